using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Kernel;

namespace ThongSuot.Search;

/// <summary>
/// Search by what people type, with or without marks, over a column that holds <see cref="SearchText.Fold"/> of the row's
/// words. Both databases answer alike, because the folding is done here and only plain <c>LIKE</c> is asked of them. Rights
/// are applied by the query this is added to: <c>rows.Within(reach).Matching(…)</c>.
/// </summary>
public static class SearchQueries
{
    /// <summary>More words than a person types; the rest of a hostile text is not looked at.</summary>
    internal const int MostWords = 12;

    private const int MostCharacters = 400;

    /// <summary>
    /// The rows whose folded text contains every word, anywhere, in any order. No text: every row. Text without a letter
    /// or digit (only %, _, punctuation): no row.
    /// </summary>
    public static IQueryable<T> Matching<T>(this IQueryable<T> rows, string? text, Expression<Func<T, string?>> folded)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return rows;
        }

        var words = Words(text);
        return words.Count == 0
            ? rows.Where(_ => false)
            : words.Aggregate(rows, (found, word) => found.Where(Like(folded, $"%{Escaped(word)}%")));
    }

    /// <summary>
    /// Orders the nearest first: the whole text, then rows that begin with it, then rows where it begins a word, then the
    /// rest. Add the usual order with <c>ThenBy</c>.
    /// </summary>
    public static IOrderedQueryable<T> NearestFirst<T>(this IQueryable<T> rows, string? text, Expression<Func<T, string?>> folded)
    {
        var words = Words(text ?? "");
        if (words.Count == 0)
        {
            return rows.OrderBy(_ => 0);
        }

        var phrase = Escaped(string.Join(' ', words));
        string[] patterns = [phrase, $"{phrase}%", $"% {phrase}%"];
        Expression distance = Expression.Constant(patterns.Length);
        for (var i = patterns.Length - 1; i >= 0; i--)
        {
            distance = Expression.Condition(Like(folded, patterns[i]).Body, Expression.Constant(i), distance);
        }

        return rows.OrderBy(Expression.Lambda<Func<T, int>>(distance, folded.Parameters));
    }

    private static List<string> Words(string text)
    {
        var folded = SearchText.Fold(text.Length > MostCharacters ? text[..MostCharacters] : text);
        return [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];
    }

    // Folded words hold only letters and digits today; the search must stay right if that changes.
    private static string Escaped(string word) => word
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    private static Expression<Func<T, bool>> Like<T>(Expression<Func<T, string?>> folded, string pattern)
    {
        // The member of a closed-over object becomes a parameter of the statement, so that its plan is kept.
        var value = Expression.Property(Expression.Constant(new Pattern(pattern)), nameof(Pattern.Text));
        var like = Expression.Call(typeof(DbFunctionsExtensions), nameof(DbFunctionsExtensions.Like), [], Expression.Constant(EF.Functions), folded.Body, value, Expression.Constant(@"\"));
        return Expression.Lambda<Func<T, bool>>(like, folded.Parameters);
    }

    private sealed record Pattern(string Text);
}
