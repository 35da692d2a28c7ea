using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>Reads what the pages of decisions show.</summary>
internal sealed class DecisionPages(Choosing choosing, ClockPreview preview)
{
    public async Task<DecisionFields> Fields(Act act, CancellationToken cancel) =>
        new((await choosing.Current(cancel)).Book, await choosing.Units(act.Day, unit => act.May(CalendarsPermissions.Decide, unit), cancel));

    public async Task<EffectsModel> Effects(CalendarBook changed, ChangedDays change, ListQuery query, Act act, CancellationToken cancel)
    {
        var skip = (query.Page - 1) * ListQuery.Size;
        var effects = await preview.Of(changed, change, skip, ListQuery.Size, cancel);
        var names = await choosing.Names(act.Day, cancel);
        var touched = effects.Moved + effects.Kept;
        var rows = effects.Page.Select(m => new EffectRow(m.Clock.SubjectLabel, names.GetValueOrDefault(m.Clock.UnitId) ?? "–", m.OldDueAt, m.NewDueAt, m.CountedDueAt)).ToList();
        return new(change, effects.Checked, effects.Moved, effects.Kept,
            [.. effects.Units.Select(u => new UnitCount(names.GetValueOrDefault(u.Key) ?? "–", u.Value)).OrderByDescending(u => u.Count).ThenBy(u => u.Unit, StringComparer.Ordinal)],
            new PageOf<EffectRow>(rows, query, touched, touched > skip + rows.Count));
    }

    public Task<IReadOnlyDictionary<Guid, string>> Names(DateOnly day, CancellationToken cancel) => choosing.Names(day, cancel);

    public static IQueryable<RunRow> Runs(Data.AppDb db, string source) => db.Set<Recompute>().AsNoTracking().Where(r => r.Source == source).OrderBy(r => r.Edition)
        .Select(r => new RunRow(r.Id, r.AskedAt, r.DoneAt, r.Checked, r.Moved, r.Kept));
}

/// <summary>What a change does to open cases.</summary>
public sealed record EffectsModel(ChangedDays Change, int Checked, int Moved, int Kept, IReadOnlyList<UnitCount> Units, PageOf<EffectRow> Rows);

/// <summary>How many cases of a unit.</summary>
public sealed record UnitCount(string Unit, int Count);

/// <summary>One case whose date a change touches.</summary>
public sealed record EffectRow(string Case, string Unit, DateTime OldDueAt, DateTime NewDueAt, DateTime CountedDueAt);

/// <summary>How far the counting after a change came.</summary>
public sealed record RunRow(Guid Id, DateTime AskedAt, DateTime? DoneAt, int Checked, int Moved, int Kept);
