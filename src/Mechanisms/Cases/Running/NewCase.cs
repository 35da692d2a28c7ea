using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>A case to be started.</summary>
public sealed record NewCase
{
    /// <summary>Identity, where the caller gives it.</summary>
    public Guid? Id { get; init; }

    /// <summary>Code of the process; its current version runs.</summary>
    public required string Process { get; init; }

    /// <summary>What it is about; none: the case stands for itself.</summary>
    public Reference? Subject { get; init; }

    /// <summary>Name for lists, without personal data beyond what its kind shows.</summary>
    public required string Label { get; init; }

    /// <summary>The unit that answers for it.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Field of work.</summary>
    public string? Field { get; init; }

    /// <summary>0 open to 3 secret.</summary>
    public int Confidentiality { get; init; }

    /// <summary>Variables it begins with.</summary>
    public IReadOnlyDictionary<string, object?> Set { get; init; } = new Dictionary<string, object?>();

    /// <summary>Whoever starts it does the first step with it, in the same commit, where the process marks that step as the reception.</summary>
    public bool IsReceived { get; init; }

    /// <summary>The event that starts it, and what is written of it in the same commit; none: somebody starts it.</summary>
    internal StartedBy? By { get; init; }
}

/// <summary>The start event a case begins by.</summary>
/// <param name="Element">The event.</param>
/// <param name="Also">What else is written in the same commit.</param>
internal sealed record StartedBy(string Element, Action<Events.ActBatch, Reference> Also);
