using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>A text as it stands, or an expression that gives one: <c>= x</c>, <c>${x}</c>, <c>#{x}</c>.</summary>
public sealed class TextOrExpression
{
    private readonly IReadOnlyList<(string? Text, Expression? Expression)> parts;

    private TextOrExpression(string text, IReadOnlyList<(string?, Expression?)> parts)
    {
        Text = text;
        this.parts = parts;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Whether it must be computed.</summary>
    public bool IsExpression => parts.Any(p => p.Expression is not null);

    /// <summary>Reads a text; places in it are expressions.</summary>
    /// <exception cref="ExpressionException">A place holds a wrong expression.</exception>
    public static TextOrExpression Read(string text)
    {
        var plain = text.Trim();
        if (plain.StartsWith('='))
        {
            return new(plain, [(null, ReadExpression(plain[1..]))]);
        }

        var parts = new List<(string?, Expression?)>();
        var at = 0;
        while (at < plain.Length)
        {
            var open = Math.Min(Place(plain, "${", at), Place(plain, "#{", at));
            var close = open < plain.Length ? plain.IndexOf('}', open) : -1;
            if (close < 0)
            {
                break;
            }

            if (open > at)
            {
                parts.Add((plain[at..open], null));
            }

            parts.Add((null, ReadExpression(plain[(open + 2)..close])));
            at = close + 1;
        }

        if (at < plain.Length)
        {
            parts.Add((plain[at..], null));
        }

        return new(plain, parts);
    }

    /// <summary>Reads a condition or value of whatever maker: plain, <c>= x &gt; 5</c>, or <c>${x &gt; 5}</c>.</summary>
    /// <exception cref="ExpressionException">It is written wrongly.</exception>
    public static Expression ReadCondition(string text)
    {
        var plain = text.Trim();
        if (plain.StartsWith('=') && !plain.StartsWith("==", StringComparison.Ordinal))
        {
            plain = plain[1..];
        }
        else if (plain.Length > 3 && plain[0] is '$' or '#' && plain[1] is '{' && plain[^1] is '}')
        {
            plain = plain[2..^1];
        }

        return ReadExpression(plain);
    }

    /// <summary>The value in a scope: a text, or whatever its one expression gives.</summary>
    public object? Value(Scope scope) => parts switch
    {
        [] => "",
        [(null, { } only)] => only.Evaluate(scope),
        _ => string.Concat(parts.Select(p => p.Text ?? Values.Written(p.Expression!.Evaluate(scope)))),
    };

    private static Expression ReadExpression(string text) => Expression.Parse(text, new() { Lenient = true });

    private static int Place(string text, string sign, int from) => text.IndexOf(sign, from, StringComparison.Ordinal) is var at and >= 0 ? at : text.Length;
}
