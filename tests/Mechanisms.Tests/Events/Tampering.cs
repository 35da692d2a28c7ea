using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Events;

/// <summary>Whatever is changed, deleted or inserted in the trail behind the program's back is named: problem, table, row.</summary>
public sealed class Tampering
{
    private static async Task<(Ground Ground, List<Guid> Acts)> Trail(On database, bool sealedUp, int acts = 8)
    {
        var ground = await Ground.On(database);
        var made = new List<Guid>();
        for (var i = 0; i < acts; i++)
        {
            made.Add(await ground.Act((_, act) =>
            {
                act.Record(new PaperFiled(act.Id, $"giấy {i}"));
                act.Record(new PaperCopied(act.Id));
            }));
            if (sealedUp && i % 3 == 2)
            {
                await ground.Job<SealActs>();
            }
        }

        if (sealedUp)
        {
            await ground.Job<SealActs>();
        }

        return (ground, made);
    }

    private static Task<AuditAccount> Verify(Ground ground, string? head = null) => ground.Read(db => new Audit(db).Verify(head));

    private static async Task Names(Ground ground, string problem, string table, string row, string? head = null)
    {
        var account = await Verify(ground, head);
        Assert.True(account.Findings.Any(f => f.Problem == problem && f.Table == table && f.Row == row), $"{problem} {table} {row} is not among: {string.Join("\n", account.Findings)}");
    }

    private static Task<EventRow> EventOf(Ground ground, Guid act) => ground.Read(db => db.Set<EventRow>().AsNoTracking().OrderBy(e => e.Ordinal).FirstAsync(e => e.ActId == act));

    [Theory, OnEach]
    public async Task A_clean_trail_has_no_finding(On database)
    {
        var (ground, acts) = await Trail(database, sealedUp: true);
        await using var _ = ground;
        await ground.Act((_, act) => act.Record(new PaperCopied(act.Id)));
        var account = await Verify(ground);
        Assert.Empty(account.Findings);
        Assert.Equal((acts.Count + 1, (acts.Count * 2) + 1, 3, 1), (account.Acts, account.Events, account.Seals, account.Unsealed));
        Assert.Empty((await Verify(ground, account.Head)).Findings);
    }

    [Theory, OnEach]
    public async Task A_trail_of_history_and_of_a_moved_clock_is_clean_before_and_after_sealing(On database)
    {
        var (ground, _) = await Trail(database, sealedUp: true);
        await using var _ = ground;
        await using (var scope = ground.Services.CreateAsyncScope())
        {
            var act = scope.ServiceProvider.GetRequiredService<Acts>().System("import", new DateTime(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            act.Record(new PaperCopied(act.Id));
            await act.Commit();
        }

        Assert.Empty((await Verify(ground)).Findings);
        ground.Time.Push(TimeSpan.FromDays(3));
        await ground.Job<SealActs>();
        ground.Time.Push(TimeSpan.FromDays(-30));
        await ground.Act((_, act) => act.Record(new PaperCopied(act.Id)));
        await ground.Job<SealActs>();
        var account = await Verify(ground);
        Assert.Equal(0, account.Unsealed);
        Assert.Empty(account.Findings);
    }

    /// <summary>On each database, before and after sealing.</summary>
    public static IEnumerable<TheoryDataRow<On, bool>> Each =>
        from database in (On[])[On.Sqlite, On.PostgreSql]
        from sealedUp in (bool[])[false, true]
        select new TheoryDataRow<On, bool>(database, sealedUp) { Skip = database is On.PostgreSql ? Postgres.Missing : null };

    [Theory, MemberData(nameof(Each))]
    public async Task A_changed_act_is_named(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail(database, sealedUp);
        await using var _ = ground;
        await ground.Sql($"UPDATE acts SET actor_name = 'Người khác' WHERE id = {acts[4]}");
        await Names(ground, "changed", "acts", acts[4].ToString());
    }

    [Theory, OnEach]
    public async Task A_changed_act_with_its_hash_made_anew_is_named_once_sealed(On database)
    {
        var (ground, acts) = await Trail(database, sealedUp: true);
        await using var _ = ground;
        var row = await ground.Read(db => db.Set<ActRow>().AsNoTracking().FirstAsync(a => a.Id == acts[4]));
        var forged = new ActRow { Id = row.Id, At = row.At, RecordedAt = row.RecordedAt, ActorKind = row.ActorKind, ActorId = row.ActorId, ActorName = "Người khác", Contents = row.Contents };
        var hash = Hashing.OfAct(forged);
        await ground.Sql($"UPDATE acts SET actor_name = 'Người khác', hash = {hash} WHERE id = {acts[4]}");
        await Names(ground, "changed", "acts", acts[4].ToString());
        await ground.Sql($"UPDATE sealed_acts SET hash = {hash} WHERE act_id = {acts[4]}");
        await Names(ground, "changed", "sealed_acts", "2");
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_changed_event_is_named_even_with_its_hash_made_anew(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail(database, sealedUp);
        await using var _ = ground;
        var row = await EventOf(ground, acts[4]);
        await ground.Sql($"UPDATE events SET subject_label = 'nhãn khác' WHERE id = {row.Id}");
        await Names(ground, "changed", "events", row.Id.ToString());
        var hash = Hashing.OfEvent(await EventOf(ground, acts[4]));
        await ground.Sql($"UPDATE events SET hash = {hash} WHERE id = {row.Id}");
        await Names(ground, "changed", "events", row.Id.ToString());
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_deleted_act_is_named(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail(database, sealedUp);
        await using var _ = ground;
        await ground.Sql($"DELETE FROM acts WHERE id = {acts[4]}");
        await Names(ground, "deleted", "acts", acts[4].ToString());
    }

    [Theory, OnEach]
    public async Task A_deleted_act_is_named_after_its_events_are_gone_too_once_sealed(On database)
    {
        var (ground, acts) = await Trail(database, sealedUp: true);
        await using var _ = ground;
        await ground.Sql($"DELETE FROM events WHERE act_id = {acts[4]}");
        await ground.Sql($"DELETE FROM acts WHERE id = {acts[4]}");
        await Names(ground, "deleted", "acts", acts[4].ToString());
        await ground.Sql($"DELETE FROM sealed_acts WHERE act_id = {acts[4]}");
        await Names(ground, "deleted", "sealed_acts", "2/1");
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_deleted_event_is_named(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail(database, sealedUp);
        await using var _ = ground;
        var row = await EventOf(ground, acts[4]);
        await ground.Sql($"DELETE FROM events WHERE id = {row.Id}");
        await Names(ground, "deleted", "events", row.Id.ToString());
    }

    [Theory, MemberData(nameof(Each))]
    public async Task An_event_moved_to_another_act_is_named(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail(database, sealedUp);
        await using var _ = ground;
        var row = await EventOf(ground, acts[4]);
        await ground.Sql($"UPDATE events SET act_id = {acts[1]}, ordinal = 7 WHERE id = {row.Id}");
        await Names(ground, "inserted", "events", row.Id.ToString());
        await Names(ground, "deleted", "events", row.Id.ToString());
    }

    [Theory, MemberData(nameof(Each))]
    public async Task An_inserted_event_is_named(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail(database, sealedUp);
        await using var _ = ground;
        foreach (var act in (Guid[])[acts[4], Guid.CreateVersion7()])
        {
            var id = Guid.CreateVersion7();
            await ground.Sql($"INSERT INTO events (id, act_id, ordinal, at, kind, subject_kind, subject_id, subject_label, actor_name, body, hash) SELECT {id}, {act}, 5, at, kind, subject_kind, subject_id, subject_label, actor_name, body, hash FROM events WHERE act_id = {acts[4]} AND ordinal = 0");
            await Names(ground, "inserted", "events", id.ToString());
        }
    }

    [Theory, MemberData(nameof(Each))]
    public async Task An_inserted_act_is_named(On database, bool sealedUp)
    {
        var (ground, acts) = await Trail(database, sealedUp);
        await using var _ = ground;
        var id = Guid.CreateVersion7();
        await ground.Sql($"INSERT INTO acts (id, at, recorded_at, actor_kind, actor_id, actor_name, contents, hash) SELECT {id}, at, recorded_at, actor_kind, actor_id, actor_name, contents, hash FROM acts WHERE id = {acts[4]}");
        var account = await Verify(ground);
        Assert.Contains(account.Findings, f => f.Table == "acts" && f.Row == id.ToString());
    }

    [Theory, OnEach]
    public async Task A_well_made_act_slipped_into_the_past_is_named_and_stays_named(On database)
    {
        var (ground, _) = await Trail(database, sealedUp: true);
        await using var _ = ground;
        ground.Time.Push(TimeSpan.FromDays(1));
        await ground.Act((_, act) => act.Record(new PaperCopied(act.Id)));
        await ground.Job<SealActs>();
        var past = ActRows.RealNow(ground.Time).AddHours(-12);
        var forged = new ActRow { Id = Guid.CreateVersion7(), At = past, RecordedAt = past, ActorKind = ActorKind.Person, ActorName = "Nguyễn Văn A", Contents = "" };
        forged.Hash = Hashing.OfAct(forged);
        await ground.Sql($"INSERT INTO acts (id, at, recorded_at, actor_kind, actor_name, contents, hash) VALUES ({forged.Id}, {past}, {past}, 'Person', 'Nguyễn Văn A', '', {forged.Hash})");
        await Names(ground, "inserted", "acts", forged.Id.ToString());
        await ground.Act((_, act) => act.Record(new PaperCopied(act.Id)));
        await ground.Job<SealActs>();
        await Names(ground, "inserted", "acts", forged.Id.ToString());
        await ground.Sql($"INSERT INTO seals (id, at, count, root, previous, hash) SELECT 99, at, 1, {Hashing.MerkleRoot([forged.Hash])}, hash, 'x' FROM seals WHERE id = 5");
        await ground.Sql($"INSERT INTO sealed_acts (seal_id, position, act_id, hash) VALUES (99, 0, {forged.Id}, {forged.Hash})");
        await Names(ground, "inserted", "acts", forged.Id.ToString());
        await Names(ground, "changed", "seals", "99");
    }

    [Theory, OnEach]
    public async Task Tampering_with_seals_is_named(On database)
    {
        foreach (var (sql, problem, row) in ((FormattableString, string, string)[])
        [
            ($"UPDATE seals SET root = previous WHERE id = 2", "changed", "2"),
            ($"UPDATE seals SET count = 2 WHERE id = 2", "changed", "2"),
            ($"UPDATE seals SET hash = root WHERE id = 2", "changed", "2"),
            ($"DELETE FROM seals WHERE id = 2", "deleted", "2"),
            ($"DELETE FROM seals WHERE id = 3", "deleted", "3"),
            ($"INSERT INTO seals (id, at, count, root, previous, hash) SELECT 0, at, count, root, previous, hash FROM seals WHERE id = 1", "inserted", "0"),
            ($"INSERT INTO seals (id, at, count, root, previous, hash) SELECT 4, at, count, root, hash, hash FROM seals WHERE id = 3", "changed", "4"),
        ])
        {
            var (ground, _) = await Trail(database, sealedUp: true);
            await using var _ = ground;
            await ground.Sql(sql);
            await Names(ground, problem, "seals", row);
        }
    }

    [Theory, OnEach]
    public async Task Tampering_with_the_list_of_a_seal_is_named(On database)
    {
        var other = Guid.CreateVersion7();
        foreach (var (sql, problem, row) in ((FormattableString, string, string)[])
        [
            ($"UPDATE sealed_acts SET hash = 'không phải mã băm' WHERE seal_id = 2 AND position = 1", "changed", "2/1"),
            ($"UPDATE sealed_acts SET hash = (SELECT root FROM seals WHERE id = 1) WHERE seal_id = 2 AND position = 1", "changed", "2/1"),
            ($"UPDATE sealed_acts SET act_id = {other} WHERE seal_id = 2 AND position = 1", "changed", "2/1"),
            ($"UPDATE sealed_acts SET position = 9 WHERE seal_id = 2 AND position = 1", "deleted", "2/1"),
            ($"UPDATE sealed_acts SET position = 9 WHERE seal_id = 2 AND position = 1", "inserted", "2/9"),
            ($"DELETE FROM sealed_acts WHERE seal_id = 2 AND position = 1", "deleted", "2/1"),
            ($"INSERT INTO sealed_acts (seal_id, position, act_id, hash) VALUES (2, 3, {other}, 'x')", "inserted", "2/3"),
        ])
        {
            var (ground, _) = await Trail(database, sealedUp: true);
            await using var _ = ground;
            await ground.Sql(sql);
            await Names(ground, problem, "sealed_acts", row);
        }
    }

    [Theory, OnEach]
    public async Task A_chain_cut_short_is_seen_by_the_head_noted_before(On database)
    {
        var (ground, acts) = await Trail(database, sealedUp: true);
        await using var _ = ground;
        var head = (await Verify(ground)).Head;
        await ground.Sql($"DELETE FROM acts WHERE id IN (SELECT act_id FROM sealed_acts WHERE seal_id = 3)");
        await ground.Sql($"DELETE FROM events WHERE act_id NOT IN (SELECT id FROM acts)");
        await ground.Sql($"DELETE FROM sealed_acts WHERE seal_id = 3");
        await ground.Sql($"DELETE FROM seals WHERE id = 3");
        Assert.Empty((await Verify(ground)).Findings);
        await Names(ground, "deleted", "seals", "3", head);
    }

    [Theory, OnEach]
    public async Task A_promise_torn_to_pieces_is_named_and_stops_nothing(On database)
    {
        var (ground, acts) = await Trail(database, sealedUp: true);
        await using var _ = ground;
        await ground.Sql($"UPDATE acts SET contents = 'a b c\n\n \nx y\nx y' WHERE id = {acts[4]}");
        await ground.Sql($"DELETE FROM acts WHERE id = {acts[6]}");
        await Names(ground, "changed", "acts", acts[4].ToString());
        await Names(ground, "deleted", "acts", acts[6].ToString());
    }
}
