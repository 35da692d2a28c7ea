using ThongSuot.Administration;

namespace ThongSuot.Modules.Tests.Administration;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("ngắn quá", "ngắn")]
    [InlineData("123456789", "ngắn")]
    [InlineData("1234567890", "phổ biến")]
    [InlineData("0987654321", "phổ biến")]
    [InlineData("aaaaaaaaaaaa", "phổ biến")]
    [InlineData("abababababab", "phổ biến")]
    [InlineData("password123", "phổ biến")]
    [InlineData("P@ssw0rd2020", "phổ biến")]
    [InlineData("Matkhau@123", "phổ biến")]
    [InlineData("Mật khẩu 123", "phổ biến")]
    [InlineData("qwertyuiop", "phổ biến")]
    [InlineData("HauGiang2020", "phổ biến")]
    [InlineData("xin chào dao.nguyen nhé", "tên đăng nhập")]
    public void A_weak_password_is_refused_with_its_reason(string password, string reason) =>
        Assert.Contains(reason, PasswordRules.Wrong(password, "dao.nguyen"), StringComparison.Ordinal);

    [Theory]
    [InlineData("con mèo trèo cây cau")]
    [InlineData("T7#qLm2!vRx9")]
    [InlineData("sông Hậu lững lờ")]
    public void A_long_password_of_ones_own_is_taken(string password) => Assert.Null(PasswordRules.Wrong(password, "dao.nguyen"));

    [Fact]
    public void A_one_time_password_passes_the_rules() => Assert.Null(PasswordRules.Wrong(AccountDesk.OneTimePassword(), "dao.nguyen"));
}
