using System.Globalization;
using System.Text;
using System.Text.Json;
using ThongSuot.Support;

namespace ThongSuot.Procedures.Tests;

/// <summary>Records as the national portal gives them, and steps that tests of the register share.</summary>
internal static class RegisterRecords
{
    private static int last = Random.Shared.Next(100_000, 900_000);

    /// <summary>A code nobody has.</summary>
    public static string Code() => $"4.{Interlocked.Increment(ref last).ToString("000000", CultureInfo.InvariantCulture)}";

    /// <summary>A record without any doubt.</summary>
    public static Dictionary<string, string> Clean(string code, string name = "Cấp giấy xác nhận thử nghiệm", string channels = "Trực tuyến5 Ngày làm việcMiễn phíTrực tiếp5 Ngày làm việcMiễn phí") => new()
    {
        ["ma_thu_tuc"] = code, ["ten_thu_tuc"] = name, ["so_quyet_dinh"] = "163/QĐ-BTP", ["cap_thuc_hien"] = "Cấp xã", ["loai_thu_tuc"] = "TTHC được giao luật quy định chi tiết", ["linh_vuc"] = "Thử nghiệm",
        ["doi_tuong_thuc_hien"] = "Công dân Việt Nam", ["trinh_tu_thuc_hien"] = "Người dân nộp hồ sơ tại bộ phận một cửa.", ["cach_thuc_thuc_hien"] = $"Hình thức nộpThời gianPhí, lệ phíMô tả{channels}",
        ["thanh_phan_ho_so"] = "Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghị1 bản chính", ["can_cu_phap_ly"] = "Tên văn bản pháp lýMã văn bảnLuật hộ tịch60/2014/QH13",
        ["co_quan_thuc_hien"] = "Ủy ban nhân dân cấp xã", ["yeu_cau_dieu_kien"] = "Không có thông tin", ["ket_qua_xu_ly"] = "Giấy xác nhậnMã: KQ.G15.000123Từ khóaKhông có thông tinMô tảKhông có thông tin",
    };

    public static byte[] File(params IEnumerable<IReadOnlyDictionary<string, string>> records) => Encoding.UTF8.GetBytes(string.Join('\n', records.Select(r => JsonSerializer.Serialize(r))));

    /// <summary>Hands a file in and waits until it was read.</summary>
    public static async Task<Answer> HandIn(this Browser browser, byte[] file, string name = "ban-ghi.jsonl")
    {
        var page = await (await browser.Open(ProceduresUrls.Import)).Ok().Attach("Tệp bản ghi thủ tục", name, file).Press("Nhập tệp");
        if (page.Status != 200)
        {
            return page;
        }

        for (var tries = 0; tries < 300 && page.Text.Contains("Đang nhập", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(100);
            page = (await browser.Open(page.Url.AbsolutePath)).Ok();
        }

        return page.DoesNotSay("Đang nhập");
    }

    /// <summary>The fact of a name says this.</summary>
    public static Answer Has(this Answer page, string name, string value)
    {
        var fact = page.Document.QuerySelectorAll("dt").FirstOrDefault(t => t.TextContent.Trim() == name)?.NextElementSibling?.TextContent.Trim();
        Assert.Equal($"{name}: {value}", $"{name}: {fact}");
        return page;
    }
}
