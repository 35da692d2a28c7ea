using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Where a dossier stands, by its number and tracking word and without signing in: only how far it is (TT 01/2018/TT-VPCP, article 16.2d).</summary>
internal static class TrackDossier
{
    public static readonly TextField Number = new("number", "Mã hồ sơ") { Required = false, Max = 60, Hint = "Bỏ trống nếu hồ sơ nộp trực tuyến chưa được cấp mã." };
    public static readonly TextField Code = new("code", "Từ tra cứu") { Required = false, Max = 20, Hint = "In trên giấy tiếp nhận, hoặc trong xác nhận nộp hồ sơ." };

    public static void Map(Site site) => site.Action(OneStopUrls.Track).Open().Limited(RateLimits.Lookup).MapGet(Show);

    /// <summary>The dossier both words belong to; the number may be left out while there is none. None as well when only one fits.</summary>
    public static async Task<Dossier?> Tracked(this AppDb db, FormState form, CancellationToken cancel)
    {
        var (number, word) = Words(form);
        var rows = db.Set<Dossier>().AsNoTracking();
        var found = await (number is null ? rows.Where(d => d.Number == null && d.TrackingCode == word) : rows.Where(d => d.Number == number)).FirstOrDefaultAsync(cancel);
        return found is not null && Fits(found.TrackingCode, word) ? found : null;
    }

    /// <summary>The dossiers of the interlinked group both words belong to, in order.</summary>
    public static async Task<IReadOnlyList<TrackedDossier>> TrackedGroup(this AppDb db, FormState form, CancellationToken cancel)
    {
        var (number, word) = Words(form);
        var rows = db.Set<DossierGroup>().AsNoTracking();
        var found = await (number is null ? rows.Where(g => g.Number == null && g.TrackingCode == word) : rows.Where(g => g.Number == number)).FirstOrDefaultAsync(cancel);
        return found is null || !Fits(found.TrackingCode, word) ? []
            : [.. (await db.Set<GroupMember>().Where(m => m.GroupId == found.Id).OrderBy(m => m.Ordinal).Join(db.Set<Dossier>().AsNoTracking(), m => m.DossierId, d => d.Id, (m, d) => d).ToListAsync(cancel)).Select(TrackedDossier.Of)];
    }

    private static (string? Number, string Word) Words(FormState form) =>
        (form.Maybe(Number)?.Trim().ToUpperInvariant(), new string([.. (form.Maybe(Code) ?? "").Where(char.IsLetterOrDigit)]).ToUpperInvariant());

    private static bool Fits(string code, string word) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(word));

    /// <summary>The answer is kept nowhere on the way.</summary>
    public static IResult Unkept(this IResult page, HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            http.Response.Headers.CacheControl = "private, no-store";
            return Task.CompletedTask;
        });
        return page;
    }

    private static async Task<IResult> Show(FormState form, AppDb db, HttpContext http, CancellationToken cancel)
    {
        if (form.Maybe(Code) is null)
        {
            if (form.First(Number.Name) is { Length: > 0 })
            {
                form.AddError(Code, Code.Missing);
            }

            return TrackPage.With(new(form, null, null), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK).Unkept(http);
        }

        var dossier = form.HasErrors ? null : await db.Tracked(form, cancel);
        if (dossier is null && !form.HasErrors && await db.TrackedGroup(form, cancel) is { Count: > 0 } members)
        {
            return TrackPage.With(new(form, null, null) { Group = members }).Unkept(http);
        }

        return TrackPage.With(new(form, dossier is null ? null : TrackedDossier.Of(dossier), dossier is null ? OneStopRefusals.NotFoundByCode : null), dossier is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK).Unkept(http);
    }
}

/// <summary>What anybody with both words may know.</summary>
/// <param name="Number">Its number; none before it is taken in.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Done">Steps that are done.</param>
/// <param name="MayRate">It may be rated.</param>
public sealed record TrackedDossier(string? Number, DossierStatus Status, int Done, bool MayRate)
{
    /// <summary>The steps of every dossier, Vietnamese source texts.</summary>
    internal static IReadOnlyList<string> Steps { get; } = ["Nộp hồ sơ", "Tiếp nhận", "Giải quyết", "Có kết quả", "Trả kết quả"];

    /// <summary>It ended before its last step.</summary>
    internal bool IsOver => Status is DossierStatus.Rejected or DossierStatus.Withdrawn or DossierStatus.Stopped;

    internal static TrackedDossier Of(Dossier dossier) => new(dossier.Number, dossier.Status, dossier.Status switch
    {
        DossierStatus.Returned => 5,
        DossierStatus.Decided => 4,
        _ => dossier.ReceivedAt is null ? 1 : 2,
    }, DossierRules.WhyNotRate(dossier) is null);
}

/// <summary>The page of tracking.</summary>
public sealed record TrackModel(FormState Form, TrackedDossier? Found, Refusal? Why)
{
    /// <summary>The dossiers of a group; none where the number is that of one dossier.</summary>
    public IReadOnlyList<TrackedDossier> Group { get; init; } = [];
}
