using ThongSuot.Forms;

namespace ThongSuot.Work;

/// <summary>The filters of a queue.</summary>
public sealed class QueueFields
{
    internal const string Overdue = "overdue";
    internal const string Today = "today";
    internal const string Soon = "soon";
    internal const string Resting = "resting";

    internal static readonly TextField Words = new("q", "Việc hoặc bước") { Required = false };
    internal static readonly ChoiceField State = new("state", "Tình trạng", [new(Overdue, "quá hạn"), new(Today, "đến hạn hôm nay"), new(Soon, "sắp đến hạn"), new(Resting, "đang nghỉ")]) { Required = false };

    internal QueueFields(IReadOnlyList<Choice> processes, IReadOnlyList<Choice> steps, IReadOnlyList<Choice> fields, IReadOnlyList<Choice> units)
    {
        Process = new("process", "Quy trình", processes) { Required = false };
        Step = new("step", "Bước", steps) { Required = false };
        Field = new("field", "Lĩnh vực", fields) { Required = false };
        Unit = new("unit", "Đơn vị", units) { Required = false };
    }

    /// <summary>One process.</summary>
    public ReferenceField Process { get; }

    /// <summary>One step of the process chosen.</summary>
    public ChoiceField Step { get; }

    /// <summary>One field of work.</summary>
    public ChoiceField Field { get; }

    /// <summary>One unit.</summary>
    public ReferenceField Unit { get; }
}
