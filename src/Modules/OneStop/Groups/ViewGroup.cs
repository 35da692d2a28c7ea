using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>One interlinked group: its members with their clocks, its receipt, payment and return of all at once.</summary>
internal static class ViewGroup
{
    public static void Map(Site site)
    {
        site.Action("/dossiers/groups/{id:guid}").SignedIn().MapGet(Show);
        site.Action("/dossiers/groups/{id:guid}/receipt").SignedIn().MapPrint(Receipt);
        site.Action("/my/dossiers/groups/{id:guid}").SignedIn().MapGet(Mine);
        site.Action("/my/dossiers/groups/{id:guid}/receipt").SignedIn().MapPrint(MyReceipt);
    }

    private static async Task<IResult> Show(Guid id, AppDb db, GroupPages pages, Act act, CancellationToken cancel)
    {
        var group = await pages.Find(id, cancel);
        if (act.Unit is null && group.PersonId is not null && group.PersonId == act.Actor.Id)
        {
            return Go.To(OneStopUrls.MyGroup(id));
        }

        var model = await pages.Seen(group, act, cancel);
        await db.RecordRead(group.Reference, "Nhóm hồ sơ liên thông", act, cancel);
        return GroupPage.With(model);
    }

    private static async Task<IResult> Receipt(Guid id, GroupPages pages, IUnits units, PaperForms forms, HttpContext http, Act act, CancellationToken cancel) =>
        await Printed(await pages.Seen(await pages.Find(id, cancel), act, cancel), pages, units, forms, http, act);

    private static async Task<IResult> Mine(Guid id, FormState form, AppDb db, GroupPages pages, Act act, CancellationToken cancel)
    {
        var model = await pages.Of(await pages.MyGroup(id, act, cancel), act, cancel);
        if (!model.MayPayOnline)
        {
            return MyGroupPage.With(model);
        }

        var last = await db.Set<PaymentOrder>().AsNoTracking().Where(o => o.GroupId == id && o.DossierId == null).OrderByDescending(o => o.MadeAt).FirstOrDefaultAsync(cancel);
        var sum = model.Members.Where(m => PayRules.Pays(m.Dossier)).Sum(m => m.Unpaid);
        return MyGroupPage.With(model with { Pay = new(form, OneStopUrls.MyGroupPart(id, "pay"), [new(PaymentPurpose.Fees, sum, last)], model.Group.Number is null) });
    }

    private static async Task<IResult> MyReceipt(Guid id, GroupPages pages, IUnits units, PaperForms forms, HttpContext http, Act act, CancellationToken cancel) =>
        await Printed(await pages.Of(await pages.MyGroup(id, act, cancel), act, cancel), pages, units, forms, http, act);

    // Form 01 for all members. Refused: OSS-001 before the group is taken in.
    private static async Task<IResult> Printed(GroupModel model, GroupPages pages, IUnits units, PaperForms forms, HttpContext http, Act act)
    {
        var group = model.Group;
        act.RefuseIf(group.Number is null, OneStopRefusals.NotNow.With(group.TrackingCode, DossierStatus.Registered.Title()));
        var (papers, fees) = await pages.Details(group.Id, http.RequestAborted);
        return GroupReceiptPage.With(new(model, await PrintPapers.Desk(units, group.ReceivingUnitId, act.Day, http.RequestAborted), papers, fees, QrPicture.Of(Go.Whole(http, OneStopUrls.Tracked(group.Number!, group.TrackingCode))), forms.Of(PaperForm.Receipt, VietnamTime.DayOf(group.ReceivedAt!.Value))));
    }
}
