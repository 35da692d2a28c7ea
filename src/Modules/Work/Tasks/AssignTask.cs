using Microsoft.AspNetCore.Http;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>Gives a task to a person of its unit: by whoever leads the work, or by its holder.</summary>
internal static class AssignTask
{
    private static readonly TextField Remark = new("remark", "Ý kiến chỉ đạo") { Required = false, Rows = 2, Max = 500 };

    public static void Map(Site site)
    {
        var action = site.Action("/tasks/{id:guid}/assign").SignedIn();
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, ISeats seats, Act act, CancellationToken cancel)
    {
        var (task, _) = await Find(id, db, seats, act, cancel);
        return AssignPage.With(await Model(task, form, seats, act, cancel));
    }

    private static async Task<IResult> Save(Guid id, FormState form, AppDb db, ISeats seats, TaskDesk desk, Act act, CancellationToken cancel)
    {
        var (task, leads) = await Find(id, db, seats, act, cancel);
        var model = await Model(task, form, seats, act, cancel);
        var (person, remark) = (form.Get(model.Person), form.Maybe(Remark));
        if (form.HasErrors)
        {
            return AssignPage.With(model, StatusCodes.Status400BadRequest);
        }

        act.Reason = remark;
        var version = form.Version ?? task.Version;
        await (leads ? desk.Assign(id, version, person, act, remark, cancel) : desk.Delegate(id, version, person, act, remark, cancel));
        return Go.To(WorkUrls.Task(id), "Đã giao việc.");
    }

    // Whoever leads may always; its holder while he holds it.
    private static async Task<(CaseTask Task, bool Leads)> Find(Guid id, AppDb db, ISeats seats, Act act, CancellationToken cancel)
    {
        var (task, _) = await db.TaskFor(id, seats, act, cancel);
        var leads = act.Reach(WorkPermissions.Assign).Holds(task);
        act.RefuseIf(!leads && (!act.May(WorkPermissions.Do) || task.PersonId is null || task.PersonId != act.Actor.Id), Refusals.NotAllowed);
        return (task, leads);
    }

    private static async Task<AssignModel> Model(CaseTask task, FormState form, ISeats seats, Act act, CancellationToken cancel)
    {
        var people = (await seats.In(task.UnitId, below: false, act.Day, cancel)).Where(s => s.Person is not null && s.Person != task.PersonId).DistinctBy(s => s.Person).Select(s => new Choice($"{s.Person:N}", $"{s.Name} ({s.Title})"));
        return new(task, new("person", "Giao cho", [.. people]), Remark, form.Of(task.Version));
    }
}

/// <summary>The page on which a task is given to somebody.</summary>
public sealed record AssignModel(CaseTask Task, ReferenceField Person, TextField Remark, FormState Form);
