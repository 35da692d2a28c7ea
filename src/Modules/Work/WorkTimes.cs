using System.Linq.Expressions;
using ThongSuot.Calendar;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Kernel;
using ThongSuot.Organizations;

namespace ThongSuot.Work;

/// <summary>Working time of tasks: each counts by the calendar of its unit.</summary>
internal sealed class WorkTimes(CalendarDesk calendars, WorkNames names)
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(8);

    /// <summary>The calendars of the units in force on a day: two statements at most.</summary>
    public async Task<UnitCalendars> On(DateOnly day, CancellationToken cancel) => new(await calendars.Current(cancel), await names.InForce(day, cancel));

    /// <summary>Where a task stands at a moment, and the working time left or over.</summary>
    public static (DeadlineState State, Remaining? Remaining) Standing(UnitCalendars calendars, Guid unit, DateTime? due, bool paused, DateTime? ended, DateTime now)
    {
        if (due is not { } at)
        {
            return (ended is not null ? DeadlineState.Ended : paused ? DeadlineState.Waiting : DeadlineState.NoLimit, null);
        }

        var left = CaseClock.Of(calendars.Of(unit), at, ended ?? now);
        return (ended is { } end ? (end > at ? DeadlineState.Late : DeadlineState.OnTime)
            : paused ? DeadlineState.Waiting
            : now > at ? DeadlineState.Overdue : left.Work <= Soon ? DeadlineState.DueSoon : DeadlineState.InTime, left);
    }

    /// <summary>
    /// Holds for tasks that are in time and due within eight working hours. The moment differs from calendar to calendar: the commonest is asked
    /// of all units, the others of their own.
    /// </summary>
    public static Expression<Func<CaseTask, bool>> IsSoon(UnitCalendars calendars, DateTime now)
    {
        var groups = calendars.Units.GroupBy(u => calendars.Of(u).Add(now, Soon)).OrderByDescending(g => g.Count()).ToList();
        var task = Expression.Parameter(typeof(CaseTask), "t");
        var common = groups.Count == 0 ? now : groups[0].Key;
        var others = groups.Skip(1).SelectMany(g => g).ToList();
        Expression<Func<CaseTask, bool>> usual = others.Count == 0 ? t => t.DueAt <= common : t => !others.Contains(t.UnitId) && t.DueAt <= common;
        var body = With(usual, task);
        foreach (var group in groups.Skip(1))
        {
            var (units, until) = (group.ToList(), group.Key);
            Expression<Func<CaseTask, bool>> own = t => units.Contains(t.UnitId) && t.DueAt <= until;
            body = Expression.OrElse(body, With(own, task));
        }

        Expression<Func<CaseTask, bool>> open = t => t.DueAt >= now;
        return Expression.Lambda<Func<CaseTask, bool>>(Expression.AndAlso(With(open, task), body), task);
    }

    private static Expression With(Expression<Func<CaseTask, bool>> condition, ParameterExpression task) => new Same(condition.Parameters[0], task).Visit(condition.Body);

    private sealed class Same(ParameterExpression old, ParameterExpression wanted) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == old ? wanted : base.VisitParameter(node);
    }
}

/// <summary>The calendars of units.</summary>
internal sealed class UnitCalendars(CurrentCalendars current, IReadOnlyList<UnitCard> units)
{
    private readonly Dictionary<Guid, string> kinds = units.ToDictionary(u => u.Id, u => u.Kind.Code());

    /// <summary>The units in force.</summary>
    public IReadOnlyCollection<Guid> Units => kinds.Keys;

    /// <summary>The calendar of a unit; of a department where the unit is no longer in force.</summary>
    public WorkingCalendar Of(Guid unit) => current.Of(kinds.GetValueOrDefault(unit) ?? UnitKind.Department.Code(), unit);
}
