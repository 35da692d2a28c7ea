using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>Somebody asked to pay online.</summary>
public sealed record PaymentOrdered(Reference About, Guid UnitId, string Order, long Amount) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => About;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Written.Number(Amount)} đồng, {Order}";
}

/// <summary>A payment at the gateway was booked.</summary>
public sealed record PaymentBooked(Reference About, Guid UnitId, string Order, long Amount, string Transaction) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => About;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Written.Number(Amount)} đồng, mã giao dịch {Transaction}";
}

/// <summary>Somebody must look at money: it cannot be booked, or is to be given back.</summary>
public sealed record PaymentIssueOpened(Reference About, Guid? UnitId, IssueKind Kind, string Order, long Amount) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => About;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Kind.Title()}: {Written.Number(Amount)} đồng, {Order}";
}

/// <summary>Somebody has looked at it, and said what was done.</summary>
public sealed record PaymentIssueSettled(Reference About, Guid? UnitId, IssueKind Kind, string Said) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => About;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Kind.Title()}: {Said}";
}
