using System.Globalization;

namespace ThongSuot.Expressions;

/// <summary>Reads tokens into a tree, operators by their binding strength.</summary>
internal sealed partial class Parser
{
    private const int Or = 10;
    private const int And = 20;
    private const int Not = 25;
    private const int Comparison = 30;
    private const int Sum = 40;
    private const int Product = 50;
    private const int Power = 60;
    private const int Sign = 70;

    private static readonly HashSet<string> Stops = ["and", "or", "between", "in", "then", "else", "return", "satisfies", "if", "for", "some", "every"];
    private static readonly HashSet<string> LenientStops = ["eq", "ne", "lt", "gt", "le", "ge", "not", "div", "mod", "empty"];

    private readonly ExpressionOptions options;
    private readonly List<Token> tokens;
    private readonly HashSet<string> outside = [];
    private readonly HashSet<string> inside = [];
    private readonly HashSet<string> local = ["item", "partial", "?"];
    private int at;
    private int depth;
    private int filters;

    public Parser(string text, ExpressionOptions options)
    {
        this.options = options;
        if (text.Length > Limits.Length)
        {
            throw new ExpressionException(Faults.TooLong, -1, Limits.Length);
        }

        tokens = new Lexer(text, options.Names.Concat(options.Functions).Concat(Builtins.Names).Distinct()).All();
    }

    // What the tree, once read, takes from its scope.
    public IReadOnlyCollection<string> Free => [.. outside.Except(local)];

    public IReadOnlyCollection<string> InFilters => [.. inside.Except(local)];

    private Token Now => tokens[at];

    private Token Ahead => tokens[Math.Min(at + 1, tokens.Count - 1)];

    public Node Whole()
    {
        if (Now.Kind is TokenKind.End)
        {
            throw new ExpressionException(Faults.Empty, -1);
        }

        var tree = Read(0);
        return Now.Kind is TokenKind.End ? tree : throw Wanted(Faults.TheEnd);
    }

    private Node Read(int strength)
    {
        if (++depth > Limits.Depth)
        {
            throw new ExpressionException(Faults.TooDeep, Now.Position, Limits.Depth);
        }

        var left = Postfix(Prefix());
        while (Infix(left, strength) is { } longer)
        {
            left = longer;
        }

        depth--;
        return left;
    }

    private Node? Infix(Node left, int strength)
    {
        var token = Now;
        if (token.Kind is not (TokenKind.Sign or TokenKind.Word))
        {
            return null;
        }

        var (sign, power) = Operator(token.Text);
        if (power <= strength || power == 0)
        {
            return null;
        }

        at++;
        switch (sign)
        {
            case "?":
                var yes = Read(0);
                Take(":");
                return Deep(new IfNode(left, yes, Read(0)));
            case "between":
                var low = Read(Comparison);
                Take("and");
                return Deep(new BetweenNode(left, low, Read(Comparison)));
            case "in":
                return Deep(new InNode(left, Container()));
            case "instance":
                Take("of");
                return Deep(new InstanceNode(left, TypeName()));
            case "or" or "and":
                return Deep(new LogicNode(sign is "and", left, Read(power)));
            case "=" or "!=" or "<" or "<=" or ">" or ">=":
                return Deep(new CompareNode(sign, left, Read(power)));
            default:
                return Deep(new ArithmeticNode(sign, left, Read(power)));
        }
    }

    private (string Sign, int Power) Operator(string text) => text switch
    {
        "or" => ("or", Or),
        "and" => ("and", And),
        "=" or "!=" or "<" or "<=" or ">" or ">=" or "between" or "in" => (text, Comparison),
        "instance" when Ahead.Is("of") => (text, Comparison),
        "+" or "-" => (text, Sum),
        "*" or "/" => (text, Product),
        "**" => (text, Power),
        _ => options.Lenient ? Other(text) : ("", 0),
    };

    // What expressions of other engines write for the same things.
    private static (string Sign, int Power) Other(string text) => text switch
    {
        "||" => ("or", Or),
        "&&" => ("and", And),
        "==" or "===" or "eq" => ("=", Comparison),
        "ne" or "!==" => ("!=", Comparison),
        "lt" => ("<", Comparison),
        "gt" => (">", Comparison),
        "le" => ("<=", Comparison),
        "ge" => (">=", Comparison),
        "%" or "mod" => ("%", Product),
        "div" => ("/", Product),
        "?" => ("?", 5),
        _ => ("", 0),
    };

    private T Deep<T>(T node)
        where T : Node => node.Depth > Limits.Depth ? throw new ExpressionException(Faults.TooDeep, Now.Position, Limits.Depth) : node;

    private bool Try(string sign)
    {
        var there = Now.Is(sign);
        at += there ? 1 : 0;
        return there;
    }

    private void Take(string sign)
    {
        if (!Try(sign))
        {
            throw Wanted($"“{sign}”");
        }
    }

    private ExpressionException Wanted(string what) =>
        new(Faults.Expected, Now.Position, what, Now.Kind is TokenKind.End ? "…" : string.Create(CultureInfo.InvariantCulture, $"{Now.Text}"));
}
