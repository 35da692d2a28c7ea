using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Files;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>One's own dossiers: the list, each with what happened and what to do now, its files and papers.</summary>
internal static class MyDossiers
{
    private const int Most = 100;
    private const string SecondsOfWaiting = "10";

    public static void Map(Site site)
    {
        site.Action(OneStopUrls.Mine).SignedIn().MapGet(List);
        site.Action("/my/dossiers/{id:guid}").SignedIn().MapGet(Show);
        site.Action("/my/dossiers/{id:guid}/filed").SignedIn().MapGet(Filed);
        site.Action("/my/dossiers/{id:guid}/files/{file:guid}").SignedIn().MapGet(Download);
        site.Action("/my/dossiers/{id:guid}/receipt").SignedIn().MapPrint(Receipt);
        site.Action("/my/dossiers/{id:guid}/letters/{letter:guid}").SignedIn().MapPrint(Letter);
    }

    /// <summary>A dossier the actor filed. Refused as not found when it is another's.</summary>
    public static async Task<Dossier> MyDossier(this AppDb db, Guid id, Act act, CancellationToken cancel)
    {
        var me = act.Actor.Kind is ActorKind.Person ? act.Actor.Id : null;
        return await db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && me != null && d.PersonId == me, cancel) ?? throw new Refused(Refusals.NotFound);
    }

    /// <summary>Its result may be read by whoever filed it: not before it is issued, even where it is signed already.</summary>
    public static bool HasResult(Dossier dossier) => dossier.Status is DossierStatus.Decided or DossierStatus.Returned;

    private static async Task<IResult> List(AppDb db, Act act, CancellationToken cancel)
    {
        var me = act.Actor.Id;
        var rows = await db.Set<Dossier>().AsNoTracking().Where(d => d.PersonId == me).OrderByDescending(d => d.FiledAt).ThenBy(d => d.Id).Take(Most).Select(d => new MyDossierLine
        {
            Dossier = d, Unpaid = db.Set<DossierFee>().Where(f => f.DossierId == d.Id && f.PaidAt == null).Sum(f => f.Amount),
        }).ToListAsync(cancel);
        return MyDossiersPage.With(rows);
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, DossierPages pages, UnitNames units, IPaymentGateway gateway, HttpResponse response, Act act, CancellationToken cancel)
    {
        var me = act.Actor.Id;
        // One statement for what there is little of.
        var found = await db.Set<Dossier>().AsNoTracking().Where(d => d.Id == id && me != null && d.PersonId == me).Select(d => new
        {
            Dossier = d,
            Ratings = db.Set<DossierRating>().Where(r => r.DossierId == d.Id).ToList(),
            Fees = db.Set<DossierFee>().Where(f => f.DossierId == d.Id).OrderBy(f => f.Ordinal).ToList(),
            Letters = db.Set<DossierLetter>().Where(l => l.DossierId == d.Id).OrderBy(l => l.At).ToList(),
            Duties = db.Set<DossierDuty>().Where(x => x.DossierId == d.Id).OrderBy(x => x.AskedAt).ToList(),
            Orders = db.Set<PaymentOrder>().Where(o => o.DossierId == d.Id).OrderBy(o => o.MadeAt).ToList(),
        }).AsSingleQuery().FirstOrDefaultAsync(cancel) ?? throw new Refused(Refusals.NotFound);
        var dossier = found.Dossier;
        var names = await units.FullNames(act.Day, cancel);
        var steps = await db.Set<DossierStep>().AsNoTracking().Where(s => s.DossierId == id).OrderByDescending(s => s.At).ThenByDescending(s => s.Id).ToListAsync(cancel);
        var (papers, results) = await pages.Files(id, cancel);
        var pay = Pay(dossier, gateway, form, PayRules.Of(dossier, found.Fees, found.Duties, found.Orders));
        if (pay?.Of.Any(p => p.Last is { State: OrderState.Waiting, PendingAt: not null }) == true)
        {
            response.Headers["Refresh"] = SecondsOfWaiting;
        }

        return MyDossierPage.With(new()
        {
            Dossier = dossier, Units = names, Papers = papers, Fees = found.Fees, Letters = found.Letters, Pay = pay, Paid = found.Orders.FindAll(o => o.State is OrderState.Paid), Titles = pages.Titles(found.Letters), Results = HasResult(dossier) ? results : [], Rating = found.Ratings is [var rating] ? pages.Given(rating) : null,
            Steps = [.. steps.Select(s => MySteps.Entry(s, names.GetValueOrDefault(s.Status is DossierStatus.Processing or DossierStatus.Decided ? dossier.UnitId : dossier.ReceivingUnitId) ?? "–"))],
        });
    }

    /// <summary>What is offered to pay online; none when nothing is open, or nothing to pay through.</summary>
    private static PayModel? Pay(Dossier dossier, IPaymentGateway gateway, FormState form, IReadOnlyList<Payable> open) =>
        gateway.IsThere && open.Count > 0 ? new(form, OneStopUrls.MyPart(dossier.Id, "pay"), open, dossier.Status is DossierStatus.Registered) : null;

    private static async Task<IResult> Filed(Guid id, FormState form, AppDb db, DossierPages pages, IUnits units, OnlineAnswer answer, IPaymentGateway gateway, Act act, CancellationToken cancel)
    {
        var me = act.Actor.Id;
        var found = await db.Set<Dossier>().AsNoTracking().Where(d => d.Id == id && me != null && d.PersonId == me).Select(d => new
        {
            Dossier = d, Fees = db.Set<DossierFee>().Where(f => f.DossierId == d.Id).ToList(), Orders = db.Set<PaymentOrder>().Where(o => o.DossierId == d.Id).ToList(),
        }).AsSingleQuery().FirstOrDefaultAsync(cancel) ?? throw new Refused(Refusals.NotFound);
        var dossier = found.Dossier;
        return FiledPage.With(new(dossier, await pages.Papers(id, cancel), (await units.Find(dossier.ReceivingUnitId, new(act.Day), cancel))?.Name ?? "–", await answer.By(dossier.FiledAt, cancel), answer.Hours(VietnamTime.DayOf(dossier.FiledAt)))
        {
            Pay = Pay(dossier, gateway, form, PayRules.Of(dossier, found.Fees, [], found.Orders)),
        });
    }

    private static async Task<IResult> Download(Guid id, Guid file, AppDb db, DossierPages pages, FileDesk files, Act act, CancellationToken cancel)
    {
        var dossier = await db.MyDossier(id, act, cancel);
        return await pages.Download(dossier.Id, file, HasResult(dossier), files, cancel);
    }

    private static async Task<IResult> Receipt(Guid id, AppDb db, DossierPages pages, IUnits units, ClockDesk clocks, PaperForms forms, HttpContext http, Act act, CancellationToken cancel) =>
        await PrintPapers.ReceiptOf(await db.MyDossier(id, act, cancel), db, pages, units, clocks, forms, http, act);

    private static async Task<IResult> Letter(Guid id, Guid letter, AppDb db, DossierPages pages, IUnits units, PaperForms forms, Act act, CancellationToken cancel) =>
        await PrintPapers.LetterOf(await db.MyDossier(id, act, cancel), letter, pages, units, forms, act, cancel);
}
