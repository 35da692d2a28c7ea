using System.Globalization;
using System.Text.RegularExpressions;
using static ThongSuot.Expressions.Builtins;

namespace ThongSuot.Expressions;

/// <summary>Functions over text. Places count from 1, from the end when negative; letters outside the basic plane count as two.</summary>
internal static partial class Texts
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("string", 1, 1, (a, _) => a[0] is null ? null : Values.Written(a[0]), MayBeNull: true),
        new("substring", 2, 3, (a, _) => a[0] is string s && Whole(a[1]) is { } from && from != 0 ? Part(s, from, a.Count > 2 ? Whole(a[2]) ?? -1 : int.MaxValue) : null),
        new("string length", 1, 1, (a, _) => a[0] is string s ? (decimal)s.Length : null),
        new("upper case", 1, 1, (a, _) => a[0] is string s ? s.ToUpperInvariant() : null),
        new("lower case", 1, 1, (a, _) => a[0] is string s ? s.ToLowerInvariant() : null),
        new("trim", 1, 1, (a, _) => a[0] is string s ? s.Trim() : null),
        new("substring before", 2, 2, (a, _) => a is [string s, string m] ? s.IndexOf(m, StringComparison.Ordinal) is var i and > 0 ? s[..i] : "" : null),
        new("substring after", 2, 2, (a, _) => a is [string s, string m] ? s.IndexOf(m, StringComparison.Ordinal) is var i and >= 0 ? s[(i + m.Length)..] : "" : null),
        new("contains", 2, 2, (a, _) => a is [string s, string m] ? s.Contains(m, StringComparison.Ordinal) : null),
        new("starts with", 2, 2, (a, _) => a is [string s, string m] ? s.StartsWith(m, StringComparison.Ordinal) : null),
        new("ends with", 2, 2, (a, _) => a is [string s, string m] ? s.EndsWith(m, StringComparison.Ordinal) : null),
        new("matches", 2, 3, (a, _) => a is [string s, string p, ..] && Pattern(p, a.Count > 2 ? a[2] as string : "") is { } regex ? regex.IsMatch(s) : null),
        new("replace", 3, 4, (a, _) => a is [string s, string p, string r, ..] && Pattern(p, a.Count > 3 ? a[3] as string : "") is { } regex ? Replaced(regex, s, r) : null),
        new("split", 2, 2, (a, _) => a is [string s, string p] && Pattern(p, "") is { } regex ? Checked(regex.Split(s).Cast<object?>().ToList()) : null),
        new("string join", 1, 2, (a, _) => a[0] is IReadOnlyList<object?> list && list.All(i => i is string or null) ? Joined(list.OfType<string>().ToList(), a.Count > 1 ? a[1] as string ?? "" : "") : null),
    ];

    private static string? Part(string s, int from, int length)
    {
        var start = from > 0 ? from - 1 : s.Length + from;
        return length < 0 ? null : start < 0 || start >= s.Length ? "" : s.Substring(start, Math.Min(length, s.Length - start));
    }

    private static string Joined(List<string> parts, string between) =>
        parts.Sum(p => (long)p.Length + between.Length) > Limits.Text ? throw new ExpressionException(Faults.TooMuchText, -1, Limits.Text) : string.Join(between, parts);

    private static string Replaced(Regex regex, string text, string by)
    {
        var length = (long)text.Length;
        return Checked(regex.Replace(text, match => (length += by.Length) > Limits.Text ? throw new ExpressionException(Faults.TooMuchText, -1, Limits.Text) : Filled(match, by)));
    }

    private static string Filled(Match match, string by) => Place().Replace(by, place => match.Groups[int.Parse(place.ValueSpan[1..], CultureInfo.InvariantCulture)].Value);

    // Linear time whatever the text; what would make a huge automaton is not a pattern.
    private static Regex? Pattern(string pattern, string? flags)
    {
        if (flags is null || pattern.Length > 200 || pattern.Count(c => c is '{') > 3 || LongRepeat().IsMatch(pattern))
        {
            return null;
        }

        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : 0)
            | (flags.Contains('s', StringComparison.Ordinal) ? RegexOptions.Singleline : 0) | (flags.Contains('m', StringComparison.Ordinal) ? RegexOptions.Multiline : 0);
        try
        {
            return new Regex(pattern, options);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\$[0-9]")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{[0-9, ]*[0-9]{3}")]
    private static partial Regex LongRepeat();
}
