using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Calendars;

internal sealed class CalendarsModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<DeadlineFeed>(feed =>
    {
        feed.ToTable("calendars_feeds");
        feed.Ignore(f => f.Reference);
        feed.HasIndex(f => f.PersonId).IsUnique();
        feed.HasIndex(f => f.Hash).IsUnique();
    });
}

/// <summary>The secret address under which a calendar program reads a person's deadlines. Only its fingerprint is kept.</summary>
internal sealed class DeadlineFeed : IVersioned
{
    public const string ReferenceKind = "deadline-feed";

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    public required string Hash { get; set; }

    public required DateTime MadeAt { get; set; }

    public int Version { get; set; }

    public Reference Reference => new(ReferenceKind, Id, "iCal");
}
