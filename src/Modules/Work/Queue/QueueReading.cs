using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Kernel;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>
/// Reads a queue whose tasks come from several places. Each place has an index of its own, so each is read by itself, in order and no further than
/// the page needs, and the places are merged: one statement, whose cost does not grow with the province (docs/decisions/0011).
/// </summary>
internal static class QueueReading
{
    /// <summary>One page of the places together.</summary>
    public static async Task<PageOf<CaseTask>> Page(IReadOnlyList<IQueryable<CaseTask>> places, ListQuery query, long total, CancellationToken cancel)
    {
        var upTo = (query.Page * ListQuery.Size) + 1;
        var parts = ByDue(query.Sort) ? places.SelectMany(InDueOrder) : places.Select(p => Sorted(p, query.Sort));
        var rows = Sorted(parts.Select(p => First(p, upTo)).Aggregate((a, b) => a.Concat(b)), query.Sort);
        var items = await First(query.Page == 1 ? rows : rows.Skip(upTo - 1 - ListQuery.Size), ListQuery.Size + 1).ToListAsync(cancel);
        var more = items.Count > ListQuery.Size;
        return new(more ? items[..ListQuery.Size] : items, query, total, more);
    }

    /// <summary>The whole list, for a file.</summary>
    public static Task<List<CaseTask>> All(IReadOnlyList<IQueryable<CaseTask>> places, ListQuery query, int most, CancellationToken cancel) =>
        First(Sorted(places.Aggregate((a, b) => a.Concat(b)), query.Sort), most).ToListAsync(cancel);

    /// <summary>How many are in each state, in one statement.</summary>
    public static async Task<QueueCounts> Counts(IReadOnlyList<IQueryable<CaseTask>> places, Expression<Func<CaseTask, bool>> isSoon, Act act, CancellationToken cancel)
    {
        var (now, begins, ends) = (act.At, VietnamTime.StartOf(act.Day), VietnamTime.StartOf(act.Day.AddDays(1)));
        var counts = await places.Aggregate((a, b) => a.Concat(b)).GroupBy(_ => 1).Select(g => new
        {
            Open = g.Count(),
            Overdue = g.Count(t => t.DueAt < now),
            Today = g.Count(t => t.DueAt >= begins && t.DueAt < ends),
            Soon = g.AsQueryable().Count(isSoon),
            Resting = g.Count(t => t.IsPaused),
        }).FirstOrDefaultAsync(cancel);
        return counts is null ? new(0, 0, 0, 0, 0) : new(counts.Open, counts.Overdue, counts.Today, counts.Soon, counts.Resting);
    }

    /// <summary>Only the tasks of a state.</summary>
    public static IQueryable<CaseTask> OfState(this IQueryable<CaseTask> tasks, string? state, Expression<Func<CaseTask, bool>> isSoon, Act act)
    {
        var (now, begins, ends) = (act.At, VietnamTime.StartOf(act.Day), VietnamTime.StartOf(act.Day.AddDays(1)));
        return state switch
        {
            QueueFields.Overdue => tasks.Where(t => t.DueAt < now),
            QueueFields.Today => tasks.Where(t => t.DueAt >= begins && t.DueAt < ends),
            QueueFields.Soon => tasks.Where(isSoon),
            QueueFields.Resting => tasks.Where(t => t.IsPaused),
            _ => tasks,
        };
    }

    /// <summary>Only the tasks the filters choose.</summary>
    public static IQueryable<CaseTask> Chosen(this IQueryable<CaseTask> tasks, Forms.FormState form, QueueFields fields)
    {
        tasks = tasks.Matching(form.Maybe(QueueFields.Words), t => t.Search);
        if (form.Maybe(fields.Process) is { } process)
        {
            tasks = tasks.Where(t => t.ProcessId == process);
        }

        if (form.Maybe(fields.Step) is { } step)
        {
            tasks = tasks.Where(t => t.Element == step);
        }

        if (form.Maybe(fields.Field) is { } field)
        {
            tasks = tasks.Where(t => t.Field == field);
        }

        return form.Maybe(fields.Unit) is { } unit ? tasks.Where(t => t.UnitId == unit) : tasks;
    }

    // Within one calendar the order of due moments is the order of working time left. What rests or has no limit stands last.
    private static IQueryable<CaseTask> Sorted(IQueryable<CaseTask> tasks, string? sort) => sort switch
    {
        "-due" => tasks.OrderBy(t => t.DueAt == null).ThenByDescending(t => t.DueAt).ThenBy(t => t.Id),
        "since" => tasks.OrderBy(t => t.CreatedAt).ThenBy(t => t.Id),
        "-since" => tasks.OrderByDescending(t => t.CreatedAt).ThenBy(t => t.Id),
        "case" => tasks.OrderBy(t => t.Search).ThenBy(t => t.Id),
        "-case" => tasks.OrderByDescending(t => t.Search).ThenBy(t => t.Id),
        _ => tasks.OrderBy(t => t.DueAt == null).ThenBy(t => t.DueAt).ThenBy(t => t.Id),
    };

    // With and without a due moment apart, so that each is read in the order of its place's index and no further than the page.
    private static IEnumerable<IQueryable<CaseTask>> InDueOrder(IQueryable<CaseTask> place) =>
        [place.Where(t => t.DueAt != null).OrderBy(t => t.DueAt).ThenBy(t => t.Id), place.Where(t => t.DueAt == null).OrderBy(t => t.Id)];

    private static bool ByDue(string? sort) => sort is not ("-due" or "since" or "-since" or "case" or "-case");

    // The number stands in the statement, not beside it: only so does the database keep a plan for so few rows.
    private static IQueryable<CaseTask> First(IQueryable<CaseTask> rows, int most) => rows.Provider.CreateQuery<CaseTask>(Expression.Call(
        typeof(Queryable), nameof(Queryable.Take), [typeof(CaseTask)], rows.Expression, Expression.Call(typeof(EF), nameof(EF.Constant), [typeof(int)], Expression.Constant(most))));
}
