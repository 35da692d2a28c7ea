using System.Linq.Expressions;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>Something that is counted of a dossier once, in the month of its moment.</summary>
/// <param name="Column">Its column in the tallies.</param>
/// <param name="At">The moment, UTC.</param>
/// <param name="Is">Has the dossier come to it?</param>
internal sealed record DossierMark(Expression<Func<DossierTally, int>> Column, Expression<Func<Dossier, DateTime?>> At, Expression<Func<Dossier, bool>> Is)
{
    private readonly Lazy<Func<Dossier, DateTime?>> at = new(At.Compile);
    private readonly Lazy<Func<Dossier, bool>> isSo = new(Is.Compile);
    private readonly Lazy<Func<DossierTally, int>> count = new(Column.Compile);

    /// <summary>Name of its column.</summary>
    public string Name => ((MemberExpression)Column.Body).Member.Name;

    /// <summary>How many a tally has.</summary>
    public int CountIn(DossierTally tally) => count.Value(tally);

    /// <summary>The month a dossier in memory is counted in; none where it is not.</summary>
    public int? MonthOf(Dossier dossier) => isSo.Value(dossier) && at.Value(dossier) is { } moment ? DossierMarks.Month(moment) : null;
}

/// <summary>
/// All that is counted of dossiers, one rule each: for the list behind a figure, for the tallies kept at every commit, and for their recount. A dossier is late
/// by the promised moment as it stands now; one whose clock rests has none and is in time.
/// </summary>
internal static class DossierMarks
{
    private static readonly double Hours = VietnamTime.Offset.TotalHours;

    public static DossierMark Received { get; } = new(t => t.Received, d => d.ReceivedAt, d => d.ReceivedAt != null);

    public static DossierMark Early { get; } = Ended(t => t.Early, IsSolved, d => d.DueAt != null && d.EndedAt!.Value.AddHours(Hours).Date < d.DueAt.Value.AddHours(Hours).Date);

    public static DossierMark OnTime { get; } = Ended(t => t.OnTime, IsSolved, d => d.DueAt == null || (d.EndedAt <= d.DueAt && d.EndedAt!.Value.AddHours(Hours).Date >= d.DueAt.Value.AddHours(Hours).Date));

    public static DossierMark Late { get; } = Ended(t => t.Late, IsSolved, d => d.EndedAt > d.DueAt);

    public static DossierMark Withdrawn { get; } = Ended(t => t.Withdrawn, d => d.ReceivedAt != null, d => d.Status == DossierStatus.Withdrawn);

    public static DossierMark Stopped { get; } = Ended(t => t.Stopped, d => d.ReceivedAt != null, d => d.Status == DossierStatus.Stopped);

    public static DossierMark Rejected { get; } = Ended(t => t.Rejected, d => d.ReceivedAt == null, d => d.Status == DossierStatus.Rejected);

    /// <summary>Its promised moment passed before it ended: late and open from this moment to the next mark.</summary>
    public static DossierMark FellLate { get; } = new(t => t.FellLate, d => d.DueAt, d => d.ReceivedAt != null && d.EndedAt > d.DueAt);

    /// <summary>It ended after its promised moment, however it ended.</summary>
    public static DossierMark LateEnded { get; } = new(t => t.LateEnded, d => d.EndedAt, d => d.ReceivedAt != null && d.EndedAt > d.DueAt);

    /// <summary>In the order of the columns.</summary>
    public static IReadOnlyList<DossierMark> All { get; } = [Received, Early, OnTime, Late, Withdrawn, Stopped, Rejected, FellLate, LateEnded];

    /// <summary>Months are numbered: twelve a year, January 2020 is 24,240.</summary>
    public static int Month(DateOnly day) => (12 * day.Year) + day.Month - 1;

    /// <summary>The month of a moment, UTC, in Vietnam.</summary>
    public static int Month(DateTime at) => Month(VietnamTime.DayOf(at));

    /// <summary>The same for statements.</summary>
    public static Expression<Func<Dossier, int>> MonthOf(DossierMark mark)
    {
        Expression<Func<DateTime?, int>> month = at => (12 * at!.Value.AddHours(Hours).Year) + at.Value.AddHours(Hours).Month - 1;
        return Expression.Lambda<Func<Dossier, int>>(Parts.Put(month, mark.At.Body), mark.At.Parameters);
    }

    /// <summary>Dossiers that came to a mark at a moment within a period.</summary>
    public static Expression<Func<Dossier, bool>> Within(this DossierMark mark, DateTime begins, DateTime ends)
    {
        Expression<Func<DateTime?, bool>> within = at => at >= begins && at < ends;
        return Parts.Both(Expression.Lambda<Func<Dossier, bool>>(Parts.Put(within, mark.At.Body), mark.At.Parameters), mark.Is);
    }

    private static Expression<Func<Dossier, bool>> IsSolved => d => d.ReceivedAt != null && (d.Status == DossierStatus.Decided || d.Status == DossierStatus.Returned);

    private static DossierMark Ended(Expression<Func<DossierTally, int>> column, Expression<Func<Dossier, bool>> first, Expression<Func<Dossier, bool>> then) => new(column, d => d.EndedAt, Parts.Both(first, then));
}
