using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures.Tests;

/// <summary>The fees of the program's own files, and lines of one's own.</summary>
internal static class Fees
{
    public static readonly DateOnly Day = new(2025, 6, 30);

    public static DataFiles Files { get; } = new(Path.Combine(AppContext.BaseDirectory, "data"));

    private static readonly FeeBook Book = new(Files);

    public static IReadOnlyList<FeeLine> Of(string procedure) => Book.Of(procedure);

    public static FeeAnswer Asked(string procedure, DateOnly? day = null, FilingWay? way = null, string groups = "", params (FeeUnit Unit, long Count)[] counts) => Asked(Of(procedure), day, way, groups, counts);

    public static FeeAnswer Asked(IReadOnlyList<FeeLine> lines, DateOnly? day = null, FilingWay? way = null, string groups = "", params (FeeUnit Unit, long Count)[] counts) => FeeCalculation.Of(lines, new()
    {
        Day = day ?? Day, Way = way, Groups = groups.Split(' ', StringSplitOptions.RemoveEmptyEntries), Quantities = counts.ToDictionary(c => c.Unit, c => c.Count),
    });

    public static FeeLine Line(FeeUnit unit, bool perCopy = false, long? cap = null, params FeeTier[] tiers) => new()
    {
        Code = "thu", Name = new("Phí thử"), Kind = FeeKind.Fee, Unit = unit, Tiers = tiers, IsPerCopy = perCopy, Cap = cap, Procedures = ["1.000001"], Source = "thử",
    };

    public static string Said(FeeSum sum) => string.Join("; ", sum.Phrases.Select(p => string.Format(System.Globalization.CultureInfo.InvariantCulture, p.Text, [.. p.Values.Select(Written_)])));

    private static object Written_(object value) => value switch { long n => Written.Number(n), int n => Written.Number(n), DateOnly d => Written.Day(d), Names n => n.Vi, _ => value };
}
