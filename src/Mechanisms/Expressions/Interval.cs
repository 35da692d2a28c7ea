namespace ThongSuot.Expressions;

/// <summary>All values between two; a missing end is open.</summary>
internal sealed record Interval(object? Low, bool LowIncluded, object? High, bool HighIncluded)
{
    /// <summary>Whether the value lies inside; null when it cannot be compared.</summary>
    public bool? Contains(object? value)
    {
        var low = Low is null ? 1 : Values.Compare(value, Low);
        var high = High is null ? -1 : Values.Compare(value, High);
        return low is null || high is null ? null : (low > 0 || (low == 0 && LowIncluded)) && (high < 0 || (high == 0 && HighIncluded));
    }
}
