namespace ThongSuot.Organizations;

/// <summary>A file of units that was looked at and waits to be confirmed. Kept for a day.</summary>
internal sealed class ImportDraft
{
    public required Guid Id { get; init; }

    public required Guid? PersonId { get; init; }

    public required string FileName { get; init; }

    public required string Body { get; init; }

    /// <summary>The chart's stamp when the differences were shown.</summary>
    public required string ChartStamp { get; init; }

    public required DateTime At { get; init; }
}
