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

    private sealed class Putting(ParameterExpression old, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == old ? value : base.VisitParameter(node);

        protected override Expression VisitMember(MemberExpression node) => node.Expression == old && value.Type != old.Type ? Expression.Property(value, node.Member.Name) : base.VisitMember(node);
    }
}
