namespace ThongSuot.Organizations;

/// <summary>The positions seats have, for modules that name who does what.</summary>
public interface IPositions
{
    /// <summary>Every position, the highest first.</summary>
    Task<IReadOnlyList<PositionCard>> All(CancellationToken cancel = default);

    /// <summary>Names of units by the words processes call them: keys and codes. Words nobody knows are left out.</summary>
    Task<IReadOnlyDictionary<string, string>> UnitNames(IReadOnlyCollection<string> words, DateOnly day, CancellationToken cancel = default);
}

/// <summary>A position as other modules may show it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record PositionCard(string Code, string Name);
