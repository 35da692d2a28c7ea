using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>Something that can be recorded of a case by hand.</summary>
/// <param name="Code">In the address.</param>
/// <param name="Kind">What happens to the clock.</param>
/// <param name="Event">The event at a moment, with a length where it has one.</param>
internal sealed record CaseChange(string Code, ClockEventKind Kind, Func<DateTime, Span, ClockEvent> Event)
{
    public static readonly MomentField At = new("at", "Xảy ra lúc") { Hint = "Ví dụ: 15/10/2020 09:00." };
    public static readonly TextField Reason = new("reason", "Lý do") { Rows = 2, Max = 500 };
    public static readonly SpanField By = new("by", "Gia hạn thêm") { MoreThanNone = true };
    public static readonly SpanField Limit = new("limit", "Thời hạn của lần hẹn thứ hai") { MoreThanNone = true };

    public static IReadOnlyList<CaseChange> All { get; } =
    [
        new("pause", ClockEventKind.Paused, (at, _) => ClockEvent.Paused(at)),
        new("resume", ClockEventKind.Resumed, (at, _) => ClockEvent.Resumed(at)),
        new("supplement", ClockEventKind.SupplementAsked, (at, _) => ClockEvent.SupplementAsked(at)),
        new("supplemented", ClockEventKind.SupplementCompleted, (at, _) => ClockEvent.SupplementCompleted(at)),
        new("extend", ClockEventKind.ExtensionAsked, ClockEvent.ExtensionAsked),
        new("second", ClockEventKind.SecondAppointment, ClockEvent.SecondAppointment),
        new("withdraw", ClockEventKind.Withdrawn, (at, _) => ClockEvent.Withdrawn(at)),
        new("finish", ClockEventKind.Finished, (at, _) => ClockEvent.Finished(at)),
    ];

    public string Title => Kind.Title();

    /// <summary>The field of its length, where it has one.</summary>
    public SpanField? Length => Kind switch
    {
        ClockEventKind.ExtensionAsked => By,
        ClockEventKind.SecondAppointment => Limit,
        _ => null,
    };
}
