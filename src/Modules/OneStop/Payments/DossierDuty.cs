using ThongSuot.Data;
using ThongSuot.Kernel;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.OneStop;

/// <summary>The sum of a financial duty a dossier waits for, where whoever asked for it knows it: it can then be paid online.</summary>
public sealed class DossierDuty : IVersioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>What for: number and day of the notice.</summary>
    public required string Name { get; init; }

    /// <summary>In đồng.</summary>
    public required long Amount { get; init; }

    /// <summary>Limit of the second appointment, from payment; none when the first goes on.</summary>
    public string? Second { get; init; }

    /// <summary>Asked for, UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>Paid online, UTC.</summary>
    public DateTime? PaidAt { get; internal set; }

    /// <summary>The gateway's number of the payment.</summary>
    public string? Transaction { get; internal set; }

    /// <summary>The dossier waits for it no more, UTC.</summary>
    public DateTime? EndedAt { get; internal set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>What is asked for online; none where the sum is not known.</summary>
    internal static IEnumerable<DossierDuty> Of(Dossier dossier, string reason, NewDuty? online, Act act) =>
        online is null ? [] : [new() { Id = Guid.CreateVersion7(), DossierId = dossier.Id, Name = reason, Amount = online.Amount, Second = online.Second?.ToString(), AskedAt = act.At }];
}

/// <summary>A financial duty that can be paid online.</summary>
/// <param name="Amount">In đồng.</param>
/// <param name="Second">The limit of the second appointment, from payment; none when the first goes on.</param>
internal sealed record NewDuty(long Amount, Span? Second);
