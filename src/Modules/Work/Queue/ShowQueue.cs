using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>The queues of work: mine, my units', my fields', of cases I watch; the nearest due first.</summary>
internal static class ShowQueue
{
    public static void Map(Site site)
    {
        site.Action(WorkUrls.Mine).Requires(WorkPermissions.Do).MapGet(For(QueueKind.Mine));
        site.Action(WorkUrls.Unit).Requires(WorkPermissions.View).MapGet(For(QueueKind.Unit));
        site.Action(WorkUrls.Field).Requires(WorkPermissions.View).MapGet(For(QueueKind.Field));
        site.Action(WorkUrls.Watched).Requires(WorkPermissions.View).MapGet(For(QueueKind.Watched));
    }

    /// <summary>The open tasks of a queue, by the places they come from.</summary>
    public static IReadOnlyList<IQueryable<CaseTask>> Places(QueueKind kind, AppDb db, MyPlaces mine, Act act)
    {
        var open = db.Set<CaseTask>().AsNoTracking().Where(t => t.EndedAt == null);
        var (me, reach) = (act.Actor.Id, act.Reach(WorkPermissions.View));
        return kind switch
        {
            QueueKind.Mine => mine.Parts(open),
            QueueKind.Unit => [open.Within(In(reach, mine.Units))],
            QueueKind.Field => [open.Within(reach)],
            _ => [open.Within(reach).Where(t => db.Set<WatchedCase>().Any(w => w.PersonId == me && w.CaseId == t.CaseId))],
        };
    }

    private static Delegate For(QueueKind kind) =>
        (ListQuery query, FormState form, AppDb db, ISeats seats, WorkNames names, WorkTimes times, ProcessStore store, QueueLines lines, Act act, CancellationToken cancel) =>
            Show(kind, query, form, new(db, seats, names, times, store, lines), act, cancel);

    private static async Task<IResult> Show(QueueKind kind, ListQuery query, FormState form, Tools with, Act act, CancellationToken cancel)
    {
        var mine = await MyPlaces.Of(with.Seats, act, cancel);
        var calendars = await with.Times.On(act.Day, cancel);
        var fields = await Fields(kind, form, with, mine, act, cancel);
        var isSoon = WorkTimes.IsSoon(calendars, act.At);
        var chosen = Places(kind, with.Db, mine, act).Select(p => p.Chosen(form, fields)).ToList();
        var state = form.Maybe(QueueFields.State);
        var wanted = chosen.ConvertAll(p => p.OfState(state, isSoon, act));
        if (query.IsFile && !form.HasErrors)
        {
            return QueueExport.Of(await with.Lines.Of(await QueueReading.All(wanted, query, ListFile.MostRows + 1, cancel), mine, calendars, act, cancel));
        }

        var counts = await QueueReading.Counts(chosen, isSoon, act, cancel);
        var page = await QueueReading.Page(wanted, query, counts.Of(state), cancel);
        var rows = new PageOf<QueueRow>(await with.Lines.Of(page.Items, mine, calendars, act, cancel), query, page.Total, page.HasNext);
        return QueuePage.With(new(kind, form, fields, counts, rows), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    // The steps to choose from are those of the process chosen.
    private static async Task<QueueFields> Fields(QueueKind kind, FormState form, Tools with, MyPlaces mine, Act act, CancellationToken cancel)
    {
        var asked = Guid.TryParse(form.First("process"), out var id);
        var processes = await with.Names.Processes(cancel, asked ? [id] : []);
        var chosen = asked ? processes.FirstOrDefault(p => p.Id == id) : null;
        var steps = chosen?.Current is { } version ? (await with.Store.Get(version, cancel)).Steps().Select(s => new Choice(s.Id, s.Label)) : [];
        var reach = act.Reach(WorkPermissions.View);
        var units = await with.Names.Units(act.Day, kind is QueueKind.Field or QueueKind.Watched ? reach.Holds : mine.Units.Contains, cancel);
        var own = kind is QueueKind.Field ? reach.Fields : null;
        return new([.. processes.Select(p => new Choice($"{p.Id:N}", p.Name))], [.. steps], [.. with.Names.Fields.Where(f => own?.Contains(f.Value) != false)], units);
    }

    // Of a reach, only what it holds in some units.
    private static Reach In(Reach reach, IReadOnlyList<Guid> units) => new(
        [.. reach.Grants.Select(g => g with { Units = [.. units.Where(u => g.Units?.Contains(u) != false)] }).Where(g => g.Units!.Count > 0)]);

    private sealed record Tools(AppDb Db, ISeats Seats, WorkNames Names, WorkTimes Times, ProcessStore Store, QueueLines Lines);
}
