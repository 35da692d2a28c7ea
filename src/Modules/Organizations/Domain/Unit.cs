using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>The identity of a unit: what stays when name, code, kind and place change. Ends; never becomes another unit.</summary>
internal sealed class Unit : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Stable identity in imported lists.</summary>
    public string? Key { get; set; }

    /// <summary>First day, as known now.</summary>
    public required DateOnly OpenedOn { get; set; }

    /// <summary>Last day, included, as known now; none while open.</summary>
    public DateOnly? ClosedOn { get; set; }

    public int Version { get; set; }
}

/// <summary>
/// What a unit was during a stretch of days (valid time), as recorded from a moment until something better was known
/// (recorded time). Never changed but for the moment it was superseded, so that both truths are kept.
/// </summary>
internal sealed class UnitVersion
{
    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day, included; none while it holds.</summary>
    public DateOnly? ValidTo { get; init; }

    public required DateTime RecordedAt { get; init; }

    public DateTime? SupersededAt { get; set; }

    public required string Name { get; init; }

    public string? ShortName { get; init; }

    public required UnitLevel Level { get; init; }

    public required UnitKind Kind { get; init; }

    public Guid? ParentId { get; init; }

    public string? StatisticsCode { get; init; }

    public string? Code102 { get; init; }

    public string? Code20 { get; init; }

    public string? Decision { get; init; }

    public bool Sure { get; init; } = true;

    public bool CodesSure { get; init; } = true;

    public required string Sort { get; init; }

    public required string Search { get; init; }

    public Stretch Stretch => new(ValidFrom, ValidTo, Facts);

    public UnitFacts Facts => new()
    {
        Name = Name, ShortName = ShortName, Level = Level, Kind = Kind, ParentId = ParentId, StatisticsCode = StatisticsCode,
        Code102 = Code102, Code20 = Code20, Decision = Decision, Sure = Sure, CodesSure = CodesSure,
    };

    public static UnitVersion Of(Guid unit, Stretch stretch, DateTime at) => new()
    {
        Id = Guid.CreateVersion7(),
        UnitId = unit,
        ValidFrom = stretch.From,
        ValidTo = stretch.To,
        RecordedAt = at,
        Name = stretch.Facts.Name,
        ShortName = stretch.Facts.ShortName,
        Level = stretch.Facts.Level,
        Kind = stretch.Facts.Kind,
        ParentId = stretch.Facts.ParentId,
        StatisticsCode = stretch.Facts.StatisticsCode,
        Code102 = stretch.Facts.Code102,
        Code20 = stretch.Facts.Code20,
        Decision = stretch.Facts.Decision,
        Sure = stretch.Facts.Sure,
        CodesSure = stretch.Facts.CodesSure,
        Sort = SearchText.SortKey(stretch.Facts.Name),
        Search = stretch.Facts.Search,
    };
}

/// <summary>A unit's work goes on in another from a day on.</summary>
internal sealed class UnitSuccessor
{
    public required Guid Id { get; init; }

    public required Guid FromId { get; init; }

    public required Guid ToId { get; init; }

    /// <summary>0 to 1, for figures; the work itself goes to the greatest share.</summary>
    public required double Share { get; init; }

    /// <summary>First day of the successor's part.</summary>
    public required DateOnly On { get; init; }

    public string? Decision { get; init; }

    public required DateTime RecordedAt { get; init; }

    public DateTime? SupersededAt { get; set; }

    public Succession Succession => new(FromId, ToId, Share, On, Decision);
}

/// <summary>A way to reach a unit, for a time.</summary>
internal sealed class ContactPoint
{
    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    public required ContactKind Kind { get; init; }

    public required string Value { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }
}
