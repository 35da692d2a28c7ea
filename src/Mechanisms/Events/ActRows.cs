using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>The rows of one act: the act, its events and the work they leave.</summary>
internal sealed record ActRows(ActRow Act, IReadOnlyList<EventRow> Events, IReadOnlyList<Delivery> Deliveries)
{
    private const string ActSql = """
        INSERT INTO acts (id, at, recorded_at, actor_kind, actor_id, actor_name, on_behalf_of, unit_id, seat_id, reason, address, contents, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """;

    private const string EventSql = """
        INSERT INTO events (id, act_id, ordinal, at, kind, subject_kind, subject_id, subject_label, also_kind, also_id, unit_id, actor_id, actor_name, remark, reason, body, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
        """;

    private const string DeliverySql = "INSERT INTO deliveries (id, event_id, listener, due_at, attempts) VALUES ($1, $2, $3, $4, 0)";

    public static ActRows Of(Acting acting, string? reason, IReadOnlyList<Event> happened, EventCatalog catalog, Listeners listeners, TimeProvider real)
    {
        var events = new List<EventRow>(happened.Count);
        var deliveries = new List<Delivery>();
        for (var i = 0; i < happened.Count; i++)
        {
            var row = RowOf(happened[i], i, acting, reason, catalog);
            events.Add(row);
            deliveries.AddRange(listeners.AfterEvent(happened[i]).Select(l => new Delivery { Id = Guid.CreateVersion7(), EventId = row.Id, Listener = l.Name, DueAt = acting.At }));
        }

        return new(RowOf(acting, reason, RealNow(real), string.Join('\n', events.Select(e => $"{e.Id:N} {e.Hash}"))), events, deliveries);
    }

    /// <summary>The real moment, cut to the microsecond that both databases keep.</summary>
    public static DateTime RealNow(TimeProvider real)
    {
        var now = real.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % 10), DateTimeKind.Utc);
    }

    public void AddTo(AppDb db)
    {
        db.Add(Act);
        db.AddRange(Events);
        db.AddRange(Deliveries);
    }

    public IEnumerable<HandWritten> Statements()
    {
        yield return new(ActSql,
        [
            Act.Id, Act.At, Act.RecordedAt, Act.ActorKind.ToString(), Act.ActorId, Act.ActorName, Act.OnBehalfOf, Act.UnitId, Act.SeatId, Act.Reason, Act.Address,
            Act.Contents, Act.Hash,
        ]);
        foreach (var row in Events)
        {
            yield return new(EventSql,
            [
                row.Id, row.ActId, row.Ordinal, row.At, row.Kind, row.SubjectKind, row.SubjectId, row.SubjectLabel, row.AlsoKind, row.AlsoId, row.UnitId, row.ActorId,
                row.ActorName, row.Remark, row.Reason, row.Body, row.Hash,
            ]);
        }

        foreach (var delivery in Deliveries)
        {
            yield return new(DeliverySql, [delivery.Id, delivery.EventId, delivery.Listener, delivery.DueAt]);
        }
    }

    private static EventRow RowOf(Event happened, int ordinal, Acting acting, string? reason, EventCatalog catalog)
    {
        var (subject, also) = (happened.Subject, happened.Also);
        var row = new EventRow
        {
            Id = Guid.CreateVersion7(),
            ActId = acting.Id,
            Ordinal = ordinal,
            At = acting.At,
            Kind = catalog.Of(happened).Code,
            SubjectKind = subject.Kind,
            SubjectId = subject.Id,
            SubjectLabel = subject.Label,
            AlsoKind = also?.Kind,
            AlsoId = also?.Id,
            UnitId = happened.Unit ?? acting.Unit,
            ActorId = acting.Actor.Id,
            ActorName = acting.Actor.Name,
            Remark = happened.Remark,
            Reason = reason,
            Body = EventCatalog.Body(happened),
        };
        row.Hash = Hashing.OfEvent(row);
        return row;
    }

    private static ActRow RowOf(Acting acting, string? reason, DateTime recordedAt, string contents)
    {
        var row = new ActRow
        {
            Id = acting.Id,
            At = acting.At,
            RecordedAt = recordedAt,
            ActorKind = acting.Actor.Kind,
            ActorId = acting.Actor.Id,
            ActorName = acting.Actor.Name,
            OnBehalfOf = acting.Actor.OnBehalfOf,
            UnitId = acting.Unit,
            SeatId = acting.Seat,
            Reason = reason,
            Address = acting.Address,
            Contents = contents,
        };
        row.Hash = Hashing.OfAct(row);
        return row;
    }
}
