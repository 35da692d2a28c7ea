using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>Words for the values of the register, Vietnamese source texts.</summary>
internal static class Titles
{
    public static IReadOnlyList<(ProcedureLevel Value, string Text)> Levels { get; } =
        [(ProcedureLevel.Ministry, "cấp bộ"), (ProcedureLevel.Province, "cấp tỉnh"), (ProcedureLevel.District, "cấp huyện"), (ProcedureLevel.Commune, "cấp xã"), (ProcedureLevel.Other, "cơ quan khác")];

    public static IReadOnlyList<(FilingWay Value, string Text)> Ways { get; } = [(FilingWay.Counter, "trực tiếp"), (FilingWay.Online, "trực tuyến"), (FilingWay.Post, "dịch vụ bưu chính")];

    public static IReadOnlyList<(TermUnit Value, string Text)> Units { get; } =
        [(TermUnit.WorkingDays, "ngày làm việc"), (TermUnit.Days, "ngày"), (TermUnit.WorkingHours, "giờ làm việc"), (TermUnit.Hours, "giờ"), (TermUnit.Months, "tháng")];

    public static IReadOnlyList<(FeeKind Value, string Text)> Fees { get; } = [(FeeKind.Fee, "phí"), (FeeKind.Charge, "lệ phí"), (FeeKind.Free, "miễn phí")];

    public static IReadOnlyList<(OnlineLevel Value, string Text)> Online { get; } =
        [(OnlineLevel.Information, "cung cấp thông tin"), (OnlineLevel.Partial, "một phần"), (OnlineLevel.Full, "toàn trình")];

    public static IReadOnlyList<Choice> LevelChoices { get; } = [.. Levels.Select(l => new Choice(l.Value.ToString(), l.Text))];

    /// <summary>Names that are their own values, in the order of the dictionary.</summary>
    public static IReadOnlyList<Choice> Named(IEnumerable<string> names) => [.. names.Distinct().OrderBy(SearchText.SortKey, StringComparer.Ordinal).Select(n => new Choice(n, n))];

    public static string Title(this ProcedureLevel level) => Levels.First(l => l.Value == level).Text;

    public static string Title(this FilingWay way) => Ways.First(w => w.Value == way).Text;

    public static string Title(this TermUnit unit) => Units.First(u => u.Value == unit).Text;

    public static string Title(this FeeKind kind) => Fees.First(f => f.Value == kind).Text;

    public static string Title(this OnlineLevel online) => Online.First(o => o.Value == online).Text;

    public static string Title(this PublicationFate fate) => fate switch { PublicationFate.New => "mới ban hành", PublicationFate.Amended => "sửa đổi, bổ sung", _ => "bãi bỏ" };

    public static BadgeKind Kind(this PublicationFate fate) => fate switch { PublicationFate.New => BadgeKind.Good, PublicationFate.Amended => BadgeKind.Soon, _ => BadgeKind.Bad };

    public static string Title(this DoubtState state) => state switch { DoubtState.Open => "chờ xem lại", DoubtState.Accepted => "đúng như nguồn", DoubtState.Corrected => "đã sửa", _ => "không còn" };

    public static BadgeKind Kind(this DoubtState state) => state switch { DoubtState.Open => BadgeKind.Soon, DoubtState.Outdated => BadgeKind.Paused, _ => BadgeKind.Good };
}
