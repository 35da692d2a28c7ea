using System.Globalization;
using ThongSuot.Procedures;
using ThongSuot.Procedures.Reading;

namespace ThongSuot.Modules.Tests.Procedures.Reading;

/// <summary>The flattened table of ways to file.</summary>
public sealed class ChannelTests
{
    private const string Head = "Hình thức nộpThời gianPhí, lệ phíMô tả";

    [Theory]
    [InlineData("Trực tuyến4 Ngày làm việcMiễn phí", "Online|4 WorkingDays|Free|")]
    [InlineData("Trực tuyến24 GiờMiễn phíTrực tiếp6 Giờ làm việcMiễn phí", "Online|24 Hours|Free|", "Counter|6 WorkingHours|Free|")]
    [InlineData("Dịch vụ bưu chính12 ThángKhông có thông tin", "Post|12 Months||")]
    [InlineData("Trực tiếp3,5 NgàyMiễn phí", "Counter|3.5 Days|Free|")]
    [InlineData("Trực tiếp10.5 Ngày làm việcMiễn phí", "Counter|10.5 WorkingDays|Free|")]
    [InlineData("Trực tiếp2 TuầnMiễn phí", "Counter|14 Days|Free|")]
    [InlineData("Trực tuyến75Miễn phíTrực tiếp75Miễn phí", "Online|75 ?|Free|", "Counter|75 ?|Free|")]
    [InlineData("Trực tiếpKhông có thông tinKhông có thông tinKhông quy định", "Counter|||Không quy định")]
    [InlineData("Trực tiếp5 NgàyMiễn phíNộp tại quầy; Trực tiếp nghĩa là tự mình đến.", "Counter|5 Days|Free|Nộp tại quầy; Trực tiếp nghĩa là tự mình đến.")]
    [InlineData("Trực tiếp15 NgàyKhông có thông tinThẩm định nhiệm vụTrực tiếp20 Ngày làm việcKhông có thông tinThẩm định quy hoạch", "Counter|15 Days||Thẩm định nhiệm vụ", "Counter|20 WorkingDays||Thẩm định quy hoạch")]
    [InlineData("Trực tiếp5 Ngày làm việc100,000 VNĐ(100.000 đồng/lần)", "Counter|5 WorkingDays|Fee 100000 /lần|")]
    [InlineData("Trực tiếp5 Ngày làm việc1,500,000 Việt Nam Đồng(Lệ phí cấp giấy)Ngày nhận", "Counter|5 WorkingDays|Charge 1500000|Ngày nhận")]
    [InlineData("Trực tiếp5 Ngày100,000 VNĐ(lần đầu)50,000 VNĐ(cấp lại)", "Counter|5 Days|Fee 100000+Fee 50000|")]
    [InlineData("Trực tiếp4 Ngày làm việcPhí : 100.000 Đồng (Cấp mới) Lệ phí : 20.000 Đồng", "Counter|4 WorkingDays|Fee 100000+Charge 20000|")]
    [InlineData("Trực tiếp4 Ngày200,000 VNĐPhí: 200.000 đồng/hồ sơ.\n\nLệ phí: 100.000 đồng/hồ sơ.", "Counter|4 Days|Fee 200000+Charge 100000 /hồ sơ|Phí: 200.000 đồng/hồ sơ.\n\nLệ phí: 100.000 đồng/hồ sơ.")]
    [InlineData("Trực tiếp1200 VNĐ", "Counter|1 ?|Fee 200|")]
    [InlineData("Trực tiếp140,000 Việt Nam Đồng(40.000 đồng/giấy)", "Counter|1 ?|Fee 40000 /giấy|")]
    [InlineData("Trực tiếp1510,000 VNĐ(10.000 đồng/bản)", "Counter|15 ?|Fee 10000 /bản|")]
    [InlineData("Trực tiếp25100,000 VNĐ", "Counter|25 ?|Fee 100000|")]
    [InlineData("Trực tiếp2 Ngày làm việcVNĐ(theo biểu)", "Counter|2 WorkingDays|Fee ?|")]
    [InlineData("Trực tiếp5 Ngày1,000 VNĐ((1.000 đồng/lần(mới (Miễn từ 2026)Nộp sớm", "Counter|5 Days|Fee 1000 /lần|Nộp sớm")]
    [InlineData("Trực tuyếnTrực tiếp5 NgàyMiễn phí", "Online|||", "Counter|5 Days|Free|")]
    public void Rows_are_read(string rows, params string[] expected)
    {
        var doubts = new List<Doubt>();
        Assert.Equal(expected, ChannelReader.Read(Records.Field(Head + rows), doubts).Select(Say));
        Assert.Empty(doubts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Không có thông tin")]
    [InlineData(Head)]
    [InlineData(Head + "--")]
    public void Nothing_said_is_no_row(string text)
    {
        var doubts = new List<Doubt>();
        Assert.Empty(ChannelReader.Read(Records.Field(text), doubts));
        Assert.Empty(doubts);
    }

    [Fact]
    public void What_is_no_table_is_doubted()
    {
        var doubts = new List<Doubt>();
        Assert.Empty(ChannelReader.Read(Records.Field("Nộp tại nhà văn hoá"), doubts));
        Assert.Equal("channels-unreadable", Assert.Single(doubts).Reason);
    }

    private static string Say(FilingChannel row) =>
        string.Join('|', row.Way, row.Term is { } t ? $"{Number(t.Count)} {t.Unit?.ToString() ?? "?"}" : "", string.Join('+', row.Fees.Select(Say)), row.Remark);

    private static string Say(PublishedFee fee) =>
        fee.Kind is FeeKind.Free ? "Free" : $"{fee.Kind} {(fee.Amount is null ? "?" : Number(fee.Amount))}{(fee.Per is null ? "" : $" /{fee.Per}")}";

    private static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "?";
}
