namespace ThongSuot.OneStop;

/// <summary>The port to a payment gateway (cổng thanh toán): where payers are sent, and what it says of an order. What it says is believed only when it is signed.</summary>
public interface IPaymentGateway
{
    /// <summary>What payers know it by, Vietnamese source text.</summary>
    string Name { get; }

    /// <summary>One is set; without it nobody is offered to pay online.</summary>
    bool IsThere { get; }

    /// <summary>The address at the gateway that asks for the money of an order.</summary>
    string AddressOf(PaymentRequest request);

    /// <summary>Reads an answer as it came in an address; none when it is not truly the gateway's.</summary>
    GatewayAnswer? Read(IReadOnlyDictionary<string, string> values);

    /// <summary>Asks how an order stands.</summary>
    /// <exception cref="GatewayUnreachable">No answer, or none that can be believed: to be asked again later.</exception>
    Task<GatewayAnswer> Ask(string order, CancellationToken cancel = default);
}

/// <summary>What a gateway is asked to take.</summary>
public sealed record PaymentRequest
{
    /// <summary>Number of the order; the gateway takes an order once.</summary>
    public required string Order { get; init; }

    /// <summary>In đồng.</summary>
    public required long Amount { get; init; }

    /// <summary>What for, without personal data.</summary>
    public required string What { get; init; }

    /// <summary>Where the payer's browser comes back to.</summary>
    public required string Back { get; init; }

    /// <summary>Where the gateway tells the outcome, from server to server.</summary>
    public required string Notice { get; init; }
}

/// <summary>What a gateway says of an order.</summary>
public sealed record GatewayAnswer
{
    /// <summary>Number of the order.</summary>
    public required string Order { get; init; }

    /// <summary>How it stands there.</summary>
    public required GatewayState State { get; init; }

    /// <summary>In đồng.</summary>
    public long Amount { get; init; }

    /// <summary>The gateway's own number of the payment, where there is one (mã giao dịch).</summary>
    public string? Reference { get; init; }

    /// <summary>Why it was refused, in the gateway's words.</summary>
    public string? Why { get; init; }
}

/// <summary>How an order stands at the gateway.</summary>
public enum GatewayState
{
    /// <summary>It has not heard of it, or the payer has done nothing yet.</summary>
    Unknown,

    /// <summary>The bank has not answered yet.</summary>
    Pending,

    /// <summary>The money is there.</summary>
    Paid,

    /// <summary>The bank refused.</summary>
    Refused,

    /// <summary>The payer left without paying.</summary>
    Left,
}

/// <summary>The gateway does not answer, or nothing that can be believed.</summary>
/// <param name="why">In words, for the log.</param>
/// <param name="isOfOne">Only about this order: others may be asked about.</param>
public sealed class GatewayUnreachable(string why, bool isOfOne = false) : Exception(why)
{
    /// <summary>Only about this order.</summary>
    public bool IsOfOne { get; } = isOfOne;
}
