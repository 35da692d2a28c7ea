using System.Globalization;

namespace ThongSuot.Decisions;

/// <summary>Why a decision file is not taken, or a decision cannot be made.</summary>
/// <param name="text">Vietnamese sentence with {0} places; source text of its translation.</param>
/// <param name="line">Line of the file, counted from 1; 0 when none can be named.</param>
/// <param name="values">What stands in the places.</param>
public sealed class DecisionException(string text, int line, params object[] values)
    : Exception((line > 0 ? $"{line}: " : "") + string.Format(CultureInfo.InvariantCulture, text, values))
{
    /// <summary>The sentence with its places open.</summary>
    public string Text { get; } = text;

    /// <summary>Line of the file, counted from 1; 0 when none can be named.</summary>
    public int Line { get; } = line;

    /// <summary>What stands in the places.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}

internal static class Faults
{
    public const string NotXml = "Tệp không phải XML hợp lệ, hoặc quá lớn: {0}";
    public const string NotDmn = "Tệp không phải mô hình quyết định DMN.";
    public const string Unsupported = "Chưa hỗ trợ “{0}” ({1}).";
    public const string Language = "Chưa hỗ trợ ngôn ngữ biểu thức “{0}”.";
    public const string Expression = "Biểu thức của “{0}” sai: {1}";
    public const string NoLogic = "“{0}” không có cách tính.";
    public const string NoReference = "“{0}” cần “{1}”, nhưng không có trong tệp.";
    public const string Circle = "Các quyết định cần lẫn nhau thành vòng: {0}.";
    public const string RuleShape = "Quy tắc {0} của bảng “{1}” có {2} ô điều kiện và {3} ô kết quả; cần {4} và {5}.";
    public const string HitPolicy = "Không có cách chọn quy tắc “{0}”.";
    public const string NoDecision = "Không có quyết định “{0}”.";
    public const string SameName = "“{0}” có hai lần.";

    public const string ManyRules = "Bảng “{0}”: nhiều quy tắc cùng đúng ({1}), trong khi chỉ được một.";
    public const string DifferentRules = "Bảng “{0}”: các quy tắc cùng đúng cho kết quả khác nhau.";
    public const string NotAllowed = "“{0}” có giá trị ngoài danh sách cho phép hoặc sai kiểu: {1}.";
    public const string NotInOrder = "Bảng “{0}”: kết quả {1} không có trong thứ tự ưu tiên.";

    public static string Said(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
