using ThongSuot.Data;

namespace ThongSuot.OneStop;

/// <summary>The draft of a dossier's result: written from a template, submitted, and then signed. One for a dossier.</summary>
public sealed class ResultDraft : IVersioned
{
    /// <summary>Most characters of its text.</summary>
    public const int MostText = 20_000;

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>Code of its template in data/one-stop/results.csv.</summary>
    public required string Template { get; set; }

    /// <summary>The text: a paragraph a line; a line that begins with # is a heading.</summary>
    public required string Text { get; set; }

    /// <summary>Number of its newest text, from 1.</summary>
    public required int Number { get; set; }

    /// <summary>Where it stands.</summary>
    public DraftStatus Status { get; set; }

    /// <summary>Why the one who signs sent it back.</summary>
    public string? SentBack { get; set; }

    /// <summary>Submitted, UTC.</summary>
    public DateTime? SubmittedAt { get; set; }

    /// <summary>By whom.</summary>
    public string? SubmittedBy { get; set; }

    /// <summary>Number and symbol the result got when it was signed.</summary>
    public string? ResultNumber { get; set; }

    /// <summary>Signed, UTC, by the work clock.</summary>
    public DateTime? SignedAt { get; set; }

    /// <summary>By whom.</summary>
    public string? Signer { get; set; }

    /// <summary>The signed PDF.</summary>
    public Guid? FileId { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

/// <summary>Where a draft stands.</summary>
public enum DraftStatus
{
    /// <summary>It is written.</summary>
    Writing,

    /// <summary>It waits for whoever signs.</summary>
    Submitted,

    /// <summary>It is the result.</summary>
    Signed,
}

/// <summary>A text a draft had.</summary>
public sealed class DraftText
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The draft.</summary>
    public required Guid DraftId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Written, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>By whom.</summary>
    public required string Who { get; init; }

    /// <summary>Taken over from this file; none when written here.</summary>
    public string? FileName { get; init; }
}
