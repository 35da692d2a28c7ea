using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>Who acts, from where, at which moment.</summary>
public sealed record Acting
{
    /// <summary>Identity the act will have.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The actor's rights.</summary>
    public required IRights Rights { get; init; }

    /// <summary>The moment, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>In the name of which unit.</summary>
    public Guid? Unit { get; init; }

    /// <summary>From which seat.</summary>
    public Guid? Seat { get; init; }

    /// <summary>From which network address.</summary>
    public string? Address { get; init; }
}

/// <summary>The act as the platform runs it: transaction, audit record and outbox in one.</summary>
internal sealed class RecordedAct(Acting acting, AppDb db, IDatabase database, EventCatalog catalog, Listeners listeners, DeliverySignal signal, TimeProvider real, IServiceProvider services) : Act
{
    private const int MostTries = 4;
    private readonly List<Event> happened = [];
    private bool committed;

    public override Guid Id => acting.Id;

    public override Actor Actor => acting.Actor;

    public override Guid? Unit => acting.Unit;

    public override Guid? Seat => acting.Seat;

    public override DateTime At => acting.At;

    public bool IsCommitted => committed;

    public override bool May(Permission permission) => acting.Rights.May(permission);

    public override bool May(Permission permission, Guid unit) => acting.Rights.May(permission, unit);

    public override Reach Reach(Permission permission) => acting.Rights.Reach(permission);

    public override void Record(Event happened) => this.happened.Add(happened);

    public override async Task Commit(CancellationToken cancel = default)
    {
        if (committed)
        {
            throw new InvalidOperationException("An act is committed once.");
        }

        committed = true;
        await HearAll(cancel);
        // What a person changed is in the trail even where no module records an event of it.
        var isRecorded = happened.Count > 0 || (Actor.Kind is not ActorKind.System && db.ChangeTracker.HasChanges());
        var deliveries = isRecorded && Write();
        await Save(cancel);
        if (deliveries)
        {
            signal.Ring();
        }
    }

    // Two acts that change the same rows in another order stop each other in PostgreSQL: one of them is tried again.
    private async Task Save(CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await db.SaveAct(cancel);
                return;
            }
            catch (DbUpdateConcurrencyException)
            {
                throw await Why(Refusals.Stale, cancel);
            }
            catch (DbUpdateException e) when (database.IsDuplicate(e))
            {
                throw await Why(Refusals.Duplicate, cancel);
            }
            catch (Exception e) when (tries < MostTries && database.IsConflict(e))
            {
                await Task.Delay(Random.Shared.Next(10, 50) * tries, cancel);
            }
        }
    }

    // The same form sent twice at once also loses by the version or a unique number: what matters is that it was done.
    private async Task<Refused> Why(Refusal otherwise, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return new(await db.Set<ActRow>().AnyAsync(a => a.Id == Id, cancel) ? Refusals.AlreadyDone : otherwise);
    }

    // A hearer may record more; those are heard too.
    private async Task HearAll(CancellationToken cancel)
    {
        for (var i = 0; i < happened.Count; i++)
        {
            foreach (var hearer in listeners.Hearing(happened[i]))
            {
                await hearer.Hear(services, happened[i], this, cancel);
            }
        }
    }

    private bool Write()
    {
        var deliveries = false;
        var contents = new List<string>(happened.Count);
        for (var i = 0; i < happened.Count; i++)
        {
            var row = RowOf(happened[i], i);
            db.Add(row);
            contents.Add($"{row.Id:N} {row.Hash}");
            foreach (var listener in listeners.AfterEvent(happened[i]))
            {
                deliveries = true;
                db.Add(new Delivery { Id = Guid.CreateVersion7(), EventId = row.Id, Listener = listener.Name, DueAt = At });
            }
        }

        db.Add(RowOfAct(string.Join('\n', contents)));
        return deliveries;
    }

    private EventRow RowOf(Event happened, int ordinal)
    {
        var row = new EventRow
        {
            Id = Guid.CreateVersion7(),
            ActId = Id,
            Ordinal = ordinal,
            At = At,
            Kind = catalog.Of(happened).Code,
            SubjectKind = happened.Subject.Kind,
            SubjectId = happened.Subject.Id,
            SubjectLabel = happened.Subject.Label,
            AlsoKind = happened.Also?.Kind,
            AlsoId = happened.Also?.Id,
            UnitId = happened.Unit ?? Unit,
            ActorId = Actor.Id,
            ActorName = Actor.Name,
            Remark = happened.Remark,
            Reason = Reason,
            Body = EventCatalog.Body(happened),
        };
        row.Hash = Hashing.OfEvent(row);
        return row;
    }

    /// <summary>The real moment, cut to the microsecond that both databases keep.</summary>
    internal static DateTime RealNow(TimeProvider real)
    {
        var now = real.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % 10), DateTimeKind.Utc);
    }

    private ActRow RowOfAct(string contents)
    {
        var row = new ActRow
        {
            Id = Id,
            At = At,
            RecordedAt = RealNow(real),
            ActorKind = Actor.Kind,
            ActorId = Actor.Id,
            ActorName = Actor.Name,
            OnBehalfOf = Actor.OnBehalfOf,
            UnitId = Unit,
            SeatId = Seat,
            Reason = Reason,
            Address = acting.Address,
            Contents = contents,
        };
        row.Hash = Hashing.OfAct(row);
        return row;
    }
}
