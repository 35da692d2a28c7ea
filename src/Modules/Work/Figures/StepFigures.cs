namespace ThongSuot.Work;

/// <summary>How long a step takes, from the tasks done in a period and those open now.</summary>
public sealed record StepFigure
{
    /// <summary>The process.</summary>
    public required Guid Process { get; init; }

    /// <summary>Its name.</summary>
    public required string ProcessName { get; init; }

    /// <summary>Identity of the step in the file.</summary>
    public required string Element { get; init; }

    /// <summary>Name of the step.</summary>
    public required string Step { get; init; }

    /// <summary>How many were done.</summary>
    public required int Done { get; init; }

    /// <summary>How many of them late.</summary>
    public required int Late { get; init; }

    /// <summary>How many wait now.</summary>
    public required int Open { get; init; }

    /// <summary>The longest waiting, UTC since when.</summary>
    public DateTime? Oldest { get; init; }

    /// <summary>Working hours until somebody took it: median.</summary>
    public double? WaitMedian { get; init; }

    /// <summary>Working hours until somebody took it: nine of ten were not longer.</summary>
    public double? WaitMost { get; init; }

    /// <summary>Working hours from taking it to its end: median.</summary>
    public double? WorkMedian { get; init; }

    /// <summary>Working hours from taking it to its end: nine of ten were not longer.</summary>
    public double? WorkMost { get; init; }

    /// <summary>Share of the late, 0 to 1.</summary>
    public double? LateShare => Done == 0 ? null : (double)Late / Done;
}

/// <summary>Middle and upper values of a list.</summary>
internal static class Quantile
{
    /// <summary>The value that a share of the values does not exceed (nearest rank); none of an empty list.</summary>
    public static double? Of(IReadOnlyCollection<double> values, double share) =>
        values.Count == 0 ? null : values.Order().ElementAt(Math.Clamp((int)Math.Ceiling(share * values.Count) - 1, 0, values.Count - 1));
}
