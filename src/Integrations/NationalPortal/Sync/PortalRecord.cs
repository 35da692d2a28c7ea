using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThongSuot.Kernel;
using ThongSuot.OneStop;

namespace ThongSuot.NationalPortal;

/// <summary>Writes a dossier as the portal's record DongBoHoSoMC: names of fields as provincial systems send them, moments as yyyyMMddHHmmss.</summary>
internal static class PortalRecord
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(DossierRecord record, PortalMessage message)
    {
        var d = record.Dossier;
        return JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["MessageId"] = $"{message.Id}", ["MaHoSo"] = d.Number ?? "", ["MaTTHC"] = d.Procedure, ["TenTTHC"] = d.ProcedureName, ["MaLinhVuc"] = d.Field ?? "", ["TenLinhVuc"] = record.Field ?? "",
            ["KenhThucHien"] = d.Way switch { Procedures.FilingWay.Counter => "1", Procedures.FilingWay.Online => "2", _ => "3" }, ["ChuHoSo"] = d.Owner.Name, ["LoaiDoiTuong"] = ((int)d.Owner.Kind + 1).ToString(CultureInfo.InvariantCulture),
            ["MaDoiTuong"] = d.Owner.Number, ["Email"] = d.Applicant.Email ?? "", ["SoDienThoai"] = d.Applicant.Phone ?? "", ["TrichYeuHoSo"] = d.Content, ["NgayNopHoSo"] = At(d.FiledAt), ["NgayTiepNhan"] = At(d.ReceivedAt),
            ["NgayHenTra"] = At(d.DueAt ?? d.FirstDueAt), ["TrangThaiHoSo"] = ((int)message.Status).ToString(CultureInfo.InvariantCulture), ["ThoiDiemTrangThai"] = At(message.At), ["NgayTra"] = At(d.ReturnedAt),
            ["NgayKetThucXuLy"] = At(d.EndedAt), ["DonViXuLy"] = record.Deciding, ["NoiNopHoSo"] = record.Receiving, ["HoSoCoThanhPhanSoHoa"] = record.Papers.Any(p => p.Files > 0) ? "1" : "0",
            ["TaiKhoanDuocXacThucVoiVNeID"] = d.PersonId is null ? "0" : "1", ["DuocThanhToanTrucTuyen"] = record.Fees.Any(f => f.PaidBy is PaymentWay.Online) ? "2" : "0",
            ["TaiLieuNop"] = record.Papers.Select(p => new { TepDinhKemId = $"{p.Paper.Id:N}", TenTepDinhKem = p.Paper.Name, DuocSoHoa = p.Paper.State is PaperState.Digitised ? "1" : "0", DuocTaiSuDung = p.Paper.State is PaperState.ReusedPaper or PaperState.ReusedResult ? "1" : "0" }),
            ["DanhSachLePhi"] = record.Fees.Select(f => new { TenPhiLePhi = f.Name, MaPhiLePhi = f.Code, HinhThucThu = f.PaidAt is null ? "" : $"{f.PaidBy}", Gia = f.Amount, LoaiPhiLePhi = $"{f.Kind}" }),
            ["DanhSachHoSoBoSung"] = record.Letters.Where(l => l.Kind is LetterKind.Supplement).Select(l => new { NguoiYeuCau = l.Signer, NoiDung = string.Join("; ", l.Lines), NgayBoSung = At(l.At), NgayHenTraTruoc = At(l.OldDueAt) }),
        }, Json);
    }

    private static string At(DateTime? utc) => utc is { } at ? VietnamTime.Local(at).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) : "";
}
