using System.Text;

namespace ThongSuot.Languages;

/// <summary>One entry of a PO file: the Vietnamese source text and its translations (one, or one for each plural form).</summary>
/// <param name="Source">msgid.</param>
/// <param name="Plural">msgid_plural, or none.</param>
/// <param name="Translations">msgstr, or msgstr[0], msgstr[1].</param>
/// <param name="Line">Where it begins.</param>
public sealed record PoEntry(string Source, string? Plural, IReadOnlyList<string> Translations, int Line);

/// <summary>Reads the gettext PO format as far as translations need it (gettext manual, "The Format of PO Files").</summary>
public static class PoFile
{
    /// <summary>The entries, in order, without the header.</summary>
    /// <exception cref="FormatException">Names the line that is not PO.</exception>
    public static IReadOnlyList<PoEntry> Read(TextReader reader)
    {
        var entries = new List<PoEntry>();
        var open = new Open();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            if (text.StartsWith("msgid ", StringComparison.Ordinal) || text.StartsWith("msgctxt ", StringComparison.Ordinal))
            {
                open = open.Close(entries, number);
            }

            open.Take(text, number);
        }

        open.Close(entries, number);
        return entries;
    }

    private sealed class Open
    {
        private readonly Dictionary<string, StringBuilder> parts = [];
        private StringBuilder? current;
        private int begins;

        public Open Close(List<PoEntry> entries, int line)
        {
            if (!parts.TryGetValue("msgid", out var source))
            {
                return parts.Count == 0 ? new Open() : this;
            }

            if (source.Length > 0)
            {
                var translations = parts.Where(p => p.Key.StartsWith("msgstr", StringComparison.Ordinal))
                    .OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value.ToString()).ToList();
                entries.Add(new(source.ToString(), parts.GetValueOrDefault("msgid_plural")?.ToString(), translations, begins == 0 ? line : begins));
            }

            return new Open();
        }

        public void Take(string text, int line)
        {
            begins = begins == 0 ? line : begins;
            var quote = text.IndexOf('"', StringComparison.Ordinal);
            if (quote < 0 || text.Length < quote + 2 || text[^1] != '"')
            {
                throw new FormatException($"Line {line} is not PO: {text}");
            }

            if (quote > 0)
            {
                if (!IsKeyword(text[..quote].Trim()))
                {
                    throw new FormatException($"Line {line} is not PO: {text}");
                }

                current = parts[text[..quote].Trim()] = new StringBuilder();
            }

            (current ?? throw new FormatException($"Line {line} continues nothing.")).Append(Unescape(text[(quote + 1)..^1], line));
        }

        private static bool IsKeyword(string word) => word is "msgctxt" or "msgid" or "msgid_plural" or "msgstr" or ['m', 's', 'g', 's', 't', 'r', '[', >= '0' and <= '9', ']'];

        private static string Unescape(string text, int line)
        {
            if (!text.Contains('\\', StringComparison.Ordinal))
            {
                return text;
            }

            var plain = new StringBuilder(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '\\' && i + 1 == text.Length)
                {
                    throw new FormatException($"Line {line} has no end quote.");
                }

                plain.Append(text[i] != '\\' ? text[i] : text[++i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var c => c });
            }

            return plain.ToString();
        }
    }
}
