using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>Headings of columns, Vietnamese source texts.</summary>
internal static class FigureHeads
{
    /// <summary>Of the table of figures, in the order of its columns.</summary>
    public static IReadOnlyList<string> OfFigures { get; } =
        ["Tổng", "Trực tuyến", "Trực tiếp, bưu chính", "Kỳ trước", "Tổng", "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng", "Trong hạn", "Quá hạn", "Rút", "Dừng", "Không tiếp nhận"];

    /// <summary>Of table II.06, columns 3 to 13.</summary>
    public static IReadOnlyList<string> OfResults { get; } =
        ["Tổng số", "Trong kỳ, trực tuyến", "Trong kỳ, trực tiếp, bưu chính", "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"];

    /// <summary>Of table II.07b, within each group.</summary>
    public static string Of(ProcedureLevel? level) => level switch { ProcedureLevel.Province => "Cấp tỉnh", ProcedureLevel.District => "Cấp huyện", ProcedureLevel.Commune => "Cấp xã", _ => "Tổng số" };
}
