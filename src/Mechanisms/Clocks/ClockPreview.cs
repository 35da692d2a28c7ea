using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Clocks;

/// <summary>What a change of the calendars does to the date of one open case.</summary>
/// <param name="Clock">The case.</param>
/// <param name="OldDueAt">The date promised, UTC.</param>
/// <param name="CountedDueAt">The date the changed calendar gives, UTC.</param>
/// <param name="IsKept">It is earlier, and by the rules of the case (<see cref="PromiseRule"/>) the promised one stays.</param>
public sealed record MovedClock(CaseClockRow Clock, DateTime OldDueAt, DateTime CountedDueAt, bool IsKept)
{
    /// <summary>The date that will count, UTC.</summary>
    public DateTime NewDueAt => IsKept ? OldDueAt : CountedDueAt;
}

/// <summary>What a change would do to all open cases.</summary>
/// <param name="Checked">Cases looked at.</param>
/// <param name="Moved">Cases with a later date.</param>
/// <param name="Kept">Cases whose promised date is kept.</param>
/// <param name="Units">Moved and kept cases by unit.</param>
/// <param name="Page">Some of them, by date.</param>
public sealed record ClockEffects(int Checked, int Moved, int Kept, IReadOnlyDictionary<Guid, int> Units, IReadOnlyList<MovedClock> Page);

/// <summary>Counts what a change of the calendars would do to open cases, and changes nothing.</summary>
public sealed class ClockPreview
{
    private readonly AppDb db;
    private readonly FileCalendars files;

    internal ClockPreview(AppDb db, FileCalendars files) => (this.db, this.files) = (db, files);

    /// <summary>The effects of a changed book; one statement however many the cases are.</summary>
    /// <param name="skip">Touched cases before the page.</param>
    /// <param name="take">Touched cases of the page.</param>
    public async Task<ClockEffects> Of(CalendarBook changed, ChangedDays change, int skip, int take, CancellationToken cancel = default)
    {
        var (looked, moved, kept) = (0, 0, 0);
        var units = new Dictionary<Guid, int>();
        var page = new List<MovedClock>();
        var after = new CurrentCalendars(0, changed);
        await foreach (var row in Touched(db, change).AsNoTracking().OrderBy(c => c.DueAt).ThenBy(c => c.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            looked++;
            if (Effect(row, files, after) is not { } effect)
            {
                continue;
            }

            if (moved + kept >= skip && page.Count < take)
            {
                page.Add(effect);
            }

            (moved, kept) = effect.IsKept ? (moved, kept + 1) : (moved + 1, kept);
            units[row.UnitId] = units.GetValueOrDefault(row.UnitId) + 1;
        }

        return new(looked, moved, kept, units, page);
    }

    /// <summary>The open cases a change can touch: received before its last day ends, due after its first day begins, in its scope.</summary>
    internal static IQueryable<CaseClockRow> Touched(AppDb db, ChangedDays change)
    {
        var (begins, ends) = (VietnamTime.StartOf(change.From), VietnamTime.StartOf(change.To.AddDays(1)));
        var rows = db.Set<CaseClockRow>().Where(c => c.EndedAt == null && c.DueAt >= begins && c.ReceivedAt < ends);
        if (change.Scope.Units.Count > 0)
        {
            var units = change.Scope.Units.Select(Guid.Parse).ToList();
            return rows.Where(c => units.Contains(c.UnitId));
        }

        return change.Scope.Kinds.Count > 0 ? rows.Where(c => change.Scope.Kinds.Contains(c.Kind)) : rows;
    }

    /// <summary>What the changed book does to one case; none when its date stays.</summary>
    internal static MovedClock? Effect(CaseClockRow row, FileCalendars files, CurrentCalendars after)
    {
        var old = row.DueAt!.Value;
        if (Counted(row, files, after) is not { } counted || counted == old)
        {
            return null;
        }

        var isKept = counted < old && files.Rules(row.Rules).Promise.Earlier is EarlierDate.Kept;
        return isKept && row.KeptDueAt == old ? null : new(row, old, counted, isKept);
    }

    // Most cases have nothing but their receipt: the fast way.
    private static DateTime? Counted(CaseClockRow row, FileCalendars files, CurrentCalendars after) => row.Events is [var only]
        ? CaseClock.DueOf(ClockReading.Terms(row, files, after), only.At, files.Rules(row.Rules).Start(only.Start))
        : ClockReading.Clock(row, files, after).DueAt;
}
