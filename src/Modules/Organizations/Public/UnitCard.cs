using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>Which truth is asked for: as in force on a day, and as known at an instant.</summary>
/// <param name="Day">The day the facts held.</param>
/// <param name="KnownAt">What was recorded by then, UTC; none for what is known now.</param>
public readonly record struct AsOf(DateOnly Day, DateTime? KnownAt = null);

/// <summary>A unit as other modules may show it, on one day.</summary>
public sealed record UnitCard
{
    /// <summary>Identity: never changes and never passes to another unit. Codes do; never join history on a code.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name in full.</summary>
    public required string Name { get; init; }

    /// <summary>Short name, or the full one.</summary>
    public required string ShortName { get; init; }

    /// <summary>Level.</summary>
    public required UnitLevel Level { get; init; }

    /// <summary>Kind.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>The unit above; none for the province.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Code of the statistics office (Decision 124/2004/QĐ-TTg); only of administrative units.</summary>
    public string? StatisticsCode { get; init; }

    /// <summary>Electronic identifier by QCVN 102:2016/BTTTT.</summary>
    public string? Code102 { get; init; }

    /// <summary>Electronic identifier by Decision 20/2020/QĐ-TTg.</summary>
    public string? Code20 { get; init; }

    /// <summary>A link to the unit.</summary>
    public Reference Reference => new(ReferenceKind, Id, Name);

    /// <summary>Kind of references to units.</summary>
    public const string ReferenceKind = "unit";
}

/// <summary>A share of a unit's figures on another day's map.</summary>
/// <param name="Unit">The unit in force on that day.</param>
/// <param name="Share">0 to 1; the shares of one unit sum to 1.</param>
/// <param name="Estimated">True when newer figures are read on an older map, where no decision gives the shares.</param>
public sealed record UnitShare(Guid Unit, double Share, bool Estimated);

/// <summary>What kind of contact it is.</summary>
public enum ContactKind
{
    /// <summary>Where to come.</summary>
    Address,

    /// <summary>Telephone.</summary>
    Phone,

    /// <summary>Mail.</summary>
    Email,

    /// <summary>Hotline for feedback on officials' work.</summary>
    Hotline,

    /// <summary>Opening hours.</summary>
    Hours,
}

/// <summary>A unit's entry in the public phone book.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Above">The unit above, for order and headings.</param>
/// <param name="Contacts">Kind and value, in the order of the kinds.</param>
/// <param name="Leader">Name and position of the unit's leader on that day.</param>
public sealed record PhoneBookEntry(UnitCard Unit, string? Above, IReadOnlyList<(ContactKind Kind, string Value)> Contacts, (string Name, string Position)? Leader);
