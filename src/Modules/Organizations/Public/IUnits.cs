namespace ThongSuot.Organizations;

/// <summary>The units of the province, for every other module. Each read names its day.</summary>
public interface IUnits
{
    /// <summary>A unit by identity; none when it was not in force then.</summary>
    Task<UnitCard?> Find(Guid id, AsOf asOf, CancellationToken cancel = default);

    /// <summary>The unit that had a code of any of the three systems on that day.</summary>
    Task<UnitCard?> ByCode(string code, AsOf asOf, CancellationToken cancel = default);

    /// <summary>The units directly below; those without a unit above when <paramref name="parent"/> is none.</summary>
    Task<IReadOnlyList<UnitCard>> Below(Guid? parent, AsOf asOf, CancellationToken cancel = default);

    /// <summary>Every unit in force, in the order of level, then name.</summary>
    Task<IReadOnlyList<UnitCard>> InForce(AsOf asOf, CancellationToken cancel = default);

    /// <summary>From the province down to the unit, both included.</summary>
    Task<IReadOnlyList<UnitCard>> Path(Guid id, AsOf asOf, CancellationToken cancel = default);

    /// <summary>Units whose names or codes hold all the words, marks or not; best first.</summary>
    Task<IReadOnlyList<UnitCard>> Search(string words, AsOf asOf, int most = 20, CancellationToken cancel = default);

    /// <summary>Where a unit's open work is on a day: itself while in force, else the chief successor in force then; none when it had none.</summary>
    Task<UnitCard?> Resolve(Guid id, DateOnly day, CancellationToken cancel = default);

    /// <summary>Reads figures of units on the map of one day in the map of another. Shares of each unit sum to 1.</summary>
    Task<ILookup<Guid, UnitShare>> MapTo(IReadOnlyCollection<Guid> units, DateOnly from, DateOnly to, CancellationToken cancel = default);

    /// <summary>The public phone book: units with contact points, leaders and hotlines.</summary>
    /// <param name="words">Only names that hold these words; empty for all.</param>
    Task<IReadOnlyList<PhoneBookEntry>> PhoneBook(string words, DateOnly day, CancellationToken cancel = default);
}
