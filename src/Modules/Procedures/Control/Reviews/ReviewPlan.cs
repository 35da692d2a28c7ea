using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>The yearly plan of reviewing procedures, sent before 31 January (Decree 63/2010/NĐ-CP, articles 27 to 31).</summary>
internal sealed class ReviewPlan : IVersioned
{
    public const string ReferenceKind = "review-plan";

    public required Guid Id { get; init; }

    public required int Year { get; init; }

    /// <summary>The day it was sent; none while it is written.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>Number of the document it was sent by.</summary>
    public string? Number { get; private set; }

    public int Version { get; set; }

    /// <summary>Last day to send it.</summary>
    public DateOnly DueOn => DueOf(Year);

    public Reference Reference => new(ReferenceKind, Id, $"{Year}");

    // "Before 31 January": the day before it is the last that is in time.
    public static DateOnly DueOf(int year) => new(year, 1, 30);

    public void Send(DateOnly day, string number, int items, Act act)
    {
        act.RefuseIf(SentOn is not null, ControlRefusals.PlanSent.With($"{Year}"));
        act.RefuseIf(items == 0, ControlRefusals.PlanEmpty.With($"{Year}"));
        (SentOn, Number) = (day, number);
    }
}

/// <summary>One procedure, or group of them, to be reviewed.</summary>
internal sealed class ReviewItem : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    public required string Name { get; init; }

    /// <summary>Code of the procedure; none for a group.</summary>
    public string? Code { get; init; }

    public required Guid UnitId { get; init; }

    public required string UnitName { get; init; }

    public required DateOnly DueOn { get; init; }

    public DateOnly? DoneOn { get; private set; }

    public string? Result { get; private set; }

    public int Version { get; set; }

    public void Finish(DateOnly day, string result, Act act)
    {
        act.RefuseIf(DoneOn is not null, ControlRefusals.ReviewDone);
        (DoneOn, Result) = (day, result);
    }
}
