using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ThongSuot.Access;

/// <summary>
/// A page of an ordered list within a reach, taken apart: <c>source.Where(mark …)</c>, then filters and an order, then
/// projections, then which rows. Put together again as a merge of its units.
/// </summary>
internal sealed class ReachPage
{
    private readonly Stack<MethodCallExpression> projections = [];
    private readonly Stack<MethodCallExpression> steps = [];
    private readonly Stack<MethodCallExpression> order = [];
    private MethodCallExpression marked = null!;
    private Expression? skip;
    private Expression take = null!;

    /// <summary>What the rows are.</summary>
    public Type Row => marked.Method.GetGenericArguments()[0];

    /// <summary>The parts, when the call takes such a page.</summary>
    public static ReachPage? Of(MethodCallExpression call)
    {
        if (!Is(call, nameof(Queryable.Take)) || call.Arguments[1].Type != typeof(int))
        {
            return null;
        }

        var page = new ReachPage { take = call.Arguments[1] };
        var at = call.Arguments[0];
        if (at is MethodCallExpression skipping && Is(skipping, nameof(Queryable.Skip)))
        {
            (page.skip, at) = (skipping.Arguments[1], skipping.Arguments[0]);
        }

        for (; at is MethodCallExpression select && Is(select, nameof(Queryable.Select)) && Lambda(select).Parameters.Count == 1; at = select.Arguments[0])
        {
            page.projections.Push(select);
        }

        return page.TakeSteps(at) && page.order.Count > 0 ? page : null;
    }

    /// <summary>The same rows in the same order: those of each unit, merged.</summary>
    /// <param name="limited">Order and limit the rows of each unit too.</param>
    public Expression Merged(bool limited)
    {
        var mark = MarkIn(marked)!;
        var units = Choices(mark.Arguments[0]).Select(unit => Part(unit, mark, limited)).Aggregate((a, b) => Call(nameof(Queryable.Concat), a, b));
        var rows = order.Aggregate(units, On);
        rows = skip is null ? rows : Call(nameof(Queryable.Skip), rows, skip);
        return projections.Aggregate(Call(nameof(Queryable.Take), rows, take), On);
    }

    // What is above the marked filter may filter and order, in any sequence; the last order is the one that holds.
    private bool TakeSteps(Expression at)
    {
        var ordered = false;
        while (at is MethodCallExpression step && step.Arguments is [var source, ..])
        {
            if (Is(step, nameof(Queryable.Where)) && MarkIn(step) is not null)
            {
                marked = step;
                return true;
            }

            var orders = Is(step, nameof(Queryable.OrderBy), nameof(Queryable.OrderByDescending));
            if (IsOrder(step))
            {
                if (!ordered)
                {
                    order.Push(step);
                }

                ordered |= orders;
            }
            else if (!Is(step, nameof(Queryable.Where)) && step.Method.DeclaringType != typeof(EntityFrameworkQueryableExtensions))
            {
                return false;
            }
            else if (step.Arguments.Count > 1 && !Is(step, nameof(Queryable.Where)))
            {
                return false;
            }

            steps.Push(step);
            at = source;
        }

        return false;
    }

    // The rows of one unit; limited, the first in the order of the page, as many as the page can need.
    private Expression Part(Expression unit, MethodCallExpression mark, bool limited)
    {
        var holds = Lambda(marked);
        var rows = Where(marked.Arguments[0], Expression.Lambda(new Replacing(mark, unit).Visit(holds.Body)!, holds.Parameters));
        rows = limited
            ? Call(nameof(Queryable.Take), steps.Aggregate(rows, On), skip is null ? take : Expression.Add(skip, take))
            : steps.Where(s => !IsOrder(s)).Aggregate(rows, On);
        return new Renewing().Visit(rows);
    }

    private Expression Where(Expression rows, LambdaExpression holds) => Expression.Call(typeof(Queryable), nameof(Queryable.Where), [Row], rows, Expression.Quote(holds));

    private Expression Call(string name, Expression rows, Expression other) => Expression.Call(typeof(Queryable), name, [Row], rows, other);

    private static Expression On(Expression rows, MethodCallExpression step) => Expression.Call(step.Method, [rows, .. step.Arguments.Skip(1)]);

    private static IEnumerable<Expression> Choices(Expression units) => units is BinaryExpression { NodeType: ExpressionType.OrElse } or ? Choices(or.Left).Append(or.Right) : [units];

    private static bool IsOrder(MethodCallExpression call) =>
        Is(call, nameof(Queryable.OrderBy), nameof(Queryable.OrderByDescending), nameof(Queryable.ThenBy), nameof(Queryable.ThenByDescending));

    private static bool Is(MethodCallExpression call, params ReadOnlySpan<string> names) => call.Method.DeclaringType == typeof(Queryable) && names.Contains(call.Method.Name);

    private static LambdaExpression Lambda(MethodCallExpression call) => (LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand;

    // The mark stands first in its filter.
    private static MethodCallExpression? MarkIn(MethodCallExpression where)
    {
        var body = Lambda(where).Body;
        var first = body is BinaryExpression { NodeType: ExpressionType.AndAlso } and ? and.Left : body;
        return ReachPages.IsMark(first) ? (MethodCallExpression)first : null;
    }

    // A lambda used twice in one tree must not share its parameters with itself.
    private sealed class Renewing : ExpressionVisitor
    {
        private readonly Dictionary<ParameterExpression, ParameterExpression> renewed = [];

        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            var parameters = node.Parameters.Select(p => renewed[p] = Expression.Parameter(p.Type, p.Name)).ToList();
            return Expression.Lambda<T>(Visit(node.Body), parameters);
        }

        protected override Expression VisitParameter(ParameterExpression node) => renewed.GetValueOrDefault(node, node);
    }

    private sealed class Replacing(Expression what, Expression with) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == what ? with : base.Visit(node);
    }
}
