using ThongSuot.Procedures;
using ThongSuot.Procedures.Reading;

namespace ThongSuot.Modules.Tests.Procedures.Reading;

/// <summary>The flattened tables of papers.</summary>
public sealed class PaperTests
{
    private const string Head = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";

    [Theory]
    [InlineData("Đơn theo mẫu;TK 2.002286.docx1 bản chínhBản sao sổ0 bản chính,1 bản sao", "Đơn theo mẫu;|TK 2.002286.docx|1|", "Bản sao sổ||0|1")]
    [InlineData("Đơn theo mẫuMẫu số 01.docx1 bản chính", "Đơn theo mẫu|Mẫu số 01.docx|1|")]
    [InlineData("Đơn theo mẫu quy định.1.004380.docx1 bản chính,1 bản sao", "Đơn theo mẫu quy định.|1.004380.docx|1|1")]
    [InlineData("Bản khai theo mẫuMauBankhai.docxMauDanhsach (1).docx1 bản chính", "Bản khai theo mẫu|MauBankhai.docx+MauDanhsach (1).docx|1|")]
    [InlineData("Đơn kèm Thông tư số 05/2025/TT-BTPMẫu TP-01.docx1 bản chính", "Đơn kèm Thông tư số 05/2025/TT-BTP|Mẫu TP-01.docx|1|")]
    [InlineData("Hợp đồng (01 bản chính hoặc 01 bản sao có chứng thực)1 bản chính", "Hợp đồng (01 bản chính hoặc 01 bản sao có chứng thực)||1|")]
    [InlineData("Phụ lục (01 bản chính)(khoản 1).1 bản chính2. Đơn1 bản chính", "Phụ lục (01 bản chính)(khoản 1).||1|", "2. Đơn||1|")]
    [InlineData("Nộp 1 bản chính Giấy khai sinh;1 bản chính", "Nộp 1 bản chính Giấy khai sinh;||1|")]
    [InlineData("Giấy phép;12 bản chính", "Giấy phép;||12|")]
    [InlineData("Ảnh 4x6;2 bản sao", "Ảnh 4x6;|||2")]
    [InlineData("Đơn cũBản chính: 1 - Bản sao: 2", "Đơn cũ||1|2")]
    public void Rows_are_read(string rows, params string[] expected)
    {
        var doubts = new List<Doubt>();
        Assert.Equal(expected, Assert.Single(PaperReader.Read(Records.Field("--" + Head + rows), doubts)).Papers.Select(Say));
        Assert.Empty(doubts);
    }

    [Fact]
    public void Groups_have_their_headings_and_what_is_only_shown()
    {
        var text = "* Giấy tờ phải nộp:" + Head + "- Tờ khai1 bản chính* Giấy tờ phải xuất trình:" + Head + "- Hộ chiếu1 bản chính* Khác" + Head + "- Xuất trình hoặc gửi bản chính0 bản chính,1 bản sao";
        var groups = PaperReader.Read(Records.Field(text), []);
        Assert.Equal(["* Giấy tờ phải nộp:", "* Giấy tờ phải xuất trình:", "* Khác"], groups.Select(g => g.Name));
        Assert.Equal([false, true, false], groups.Select(g => g.Papers.Single().IsShownOnly));
    }

    [Fact]
    public void Twenty_groups_are_twenty_groups()
    {
        var text = string.Concat(Enumerable.Range(1, 20).Select(i => $"({i}) Trường hợp {i}:{Head}Giấy tờ {i}A.1 bản chínhGiấy tờ {i}B.0 bản chính,1 bản sao"));
        var groups = PaperReader.Read(Records.Field(text), []);
        Assert.Equal(20, groups.Count);
        Assert.All(groups, g => Assert.Equal(2, g.Papers.Count));
        Assert.Equal("(20) Trường hợp 20:", groups[^1].Name);
    }

    [Theory]
    [InlineData("Luật Đất đai năm 20240 bản chính,1 bản sao", "Luật Đất đai năm 2024||0|1", "paper-count-unclear")]
    [InlineData("Đơn theo Phụ lục số 031 bản chính", "Đơn theo Phụ lục số 03||1|", "paper-count-unclear")]
    [InlineData("Tờ khai không ghi số lượng", "Tờ khai không ghi số lượng|||", "paper-without-count")]
    [InlineData("1 bản chính", "||1|", "paper-without-name")]
    public void Doubtful_rows_are_read_and_doubted(string rows, string expected, string reason)
    {
        var doubts = new List<Doubt>();
        Assert.Equal(expected, Say(Assert.Single(PaperReader.Read(Records.Field(Head + rows), doubts)).Papers.Single()));
        Assert.Equal(reason, Assert.Single(doubts).Reason);
    }

    [Fact]
    public void What_is_no_table_is_doubted()
    {
        var doubts = new List<Doubt>();
        Assert.Empty(PaperReader.Read(Records.Field("Mang theo sổ"), doubts));
        Assert.Equal("papers-unreadable", Assert.Single(doubts).Reason);
    }

    private static string Say(RequiredPaper paper) =>
        $"{paper.Name}|{string.Join('+', new[] { paper.FormFile }.OfType<string>().Concat(paper.MoreForms))}|{paper.Originals}|{paper.Copies}";
}
