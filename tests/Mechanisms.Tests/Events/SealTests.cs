using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Events;

/// <summary>The chain of seals: clean when it is clean, and whatever is done to it is named.</summary>
public sealed class SealTests
{
    [Theory, OnEach]
    public async Task A_clean_trail_has_no_finding(On database)
    {
        var (ground, acts) = await Trail.Make(database, sealedUp: true);
        await using var _ = ground;
        await ground.Act((_, act) => act.Record(new PaperCopied(act.Id)));
        var account = await Trail.Verify(ground);
        Assert.Empty(account.Findings);
        Assert.Equal((acts.Count + 1, (acts.Count * 2) + 1, 3, 1), (account.Acts, account.Events, account.Seals, account.Unsealed));
        Assert.Empty((await Trail.Verify(ground, account.Head)).Findings);
    }

    [Theory, OnEach]
    public async Task A_trail_of_history_and_of_a_moved_clock_is_clean_before_and_after_sealing(On database)
    {
        var (ground, _) = await Trail.Make(database, sealedUp: true);
        await using var _ = ground;
        await using (var scope = ground.Services.CreateAsyncScope())
        {
            var act = scope.ServiceProvider.GetRequiredService<Acts>().System("import", new DateTime(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            act.Record(new PaperCopied(act.Id));
            await act.Commit();
        }

        Assert.Empty((await Trail.Verify(ground)).Findings);
        ground.Time.Push(TimeSpan.FromDays(3));
        await ground.Job<SealActs>();
        ground.Time.Push(TimeSpan.FromDays(-30));
        await ground.Act((_, act) => act.Record(new PaperCopied(act.Id)));
        await ground.Job<SealActs>();
        var account = await Trail.Verify(ground);
        Assert.Equal(0, account.Unsealed);
        Assert.Empty(account.Findings);
    }

    [Theory, OnEach]
    public async Task A_well_made_act_slipped_into_the_past_is_named_and_stays_named(On database)
    {
        var (ground, _) = await Trail.Make(database, sealedUp: true);
        await using var _ = ground;
        ground.Time.Push(TimeSpan.FromDays(1));
        await ground.Act((_, act) => act.Record(new PaperCopied(act.Id)));
        await ground.Job<SealActs>();
        var past = ActRows.RealNow(ground.Time).AddHours(-12);
        var forged = new ActRow { Id = Guid.CreateVersion7(), At = past, RecordedAt = past, ActorKind = ActorKind.Person, ActorName = "Nguyễn Văn A", Contents = "" };
        forged.Hash = Hashing.OfAct(forged);
        await ground.Sql($"INSERT INTO acts (id, at, recorded_at, actor_kind, actor_name, contents, hash) VALUES ({forged.Id}, {past}, {past}, 'Person', 'Nguyễn Văn A', '', {forged.Hash})");
        await Trail.Names(ground, "inserted", "acts", forged.Id.ToString());
        await ground.Act((_, act) => act.Record(new PaperCopied(act.Id)));
        await ground.Job<SealActs>();
        await Trail.Names(ground, "inserted", "acts", forged.Id.ToString());
        await ground.Sql($"INSERT INTO seals (id, at, count, root, previous, hash) SELECT 99, at, 1, {Hashing.MerkleRoot([forged.Hash])}, hash, 'x' FROM seals WHERE id = 5");
        await ground.Sql($"INSERT INTO sealed_acts (seal_id, position, act_id, hash) VALUES (99, 0, {forged.Id}, {forged.Hash})");
        await Trail.Names(ground, "inserted", "acts", forged.Id.ToString());
        await Trail.Names(ground, "changed", "seals", "99");
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
            var (ground, _) = await Trail.Make(database, sealedUp: true);
            await using var _ = ground;
            await ground.Sql(sql);
            await Trail.Names(ground, problem, "seals", row);
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
            var (ground, _) = await Trail.Make(database, sealedUp: true);
            await using var _ = ground;
            await ground.Sql(sql);
            await Trail.Names(ground, problem, "sealed_acts", row);
        }
    }

    [Theory, OnEach]
    public async Task A_chain_cut_short_is_seen_by_the_head_noted_before(On database)
    {
        var (ground, acts) = await Trail.Make(database, sealedUp: true);
        await using var _ = ground;
        var head = (await Trail.Verify(ground)).Head;
        await ground.Sql($"DELETE FROM acts WHERE id IN (SELECT act_id FROM sealed_acts WHERE seal_id = 3)");
        await ground.Sql($"DELETE FROM events WHERE act_id NOT IN (SELECT id FROM acts)");
        await ground.Sql($"DELETE FROM sealed_acts WHERE seal_id = 3");
        await ground.Sql($"DELETE FROM seals WHERE id = 3");
        Assert.Empty((await Trail.Verify(ground)).Findings);
        await Trail.Names(ground, "deleted", "seals", "3", head);
    }

    [Theory, OnEach]
    public async Task A_promise_torn_to_pieces_is_named_and_stops_nothing(On database)
    {
        var (ground, acts) = await Trail.Make(database, sealedUp: true);
        await using var _ = ground;
        await ground.Sql($"UPDATE acts SET contents = 'a b c\n\n \nx y\nx y' WHERE id = {acts[4]}");
        await ground.Sql($"DELETE FROM acts WHERE id = {acts[6]}");
        await Trail.Names(ground, "changed", "acts", acts[4].ToString());
        await Trail.Names(ground, "deleted", "acts", acts[6].ToString());
    }
}
