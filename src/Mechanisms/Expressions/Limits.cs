namespace ThongSuot.Expressions;

/// <summary>How much an expression may ask for, so that a hostile one ends with a clear error.</summary>
internal static class Limits
{
    public const int Length = 20_000;
    public const int Depth = 200;
    public const int Steps = 200_000;
    public const int Text = 200_000;
    public const int Items = 50_000;
    public const int Calls = 24;
    public const int Notes = 5;
}
