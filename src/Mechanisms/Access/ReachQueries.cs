using System.Linq.Expressions;
using ThongSuot.Kernel;

namespace ThongSuot.Access;

/// <summary>
/// Rights inside the query: the same cost for a clerk as for the administrator. A page of an ordered list
/// (<c>rows.Within(reach).OrderBy(…).Take(…)</c>) of a few units is read unit by unit, each in order from the index of unit
/// and order, and merged: see <see cref="ReachPages"/>. A page of many units reads the index of the order and filters.
/// </summary>
public static class ReachQueries
{
    /// <summary>
    /// Up to so many units are read one by one. Above, their rows stand so dense in the order that reading on until the page
    /// is full costs no more than planning so many reads.
    /// </summary>
    internal const int FewUnits = 16;

    /// <summary>Only the rows the reach holds: by unit, confidentiality and, for rows that have one, field of work.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, Reach reach) where T : class, IReachable
    {
        if (reach.Grants.Any(g => g is { Units: null, Fields: null, Ceiling: int.MaxValue }))
        {
            return rows;
        }

        var row = Expression.Parameter(typeof(T), "row");
        var unit = Expression.Property(row, nameof(IReachable.UnitId));
        var units = UnitsOf(reach);

        var grants = units is not null && reach.Grants is [var only] ? [only with { Units = null }] : reach.Grants;
        var allows = grants.Select(grant => Allows(row, grant)).Aggregate((Expression)Expression.Constant(false), Or);
        var holds = units is null ? allows
            : grants.Count > 1 && units.Count is > 0 and <= FewUnits ? EachUnit(reach, units, row, unit)
            : Expression.AndAlso(AnyOf(units, unit), allows);
        return rows.Where(Expression.Lambda<Func<T, bool>>(holds, row));
    }

    /// <summary>Only the units the reach holds, by their identity column.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, Reach reach, Expression<Func<T, Guid>> unit) => Within(rows, reach, (LambdaExpression)unit);

    /// <summary>Only the units the reach holds; rows without a unit are for those whose reach is the whole province.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, Reach reach, Expression<Func<T, Guid?>> unit) => Within(rows, reach, (LambdaExpression)unit);

    /// <summary>Marks a choice between units, each an equality with what else holds of it, for <see cref="ReachPages"/>.</summary>
    internal static bool EachOf(bool units) => units;

    private static IQueryable<T> Within<T>(IQueryable<T> rows, Reach reach, LambdaExpression unit) =>
        UnitsOf(reach) is { } units ? rows.Where(Expression.Lambda<Func<T, bool>>(AnyOf(units, unit.Body), unit.Parameters)) : rows;

    private static List<Guid>? UnitsOf(Reach reach) => reach.Grants.Any(g => g.Units is null) ? null : [.. reach.Grants.SelectMany(g => g.Units!).Distinct()];

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

    // What several grants together allow of each unit, so that each unit's rows can be read in their order.
    private static MethodCallExpression EachUnit(Reach reach, List<Guid> units, ParameterExpression row, Expression unit) => Mark(units.Select(u => (Expression)Expression.AndAlso(
        Expression.Equal(unit, Parameter(u)),
        reach.Grants.Where(g => g.Units!.Contains(u)).Select(g => Allows(row, g with { Units = null })).Aggregate(Expression.OrElse))));

    private static MethodCallExpression Mark(IEnumerable<Expression> units) => Expression.Call(((Func<bool, bool>)EachOf).Method, units.Aggregate(Expression.OrElse));

    private static Expression Or(Expression left, Expression right) => left is ConstantExpression ? right : Expression.OrElse(left, right);

    // One unit is the commonest reach: a plain equality lets the database read the index in order.
    private static Expression AnyOf(List<Guid> units, Expression unit) => units.Count is > 1 and <= FewUnits
        ? Mark(units.Select(u => (Expression)Expression.Equal(unit, Expression.Convert(Parameter(u), unit.Type))))
        : unit.Type == typeof(Guid?) ? Contains(units.ConvertAll(u => (Guid?)u), unit)
        : Contains(units, unit);

    private static Expression Contains<TValue>(IReadOnlyList<TValue> values, Expression member) => values.Count == 1
        ? Expression.Equal(member, Expression.Convert(Parameter(values[0]), member.Type))
        : Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [member.Type], Parameter<IEnumerable<TValue>>(values), member);

    // A closed-over value becomes a parameter of the statement, so that the plan is kept.
    private static Expression Parameter<TValue>(TValue value) =>
        Expression.Property(Expression.Constant(new Box<TValue>(value)), nameof(Box<TValue>.Value));

    private sealed record Box<TValue>(TValue Value);
}
