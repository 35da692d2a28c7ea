using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Tracking for programs: as on the page, only how far a dossier is, to whoever has both words (TT 01/2018/TT-VPCP, article 16.2d).</summary>
internal static class TrackApi
{
    public static void Map(Site site) => site.Api("/dossiers/track").Open().Limited(RateLimits.Lookup).Describes(new("Tra cứu tình trạng theo mã hồ sơ và từ tra cứu")
    {
        More = "Ai cũng gọi được; chỉ cho biết hồ sơ đến bước nào. Mã của nhóm hồ sơ liên thông cho biết từng hồ sơ.", Asked = [TrackDossier.Number, TrackDossier.Code], Answer = typeof(TrackedAnswers),
    }).MapGet(Show);

    private static async Task<IResult> Show(FormState form, AppDb db, HttpContext http, Texts t, CancellationToken cancel)
    {
        if (form.Maybe(TrackDossier.Code) is null && !form.HasErrors)
        {
            form.AddError(TrackDossier.Code, TrackDossier.Code.Missing);
        }

        if (form.HasErrors)
        {
            return Api.Wrong(form, t);
        }

        IReadOnlyList<TrackedDossier> found = await db.Tracked(form, cancel) is { } dossier ? [TrackedDossier.Of(dossier)] : await db.TrackedGroup(form, cancel);
        return found.Count == 0 ? throw new Refused(OneStopRefusals.NotFoundByCode)
            : Results.Json(new TrackedAnswers([.. found.Select(f => new TrackedAnswer(f.Number, $"{f.Status}", (int)f.Status, t[f.Status.Title()], f.Done, [.. TrackedDossier.Steps.Select(s => t[s])]))])).Unkept(http);
    }
}

/// <summary>The dossiers both words belong to: one, or those of a group.</summary>
internal sealed record TrackedAnswers(IReadOnlyList<TrackedAnswer> Dossiers);

/// <summary>How far a dossier is.</summary>
/// <param name="Done">How many of the steps are done.</param>
internal sealed record TrackedAnswer(string? Number, string Status, int StatusCode, string Title, int Done, IReadOnlyList<string> Steps);
