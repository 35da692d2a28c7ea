using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>A case to be started.</summary>
public sealed record NewCase
{
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
}
