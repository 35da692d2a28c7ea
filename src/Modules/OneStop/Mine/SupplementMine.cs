using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>The applicant sends what form 02 asks for, line by line; the clock then begins anew or goes on as at the counter.</summary>
internal static class SupplementMine
{
    private const long MostBytes = 200L * 1024 * 1024;

    public static void Map(Site site)
    {
        var action = site.Action("/my/dossiers/{id:guid}/supplement").SignedIn();
        action.MapGet(Show);
        action.MapPost(Save, MostBytes);
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, DossierPages pages, Act act, CancellationToken cancel)
    {
        var dossier = await db.MyDossier(id, act, cancel);
        return SupplementPage.With(await Model(dossier, form.Of(dossier.Version), pages, cancel));
    }

    private static async Task<IResult> Save(Guid id, FormState form, AppDb db, DossierPages pages, DossierDesk desk, DossierMoves moves, Act act, CancellationToken cancel)
    {
        var model = await Model(await db.MyDossier(id, act, cancel), form, pages, cancel);
        var papers = model.Lines.Select(l => new NewPaper(l.Label, 0, 0, form.Get(l))).Where(p => p.Files.Count > 0).ToList();
        if (papers.Count == 0 && !form.HasErrors)
        {
            form.AddError(model.Lines[0], "Hãy đính kèm ít nhất một giấy tờ được yêu cầu.");
        }

        if (form.HasErrors)
        {
            return SupplementPage.With(model, StatusCodes.Status400BadRequest);
        }

        var dossier = await desk.Get(id, cancel);
        act.RefuseIf(form.IsStale(dossier.Version), Refusals.Stale);
        try
        {
            await moves.CompleteSupplement(dossier, papers, act, cancel);
        }
        catch (Refused e) when (form.TellFile(e, model.Lines))
        {
            return SupplementPage.With(model, StatusCodes.Status400BadRequest);
        }

        return Go.To(OneStopUrls.My(id), "Đã gửi giấy tờ bổ sung.");
    }

    private static async Task<SupplementModel> Model(Dossier dossier, FormState form, DossierPages pages, CancellationToken cancel)
    {
        var letter = (await pages.Letters(dossier.Id, cancel)).LastOrDefault(l => l.Kind is LetterKind.Supplement);
        var asked = letter is { Lines.Count: > 0 } ? letter.Lines : ["Giấy tờ bổ sung"];
        return new(dossier, letter, letter is null ? null : pages.Titles([letter])[letter.Id], [.. asked.Select((line, i) => new FileField($"line-{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}", line) { Required = false, Many = true })], form);
    }
}

/// <summary>What is asked for, each with its files.</summary>
public sealed record SupplementModel(Dossier Dossier, DossierLetter? Letter, Names? Title, IReadOnlyList<FileField> Lines, FormState Form);
