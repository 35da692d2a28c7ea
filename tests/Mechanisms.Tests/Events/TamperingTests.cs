using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Events;

/// <summary>Whatever is changed, deleted or inserted in acts and events behind the program's back is named: problem, table, row.</summary>
public sealed class TamperingTests
{
    [Theory, MemberData(nameof(Trail.Each), MemberType = typeof(Trail))]
    public async Task A_changed_act_is_named(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail.Make(database, sealedUp);
        await using var _ = ground;
        await ground.Sql($"UPDATE acts SET actor_name = 'Người khác' WHERE id = {acts[4]}");
        await Trail.Names(ground, "changed", "acts", acts[4].ToString());
    }

    [Theory, OnEach]
    public async Task A_changed_act_with_its_hash_made_anew_is_named_once_sealed(On database)
    {
        var (ground, acts) = await Trail.Make(database, sealedUp: true);
        await using var _ = ground;
        var row = await ground.Read(db => db.Set<ActRow>().AsNoTracking().FirstAsync(a => a.Id == acts[4]));
        var forged = new ActRow { Id = row.Id, At = row.At, RecordedAt = row.RecordedAt, ActorKind = row.ActorKind, ActorId = row.ActorId, ActorName = "Người khác", Contents = row.Contents };
        var hash = Hashing.OfAct(forged);
        await ground.Sql($"UPDATE acts SET actor_name = 'Người khác', hash = {hash} WHERE id = {acts[4]}");
        await Trail.Names(ground, "changed", "acts", acts[4].ToString());
        await ground.Sql($"UPDATE sealed_acts SET hash = {hash} WHERE act_id = {acts[4]}");
        await Trail.Names(ground, "changed", "sealed_acts", "2");
    }

    [Theory, MemberData(nameof(Trail.Each), MemberType = typeof(Trail))]
    public async Task A_changed_event_is_named_even_with_its_hash_made_anew(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail.Make(database, sealedUp);
        await using var _ = ground;
        var row = await Trail.EventOf(ground, acts[4]);
        await ground.Sql($"UPDATE events SET subject_label = 'nhãn khác' WHERE id = {row.Id}");
        await Trail.Names(ground, "changed", "events", row.Id.ToString());
        var hash = Hashing.OfEvent(await Trail.EventOf(ground, acts[4]));
        await ground.Sql($"UPDATE events SET hash = {hash} WHERE id = {row.Id}");
        await Trail.Names(ground, "changed", "events", row.Id.ToString());
    }

    [Theory, MemberData(nameof(Trail.Each), MemberType = typeof(Trail))]
    public async Task A_deleted_act_is_named(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail.Make(database, sealedUp);
        await using var _ = ground;
        await ground.Sql($"DELETE FROM acts WHERE id = {acts[4]}");
        await Trail.Names(ground, "deleted", "acts", acts[4].ToString());
    }

    [Theory, OnEach]
    public async Task A_deleted_act_is_named_after_its_events_are_gone_too_once_sealed(On database)
    {
        var (ground, acts) = await Trail.Make(database, sealedUp: true);
        await using var _ = ground;
        await ground.Sql($"DELETE FROM events WHERE act_id = {acts[4]}");
        await ground.Sql($"DELETE FROM acts WHERE id = {acts[4]}");
        await Trail.Names(ground, "deleted", "acts", acts[4].ToString());
        // Acts of one millisecond may be sealed in another order than they were made.
        var place = await ground.Read(db => db.Set<SealedAct>().AsNoTracking().FirstAsync(s => s.ActId == acts[4]));
        await ground.Sql($"DELETE FROM sealed_acts WHERE act_id = {acts[4]}");
        await Trail.Names(ground, "deleted", "sealed_acts", $"{place.SealId}/{place.Position}");
    }

    [Theory, MemberData(nameof(Trail.Each), MemberType = typeof(Trail))]
    public async Task A_deleted_event_is_named(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail.Make(database, sealedUp);
        await using var _ = ground;
        var row = await Trail.EventOf(ground, acts[4]);
        await ground.Sql($"DELETE FROM events WHERE id = {row.Id}");
        await Trail.Names(ground, "deleted", "events", row.Id.ToString());
    }

    [Theory, MemberData(nameof(Trail.Each), MemberType = typeof(Trail))]
    public async Task An_event_moved_to_another_act_is_named(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail.Make(database, sealedUp);
        await using var _ = ground;
        var row = await Trail.EventOf(ground, acts[4]);
        await ground.Sql($"UPDATE events SET act_id = {acts[1]}, ordinal = 7 WHERE id = {row.Id}");
        await Trail.Names(ground, "inserted", "events", row.Id.ToString());
        await Trail.Names(ground, "deleted", "events", row.Id.ToString());
    }

    [Theory, MemberData(nameof(Trail.Each), MemberType = typeof(Trail))]
    public async Task An_inserted_event_is_named(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail.Make(database, sealedUp);
        await using var _ = ground;
        foreach (var act in (Guid[])[acts[4], Guid.CreateVersion7()])
        {
            var id = Guid.CreateVersion7();
            await ground.Sql($"INSERT INTO events (id, act_id, ordinal, at, kind, subject_kind, subject_id, subject_label, actor_name, body, hash) SELECT {id}, {act}, 5, at, kind, subject_kind, subject_id, subject_label, actor_name, body, hash FROM events WHERE act_id = {acts[4]} AND ordinal = 0");
            await Trail.Names(ground, "inserted", "events", id.ToString());
        }
    }

    [Theory, MemberData(nameof(Trail.Each), MemberType = typeof(Trail))]
    public async Task An_inserted_act_is_named(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail.Make(database, sealedUp);
        await using var _ = ground;
        var id = Guid.CreateVersion7();
        await ground.Sql($"INSERT INTO acts (id, at, recorded_at, actor_kind, actor_id, actor_name, contents, hash) SELECT {id}, at, recorded_at, actor_kind, actor_id, actor_name, contents, hash FROM acts WHERE id = {acts[4]}");
        var account = await Trail.Verify(ground);
        Assert.Contains(account.Findings, f => f.Table == "acts" && f.Row == id.ToString());
    }
}
