using ThongSuot.Forms;

namespace ThongSuot.Calendars;

/// <summary>The filters of the list of deadlines.</summary>
public sealed class WatchFields
{
    internal const string Open = "open";
    internal const string Overdue = "overdue";
    internal const string Today = "today";
    internal const string Soon = "soon";
    internal const string InTime = "in-time";
    internal const string Waiting = "waiting";
    internal const string Ended = "ended";

    internal static readonly TextField Words = new("q", "Tên việc") { Required = false };
    internal static readonly ChoiceField State = new("state", "Tình trạng",
        [new(Open, "đang mở"), new(Overdue, "quá hạn"), new(Today, "đến hạn hôm nay"), new(Soon, "sắp đến hạn"), new(InTime, "còn hạn"), new(Waiting, "tạm dừng"), new(Ended, "đã xong")])
    { Required = false };
    internal static readonly YesNoField Mine = new("mine", "Chỉ việc tôi phụ trách");

    internal WatchFields(IReadOnlyList<Choice> units, IReadOnlyList<Choice> fields)
    {
        Unit = new("unit", "Đơn vị", units) { Required = false };
        Field = new("field", "Lĩnh vực", fields) { Required = false };
    }

    /// <summary>One unit.</summary>
    public ReferenceField Unit { get; }

    /// <summary>One field of work.</summary>
    public ChoiceField Field { get; }
}
