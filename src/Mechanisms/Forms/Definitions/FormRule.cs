using ThongSuot.Expressions;

namespace ThongSuot.Forms;

/// <summary>A rule that was read; what it gives is data, never an exception.</summary>
internal sealed record FormRule(string Place, Expression Expression)
{
    /// <summary>The names it reads from the form, inside filters too.</summary>
    public IEnumerable<string> Names => Expression.Names.Concat(Expression.NamesInFilters);

    public static FormRule? Read(string place, string? text, IReadOnlyCollection<string> names, List<FormFinding> findings)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            return new(place, Expression.Parse(text, new() { Names = names }));
        }
        catch (ExpressionException e)
        {
            findings.Add(FormFinding.Fault(place, "Quy tắc viết sai: {0}", e.Message));
            return null;
        }
    }

    public RuleResult Evaluate(IReadOnlyDictionary<string, object?> values, DateTimeOffset? now)
    {
        var scope = new Scope(values, now);
        try
        {
            var value = Expression.Evaluate(scope);
            return new(value, scope.Notes is [var first, ..] ? first : null);
        }
        catch (ExpressionException e)
        {
            return new(null, e.Message);
        }
    }

    /// <summary>Did it fail though everything it reads is there? Without that it merely waits for what is not yet filled in.</summary>
    public bool Failed(RuleResult result, IReadOnlyDictionary<string, object?> values) =>
        result.Why is not null && Expression.Names.All(n => values.TryGetValue(n, out var value) && IsFilled(value));

    private static bool IsFilled(object? value) => value switch
    {
        null => false,
        IReadOnlyDictionary<string, object?> parts => parts.Values.All(p => p is not null),
        _ => true,
    };
}

/// <summary>What a rule gave, and what in it could not be computed.</summary>
internal readonly record struct RuleResult(object? Value, string? Why);
