using System.Text.RegularExpressions;

namespace ThongSuot.Procedures.Reading;

/// <summary>Reads the fields that are lists: levels, subjects, related procedures.</summary>
internal static partial class ListReader
{
    public static IReadOnlyList<ProcedureLevel> Levels(FieldText field, ICollection<Doubt> doubts)
    {
        var levels = new List<ProcedureLevel>();
        foreach (var (start, end) in Parts(field))
        {
            var word = field.Text[start..end].Trim();
            var known = Words.Levels.FirstOrDefault(l => l.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
            if (known.Word is null)
            {
                doubts.Add(new("level-unknown", field.Key, word, null));
                continue;
            }

            field.Take(start, end);
            if (!levels.Contains(known.Level))
            {
                levels.Add(known.Level);
            }
        }

        return levels;
    }

    /// <summary>Values contain commas themselves: the longest known one that fits is meant.</summary>
    public static IReadOnlyList<string> Subjects(FieldText field, ICollection<Doubt> doubts)
    {
        var (subjects, text, at) = (new List<string>(), field.Text, 0);
        while (!field.IsEmpty && at < text.Length)
        {
            if (text[at] is ',' or ';' || char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = Known(text, at) is { } known ? at + known.Length : text.IndexOfAny([',', ';'], at) is var comma and >= 0 ? comma : text.Length;
            var subject = field.Take(at, end);
            if (Known(text, at) is null)
            {
                doubts.Add(new("subject-unknown", field.Key, subject, null));
            }

            if (!subjects.Contains(subject))
            {
                subjects.Add(subject);
            }

            at = end;
        }

        return subjects;
    }

    /// <summary>"#Tên thủ tục1…#1Tên thủ tục…": the portal's table twice, for wide and for narrow pages.</summary>
    public static IReadOnlyList<string> Related(FieldText field)
    {
        if (field.IsEmpty)
        {
            field.TakeAll();
            return [];
        }

        var text = field.Text;
        if (!text.StartsWith(Words.RelatedHead, StringComparison.Ordinal))
        {
            return [field.Take(0, text.Length)];
        }

        var names = new List<string>();
        field.Take(0, Words.RelatedHead.Length, Use.Heading);
        var narrow = Narrow().Match(text, Words.RelatedHead.Length) is { Success: true } m ? m.Index : text.Length;
        var start = Words.RelatedHead.Length;
        for (var number = 1; start < narrow; number++)
        {
            var sign = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (text.AsSpan(start).StartsWith(sign, StringComparison.Ordinal))
            {
                field.Take(start, start += sign.Length, Use.Heading);
            }

            var next = text.IndexOf((number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), start, narrow - start, StringComparison.Ordinal);
            while (next > 0 && (char.IsWhiteSpace(text[next - 1]) || !Repeats(text, narrow, text[start..next], number)))
            {
                next = text.IndexOf((number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), next + 1, narrow - next - 1, StringComparison.Ordinal);
            }

            var end = next > 0 ? next : narrow;
            names.Add(field.Take(start, end));
            start = end;
        }

        Again(field, narrow, names);
        return [.. names.Where(n => n.Length > 0)];
    }

    private static bool Repeats(string text, int narrow, string name, int number) => text.AsSpan(narrow).IndexOf($"#{number}Tên thủ tục{name}", StringComparison.Ordinal) >= 0;

    // The second table says the same names: they are in the content already.
    private static void Again(FieldText field, int narrow, List<string> names)
    {
        foreach (Match m in Narrow().Matches(field.Text, narrow))
        {
            field.Take(m.Index, m.Index + m.Length, Use.Heading);
            var end = Narrow().Match(field.Text, m.Index + m.Length) is { Success: true } next ? next.Index : field.Text.Length;
            if (names.Contains(field.Text[(m.Index + m.Length)..end].Trim()))
            {
                field.Take(m.Index + m.Length, end);
            }
        }
    }

    private static string? Known(string text, int at) =>
        Words.Subjects.FirstOrDefault(s => text.AsSpan(at).StartsWith(s, StringComparison.OrdinalIgnoreCase) && (at + s.Length == text.Length || text[at + s.Length] is ',' or ';' or ' ' or '\n'));

    private static IEnumerable<(int Start, int End)> Parts(FieldText field)
    {
        for (var start = 0; !field.IsEmpty && start < field.Text.Length;)
        {
            var end = field.Text.IndexOfAny([',', ';', '\n'], start) is var comma and >= 0 ? comma : field.Text.Length;
            if (field.Text.AsSpan(start, end - start).Trim().Length > 0)
            {
                yield return (start, end);
            }

            start = end + 1;
        }
    }

    [GeneratedRegex(@"#\d{1,3}Tên thủ tục")]
    private static partial Regex Narrow();
}
