using System.Text.RegularExpressions;

namespace ThongSuot.Architecture.Tests;

/// <summary>A tag of a template with its attributes; a value is the source between its quotes.</summary>
internal sealed record Tag(string Name, IReadOnlyDictionary<string, string> Attributes, int Position);

/// <summary>Reads Razor templates as far as the rules need it: tags, texts for people, and the code block.</summary>
internal static partial class RazorText
{
    /// <summary>The template without its comments, of the same length.</summary>
    public static string WithoutComments(string text) => Comment().Replace(text, m => Blank(m.Value));

    /// <summary>The lines of the code block.</summary>
    public static IReadOnlyList<string> CodeOf(string text)
    {
        var start = text.IndexOf("\n@code", StringComparison.Ordinal);
        return start < 0 ? [] : [.. text[start..].Split('\n').Skip(2).TakeWhile(l => !l.StartsWith('}')).Where(l => l.Trim().Length > 0)];
    }

    /// <summary>Every opening tag.</summary>
    public static IReadOnlyList<Tag> Tags(string text)
    {
        var tags = new List<Tag>();
        var source = WithoutComments(text);
        var code = source.IndexOf("\n@code", StringComparison.Ordinal);
        foreach (Match match in TagStart().Matches(code < 0 ? source : source[..code]))
        {
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var at = match.Index + match.Length; at < source.Length && source[at] is not '>';)
            {
                var name = AttributeName().Match(source, at);
                if (!name.Success)
                {
                    at++;
                    continue;
                }

                at += name.Length;
                attributes[name.Groups["name"].Value] = name.Groups["quote"].Success ? Value(source, ref at) : "";
            }

            tags.Add(new(match.Groups["name"].Value, attributes, match.Index));
        }

        return tags;
    }

    /// <summary>The argument lists of every <c>T[…]</c> and <c>T.Count(…)</c>, and where they begin.</summary>
    public static IReadOnlyList<(string Arguments, int Position)> Calls(string text)
    {
        var source = WithoutComments(text);
        return [.. Call().Matches(source).Select(m => (Balanced(source, m.Index + m.Length - 1), m.Index + m.Length))];
    }

    /// <summary>The template with every text for people taken out.</summary>
    public static string WithoutCalls(string text)
    {
        var source = WithoutComments(text);
        foreach (var (arguments, position) in Calls(text))
        {
            source = source[..position] + Blank(arguments) + source[(position + arguments.Length)..];
        }

        return source;
    }

    private static string Value(string source, ref int at)
    {
        var start = at;
        while (at < source.Length && source[at] is not '"')
        {
            at++;
            while (at < source.Length && source[at - 1] is '@' or (not '"' and not ' ') && source[at] is '(' or '[' && IsExpression(source, start, at))
            {
                at += Balanced(source, at).Length + 2;
            }
        }

        at = Math.Min(at + 1, source.Length);
        return source[start..(at - 1)];
    }

    // Does a bracket here continue an @-expression, such as @T["…"] or @(…)?
    private static bool IsExpression(string source, int start, int at) => Expression().IsMatch(source[start..at]);

    // What stands between this bracket and its partner; strings may hold brackets.
    private static string Balanced(string source, int open)
    {
        var strings = CSharpText.Literals(source[open..Math.Min(source.Length, open + 2000)]);
        var depth = 0;
        for (var at = open; at < source.Length; at++)
        {
            if (strings.FirstOrDefault(s => s.Position == at - open) is { } literal)
            {
                at = End(source, at, literal);
                continue;
            }

            depth += source[at] is '(' or '[' ? 1 : source[at] is ')' or ']' ? -1 : 0;
            if (depth == 0)
            {
                return source[(open + 1)..at];
            }
        }

        return "";
    }

    private static int End(string source, int at, Literal literal)
    {
        for (var end = at + 1; end < source.Length; end++)
        {
            if (source[end] is '\\')
            {
                end++;
            }
            else if (source[end] is '"' && (!literal.IsInterpolated || Braces(source[at..end]) == 0))
            {
                return end;
            }
        }

        return source.Length;
    }

    private static int Braces(string text) => text.Count(c => c is '{') - text.Count(c => c is '}');

    private static string Blank(string text) => new([.. text.Select(c => c is '\n' ? c : ' ')]);

    [GeneratedRegex(@"@\*.*?\*@|(?<![:\w])//[^\n]*(?=\n)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![\w>?)\]])<(?<name>[A-Za-z][\w.-]*)")]
    private static partial Regex TagStart();

    [GeneratedRegex(@"\G\s*(?<name>[@\w:.-]+)(?:=(?<quote>""))?")]
    private static partial Regex AttributeName();

    [GeneratedRegex(@"\bT(?:\.Count)?[\[(]")]
    private static partial Regex Call();

    [GeneratedRegex(@"@[\w.]*(?:[\])][\w.]*)*$")]
    private static partial Regex Expression();
}

/// <summary>The reader itself is right.</summary>
public sealed class RazorTextTests
{
    [Fact]
    public void Attributes_with_expressions_are_read_whole()
    {
        var tag = Assert.Single(RazorText.Tags("""<a class="x" title="@T["Mở > đóng"]" href="@(Of is null ? "/a" : $"/b/{c["d"]}")" data-swap="#list">y</a>"""));
        Assert.Equal(["class", "title", "href", "data-swap"], tag.Attributes.Keys);
        Assert.Equal("@T[\"Mở > đóng\"]", tag.Attributes["title"]);
    }

    [Fact]
    public void Calls_are_read_to_their_end() =>
        Assert.Equal(["\"Một [hai]\", f(x[1])", "\"{0} người\", n"], RazorText.Calls("""<p>@T["Một [hai]", f(x[1])] @T.Count("{0} người", n) @* T["Ba"] *@</p>""").Select(c => c.Arguments));

    [Fact]
    public void Code_is_what_stands_in_the_block() => Assert.Equal(2, RazorText.CodeOf("<p></p>\n\n@code {\n    a;\n\n    b;\n}\n").Count);
}
