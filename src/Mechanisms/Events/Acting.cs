using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>Who acts, from where, at which moment.</summary>
public sealed record Acting
{
    /// <summary>Identity the act will have.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The actor's rights.</summary>
    public required IRights Rights { get; init; }

    /// <summary>The moment, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>In the name of which unit.</summary>
    public Guid? Unit { get; init; }

    /// <summary>From which seat.</summary>
    public Guid? Seat { get; init; }

    /// <summary>From which network address.</summary>
    public string? Address { get; init; }
}
