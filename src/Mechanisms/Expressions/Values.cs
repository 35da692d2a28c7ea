using System.Globalization;
using System.Text;

namespace ThongSuot.Expressions;

/// <summary>
/// The values of expressions: null, <see cref="bool"/>, <see cref="decimal"/>, <see cref="string"/>, <see cref="DateOnly"/>, <see cref="TimeOnly"/>,
/// <see cref="DateTimeOffset"/>, <see cref="TimeSpan"/>, <see cref="Months"/>, lists (<see cref="IReadOnlyList{T}"/>) and contexts (<see cref="IReadOnlyDictionary{TKey, TValue}"/>).
/// </summary>
public static class Values
{
    /// <summary>An ordinary number, array or dictionary as a value of expressions; what is not known becomes its text.</summary>
    public static object? Of(object? value) => value switch
    {
        null or bool or decimal or string or DateOnly or TimeOnly or DateTimeOffset or TimeSpan or Months or ExpressionFunction or Interval => value,
        int or long or short or byte or uint or ulong or ushort or sbyte => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        double d => double.IsFinite(d) && Math.Abs(d) < 7.9e28 ? (decimal)d : null,
        float f => Of((double)f),
        IReadOnlyList<object?> or IReadOnlyDictionary<string, object?> => value,
        System.Collections.IEnumerable items => items.Cast<object?>().Select(Of).ToList(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>Equal values; null when the two are of kinds that cannot be equal or not.</summary>
    public static bool? AreEqual(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => a.Count == b.Count && a.Zip(b).All(p => AreEqual(p.First, p.Second) == true),
        (IReadOnlyDictionary<string, object?> a, IReadOnlyDictionary<string, object?> b) => a.Count == b.Count && a.All(p => b.TryGetValue(p.Key, out var other) && AreEqual(p.Value, other) == true),
        (DateOnly a, DateTimeOffset b) => Moments.At(a, TimeOnly.MinValue) == b,
        (DateTimeOffset a, DateOnly b) => Moments.At(b, TimeOnly.MinValue) == a,
        _ when left.GetType() == right.GetType() => left.Equals(right),
        _ => null,
    };

    /// <summary>Order of two values of one kind that has an order; null otherwise.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        (decimal a, decimal b) => a.CompareTo(b),
        (string a, string b) => string.CompareOrdinal(a, b),
        (DateOnly a, DateOnly b) => a.CompareTo(b),
        (TimeOnly a, TimeOnly b) => a.CompareTo(b),
        (DateTimeOffset a, DateTimeOffset b) => a.CompareTo(b),
        (DateOnly a, DateTimeOffset b) => Moments.At(a, TimeOnly.MinValue).CompareTo(b),
        (DateTimeOffset a, DateOnly b) => a.CompareTo(Moments.At(b, TimeOnly.MinValue)),
        (TimeSpan a, TimeSpan b) => a.CompareTo(b),
        (Months a, Months b) => a.CompareTo(b),
        _ => null,
    };

    /// <summary>The value as an expression would write it; a string at the top stands without quotes.</summary>
    public static string Written(object? value)
    {
        var text = new StringBuilder();
        Write(value, text, top: true, depth: 0);
        return text.ToString();
    }

    internal static string Kind(object? value) => value switch
    {
        null => "null",
        bool => "boolean",
        decimal => "number",
        string => "string",
        DateOnly => "date",
        TimeOnly => "time",
        DateTimeOffset => "date and time",
        TimeSpan => "days and time duration",
        Months => "years and months duration",
        IReadOnlyList<object?> => "list",
        IReadOnlyDictionary<string, object?> => "context",
        Interval => "range",
        _ => "function",
    };

    private static void Write(object? value, StringBuilder text, bool top, int depth)
    {
        if (text.Length > Limits.Text || depth > Limits.Depth)
        {
            throw new ExpressionException(Faults.TooMuchText, -1, Limits.Text);
        }

        switch (value)
        {
            case string s when !top: text.Append('"').Append(s.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"'); break;
            case IReadOnlyList<object?> list: Join('[', list, item => Write(item, text, top: false, depth + 1), ']', text); break;
            case IReadOnlyDictionary<string, object?> context:
                Join('{', context, pair =>
                {
                    text.Append(pair.Key).Append(": ");
                    Write(pair.Value, text, top: false, depth + 1);
                }, '}', text);
                break;
            case Interval interval:
                text.Append(interval.LowIncluded ? '[' : '(');
                Write(interval.Low, text, top: false, depth + 1);
                text.Append("..");
                Write(interval.High, text, top: false, depth + 1);
                text.Append(interval.HighIncluded ? ']' : ')');
                break;
            default: text.Append(Plain(value)); break;
        }
    }

    private static void Join<T>(char open, IEnumerable<T> items, Action<T> write, char close, StringBuilder text)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            text.Append(first ? "" : ", ");
            first = false;
            write(item);
        }

        text.Append(close);
    }

    private static string Plain(object? value) => value switch
    {
        null => "null",
        bool b => b ? "true" : "false",
        decimal n => n.ToString("0.############################", CultureInfo.InvariantCulture),
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly t => t.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset m => Moments.Written(m),
        TimeSpan s => Moments.Written(s),
        _ => value.ToString() ?? "",
    };
}
