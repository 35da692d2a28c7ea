using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Procedures;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>The counter: choose the procedure, write down who asks for what with which papers, take it in or keep it until it is complete.</summary>
internal static class ReceiveDossier
{
    public const string Accept = "accept";
    public const string Keep = "keep";
    private const int MostShown = 12;

    public static void Map(Site site)
    {
        site.Action(OneStopUrls.Counter).Requires(OneStopPermissions.Receive).MapGet(Choose);
        var action = site.Action("/counter/{code}").Requires(OneStopPermissions.Receive);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Choose(FormState form, IProcedureDesk procedures, GroupKinds kinds, IUnits units, AppDb db, Act act, CancellationToken cancel)
    {
        var counter = Counter(act);
        var (found, usual) = (await procedures.Find(form.Maybe(CounterModel.Words), cancel), await Usual(db, counter, act.Day, cancel));
        var groups = kinds.Matching(form.Maybe(CounterModel.Words), found);
        found = [.. found.Where(p => kinds.Of(p.Code) is null)];
        var shown = (form.Maybe(CounterModel.Words) is null ? found.OrderBy(p => usual.IndexOf(p.Code) is var at and >= 0 ? at : MostShown) : found.AsEnumerable()).Take(MostShown).ToList();
        var counts = await Counts(db, counter, act.Day, cancel);
        return CounterPage.With(new(form, shown, found.Count, groups, (await units.Find(counter, new(act.Day), cancel))?.Name ?? "–", counts, act.Day), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Show(string code, FormState form, IProcedures procedures, GroupKinds kinds, ReceiveReading reading, Act act, CancellationToken cancel)
    {
        if (kinds.Of(code) is { } group)
        {
            return Go.To(OneStopUrls.ReceiveGroup(group.Code));
        }

        var (card, @case) = await Find(code, form, procedures, act, cancel);
        var (fields, usual) = await reading.Fields(card, @case, Counter(act), act.Day, cancel);
        await reading.Prefill(form, cancel);
        form.With(ReceiveFields.Content, card.Content.Name).With(ReceiveFields.Sets, (long?)1).With(ReceiveFields.Way, FilingWay.Counter).With(ReceiveFields.ReturnBy, ReturnWay.Counter).With(fields.Deciding, usual);
        form.With(ReceiveFields.Kind, (ApplicantKind?)ApplicantKind.Citizen);
        foreach (var field in fields.Fees.OfType<NumberField>())
        {
            form.With(field, (long?)1);
        }

        return ReceivePage.With(new(card, @case, form, fields), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Save(string code, FormState form, IProcedures procedures, ReceiveReading reading, ReceiveWork work, Act act, CancellationToken cancel)
    {
        var (card, @case) = await Find(code, form, procedures, act, cancel);
        var counter = Counter(act);
        var (fields, _) = await reading.Fields(card, @case, counter, act.Day, cancel);
        var accepts = form.First("do") != Keep;
        if (!await work.Take(card, @case, fields, form, counter, accepts, act, cancel))
        {
            return ReceivePage.With(new(card, @case, form, fields), StatusCodes.Status400BadRequest);
        }

        return accepts ? Go.To(OneStopUrls.Part(act.Id, "received"), "Đã tiếp nhận hồ sơ.") : Go.To(OneStopUrls.Dossier(act.Id), "Đã ghi hồ sơ, chưa tiếp nhận. Hãy lập phiếu yêu cầu bổ sung hoặc phiếu từ chối.");
    }

    /// <summary>The counter the actor stands at. Refused when the right does not reach the unit of the session's seat.</summary>
    public static Guid Counter(Act act)
    {
        act.RefuseIf(act.Unit is null, Refusals.NotAllowed);
        act.Require(OneStopPermissions.Receive, act.Unit!.Value);
        return act.Unit.Value;
    }

    /// <summary>The procedure in force, and which of its cases is asked for. Refused: TS-002.</summary>
    public static async Task<(ProcedureCard Card, int Case)> Find(string code, FormState form, IProcedures procedures, Act act, CancellationToken cancel)
    {
        var card = await procedures.Find(code, act.Day, cancel) ?? throw new Refused(Refusals.NotFound);
        return (card, CaseOf(card, form));
    }

    /// <summary>Which of the procedure's cases is asked for, from 1.</summary>
    public static int CaseOf(ProcedureCard card, FormState form) =>
        int.TryParse(form.First("case"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= card.Content.PaperGroups.Count ? number : 1;

    private static async Task<CounterCounts> Counts(AppDb db, Guid counter, DateOnly day, CancellationToken cancel)
    {
        var (all, today) = (db.Set<Dossier>().AsNoTracking(), VietnamTime.StartOf(day));
        var counts = await Count(all.Where(d => d.ReceivingUnitId == counter && d.Status == DossierStatus.Registered && !d.IsWaiting), 1).Concat(Count(all.Where(d => d.ReceivingUnitId == counter && d.Status == DossierStatus.Supplement), 2))
            .Concat(Count(all.Where(d => d.ReturningUnitId == counter && d.Status == DossierStatus.Decided), 3)).Concat(Count(all.Where(d => d.ReceivingUnitId == counter && d.ReceivedAt >= today), 4)).ToDictionaryAsync(c => c.What, c => c.Number, cancel);
        return new(counts.GetValueOrDefault(1), counts.GetValueOrDefault(2), counts.GetValueOrDefault(3), counts.GetValueOrDefault(4));
    }

    private static IQueryable<Counted> Count(IQueryable<Dossier> rows, int what) => rows.GroupBy(_ => what).Select(g => new Counted { What = g.Key, Number = g.Count() });

    // What this counter took in most over the last month stands first.
    private static async Task<List<string>> Usual(AppDb db, Guid counter, DateOnly day, CancellationToken cancel)
    {
        var since = VietnamTime.StartOf(day.AddDays(-30));
        return await db.Set<Dossier>().AsNoTracking().Where(d => d.ReceivingUnitId == counter && d.ReceivedAt >= since).GroupBy(d => d.Procedure).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Take(MostShown).Select(g => g.Key).ToListAsync(cancel);
    }
}

internal sealed record Counted
{
    public int What { get; init; }

    public int Number { get; init; }
}

/// <summary>Counts above the counter.</summary>
public sealed record CounterCounts(int Registered, int Supplement, int ToReturn, int Today);

/// <summary>The counter before a procedure is chosen.</summary>
public sealed record CounterModel(FormState Form, IReadOnlyList<ProcedureEntry> Found, int Total, IReadOnlyList<GroupKind> Groups, string Unit, CounterCounts Counts, DateOnly Day)
{
    /// <summary>What is looked for.</summary>
    public static readonly TextField Words = new("q", "Thủ tục") { Required = false };
}

/// <summary>A dossier being written down.</summary>
public sealed record ReceiveModel(ProcedureCard Card, int Case, FormState Form, ReceiveFields Fields);
