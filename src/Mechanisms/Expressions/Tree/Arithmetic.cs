namespace ThongSuot.Expressions;

internal sealed class NegativeNode(Node of) : Node(of)
{
    protected override object? Value(Run run) => of.Evaluate(run) switch
    {
        decimal n => -n,
        TimeSpan s when s > TimeSpan.MinValue => -s,
        Months m when m.Count > int.MinValue => new Months(-m.Count),
        _ => null,
    };
}

internal sealed class ArithmeticNode(string sign, Node left, Node right) : Node(left, right)
{
    protected override object? Value(Run run)
    {
        var (a, b) = (left.Evaluate(run), right.Evaluate(run));
        if (a is null || b is null)
        {
            return null;
        }

        try
        {
            return Of(a, b) ?? run.Missing(Faults.NoArithmetic, Values.Kind(a), sign, Values.Kind(b));
        }
        catch (Exception e) when (e is OverflowException or DivideByZeroException or ArgumentOutOfRangeException or ArgumentException)
        {
            return run.Missing(Faults.NoArithmetic, Values.Written(a), sign, Values.Written(b));
        }
    }

    private object? Of(object a, object b) => (sign, a, b) switch
    {
        ("+", decimal x, decimal y) => x + y,
        ("-", decimal x, decimal y) => x - y,
        ("*", decimal x, decimal y) => x * y,
        ("/", decimal x, decimal y) => x / y,
        ("%", decimal x, decimal y) => x % y,
        ("**", decimal x, decimal y) => Powers.Of(x, y),
        ("+", string x, string y) => x.Length + y.Length > Limits.Text ? throw new ExpressionException(Faults.TooMuchText, -1, Limits.Text) : x + y,
        ("+" or "-", DateOnly x, Months y) => x.AddMonths(Signed(y.Count)),
        ("+" or "-", DateTimeOffset x, Months y) => x.AddMonths(Signed(y.Count)),
        ("+" or "-", DateOnly x, TimeSpan y) => DateOnly.FromDateTime(x.ToDateTime(TimeOnly.MinValue).Add(sign is "+" ? y : -y)),
        ("+" or "-", DateTimeOffset x, TimeSpan y) => x.Add(sign is "+" ? y : -y),
        ("+" or "-", TimeOnly x, TimeSpan y) => x.Add(sign is "+" ? y : -y),
        ("+", TimeSpan x, DateOnly or DateTimeOffset or TimeOnly) => Of(b, x),
        ("+", Months x, DateOnly or DateTimeOffset) => Of(b, x),
        ("-", DateOnly x, DateOnly y) => TimeSpan.FromDays(x.DayNumber - y.DayNumber),
        ("-", DateOnly x, DateTimeOffset y) => Moments.At(x, TimeOnly.MinValue) - y,
        ("-", DateTimeOffset x, DateOnly y) => x - Moments.At(y, TimeOnly.MinValue),
        ("-", DateTimeOffset x, DateTimeOffset y) => x - y,
        ("-", TimeOnly x, TimeOnly y) => x.ToTimeSpan() - y.ToTimeSpan(),
        ("+", TimeSpan x, TimeSpan y) => x + y,
        ("-", TimeSpan x, TimeSpan y) => x - y,
        ("+", Months x, Months y) => new Months(checked(x.Count + y.Count)),
        ("-", Months x, Months y) => new Months(checked(x.Count - y.Count)),
        ("*", TimeSpan x, decimal y) => TimeSpan.FromTicks(checked((long)(x.Ticks * y))),
        ("*", decimal, TimeSpan or Months) => Of(b, a),
        ("/", TimeSpan x, decimal y) => TimeSpan.FromTicks(checked((long)(x.Ticks / y))),
        ("/", TimeSpan x, TimeSpan y) => (decimal)x.Ticks / y.Ticks,
        ("*", Months x, decimal y) => new Months(checked((int)(x.Count * y))),
        ("/", Months x, decimal y) => new Months(checked((int)(x.Count / y))),
        ("/", Months x, Months y) => (decimal)x.Count / y.Count,
        _ => null,
    };

    private int Signed(int count) => sign is "+" ? count : checked(-count);
}

/// <summary>Powers: exact for whole exponents, else as precise as the machine's numbers.</summary>
internal static class Powers
{
    public static object? Of(decimal x, decimal exponent)
    {
        if (exponent != decimal.Truncate(exponent) || Math.Abs(exponent) > 10_000)
        {
            return Values.Of(Math.Pow((double)x, (double)exponent));
        }

        if (exponent < 0)
        {
            return 1 / (decimal)Of(x, -exponent)!;
        }

        var (result, factor) = (1m, x);
        for (var n = (int)exponent; n > 0; n >>= 1)
        {
            result *= (n & 1) == 1 ? factor : 1;
            factor = n > 1 ? factor * factor : factor;
        }

        return result;
    }
}
