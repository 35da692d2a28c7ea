using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Every change of a dossier has its page: what it means, what it asks, and the button.</summary>
internal static class ChangeDossier
{
    public static void Map(Site site)
    {
        foreach (var change in DossierChanges.All)
        {
            var action = site.Action($"/dossiers/{{id:guid}}/{change.Code}").SignedIn();
            action.MapGet((Guid id, FormState form, AppDb db, LetterReasons reasons, Texts t, Act act, CancellationToken cancel) => Show(change, id, form, db, reasons, t, act, cancel));
            action.MapPost((Guid id, FormState form, AppDb db, LetterReasons reasons, Texts t, DossierDesk desk, DossierMoves moves, DossierAcceptance acceptance, Act act, CancellationToken cancel) =>
                Save(change, id, form, new(db, reasons, t, desk, moves, acceptance), act, cancel));
        }
    }

    private static async Task<IResult> Show(DossierChange change, Guid id, FormState form, AppDb db, LetterReasons reasons, Texts t, Act act, CancellationToken cancel)
    {
        var dossier = await Find(change, id, db, act, cancel);
        return ChangePage.With(Model(change, dossier, form.Of(dossier.Version).With(ChangeFields.TakenName, dossier.Applicant.Name), reasons, t));
    }

    private static async Task<IResult> Save(DossierChange change, Guid id, FormState form, Tools with, Act act, CancellationToken cancel)
    {
        var seen = await Find(change, id, with.Db, act, cancel);
        var model = Model(change, seen, form, with.Reasons, with.T);
        var code = model.Reason is { } reason ? form.Get(reason) : null;
        foreach (var field in model.Fields)
        {
            Check(form, field);
        }

        if (form.HasErrors)
        {
            return ChangePage.With(model, StatusCodes.Status400BadRequest);
        }

        var dossier = await with.Desk.Get(id, cancel);
        act.RefuseIf(form.Version is { } version && version != dossier.Version, Refusals.Stale);
        act.Reason = form.First(ChangeFields.Reason.Name);
        try
        {
            await change.Do(new(dossier, form, act, with.Moves, with.Acceptance, cancel) { Code = code ?? "" });
        }
        catch (Refused e) when (e.Why.Code.StartsWith("CAL-", StringComparison.Ordinal) || e.Why.Code.StartsWith("OSS-", StringComparison.Ordinal) || e.Why.Code.StartsWith("FILE-", StringComparison.Ordinal))
        {
            form.AddError(e.Why.Text, [.. e.Why.Values]);
            return ChangePage.With(model, StatusCodes.Status400BadRequest);
        }

        return Go.To(OneStopUrls.Dossier(id), "Đã ghi nhận.");
    }

    // Reading a field is what finds its error.
    private static void Check(FormState form, Field field)
    {
        switch (field)
        {
            case FileField files:
                form.Get(files);
                break;
            case SpanField span:
                form.Get(span);
                break;
            case EnumField<PaymentWay> pay:
                form.Get(pay);
                break;
            case Field<string> text:
                form.Get(text);
                break;
        }
    }

    private static async Task<Dossier> Find(DossierChange change, Guid id, AppDb db, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        act.RefuseIf((Reaching.By(dossier, act) & change.By) == 0, Refusals.NotAllowed);
        return dossier;
    }

    private static ChangeModel Model(DossierChange change, Dossier dossier, FormState form, LetterReasons reasons, Texts t)
    {
        var reason = change.Letter is { } letter ? reasons.Field(letter, t) : null;
        return new(dossier, change.Code, change.Title, change.Hint, reason, reason is null ? change.Fields : [.. change.Fields, ChangeFields.Reason], change.WhyNot(dossier), form);
    }

    private sealed record Tools(AppDb Db, LetterReasons Reasons, Texts T, DossierDesk Desk, DossierMoves Moves, DossierAcceptance Acceptance);
}

/// <summary>The page of one change.</summary>
public sealed record ChangeModel(Dossier Dossier, string Code, string Title, string Hint, ChoiceField? Reason, IReadOnlyList<Field> Fields, Refusal? WhyNot, FormState Form);
