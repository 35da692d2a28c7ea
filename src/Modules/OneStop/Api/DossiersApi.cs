using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Procedures;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Dossiers for other programs: the same fields, rules and rights as on the pages, sent as JSON by the names of the fields.</summary>
internal static class DossiersApi
{
    public static void Map(Site site)
    {
        site.Api("/dossiers").Requires(OneStopPermissions.View).MapGet(List);
        site.Api("/dossiers").Requires(OneStopPermissions.Receive).MapPost(Receive);
        site.Api("/dossiers/{id:guid}").Requires(OneStopPermissions.View).MapGet(Show);
        foreach (var change in DossierChanges.All)
        {
            site.Api($"/dossiers/{{id:guid}}/{change.Code}").Requires(OneStopPermissions.View).MapPost(
                (Guid id, Dictionary<string, string?> sent, HttpContext http, AppDb db, ChangeTools with, Acts acts, Texts t, Act act, CancellationToken cancel) => Change(change, id, sent, http, db, with, acts, t, act, cancel));
        }
    }

    private static async Task<IResult> List(ListQuery query, FormState form, AppDb db, Texts t, Act act, CancellationToken cancel)
    {
        var page = await db.Set<Dossier>().AsNoTracking().Within(act.Reach(OneStopPermissions.View)).Chosen(form, act).Sorted(query.Sort).PageUncounted(query, cancel);
        return form.HasErrors ? Api.Wrong(form, t) : Results.Json(new DossiersAnswer([.. page.Items.Select(d => DossierAnswer.Of(d, whole: false))], page.HasNext ? page.UrlOf(page.Number + 1) : null));
    }

    private static async Task<IResult> Show(Guid id, AppDb db, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        return Api.Tagged(DossierAnswer.Of(dossier, whole: true), TagOf(dossier));
    }

    private static async Task<IResult> Receive(Dictionary<string, string?> sent, IProcedures procedures, ReceiveReading reading, ReceiveWork work, Acts acts, Texts t, Act act, CancellationToken cancel)
    {
        var form = Read(sent, act);
        if (!Guid.TryParse(form.First("receiving"), out var counter))
        {
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["receiving"] = [t["Hãy nhập: {0}.", t["Nơi tiếp nhận"]]] }, title: Refusals.BadRequest.Code);
        }

        act.Require(OneStopPermissions.Receive, counter);
        var (card, @case) = await ReceiveDossier.Find(form.First("procedure") ?? "", form, procedures, act, cancel);
        var (fields, usual) = await reading.Fields(card, @case, counter, act.Day, cancel);
        // What a clerk finds filled in, a program need not send.
        form = Read(new Dictionary<string, string?>
        {
            [ReceiveFields.Kind.Name] = $"{ApplicantKind.Citizen}", [ReceiveFields.Content.Name] = card.Content.Name, [ReceiveFields.Sets.Name] = "1", [ReceiveFields.Way.Name] = $"{FilingWay.Counter}",
            [ReceiveFields.ReturnBy.Name] = $"{ReturnWay.Counter}", [fields.Deciding.Name] = usual is { } unit ? $"{unit:N}" : null,
        }.Concat(sent).GroupBy(v => v.Key).ToDictionary(g => g.Key, g => g.Last().Value), act);
        return await work.Take(card, @case, fields, form, counter, form.First("do") != ReceiveDossier.Keep, act, cancel) ? Api.Done(act.Id, (await acts.SubjectOf(act.Id, cancel))!) : Api.Wrong(form, t);
    }

    private static async Task<IResult> Change(DossierChange change, Guid id, Dictionary<string, string?> sent, HttpContext http, AppDb db, ChangeTools with, Acts acts, Texts t, Act act, CancellationToken cancel)
    {
        var seen = await ChangeDossier.Find(change, id, db, act, cancel);
        Api.RequireUnchanged(http, TagOf(seen));
        var form = Read(sent, act);
        return await with.Make(change, seen, form, act, cancel) ? Api.Done(act.Id, (await acts.SubjectOf(act.Id, cancel))!) : Api.Wrong(form, t);
    }

    private static FormState Read(IReadOnlyDictionary<string, string?> sent, Act act) => FormState.Sent(sent.Where(v => v.Value is not null).ToDictionary(v => v.Key, v => new[] { v.Value! }), [], act.Day);

    private static string TagOf(Dossier dossier) => Api.TagOf([$"{dossier.Id:N}", dossier.Version.ToString(CultureInfo.InvariantCulture)]);
}

/// <summary>A page of dossiers.</summary>
/// <param name="Next">Address of the next page, or none.</param>
internal sealed record DossiersAnswer(IReadOnlyList<DossierAnswer> Dossiers, string? Next);

/// <summary>A dossier as programs read it; numbers of persons are masked in lists.</summary>
internal sealed record DossierAnswer
{
    public required Guid Id { get; init; }

    public string? Number { get; init; }

    public required string Procedure { get; init; }

    public required string ProcedureName { get; init; }

    public required string Status { get; init; }

    /// <summary>The code the national portal knows the status by.</summary>
    public required int StatusCode { get; init; }

    public required string Outcome { get; init; }

    public required string Applicant { get; init; }

    public required string ApplicantNumber { get; init; }

    public required Guid Receiving { get; init; }

    public required Guid Deciding { get; init; }

    public required string Way { get; init; }

    public required DateTime FiledAt { get; init; }

    public DateTime? ReceivedAt { get; init; }

    public DateTime? DueAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public DateTime? ReturnedAt { get; init; }

    public static DossierAnswer Of(Dossier d, bool whole) => new()
    {
        Id = d.Id, Number = d.Number, Procedure = d.Procedure, ProcedureName = d.ProcedureName, Status = $"{d.Status}", StatusCode = (int)d.Status, Outcome = $"{d.Outcome}", Applicant = d.Applicant.Name,
        ApplicantNumber = whole ? d.Applicant.Number : CitizenNumber.Mask(d.Applicant.Number), Receiving = d.ReceivingUnitId, Deciding = d.UnitId, Way = $"{d.Way}", FiledAt = d.FiledAt, ReceivedAt = d.ReceivedAt,
        DueAt = d.DueAt, EndedAt = d.EndedAt, ReturnedAt = d.ReturnedAt,
    };
}
