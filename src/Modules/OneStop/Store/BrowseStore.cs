using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>One's own electronic papers: to look at, and to see what can be used again.</summary>
internal static class BrowseStore
{
    public static readonly TextField Words = new("q", "Tìm giấy tờ") { Required = false };

    public static void Map(Site site) => site.Action(OneStopUrls.Store).SignedIn().MapGet(List);

    private static async Task<IResult> List(FormState form, PaperStore store, Act act, CancellationToken cancel)
    {
        var all = await store.Of(act.Actor.Id!.Value, cancel);
        var words = SearchText.Fold(form.Maybe(Words)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = all.Where(p => words.All(w => SearchText.Fold($"{p.Name} {p.Dossier.Number}").Contains(w, StringComparison.Ordinal))).ToList();
        return StorePage.With(new(found, all.Count, form), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}

/// <summary>What was found among one's own papers.</summary>
/// <param name="Papers">Found.</param>
/// <param name="All">How many there are.</param>
/// <param name="Form">What was looked for.</param>
public sealed record StoreModel(IReadOnlyList<StoredPaper> Papers, int All, FormState Form);
