using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>An administrator had a delivery tried again.</summary>
public sealed record DeliveryRetried(Guid Delivery, string Listener) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("delivery", Delivery, Listener);
}

/// <summary>An administrator put a delivery aside.</summary>
public sealed record DeliveryDismissed(Guid Delivery, string Listener) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("delivery", Delivery, Listener);
}

/// <summary>What an administrator may do with deliveries.</summary>
public sealed class DeliveryDesk(AppDb db)
{
    /// <summary>The delivery is not parked.</summary>
    public static readonly Refusal NotParked = new("EV-001", "Việc nền này không ở trạng thái dừng chờ xử lý.");

    /// <summary>Has a parked delivery tried again, from the first attempt.</summary>
    public async Task Retry(Guid id, Act act, CancellationToken cancel = default)
    {
        var delivery = await Parked(id, act, cancel);
        delivery.ParkedAt = null;
        delivery.Attempts = 0;
        delivery.DueAt = act.At;
        act.Record(new DeliveryRetried(id, delivery.Listener));
    }

    /// <summary>Puts a parked delivery aside; it is not done.</summary>
    public async Task Dismiss(Guid id, Act act, CancellationToken cancel = default)
    {
        var delivery = await Parked(id, act, cancel);
        delivery.DismissedAt = act.At;
        delivery.DoneAt = act.At;
        delivery.ParkedAt = null;
        act.Record(new DeliveryDismissed(id, delivery.Listener));
    }

    private async Task<Delivery> Parked(Guid id, Act act, CancellationToken cancel)
    {
        var delivery = await db.Set<Delivery>().FirstOrDefaultAsync(d => d.Id == id, cancel);
        act.RefuseIf(delivery is null, Refusals.NotFound);
        act.RefuseIf(delivery!.ParkedAt is null, NotParked);
        return delivery;
    }
}

/// <summary>Removes what was delivered more than thirty days ago; the events stay.</summary>
internal sealed class TidyDeliveries(AppDb db, IDatabase database) : IClockJob
{
    public async Task Run(Act act, CancellationToken cancel)
    {
        var before = act.At.AddDays(-30);
        await db.Set<Delivery>().Where(d => d.DoneAt < before && d.DismissedAt == null).ExecuteDeleteAsync(cancel);
        await database.Tidy(db, cancel);
    }
}
