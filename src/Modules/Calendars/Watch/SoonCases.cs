using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Clocks;
using ThongSuot.Kernel;

namespace ThongSuot.Calendars;

/// <summary>
/// Which open cases are due soon is a question about working time, and each calendar has its own answer: the moment until which eight working hours
/// last from now. Kinds with the same moment are asked for together; units with days or hours of their own each for itself.
/// </summary>
internal sealed class SoonCases(ClockDesk clocks)
{
    private static readonly TimeSpan Work = TimeSpan.FromHours(8);

    /// <summary>Holds for cases that are in time and due soon.</summary>
    public async Task<Expression<Func<CaseClockRow, bool>>> Are(DateTime now, CurrentCalendars current, CancellationToken cancel)
    {
        var own = current.Book.Hours.Select(h => h.Scope).Concat(current.Book.Days.Select(d => d.Scope)).SelectMany(s => s.Units).Distinct().Where(u => Guid.TryParse(u, out _)).Select(Guid.Parse).ToList();
        var parts = new List<Expression<Func<CaseClockRow, bool>>>();
        foreach (var group in current.Book.Kinds.GroupBy(k => current.Book.For(k).Add(now, Work)))
        {
            var (kinds, until) = (group.ToList(), group.Key);
            parts.Add(c => kinds.Contains(c.Kind) && !own.Contains(c.UnitId) && c.DueAt <= until);
        }

        var apart = own.Count == 0 ? [] : await clocks.Rows.Where(c => c.EndedAt == null && own.Contains(c.UnitId)).Select(c => new { c.UnitId, c.Kind }).Distinct().ToListAsync(cancel);
        foreach (var one in apart)
        {
            var (unit, kind, until) = (one.UnitId, one.Kind, current.Of(one.Kind, one.UnitId).Add(now, Work));
            parts.Add(c => c.UnitId == unit && c.Kind == kind && c.DueAt <= until);
        }

        Expression<Func<CaseClockRow, bool>> open = c => c.EndedAt == null && c.DueAt >= now;
        return Joined(open, parts.Aggregate((a, b) => Joined(a, b, Expression.OrElse)), Expression.AndAlso);
    }

    private static Expression<Func<CaseClockRow, bool>> Joined(Expression<Func<CaseClockRow, bool>> a, Expression<Func<CaseClockRow, bool>> b, Func<Expression, Expression, Expression> join) =>
        Expression.Lambda<Func<CaseClockRow, bool>>(join(a.Body, new Same(b.Parameters[0], a.Parameters[0]).Visit(b.Body)), a.Parameters);

    private sealed class Same(ParameterExpression old, ParameterExpression wanted) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == old ? wanted : base.VisitParameter(node);
    }
}
