using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Support;

/// <summary>A thing for tests: belongs to a unit and a field of work, may be confidential, two people may edit it.</summary>
public sealed class Paper : IVersioned, IFieldReachable
{
    public required Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public int Confidentiality { get; init; }

    public string? Field { get; init; }

    public required string Title { get; set; }

    public string? Number { get; init; }

    public DateTime? SignedAt { get; set; }

    public Cover Cover { get; set; } = new();

    public int Version { get; set; }

    public static Paper Called(string title, Guid? id = null) => new() { Id = id ?? Guid.CreateVersion7(), Title = title };
}

/// <summary>A thing to be done by a day, in the list of its unit.</summary>
public sealed class Errand : IVersioned, IFieldReachable
{
    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    public int Confidentiality { get; init; }

    public string? Field { get; init; }

    public required string Title { get; set; }

    public required DateTime DueAt { get; init; }

    public int Version { get; set; }
}

/// <summary>A record kept as JSON inside the paper's row.</summary>
public sealed class Cover
{
    public string Colour { get; set; } = "trắng";
}

/// <summary>Rows that are only ever added.</summary>
public sealed class Entry
{
    public required Guid Id { get; init; }

    public required string Text { get; set; }
}

/// <summary>What a listener left, once for each event.</summary>
public sealed class Effect
{
    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required string Listener { get; init; }
}

public sealed record PaperFiled(Guid Paper, string Title) : Event
{
    public override Reference Subject => new("paper", Paper, Title);
}

public sealed record PaperCopied(Guid Paper) : Event
{
    public override Reference Subject => new("paper", Paper, "bản sao");
}

public sealed class PapersModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Paper>(paper =>
        {
            paper.ToTable("papers");
            paper.HasIndex(p => p.Number).IsUnique();
            paper.OwnsOne(p => p.Cover, cover => cover.ToJson());
        });
        model.Entity<Errand>(errand =>
        {
            errand.ToTable("errands");
            errand.HasIndex(e => new { e.UnitId, e.DueAt });
            errand.HasIndex(e => e.DueAt);
        });
        model.Entity<Entry>().ToTable("entries").IsAppendOnly();

        // Not unique: a repeated effect must show, not be refused.
        model.Entity<Effect>().ToTable("effects");
    }
}
