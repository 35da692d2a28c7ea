using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Processes;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>The steps a dossier waits at, for programs: who has each, what may come of it, what it asks. Done at the address of the task.</summary>
internal static class StepsApi
{
    public static void Map(Site site) => site.Api("/dossiers/{id:guid}/steps").Requires(OneStopPermissions.View).Describes(new("Các bước hồ sơ đang chờ")
    {
        More = "Mỗi bước kèm nhãn (etag) để nhận hoặc hoàn thành ở /api/tasks/{id}.", Answer = typeof(StepsAnswer),
    }).MapGet(List);

    private static async Task<IResult> List(Guid id, AppDb db, ProcessStore processes, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        if (dossier.CaseId is not { } running)
        {
            return Results.Json(new StepsAnswer([]));
        }

        var open = await (
            from task in db.Set<CaseTask>().AsNoTracking()
            join person in db.Set<Person>() on task.PersonId equals (Guid?)person.Id into people
            from person in people.DefaultIfEmpty()
            where task.CaseId == running && task.EndedAt == null
            orderby task.CreatedAt, task.Wait
            select new { Task = task, Holder = person == null ? null : person.Name }).ToListAsync(cancel);
        var process = open.Count == 0 ? null : await processes.Get(await db.Set<CaseRow>().Where(c => c.Id == running).Select(c => c.ProcessVersionId).FirstAsync(cancel), cancel);
        return Results.Json(new StepsAnswer([.. open.Select(o => StepAnswer.Of(o.Task, o.Holder, process!.Element(o.Task.Element)?.Step))]));
    }
}

/// <summary>The steps a dossier waits at.</summary>
internal sealed record StepsAnswer(IReadOnlyList<StepAnswer> Steps);

/// <summary>A step that waits.</summary>
/// <param name="Task">Identity of its task.</param>
/// <param name="Unit">Where it waits.</param>
/// <param name="Holder">Who took it.</param>
/// <param name="Outcomes">What may come of it; empty where it is simply done.</param>
/// <param name="Asked">Values it asks for.</param>
/// <param name="Etag">Sent as If-Match by whoever does it.</param>
internal sealed record StepAnswer(Guid Task, string Step, Guid Unit, string? Holder, DateTime? DueAt, IReadOnlyList<StepOutcome> Outcomes, IReadOnlyList<StepInput> Asked, string Etag, string Url)
{
    public static StepAnswer Of(CaseTask task, string? holder, StepNote? step) =>
        new(task.Id, task.Name, task.UnitId, holder, task.DueAt, step?.Outcomes ?? [], step?.Inputs ?? [], Api.TagOf(task.Id, task.Version), $"/api/tasks/{task.Id}");
}
