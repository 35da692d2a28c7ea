using ThongSuot.Kernel;

namespace ThongSuot.Organizations.Tests;

/// <summary>Small charts and plans for tests of the rules.</summary>
internal static class Chart
{
    public static readonly DateOnly Start = new(2016, 1, 1);

    public static UnitFacts Facts(string name, Guid? parent, UnitLevel level = UnitLevel.Commune, string? code = null) =>
        new() { Name = name, Level = level, Kind = level switch { UnitLevel.Province => UnitKind.Province, UnitLevel.District => UnitKind.District, _ => UnitKind.Commune }, ParentId = parent, StatisticsCode = code };

    /// <summary>A province with one district and three communes, recorded.</summary>
    public static (UnitChart Chart, Guid Province, Guid District, Guid[] Communes) Small()
    {
        var (province, district) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Guid[] communes = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
        var lines = new List<UnitLine>
        {
            Line(province, Facts("Tỉnh", null, UnitLevel.Province, "93")),
            Line(district, Facts("Huyện", province, UnitLevel.District, "930")),
        };
        lines.AddRange(communes.Select((c, i) => Line(c, Facts($"Xã {i}", district, UnitLevel.Commune, $"3100{i}"))));
        return (new UnitChart(lines, []), province, district, communes);
    }

    public static UnitLine Line(Guid id, UnitFacts facts) => new(id, null, [new Stretch(Start, null, facts)]);

    public static Reorganisation Plan(DateOnly effective, params ReorganisationStep[] steps) => new()
    {
        Id = Guid.CreateVersion7(), Decision = "12/NQ-HĐND", Title = "Sắp xếp", EffectiveOn = effective, DraftedAt = VietnamTime.StartOf(effective), Steps = [.. steps],
    };

    public static ReorganisationStep Step(StepKind kind, Guid[] from, params StepTarget[] into) =>
        new() { Id = Guid.CreateVersion7(), Kind = kind, From = from, Into = into };

    public static StepTarget New(string name, double share = 1, string? code = null) =>
        new() { Unit = Guid.CreateVersion7(), IsNew = true, Share = share, Change = new() { Name = name, StatisticsCode = code } };

    public static StepTarget Old(Guid unit, double share = 1) => new() { Unit = unit, Share = share };
}
