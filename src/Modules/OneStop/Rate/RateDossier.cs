using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Rating a returned dossier: by its applicant, by whoever holds number and tracking word, or from a paper at the counter.</summary>
internal static class RateDossier
{
    public static void Map(Site site)
    {
        var mine = site.Action("/my/dossiers/{id:guid}/rate").SignedIn();
        mine.MapGet((Guid id, FormState form, AppDb db, RateFields fields, Act act, CancellationToken cancel) => Show(() => db.MyDossier(id, act, cancel), Mine(id), form, fields));
        mine.MapPost((Guid id, FormState form, AppDb db, RateFields fields, DossierDesk desk, RateDesk rates, Act act, CancellationToken cancel) => Save(() => db.MyDossier(id, act, cancel), Mine(id), form, new(fields, desk, rates), act, cancel));
        var paper = site.Action("/dossiers/{id:guid}/rate").Requires(OneStopPermissions.Receive);
        paper.MapGet((Guid id, FormState form, AppDb db, RateFields fields, Act act, CancellationToken cancel) => Show(() => AtCounter(id, db, act, cancel), Paper(id), form, fields));
        paper.MapPost((Guid id, FormState form, AppDb db, RateFields fields, DossierDesk desk, RateDesk rates, Act act, CancellationToken cancel) => Save(() => AtCounter(id, db, act, cancel), Paper(id), form, new(fields, desk, rates), act, cancel));
        var link = site.Action("/track/rate").Open().Limited(RateLimits.Lookup);
        link.MapGet(async (FormState form, AppDb db, RateFields fields, HttpContext http, CancellationToken cancel) => form.First(TrackDossier.Number.Name) is null ? Go.To(OneStopUrls.Track) : (await Show(() => Tracked(form, db, cancel), Link(form), form, fields)).Unkept(http));
        link.MapPost((FormState form, AppDb db, RateFields fields, DossierDesk desk, RateDesk rates, Act act, CancellationToken cancel) => Save(() => Tracked(form, db, cancel), Link(form), form, new(fields, desk, rates), act, cancel));
    }

    private static async Task<IResult> Show(Func<Task<Dossier>> find, RatePlace place, FormState form, RateFields fields) => RatePage.With(Model(await find(), place, form, fields));

    private static async Task<IResult> Save(Func<Task<Dossier>> find, RatePlace place, FormState form, Tools with, Act act, CancellationToken cancel)
    {
        var seen = await find();
        var (rating, why) = (with.Fields.Read(form), DossierRules.WhyNotRate(seen));
        if (rating is null || why is not null)
        {
            return RatePage.With(Model(seen, place, form, with.Fields), why is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict);
        }

        await with.Rates.Rate(await with.Desk.Get(seen.Id, cancel), rating, place.By, act, cancel);
        return Go.To(place.Back, "Cảm ơn bạn đã đánh giá.");
    }

    private static RateModel Model(Dossier dossier, RatePlace place, FormState form, RateFields fields) => new(dossier.Number ?? "–", place, DossierRules.WhyNotRate(dossier), fields.Contents, form);

    private static async Task<Dossier> Tracked(FormState form, AppDb db, CancellationToken cancel) => await db.Tracked(form, cancel) ?? throw new Refused(OneStopRefusals.NotFoundByCode);

    private static async Task<Dossier> AtCounter(Guid id, AppDb db, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        act.RefuseIf((Reaching.By(dossier, act) & ChangeBy.Counter) == 0, Refusals.NotAllowed);
        return dossier;
    }

    private static RatePlace Mine(Guid id) => new(RatedBy.Applicant, OneStopUrls.MyPart(id, "rate"), OneStopUrls.My(id));

    private static RatePlace Paper(Guid id) => new(RatedBy.Paper, OneStopUrls.Part(id, "rate"), OneStopUrls.Dossier(id));

    private static RatePlace Link(FormState form) => new(RatedBy.Link, "/track/rate", OneStopUrls.Tracked(form.Raw(TrackDossier.Number), form.Raw(TrackDossier.Code)));

    private sealed record Tools(RateFields Fields, DossierDesk Desk, RateDesk Rates);
}

/// <summary>Where a rating is given.</summary>
/// <param name="By">Who brings it.</param>
/// <param name="Action">Where it is sent.</param>
/// <param name="Back">The page after it.</param>
public sealed record RatePlace(RatedBy By, string Action, string Back);

/// <summary>The page of rating.</summary>
public sealed record RateModel(string Number, RatePlace Place, Refusal? WhyNot, IReadOnlyList<ChoiceField> Contents, FormState Form);
