namespace ThongSuot.Procedures;

/// <summary>Words for costs; Vietnamese source texts.</summary>
internal static class CostWords
{
    public static string Title(this CostMethod method) => method is CostMethod.AgencyDays ? "Theo ngày làm việc của cơ quan" : "Theo hoạt động của người thực hiện";

    public static string Title(this CostActivityKind kind) => kind switch
    {
        CostActivityKind.Prepare => "Chuẩn bị hồ sơ",
        CostActivityKind.HandIn => "Nộp hồ sơ",
        CostActivityKind.Pay => "Nộp phí, lệ phí",
        CostActivityKind.Attend => "Phục vụ kiểm tra, thẩm định",
        CostActivityKind.Collect => "Nhận kết quả",
        _ => "Hoạt động khác",
    };
}
