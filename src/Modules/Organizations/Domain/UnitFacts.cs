using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>What a unit is during a stretch of days. Compared by value: two equal stretches side by side are one.</summary>
internal sealed record UnitFacts
{
    public required string Name { get; init; }

    public string? ShortName { get; init; }

    public required UnitLevel Level { get; init; }

    public required UnitKind Kind { get; init; }

    public Guid? ParentId { get; init; }

    public string? StatisticsCode { get; init; }

    public string? Code102 { get; init; }

    public string? Code20 { get; init; }

    /// <summary>Number of the decision or law that made it so; none when not known.</summary>
    public string? Decision { get; init; }

    /// <summary>Are name, days and decision confirmed by a source?</summary>
    public bool Sure { get; init; } = true;

    /// <summary>Are the electronic codes confirmed by a source?</summary>
    public bool CodesSure { get; init; } = true;

    public string Search => SearchText.Fold($"{Name} {ShortName} {StatisticsCode} {Code102} {Code20}");
}

/// <summary>A stretch of days, the last included, and what the unit is during them.</summary>
internal sealed record Stretch(DateOnly From, DateOnly? To, UnitFacts Facts)
{
    public bool Has(DateOnly day) => new Period(From, To).Has(day);
}
