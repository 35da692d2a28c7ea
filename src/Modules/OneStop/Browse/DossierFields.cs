using ThongSuot.Forms;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>What lists of dossiers are filtered by.</summary>
internal static class DossierFields
{
    public const string Late = "late";
    public const string Soon = "soon";

    public static readonly TextField Words = new("q", "Mã, tên, số định danh") { Required = false };
    public static readonly EnumField<DossierStatus> Status = new("status", "Tình trạng", [.. Enum.GetValues<DossierStatus>().Select(s => (s, s.Title()))]) { Required = false };
    public static readonly EnumField<FilingWay> Way = new("way", "Cách nộp", [.. Enum.GetValues<FilingWay>().Select(w => (w, w.Title()))]) { Required = false };
    public static readonly ChoiceField Due = new("due", "Thời hạn", [new(Late, "đã quá hạn"), new(Soon, "hết hạn hôm nay, ngày mai")]) { Required = false };
    public static readonly DateField From = new("from", "Tiếp nhận từ ngày") { Required = false };
    public static readonly DateField To = new("to", "đến ngày") { Required = false };
}
