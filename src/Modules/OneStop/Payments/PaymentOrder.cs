using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>
/// Money that somebody was asked to pay online, once (yêu cầu thanh toán): what for, how much, and what came of it at the gateway. An amount has one
/// open order at a time; each number at the gateway is booked once.
/// </summary>
public sealed class PaymentOrder : IVersioned, IReachable
{
    /// <summary>Most characters of what it is called.</summary>
    internal const int MostLabel = 300;

    /// <summary>Identity; also that of the act that books it.</summary>
    public required Guid Id { get; init; }

    /// <summary>What the gateway knows it by.</summary>
    public required string Number { get; init; }

    /// <summary>The secret word in the address of its page.</summary>
    public required string Code { get; init; }

    /// <summary>The dossier; none for a whole group.</summary>
    public Guid? DossierId { get; init; }

    /// <summary>The interlinked group.</summary>
    public Guid? GroupId { get; init; }

    /// <summary>What it is for, without personal data.</summary>
    public required string Label { get; init; }

    /// <summary>Which money.</summary>
    public required PaymentPurpose Purpose { get; init; }

    /// <summary>In đồng.</summary>
    public required long Amount { get; init; }

    /// <summary>What it is made up of.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>The counter that collects.</summary>
    public required Guid UnitId { get; set; }

    /// <inheritdoc/>
    public int Confidentiality { get; init; }

    /// <summary>The account the dossier was filed with.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What it is open for; none when it is closed. Two cannot be open for the same.</summary>
    public string? OpenFor { get; internal set; }

    /// <summary>How it stands.</summary>
    public OrderState State { get; internal set; }

    /// <summary>Made, UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>By whom.</summary>
    public required string MadeBy { get; init; }

    /// <summary>Not offered any more after this, UTC. Money that comes later is booked all the same.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>The gateway said that the bank has not answered yet, UTC.</summary>
    public DateTime? PendingAt { get; internal set; }

    /// <summary>Last answer of the gateway, UTC.</summary>
    public DateTime? AnsweredAt { get; internal set; }

    /// <summary>The gateway's number of the payment.</summary>
    public string? Transaction { get; internal set; }

    /// <summary>Booked, UTC.</summary>
    public DateTime? BookedAt { get; internal set; }

    /// <summary>Number of the receipt; none for a financial duty, whose receipt the treasury gives.</summary>
    public string? Receipt { get; internal set; }

    /// <summary>Why it was not paid, in the gateway's words.</summary>
    public string? Why { get; internal set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>What its events are about.</summary>
    internal Reference About => DossierId is { } dossier ? new(Dossier.ReferenceKind, dossier, Label) : new(DossierGroup.ReferenceKind, GroupId!.Value, Label);

    /// <summary>It ends without money.</summary>
    internal void Close(OrderState state, string? why = null) => (OpenFor, State, Why) = (null, state, why);
}

/// <summary>One amount of an order.</summary>
/// <param name="Id">The fee, or the duty.</param>
/// <param name="Dossier">Whose.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Amount">In đồng.</param>
public sealed record OrderLine(Guid Id, Guid Dossier, string Name, long Amount);

/// <summary>Which money an order is for.</summary>
public enum PaymentPurpose
{
    /// <summary>Fees of dossiers (phí, lệ phí).</summary>
    Fees,

    /// <summary>The financial duty a dossier waits for (nghĩa vụ tài chính).</summary>
    Duty,
}

/// <summary>How an order stands.</summary>
public enum OrderState
{
    /// <summary>It can be paid.</summary>
    Waiting,

    /// <summary>Paid, and booked.</summary>
    Paid,

    /// <summary>The bank refused.</summary>
    Refused,

    /// <summary>The payer left.</summary>
    Left,

    /// <summary>Nobody paid in time.</summary>
    Expired,

    /// <summary>What it was for was paid in another way, or is not owed any more.</summary>
    Cancelled,

    /// <summary>Paid, and there was nothing to book it to: to be given back.</summary>
    Unbooked,
}
