using CsCheck;
using ThongSuot.Forms;

namespace ThongSuot.Mechanisms.Tests.Forms;

/// <summary>One sending of a form: what is read, what is wrong, what comes back into the boxes.</summary>
public sealed class FormFields
{
    private static readonly DateOnly Today = new(2020, 10, 15);
    private static readonly TextField Name = new("name", "Tên") { Max = 20 };
    private static readonly DateField Born = new("born", "Ngày sinh") { NotAfterToday = true };
    private static readonly DateField Due = new("due", "Hạn") { Required = false, NotBeforeToday = true };
    private static readonly MoneyField Fee = new("fee", "Phí");
    private static readonly NumberField Copies = new("copies", "Số bản") { Min = 1, Max = 10 };
    private static readonly ChoicesField Kinds = new("kinds", "Loại", [new("a", "A"), new("b", "B")]);

    private static FormState Sent(params (string Name, string Text)[] texts) =>
        FormState.Sent(texts.GroupBy(t => t.Name).ToDictionary(g => g.Key, g => g.Select(t => t.Text).ToArray()), [], Today);

    [Theory]
    [InlineData("15/10/2020", true)]
    [InlineData("16/10/2020", false)]
    [InlineData("31/02/2020", false)]
    [InlineData("", false)]
    public void A_day_of_birth_is_a_day_not_in_the_future(string text, bool good)
    {
        var form = Sent(("born", text));
        form.Get(Born);
        Assert.Equal(good, !form.HasErrors);
        Assert.Equal(good, form.ErrorOf(Born) is null);
    }

    [Fact]
    public void What_was_typed_comes_back_as_it_was_typed()
    {
        var form = Sent(("born", "mai"), ("name", "  Đào "), ("fee", "1,5"));
        form.Get(Born);
        form.Get(Fee);
        Assert.Equal("Đào", form.Get(Name));
        Assert.Equal(("mai", "  Đào ", "1,5"), (form.Raw(Born), form.Raw(Name), form.Raw(Fee)));
        Assert.Equal(["born", "fee"], form.Errors.Keys);
    }

    [Fact]
    public void An_empty_field_is_missing_only_where_it_must_be_filled()
    {
        var form = Sent();
        Assert.Null(form.Maybe(Due));
        Assert.False(form.HasErrors);
        Assert.Null(form.Maybe(Fee));
        Assert.Equal("Hãy nhập: {0}.", form.ErrorOf(Fee)!.Text);
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("10", true)]
    [InlineData("11", false)]
    [InlineData("1,5", false)]
    [InlineData("99999999999999999999", false)]
    public void A_number_keeps_its_bounds(string text, bool good)
    {
        var form = Sent(("copies", text));
        form.Get(Copies);
        Assert.Equal(good, !form.HasErrors);
    }

    [Fact]
    public void Hostile_text_is_refused_at_its_field()
    {
        foreach (var text in (string[])["a\0", "\uD800", "a\u202Eb", new string('x', 1_000_000), "một\nhai"])
        {
            var form = Sent(("name", text));
            form.Get(Name);
            Assert.NotNull(form.ErrorOf(Name));
        }
    }

    [Fact]
    public void A_choice_nobody_offered_is_refused()
    {
        var form = Sent(("kinds", "a"), ("kinds", "c"));
        Assert.Empty(form.Get(Kinds));
        Assert.NotNull(form.ErrorOf(Kinds));
        Assert.Equal(["a", "b"], Sent(("kinds", "a"), ("kinds", "b"), ("kinds", "a")).Get(Kinds));
    }

    [Fact]
    public void The_act_of_a_form_is_the_one_it_carries_and_a_forged_one_is_replaced()
    {
        var id = Guid.CreateVersion7();
        Assert.Equal(id, Sent((FormState.ActField, id.ToString())).ActId);
        Assert.NotEqual(Guid.Empty, Sent((FormState.ActField, Guid.Empty.ToString())).ActId);
        Assert.NotEqual(Guid.Empty, Sent((FormState.ActField, "x")).ActId);
        var kept = FormState.Kept(new Dictionary<string, string[]> { [FormState.ActField] = [id.ToString()], ["name"] = ["Đào"] }, Today);
        Assert.NotEqual(id, kept.ActId);
        Assert.Equal("Đào", kept.Raw(Name));
    }

    [Fact]
    public void What_is_stored_fills_a_form_only_when_it_is_opened()
    {
        Assert.Equal("15/10/2020", FormState.Empty(Today).With(Born, Today).Raw(Born));
        Assert.Equal("gõ dở", Sent(("born", "gõ dở")).With(Born, Today).Raw(Born));
        Assert.Equal((3, 7), (FormState.Empty(Today).Of(3).Version, Sent((FormState.VersionField, "7")).Of(3).Version));
    }

    [Theory]
    [InlineData("dao@haugiang.example", true)]
    [InlineData("a.b+c@x-y.vn", true)]
    [InlineData("dao@haugiang", false)]
    [InlineData("dao haugiang@x.vn", false)]
    [InlineData("a@x.vn,b@x.vn", false)]
    [InlineData("@x.vn", false)]
    [InlineData("a@x.vn\n", true)]
    public void A_mail_address(string text, bool good) => Assert.Equal(good, new EmailField("e", "Thư").Read(text, Today, out _) is null);

    [Theory]
    [InlineData("0912 345 678", "0912345678")]
    [InlineData("+84912345678", "0912345678")]
    [InlineData("0293.3878.567", "02933878567")]
    [InlineData("912345678", null)]
    [InlineData("09123456789012", null)]
    [InlineData("09١2345678", null)]
    public void A_phone_number(string text, string? digits)
    {
        var error = new PhoneField("p", "Điện thoại").Read(text, Today, out var value);
        Assert.Equal(digits is null, error is not null);
        Assert.True(digits is null || value == digits);
    }

    [Theory]
    [InlineData("Nguyễn Thị Hồng Đào", true)]
    [InlineData("H'Hen Niê", true)]
    [InlineData("Y Blêk-Êban", true)]
    [InlineData("Đ", true)]
    [InlineData("Robot 3", false)]
    [InlineData("<b>Đào</b>", false)]
    public void A_persons_name(string text, bool good) => Assert.Equal(good, new PersonNameField("n", "Họ tên").Read(text, Today, out _) is null);

    [Fact]
    public void Every_value_written_into_a_box_is_read_back() => Gen.Select(Gen.Int[0, 100_000], Gen.Long[0, 999_999_999_999]).Sample((days, dong) =>
        Due.Read(Due.Write(Today.AddDays(days % 60_000)), Today, out var day) is null && day == Today.AddDays(days % 60_000)
        && Fee.Read(Fee.Write(dong), Today, out var read) is null && read == dong);

    [Fact]
    public void No_text_throws() => Gen.Select(Gen.String, Gen.String).Sample((a, b) =>
    {
        var form = Sent(("name", a), ("born", b), ("fee", a), ("copies", b), ("kinds", a), (FormState.ActField, a), (FormState.VersionField, b));
        form.Get(Name);
        form.Get(Born);
        form.Maybe(Fee);
        form.Maybe(Copies);
        form.Get(Kinds);
    });
}
