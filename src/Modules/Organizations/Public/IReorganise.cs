using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>A unit ends and its open work goes on in another.</summary>
/// <param name="From">The unit that ends on the day before the effective day.</param>
/// <param name="To">The unit that takes over: the successor with the greatest share.</param>
public sealed record UnitMove(Guid From, Guid To);

/// <summary>A reorganisation as modules that hold work of units need to know it.</summary>
public sealed record ReorganisationPlan
{
    /// <summary>Identity of the reorganisation.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the decision.</summary>
    public required string Decision { get; init; }

    /// <summary>The first day of the new map. May lie in the past or the future.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Units that end, with where their work goes.</summary>
    public required IReadOnlyList<UnitMove> Moves { get; init; }

    /// <summary>Seats that move with their holders: the old seat and the new one.</summary>
    public IReadOnlyDictionary<Guid, Guid> Seats { get; init; } = new Dictionary<Guid, Guid>();
}

/// <summary>A kind of work that moves: so many, from a unit to a unit.</summary>
/// <param name="What">Vietnamese source text: "Hồ sơ đang giải quyết".</param>
/// <param name="Move">From where to where.</param>
/// <param name="Count">How many.</param>
public sealed record MovedWork(string What, UnitMove Move, long Count);

/// <summary>
/// The port through which a module's open work moves when units end. Each module that keeps work by unit registers one.
/// Numbers already given and clocks already running stay as they are.
/// </summary>
public interface IReorganise
{
    /// <summary>What would move; changes nothing.</summary>
    Task<IReadOnlyList<MovedWork>> Preview(ReorganisationPlan plan, CancellationToken cancel = default);

    /// <summary>Moves it, as part of the act that applies the reorganisation. Must not commit.</summary>
    Task Apply(ReorganisationPlan plan, Act act, CancellationToken cancel = default);
}
