using System.Text;
using System.Text.Json;
using ThongSuot.Procedures;
using ThongSuot.Procedures.Reading;

namespace ThongSuot.Modules.Tests.Procedures.Reading;

/// <summary>Records for tests: one that nobody can doubt, and changes of it.</summary>
internal static class Records
{
    /// <summary>A record in order, in our own words.</summary>
    public static Dictionary<string, string> Good() => new(StringComparer.Ordinal)
    {
        ["ma_thu_tuc"] = "1.009999",
        ["ten_thu_tuc"] = "Đăng ký mái che chợ phiên",
        ["so_quyet_dinh"] = "12/QĐ-UBND",
        ["cap_thuc_hien"] = "Cấp tỉnh, Cấp xã",
        ["loai_thu_tuc"] = "TTHC được giao luật quy định chi tiết",
        ["linh_vuc"] = "Thương mại",
        ["doi_tuong_thuc_hien"] = "Cán bộ, công chức, viên chức, Doanh nghiệp",
        ["thu_tuc_lien_quan"] = "Không có thông tin",
        ["trinh_tu_thuc_hien"] = "Người có nhu cầu nộp hồ sơ; trong thời hạn 04 ngày làm việc, cơ quan trả kết quả.",
        ["cach_thuc_thuc_hien"] = "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến4 Ngày làm việcMiễn phíTrực tiếp4 Ngày làm việc20,000 VNĐ(20.000 đồng/hồ sơ)",
        ["thanh_phan_ho_so"] = "--Tên giấy tờMẫu đơn, tờ khaiSố lượng- Đơn đăng ký theo mẫu;Mẫu số 01.docx1 bản chính- Bản sao sổ quầy hàng.0 bản chính,1 bản sao",
        ["can_cu_phap_ly"] = "Tên văn bản pháp lýMã văn bảnNghị định về chợ phiên12/2025/NĐ-CP",
        ["co_quan_thuc_hien"] = "Ủy ban nhân dân cấp xã",
        ["yeu_cau_dieu_kien"] = "Không có thông tin",
        ["ket_qua_xu_ly"] = "Giấy đăng ký mái cheMã: KQ.H01.000001Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngànhNộp hồ sơ",
    };

    /// <summary>The good record with one field otherwise.</summary>
    public static SourceRecord With(string key, string text)
    {
        var fields = Good();
        fields[key] = text;
        return Of(fields);
    }

    public static SourceRecord Of(IReadOnlyDictionary<string, string> fields) => new(1, [.. fields.Select(f => new SourceField(f.Key, f.Value))]);

    public static FieldText Field(string text) => new("truong", text);

    public static string Line(IReadOnlyDictionary<string, string> fields) => JsonSerializer.Serialize(fields);

    public static ImportReading Import(string text, string name = "thu.jsonl", RecordLimits? limits = null) => RecordImport.Read(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), limits);

    /// <summary>The doubts of a record by their reasons.</summary>
    public static IReadOnlyList<string> Reasons(this ReadProcedure procedure) => [.. procedure.Doubts.Select(d => d.Reason).Distinct().Order(StringComparer.Ordinal)];
}
