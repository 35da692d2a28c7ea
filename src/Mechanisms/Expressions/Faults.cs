namespace ThongSuot.Expressions;

/// <summary>What can be said about a wrong expression, and why a value is missing.</summary>
internal static class Faults
{
    public const string At = "Ký tự {0}: {1}";
    public const string Empty = "Biểu thức đang trống.";
    public const string TooLong = "Biểu thức dài quá {0} ký tự.";
    public const string TooDeep = "Biểu thức lồng nhau quá {0} mức.";
    public const string TooManySteps = "Biểu thức cần quá {0} bước tính; hãy viết gọn lại.";
    public const string TooManyItems = "Danh sách dài quá {0} phần tử.";
    public const string TooMuchText = "Chuỗi dài quá {0} ký tự.";
    public const string Expected = "Cần {0}, nhưng gặp “{1}”.";
    public const string UnknownCharacter = "Ký tự “{0}” không dùng được ở đây.";
    public const string OpenText = "Chuỗi mở bằng dấu nháy mà không đóng.";
    public const string BadEscape = "Dấu “\\” phải đi với n, t, r, nháy, “\\” hoặc u và bốn chữ số.";
    public const string BadNumber = "Số “{0}” quá lớn hoặc viết sai.";
    public const string BadMoment = "“{0}” không phải ngày, giờ hoặc khoảng thời gian viết theo ISO 8601.";
    public const string UnknownFunction = "Không có hàm “{0}”.";
    public const string WrongCount = "Hàm “{0}” nhận {1} đối số, ở đây có {2}.";
    public const string NotAFunction = "Chỉ gọi được hàm có tên.";
    public const string SameKey = "Khóa “{0}” có hai lần.";
    public const string UnknownType = "Không có kiểu “{0}”.";

    public const string AnExpression = "một giá trị hoặc biểu thức";
    public const string AName = "một tên";
    public const string TheEnd = "hết biểu thức";

    public const string NoVariable = "Không có biến “{0}”.";
    public const string NoPart = "Giá trị không có phần “{0}”.";
    public const string NotComparable = "Không so sánh được {0} với {1}.";
    public const string NoArithmetic = "Không tính được {0} {1} {2}.";
    public const string WrongArgument = "Hàm “{0}” không dùng được với các đối số này.";
}
