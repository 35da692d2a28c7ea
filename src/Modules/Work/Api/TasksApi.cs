using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Processes;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>Tasks for programs that hold a seat: looked at, claimed, put back, completed. Whoever comes second is told who was faster.</summary>
internal static class TasksApi
{
    public static void Map(Site site)
    {
        site.Api("/tasks").Requires(WorkPermissions.Do).Describes(new("Việc đang chờ ở các vị trí phần mềm giữ, việc đến hạn trước đứng trước") { IsPaged = true, Answer = typeof(TasksAnswer) }).MapGet(List);
        site.Api("/tasks/{id:guid}").Requires(WorkPermissions.Do).Describes(new("Một việc: của hồ sơ nào, có thể kết thúc ra sao, hỏi giá trị gì") { Answer = typeof(TaskAnswer), IsTagged = true }).MapGet(Show);
        site.Api("/tasks/{id:guid}/claim").Requires(WorkPermissions.Do).Describes(Says("Nhận việc") with { Sent = [TaskFields.Remark] }).MapPost(Claim);
        site.Api("/tasks/{id:guid}/release").Requires(WorkPermissions.Do).Describes(Says("Trả việc về hàng chờ chung") with { Sent = [TaskFields.Remark] }).MapPost(Release);
        site.Api("/tasks/{id:guid}/complete").Requires(WorkPermissions.Do).Describes(Says("Hoàn thành việc") with { SentType = typeof(TaskSent) }).MapPost(Complete);
    }

    private static ApiDescription Says(string title) => ApiDescription.Change(title) with { More = "Người khác đã nhận hoặc đã làm thì trả lời 412, nói rõ ai và lúc nào." };

    private static async Task<IResult> List(ListQuery query, AppDb db, ISeats seats, Act act, CancellationToken cancel)
    {
        var places = await MyPlaces.Of(seats, act, cancel);
        var mine = places.Parts(db.Set<CaseTask>().AsNoTracking().Where(t => t.EndedAt == null)).Aggregate((a, b) => a.Concat(b));
        var page = await mine.OrderBy(t => t.DueAt == null).ThenBy(t => t.DueAt).ThenBy(t => t.Id).PageUncounted(query, cancel);
        return Results.Json(new TasksAnswer([.. page.Items.Select(t => new TaskLine(t.Id, t.Name, t.CaseLabel, t.UnitId, t.PersonId is not null, t.DueAt, Api.TagOf(t.Id, t.Version), $"/api/tasks/{t.Id}"))], page.HasNext ? page.UrlOf(page.Number + 1) : null));
    }

    private static async Task<IResult> Show(Guid id, AppDb db, ISeats seats, TaskPages pages, FormState form, Act act, CancellationToken cancel)
    {
        var (task, places) = await db.TaskFor(id, seats, act, cancel);
        var model = await pages.Of(task, places, form, act, cancel);
        return Api.Tagged(new TaskAnswer
        {
            Id = id, Step = task.Name, About = Api.ThingOf(model.Case.Subject), Process = model.Process, Unit = task.UnitId, Holder = model.Holder, DueAt = task.DueAt, Status = $"{task.Status}", DoneBy = model.DoneBy, EndedAt = task.EndedAt,
            MayClaim = model.MayClaim, MayDo = model.MayDo, Outcomes = [.. model.Outcomes.Select(o => new StepOutcome(o.Value, o.Text))], Asked = model.Inputs.Asked,
        }, Api.TagOf(id, task.Version));
    }

    private static async Task<IResult> Claim(Guid id, HttpContext http, TaskDesk desk, TaskWork work, Act act, CancellationToken cancel) =>
        await work.Move(id, http, await SentForm.Read(http, act.Day), version => desk.Claim(id, version, act, cancel), act, cancel);

    private static async Task<IResult> Release(Guid id, HttpContext http, TaskDesk desk, TaskWork work, Act act, CancellationToken cancel) =>
        await work.Move(id, http, await SentForm.Read(http, act.Day), version => desk.Release(id, version, act, cancel), act, cancel);

    private static async Task<IResult> Complete(Guid id, TaskSent sent, HttpContext http, AppDb db, ISeats seats, TaskDesk desk, TaskPages pages, TaskWork work, Texts t, Act act, CancellationToken cancel)
    {
        var (task, _) = await db.TaskFor(id, seats, act, cancel);
        var form = FormState.Sent(sent.Texts(), [], act.Day);
        var inputs = await pages.Inputs(task, cancel);
        var set = inputs.Read(form);
        foreach (var strange in (sent.Values ?? new Dictionary<string, JsonElement>()).Keys.Except(inputs.Asked.Select(a => a.Variable)))
        {
            form.AddError(new TextField($"{StepInputs.Prefix}{strange}", strange), "Bước này không hỏi giá trị này.");
        }

        return form.HasErrors ? Api.Wrong(form, t) : await work.Move(id, http, form, version => desk.Complete(id, version, string.IsNullOrEmpty(sent.Outcome) ? null : sent.Outcome, set, act, cancel), act, cancel);
    }
}

/// <summary>Makes one move of a task for a program.</summary>
internal sealed class TaskWork(AppDb db, ISeats seats, Acts acts, Texts t)
{
    // No version of a task is this: the mechanism then says who was faster.
    private const int Outdated = -1;

    public async Task<IResult> Move(Guid id, HttpContext http, FormState form, Func<int, Task> move, Act act, CancellationToken cancel)
    {
        var (task, places) = await db.TaskFor(id, seats, act, cancel);
        act.Reason = form.Maybe(TaskFields.Remark);
        if (form.HasErrors)
        {
            return Api.Wrong(form, t);
        }

        var isSame = Api.IsUnchanged(http, Api.TagOf(id, task.Version));
        act.RefuseIf(task.EndedAt is null && task.PersonId is null && !places.Has(task), CasesRefusals.NotYours);
        try
        {
            await move(isSame ? task.Version : Outdated);
        }
        catch (Refused e) when (!isSame && e.Why.Status == StatusCodes.Status409Conflict)
        {
            throw new Refused(e.Why with { Status = StatusCodes.Status412PreconditionFailed });
        }

        return Api.Done(act.Id, (await acts.SubjectOf(act.Id, cancel))!);
    }
}

/// <summary>A page of tasks.</summary>
internal sealed record TasksAnswer(IReadOnlyList<TaskLine> Tasks, string? Next);

/// <summary>A task in the list.</summary>
/// <param name="About">What its case is about, in words.</param>
/// <param name="IsHeld">The program took it.</param>
/// <param name="Etag">Sent as If-Match by whoever does it.</param>
internal sealed record TaskLine(Guid Id, string Step, string About, Guid Unit, bool IsHeld, DateTime? DueAt, string Etag, string Url);

/// <summary>A task as programs read it.</summary>
internal sealed record TaskAnswer
{
    public required Guid Id { get; init; }

    public required string Step { get; init; }

    public required ThingAnswer About { get; init; }

    public required string Process { get; init; }

    public required Guid Unit { get; init; }

    public string? Holder { get; init; }

    public DateTime? DueAt { get; init; }

    public required string Status { get; init; }

    public string? DoneBy { get; init; }

    public DateTime? EndedAt { get; init; }

    public bool MayClaim { get; init; }

    public bool MayDo { get; init; }

    public required IReadOnlyList<StepOutcome> Outcomes { get; init; }

    public required IReadOnlyList<StepInput> Asked { get; init; }
}

/// <summary>What came of a task.</summary>
/// <param name="Outcome">Code of the outcome, where the step offers some.</param>
/// <param name="Values">Values the step asks for, by variable.</param>
/// <param name="Remark">Why, in words.</param>
internal sealed record TaskSent(string? Outcome, IReadOnlyDictionary<string, JsonElement>? Values, string? Remark)
{
    /// <summary>As the fields of the page read them.</summary>
    public Dictionary<string, string[]> Texts()
    {
        var texts = (Values ?? new Dictionary<string, JsonElement>()).ToDictionary(v => $"{StepInputs.Prefix}{v.Key}", v => new[] { TextOf(v.Key, v.Value) });
        texts[TaskFields.Remark.Name] = [Remark ?? ""];
        return texts;
    }

    private static string TextOf(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture).Replace('.', ',') : value.GetRawText(),
        JsonValueKind.True => "yes",
        JsonValueKind.False or JsonValueKind.Null => "",
        _ => throw new BadHttpRequestException($"{name} is neither text, number nor yes or no"),
    };
}
