using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Files;

/// <summary>A file that belongs to something: its name, its rights and where its content is. Several may share one content.</summary>
public sealed class StoredFile : IReachable, IVersioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Name as people see it, cleaned.</summary>
    public required string Name { get; init; }

    /// <summary>Code of its kind by its content: <see cref="FileKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <inheritdoc/>
    public required Guid UnitId { get; init; }

    /// <inheritdoc/>
    public int Confidentiality { get; set; }

    /// <summary>Kind of what it belongs to.</summary>
    public required string OwnerKind { get; init; }

    /// <summary>Identity of what it belongs to.</summary>
    public required string OwnerId { get; init; }

    /// <summary>When it was handed in, UTC.</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>Who handed it in; none for a visitor or the platform.</summary>
    public Guid? AddedBy { get; init; }

    /// <summary>What looked for viruses when it was handed in; none when no scanner was configured.</summary>
    public string? ScannedBy { get; init; }

    /// <summary>When it was taken away; the content stays as long as the law keeps the record.</summary>
    public DateTime? RemovedAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>How other modules link to it.</summary>
    public Reference Reference => new("file", Id, Name);
}

/// <summary>What is wrong with the store.</summary>
public enum FileProblem
{
    /// <summary>A content that no file names: a form that was not completed.</summary>
    Orphan,

    /// <summary>A file whose content is not there.</summary>
    Missing,

    /// <summary>A content that is not what its hash says.</summary>
    Corrupt,
}

/// <summary>One thing the daily check found; gone when it is found no more.</summary>
public sealed class FileFinding
{
    /// <summary>The content.</summary>
    public required string Hash { get; init; }

    /// <summary>What is wrong.</summary>
    public required FileProblem Problem { get; init; }

    /// <summary>Bytes, by the store or else by the file.</summary>
    public required long Length { get; init; }

    /// <summary>When it was found first, UTC.</summary>
    public required DateTime FoundAt { get; init; }
}

internal sealed class FilesModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<StoredFile>(file =>
        {
            file.ToTable("files");
            file.Ignore(f => f.Reference);
            file.HasIndex(f => new { f.OwnerKind, f.OwnerId });
            file.HasIndex(f => f.Hash);
            file.HasIndex(f => new { f.UnitId, f.AddedAt });
        });
        model.Entity<FileFinding>(finding =>
        {
            finding.ToTable("file_findings").IsTechnical();
            finding.HasKey(f => new { f.Hash, f.Problem });
        });
    }
}

/// <summary>A file was handed in.</summary>
public sealed record FileAdded(Guid File, string Name, string Kind, long Length, string Hash, Guid UnitId, string OwnerKind, string OwnerId, string OwnerLabel) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("file", File, Name);

    /// <inheritdoc/>
    public override Reference Also => new(OwnerKind, OwnerId, OwnerLabel);

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Name;
}

/// <summary>A file was taken away from what it belonged to.</summary>
public sealed record FileRemoved(Guid File, string Name, Guid UnitId, string OwnerKind, string OwnerId) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("file", File, Name);

    /// <inheritdoc/>
    public override Reference Also => new(OwnerKind, OwnerId, "");

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Name;
}
