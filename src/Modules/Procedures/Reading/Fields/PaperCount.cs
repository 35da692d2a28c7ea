using System.Globalization;
using System.Text.RegularExpressions;

namespace ThongSuot.Procedures.Reading;

/// <summary>Numbers of originals and copies at the end of a paper's row; <paramref name="IsUnclear"/> where they are glued to another number ("… năm 20240 bản chính").</summary>
internal readonly record struct CountPlace(int Start, int End, int? Originals, int? Copies, bool IsUnclear);

/// <summary>Finds the ends of rows in a table of papers: "1 bản chính", "0 bản chính,1 bản sao", "2 bản sao", "Bản chính: 1 - Bản sao: 0".</summary>
internal static partial class PaperCount
{
    public static IEnumerable<CountPlace> Find(string text, int start, int end)
    {
        foreach (Match m in Count().Matches(text[..end], start))
        {
            if (m.Groups["labelled"].Success)
            {
                yield return new(m.Index, m.Index + m.Length, Number(m.Groups["lo"].Value), Number(m.Groups["lc"].Value), false);
                continue;
            }

            var digits = m.Groups["first"].Value;
            if (EndsRow(text, m, digits, start, end))
            {
                var taken = Own(text, m.Index, digits);
                var originals = m.Groups["originals"].Success ? Number(digits[^taken..]) : null;
                var copies = m.Groups["copies"].Success ? Number(m.Groups["copies"].Value) : originals is null ? Number(digits[^taken..]) : null;
                yield return new(m.Index + digits.Length - taken, m.Index + m.Length, originals, copies, taken < digits.Length);
            }
        }
    }

    /// <summary>Counts as the portal writes them.</summary>
    public static string Say(int? originals, int? copies) =>
        string.Join(',', new[] { originals is { } o ? $"{o} bản chính" : null, copies is { } c ? $"{c} bản sao" : null }.OfType<string>());

    // Inside a sentence ("(01 bản chính hoặc …", "nộp 1 bản chính Giấy …") the words go on after a blank; the portal's cell ends and the next begins at once.
    private static bool EndsRow(string text, Match m, string digits, int start, int end)
    {
        var next = m.Index + m.Length;
        var before = m.Index > start ? text[m.Index - 1] : '\0';
        var after = next < end ? text[next] : '\0';
        if (after is ')' or ',' || before is '(' || (digits is ['0', _] && (char.IsWhiteSpace(before) || char.IsWhiteSpace(after))))
        {
            return false;
        }

        if (!char.IsWhiteSpace(after))
        {
            return after is '\0' || !char.IsWhiteSpace(before) || !(after is '.' or ';' or ':' or '/');
        }

        var goes = text.AsSpan(next, end - next).TrimStart();
        return goes.IsEmpty || (!char.IsLetter(goes[0]) && !char.IsWhiteSpace(before)) || (text.AsSpan(next).TrimStart().StartsWith(Words.PaperHead, StringComparison.Ordinal));
    }

    // How many of the digits are the count: one, or two that stand right after a sentence.
    private static int Own(string text, int at, string digits)
    {
        if (digits.Length == 2 && digits[0] is not '0' && at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('/' or '-' or '.'))
        {
            return 2;
        }

        return digits.Length == 2 && digits[0] is '0' && at > 0 && !char.IsWhiteSpace(text[at - 1]) ? 2 : 1;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    [GeneratedRegex(@"(?<labelled>Bản chính:\s*(?<lo>\d{1,3})\s*[-,;]?\s*Bản sao:\s*(?<lc>\d{1,3}))|(?<first>\d+) bản (?:(?<originals>chính)(?:,\s*(?<copies>\d{1,3}) bản sao)?|sao)")]
    private static partial Regex Count();
}
