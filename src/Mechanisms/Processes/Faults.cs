namespace ThongSuot.Processes;

/// <summary>What can be said about a process file or a case that cannot go on.</summary>
internal static class Faults
{
    public const string NotXml = "Tệp không phải XML hợp lệ, hoặc quá lớn: {0}";
    public const string NotBpmn = "Tệp không phải quy trình BPMN 2.0.";
    public const string Unsupported = "Chưa hỗ trợ “{0}” (mã {1}, dòng {2}).";
    public const string NoScript = "Chưa hỗ trợ “scriptTask” (mã {0}, dòng {1}): quy trình không chạy mã lệnh; hãy dùng bảng quyết định hoặc bước dịch vụ.";
    public const string SameId = "Mã “{0}” có hai lần.";
    public const string NoId = "Phần tử “{0}” không có mã.";
    public const string FlowEnd = "Luồng “{0}” nối với “{1}”, nhưng không có phần tử ấy ở cùng cấp.";
    public const string Attached = "Sự kiện “{0}” gắn vào “{1}”, nhưng đó không phải một bước ở cùng cấp.";
    public const string WrongExpression = "Biểu thức của “{0}” sai: {1}";
    public const string NoTime = "Sự kiện thời gian “{0}” không nói khi nào.";
    public const string WrongTime = "“{0}”: “{1}” không phải thời điểm, khoảng thời gian hoặc chu kỳ viết theo ISO 8601.";
    public const string NoMessageName = "“{0}” không có tên thông điệp; dùng tên của chính nó.";
    public const string NoSignalName = "“{0}” không có tên tín hiệu; dùng tên của chính nó.";
    public const string NoCalled = "Bước “{0}” không nói gọi quy trình nào.";
    public const string NoLoopCount = "Bước nhiều lần “{0}” không nói mấy lần hoặc theo danh sách nào.";
    public const string NoReference = "“{0}” nhắc đến “{1}”, nhưng không có trong tệp.";

    public const string NoElements = "Quy trình “{0}” không có bước nào.";
    public const string NoStart = "“{0}” không có điểm bắt đầu.";
    public const string ManyStarts = "“{0}” có nhiều điểm bắt đầu không điều kiện; chỉ điểm đầu được dùng.";
    public const string DeadEnd = "“{0}” không dẫn tới đâu và không phải điểm kết thúc.";
    public const string Unreachable = "Không có đường tới “{0}”.";
    public const string NoDefault = "Cổng “{0}” không có đường mặc định: hồ sơ đứng lại khi không điều kiện nào đúng.";
    public const string NoCondition = "Cổng “{0}” có nhiều đường không điều kiện: đường đầu luôn được chọn.";
    public const string Circle = "Vòng lặp không có chỗ chờ: {0}.";
    public const string EventGatewayTarget = "Sau cổng sự kiện “{0}” phải là sự kiện hoặc bước nhận; “{1}” không phải.";
    public const string NoLimit = "Bước “{0}” chưa có thời hạn.";
    public const string WrongLimit = "Thời hạn của “{0}” sai: “{1}”.";
    public const string SumDiffers = "Tổng thời hạn các bước là {0} giờ, khác thời hạn cả quy trình là {1} giờ.";
    public const string EventStart = "Quy trình con sự kiện “{0}” phải có đúng một điểm bắt đầu bằng sự kiện.";

    public const string NoProcess = "Không có quy trình “{0}”.";
    public const string NoWay = "Cổng “{0}”: không điều kiện nào đúng và không có đường mặc định. {1}";
    public const string TooManySteps = "Quá {0} bước liền nhau mà không chờ; vòng lặp quanh “{1}”.";
    public const string TooManyCalls = "Quy trình gọi nhau quá {0} tầng, ở “{1}”.";
    public const string TooManyInstances = "Bước “{0}” cần {1} lần; nhiều nhất {2}.";
    public const string Uncaught = "Lỗi “{0}” từ “{1}” không có nơi nào xử lý.";
    public const string Stuck = "Kẹt ở {0}: cổng chờ nhánh không bao giờ tới.";
    public const string NotATime = "“{0}” cần thời điểm, khoảng thời gian hoặc chu kỳ, nhưng biểu thức cho {1}. {2}";
    public const string NotACount = "“{0}” cần số lần hoặc danh sách, nhưng biểu thức cho {1}. {2}";
    public const string NoDecision = "“{0}”: không hỏi được bảng quyết định “{1}”: {2}";
    public const string NoLink = "“{0}” không có đầu kia để nhảy tới.";
    public const string TooManyTimers = "Quá {0} lần hết giờ trong một lần chuyển đồng hồ.";
    public const string ExpressionFault = "“{0}”: {1}";
    public const string NotWaiting = "“{0}” không đang chờ.";
    public const string WrongMove = "Bước thứ {0} của kịch bản không đúng dạng.";

    public static string Said(string text, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, values);
}
