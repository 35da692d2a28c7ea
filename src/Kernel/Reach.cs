namespace ThongSuot.Kernel;

/// <summary>How far one grant goes.</summary>
public sealed record Grant
{
    /// <summary>The units, or none for the whole province.</summary>
    public required IReadOnlyList<Guid>? Units { get; init; }

    /// <summary>Highest confidentiality that may be seen.</summary>
    public int Ceiling { get; init; }

    /// <summary>Fields of work (lĩnh vực) the grant is limited to, or none for all fields.</summary>
    public IReadOnlyList<string>? Fields { get; init; }
}

/// <summary>The set of units a permission extends to for one actor: a list of grants, any of which suffices.</summary>
public sealed record Reach(IReadOnlyList<Grant> Grants)
{
    /// <summary>No unit at all.</summary>
    public static Reach Nowhere { get; } = new([]);

    /// <summary>Everything, without limit.</summary>
    public static Reach Everywhere { get; } = new([new Grant { Units = null, Ceiling = int.MaxValue }]);

    /// <summary>Nothing can be reached.</summary>
    public bool IsEmpty => Grants.Count == 0;

    /// <summary>Does any grant hold this unit?</summary>
    public bool Holds(Guid unit) => Grants.Any(g => g.Units is null || g.Units.Contains(unit));

    /// <summary>Does any grant hold this row? The same as limiting a query to the reach, of one row already read.</summary>
    public bool Holds(IFieldReachable row) => Grants.Any(g =>
        g.Units?.Contains(row.UnitId) != false && row.Confidentiality <= g.Ceiling && (g.Fields is null || (row.Field is { } field && g.Fields.Contains(field))));

    /// <summary>Codes of the fields all grants together are limited to; none for every field.</summary>
    public IReadOnlySet<string>? Fields => Grants.Any(g => g.Fields is null) ? null : Grants.SelectMany(g => g.Fields!).ToHashSet();
}

/// <summary>A row that belongs to a unit and may be confidential: rights are applied inside the query.</summary>
public interface IReachable
{
    /// <summary>The unit it belongs to.</summary>
    Guid UnitId { get; }

    /// <summary>0 open, 1 internal, 2 confidential, 3 secret.</summary>
    int Confidentiality { get; }
}

/// <summary>A reachable row that belongs to a field of work (lĩnh vực).</summary>
public interface IFieldReachable : IReachable
{
    /// <summary>Code of the field.</summary>
    string? Field { get; }
}
