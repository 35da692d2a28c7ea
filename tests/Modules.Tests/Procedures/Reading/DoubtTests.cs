using ThongSuot.Procedures;
using ThongSuot.Procedures.Reading;

namespace ThongSuot.Modules.Tests.Procedures.Reading;

/// <summary>What is doubted in a record, and what is suggested.</summary>
public sealed class DoubtTests
{
    private const string Head = "Hình thức nộpThời gianPhí, lệ phíMô tả";

    [Fact]
    public void A_record_in_order_is_not_doubted() => Assert.Empty(RecordReader.Read(Records.Of(Records.Good())).Doubts);

    [Theory]
    [InlineData("cach_thuc_thuc_hien", Head + "Trực tiếp4Miễn phí", "time-without-unit", "4 ngày làm việc")]
    [InlineData("cach_thuc_thuc_hien", Head + "Trực tiếp7Miễn phíTrong 07 ngày", "time-without-unit", "7 ngày")]
    [InlineData("cach_thuc_thuc_hien", Head + "Trực tiếp9Miễn phí5 ngày hoặc 6 giờ", "time-without-unit", null)]
    [InlineData("cach_thuc_thuc_hien", Head + "Trực tiếp10 NgàyMiễn phí10 ngày làm việc kể từ ngày nhận", "limit-contradicts-text", "10 ngày làm việc")]
    [InlineData("cach_thuc_thuc_hien", Head + "Trực tuyến18 NgàyMiễn phíDịch vụ bưu chính4 NgàyMiễn phíTrực tiếp18 NgàyMiễn phí", "limits-differ-implausibly", null)]
    [InlineData("cach_thuc_thuc_hien", Head + "Trực tuyến7 NgàyMiễn phíTrực tiếp7 Ngày làm việcMiễn phí", "limits-differ-implausibly", null)]
    [InlineData("cach_thuc_thuc_hien", Head + "Trực tiếp4 Ngày700 VNĐ", "fee-in-thousands", "700.000")]
    [InlineData("cach_thuc_thuc_hien", Head + "Trực tiếp4 Ngày3,000 VNĐ(mức 3.000.000 đồng)", "fee-in-thousands", "3.000.000")]
    [InlineData("cach_thuc_thuc_hien", Head + "Trực tiếp4 NgàyVNĐ(mức 30.000 đồng)", "fee-without-amount", "30.000")]
    [InlineData("cach_thuc_thuc_hien", Head + "Trực tiếp4 Ngày10 USD(/bản)", "fee-not-in-dong", null)]
    [InlineData("cach_thuc_thuc_hien", Head + "Trực tiếp4 NgàyMiễn phí(do Hội đồng nhân dân tỉnh quyết định)", "fee-free-but-council-sets", null)]
    [InlineData("cach_thuc_thuc_hien", Head + "Trực tiếp4 NgàyMiễn phí(190.000 đồng/sổ)", "fee-free-but-text-has-amount", "190.000")]
    [InlineData("ten_thu_tuc", "Quyết định về việc công bố danh mục thủ tục", "name-is-a-decision-title", null)]
    [InlineData("ten_thu_tuc", "Cấp thẻ..", "name-ends-in-dots", "Cấp thẻ")]
    [InlineData("ten_thu_tuc", "Cấp thẻ (cấp Tỉnh) (1.010727)", "code-or-level-in-name", "Cấp thẻ")]
    [InlineData("ma_thu_tuc", "1,009999", "code-malformed", "1.009999")]
    [InlineData("cap_thuc_hien", "Cấp liên bang", "level-unknown", null)]
    [InlineData("doi_tuong_thuc_hien", "Người cõi trên", "subject-unknown", null)]
    [InlineData("trinh_tu_thuc_hien", "", "mandatory-part-missing", null)]
    [InlineData("trinh_tu_thuc_hien", "<img src=x onerror=alert(1)>", "html-in-text", null)]
    [InlineData("yeu_cau_dieu_kien", "ca\u0301 nha\u0302n", "not-nfc", null)]
    [InlineData("yeu_cau_dieu_kien", "một\0hai", "characters-unreadable", null)]
    [InlineData("yeu_cau_dieu_kien", "một\ud800hai", "characters-unreadable", null)]
    [InlineData("mau_sac", "xanh", "field-unknown", null)]
    public void A_doubt_says_its_reason_its_field_and_what_is_meant(string key, string text, string reason, string? suggestion)
    {
        var doubt = Assert.Single(RecordReader.Read(Records.With(key, text)).Doubts);
        Assert.Equal((reason, key, suggestion), (doubt.Reason, doubt.Field, doubt.Suggestion));
        Assert.NotNull(DoubtReasons.Find(reason));
    }

    [Theory]
    [InlineData("4 Ngày làm việc", "Thời hạn 04 ngày làm việc")]
    [InlineData("25 Ngày", "15 ngày thẩm định và 10 ngày cấp thẻ")]
    [InlineData("3 Ngày làm việc", "trước ngày 03 tháng 5 phải nộp; 3 (ba) ngày làm việc")]
    public void A_limit_the_text_agrees_with_is_not_doubted(string term, string remark) =>
        Assert.Empty(RecordReader.Read(Records.With("cach_thuc_thuc_hien", $"{Head}Trực tiếp{term}Miễn phí{remark}")).Doubts);

    [Theory]
    [InlineData("Nếu x M2 < C\nTrong đó C là giá")]
    [InlineData("a & b; 5 < 7 > 3")]
    public void Signs_of_arithmetic_are_no_html(string text) => Assert.Empty(RecordReader.Read(Records.With("yeu_cau_dieu_kien", text)).Doubts);

    [Fact]
    public void Hostile_html_is_kept_as_text()
    {
        var read = RecordReader.Read(Records.With("ten_thu_tuc", "<script>alert(1)</script>Cấp thẻ"));
        Assert.Equal("<script>alert(1)</script>Cấp thẻ", read.Content.Name);
        Assert.True(DoubtReasons.Hold(read.Doubts));
    }

    [Theory]
    [InlineData("ma_thu_tuc", 65)]
    [InlineData("ten_thu_tuc", 2_001)]
    [InlineData("trinh_tu_thuc_hien", 100_001)]
    public void A_text_over_its_length_is_doubted_and_kept(string key, int length)
    {
        var read = RecordReader.Read(Records.With(key, new string('x', length)));
        Assert.Contains("text-too-long", read.Reasons());
        Assert.Equal(length, read.Source[key].Length);
    }

    [Fact]
    public void Codes_that_come_again_and_names_that_are_shared_are_doubted()
    {
        var (first, again, namesake) = (Records.Good(), Records.Good(), Records.Good());
        namesake["ma_thu_tuc"] = "1.008888";
        namesake["ten_thu_tuc"] += ".";
        var read = Records.Import(string.Join('\n', Records.Line(first), Records.Line(again), Records.Line(namesake)));
        Assert.Equal(["code-doubled", "name-shared"], read.Procedures[0].Reasons());
        Assert.Equal(["name-ends-in-dots", "name-shared"], read.Procedures[2].Reasons());
        Assert.Equal("1.009999", read.Procedures[2].Doubts.Single(d => d.Reason == "name-shared").Suggestion);
    }

    [Fact]
    public void Codes_of_reasons_are_unique() => Assert.Equal(DoubtReasons.All.Count, DoubtReasons.All.Select(r => r.Code).Distinct().Count());

    [Fact]
    public void Who_misses_every_part_is_told_each()
    {
        var read = RecordReader.Read(new(1, [new("ma_thu_tuc", "1.000001")]));
        Assert.Equal(["a", "b", "c", "d", "đ", "e", "g"], read.Doubts.Where(d => d.Reason == "mandatory-part-missing").Select(d => d.Text));
    }
}
