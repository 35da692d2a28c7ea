using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>A count on the staff home: its words, the figure, the list behind it and how urgent it is.</summary>
public sealed record WorkCount(string Text, long Count, string Url, BadgeKind Kind);

/// <summary>What waits for a person; modules offer it to the staff home.</summary>
public interface IWorkCount
{
    /// <summary>The counts of whoever acts.</summary>
    Task<IReadOnlyList<WorkCount>> Of(Act act, CancellationToken cancel);
}
