using System.Globalization;

namespace ThongSuot.Procedures.Reading;

/// <summary>Records as rows of a table. A cell of a spreadsheet holds 32,767 characters: a longer text goes on in the columns "key~2", "key~3".</summary>
internal static class Columns
{
    private const int LongestCell = 32_000;
    private const char Further = '~';

    /// <summary>The record of a row; none for a row without any text.</summary>
    public static SourceRecord? Join(int line, IReadOnlyList<string> columns, IReadOnlyList<string> cells)
    {
        var fields = new List<SourceField>();
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = i < cells.Count ? cells[i] : "";
            var at = columns[i].IndexOf(Further, StringComparison.Ordinal);
            var first = at < 0 ? -1 : fields.FindIndex(f => f.Key == columns[i][..at]);
            if (first >= 0)
            {
                fields[first] = fields[first] with { Text = fields[first].Text + cell };
            }
            else if (columns[i].Length > 0 || cell.Length > 0)
            {
                fields.Add(new(columns[i].Length > 0 ? columns[i] : string.Create(CultureInfo.InvariantCulture, $"cot_{i + 1}"), cell));
            }
        }

        for (var i = columns.Count; i < cells.Count; i++)
        {
            if (cells[i].Length > 0)
            {
                fields.Add(new(string.Create(CultureInfo.InvariantCulture, $"cot_{i + 1}"), cells[i]));
            }
        }

        return fields.All(f => f.Text.Length == 0) ? null : new(line, fields);
    }

    /// <summary>Headings for these sources: the national keys first, then all others.</summary>
    public static IReadOnlyList<(string Heading, string Key, int Part)> Of(IReadOnlyList<IReadOnlyDictionary<string, string>> sources, bool split) =>
    [
        .. from key in FieldKeys.All.Concat(sources.SelectMany(s => s.Keys)).Distinct(StringComparer.Ordinal)
           let longest = split ? sources.Max(s => s.TryGetValue(key, out var text) ? text.Length : 0) : 0
           from part in Enumerable.Range(0, Math.Max(1, (longest + LongestCell - 1) / LongestCell))
           select (part == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}{Further}{part + 1}"), key, part),
    ];

    /// <summary>The part of a text that stands in one column.</summary>
    public static string Cell(IReadOnlyDictionary<string, string> source, string key, int part, bool split)
    {
        var text = source.GetValueOrDefault(key) ?? "";
        return !split ? text : part * LongestCell >= text.Length ? "" : text.Substring(part * LongestCell, Math.Min(LongestCell, text.Length - (part * LongestCell)));
    }
}
