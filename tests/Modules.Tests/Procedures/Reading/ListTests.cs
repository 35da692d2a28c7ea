using ThongSuot.Procedures;
using ThongSuot.Procedures.Reading;

namespace ThongSuot.Modules.Tests.Procedures.Reading;

/// <summary>Legal bases, results, levels, subjects, related procedures.</summary>
public sealed class ListTests
{
    [Theory]
    [InlineData("Về chợ158/2024/NĐ-CPQuy định phí64/2025/TT-BTC", "Về chợ=158/2024/NĐ-CP", "Quy định phí=64/2025/TT-BTC")]
    [InlineData("Luật 60/2014/QH1360/2014/QH13Luật sửa đổi79/2025/QH15", "Luật 60/2014/QH13=60/2014/QH13", "Luật sửa đổi=79/2025/QH15")]
    [InlineData("Luật Các tổ chứcLuật số 32/2024/QH1550/2025/TT-NHNNsố 50/2025/TT-NHNN", "Luật Các tổ chức=Luật số 32/2024/QH15", "50/2025/TT-NHNN=số 50/2025/TT-NHNN")]
    [InlineData("Nghị định số 12/2015/NĐ-CP ngày 15/11/2015 của Chính phủ12/2015/NĐ-CPTHÔNG TƯ CHUNG07/2023/TT-BTP", "Nghị định số 12/2015/NĐ-CP ngày 15/11/2015 của Chính phủ=12/2015/NĐ-CP", "THÔNG TƯ CHUNG=07/2023/TT-BTP")]
    [InlineData("Thông tư liên tịch về cứu nạn15/2015/TTLT-BGTVT-BQP-BCA", "Thông tư liên tịch về cứu nạn=15/2015/TTLT-BGTVT-BQP-BCA")]
    [InlineData("Cắt giảm thủ tục66.7/2025/NQ-CP", "Cắt giảm thủ tục=66.7/2025/NQ-CP")]
    [InlineData("Thông tư về phí số 85/2019/TT-BTC ngày 29/11/2019106/2021/TT-BTC", "Thông tư về phí số 85/2019/TT-BTC ngày 29/11/2019=106/2021/TT-BTC")]
    [InlineData("Phân định thẩm quyền08/2025/TT-BTP Nghị định về dữ liệu87/2020/NĐ-CP", "Phân định thẩm quyền=08/2025/TT-BTP", "Nghị định về dữ liệu=87/2020/NĐ-CP")]
    [InlineData("Quyết định của tỉnh12/2024/QĐ-UBND", "Quyết định của tỉnh=12/2024/QĐ-UBND")]
    [InlineData("Luật chưa ghi số", "Luật chưa ghi số=")]
    public void Legal_bases_are_pairs(string text, params string[] expected) =>
        Assert.Equal(expected, LawReader.Read(Records.Field("Tên văn bản pháp lýMã văn bản" + text), []).Select(l => $"{l.Name}={l.Number}"));

    [Fact]
    public void A_law_without_number_is_doubted()
    {
        var doubts = new List<Doubt>();
        LawReader.Read(Records.Field("Tên văn bản pháp lýMã văn bảnLuật Chợ phiên"), doubts);
        Assert.Equal("law-without-number", Assert.Single(doubts).Reason);
    }

    [Theory]
    [InlineData("Giấy phépMã: KQ.G04.000042Từ khóaKhông có thông tinMô tảKhông có thông tin", "Giấy phép=KQ.G04.000042", "", "")]
    [InlineData("Giấy AMã: KQ.G15.000031Thẻ BMã: KQ.G18.000047Từ khóachợ, quầyMô tảXem bảngChọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngànhNộp hồ sơ", "Giấy A=KQ.G15.000031;Thẻ B=KQ.G18.000047", "chợ+quầy", "Xem bảng")]
    [InlineData("Giấy AMã: KQ.G19.0002131. Văn bản BMã: KQ.G19.000420", "Giấy A=KQ.G19.000213;1. Văn bản B=KQ.G19.000420", "", "")]
    [InlineData("Giấy AMã: 000.00.00.G04-KQ3022Từ khóaKhông có thông tinMô tảKhông có thông tin", "Giấy A=000.00.00.G04-KQ3022", "", "")]
    [InlineData("Giấy AMã: Test_P001Từ khóaKhông có thông tinMô tảKhông có thông tin", "Giấy A=Test_P001", "", "")]
    [InlineData("Giấy AMã: hgvg6Quyết định BMã: vgvj", "Giấy A=hgvg6;Quyết định B=vgvj", "", "")]
    [InlineData("Giấy không mã", "Giấy không mã=", "", "")]
    public void Results_are_read_without_the_furniture_of_the_page(string text, string results, string keywords, string remark)
    {
        var read = ResultReader.Read(Records.Field(text), []);
        Assert.Equal(results, string.Join(';', read.Results.Select(r => $"{r.Name}={r.Code}")));
        Assert.Equal(keywords, string.Join('+', read.Keywords));
        Assert.Equal(remark, read.Remark ?? "");
    }

    [Theory]
    [InlineData("KQ-G17.000001", "KQ.G17.000001")]
    [InlineData("KQ.g17.000001", "KQ.G17.000001")]
    [InlineData("Test_P001", null)]
    public void A_malformed_result_code_is_doubted_and_mended_where_it_can_be(string code, string? mended)
    {
        var doubts = new List<Doubt>();
        ResultReader.Read(Records.Field($"GiấyMã: {code}"), doubts);
        Assert.Equal(("result-code-malformed", mended), (doubts.Single().Reason, doubts.Single().Suggestion));
    }

    [Fact]
    public void Subjects_keep_their_own_commas()
    {
        var doubts = new List<Doubt>();
        var subjects = ListReader.Subjects(Records.Field("Công dân Việt Nam, Cán bộ, công chức, viên chức, Tổ chức (không bao gồm doanh nghiệp, HTX), Doanh nghiệp có vốn đầu tư nước ngoài, Doanh nghiệp, Người ngoài hành tinh"), doubts);
        Assert.Equal(["Công dân Việt Nam", "Cán bộ, công chức, viên chức", "Tổ chức (không bao gồm doanh nghiệp, HTX)", "Doanh nghiệp có vốn đầu tư nước ngoài", "Doanh nghiệp", "Người ngoài hành tinh"], subjects);
        Assert.Equal("Người ngoài hành tinh", Assert.Single(doubts).Text);
    }

    [Fact]
    public void Levels_are_of_a_closed_list()
    {
        var doubts = new List<Doubt>();
        Assert.Equal([ProcedureLevel.Ministry, ProcedureLevel.Province, ProcedureLevel.Commune, ProcedureLevel.Other], ListReader.Levels(Records.Field("Cấp bộ, Cấp tỉnh, cấp xã, Cơ quan khác, Cấp liên bang"), doubts));
        Assert.Equal("Cấp liên bang", Assert.Single(doubts).Text);
    }

    [Theory]
    [InlineData("Không có thông tin")]
    [InlineData("#Tên thủ tục1Cấp thẻ#1Tên thủ tụcCấp thẻ", "Cấp thẻ")]
    [InlineData("#Tên thủ tục1Cấp thẻ loại 22Đổi thẻ#1Tên thủ tụcCấp thẻ loại 2#2Tên thủ tụcĐổi thẻ", "Cấp thẻ loại 2", "Đổi thẻ")]
    [InlineData("Cấp thẻ", "Cấp thẻ")]
    public void Related_procedures_are_read_once(string text, params string[] expected) => Assert.Equal(expected, ListReader.Related(Records.Field(text)));
}
