using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Paying online at the counter: the clerk's page shows a QR code that leads to the page of payment, and says when the money is there.</summary>
internal static class PayAtCounter
{
    private const string SecondsOfWaiting = "5";

    public static void Map(Site site)
    {
        var one = site.Action("/dossiers/{id:guid}/pay-link").SignedIn();
        one.MapGet(Show);
        one.MapPost(Make);
        var group = site.Action("/dossiers/groups/{id:guid}/pay-link").Requires(OneStopPermissions.Receive);
        group.MapGet(ShowGroup);
        group.MapPost(MakeGroup);
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, IPaymentGateway gateway, HttpContext http, Act act, CancellationToken cancel)
    {
        var dossier = await AtCounter(id, db, act, cancel);
        var found = await db.Set<Dossier>().AsNoTracking().Where(d => d.Id == id).Select(d => new
        {
            Fees = db.Set<DossierFee>().Where(f => f.DossierId == d.Id).ToList(), Duties = db.Set<DossierDuty>().Where(x => x.DossierId == d.Id).ToList(), Orders = db.Set<PaymentOrder>().Where(o => o.DossierId == d.Id).ToList(),
        }).AsSplitQuery().FirstAsync(cancel);
        var (lines, last) = (PayRules.Of(dossier, found.Fees, found.Duties, found.Orders), found.Orders.MaxBy(o => o.MadeAt));
        return Page(new(dossier.Label, OneStopUrls.Part(id, "pay-link"), OneStopUrls.Dossier(id), form, gateway.IsThere ? lines : [], last), http, act);
    }

    private static async Task<IResult> Make(Guid id, FormState form, AppDb db, OrderDesk orders, Act act, CancellationToken cancel)
    {
        var dossier = await AtCounter(id, db, act, cancel);
        var purpose = form.Get(PayOnline.Purpose);
        act.RefuseIf(form.HasErrors, Refusals.BadRequest);
        await orders.Of(dossier, purpose, act, cancel);
        return Go.To(OneStopUrls.Part(id, "pay-link"));
    }

    private static async Task<IResult> ShowGroup(Guid id, FormState form, AppDb db, GroupPages pages, IPaymentGateway gateway, HttpContext http, Act act, CancellationToken cancel)
    {
        var group = await GroupAtCounter(id, pages, act, cancel);
        var (orders, unpaid) = (await db.Set<PaymentOrder>().AsNoTracking().Where(o => o.GroupId == id && o.DossierId == null).ToListAsync(cancel), await Unpaid(db, id, cancel));
        var last = orders.MaxBy(o => o.MadeAt);
        return Page(new(group.Label, OneStopUrls.GroupPart(id, "pay-link"), OneStopUrls.Group(id), form, gateway.IsThere && unpaid > 0 ? [new(PaymentPurpose.Fees, unpaid, last)] : [], last), http, act);
    }

    private static async Task<IResult> MakeGroup(Guid id, GroupPages pages, OrderDesk orders, Act act, CancellationToken cancel)
    {
        await orders.Of(await GroupAtCounter(id, pages, act, cancel), act, cancel);
        return Go.To(OneStopUrls.GroupPart(id, "pay-link"));
    }

    /// <summary>What is open for all dossiers of a group, in đồng.</summary>
    public static async Task<long> Unpaid(AppDb db, Guid group, CancellationToken cancel)
    {
        var dossiers = await db.Set<Dossier>().AsNoTracking().Where(d => d.GroupId == group).ToListAsync(cancel);
        var ids = dossiers.FindAll(PayRules.Pays).ConvertAll(d => d.Id);
        return await db.Set<DossierFee>().Where(f => ids.Contains(f.DossierId) && f.PaidAt == null).SumAsync(f => f.Amount, cancel);
    }

    private static IResult Page(PayLinkModel model, HttpContext http, Act act)
    {
        if (model.Last is not { State: OrderState.Waiting } open || open.ExpiresAt <= act.At)
        {
            return PayLinkPage.With(model).Unkept(http);
        }

        http.Response.Headers["Refresh"] = SecondsOfWaiting;
        var address = Go.Whole(http, OneStopUrls.Pay(open.Code));
        return PayLinkPage.With(model with { Address = address, Qr = QrPicture.Of(address) }).Unkept(http);
    }

    private static async Task<Dossier> AtCounter(Guid id, AppDb db, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        act.RefuseIf((Reaching.By(dossier, act) & ChangeBy.Counter) == 0, Refusals.NotAllowed);
        return dossier;
    }

    private static async Task<DossierGroup> GroupAtCounter(Guid id, GroupPages pages, Act act, CancellationToken cancel)
    {
        var group = await pages.Find(id, cancel);
        act.RefuseIf(!GroupPages.IsCounter(group, act), Refusals.NotFound);
        return group;
    }
}

/// <summary>The clerk's page of paying online at the counter.</summary>
/// <param name="Label">The dossier or group.</param>
/// <param name="Action">Where a code is made.</param>
/// <param name="Back">Its page.</param>
/// <param name="Open">What can be paid now.</param>
/// <param name="Last">The newest order; none before the first.</param>
public sealed record PayLinkModel(string Label, string Action, string Back, FormState Form, IReadOnlyList<Payable> Open, PaymentOrder? Last)
{
    /// <summary>The page of payment; none when nothing is offered.</summary>
    public string? Address { get; init; }

    /// <summary>The same as a picture.</summary>
    public QrPicture? Qr { get; init; }
}
