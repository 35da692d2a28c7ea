using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>Figures of steps: how many, how long they waited and were worked on, how many late. Each leads to the cases behind it.</summary>
internal static class CountSteps
{
    /// <summary>Most done tasks that are read at once; more need a shorter period.</summary>
    private const int Most = 200_000;

    public static void Map(Site site) => site.Action(WorkUrls.Figures).Requires(WorkPermissions.View).MapGet(Show);

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, WorkNames names, WorkTimes times, Act act, CancellationToken cancel)
    {
        var reach = act.Reach(WorkPermissions.View);
        var fields = new FigureFields(await names.Units(act.Day, reach.Holds, cancel));
        form.With(CaseFields.From, (DateOnly?)new DateOnly(act.Day.Year, 1, 1)).With(CaseFields.To, (DateOnly?)act.Day);
        var (unit, from, to) = (form.Maybe(fields.Unit), form.Maybe(CaseFields.From) ?? new DateOnly(act.Day.Year, 1, 1), form.Maybe(CaseFields.To) ?? act.Day);
        var (begins, ends) = (VietnamTime.StartOf(from), VietnamTime.StartOf(to.AddDays(1)));
        var tasks = db.Set<CaseTask>().AsNoTracking().Within(reach);
        tasks = unit is { } one ? tasks.Where(t => t.UnitId == one) : tasks;
        var done = await tasks.Where(t => t.Status == CaseTaskStatus.Completed && t.EndedAt >= begins && t.EndedAt < ends).OrderByDescending(t => t.EndedAt).Take(Most + 1)
            .Select(t => new Slim(t.ProcessId, t.Element, t.Name, t.UnitId, t.CreatedAt, t.HeldSince, t.EndedAt!.Value, t.DueAt)).ToListAsync(cancel);
        var open = await tasks.Where(t => t.EndedAt == null).GroupBy(t => new { t.ProcessId, t.Element }).Select(g => new Waiting(g.Key.ProcessId, g.Key.Element, g.Max(t => t.Name)!, g.Count(), g.Min(t => t.CreatedAt))).ToListAsync(cancel);
        var lines = Lines(done.Count > Most ? done[..Most] : done, open, await times.On(act.Day, cancel), (await names.Processes(cancel)).ToDictionary(p => p.Id, p => p.Name));
        return query.IsFile && !form.HasErrors
            ? ListFile.Of("so-lieu-buoc", lines,
            [
                new FileColumn<StepFigure>("Quy trình", f => f.ProcessName), new("Bước", f => f.Step), new("Đã làm", f => f.Done), new("Trễ hạn", f => f.Late), new("Chờ nhận, trung vị (giờ)", f => Rounded(f.WaitMedian)),
                new("Chờ nhận, 9/10 (giờ)", f => Rounded(f.WaitMost)), new("Xử lý, trung vị (giờ)", f => Rounded(f.WorkMedian)), new("Xử lý, 9/10 (giờ)", f => Rounded(f.WorkMost)), new("Đang chờ", f => f.Open), new("Chờ lâu nhất từ", f => f.Oldest),
            ])
            : FiguresPage.With(new(form, fields, query, lines, from, to, unit, done.Count > Most), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static IReadOnlyList<StepFigure> Lines(List<Slim> done, List<Waiting> open, UnitCalendars calendars, Dictionary<Guid, string> processes)
    {
        var (ended, waiting) = (done.ToLookup(t => (t.Process, t.Element)), open.ToDictionary(o => (o.Process, o.Element)));
        return [.. ended.Select(g => g.Key).Union(waiting.Keys).Select(key =>
        {
            var (all, now) = (ended[key].ToList(), waiting.GetValueOrDefault(key));
            var waits = all.ConvertAll(t => Hours(calendars, t.Unit, t.Since, t.Held ?? t.Since));
            var works = all.ConvertAll(t => Hours(calendars, t.Unit, t.Held ?? t.Since, t.Ended));
            return new StepFigure
            {
                Process = key.Process, ProcessName = processes.GetValueOrDefault(key.Process) ?? "–", Element = key.Element, Step = all.Count > 0 ? all[0].Name : now!.Name, Done = all.Count,
                Late = all.Count(t => t.Ended > t.Due), Open = now?.Count ?? 0, Oldest = now?.Oldest,
                WaitMedian = Quantile.Of(waits, 0.5), WaitMost = Quantile.Of(waits, 0.9), WorkMedian = Quantile.Of(works, 0.5), WorkMost = Quantile.Of(works, 0.9),
            };
        }).OrderBy(f => f.ProcessName, StringComparer.CurrentCulture).ThenByDescending(f => f.WorkMedian ?? 0).ThenBy(f => f.Step, StringComparer.Ordinal)];
    }

    private static double Hours(UnitCalendars calendars, Guid unit, DateTime from, DateTime to) => to <= from ? 0 : calendars.Of(unit).Between(from, to).TotalHours;

    private static object? Rounded(double? hours) => hours is { } some ? Math.Round(some, 2) : null;

    private sealed record Slim(Guid Process, string Element, string Name, Guid Unit, DateTime Since, DateTime? Held, DateTime Ended, DateTime? Due);

    private sealed record Waiting(Guid Process, string Element, string Name, int Count, DateTime Oldest);
}

/// <summary>The filters of the figures.</summary>
public sealed class FigureFields
{
    internal FigureFields(IReadOnlyList<Forms.Choice> units) => Unit = new("unit", "Đơn vị", units) { Required = false };

    /// <summary>One unit.</summary>
    public ReferenceField Unit { get; }
}

/// <summary>The page of figures.</summary>
public sealed record FiguresModel(FormState Form, FigureFields Fields, ListQuery Query, IReadOnlyList<StepFigure> Lines, DateOnly From, DateOnly To, Guid? Unit, bool IsCut)
{
    /// <summary>The cases behind a figure of a step.</summary>
    /// <param name="tasks">open, done or late.</param>
    public string Behind(StepFigure figure, string tasks) => WorkUrls.With(WorkUrls.Cases, ("process", $"{figure.Process:N}"), ("step", figure.Element), ("tasks", tasks), ("unit", Unit is { } id ? $"{id:N}" : null),
        ("from", tasks == CaseFields.Open ? null : Written.Day(From)), ("to", tasks == CaseFields.Open ? null : Written.Day(To)));
}
