namespace ThongSuot.Architecture.Tests;

/// <summary>A string in C# source.</summary>
internal sealed record Literal(string Value, int Position, bool IsInterpolated);

/// <summary>Finds the strings of C# source: plain, verbatim, raw and interpolated, also inside the holes of the latter; not those in comments.</summary>
internal sealed class CSharpText
{
    private readonly string text;
    private readonly List<Literal> found = [];
    private int at;

    private CSharpText(string text) => this.text = text;

    /// <summary>Every string of the source.</summary>
    public static IReadOnlyList<Literal> Literals(string text)
    {
        var source = new CSharpText(text);
        source.Code(inHole: false);
        return source.found;
    }

    private bool Sees(string next) => string.CompareOrdinal(text, at, next, 0, next.Length) == 0;

    private void Code(bool inHole)
    {
        for (var depth = 0; at < text.Length;)
        {
            if (inHole && depth == 0 && text[at] is '}')
            {
                return;
            }

            depth += text[at] is '{' or '(' or '[' ? 1 : text[at] is '}' or ')' or ']' ? -1 : 0;
            Token();
        }
    }

    private void Token()
    {
        if (Sees("//"))
        {
            Skip("\n");
            return;
        }

        if (Sees("/*"))
        {
            Skip("*/");
            return;
        }

        if (text[at] is '\'')
        {
            at += at + 1 < text.Length && text[at + 1] is '\\' ? 3 : 2;
            Skip("'");
            return;
        }

        var start = at;
        while (at < text.Length && text[at] is '$' or '@')
        {
            at++;
        }

        if (at < text.Length && text[at] is '"')
        {
            String(text[start..at]);
            return;
        }

        at = start + 1;
    }

    private void Skip(string end)
    {
        var next = at >= text.Length ? -1 : text.IndexOf(end, at, StringComparison.Ordinal);
        at = next < 0 ? text.Length : next + end.Length;
    }

    private void String(string prefix)
    {
        var start = at;
        var quotes = text.AsSpan(at).IndexOfAnyExcept('"') is var run and >= 0 ? run : text.Length - at;
        var quote = quotes >= 3 ? new string('"', quotes) : "\"";
        var holes = prefix.Count(c => c is '$');
        var value = new System.Text.StringBuilder();
        for (at += quote.Length; at < text.Length && !(Sees(quote) && !(prefix.Contains('@', StringComparison.Ordinal) && Sees("\"\""))); at++)
        {
            if (holes > 0 && text[at] is '{' && Hole(holes))
            {
                value.Append("{}");
                continue;
            }

            if (quote.Length == 1 && text[at] is '\\' && !prefix.Contains('@', StringComparison.Ordinal))
            {
                value.Append(text[++at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var c => c });
                continue;
            }

            at += prefix.Contains('@', StringComparison.Ordinal) && text[at] is '"' ? 1 : 0;
            value.Append(text[at]);
        }

        at += quote.Length;
        found.Add(new(value.ToString(), start, holes > 0));
    }

    // Stands on the brace that opens a hole; leaves on the one that closes it. Fewer braces than dollars, or two for one, are text.
    private bool Hole(int dollars)
    {
        var braces = text.AsSpan(at).IndexOfAnyExcept('{');
        if (braces < dollars || (dollars == 1 && braces % 2 == 0))
        {
            at += dollars == 1 ? 1 : 0;
            return false;
        }

        at += braces;
        Code(inHole: true);
        at += dollars - 1;
        return true;
    }
}

/// <summary>The scanner itself is right.</summary>
public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("""a("x"); // "y" """, "x")]
    [InlineData("""/* "a" */ 'b' + "c\"d" """, "c\"d")]
    [InlineData("""@"a""b" + '"' + "c" """, "a\"b|c")]
    [InlineData("""$"a{(b ? "c" : $"d{e}")}f" """, "c|d{}|a{}f")]
    [InlineData("""$"a{{b}}{c:00}" """, "a{b}}{}")]
    [InlineData("\"\"\"a \"b\" c\"\"\" + '\\'' + \"d\"", "a \"b\" c|d")]
    public void Strings_are_found_where_they_are(string source, string expected) =>
        Assert.Equal(expected.Split('|'), CSharpText.Literals(source).Select(l => l.Value));
}
