using ThongSuot.Forms;

namespace ThongSuot.Mechanisms.Tests.Forms;

public sealed class FormStateTests
{
    private static readonly TextField Name = new("name", "Tên");
    private static readonly TextField Note = new("note", "Ghi chú") { Required = false };
    private static readonly DateField Day = new("day", "Ngày") { Required = false };
    private static readonly YesNoField Agreed = new("agreed", "Tôi cam đoan");

    [Fact]
    public void What_is_missing_is_told_once_and_names_the_field()
    {
        var form = Sent.With();
        _ = form.Get(Name);
        _ = form.Get(Name);
        form.AddError(Name, "Khác");
        Assert.Equal("Hãy nhập: {0}.", form.ErrorOf(Name)!.Text);
        Assert.Equal(["Tên"], form.ErrorOf(Name)!.Values);
        Assert.Single(form.Errors);
        Assert.True(form.HasErrors);
    }

    [Fact]
    public void What_may_be_empty_is_none()
    {
        var form = Sent.With(("note", "  "), ("day", ""));
        Assert.Null(form.Maybe(Note));
        Assert.Null(form.Maybe(Day));
        Assert.Equal(default, form.Get(Day));
        Assert.False(form.HasErrors);
    }

    [Fact]
    public void What_may_be_empty_but_is_wrong_is_told()
    {
        var form = Sent.With(("day", "31/02/2020"));
        Assert.Null(form.Maybe(Day));
        Assert.NotNull(form.ErrorOf(Day));
    }

    [Fact]
    public void What_must_be_there_is_told_even_when_asked_for_as_maybe()
    {
        var form = Sent.With();
        Assert.Null(form.Maybe(new DateField("from", "Từ ngày")));
        Assert.Equal(["from"], form.Errors.Keys);
    }

    [Fact]
    public void The_form_as_a_whole_can_be_wrong()
    {
        var form = Sent.With();
        form.AddError("Ngày đầu phải trước ngày cuối {0}.", new DateOnly(2020, 1, 1));
        Assert.True(form.HasErrors);
        Assert.Empty(form.Errors);
        Assert.Single(form.FormErrors);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("on", true)]
    [InlineData("", false)]
    [InlineData("no", false)]
    public void A_box_is_ticked_or_not(string raw, bool ticked)
    {
        var form = Sent.With(("agreed", raw));
        Assert.Equal(ticked, form.Get(Agreed));
        Assert.False(form.HasErrors);
        Assert.Equal(ticked, Sent.Error(new YesNoField("agreed", "Tôi cam đoan") { Required = true }, raw) is null);
    }

    [Fact]
    public void Only_what_is_on_the_list_may_be_chosen()
    {
        var one = new ChoiceField("kind", "Loại", [new("a", "A"), new("b", "B")]);
        Assert.Equal("b", Sent.With(("kind", "b")).Get(one));
        Assert.NotNull(Sent.Error(one, "c"));
        Assert.Equal("Hãy chọn: {0}.", Sent.Error(one, ""));

        var day = new EnumField<DayOfWeek>("d", "Thứ", [(DayOfWeek.Monday, "Thứ hai")]);
        Assert.Equal(DayOfWeek.Monday, Sent.With(("d", "Monday")).Get(day));
        Assert.NotNull(Sent.Error(day, "Tuesday"));
        Assert.NotNull(Sent.Error(day, "1"));

        var many = new ChoicesField("many", "Những loại", [new("a", "A"), new("b", "B")]);
        Assert.Equal(["a", "b"], Sent.With(("many", "a"), ("many", "b"), ("many", "a"), ("many", "")).Get(many));
        var wrong = Sent.With(("many", "a"), ("many", "x"));
        Assert.Empty(wrong.Get(many));
        Assert.True(wrong.HasErrors);
        var none = Sent.With();
        Assert.Empty(none.Get(many));
        Assert.Equal("Hãy chọn ít nhất một: {0}.", none.ErrorOf(many)!.Text);
    }

    [Fact]
    public void A_reference_is_found_in_either_writing_of_its_id()
    {
        var id = Guid.CreateVersion7();
        var unit = new ReferenceField("unit", "Đơn vị", [new(id.ToString("D"), "Sở Nội vụ")]);
        Assert.Equal(id, Sent.With(("unit", id.ToString("N"))).Get(unit));
        Assert.Equal(id, Sent.With(("unit", id.ToString("D"))).Get(unit));
        Assert.Equal(unit.Choices[0].Value, FormState.Empty(Sent.Today).With(unit, id).Raw(unit));
        Assert.NotNull(Sent.Error(unit, Guid.CreateVersion7().ToString()));
        Assert.NotNull(Sent.Error(unit, "1"));
    }

    [Fact]
    public void Files_are_counted_and_measured()
    {
        var field = new FileField("scan", "Bản quét") { MaxBytes = 2 * 1024 * 1024 };
        Assert.Single(Sent.Files(Sent.File("scan", "a.pdf", 5), Sent.File("other", "b.pdf", 5), Sent.File("scan", "", 0)).Get(field));

        var large = Sent.Files(Sent.File("scan", "a.pdf", field.MaxBytes + 1));
        Assert.Empty(large.Get(field));
        Assert.Equal(["a.pdf", 2L], large.ErrorOf(field)!.Values);

        var two = Sent.Files(Sent.File("scan", "a.pdf", 5), Sent.File("scan", "b.pdf", 5));
        Assert.Empty(two.Get(field));
        Assert.Equal("Chỉ chọn một tệp.", two.ErrorOf(field)!.Text);
        Assert.Equal(2, Sent.Files(Sent.File("scan", "a.pdf", 5), Sent.File("scan", "b.pdf", 5)).Get(new FileField("scan", "Bản quét") { Many = true }).Count);

        var none = Sent.Files();
        Assert.Empty(none.Get(field));
        Assert.Equal("Hãy chọn tệp: {0}.", none.ErrorOf(field)!.Text);
    }

    [Fact]
    public void What_is_stored_fills_an_opened_form_but_never_a_sent_one()
    {
        Assert.Equal("05/09/1990", FormState.Empty(Sent.Today).With<DateOnly>(Day, new DateOnly(1990, 9, 5)).Raw(Day));
        Assert.Equal("mới", Sent.With(("name", "mới")).With(Name, "cũ").Raw(Name));
        Assert.Equal("", Sent.With().With(Name, "cũ").Raw(Name));
        Assert.Equal("gõ", FormState.Kept(new Dictionary<string, string[]> { ["name"] = ["gõ"] }, Sent.Today).With(Name, "cũ").Raw(Name));
        Assert.Equal("lọc", FormState.Unsent(new Dictionary<string, string[]> { ["name"] = ["lọc"] }, Sent.Today).With(Name, "cũ").Raw(Name));
    }

    [Fact]
    public void A_form_sent_twice_is_one_act_and_a_forged_id_is_a_fresh_one()
    {
        var id = Guid.CreateVersion7();
        Assert.Equal(id, Sent.With((FormState.ActField, id.ToString("N"))).ActId);
        Assert.NotEqual(Guid.Empty, Sent.With((FormState.ActField, "x")).ActId);
        Assert.NotEqual(Guid.Empty, Sent.With((FormState.ActField, Guid.Empty.ToString())).ActId);
        Assert.NotEqual(id, FormState.Kept(new Dictionary<string, string[]> { [FormState.ActField] = [id.ToString()] }, Sent.Today).ActId);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("-7", null)]
    [InlineData(" 7", null)]
    [InlineData("x", null)]
    [InlineData("99999999999", null)]
    public void The_version_is_a_plain_number(string raw, int? version) => Assert.Equal(version, Sent.With((FormState.VersionField, raw)).Version);
}
