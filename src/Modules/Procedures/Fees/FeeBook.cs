using ThongSuot.Data;

namespace ThongSuot.Procedures;

/// <summary>The fees of data/procedures, by procedure; read once.</summary>
internal sealed class FeeBook(DataFiles files)
{
    private readonly Lazy<(ILookup<string, FeeLine> Lines, IReadOnlyList<FeeFault> Faults)> read = new(() =>
    {
        var (lines, faults) = FeeFile.Read(FeeFiles.Of(files));
        return (lines.SelectMany(l => l.Procedures, (l, p) => (Procedure: p, Line: l)).ToLookup(p => p.Procedure, p => p.Line), faults);
    });

    /// <summary>What is wrong with the files.</summary>
    public IReadOnlyList<FeeFault> Faults => read.Value.Faults;

    /// <summary>The lines of a procedure, on whichever day; a local form of a code has the lines of the national one.</summary>
    public IReadOnlyList<FeeLine> Of(string procedure)
    {
        var lines = read.Value.Lines[procedure].ToList();
        return lines.Count > 0 || procedure.Length <= NationalLength ? lines : [.. read.Value.Lines[procedure[..NationalLength]]];
    }

    // d.dddddd
    private const int NationalLength = 8;
}
