using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using ThongSuot.Data;

namespace ThongSuot.Access;

/// <summary>
/// Changes how a page within a reach of a few units is read: not all rows of those units, sorted, but the first of each unit
/// from its index, merged. Same rows, same order. Done once for each shape of query, when the context compiles it; a query
/// of any other shape keeps the plain filter.
/// </summary>
internal sealed class ReachPages : IQueryExpressionInterceptor
{
    /// <summary>One for all programs: contexts with different interceptors would not share their compiled queries.</summary>
    public static ReachPages Instance { get; } = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        new Rewriting(eventData.Context!.Model, !eventData.Context.GetService<IDatabase>().MergesByItself).Visit(queryExpression);

    private sealed class Rewriting(IModel model, bool limited) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (ReachPage.Of(node) is { } page && IsWhole(page.Row))
            {
                return Visit(page.Merged(limited));
            }

            return IsMark(node) ? Visit(node.Arguments[0]) : base.VisitMethodCall(node);
        }

        // The context cannot read records kept inside a row (JSON) out of a merge.
        private bool IsWhole(Type row) => model.FindEntityType(row) is { } entity && !entity.GetNavigations().Any(n => n.TargetEntityType.IsOwned());
    }

    internal static bool IsMark(Expression node) => node is MethodCallExpression call && call.Method.DeclaringType == typeof(ReachQueries);
}
