using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>What the mechanism refuses, in words for the person who set the calendar or moved the clock.</summary>
public static class CalendarRefusals
{
    /// <summary>No span can be read from the text.</summary>
    public static readonly Refusal BadSpan = new("CAL-001", "Không đọc được thời hạn “{0}”. Hãy viết như: 3 wd, 3,5 ngày làm việc, 8 wh, 10 d, 1 m, same-day; từ 0 đến 10.000, lẻ đến một phần tư, tháng thì chẵn.", 400);

    /// <summary>Outside the years the calendars hold.</summary>
    public static readonly Refusal OutOfYears = new("CAL-002", "Lịch làm việc chỉ có từ năm {0} đến năm {1}. Hãy chọn ngày hoặc thời hạn trong khoảng đó.", 400);

    /// <summary>Two stretches of hours of one day overlap, or one ends before it begins.</summary>
    public static readonly Refusal OverlappingHours = new("CAL-003", "Dòng “{0}”: giờ {1} và giờ {2} chồng nhau. Hãy sửa để các giờ nối tiếp nhau.", 400);

    /// <summary>Two rows of hours for the same units on the same days.</summary>
    public static readonly Refusal OverlappingRows = new("CAL-004", "Hai dòng giờ làm việc “{0}” và “{1}” cùng áp dụng cho {2} từ ngày {3}. Hãy kết thúc dòng trước khi dòng sau bắt đầu.");

    /// <summary>A day off by swap without the day worked instead, or the other way round.</summary>
    public static readonly Refusal SwapWithoutPair = new("CAL-005", "Dòng “{0}” hoán đổi ngày làm việc nhưng thiếu ngày nghỉ hoặc ngày làm bù. Hãy ghi đủ cả hai ngày, khác nhau.", 400);

    /// <summary>Days in the wrong order or too many.</summary>
    public static readonly Refusal BadDays = new("CAL-006", "Dòng “{0}”: ngày kết thúc phải bằng hoặc sau ngày bắt đầu, và không quá {1} ngày.", 400);

    /// <summary>No hours for the kind of unit.</summary>
    public static readonly Refusal NoHours = new("CAL-007", "Chưa có giờ làm việc cho “{0}”. Hãy khai báo giờ làm việc, hoặc dùng một trong các mã: {1}.", 404);

    /// <summary>No rule pack of that name, or for that day.</summary>
    public static readonly Refusal NoRules = new("CAL-008", "Không có bộ quy tắc thời hạn cho “{0}”. Các bộ đang có: {1}.", 404);

    /// <summary>A row of a data file cannot be read.</summary>
    public static readonly Refusal BadRow = new("CAL-009", "Tệp {0}, dòng “{1}”: không đọc được “{2}” ở cột {3}.", 400);

    /// <summary>Earlier than what happened before.</summary>
    public static readonly Refusal BeforeFormer = new("CAL-010", "Sự kiện lúc {0} sớm hơn sự kiện trước đó lúc {1}. Hãy ghi các sự kiện theo đúng thứ tự.");

    /// <summary>Nothing was received yet.</summary>
    public static readonly Refusal NotReceived = new("CAL-011", "Hồ sơ chưa được tiếp nhận nên thời hạn chưa tính. Hãy tiếp nhận trước.");

    /// <summary>The pack has no such start rule.</summary>
    public static readonly Refusal NoStartRule = new("CAL-012", "Không có cách tính tiếp nhận “{0}” trong bộ quy tắc {1}. Hãy dùng một trong các mã: {2}.", 404);

    /// <summary>Received twice.</summary>
    public static readonly Refusal ReceivedTwice = new("CAL-013", "Hồ sơ đã được tiếp nhận; không tiếp nhận lần nữa.");

    /// <summary>The clock stands still already.</summary>
    public static readonly Refusal AlreadyWaiting = new("CAL-014", "Thời hạn đang tạm dừng. Hãy cho tiếp tục trước khi làm việc này.");

    /// <summary>The clock was not paused.</summary>
    public static readonly Refusal NotPaused = new("CAL-015", "Thời hạn không tạm dừng nên không có gì để tiếp tục.");

    /// <summary>No supplement was asked for.</summary>
    public static readonly Refusal NoSupplement = new("CAL-016", "Hồ sơ không có yêu cầu bổ sung nào đang chờ.");

    /// <summary>More requests than the rules allow.</summary>
    public static readonly Refusal TooManySupplements = new("CAL-017", "Hồ sơ đã được yêu cầu bổ sung {0} lần, là mức nhiều nhất ({1}). Hãy giải quyết hoặc trả lời từ chối có nêu lý do.");

    /// <summary>The answer came after its last day.</summary>
    public static readonly Refusal AnsweredTooLate = new("CAL-018", "Hạn bổ sung đã hết lúc {0} ({1}). Hãy kết thúc hồ sơ này; người nộp có thể nộp hồ sơ mới.");

    /// <summary>Asked for after the last day for asking.</summary>
    public static readonly Refusal ExtensionTooLate = new("CAL-019", "Chỉ được đề nghị gia hạn đến hết ngày {0}, trước hạn {1} ngày ({2}). Hãy trả kết quả và xin lỗi theo quy định về quá hạn.");

    /// <summary>More extensions than the rules allow.</summary>
    public static readonly Refusal ExtendedBefore = new("CAL-020", "Hồ sơ đã được gia hạn {0} lần, là mức nhiều nhất ({1}).");

    /// <summary>There is no running deadline.</summary>
    public static readonly Refusal NothingToExtend = new("CAL-021", "Không có thời hạn đang tính nên không thể gia hạn.");

    /// <summary>The second appointment began before.</summary>
    public static readonly Refusal SecondTwice = new("CAL-022", "Lần hẹn thứ hai đã bắt đầu; không có lần hẹn thứ ba.");

    /// <summary>After the end.</summary>
    public static readonly Refusal AfterEnd = new("CAL-023", "Hồ sơ đã kết thúc lúc {0}; thời hạn không thay đổi nữa.");

    /// <summary>No moment can be read from the text.</summary>
    public static readonly Refusal BadMoment = new("CAL-024", "Không đọc được thời điểm “{0}”. Hãy viết như 2016-04-29T09:00 (giờ Việt Nam), hoặc kèm múi giờ.", 400);

    /// <summary>The event lacks the span it needs.</summary>
    public static readonly Refusal NoSpan = new("CAL-025", "Phải ghi rõ thời hạn, dài hơn 0, cho việc gia hạn hoặc lần hẹn thứ hai.", 400);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } =
    [
        BadSpan, OutOfYears, OverlappingHours, OverlappingRows, SwapWithoutPair, BadDays, NoHours, NoRules, BadRow, BeforeFormer, NotReceived, NoStartRule, ReceivedTwice,
        AlreadyWaiting, NotPaused, NoSupplement, TooManySupplements, AnsweredTooLate, ExtensionTooLate, ExtendedBefore, NothingToExtend, SecondTwice, AfterEnd, BadMoment, NoSpan,
    ];
}
