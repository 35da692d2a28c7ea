using ThongSuot.Data;

namespace ThongSuot.Cases;

/// <summary>An event that starts cases of a published process by itself: a message that comes, or a moment. Gone when its version is retired.</summary>
public sealed class ProcessStart : IVersioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The process, whose version in force starts.</summary>
    public required Guid ProcessId { get; init; }

    /// <summary>The start event in its file.</summary>
    public required string Element { get; init; }

    /// <summary>Name of the message; none for a moment.</summary>
    public string? Message { get; init; }

    /// <summary>The unit that answers for the cases, by its code or key; none for that of whoever sends the message.</summary>
    public string? Unit { get; init; }

    /// <summary>The next moment, UTC; none for a message and after the last.</summary>
    public DateTime? NextAt { get; internal set; }

    /// <summary>How often it comes again after the next time; −1 for ever.</summary>
    public int Again { get; internal set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
