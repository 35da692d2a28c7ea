using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>How many open tasks of a queue are in each state.</summary>
public sealed record QueueCounts(long Open, long Overdue, long Today, long Soon, long Resting)
{
    /// <summary>How many the list of a state holds.</summary>
    public long Of(string? state) => state switch
    {
        QueueFields.Overdue => Overdue,
        QueueFields.Today => Today,
        QueueFields.Soon => Soon,
        QueueFields.Resting => Resting,
        _ => Open,
    };
}

/// <summary>A line of a queue: a task that waits.</summary>
public sealed record QueueRow
{
    /// <summary>The task.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its version, for the buttons of the line.</summary>
    public required int Version { get; init; }

    /// <summary>What the case is about.</summary>
    public required string Case { get; init; }

    /// <summary>The step.</summary>
    public required string Step { get; init; }

    /// <summary>The process.</summary>
    public required string Process { get; init; }

    /// <summary>Who did the step before, or the unit it comes from.</summary>
    public required string From { get; init; }

    /// <summary>The unit it waits in.</summary>
    public required string Unit { get; init; }

    /// <summary>Who holds it; none while it lies on the common pile.</summary>
    public string? Holder { get; init; }

    /// <summary>Waits since, UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>When it is due, UTC.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>How long the step may take, in words.</summary>
    public string? Limit { get; init; }

    /// <summary>Where it stands.</summary>
    public required DeadlineState State { get; init; }

    /// <summary>Working time left or over.</summary>
    public Remaining? Remaining { get; init; }

    /// <summary>Nobody of the wanted position was there, so it went to the head.</summary>
    public bool WentToHead { get; init; }

    /// <summary>I may take it.</summary>
    public bool MayClaim { get; init; }

    /// <summary>I hold it, and the definition lets it be done from the list.</summary>
    public bool MayComplete { get; init; }
}

/// <summary>Which of the four lists it is.</summary>
public enum QueueKind
{
    /// <summary>What I hold or may take.</summary>
    Mine,

    /// <summary>My units'.</summary>
    Unit,

    /// <summary>My fields'.</summary>
    Field,

    /// <summary>Of cases I watch.</summary>
    Watched,
}

/// <summary>A queue as its page shows it.</summary>
public sealed record QueueModel(QueueKind Kind, FormState Form, QueueFields Fields, QueueCounts Counts, PageOf<QueueRow> Rows)
{
    /// <summary>Its address.</summary>
    public string Url => Kind switch
    {
        QueueKind.Unit => WorkUrls.Unit,
        QueueKind.Field => WorkUrls.Field,
        QueueKind.Watched => WorkUrls.Watched,
        _ => WorkUrls.Mine,
    };

    /// <summary>Is there a line that can be marked?</summary>
    public bool MayMark => Rows.Items.Any(r => r.MayClaim || r.MayComplete);
}
