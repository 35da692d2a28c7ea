using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>A unit's work goes on in another from a day on; several successors share it.</summary>
internal sealed record Succession(Guid From, Guid To, double Share, DateOnly On, string? Decision);

/// <summary>Every unit of the province through all days, as believed now: what rules are asked of and changes are made to.</summary>
internal sealed class UnitChart
{
    private readonly Dictionary<Guid, UnitLine> lines;
    private readonly List<Succession> recorded;
    private readonly List<Succession> added = [];

    public UnitChart(IEnumerable<UnitLine> lines, IEnumerable<Succession> successions)
    {
        this.lines = lines.ToDictionary(l => l.Id);
        recorded = [.. successions];
    }

    public static UnitChart Empty => new([], []);

    public IReadOnlyCollection<UnitLine> Lines => lines.Values;

    public IEnumerable<UnitLine> Changed => lines.Values.Where(l => l.IsChanged);

    public IEnumerable<Succession> Successions => recorded.Concat(added);

    public IReadOnlyList<Succession> AddedSuccessions => added;

    public UnitLine? Find(Guid id) => lines.GetValueOrDefault(id);

    public UnitFacts? At(Guid id, DateOnly day) => Find(id)?.At(day)?.Facts;

    public string LabelOf(Guid id, DateOnly day) => At(id, day)?.Name ?? Find(id)?.Label ?? id.ToString("N");

    public IEnumerable<(UnitLine Line, UnitFacts Facts)> InForce(DateOnly day) =>
        lines.Values.Select(l => (Line: l, Stretch: l.At(day))).Where(l => l.Stretch is not null).Select(l => (l.Line, l.Stretch!.Facts));

    /// <summary>The same chart, to try changes on.</summary>
    public UnitChart Copy() => new(lines.Values.Select(l => new UnitLine(l.Id, l.Key, l.Now)), Successions);

    /// <summary>Adds a unit that begins on a day.</summary>
    public UnitLine Open(Guid id, string? key, Period period, UnitFacts facts)
    {
        var line = new UnitLine(id, key, []);
        line.Put(period, facts);
        lines.Add(id, line);
        return line;
    }

    public void Succeed(Succession succession) => added.Add(succession);

    /// <summary>From the unit up to the province, the unit first.</summary>
    public IReadOnlyList<Guid> Path(Guid id, DateOnly day)
    {
        var path = new List<Guid>();
        for (Guid? at = id; at is { } unit && !path.Contains(unit) && At(unit, day) is { } facts; at = facts.ParentId)
        {
            path.Add(unit);
        }

        return path;
    }
}
