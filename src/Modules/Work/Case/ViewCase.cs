using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>One case: its page, its control slip on paper, watching it, and what can be done to the whole of it.</summary>
internal static class ViewCase
{
    public static void Map(Site site)
    {
        site.Action("/cases/{id:guid}").SignedIn().MapGet(Show);
        site.Action("/cases/{id:guid}/slip").SignedIn().MapPrint(Slip);
        site.Action("/cases/{id:guid}/watch").SignedIn().MapPost(Watch);
        foreach (var change in CaseChange.All)
        {
            var action = site.Action($"/cases/{{id:guid}}/{change.Code}").Requires(WorkPermissions.Control);
            action.MapGet((Guid id, FormState form, AppDb db, Act act, CancellationToken cancel) => Ask(change, id, form, db, act, cancel));
            action.MapPost((Guid id, FormState form, AppDb db, CaseDesk desk, Act act, CancellationToken cancel) => Change(change, id, form, db, desk, act, cancel));
        }
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, ISeats seats, IEnumerable<ICaseSubjects> subjects, CasePages pages, Act act, CancellationToken cancel) =>
        CasePage.With(await pages.Of(await db.CaseFor(id, seats, act, cancel, subjects), form, act, cancel));

    private static async Task<IResult> Slip(Guid id, FormState form, AppDb db, ISeats seats, IEnumerable<ICaseSubjects> subjects, CasePages pages, Act act, CancellationToken cancel) =>
        SlipPage.With(await pages.Of(await db.CaseFor(id, seats, act, cancel, subjects), form, act, cancel));

    private static async Task<IResult> Watch(Guid id, FormState form, AppDb db, ISeats seats, IEnumerable<ICaseSubjects> subjects, Act act, CancellationToken cancel)
    {
        await db.CaseFor(id, seats, act, cancel, subjects);
        var me = act.Actor.Id!.Value;
        var (wanted, watched) = (form.First("watch") == "yes", await db.Set<WatchedCase>().FirstOrDefaultAsync(w => w.PersonId == me && w.CaseId == id, cancel));
        if (wanted && watched is null)
        {
            db.Add(new WatchedCase { PersonId = me, CaseId = id });
        }
        else if (!wanted && watched is not null)
        {
            db.Remove(watched);
        }

        await db.SaveChangesAsync(cancel);
        return Go.To(WorkUrls.Case(id), wanted ? "Đã theo dõi vụ việc này." : "Đã bỏ theo dõi.");
    }

    private static async Task<IResult> Ask(CaseChange change, Guid id, FormState form, AppDb db, Act act, CancellationToken cancel) =>
        ChangePage.With(new(await db.CaseUnder(id, WorkPermissions.Control, act, cancel), change.Code, change.Title, change.Hint, form));

    private static async Task<IResult> Change(CaseChange change, Guid id, FormState form, AppDb db, CaseDesk desk, Act act, CancellationToken cancel)
    {
        var row = await db.CaseUnder(id, WorkPermissions.Control, act, cancel);
        var reason = form.Get(CaseChange.Reason);
        if (form.HasErrors)
        {
            return ChangePage.With(new(row, change.Code, change.Title, change.Hint, form), StatusCodes.Status400BadRequest);
        }

        act.Reason = reason;
        await change.Do(desk, id, reason!, act, cancel);
        return Go.To(WorkUrls.Case(id), "Đã ghi nhận.");
    }
}

/// <summary>The page of one change of a case.</summary>
public sealed record ChangeModel(CaseRow Case, string Code, string Title, string Hint, FormState Form);
