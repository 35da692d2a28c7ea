namespace ThongSuot.OneStop;

/// <summary>The assessment of a unit or an officer.</summary>
/// <param name="Key">Identity.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Dossiers">Solved dossiers it rests on.</param>
/// <param name="Points">Average by index; none where there are no data.</param>
public sealed record AssessmentLine(Guid Key, string Name, int Dossiers, IReadOnlyDictionary<int, double?> Points)
{
    /// <summary>Sum of the indices with data.</summary>
    public double Total => Math.Round(Points.Values.Sum(p => p ?? 0), 1);

    /// <summary>What could be reached with the indices that have data.</summary>
    public int Reachable => 2 * Points.Values.Count(p => p is not null);

    /// <summary>Grade; none where an index is left out: the circular has no rule for that.</summary>
    public string? Grade { get; init; }
}

/// <summary>The nine indices.</summary>
internal static class AssessmentIndexes
{
    /// <summary>Those an officer is assessed by.</summary>
    public static IReadOnlyList<int> OfOfficers { get; } = [1, 2, 3, 4, 7];

    /// <summary>All.</summary>
    public static IReadOnlyList<int> OfUnits { get; } = [1, 2, 3, 4, 5, 6, 7, 8, 9];

    /// <summary>Vietnamese source text.</summary>
    public static string Title(int index) => index switch
    {
        1 => "Thời gian giải quyết so với quy định",
        2 => "Thời gian của từng đơn vị trong quy trình",
        3 => "Số lần phải liên hệ để hoàn thiện hồ sơ",
        4 => "Số cơ quan phải liên hệ",
        5 => "Thủ tục thực hiện toàn bộ tại một cửa",
        6 => "Công khai thủ tục",
        7 => "Thái độ phục vụ",
        8 => "Tiếp thu, giải trình phản ánh",
        _ => "Dịch vụ công trực tuyến",
    };

    /// <summary>How it is counted, or why it is left out; Vietnamese source text.</summary>
    public static string Rule(int index) => index switch
    {
        1 => "2 điểm: xong trước ngày hẹn; 1: đúng ngày hẹn; 0: quá hẹn. Gia hạn không làm ngày hẹn lùi lại. Hồ sơ không có hạn không tính.",
        2 => "2 điểm: mọi bước của đơn vị xong trước hạn bước; 1: không bước nào quá hạn; 0: có bước quá hạn. Hồ sơ không có dữ liệu từng bước không tính.",
        3 => "Số lần yêu cầu bổ sung. 2 điểm: không lần nào; 1: một lần; 0: trên một lần.",
        4 => "2 điểm: nộp và nhận kết quả trực tuyến hoặc qua bưu chính; 1: chỉ đến một cửa.",
        5 => "Chưa có dữ liệu: nền tảng chưa ghi thủ tục nào thực hiện toàn bộ quy trình tại một cửa.",
        6 => "Chưa có dữ liệu: nền tảng chưa ghi việc niêm yết tại trụ sở.",
        7 => "Chỉ tính hồ sơ có đánh giá sao. 2 điểm: trước hạn; 1: đúng hạn; 0: quá hạn, hoặc chỉ một, hai sao. Phản ánh, kiến nghị chưa được tính.",
        8 => "Chưa có dữ liệu: phản ánh, kiến nghị chưa được tiếp nhận trên nền tảng.",
        _ => "2 điểm: từ 20 % thủ tục trực tuyến và từ 30 % hồ sơ trực tuyến, không hồ sơ nào trễ; 1: từ 15 đến dưới 30 % hồ sơ; 0: còn lại.",
    };
}
