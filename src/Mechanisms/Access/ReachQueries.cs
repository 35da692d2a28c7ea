using System.Linq.Expressions;
using ThongSuot.Kernel;

namespace ThongSuot.Access;

/// <summary>Rights inside the query: the same cost for a clerk as for the administrator.</summary>
public static class ReachQueries
{
    /// <summary>Only the rows the reach holds: by unit, confidentiality and, for rows that have one, field of work.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, Reach reach) where T : class, IReachable
    {
        if (reach.Grants.Any(g => g is { Units: null, Fields: null, Ceiling: int.MaxValue }))
        {
            return rows;
        }

        var row = Expression.Parameter(typeof(T), "row");
        var any = reach.Grants.Select(grant => Allows(row, grant)).Aggregate((Expression)Expression.Constant(false), Or);
        return rows.Where(Expression.Lambda<Func<T, bool>>(any, row));
    }

    /// <summary>Only the units the reach holds, by their identity column.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, Reach reach, Expression<Func<T, Guid>> unit)
    {
        if (reach.Grants.Any(g => g.Units is null))
        {
            return rows;
        }

        var units = reach.Grants.SelectMany(g => g.Units!).Distinct().ToList();
        var holds = Contains(units, unit.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(holds, unit.Parameters));
    }

    private static Expression Allows(ParameterExpression row, Grant grant)
    {
        Expression allows = Expression.LessThanOrEqual(Expression.Property(row, nameof(IReachable.Confidentiality)), Parameter(grant.Ceiling));
        if (grant.Units is not null)
        {
            allows = Expression.AndAlso(Contains(grant.Units, Expression.Property(row, nameof(IReachable.UnitId))), allows);
        }

        return grant.Fields is not null && typeof(IFieldReachable).IsAssignableFrom(row.Type)
            ? Expression.AndAlso(allows, Contains(grant.Fields, Expression.Property(row, nameof(IFieldReachable.Field))))
            : allows;
    }

    private static Expression Or(Expression left, Expression right) => left is ConstantExpression ? right : Expression.OrElse(left, right);

    // One unit is the commonest reach: a plain equality lets the database read the index in order.
    private static Expression Contains<TValue>(IReadOnlyList<TValue> values, Expression member) => values.Count == 1
        ? Expression.Equal(member, Expression.Convert(Parameter(values[0]), member.Type))
        : Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [member.Type], Parameter<IEnumerable<TValue>>(values), member);

    // A closed-over value becomes a parameter of the statement, so that the plan is kept.
    private static Expression Parameter<TValue>(TValue value) =>
        Expression.Property(Expression.Constant(new Box<TValue>(value)), nameof(Box<TValue>.Value));

    private sealed record Box<TValue>(TValue Value);
}
