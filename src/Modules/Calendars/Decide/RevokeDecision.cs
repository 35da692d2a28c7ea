using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>A decision is revoked, after a look at the dates that would change; late as well as in time.</summary>
internal static class RevokeDecision
{
    public static readonly TextField By = new("by", "Số văn bản bãi bỏ") { Max = 60 };
    public static readonly TextField Reason = new("reason", "Lý do") { Rows = 2, Max = 500 };

    public static void Map(Site site)
    {
        var action = site.Action("/calendars/decisions/{id:guid}/revoke").Requires(CalendarsPermissions.Decide);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(Guid id, FormState form, ListQuery query, AppDb db, DecisionPages pages, CalendarDesk desk, Act act, CancellationToken cancel) =>
        RevokePage.With(await Model(await Find(id, db, act, cancel), form, query, pages, desk, act, cancel));

    private static async Task<IResult> Save(Guid id, FormState form, ListQuery query, AppDb db, DecisionPages pages, CalendarDesk desk, Act act, CancellationToken cancel)
    {
        var decision = await Find(id, db, act, cancel);
        var by = form.Get(By);
        act.Reason = form.Get(Reason);
        if (form.HasErrors)
        {
            return RevokePage.With(await Model(decision, form, query, pages, desk, act, cancel), StatusCodes.Status400BadRequest);
        }

        act.RefuseIf(form.IsStale(decision.Version), Refusals.Stale);
        await desk.Revoke(decision, by!, int.TryParse(form.Raw(Decide.Edition), out var edition) ? edition : -1, act, cancel);
        await act.Commit(cancel);
        return Go.To(CalendarsUrls.Decision(id), "Đã bãi bỏ quyết định. Các hạn đang được tính lại.");
    }

    private static async Task<RevokeModel> Model(CalendarDecision decision, FormState form, ListQuery query, DecisionPages pages, CalendarDesk desk, Act act, CancellationToken cancel)
    {
        var current = await desk.Current(cancel);
        var (changed, change) = CalendarDesk.Without(current.Book, decision);
        return new(decision, form.With(Decide.Edition, $"{current.Edition}").Of(decision.Version), await pages.Effects(changed, change, query, act, cancel));
    }

    private static async Task<CalendarDecision> Find(Guid id, AppDb db, Act act, CancellationToken cancel)
    {
        var decision = await db.Set<CalendarDecision>().FirstOrDefaultAsync(d => d.Id == id, cancel);
        act.RefuseIf(decision is null, Refusals.NotFound);
        act.RefuseIf(!Decide.Answers(act, CalendarsPermissions.Decide, decision!.Scope), Refusals.NotAllowed);
        act.RefuseIf(decision.WhyNotRevoke());
        return decision;
    }
}

/// <summary>The page of a revocation.</summary>
public sealed record RevokeModel(CalendarDecision Decision, FormState Form, EffectsModel Effects);
