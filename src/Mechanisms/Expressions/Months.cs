using System.Globalization;

namespace ThongSuot.Expressions;

/// <summary>A duration of years and months: the length in days depends on where it begins.</summary>
/// <param name="Count">Months; negative backwards.</param>
public readonly record struct Months(int Count) : IComparable<Months>
{
    /// <inheritdoc />
    public int CompareTo(Months other) => Count.CompareTo(other.Count);

    /// <summary>As ISO 8601 writes it: <c>P1Y2M</c>.</summary>
    public override string ToString()
    {
        var (years, months) = Math.DivRem(Math.Abs((long)Count), 12);
        var sign = Count < 0 ? "-" : "";
        return Count == 0 ? "P0M" : string.Create(CultureInfo.InvariantCulture, $"{sign}P{(years > 0 ? $"{years}Y" : "")}{(months > 0 ? $"{months}M" : "")}");
    }
#pragma warning disable CS1591
    public static bool operator <(Months left, Months right) => left.Count < right.Count;

    public static bool operator >(Months left, Months right) => left.Count > right.Count;

    public static bool operator <=(Months left, Months right) => left.Count <= right.Count;

    public static bool operator >=(Months left, Months right) => left.Count >= right.Count;
#pragma warning restore CS1591
}
