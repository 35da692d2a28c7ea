namespace ThongSuot.Expressions;

/// <summary>What an expression may see: variables, and the moment for <c>now()</c> and <c>today()</c>. Collects why a value came out as null.</summary>
public sealed class Scope(IReadOnlyDictionary<string, object?> variables, DateTimeOffset? now = null)
{
    private readonly List<string> notes = [];

    /// <summary>Nothing but the expression itself.</summary>
    public static Scope Empty => new(new Dictionary<string, object?>());

    /// <summary>The variables by name.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; } = variables;

    /// <summary>The moment it is; without it <c>now()</c> is null.</summary>
    public DateTimeOffset? Now { get; } = now;

    /// <summary>Why something was null: a variable that is not there, kinds that do not go together. The first few, in Vietnamese.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Adds a reason.</summary>
    public void Note(string text)
    {
        if (notes.Count < Limits.Notes && !notes.Contains(text))
        {
            notes.Add(text);
        }
    }
}

/// <summary>A named expression with parameters, called from other expressions: a business knowledge model.</summary>
/// <param name="Parameters">Names of the parameters, in order.</param>
/// <param name="Body">What is evaluated.</param>
public sealed record ExpressionFunction(IReadOnlyList<string> Parameters, Expression Body);
