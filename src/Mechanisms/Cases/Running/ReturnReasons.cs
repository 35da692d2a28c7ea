using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>Why work is sent back: the list of data/processes/return-reasons.csv. Codes are stored with tasks and never change.</summary>
public sealed class ReturnReasons(DataFiles files)
{
    private readonly Lazy<IReadOnlyList<(string Code, Names Name)>> all = new(() => [.. files.Rows("processes/return-reasons.csv").Select(r => (r["code"], new Names(r["name"], r["name_en"])))]);

    /// <summary>All reasons in the order of the list.</summary>
    public IReadOnlyList<(string Code, Names Name)> All => all.Value;

    /// <summary>The reason of a code; none when the list has none.</summary>
    public Names? Find(string code) => All.FirstOrDefault(r => r.Code == code).Name;
}
