using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Paper dossiers go to whoever decides, or come from a counter: lists whose counts must agree on both sides.</summary>
internal static class HandOverDossiers
{
    private const int MostLists = 30;
    private const int MostReady = 200;
    public static readonly NumberField Counted = new("counted", "Số hồ sơ đếm được") { Min = 0, Max = 1000 };
    public const string To = "to";

    public static void Map(Site site)
    {
        var all = site.Action(OneStopUrls.HandOvers).Requires(OneStopPermissions.View);
        all.MapGet(Show);
        all.MapPost(Make);
        var one = site.Action("/counter/hand-overs/{id:guid}").Requires(OneStopPermissions.View);
        one.MapPrint(ShowOne);
        one.MapPost(Take);
    }

    private static async Task<IResult> Show(FormState form, AppDb db, HandOverDesk desk, UnitNames units, Act act, CancellationToken cancel) => HandOversPage.With(await Model(form, db, desk, units, act, cancel));

    private static async Task<IResult> Make(FormState form, AppDb db, HandOverDesk desk, UnitNames units, Act act, CancellationToken cancel)
    {
        var counter = ReceiveDossier.Counter(act);
        var wanted = Guid.TryParse(form.First(To), out var to) ? await desk.Ready(counter).Where(d => d.UnitId == to).Take(MostReady).Select(d => d.Id).ToListAsync(cancel) : [];
        var chosen = wanted.Where(d => form.All("dossier").Contains($"{d:N}")).ToList();
        if (chosen.Count == 0)
        {
            form.AddError("Hãy đánh dấu hồ sơ cần bàn giao.");
            return HandOversPage.With(await Model(form, db, desk, units, act, cancel), StatusCodes.Status400BadRequest);
        }

        var list = await desk.Make(counter, to, chosen, act, cancel);
        return Go.To(OneStopUrls.HandOver(list.Id), "Đã lập danh sách bàn giao. Hãy in để hai bên ký.");
    }

    private static async Task<IResult> ShowOne(Guid id, FormState form, AppDb db, HandOverDesk desk, UnitNames units, Act act, CancellationToken cancel)
    {
        var list = await Find(id, db, act, cancel);
        return HandOverPage.With(await One(list, form, desk, units, act, cancel));
    }

    private static async Task<IResult> Take(Guid id, FormState form, AppDb db, HandOverDesk desk, UnitNames units, Act act, CancellationToken cancel)
    {
        var list = await Find(id, db, act, cancel);
        act.RefuseIf(!MayTake(list, act), Refusals.NotAllowed);
        var counted = form.Get(Counted);
        if (form.HasErrors)
        {
            return HandOverPage.With(await One(list, form, desk, units, act, cancel), StatusCodes.Status400BadRequest);
        }

        await desk.Take(list, counted, act, cancel);
        return Go.To(OneStopUrls.HandOver(id), "Đã nhận bàn giao.");
    }

    private static async Task<HandOversModel> Model(FormState form, AppDb db, HandOverDesk desk, UnitNames units, Act act, CancellationToken cancel)
    {
        var names = await units.FullNames(act.Day, cancel);
        var reach = act.Reach(OneStopPermissions.View);
        var mine = names.Keys.Where(reach.Holds).ToList();
        var unit = act.Unit ?? Guid.Empty;
        var lists = await db.Set<HandOverList>().AsNoTracking().Where(l => l.FromUnitId == unit || l.ToUnitId == unit || mine.Contains(l.ToUnitId)).OrderByDescending(l => l.MadeAt).Take(MostLists).ToListAsync(cancel);
        var counter = act.May(OneStopPermissions.Receive, unit) ? unit : Guid.Empty;
        var ready = await desk.Ready(counter).OrderBy(d => d.ReceivedAt).Take(MostReady).Select(d => new ReadyLine { Id = d.Id, Number = d.Number!, Procedure = d.ProcedureName, To = d.UnitId, ReceivedAt = d.ReceivedAt }).ToListAsync(cancel);
        return new(form, [.. ready.GroupBy(r => r.To).Select(g => new ReadyGroup(g.Key, names.GetValueOrDefault(g.Key) ?? "–", [.. g]))], lists, names, unit);
    }

    private static async Task<HandOverModel> One(HandOverList list, FormState form, HandOverDesk desk, UnitNames units, Act act, CancellationToken cancel)
    {
        var names = await units.FullNames(act.Day, cancel);
        return new(list, names.GetValueOrDefault(list.FromUnitId) ?? "–", names.GetValueOrDefault(list.ToUnitId) ?? "–", await desk.Lines(list.Id, cancel), list.TakenAt is null && MayTake(list, act), form.Of(list.Version));
    }

    private static async Task<HandOverList> Find(Guid id, AppDb db, Act act, CancellationToken cancel)
    {
        var list = await db.Set<HandOverList>().FirstOrDefaultAsync(l => l.Id == id, cancel);
        act.RefuseIf(list is null || !MaySee(list, act), Refusals.NotFound);
        return list!;
    }

    // What Model lists: both sides, and whoever sees the dossiers of the unit that decides.
    private static bool MaySee(HandOverList list, Act act) => act.Unit == list.FromUnitId || act.Unit == list.ToUnitId || act.Reach(OneStopPermissions.View).Holds(list.ToUnitId);

    // Whoever works on the other side: at a desk of the unit that decides.
    private static bool MayTake(HandOverList list, Act act) => act.Unit == list.ToUnitId || act.May(OneStopPermissions.Handle, list.ToUnitId);
}

/// <summary>A dossier that lies ready.</summary>
public sealed record ReadyLine
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The procedure.</summary>
    public required string Procedure { get; init; }

    /// <summary>Who decides.</summary>
    public required Guid To { get; init; }

    /// <summary>Taken in, UTC.</summary>
    public DateTime? ReceivedAt { get; init; }
}

/// <summary>Dossiers that lie ready for one unit.</summary>
public sealed record ReadyGroup(Guid To, string Name, IReadOnlyList<ReadyLine> Lines);

/// <summary>What lies ready, and the lists so far.</summary>
public sealed record HandOversModel(FormState Form, IReadOnlyList<ReadyGroup> Ready, IReadOnlyList<HandOverList> Lists, IReadOnlyDictionary<Guid, string> Units, Guid Unit);

/// <summary>One list.</summary>
public sealed record HandOverModel(HandOverList List, string From, string To, IReadOnlyList<DossierLine> Lines, bool MayTake, FormState Form);
