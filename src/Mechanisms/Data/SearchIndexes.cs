using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging;

namespace ThongSuot.Data;

/// <summary>The indexes for search inside words, for every column marked so in the model. Without them search is slower, not wrong.</summary>
internal static class SearchIndexes
{
    public static async Task Make(AppDb db, IDatabase database, ILogger log, CancellationToken cancel)
    {
        foreach (var (table, column) in Columns(db.Model))
        {
            var sql = database.SearchIndex(table, column);
            if (sql.Length == 0)
            {
                continue;
            }

            try
            {
                await db.Database.ExecuteSqlRawAsync(sql, cancel);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The extension may be forbidden to this role, or another host makes the index at this moment.
                log.LogWarning("No search index on {Table}.{Column}: {Why}", table, column, e.Message);
            }
        }
    }

    // Without the design-time annotations of a finished model the marks are still there: they are ours.
    private static IEnumerable<(string Table, string Column)> Columns(IModel model) =>
        from entity in model.GetEntityTypes()
        from property in entity.GetProperties()
        where property.HasSearchIndex()
        select (entity.GetTableName()!, property.GetColumnName());
}
