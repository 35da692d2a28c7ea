using ThongSuot.Cases;
using ThongSuot.Forms;

namespace ThongSuot.Work;

/// <summary>The filters of the list of cases. Those about a step are what the figures lead to.</summary>
public sealed class CaseFields
{
    internal const string Open = "open";
    internal const string Done = "done";
    internal const string Late = "late";

    internal static readonly TextField Words = new("q", "Tên vụ việc") { Required = false };
    internal static readonly ChoiceField Status = new("status", "Tình trạng", [.. Enum.GetValues<CaseStatus>().Select(s => new Choice(s.ToString().ToLowerInvariant(), s.Title()))]) { Required = false };
    internal static readonly ChoiceField Tasks = new("tasks", "Việc ở bước", [new(Open, "đang chờ"), new(Done, "đã làm"), new(Late, "đã làm, trễ hạn")]) { Required = false };
    internal static readonly DateField From = new("from", "Từ ngày") { Required = false };
    internal static readonly DateField To = new("to", "Đến hết ngày") { Required = false };

    internal CaseFields(IReadOnlyList<Choice> processes, IReadOnlyList<Choice> steps, IReadOnlyList<Choice> fields, IReadOnlyList<Choice> units)
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

/// <summary>A line of the list of cases.</summary>
public sealed record CaseLine(Guid Id, string Label, string Process, string Unit, string? Field, CaseStatus Status, string? At, DateTime StartedAt, DateTime? EndedAt, string? Reason);
