using System.Linq.Expressions;

namespace ThongSuot.OneStop;

/// <summary>Puts conditions together from parts.</summary>
internal static class Parts
{
    /// <summary>Both conditions.</summary>
    public static Expression<Func<T, bool>> Both<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) => Expression.Lambda<Func<T, bool>>(Expression.AndAlso(one.Body, Put(other, one.Parameters[0])), one.Parameters);

    /// <summary>Either condition.</summary>
    public static Expression<Func<T, bool>> Either<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) => Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, Put(other, one.Parameters[0])), one.Parameters);

    /// <summary>The body of a rule, asked of a given value; members of an interface become those of the value's own type.</summary>
    public static Expression Put(LambdaExpression rule, Expression value) => new Putting(rule.Parameters[0], value).Visit(rule.Body);

    /// <summary>Makes a row whose columns are said by name; a condition counts as one or nought.</summary>
    public static Expression<Func<T, TRow>> Row<T, TRow>(params IEnumerable<(string Column, LambdaExpression Is)> columns)
    {
        var value = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, TRow>>(Expression.MemberInit(Expression.New(typeof(TRow)), columns.Select(c => (MemberBinding)Expression.Bind(typeof(TRow).GetProperty(c.Column)!, Number(Put(c.Is, value), typeof(TRow).GetProperty(c.Column)!.PropertyType)))), value);

        static Expression Number(Expression column, Type wanted) => column.Type == typeof(bool) && wanted == typeof(int) ? Expression.Condition(column, Expression.Constant(1), Expression.Constant(0)) : column;
    }

    private sealed class Putting(ParameterExpression old, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == old ? value : base.VisitParameter(node);

        protected override Expression VisitMember(MemberExpression node) => node.Expression == old && value.Type != old.Type ? Expression.Property(value, node.Member.Name) : base.VisitMember(node);
    }
}
