using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Events;

/// <summary>Statements written by hand are part of the act like any other change.</summary>
public sealed class Batches
{
    private const string Insert = "INSERT INTO papers (id, unit_id, confidentiality, title, number, signed_at, cover, version) VALUES ($1, $2, 0, $3, $4, $5, '{\"Colour\":\"đỏ\"}', 0)";
    private const string Retitle = "UPDATE papers SET title = $1, version = version + 1 WHERE id = $2 AND version = $3";

    private sealed class CopyHearer(AppDb db) : IHear<PaperFiled>
    {
        public Task Hear(PaperFiled happened, Act act, CancellationToken cancel)
        {
            db.Add(Paper.Called("sao"));
            return Task.CompletedTask;
        }
    }

    private sealed class Nothing : IAfter<PaperFiled>
    {
        public Task After(PaperFiled happened, EventRow row, Act act, CancellationToken cancel) => Task.CompletedTask;
    }

    private static async Task Send(Ground ground, Action<ActBatch, Act> fill, Guid? id = null)
    {
        await using var scope = ground.Services.CreateAsyncScope();
        var act = ground.ActIn(scope.ServiceProvider, id);
        var batch = Acts.Batch(act);
        fill(batch, act);
        await batch.Commit();
    }

    private static void File(ActBatch batch, Act act, string? number = null)
    {
        batch.Add(Insert, act.Id, act.Id, "đơn", number, act.At);
        act.Reason = "theo đơn";
        act.Record(new PaperFiled(act.Id, "đơn"));
    }

    [Theory, OnEach]
    public async Task A_batch_writes_what_the_context_would_and_the_trail_is_whole(On database)
    {
        await using var ground = await Ground.On(database, s => s.AddHear<PaperFiled, CopyHearer>().AddAfter<PaperFiled, Nothing>("test.nothing"));
        await Send(ground, (batch, act) => File(batch, act));
        var paper = await ground.Read(db => db.Set<Paper>().AsNoTracking().SingleAsync(p => p.Title == "đơn"));
        Assert.Equal(("đỏ", DateTimeKind.Utc, paper.Id), (paper.Cover.Colour, paper.SignedAt!.Value.Kind, paper.UnitId));
        Assert.Equal((2, 1, 1, 1), (await ground.Count<Paper>(), await ground.Count<ActRow>(), await ground.Count<EventRow>(), await ground.Count<Delivery>()));
        Assert.Equal("theo đơn", await ground.Read(db => db.Set<ActRow>().Where(a => a.Id == paper.Id).Select(a => a.Reason).SingleAsync()));
        await ground.Job<SealActs>();
        Assert.Empty((await ground.Read(db => new Audit(db).Verify())).Findings);
        Assert.Equal(1, await ground.Turn());
    }

    [Theory, OnEach]
    public async Task A_batch_that_comes_too_late_is_told_and_changes_nothing(On database)
    {
        await using var ground = await Ground.On(database);
        var id = Guid.CreateVersion7();
        await ground.Act((db, _) => db.Add(Paper.Called("bản đầu", id)));
        await Send(ground, (batch, _) => batch.Change(Retitle, "bản sửa", id, 0));
        var why = await Assert.ThrowsAsync<Refused>(() => Send(ground, (batch, act) =>
        {
            File(batch, act);
            batch.Change(Retitle, "bản muộn", id, 0);
        }));
        Assert.Equal(Refusals.Stale, why.Why);
        Assert.Equal((1, 0), (await ground.Count<Paper>(), await ground.Count<EventRow>()));
        Assert.Equal("bản sửa", await ground.Read(db => db.Set<Paper>().Select(p => p.Title).SingleAsync()));
    }

    [Theory, OnEach]
    public async Task A_batch_sent_twice_is_already_done_and_a_taken_number_a_duplicate(On database)
    {
        await using var ground = await Ground.On(database);
        var id = Guid.CreateVersion7();
        await Send(ground, (batch, act) => File(batch, act, "01"), id);
        Assert.Equal(Refusals.AlreadyDone, (await Assert.ThrowsAsync<Refused>(() => Send(ground, (batch, act) => File(batch, act, "01"), id))).Why);
        Assert.Equal(Refusals.Duplicate, (await Assert.ThrowsAsync<Refused>(() => Send(ground, (batch, act) => File(batch, act, "01")))).Why);
        Assert.Equal(1, await ground.Count<ActRow>());
    }

    [Theory, OnEach]
    public async Task A_try_that_was_overtaken_leaves_nothing_of_what_hearers_did_and_the_next_is_heard_anew(On database)
    {
        await using var ground = await Ground.On(database, s => s.AddHear<PaperFiled, CopyHearer>());
        var id = Guid.CreateVersion7();
        await ground.Act((db, _) => db.Add(Paper.Called("bản đầu", id)));
        await Send(ground, (batch, _) => batch.Change(Retitle, "bản sửa", id, 0));
        await using var scope = ground.Services.CreateAsyncScope();
        var act = ground.ActIn(scope.ServiceProvider, null);
        var before = scope.ServiceProvider.GetRequiredService<AppDb>();
        before.Add(Paper.Called("của người gọi"));
        foreach (var version in new[] { 0, 1 })
        {
            var batch = Acts.Batch(act).Change(Retitle, "bản sau", id, version);
            File(batch, act);
            Assert.Equal(version == 1, await batch.TryCommit());
        }

        // One copy by the hearer, and what its caller had added, once each; one event.
        var titles = await ground.Read(db => db.Set<Paper>().Select(p => p.Title).ToListAsync());
        Assert.Equal(["bản sau", "của người gọi", "sao", "đơn"], titles.Order(StringComparer.Ordinal));
        Assert.Equal(1, await ground.Count<EventRow>());
    }

    [Theory, OnEach]
    public async Task Statements_that_go_along_are_sent_by_whichever_commit_the_act_makes(On database)
    {
        await using var ground = await Ground.On(database);
        foreach (var byContext in new[] { true, false })
        {
            await using var scope = ground.Services.CreateAsyncScope();
            var act = ground.ActIn(scope.ServiceProvider, null);
            File(Acts.Along(act), act);
            scope.ServiceProvider.GetRequiredService<AppDb>().Add(Paper.Called("cùng"));
            await (byContext ? act.Commit() : Acts.Batch(act).Commit());
        }

        Assert.Equal((4, 2, 2), (await ground.Count<Paper>(), await ground.Count<ActRow>(), await ground.Count<EventRow>()));
    }
}
