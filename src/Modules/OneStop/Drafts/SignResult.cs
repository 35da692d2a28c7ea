using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Pdf;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Whoever signs reads the submitted draft and signs it, or sends it back.</summary>
internal static class SignResult
{
    public const string Back = "back";
    public static readonly TextField Why = new("why", "Nội dung cần sửa") { Required = false, Rows = 2, Max = 500 };

    public static void Map(Site site)
    {
        var action = site.Action("/dossiers/{id:guid}/sign").Requires(OneStopPermissions.Sign);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, ResultDesk desk, SigningSteps steps, IPdfPrinter printer, ISigner signer, Act act, CancellationToken cancel)
    {
        var (dossier, draft) = await Find(id, db, desk, act, cancel);
        return SignPage.With(new(dossier, draft, await Step(dossier, steps, printer, act, cancel), signer.IsDemo, form.Of(draft.Version)));
    }

    private static async Task<IResult> Save(Guid id, FormState form, AppDb db, DossierDesk dossiers, ResultDesk desk, ResultSigning signing, ISigner signer, Act act, CancellationToken cancel)
    {
        var (seen, draft) = await Find(id, db, desk, act, cancel);
        act.RefuseIf(form.IsStale(draft.Version), Refusals.Stale);
        if (form.First("do") is not Back)
        {
            await signing.Sign(draft, await dossiers.Get(id, cancel), act, cancel);
            return Go.To(OneStopUrls.Dossier(id), "Đã ký và cấp số kết quả.");
        }

        var why = form.Maybe(Why);
        if (why is null && !form.HasErrors)
        {
            form.AddError(Why, Why.Missing);
        }

        if (form.HasErrors)
        {
            return SignPage.With(new(seen, draft, new(null, null), signer.IsDemo, form), StatusCodes.Status400BadRequest);
        }

        act.Reason = why;
        await desk.SendBack(draft, seen, why, act, cancel);
        return Go.To(OneStopUrls.Dossier(id), "Đã trả lại dự thảo để sửa.");
    }

    private static async Task<(Dossier Dossier, ResultDraft Draft)> Find(Guid id, AppDb db, ResultDesk desk, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        act.RefuseIf(!act.Reach(OneStopPermissions.Sign).Holds(dossier), Refusals.NotAllowed);
        var draft = await desk.Of(id, cancel);
        act.RefuseIf(draft is null, OneStopRefusals.NothingToSign.With(dossier.Number ?? dossier.TrackingCode));
        return (dossier, draft!);
    }

    // What signing does besides, or why it would be refused.
    private static async Task<SignStep> Step(Dossier dossier, SigningSteps steps, IPdfPrinter printer, Act act, CancellationToken cancel)
    {
        try
        {
            var step = await steps.Of(dossier, act, cancel);
            return new(step?.Name, printer.IsAvailable ? null : PdfRefusals.NoPrinter);
        }
        catch (Refused e)
        {
            return new(null, e.Why);
        }
    }
}

/// <summary>What signing would do.</summary>
/// <param name="Step">The step of the process it ends; none when it ends none.</param>
/// <param name="WhyNot">Why it would be refused.</param>
public sealed record SignStep(string? Step, Refusal? WhyNot);

/// <summary>The page of whoever signs.</summary>
public sealed record SignModel(Dossier Dossier, ResultDraft Draft, SignStep Outlook, bool IsDemo, FormState Form);
