using System.Globalization;

namespace ThongSuot.Expressions;

/// <summary>The only thing that can go wrong with an expression: it is written wrongly, or it asks for too much work.</summary>
/// <param name="text">Vietnamese sentence with {0} places; source text of its translation.</param>
/// <param name="position">Where, counted in characters from 0; −1 when no place can be named.</param>
/// <param name="values">What stands in the places.</param>
public sealed class ExpressionException(string text, int position, params object[] values)
    : Exception(position < 0 ? string.Format(CultureInfo.InvariantCulture, text, values) : Faults.At.Replace("{0}", (position + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{1}", string.Format(CultureInfo.InvariantCulture, text, values), StringComparison.Ordinal))
{
    /// <summary>The sentence with its places open.</summary>
    public string Text { get; } = text;

    /// <summary>Where, counted in characters from 0; −1 when no place can be named.</summary>
    public int Position { get; } = position;

    /// <summary>What stands in the places.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}
