using System.Text;
using CsCheck;
using ThongSuot.Forms;

namespace ThongSuot.Mechanisms.Tests.Forms;

public sealed class FieldsTests
{
    private static readonly TextField Title = new("title", "Trích yếu") { Max = 20 };
    private static readonly DateField Day = new("day", "Ngày nhận");
    private static readonly MoneyField Fee = new("fee", "Lệ phí") { Max = 10_000_000 };
    private static readonly NumberField Copies = new("copies", "Số bản") { Min = 1, Max = 1500 };
    private static readonly DecimalField Share = new("share", "Tỷ lệ") { Max = 100 };

    [Theory]
    [InlineData(" Giấy\u00A0phép ", "Giấy phép")]
    [InlineData("Gia\u0302\u0301y", "Giấy")]
    public void Text_is_cleaned(string raw, string value) => Assert.Equal(value, Sent.With(("title", raw)).Get(Title));

    [Theory]
    [InlineData("", "Hãy nhập: {0}.")]
    [InlineData("  \u00A0 ", "Hãy nhập: {0}.")]
    [InlineData("\u200B\u200B", "Hãy nhập: {0}.")]
    [InlineData("123456789012345678901", "Dài quá: tối đa {0} ký tự.")]
    [InlineData("a\0b", "Có ký tự không dùng được trong văn bản. Hãy gõ lại nội dung này.")]
    [InlineData("a\u202Eb", "Có ký tự không dùng được trong văn bản. Hãy gõ lại nội dung này.")]
    [InlineData("a\nb", "Có ký tự không dùng được trong văn bản. Hãy gõ lại nội dung này.")]
    public void A_wrong_text_is_told(string raw, string error) => Assert.Equal(error, Sent.Error(Title, raw));

    [Fact]
    public void Several_rows_keep_their_lines() =>
        Assert.Equal("a\nb", Sent.With(("note", "a\r\nb")).Get(new TextField("note", "Ghi chú") { Rows = 3 }));

    [Fact]
    public void A_length_is_counted_after_composing() => Assert.Null(Sent.Error(Title, new string('ệ', 20).Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("5/9/1990", null)]
    [InlineData(" 05/09/1990 ", null)]
    [InlineData("1990-09-05", null)]
    [InlineData("31/02/2020", "Ngày không đúng: hãy gõ theo dạng 05/09/1990.")]
    [InlineData("5/9/90", "Ngày không đúng: hãy gõ theo dạng 05/09/1990.")]
    [InlineData("hôm nay", "Ngày không đúng: hãy gõ theo dạng 05/09/1990.")]
    public void A_day_is_read_strictly(string raw, string? error) => Assert.Equal(error, Sent.Error(Day, raw));

    [Theory]
    [InlineData("14/10/2020", true, false)]
    [InlineData("15/10/2020", true, true)]
    [InlineData("16/10/2020", false, true)]
    public void A_day_may_be_bound_to_today(string raw, bool past, bool future)
    {
        Assert.Equal(past, Sent.Error(new DateField("d", "Ngày") { NotAfterToday = true }, raw) is null);
        Assert.Equal(future, Sent.Error(new DateField("d", "Ngày") { NotBeforeToday = true }, raw) is null);
    }

    [Theory]
    [InlineData("10/2020", true)]
    [InlineData("2020-10", true)]
    [InlineData("11/2020", false)]
    [InlineData("13/2020", false)]
    public void A_month_is_read(string raw, bool right) => Assert.Equal(right, Sent.Error(new MonthField("m", "Tháng") { NotAfterToday = true }, raw) is null);

    [Theory]
    [InlineData("150.000", null)]
    [InlineData("150000 đ", null)]
    [InlineData("150.000,50", "Số tiền không đúng: gõ 150.000 hoặc 150000, không có số lẻ.")]
    [InlineData("15.00", "Số tiền không đúng: gõ 150.000 hoặc 150000, không có số lẻ.")]
    [InlineData("-1", "Số tiền không đúng: gõ 150.000 hoặc 150000, không có số lẻ.")]
    [InlineData("10.000.001", "Số tiền phải từ {0} đến {1} đồng.")]
    public void Money_is_read_strictly(string raw, string? error) => Assert.Equal(error, Sent.Error(Fee, raw));

    [Theory]
    [InlineData("1.236", null)]
    [InlineData("0", "Số phải từ {0} đến {1}.")]
    [InlineData("1501", "Số phải từ {0} đến {1}.")]
    [InlineData("1,5", "Hãy gõ một số nguyên, ví dụ 1.236.")]
    [InlineData("99999999999999999999", "Hãy gõ một số nguyên, ví dụ 1.236.")]
    public void A_number_stays_in_its_bounds(string raw, string? error) => Assert.Equal(error, Sent.Error(Copies, raw));

    [Theory]
    [InlineData("82,4", null)]
    [InlineData("82.4", "Hãy gõ một số, phần lẻ sau dấu phẩy, ví dụ 82,4.")]
    [InlineData("100,1", "Số phải từ {0} đến {1}.")]
    public void A_decimal_has_a_comma(string raw, string? error) => Assert.Equal(error, Sent.Error(Share, raw));

    [Theory]
    [InlineData("  nguyễn   Thị\tĐào ", "nguyễn Thị Đào")]
    [InlineData("H'Hen Niê", "H'Hen Niê")]
    public void A_name_has_one_blank_between_words(string raw, string name) => Assert.Equal(name, Sent.With(("n", raw)).Get(new PersonNameField("n", "Họ và tên")));

    [Theory]
    [InlineData("An 2")]
    [InlineData("<b>An</b>")]
    public void A_name_has_letters_only(string raw) => Assert.StartsWith("Họ và tên chỉ gồm chữ cái", Sent.Error(new PersonNameField("n", "Họ và tên"), raw), StringComparison.Ordinal);

    [Fact]
    public void Contacts_and_numbers_are_stored_in_one_form()
    {
        var form = Sent.With(("phone", "+84 912.345.678"), ("mail", " Dao@HauGiang.Example "), ("citizen", "093 090 001 212"));
        Assert.Equal("0912345678", form.Get(new PhoneField("phone", "Điện thoại")));
        Assert.Equal("Dao@haugiang.example", form.Get(new EmailField("mail", "Thư")));
        Assert.Equal("093090001212", form.Get(new CitizenField("citizen", "Số định danh")));
        Assert.False(form.HasErrors);
    }

    [Fact]
    public void A_password_is_never_shown_again_nor_trimmed()
    {
        var field = new PasswordField("p", "Mật khẩu");
        Assert.False(field.Echoes);
        Assert.Equal("", field.Write("bí mật"));
        Assert.Equal(" bí mật ", Sent.With(("p", " bí mật ".Normalize(NormalizationForm.FormD))).Get(field));
        Assert.Equal("Dài quá: tối đa {0} ký tự.", Sent.Error(field, new string('a', 257)));
    }

    [Fact]
    public void What_a_field_writes_it_reads()
    {
        var day = Sent.Today.AddDays(-1);
        Assert.Equal(day, Sent.With(("day", Day.Write(day))).Get(Day));
        Gen.Long[0, 10_000_000].Sample(n => Sent.With(("fee", Fee.Write(n))).Get(Fee) == n);
        Gen.Long[1, 1500].Sample(n => Sent.With(("copies", Copies.Write(n))).Get(Copies) == n);
        Gen.Long[0, 10_000].Select(n => n / 100.0).Sample(n => Sent.With(("share", Share.Write(n))).Get(Share) == n);
    }

    [Fact]
    public void No_text_makes_a_field_throw_or_say_two_things()
    {
        Field<string>[] texts = [Title, new PersonNameField("title", "a"), new PhoneField("title", "a"), new EmailField("title", "a"), new CitizenField("title", "a"), new PasswordField("title", "a"), new HiddenField("title")];
        Gen.String[Gen.Char, 0, 30].Sample(raw =>
        {
            var form = Sent.With(("title", raw), ("day", raw), ("fee", raw), ("copies", raw), ("share", raw));
            _ = (form.Get(Day), form.Get(Fee), form.Get(Copies), form.Get(Share));
            Assert.All(texts, field => _ = form.Get(field));
            Assert.InRange(form.Errors.Count, 0, 5);
        });
    }
}
