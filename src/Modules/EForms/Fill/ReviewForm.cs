using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Files;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.EForms;

/// <summary>The end of a form: read over, completed once, printed with its code.</summary>
internal static class ReviewForm
{
    // Without the signs that are mistaken for each other.
    private const string Signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static void Map(Site site)
    {
        var summary = site.Action("/my/forms/{id:guid}/summary").Open();
        summary.MapGet(Show);
        summary.MapPost(Complete);
        site.Action("/my/forms/{id:guid}/completed").Open().MapGet(Completed);
        site.Action("/my/forms/{id:guid}/print").Open().MapGet(Print);
        site.Action("/my/forms/{id:guid}/files/{file:guid}").Open().MapGet(Download);
    }

    private static async Task<IResult> Show(Guid id, FormState state, DraftDesk drafts, Act act, HttpContext http)
    {
        var open = await drafts.Find(id, act, http);
        var filled = open.Filled(act.Day);
        filled.Check();
        return SummaryPage.With(new(state, id, FilledPages.Of(filled), open.Draft.IsTrial, FilledPages.Faults(filled), filled.Definition, null));
    }

    private static async Task<IResult> Complete(Guid id, FormState state, DraftDesk drafts, AppDb db, Act act, HttpContext http)
    {
        var open = await drafts.Find(id, act, http);
        act.RefuseIf(open.Draft.IsTrial, EFormsRefusals.Trial);
        var filled = open.Filled(act.Day);
        if (!filled.Check())
        {
            state.AddError("Còn mục chưa đúng. Hãy sửa những mục nêu dưới đây rồi hoàn thành lại.");
            return SummaryPage.With(new(state, id, FilledPages.Of(filled), false, FilledPages.Faults(filled), filled.Definition, null), StatusCodes.Status400BadRequest);
        }

        var shown = filled.Items.Where(i => i.IsShown).Select(i => i.Item.Code).ToHashSet();
        var completed = new CompletedForm
        {
            Id = id, Code = NewCode(), FormVersionId = open.Form.Version.Id, FormId = open.Form.Row.Id, Procedure = open.Draft.Procedure, PersonId = open.Draft.PersonId, Token = open.Draft.Token, Values = open.Values.Only(shown).Write(), At = act.At,
        };
        db.Add(completed);
        db.Remove(open.Draft);
        act.Record(new FormCompleted(id, open.Form.Row.Id, open.Form.Row.Name, completed.Code));
        await act.Commit(http.RequestAborted);
        return Go.To(EFormsUrls.DraftPart(id, "completed"), "Đã hoàn thành bản khai.");
    }

    private static async Task<IResult> Completed(Guid id, FormState state, DraftDesk drafts, IEnumerable<INextStep> steps, Act act, HttpContext http)
    {
        var open = await drafts.FindCompleted(id, act, http);
        var (card, next) = (CompletedForms.CardOf(open), new List<NextLink>());
        foreach (var step in steps)
        {
            next.AddRange(await step.After(card, act, http.RequestAborted) is { } link ? [link] : []);
        }

        return SummaryPage.With(new(state, id, card.Pages, false, [], open.Filled.Definition, open.Completed.Code) { Next = next });
    }

    private static async Task<IResult> Print(Guid id, DraftDesk drafts, Act act, HttpContext http) => CompletedForms.Printed(await drafts.FindCompleted(id, act, http));

    private static async Task<IResult> Download(Guid id, Guid file, DraftDesk drafts, FileDesk store, Act act, HttpContext http)
    {
        IReadOnlyList<StoredFile> files = drafts.Mine(act, http).Any(d => d.Id == id) ? (await drafts.Find(id, act, http)).Files : (await drafts.FindCompleted(id, act, http)).Files;
        var found = files.FirstOrDefault(f => f.Id == file) ?? throw new Refused(Refusals.NotFound);
        return Results.File(await store.Open(found, http.RequestAborted), "application/octet-stream", found.Name);
    }

    private static string NewCode() => string.Concat(RandomNumberGenerator.GetString(Signs, 4), "-", RandomNumberGenerator.GetString(Signs, 4));
}

/// <summary>What was filled in, to be read over.</summary>
/// <param name="State">The act of the page.</param>
/// <param name="Id">The draft.</param>
/// <param name="Steps">What was filled in.</param>
/// <param name="IsTrial">Is it a trial?</param>
/// <param name="Faults">What keeps it from being completed.</param>
/// <param name="Form">The definition.</param>
/// <param name="Code">The code of a completed one; none before.</param>
public sealed record SummaryModel(FormState State, Guid Id, IReadOnlyList<FilledPage> Steps, bool IsTrial, IReadOnlyList<FilledFault> Faults, FormDefinition Form, string? Code)
{
    /// <summary>What may be done with a completed one besides printing it.</summary>
    public IReadOnlyList<NextLink> Next { get; init; } = [];
}

/// <summary>A completed form on paper.</summary>
public sealed record PrintModel(IReadOnlyList<FilledPage> Steps, FormDefinition Form, string Code, DateOnly Day);
