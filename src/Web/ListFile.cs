using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.Web;

/// <summary>A column of a list as a file.</summary>
/// <param name="Heading">Vietnamese source text.</param>
/// <param name="Value">Text, whole number, day, moment or nothing.</param>
/// <param name="IsWord">The value is a source text itself: the title of a kind or state.</param>
public sealed record FileColumn<T>(string Heading, Func<T, object?> Value, bool IsWord = false);

/// <summary>A list as a file for spreadsheets: the same rows and filters as on the page, without its pages.</summary>
public static class ListFile
{
    /// <summary>Most rows of a file; a last line says when there are more.</summary>
    public const int MostRows = 50_000;

    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\r\n'");

    /// <summary>The list as a file.</summary>
    /// <param name="name">Of the file, without ending: latin letters.</param>
    public static IResult Of<T>(string name, IAsyncEnumerable<T> rows, IReadOnlyList<FileColumn<T>> columns) => new CsvResult<T>(name, rows, columns);

    /// <inheritdoc cref="Of{T}(string, IAsyncEnumerable{T}, IReadOnlyList{FileColumn{T}})"/>
    public static IResult Of<T>(string name, IEnumerable<T> rows, IReadOnlyList<FileColumn<T>> columns) => Of(name, rows.ToAsyncEnumerable(), columns);

    /// <summary>The address of a list as a file.</summary>
    public static string UrlOf(string list) => $"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{ListQuery.FileParameter}={ListQuery.FileValue}";

    // A cell that begins like a formula would run in the spreadsheet of whoever opens the file.
    internal static string Cell(string text)
    {
        var first = text.AsSpan().TrimStart();
        var safe = !first.IsEmpty && first[0] is '=' or '+' or '-' or '@' or '|' or '\t' or '＝' or '＋' or '－' or '＠' ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(Quoted) || safe.Length != safe.Trim().Length ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}

/// <summary>Writes the rows as they come from the database; the file is never in memory as a whole.</summary>
internal sealed class CsvResult<T>(string name, IAsyncEnumerable<T> rows, IReadOnlyList<FileColumn<T>> columns) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var texts = services.GetRequiredService<Texts>();
        var day = services.GetRequiredService<WorkClock>().Today;
        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv\"";
        httpContext.Response.Headers.CacheControl = "private, no-store";

        // Spreadsheets take a file without this mark for one in an old alphabet.
        await using var writer = new StreamWriter(httpContext.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 16384, leaveOpen: true);
        await Line(writer, columns.Select(c => texts[c.Heading]));
        var written = 0;
        await foreach (var row in rows.WithCancellation(httpContext.RequestAborted))
        {
            if (written++ == ListFile.MostRows)
            {
                await Line(writer, [texts["Chỉ có {0} dòng đầu. Hãy lọc bớt rồi tải lại.", ListFile.MostRows]]);
                break;
            }

            await Line(writer, columns.Select(c => Written(c, c.Value(row), texts)));
        }
    }

    private static Task Line(StreamWriter writer, IEnumerable<string> cells) => writer.WriteAsync(string.Join(',', cells.Select(ListFile.Cell)) + "\r\n");

    private static string Written(FileColumn<T> column, object? value, Texts texts) => value switch
    {
        null => "",
        string text => column.IsWord ? texts[text] : text,
        DateOnly day => texts.Day(day),
        DateTime utc => texts.Moment(utc),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
