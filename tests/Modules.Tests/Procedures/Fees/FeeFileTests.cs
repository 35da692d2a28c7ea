using CsCheck;

namespace ThongSuot.Procedures.Tests;

/// <summary>The files of fees are read strictly; a fee with a fault is left out, the others count.</summary>
public sealed class FeeFileTests
{
    private const string Good = "code=a;procedures=1.000001;name=Phí;kind=fee;unit=page;amount=2000;source=thử";
    private static readonly string[] Columns = ["code", "procedures", "kind", "unit", "amount", "cap", "channels", "from", "to", "name"];

    [Fact]
    public void Our_own_files_have_no_fault()
    {
        var (lines, faults) = FeeFile.Read(FeeFiles.Of(Fees.Files));
        Assert.Empty(faults);
        Assert.All(lines, l => Assert.NotNull(l.Name.En));
        Assert.Equal(["ho-kinh-doanh"], lines.Where(l => l.IsExample).Select(l => l.Code));
    }

    [Theory]
    [InlineData("kind=tax", FeeFaultKind.UnknownKind)]
    [InlineData("unit=metre", FeeFaultKind.UnknownUnit)]
    [InlineData("channels=online pigeon", FeeFaultKind.UnknownChannel)]
    [InlineData("amount=-5", FeeFaultKind.WrongAmount)]
    [InlineData("amount=2,5", FeeFaultKind.WrongAmount)]
    [InlineData("amount=99999999999999999999", FeeFaultKind.WrongAmount)]
    [InlineData("cap=1000000000001", FeeFaultKind.WrongAmount)]
    [InlineData("from=2025-13-01", FeeFaultKind.WrongDay)]
    [InlineData("from=2025-07-01;to=2025-06-30", FeeFaultKind.WrongDay)]
    [InlineData("procedures=khai-sinh", FeeFaultKind.WrongProcedure)]
    [InlineData("procedures=", FeeFaultKind.Missing)]
    [InlineData("name=", FeeFaultKind.Missing)]
    [InlineData("source=", FeeFaultKind.Missing)]
    [InlineData("kind=free", FeeFaultKind.FreeWithAmount)]
    internal void A_wrong_cell_is_named_and_its_fee_left_out(string change, FeeFaultKind kind)
    {
        var (lines, faults) = FeeFile.Read(new() { Fees = [Row($"{Good};{change}"), Row(Good.Replace("code=a", "code=b", StringComparison.Ordinal))] });
        Assert.Contains(faults, f => f.Kind == kind && f is { File: "fees", Row: 2, Fee: "a" });
        Assert.Equal("b", Assert.Single(lines).Code);
    }

    [Theory]
    [InlineData("to=2025-06-30", "from=2025-07-01", null)]
    [InlineData("to=2025-06-30", "from=2025-07-02", FeeFaultKind.Gap)]
    [InlineData("to=2025-07-01", "from=2025-07-01", FeeFaultKind.Overlap)]
    [InlineData("", "from=2025-07-01", FeeFaultKind.Overlap)]
    [InlineData("channels=online", "channels=counter", null)]
    [InlineData("channels=online", "", FeeFaultKind.Overlap)]
    internal void Rows_of_one_fee_follow_each_other_without_gap_or_overlap(string first, string second, FeeFaultKind? kind)
    {
        var faults = FeeFile.Read(new() { Fees = [Row($"{Good};{second}"), Row($"{Good};{first}")] }).Faults;
        Assert.Equal(kind, faults.Count == 0 ? null : faults[0].Kind);
    }

    [Theory]
    [InlineData("fee=a;from=1;amount=5", FeeFaultKind.WrongTier)]
    [InlineData("fee=a;from=x;amount=5", FeeFaultKind.WrongTier)]
    [InlineData("fee=a;from=3;amount=", FeeFaultKind.WrongAmount)]
    [InlineData("fee=z;from=3;amount=5", FeeFaultKind.UnknownFee)]
    internal void Tiers_rise_and_belong_to_a_fee(string tier, FeeFaultKind kind) => Assert.Contains(FeeFile.Read(new() { Fees = [Row(Good)], Tiers = [Row(tier)] }).Faults, f => f.Kind == kind && f.File == "fee-tiers");

    [Theory]
    [InlineData("fee=a;group=nobody;percent=0", FeeFaultKind.UnknownGroup)]
    [InlineData("fee=a;percent=101", FeeFaultKind.WrongPercent)]
    [InlineData("fee=a;percent=50;from=hôm nay", FeeFaultKind.WrongDay)]
    internal void Reductions_are_checked_too(string reduction, FeeFaultKind kind) => Assert.Contains(FeeFile.Read(new() { Fees = [Row(Good)], Reductions = [Row(reduction)] }).Faults, f => f.Kind == kind && f.File == "fee-reductions");

    [Fact]
    public void Whatever_stands_in_the_cells_reading_ends_in_lines_or_faults() => Gen.Select(Gen.Int[0, Columns.Length - 1].Select(i => Columns[i]), Gen.String).Array[0, 12]
        .Sample(cells => FeeFile.Read(new() { Fees = [cells.GroupBy(c => c.Item1).ToDictionary(c => c.Key, c => c.First().Item2), Row(Good)] }).Lines.Count <= 2);

    private static Dictionary<string, string> Row(string cells)
    {
        var row = new Dictionary<string, string>();
        foreach (var cell in cells.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            row[cell[..cell.IndexOf('=', StringComparison.Ordinal)]] = cell[(cell.IndexOf('=', StringComparison.Ordinal) + 1)..];
        }

        return row;
    }
}
