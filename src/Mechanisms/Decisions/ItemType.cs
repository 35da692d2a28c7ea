using ThongSuot.Expressions;

namespace ThongSuot.Decisions;

/// <summary>What values a name may hold: a basic type, a list, parts, and the values allowed.</summary>
internal sealed record ItemType(string Name, string? Base, bool IsList, IReadOnlyList<ItemType> Parts, UnaryTests? Allowed, string? AllowedText)
{
    public bool Accepts(object? value, Func<string, ItemType?> find, int depth = 0)
    {
        if (value is null || depth > 32)
        {
            return true;
        }

        if (IsList)
        {
            return value is IReadOnlyList<object?> list && list.All(i => (this with { IsList = false }).Accepts(i, find, depth + 1));
        }

        if (Allowed is not null && !Allowed.Passes(value, Scope.Empty))
        {
            return false;
        }

        if (Parts.Count > 0)
        {
            return value is IReadOnlyDictionary<string, object?> context && Parts.All(p => p.Accepts(context.GetValueOrDefault(p.Name), find, depth + 1));
        }

        return Base is null || AcceptsBase(Base, value, find, depth);
    }

    public static bool AcceptsBase(string type, object? value, Func<string, ItemType?> find, int depth = 0) => find(type)?.Accepts(value, find, depth + 1) ?? (Plain(type), value) switch
    {
        (_, null) => true,
        ("number", _) => value is decimal,
        ("string", _) => value is string,
        ("boolean", _) => value is bool,
        ("date", _) => value is DateOnly,
        ("time", _) => value is TimeOnly,
        ("dateTime" or "date and time", _) => value is DateTimeOffset,
        ("dayTimeDuration" or "days and time duration", _) => value is TimeSpan,
        ("yearMonthDuration" or "years and months duration", _) => value is Months,
        _ => true,
    };

    // feel:number and number are the same.
    private static string Plain(string type) => type[(type.LastIndexOf(':') + 1)..];
}
