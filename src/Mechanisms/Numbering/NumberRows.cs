using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Numbering;

/// <summary>The counter of one series.</summary>
internal sealed class Series
{
    public required Guid UnitId { get; init; }

    public required string Kind { get; init; }

    public required string Period { get; init; }

    /// <summary>The number handed out next.</summary>
    public long Next { get; init; }
}

/// <summary>A number that was handed out, and in which act.</summary>
internal sealed class NumberRow
{
    public required Guid UnitId { get; init; }

    public required string Kind { get; init; }

    public required string Period { get; init; }

    public required long Number { get; init; }

    public required string Text { get; init; }

    public required Guid ActId { get; init; }

    public required DateTime GivenAt { get; init; }
}

/// <summary>Numbers that stand for nothing, with the reason: one voided, or a range skipped.</summary>
internal sealed class NumberGap
{
    public required Guid UnitId { get; init; }

    public required string Kind { get; init; }

    public required string Period { get; init; }

    public required long First { get; init; }

    public required long Last { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class NumberingModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Series>(series =>
        {
            series.ToTable("number_series");
            series.HasKey(s => new { s.UnitId, s.Kind, s.Period });
        });
        model.Entity<NumberRow>(number =>
        {
            number.ToTable("numbers").IsAppendOnly();
            number.HasKey(n => new { n.UnitId, n.Kind, n.Period, n.Number });
            number.HasIndex(n => n.ActId);
        });
        model.Entity<NumberGap>(gap =>
        {
            gap.ToTable("number_gaps").IsAppendOnly();
            gap.HasKey(g => new { g.UnitId, g.Kind, g.Period, g.First });
        });
    }
}
