using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>An event in life under which citizens look for procedures.</summary>
internal sealed record LifeEvent(string Code, Names Name);

/// <summary>Life events, from data/procedures/life-events.csv.</summary>
internal sealed class LifeEvents(DataFiles files)
{
    private readonly Lazy<IReadOnlyList<LifeEvent>> all = new(() => [.. files.Rows("procedures/life-events.csv").Select(r => new LifeEvent(r["code"], new(r["name"], r["name_en"])))]);

    public IReadOnlyList<LifeEvent> All => all.Value;
}
