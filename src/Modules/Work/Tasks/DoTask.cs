using Microsoft.AspNetCore.Http;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>One task: looked at, claimed, put back, completed with an outcome. Whoever comes second reads who was faster; what was typed is kept.</summary>
internal static class DoTask
{
    public static void Map(Site site)
    {
        site.Action("/tasks/{id:guid}").SignedIn().MapGet(Show);
        site.Action("/tasks/{id:guid}").Requires(WorkPermissions.Do).MapPost(Do);
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, ISeats seats, TaskPages pages, Act act, CancellationToken cancel)
    {
        var (task, places) = await db.TaskFor(id, seats, act, cancel);
        return TaskPage.With(await pages.Of(task, places, form, act, cancel));
    }

    private static async Task<IResult> Do(Guid id, FormState form, AppDb db, ISeats seats, TaskDesk desk, TaskPages pages, Act act, CancellationToken cancel)
    {
        var (task, places) = await db.TaskFor(id, seats, act, cancel);
        act.Reason = form.Maybe(TaskFields.Remark);
        var set = form.First("do") is "claim" or "release" ? [] : (await pages.Inputs(task, cancel)).Read(form);
        if (form.HasErrors)
        {
            return TaskPage.With(await pages.Of(task, places, form, act, cancel), StatusCodes.Status400BadRequest);
        }

        // Who may not is told by the mechanism when the task has ended or somebody holds it; else here.
        act.RefuseIf(task.EndedAt is null && task.PersonId is null && !places.Has(task), CasesRefusals.NotYours);
        var version = form.Version ?? task.Version;
        switch (form.First("do"))
        {
            case "claim":
                await desk.Claim(id, version, act, cancel);
                return Go.To(WorkUrls.Task(id), "Đã nhận việc.");
            case "release":
                await desk.Release(id, version, act, cancel);
                return Go.To(WorkUrls.Mine, "Đã trả việc về hàng chờ chung.");
            default:
                await desk.Complete(id, version, form.First("outcome") is { Length: > 0 } outcome ? outcome : null, set, act, cancel);
                return Go.To(WorkUrls.Mine, "Đã hoàn thành việc.");
        }
    }
}
