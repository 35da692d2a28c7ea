namespace ThongSuot.Support;

/// <summary>Tests that count what everybody did: nothing else runs beside them. Each assembly that has such tests defines the collection.</summary>
public static class Alone
{
    /// <summary>Name of their collection.</summary>
    public const string Name = "alone";
}
