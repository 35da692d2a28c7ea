namespace ThongSuot.OneStop.Tests;

/// <summary>The text of the identity card's QR picture.</summary>
public sealed class IdCardTests
{
    [Theory]
    [InlineData("093190002217|362221111|Nguyễn Thị Hồng Đào|05091990|Nữ|Ấp 5, Vị Thanh|01072021", "093190002217", "Nguyễn Thị Hồng Đào", "Ấp 5, Vị Thanh")]
    [InlineData("093190002217||Nguyễn Thị Hồng Đào|05091990|Nữ||01072021", "093190002217", "Nguyễn Thị Hồng Đào", null)]
    [InlineData("093190002217||Nguyễn Thị Hồng Đào|05091990|Nữ|Ấp 5", "093190002217", "Nguyễn Thị Hồng Đào", "Ấp 5")]
    public void A_card_is_read(string text, string number, string name, string? address) => Assert.Equal(new IdCard(number, name, address), IdCard.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("093190002217")]
    [InlineData("362221111|x|Nguyễn Thị Đào|05091990|Nữ|Ấp 5|01072021")]
    [InlineData("093190002217||Nguyễn Thị Đào|31021990|Nữ|Ấp 5|01072021")]
    [InlineData("093190002217||<b>|05091990|Nữ|Ấp 5|01072021")]
    [InlineData("||||||")]
    public void Anything_else_is_not(string text) => Assert.Null(IdCard.Read(text));
}
