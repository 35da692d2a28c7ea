using Microsoft.AspNetCore.Http;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>Sends the case back to a step it has passed, with a reason of the list and in words.</summary>
internal static class ReturnTask
{
    private static readonly TextField Reason = new("reason", "Nêu rõ lý do") { Rows = 3, Max = 500 };

    public static void Map(Site site)
    {
        var action = site.Action("/tasks/{id:guid}/return").Requires(WorkPermissions.Do);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, ISeats seats, ReturnReasons reasons, TaskDesk desk, Texts t, Act act, CancellationToken cancel)
    {
        var (task, _) = await db.TaskFor(id, seats, act, cancel);
        return ReturnPage.With(await Model(task, form, desk, reasons, t, act, cancel));
    }

    private static async Task<IResult> Save(Guid id, FormState form, AppDb db, ISeats seats, ReturnReasons reasons, TaskDesk desk, Texts t, Act act, CancellationToken cancel)
    {
        var (task, places) = await db.TaskFor(id, seats, act, cancel);
        var model = await Model(task, form, desk, reasons, t, act, cancel);
        var (to, code, reason) = (form.Get(model.To), form.Get(model.Code), form.Get(Reason));
        if (form.HasErrors)
        {
            return ReturnPage.With(model, StatusCodes.Status400BadRequest);
        }

        act.RefuseIf(task.EndedAt is null && task.PersonId is null && !places.Has(task), CasesRefusals.NotYours);
        act.Reason = reason;
        await desk.Return(id, form.Version ?? task.Version, to!, code!, reason!, act, cancel);
        return Go.To(WorkUrls.Mine, "Đã trả lại.");
    }

    // Only steps the case can go back to, the nearest first.
    private static async Task<ReturnModel> Model(CaseTask task, FormState form, TaskDesk desk, ReturnReasons reasons, Texts t, Act act, CancellationToken cancel) => new(task,
        new("to", "Trả lại về bước", [.. (await desk.ReturnTargets(task.Id, act.At, cancel)).Select(d => new Choice(d.Element, d.Name))]), new("code", "Lý do trả lại", [.. reasons.All.Select(r => new Choice(r.Code, t.Of(r.Name)))]), Reason, form.Of(task.Version));
}

/// <summary>The page on which a task is returned.</summary>
public sealed record ReturnModel(CaseTask Task, ChoiceField To, ChoiceField Code, TextField Reason, FormState Form);
