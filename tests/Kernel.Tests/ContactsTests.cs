using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Kernel.Tests;

public sealed class ContactsTests
{
    [Theory]
    [InlineData("0912345678", "0912345678")]
    [InlineData("0912 345 678", "0912345678")]
    [InlineData("0293.3878.888", "02933878888")]
    [InlineData("(0293) 3-878-888", "02933878888")]
    [InlineData("+84 912 345 678", "0912345678")]
    [InlineData("+84 (0)912 345 678", "0912345678")]
    [InlineData("84912345678", "0912345678")]
    [InlineData("\u202A0912\u00A0345\u00A0678\u202C", "0912345678")]
    public void A_phone_number_is_read_to_its_digits(string text, string digits) => Assert.Equal(digits, PhoneNumber.Parse(text).Digits);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("912345678")]
    [InlineData("0012345678")]
    [InlineData("091234567")]
    [InlineData("091234567890")]
    [InlineData("0912345+8467")]
    [InlineData("0912-345-67a")]
    [InlineData("０９１２３４５６７８")]
    [InlineData("+1 202 555 0100")]
    public void What_is_not_a_phone_number_is_refused(string? text) => Assert.False(PhoneNumber.TryParse(text, out _));

    [Theory]
    [InlineData("dao@haugiang.example", "dao@haugiang.example")]
    [InlineData(" Dao.Nguyen+tthc@So-NoiVu.HauGiang.Gov.VN ", "Dao.Nguyen+tthc@so-noivu.haugiang.gov.vn")]
    [InlineData("a@b.vn", "a@b.vn")]
    public void A_mail_address_is_read(string text, string address) => Assert.Equal(address, EmailAddress.Parse(text).Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("dao")]
    [InlineData("dao@localhost")]
    [InlineData("@b.vn")]
    [InlineData("a@@b.vn")]
    [InlineData("a@b..vn")]
    [InlineData(".a@b.vn")]
    [InlineData("a.@b.vn")]
    [InlineData("a..b@b.vn")]
    [InlineData("a@-b.vn")]
    [InlineData("a b@c.vn")]
    [InlineData("a@b.vn\nBcc: c@d.vn")]
    [InlineData("a@b.vn,c@d.vn")]
    [InlineData("đào@b.vn")]
    public void What_is_not_a_mail_address_is_refused(string? text) => Assert.False(EmailAddress.TryParse(text, out _));

    [Fact]
    public void The_part_before_the_at_sign_has_at_most_64_characters()
    {
        Assert.True(EmailAddress.TryParse(new string('a', 64) + "@b.vn", out _));
        Assert.False(EmailAddress.TryParse(new string('a', 65) + "@b.vn", out _));
    }

    [Fact]
    public void Masks_hide_the_middle()
    {
        Assert.Equal("091•••••78", PhoneNumber.Parse("0912345678").Masked);
        Assert.Equal("d•••@haugiang.example", EmailAddress.Parse("dao@haugiang.example").Masked);
    }

    [Fact]
    public void What_was_read_is_read_again_the_same_and_no_text_throws() => Hostile.Texts.Sample(text =>
        (!PhoneNumber.TryParse(text, out var phone) || PhoneNumber.Parse(phone.Digits) == phone)
        && (!EmailAddress.TryParse(text, out var mail) || EmailAddress.Parse(mail.Text) == mail));
}
