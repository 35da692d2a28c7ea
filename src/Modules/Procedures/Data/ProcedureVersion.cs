using ThongSuot.Data;

namespace ThongSuot.Procedures;

/// <summary>How a version stands.</summary>
internal enum VersionStatus
{
    /// <summary>Being written or reviewed.</summary>
    Draft,

    /// <summary>Published by decision: never changes again, except its last day.</summary>
    Published,
}

/// <summary>What is asked of versions.</summary>
internal static class VersionQueries
{
    /// <summary>The versions in force on a day.</summary>
    public static IQueryable<ProcedureVersion> InForce(this IQueryable<ProcedureVersion> versions, DateOnly day) =>
        versions.Where(v => v.Status == VersionStatus.Published && v.From <= day && (v.Until == null || v.Until >= day));
}

/// <summary>One text of a procedure: what the nation published and what the province adds.</summary>
internal sealed class ProcedureVersion : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid ProcedureId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public VersionStatus Status { get; set; }

    public required ProcedureContent Content { get; set; }

    public required ProvincialAdditions Additions { get; set; }

    /// <summary>The source's fields as written; empty when it was written here.</summary>
    public IReadOnlyDictionary<string, string> Source { get; set; } = new Dictionary<string, string>();

    /// <summary>What lists and the search keep in memory.</summary>
    public required ProcedureEntry Entry { get; set; }

    /// <summary>Doubts nobody decided yet.</summary>
    public int OpenDoubts { get; set; }

    /// <summary>The import it came with.</summary>
    public Guid? ImportId { get; set; }

    /// <summary>The decision that published it, and its number.</summary>
    public Guid? PublicationId { get; set; }

    public string? Decision { get; set; }

    /// <summary>First and last day in force.</summary>
    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public required DateTime ChangedAt { get; set; }

    public int Version { get; set; }

    public static ProcedureVersion Draft(Procedure of, ProcedureContent content, ProvincialAdditions additions, DateTime at, Guid? id = null)
    {
        of.Latest++;
        of.Follow(content);
        return new()
        {
            Id = id ?? Guid.CreateVersion7(), ProcedureId = of.Id, Number = of.Latest, Content = content, Additions = additions, ChangedAt = at,
            Entry = ProcedureFacts.Entry(of.Id, content, additions),
        };
    }

    /// <summary>Another text for the draft. Refused: it is published.</summary>
    public void Rewrite(Procedure of, ProcedureContent content, ProvincialAdditions additions, DateTime at)
    {
        if (Status is not VersionStatus.Draft)
        {
            throw new Kernel.Refused(ProceduresRefusals.IsPublished);
        }

        (Content, Additions, ChangedAt, Entry) = (content, additions, at, ProcedureFacts.Entry(ProcedureId, content, additions));
        of.Follow(content);
    }

    /// <summary>Published by a decision, in force from its day on.</summary>
    public void Publish(Publication by)
    {
        (Status, PublicationId, Decision, From) = (VersionStatus.Published, by.Id, by.Number, by.EffectiveOn);
    }
}
