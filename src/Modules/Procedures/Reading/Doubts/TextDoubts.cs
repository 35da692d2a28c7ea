using System.Text.RegularExpressions;

namespace ThongSuot.Procedures.Reading;

/// <summary>Doubts about the texts themselves: how they are written and what fields there are.</summary>
internal static partial class TextDoubts
{
    public const int LongestCode = 64;
    public const int LongestName = 2_000;
    public const int LongestText = 100_000;

    public static IEnumerable<Doubt> Find(SourceRecord record, IReadOnlyDictionary<string, FieldText> fields)
    {
        foreach (var field in fields.Values)
        {
            if (!FieldKeys.All.Contains(field.Key))
            {
                yield return new("field-unknown", field.Key, Short(field.Text), null);
            }

            if (field.Text.Length > Longest(field.Key))
            {
                yield return new("text-too-long", field.Key, Short(field.Text), null);
            }

            if (Html().Match(field.Text) is { Success: true } html)
            {
                yield return new("html-in-text", field.Key, Short(field.Text[html.Index..]), null);
            }

            if (field.Text.Contains('\uFFFD', StringComparison.Ordinal))
            {
                var at = field.Text.IndexOf('\uFFFD', StringComparison.Ordinal);
                yield return new("characters-unreadable", field.Key, Short(field.Text[Math.Max(0, at - 20)..]), null);
            }
        }

        // One doubt for a record: its texts come from one hand.
        if (fields.Values.FirstOrDefault(f => f.Text != f.Written && (f.Text.Length != f.Written.Length || !f.Text.Contains('\uFFFD', StringComparison.Ordinal))) is { } loose)
        {
            yield return new("not-nfc", loose.Key, Short(loose.Written), null);
        }

        foreach (var again in record.Fields.GroupBy(f => f.Key, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return new("field-doubled", again.Key, Short(FieldText.Clean(again.ElementAt(1).Text)), null);
        }

        foreach (var field in record.Fields.Where(f => !f.IsText && !FieldKeys.Own.Contains(f.Key)))
        {
            yield return new("field-not-text", field.Key, Short(FieldText.Clean(field.Text)), null);
        }
    }

    private static int Longest(string key) => key switch { FieldKeys.Code => LongestCode, FieldKeys.Name => LongestName, _ => LongestText };

    private static string Short(string text) => text.Length <= 200 ? text : text[..(char.IsHighSurrogate(text[199]) ? 199 : 200)];

    // A browser would take it for a tag, a character reference or a script.
    [GeneratedRegex(@"<[a-z!/?][^<>]{0,2000}>|<(?:script|img|svg|iframe|object|a|body|style|link|meta)\b"
        + @"|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|lt|gt|amp|quot|nbsp);|javascript:|\bon(?:error|load|click|mouseover)\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Html();
}
