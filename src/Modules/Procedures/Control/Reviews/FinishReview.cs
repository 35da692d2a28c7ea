using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>The result of a review is recorded, by its unit or by whoever controls procedures.</summary>
internal static class FinishReview
{
    public static readonly TextField Result = new("result", "Kết quả rà soát") { Max = 2_000, Rows = 4 };
    public static readonly DateField Done = new("done", "Ngày hoàn thành") { NotAfterToday = true };

    public static void Map(Site site)
    {
        var finish = site.Action(ControlUrls.Reviews + "/{year:int:range(2000,2100)}/items/{id:guid}").Requires(ProceduresPermissions.View);
        finish.MapGet(Show);
        finish.MapPost(Finish);
    }

    public static bool May(ReviewItem item, Act act) => act.May(ControlPermissions.Opinion, item.UnitId) || act.May(ControlPermissions.Control);

    private static async Task<IResult> Show(int year, Guid id, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var (_, item) = await Find(year, id, db, act, cancel);
        return FinishReviewPage.With(new(form.With(Done, (DateOnly?)act.Day), year, item.Id, item.Name, item.UnitName, item.DueOn));
    }

    private static async Task<IResult> Finish(int year, Guid id, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var (plan, item) = await Find(year, id, db, act, cancel);
        var (result, done) = (form.Get(Result), form.Get(Done));
        if (form.HasErrors)
        {
            return FinishReviewPage.With(new(form, year, item.Id, item.Name, item.UnitName, item.DueOn), StatusCodes.Status400BadRequest);
        }

        item.Finish(done, result!, act);
        act.Record(new ReviewFinished(plan.Id, year, item.Name, done));
        await act.Commit(cancel);
        return Go.To(ControlUrls.Review(year), "Đã ghi kết quả rà soát.");
    }

    private static async Task<(ReviewPlan Plan, ReviewItem Item)> Find(int year, Guid id, AppDb db, Act act, CancellationToken cancel)
    {
        var plan = await db.Set<ReviewPlan>().FirstOrDefaultAsync(p => p.Year == year, cancel);
        act.RefuseIf(plan is null, Refusals.NotFound);
        var item = await db.Set<ReviewItem>().FirstOrDefaultAsync(i => i.Id == id && i.PlanId == plan!.Id, cancel);
        act.RefuseIf(item is null, Refusals.NotFound);
        act.RefuseIf(!May(item!, act), Refusals.NotAllowed);
        act.RefuseIf(item!.DoneOn is not null, ControlRefusals.ReviewDone);
        return (plan!, item);
    }
}

/// <summary>The form of a result.</summary>
public sealed record FinishReviewModel(FormState Form, int Year, Guid Id, string Name, string UnitName, DateOnly DueOn);
