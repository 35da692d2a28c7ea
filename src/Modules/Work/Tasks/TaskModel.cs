using ThongSuot.Calendar;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>A value of the case's form, as it stands.</summary>
public sealed record ValueLine(string Name, string Value);

/// <summary>One task: what is to be done, for which case, until when, and what may be done now.</summary>
public sealed record TaskModel
{
    /// <summary>The task.</summary>
    public required CaseTask Task { get; init; }

    /// <summary>Its case.</summary>
    public required CaseRow Case { get; init; }

    /// <summary>The page of the thing the case is about, where it has one.</summary>
    public string? SubjectUrl { get; init; }

    /// <summary>Name of the process.</summary>
    public required string Process { get; init; }

    /// <summary>What the definition says about the step.</summary>
    public string? Documentation { get; init; }

    /// <summary>How long the step may take, in words.</summary>
    public string? Limit { get; init; }

    /// <summary>The unit it waits in.</summary>
    public required string Unit { get; init; }

    /// <summary>Field of work.</summary>
    public string? Field { get; init; }

    /// <summary>Who holds it.</summary>
    public string? Holder { get; init; }

    /// <summary>Who did it.</summary>
    public string? DoneBy { get; init; }

    /// <summary>Where it stands.</summary>
    public required DeadlineState State { get; init; }

    /// <summary>Working time left or over.</summary>
    public Remaining? Remaining { get; init; }

    /// <summary>Values of the form so far.</summary>
    public required IReadOnlyList<ValueLine> Values { get; init; }

    /// <summary>The outcomes offered: code and words; one without words where the definition names none.</summary>
    public required IReadOnlyList<Choice> Outcomes { get; init; }

    /// <summary>The values it asks for.</summary>
    public required StepInputs Inputs { get; init; }

    /// <summary>The form of its buttons.</summary>
    public required FormState Form { get; init; }

    /// <summary>I may take it.</summary>
    public bool MayClaim { get; init; }

    /// <summary>I hold it and may do it.</summary>
    public bool MayDo { get; init; }

    /// <summary>I may give it to somebody: as its holder, or by right.</summary>
    public bool MayAssign { get; init; }

    /// <summary>What happened to it.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }
}

/// <summary>The fields of a task's pages.</summary>
internal static class TaskFields
{
    public static readonly TextField Remark = new("remark", "Ý kiến") { Required = false, Rows = 3, Max = 1000 };
}
