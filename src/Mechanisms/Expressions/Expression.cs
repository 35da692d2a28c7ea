namespace ThongSuot.Expressions;

/// <summary>How expressions are read.</summary>
public sealed record ExpressionOptions
{
    /// <summary>Names the expression may use that hold spaces or signs, or words of the language.</summary>
    public IReadOnlyCollection<string> Names { get; init; } = [];

    /// <summary>Functions besides the built-in ones; found in the scope when evaluated.</summary>
    public IReadOnlyCollection<string> Functions { get; init; } = [];

    /// <summary>Accepts what other engines' models write: <c>==</c>, <c>&amp;&amp;</c>, <c>||</c>, <c>!x</c>, <c>not x</c>, <c>a ? b : c</c>, <c>eq</c>, <c>empty x</c>, <c>True</c>.</summary>
    public bool Lenient { get; init; }
}

/// <summary>An expression of the small safe language (FEEL of DMN), read once, evaluated often. No code, no reflection, no side effects.</summary>
public sealed class Expression
{
    private readonly Node tree;

    private Expression(string text, Parser parser)
    {
        Text = text;
        tree = parser.Whole();
        Names = parser.Free;
        NamesInFilters = parser.InFilters;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The names it takes from its scope; those its own loops bring are none of them.</summary>
    public IReadOnlyCollection<string> Names { get; }

    /// <summary>The names inside filters (<c>rows[amount &gt; 5]</c>): parts of what is filtered, or else names of the scope.</summary>
    public IReadOnlyCollection<string> NamesInFilters { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="ExpressionException">It is written wrongly, too long or too deep.</exception>
    public static Expression Parse(string text, ExpressionOptions? options = null) => new(text, new Parser(text, options ?? new()));

    /// <summary>The value in this scope. What cannot be computed is null, with a note in the scope.</summary>
    /// <exception cref="ExpressionException">It takes too many steps, or makes too long a list or text.</exception>
    public object? Evaluate(Scope scope) => tree.Evaluate(new Run(scope));

    internal object? In(Run run) => tree.Evaluate(run);
}

/// <summary>The tests of one cell of a decision table: <c>&lt; 18</c>, <c>[1..5]</c>, <c>"a", "b"</c>, <c>not(3)</c>, <c>-</c>.</summary>
public sealed class UnaryTests
{
    private readonly Node tree;

    private UnaryTests(string text, Node tree)
    {
        Text = text;
        this.tree = tree;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Reads the tests.</summary>
    /// <exception cref="ExpressionException">They are written wrongly, too long or too deep.</exception>
    public static UnaryTests Parse(string text, ExpressionOptions? options = null) => new(text, new Parser(text, options ?? new()).WholeTests());

    /// <summary>Whether the input passes one of the tests.</summary>
    public bool Passes(object? input, Scope scope) => tree.Evaluate(new Run(scope).With("?", Values.Of(input))) is true;
}
