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

/// <summary>Reads what the page of one task shows.</summary>
internal sealed class TaskPages(AppDb db, WorkNames names, WorkTimes times, ProcessStore store, EventCatalog catalog, Links links, Texts t)
{
    public async Task<TaskModel> Of(CaseTask task, MyPlaces places, FormState form, Act act, CancellationToken cancel)
    {
        var @case = await db.Set<CaseRow>().AsNoTracking().FirstAsync(c => c.Id == task.CaseId, cancel);
        var compiled = await store.Get(@case.ProcessVersionId, cancel);
        var step = compiled.Element(task.Element);
        var calendars = await times.On(act.Day, cancel);
        var (state, left) = WorkTimes.Standing(calendars, task.UnitId, task.DueAt, task.IsPaused, task.EndedAt, act.At);
        var who = await db.Set<Person>().AsNoTracking().Where(p => p.Id == task.PersonId || p.Id == task.DoneById).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var open = task.EndedAt is null && !task.IsPaused && @case.Status is CaseStatus.Running;
        var (held, mine) = (task.PersonId is not null && task.PersonId == act.Actor.Id, act.May(WorkPermissions.Do) && places.Has(task));
        return new()
        {
            Task = task, Case = @case, SubjectUrl = @case.SubjectKind == CaseRow.ReferenceKind ? null : links.To(@case.SubjectKind, @case.SubjectId, act),
            Process = (await names.Processes(cancel, task.ProcessId)).FirstOrDefault(p => p.Id == task.ProcessId)?.Name ?? compiled.Code, Documentation = step?.Documentation, Limit = StepTexts.Limit(step, t),
            Unit = (await names.UnitNames(act.Day, cancel)).GetValueOrDefault(task.UnitId) ?? "–", Field = names.Field(task.Field),
            Holder = task.PersonId is { } holder ? who.GetValueOrDefault(holder) : null, DoneBy = task.DoneById is { } done ? who.GetValueOrDefault(done) : null,
            State = state, Remaining = left, Values = ValuesOf(@case, compiled), Outcomes = Outcomes(step), Inputs = StepInputs.Of(step), Form = form.Of(task.Version),
            MayClaim = open && mine && !held, MayDo = open && mine && held,
            MayAssign = open && ((mine && held) || act.Reach(WorkPermissions.Assign).Holds(task)),
            Timeline = await Histories.Of(db, task.Reference, catalog, cancel),
        };
    }

    /// <summary>The values the step of a task asks for.</summary>
    public async Task<StepInputs> Inputs(CaseTask task, CancellationToken cancel)
    {
        var version = await db.Set<CaseRow>().Where(c => c.Id == task.CaseId).Select(c => c.ProcessVersionId).FirstAsync(cancel);
        return StepInputs.Of((await store.Get(version, cancel)).Element(task.Element));
    }

    /// <summary>The outcomes a step offers.</summary>
    public static IReadOnlyList<Choice> Outcomes(ProcessElement? step) => [.. (step?.Step?.Outcomes ?? []).Select(o => new Choice(o.Code, o.Name))];

    // Plain values only, under the names the steps asked for them by: what a step computed for the next ones is of no use to people.
    private static IReadOnlyList<ValueLine> ValuesOf(CaseRow @case, CompiledProcess process)
    {
        var names = process.Main.Elements.SelectMany(e => e.Step?.Inputs ?? []).DistinctBy(i => i.Variable).ToDictionary(i => i.Variable, i => i.Label);
        return [.. StateJson.Read(System.Text.Encoding.UTF8.GetBytes(@case.State)).Variables.Select(v => (Name: names.GetValueOrDefault(v.Key) ?? v.Key, Text: Written(v.Value))).Where(v => v.Text is not null)
            .OrderBy(v => v.Name, StringComparer.Ordinal).Select(v => new ValueLine(v.Name, v.Text!))];
    }

    private static string? Written(object? value) => value switch
    {
        string { Length: > 0 } text => text,
        bool yes => yes ? "có" : "không",
        decimal number => Kernel.Written.Amount(number),
        DateOnly day => Kernel.Written.Day(day),
        IEnumerable<object?> list => string.Join(", ", list.Select(Written).OfType<string>()) is { Length: > 0 } joined ? joined : null,
        _ => null,
    };
}
