using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Organizations;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>The deadlines of the units in reach: what is late, due today, soon, paused; the nearest first.</summary>
internal static class WatchDeadlines
{
    public static void Map(Site site) => site.Action(CalendarsUrls.Watch).Requires(CalendarsPermissions.Watch).MapGet(Show);

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, ClockDesk clocks, Choosing choosing, SoonCases soon, FieldNames names, Texts t, Act act, CancellationToken cancel)
    {
        var reach = act.Reach(CalendarsPermissions.Watch);
        var fields = new WatchFields(await choosing.Units(act.Day, reach.Holds, cancel), names.Choices(t));
        var chosen = Chosen(clocks.Rows.Within(reach), form, fields, act);
        var current = await choosing.Current(cancel);
        var isSoon = await soon.Are(act.At, current, cancel);
        var wanted = Sorted(OfState(chosen, form.Maybe(WatchFields.State), isSoon, act), query.Sort);
        if (query.IsFile && !form.HasErrors)
        {
            return WatchExport.Of(await Lines(await wanted.Take(ListFile.MostRows + 1).ToListAsync(cancel)));
        }

        var counts = await Counts(chosen, isSoon, act, cancel);
        var page = await wanted.PageUncounted(query, cancel);
        return WatchPage.With(new(form, fields, counts, new PageOf<WatchRow>(await Lines(page.Items), query, counts.Of(form.Maybe(WatchFields.State)), page.HasNext), act.May(CalendarsPermissions.Keep)), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

        async Task<IReadOnlyList<WatchRow>> Lines(IReadOnlyList<CaseClockRow> found)
        {
            var (units, people) = (await choosing.Names(act.Day, cancel), await People(db, found, cancel));
            return [.. (await clocks.Standings(found, act.At, current, cancel)).Select(s => new WatchRow(s.Clock.Id, s.Clock.SubjectLabel, units.GetValueOrDefault(s.Clock.UnitId) ?? "–", names.Name(s.Clock.Field, t),
                s.Clock.DueAt, s.State, s.Remaining, s.Clock.PersonId is { } p ? people.GetValueOrDefault(p) : null, s.Clock.EndedAt))];
        }
    }

    private static IQueryable<CaseClockRow> Chosen(IQueryable<CaseClockRow> rows, FormState form, WatchFields fields, Act act)
    {
        rows = rows.Matching(form.Maybe(WatchFields.Words), c => c.Search);

        if (form.Maybe(fields.Unit) is { } unit)
        {
            rows = rows.Where(c => c.UnitId == unit);
        }

        if (form.Maybe(fields.Field) is { } field)
        {
            rows = rows.Where(c => c.Field == field);
        }

        if (Guid.TryParse(form.First("moved"), out var moved))
        {
            rows = rows.Where(c => c.MovedById == moved);
        }

        return form.Get(WatchFields.Mine) ? rows.Where(c => c.PersonId == act.Actor.Id) : rows;
    }

    private static IQueryable<CaseClockRow> OfState(IQueryable<CaseClockRow> rows, string? state, System.Linq.Expressions.Expression<Func<CaseClockRow, bool>> isSoon, Act act)
    {
        var (now, begins, ends) = (act.At, VietnamTime.StartOf(act.Day), VietnamTime.StartOf(act.Day.AddDays(1)));
        return state switch
        {
            WatchFields.Overdue => rows.Where(c => c.EndedAt == null && c.DueAt < now),
            WatchFields.Today => rows.Where(c => c.EndedAt == null && c.DueAt >= begins && c.DueAt < ends),
            WatchFields.Soon => rows.Where(isSoon),
            WatchFields.InTime => rows.Where(c => c.EndedAt == null && c.DueAt >= now),
            WatchFields.Waiting => rows.Where(c => c.EndedAt == null && c.WaitingSince != null),
            WatchFields.Ended => rows.Where(c => c.EndedAt != null),
            _ => rows.Where(c => c.EndedAt == null),
        };
    }

    // Within one calendar the order of due moments is the order of working time left. Paused cases and those without a limit stand last.
    private static IQueryable<CaseClockRow> Sorted(IQueryable<CaseClockRow> rows, string? sort) => sort switch
    {
        "-due" => rows.OrderBy(c => c.DueAt == null).ThenByDescending(c => c.DueAt).ThenBy(c => c.Id),
        "case" => rows.OrderBy(c => c.Search).ThenBy(c => c.Id),
        "-case" => rows.OrderByDescending(c => c.Search).ThenBy(c => c.Id),
        _ => rows.OrderBy(c => c.DueAt == null).ThenBy(c => c.DueAt).ThenBy(c => c.Id),
    };

    private static async Task<WatchCounts> Counts(IQueryable<CaseClockRow> rows, System.Linq.Expressions.Expression<Func<CaseClockRow, bool>> isSoon, Act act, CancellationToken cancel)
    {
        var (now, begins, ends) = (act.At, VietnamTime.StartOf(act.Day), VietnamTime.StartOf(act.Day.AddDays(1)));
        var counts = await rows.GroupBy(_ => 1).Select(g => new
        {
            Open = g.Count(c => c.EndedAt == null),
            Overdue = g.Count(c => c.EndedAt == null && c.DueAt < now),
            Today = g.Count(c => c.EndedAt == null && c.DueAt >= begins && c.DueAt < ends),
            Soon = g.AsQueryable().Count(isSoon),
            InTime = g.Count(c => c.EndedAt == null && c.DueAt >= now),
            Waiting = g.Count(c => c.EndedAt == null && c.WaitingSince != null),
            Ended = g.Count(c => c.EndedAt != null),
        }).FirstOrDefaultAsync(cancel);
        return counts is null ? new(0, 0, 0, 0, 0, 0, 0) : new(counts.Open, counts.Overdue, counts.Today, counts.Soon, counts.InTime, counts.Waiting, counts.Ended);
    }

    private static async Task<Dictionary<Guid, string>> People(AppDb db, IReadOnlyList<CaseClockRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.PersonId).OfType<Guid>().Distinct().ToList();
        return await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
    }
}

/// <summary>How many cases are in each state.</summary>
public sealed record WatchCounts(long Open, long Overdue, long Today, long Soon, long InTime, long Waiting, long Ended)
{
    /// <summary>How many the list of a state holds.</summary>
    public long Of(string? state) => state switch
    {
        WatchFields.Overdue => Overdue,
        WatchFields.Today => Today,
        WatchFields.Soon => Soon,
        WatchFields.InTime => InTime,
        WatchFields.Waiting => Waiting,
        WatchFields.Ended => Ended,
        _ => Open,
    };
}

/// <summary>A line of the list.</summary>
public sealed record WatchRow(Guid Id, string Case, string Unit, string? Field, DateTime? DueAt, DeadlineState State, Remaining? Remaining, string? Person, DateTime? EndedAt);

/// <summary>The list of deadlines.</summary>
public sealed record WatchModel(FormState Form, WatchFields Fields, WatchCounts Counts, PageOf<WatchRow> Rows, bool MayRecord);
