using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>What cannot be done with dossiers.</summary>
internal static class OneStopRefusals
{
    /// <summary>The status does not let it.</summary>
    public static readonly Refusal NotNow = new("OSS-001", "Hồ sơ {0} đang ở tình trạng “{1}” nên không làm được việc này.");

    /// <summary>The day's numbers are used up.</summary>
    public static readonly Refusal NumbersUsedUp = new("OSS-002", "Mã hồ sơ theo mẫu đang áp dụng chỉ có {0} chữ số cho mỗi ngày và đã dùng hết. Chưa có gì được ghi: hãy tiếp nhận ở đơn vị khác hoặc vào ngày làm việc tiếp theo, và báo cho quản trị.");

    /// <summary>No unit code to make the number of.</summary>
    public static readonly Refusal NoUnitCode = new("OSS-003", "Đơn vị tiếp nhận và các đơn vị trên nó chưa có mã định danh nên chưa cấp được mã hồ sơ. Hãy báo cho quản trị.");

    /// <summary>Not paid yet.</summary>
    public static readonly Refusal NotPaid = new("OSS-004", "Hồ sơ {0} còn {1} đồng chưa nộp. Hãy thu phí, lệ phí trước khi trả kết quả.");

    /// <summary>Nothing to pay.</summary>
    public static readonly Refusal NothingToPay = new("OSS-005", "Hồ sơ {0} không còn khoản nào phải nộp.");

    /// <summary>A reason of the list is needed.</summary>
    public static readonly Refusal NoReason = new("OSS-006", "Hãy chọn lý do trong danh mục và nêu rõ bằng lời.");

    /// <summary>The supplement says what is missing.</summary>
    public static readonly Refusal NoLines = new("OSS-007", "Hãy ghi đầy đủ những gì còn thiếu: chỉ được yêu cầu bổ sung một lần.");

    /// <summary>It was asked for once.</summary>
    public static readonly Refusal SupplementedBefore = new("OSS-008", "Hồ sơ {0} đã được yêu cầu bổ sung một lần. Không được yêu cầu thêm (Nghị định 61/2018/NĐ-CP, Điều 11 và 15).");

    /// <summary>The procedure is not done here.</summary>
    public static readonly Refusal NotOneStop = new("OSS-009", "Thủ tục {0} không thực hiện theo cơ chế một cửa.");

    /// <summary>Where the tracking word does not fit.</summary>
    public static readonly Refusal NotFoundByCode = new("OSS-010", "Không tìm thấy hồ sơ có mã và từ tra cứu này. Hãy xem lại trên giấy tiếp nhận.", 404);

    /// <summary>Rated once.</summary>
    public static readonly Refusal RatedBefore = new("OSS-011", "Hồ sơ này đã được đánh giá.");

    /// <summary>The day's cash is closed.</summary>
    public static readonly Refusal CashClosed = new("OSS-012", "Sổ quỹ ngày {0} của quầy đã đóng nên không thu thêm được trong ngày này.");

    /// <summary>The counts differ.</summary>
    public static readonly Refusal OtherCount = new("OSS-013", "Danh sách có {0} hồ sơ nhưng đếm được {1}. Hãy kiểm lại với bên giao; chưa có gì được ghi.");

    /// <summary>It was taken over before.</summary>
    public static readonly Refusal TakenBefore = new("OSS-014", "Danh sách {0} đã được {1} nhận lúc {2}.");

    /// <summary>Nobody waits.</summary>
    public static readonly Refusal NobodyWaits = new("OSS-015", "Không còn ai chờ.");

    /// <summary>A program subscribes so often at most.</summary>
    public static readonly Refusal EnoughSubscriptions = new("OSS-016", "Đã có {0} đăng ký nhận sự kiện đang dùng. Hãy kết thúc đăng ký không dùng nữa rồi đăng ký lại.");

    /// <summary>Not taken online.</summary>
    public static readonly Refusal NotOnline = new("OSS-051", "Thủ tục {0} chưa nhận hồ sơ trực tuyến. Hãy nộp tại bộ phận một cửa.");

    /// <summary>A form is filed once.</summary>
    public static readonly Refusal FormFiledBefore = new("OSS-052", "Bản khai {0} đã nộp trong một hồ sơ khác. Hãy xem ở trang hồ sơ của bạn.");

    /// <summary>A draft that is written no more.</summary>
    public static readonly Refusal NotWriting = new("OSS-071", "Dự thảo đã trình ký hoặc đã ký nên không sửa được. Hãy xem lại trang dự thảo.");

    /// <summary>Places of the template are empty.</summary>
    public static readonly Refusal Unfilled = new("OSS-072", "Dự thảo còn chỗ chưa điền: {0}. Hãy điền rồi trình ký.");

    /// <summary>A document with more than text.</summary>
    public static readonly Refusal NotOnlyText = new("OSS-073", "Tệp DOCX có bảng hoặc hình. Chỉ nhận văn bản gồm các đoạn chữ; hãy bỏ bảng, hình rồi tải lên lại.", 400);

    /// <summary>Nothing waits to be signed.</summary>
    public static readonly Refusal NothingToSign = new("OSS-074", "Hồ sơ {0} không có dự thảo nào đang trình ký.");

    /// <summary>The process is elsewhere.</summary>
    public static readonly Refusal NotAtSigning = new("OSS-075", "Hồ sơ {0} chưa đến bước ký. Hãy hoàn thành các bước trước trong quy trình.");

    /// <summary>It cannot have a draft.</summary>
    public static readonly Refusal NoDraftNow = new("OSS-076", "Hồ sơ {0} đang ở tình trạng “{1}” nên không soạn kết quả được.");

    /// <summary>The process went the way of a denial, and the template grants.</summary>
    public static readonly Refusal NotADenial = new("OSS-077", "Hồ sơ {0} đang theo hướng từ chối giải quyết, nhưng mẫu đã chọn là mẫu chấp thuận. Hãy soạn lại từ mẫu từ chối.");

    /// <summary>Opened by the one before it.</summary>
    public static readonly Refusal WaitsInGroup = new("OSS-061", "Hồ sơ {0} chờ kết quả của hồ sơ trước trong nhóm liên thông nên chưa làm được việc này. Khi có kết quả đó, hồ sơ tự được tiếp nhận và chuyển đi.");

    /// <summary>Nothing to return.</summary>
    public static readonly Refusal NothingToReturn = new("OSS-062", "Nhóm hồ sơ {0} chưa có kết quả nào để trả.");

    /// <summary>Nothing to pay through.</summary>
    public static readonly Refusal NoGateway = new("OSS-081", "Chưa có cổng thanh toán trực tuyến. Hãy nộp tại quầy hoặc chuyển khoản.");

    /// <summary>Somebody was faster.</summary>
    public static readonly Refusal IssueSettled = new("OSS-082", "Việc này đã được {0} xử lý.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } =
    [
        NotNow, NumbersUsedUp, NoUnitCode, NotPaid, NothingToPay, NoReason, NoLines, SupplementedBefore, NotOneStop, NotFoundByCode, RatedBefore, CashClosed, OtherCount, TakenBefore, NobodyWaits, EnoughSubscriptions,
        NotOnline, FormFiledBefore, WaitsInGroup, NothingToReturn, NotWriting, Unfilled, NotOnlyText, NothingToSign, NotAtSigning, NoDraftNow, NotADenial, NoGateway, IssueSettled,
    ];
}
