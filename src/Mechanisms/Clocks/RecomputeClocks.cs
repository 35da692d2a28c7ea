using System.Data;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Clocks;

/// <summary>
/// Gives every open case that a change of the calendars touches its new date, in batches, each one an act. What is left to do is what rows say of
/// themselves (their edition), so a host may die at any moment and another goes on; a row that somebody changes at the same moment is read again.
/// </summary>
internal sealed class RecomputeClocks(AppDb db, IServiceScopeFactory scopes, MovedNotices notices, WorkClock clock) : IAfter<RecomputeAsked>
{
    /// <summary>Cases of one act.</summary>
    public const int Size = 1000;

    // Shorter than a host may hold a delivery.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public async Task After(RecomputeAsked happened, EventRow row, Act act, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        while (await OneBatch(happened.Recompute, cancel))
        {
            if (watch.Elapsed > Longest)
            {
                throw new NotYet(clock.Now);
            }
        }

        var run = await db.Set<Recompute>().FirstAsync(r => r.Id == happened.Recompute, cancel);
        if (run.DoneAt is null)
        {
            run.DoneAt = act.At;
            act.Record(new RecomputeFinished(run.Id, run.Source, run.Moved, run.Kept));
            await notices.Send(run, row.Id, act, cancel);
        }
    }

    /// <summary>Counts the next batch in a transaction of its own; false when nothing is left.</summary>
    private async Task<bool> OneBatch(Guid id, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await scope.ServiceProvider.GetRequiredService<RecomputeBatch>().Next(id, cancel);
            }
            catch (Refused e) when (e.Why == Refusals.Stale && tries < 10)
            {
                // A person or another host changed one of the rows meanwhile: read them again.
                await Task.Delay(20 * tries, cancel);
            }
        }
    }
}

/// <summary>One batch of a recompute.</summary>
internal sealed class RecomputeBatch(AppDb db, FileCalendars files, CalendarDesk calendars, Acts acts)
{
    public async Task<bool> Next(Guid id, CancellationToken cancel)
    {
        var run = await db.Set<Recompute>().AsNoTracking().FirstAsync(r => r.Id == id, cancel);
        var current = await calendars.Current(cancel);
        var rows = await ClockPreview.Touched(db, run.Change).AsNoTracking().Where(c => c.Edition < run.Edition).OrderBy(c => c.Edition).ThenBy(c => c.Id).Take(RecomputeClocks.Size).ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return false;
        }

        var act = acts.System("clocks.recompute");
        act.Reason = run.Source;
        var (moved, kept) = (0, 0);
        var batch = Acts.Batch(act);
        var (sql, values) = (new StringBuilder("WITH v(id, version, due_at, effect) AS (VALUES "), new List<object?> { run.Id, current.Edition });
        foreach (var row in rows)
        {
            var effect = ClockPreview.Effect(row, files, current);
            (moved, kept) = effect is null ? (moved, kept) : effect.IsKept ? (moved, kept + 1) : (moved + 1, kept);
            Record(row, effect, run, act);
            sql.Append(values.Count == 2 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(values.Count + 1, 4).Select(n => $"${n.ToString(CultureInfo.InvariantCulture)}")).Append(')');
            values.AddRange([row.Id, row.Version, effect?.NewDueAt ?? row.DueAt, effect is null ? 0 : effect.IsKept ? 2 : 1]);
        }

        sql.Append("""
            ) UPDATE case_clocks SET version = case_clocks.version + 1, edition = $2,
              kept_due_at = CASE v.effect WHEN 2 THEN v.due_at WHEN 1 THEN NULL ELSE case_clocks.kept_due_at END,
              moved_by_id = CASE WHEN v.effect = 1 THEN $1 ELSE case_clocks.moved_by_id END, due_at = v.due_at
            FROM v WHERE case_clocks.id = v.id AND case_clocks.version = v.version
            """);
        batch.ChangeRows(sql.ToString(), rows.Count, values);
        batch.Change("UPDATE calendar_recomputes SET moved = moved + $2, kept = kept + $3, checked = checked + $4 WHERE id = $1", run.Id, moved, kept, rows.Count);
        await batch.Commit(cancel);
        return true;
    }

    private static void Record(CaseClockRow row, MovedClock? effect, Recompute run, Act act)
    {
        if (effect is { IsKept: true })
        {
            act.Record(new PromiseKept(row.Subject, row.Id, row.UnitId, effect.OldDueAt, run.Source, run.Id));
        }
        else if (effect is not null)
        {
            act.Record(new ClockMoved(row.Subject, row.Id, row.UnitId, effect.OldDueAt, effect.NewDueAt, run.Source, run.Id));
        }
    }
}
