namespace ThongSuot.Organizations;

/// <summary>What a step does (Law on Organisation of Local Government 2015 art. 128–130: merge, split, rename, move).</summary>
internal enum StepKind
{
    /// <summary>One or more units become one, new or there already.</summary>
    Merge,

    /// <summary>One unit becomes several, with shares.</summary>
    Split,

    Rename,

    Recode,

    /// <summary>Under another unit.</summary>
    Move,

    /// <summary>Another kind or level.</summary>
    Change,

    /// <summary>A unit ends; others take over its work.</summary>
    Dissolve,

    /// <summary>A new unit that takes over from none.</summary>
    Open,
}

/// <summary>What a step changes of a unit's facts; what is none stays. An empty code takes the code away.</summary>
internal sealed record FactChange
{
    public string? Name { get; init; }

    public string? ShortName { get; init; }

    public UnitLevel? Level { get; init; }

    public UnitKind? Kind { get; init; }

    public Guid? ParentId { get; init; }

    /// <summary>Stands above all: has no parent.</summary>
    public bool IsRoot { get; init; }

    public string? StatisticsCode { get; init; }

    public string? Code102 { get; init; }

    public string? Code20 { get; init; }

    public bool IsEmpty => this == new FactChange();

    public UnitFacts On(UnitFacts facts, string decision) => facts with
    {
        Name = Name ?? facts.Name,
        ShortName = ShortName is null ? facts.ShortName : Code(ShortName),
        Level = Level ?? facts.Level,
        Kind = Kind ?? facts.Kind,
        ParentId = IsRoot ? null : ParentId ?? facts.ParentId,
        StatisticsCode = StatisticsCode is null ? facts.StatisticsCode : Code(StatisticsCode),
        Code102 = Code102 is null ? facts.Code102 : Code(Code102),
        Code20 = Code20 is null ? facts.Code20 : Code(Code20),
        Decision = decision,
        Sure = true,
    };

    private static string? Code(string text) => text.Length == 0 ? null : text;
}

/// <summary>A unit a step leads to.</summary>
internal sealed record StepTarget
{
    /// <summary>The unit; for a new one, the identity it will have.</summary>
    public required Guid Unit { get; init; }

    public bool IsNew { get; init; }

    /// <summary>The identity a new unit will have in imported lists.</summary>
    public string? Key { get; init; }

    public double Share { get; init; } = 1;

    public FactChange? Change { get; init; }
}

/// <summary>One step of a reorganisation.</summary>
internal sealed record ReorganisationStep
{
    public required Guid Id { get; init; }

    public required StepKind Kind { get; init; }

    public IReadOnlyList<Guid> From { get; init; } = [];

    public IReadOnlyList<StepTarget> Into { get; init; } = [];

    /// <summary>Dissolve: the units below end too and pass to the same successors.</summary>
    public bool WithBelow { get; init; }

    /// <summary>For rename, re-code, move and change: what changes.</summary>
    public FactChange? Change { get; init; }
}
