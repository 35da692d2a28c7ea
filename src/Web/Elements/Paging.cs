using System.Linq.Expressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>Which page of a list, in which order: read from the address, so that it can be kept and mailed.</summary>
public sealed class ListQuery
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 50;

    /// <summary>Asks for the list as a file.</summary>
    internal const string FileParameter = "as";

    /// <summary>As which file.</summary>
    internal const string FileValue = "csv";

    private readonly Dictionary<string, StringValues> query;

    private ListQuery(string path, IQueryCollection query)
    {
        Path = path;
        this.query = query.Where(q => q.Key is not ("page" or "_kept" or FileParameter)).ToDictionary(q => q.Key, q => q.Value);
        Page = int.TryParse(query["page"], out var page) ? Math.Clamp(page, 1, 100_000) : 1;
        IsFile = query[FileParameter] == FileValue;
        Sort = query["sort"].ToString() is { Length: > 0 and < 40 } sort ? sort : null;
    }

    /// <summary>The list's path.</summary>
    public string Path { get; }

    /// <summary>From 1.</summary>
    public int Page { get; }

    /// <summary>Column key, with a leading minus when descending; none for the list's own order.</summary>
    public string? Sort { get; }

    /// <summary>Is the whole list asked for, as a file?</summary>
    public bool IsFile { get; }

    /// <summary>The address of the same list as a file.</summary>
    public string UrlOfFile => Url((FileParameter, FileValue));

    /// <summary>Reads the address; handlers take it as an argument.</summary>
    public static ValueTask<ListQuery> BindAsync(HttpContext context) => new(new ListQuery(context.Request.Path.Value ?? "/", context.Request.Query));

    /// <summary>A value of the address, or none; what could not be stored cannot be asked for either.</summary>
    public string? this[string name] => query.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 and <= 500 } text && CleanText.Try(text, out _) ? text : null;

    /// <summary>The address of a page of the same list.</summary>
    public string UrlOf(int page) => Url(page == 1 ? null : ("page", $"{page}"));

    /// <summary>The address of the same list in another order.</summary>
    public string UrlSorted(string sort) => Url(("sort", sort));

    private string Url((string Name, string Value)? with)
    {
        var values = query.Where(q => with?.Name != q.Key).SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v));
        return QueryHelpers.AddQueryString(Path, with is { } one ? values.Append(KeyValuePair.Create(one.Name, (string?)one.Value)) : values);
    }
}

/// <summary>What the pager needs to know.</summary>
public interface IPageOf
{
    /// <summary>From 1.</summary>
    int Number { get; }

    /// <summary>Place of the first row shown.</summary>
    long First { get; }

    /// <summary>Place of the last row shown.</summary>
    long Last { get; }

    /// <summary>Number of rows; none when counting them would cost more than showing them.</summary>
    long? Total { get; }

    /// <summary>Are there more rows than the total says?</summary>
    bool IsMore { get; }

    /// <summary>Is there a next page?</summary>
    bool HasNext { get; }

    /// <summary>The address of another page.</summary>
    string UrlOf(int page);
}

/// <summary>One page of a list.</summary>
public sealed record PageOf<T>(IReadOnlyList<T> Items, ListQuery Query, long? Total, bool HasNext) : IPageOf
{
    /// <inheritdoc/>
    public int Number => Query.Page;

    /// <inheritdoc/>
    public long First => ((Query.Page - 1L) * ListQuery.Size) + 1;

    /// <inheritdoc/>
    public long Last => First + Items.Count - 1;

    /// <inheritdoc/>
    public bool IsMore { get; init; }

    /// <inheritdoc/>
    public string UrlOf(int page) => Query.UrlOf(page);

    /// <summary>The address of the list sorted by a column; the other way round when it is already.</summary>
    public string UrlSorted(Column column) => Query.UrlSorted(Query.Sort == column.Sort ? $"-{column.Sort}" : column.Sort!);

    /// <summary>For aria-sort.</summary>
    public string? SortedBy(Column column) => column.Sort is null ? null : Query.Sort == column.Sort ? "ascending" : Query.Sort == $"-{column.Sort}" ? "descending" : null;
}

/// <summary>Taking one page of rows.</summary>
public static class Paging
{
    /// <summary>Nobody reads the exact number of more rows, and counting them costs more than showing a page.</summary>
    private const int MostCounted = 1000;

    /// <summary>One page, with the number of all rows.</summary>
    public static Task<PageOf<T>> Page<T>(this IQueryable<T> rows, ListQuery query, CancellationToken cancel = default) => rows.Counted(query, rows, cancel);

    /// <summary>One page, with the number of rows as far as <see cref="MostCounted"/>: for lists of a million rows.</summary>
    public static async Task<PageOf<T>> PageOfMany<T>(this IQueryable<T> rows, ListQuery query, CancellationToken cancel = default)
    {
        var page = await rows.Counted(query, rows.Take(MostCounted + 1), cancel);
        return page.Total > MostCounted ? page with { Total = MostCounted, IsMore = true } : page;
    }

    private static async Task<PageOf<T>> Counted<T>(this IQueryable<T> rows, ListQuery query, IQueryable<T> counted, CancellationToken cancel)
    {
        var page = await rows.PageUncounted(query, cancel);
        return page with { Total = page is { Number: 1, HasNext: false } ? page.Items.Count : await counted.LongCountAsync(cancel) };
    }

    /// <summary>One page without counting: for long lists.</summary>
    public static async Task<PageOf<T>> PageUncounted<T>(this IQueryable<T> rows, ListQuery query, CancellationToken cancel = default)
    {
        var items = await First(query.Page == 1 ? rows : rows.Skip((query.Page - 1) * ListQuery.Size)).ToListAsync(cancel);
        var more = items.Count > ListQuery.Size;
        return new(more ? items[..ListQuery.Size] : items, query, null, more);
    }

    // The number stands in the statement, not beside it: only so does the database keep a plan for so few rows.
    private static IQueryable<T> First<T>(IQueryable<T> rows) => rows.Provider.CreateQuery<T>(Expression.Call(
        typeof(Queryable), nameof(Queryable.Take), [typeof(T)], rows.Expression, Expression.Call(typeof(EF), nameof(EF.Constant), [typeof(int)], Expression.Constant(ListQuery.Size + 1))));
}
