using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Events;

/// <summary>An act is the transaction, the audit record and the outbox in one.</summary>
public sealed class Committing
{
    private sealed class CopyHearer(AppDb db) : IHear<PaperFiled>
    {
        public Task Hear(PaperFiled happened, Act act, CancellationToken cancel)
        {
            db.Add(Paper.Called($"sao {happened.Title}"));
            act.Record(new PaperCopied(happened.Paper));
            return Task.CompletedTask;
        }
    }

    private sealed class Refuser : IHear<PaperCopied>
    {
        public Task Hear(PaperCopied happened, Act act, CancellationToken cancel) => throw new Refused(Refusals.NotAllowed);
    }

    private sealed class Nothing : IAfter<PaperFiled>
    {
        public Task After(PaperFiled happened, EventRow row, Act act, CancellationToken cancel) => Task.CompletedTask;
    }

    [Theory, OnEach]
    public async Task Changes_act_events_and_deliveries_are_one_commit(On database)
    {
        await using var ground = await Ground.On(database, s => s.AddHear<PaperFiled, CopyHearer>().AddAfter<PaperFiled, Nothing>("test.nothing").AddAfter<PaperFiled, Nothing>("test.second"));
        var id = await ground.Act((db, act) =>
        {
            act.Reason = "theo đơn";
            db.Add(Paper.Called("đơn", act.Id));
            act.Record(new PaperFiled(act.Id, "đơn"));
        });
        var row = await ground.Read(db => db.Set<ActRow>().AsNoTracking().SingleAsync());
        Assert.Equal((id, "theo đơn", "Nguyễn Thị Hồng Đào"), (row.Id, row.Reason, row.ActorName));
        var events = await ground.Read(db => db.Set<EventRow>().AsNoTracking().OrderBy(e => e.Ordinal).ToListAsync());
        Assert.Equal(["papers.filed", "papers.copied"], events.Select(e => e.Kind));
        Assert.All(events, e => Assert.Equal((id, row.At), (e.ActId, e.At)));
        Assert.Equal(["sao đơn", "đơn"], await ground.Read(db => db.Set<Paper>().Select(p => p.Title).OrderBy(t => t).ToListAsync()));
        Assert.Equal(["test.nothing", "test.second"], await ground.Read(db => db.Set<Delivery>().Where(d => d.EventId == events[0].Id).Select(d => d.Listener).OrderBy(l => l).ToListAsync()));
    }

    [Theory, OnEach]
    public async Task A_hearer_that_refuses_undoes_everything(On database)
    {
        await using var ground = await Ground.On(database, s => s.AddHear<PaperFiled, CopyHearer>().AddHear<PaperCopied, Refuser>());
        await Assert.ThrowsAsync<Refused>(() => ground.Act((db, act) =>
        {
            db.Add(Paper.Called("đơn"));
            act.Record(new PaperFiled(act.Id, "đơn"));
        }));
        Assert.Equal((0, 0, 0), (await ground.Count<Paper>(), await ground.Count<ActRow>(), await ground.Count<EventRow>()));
    }

    [Theory, OnEach]
    public async Task A_commit_the_database_refuses_changes_nothing(On database)
    {
        await using var ground = await Ground.On(database);
        var taken = Guid.CreateVersion7();
        await ground.Act((db, _) => db.Add(Paper.Called("có trước", taken)));
        await Assert.ThrowsAsync<Refused>(() => ground.Act((db, act) =>
        {
            db.Add(Paper.Called("mới"));
            db.Add(Paper.Called("trùng", taken));
            act.Record(new PaperFiled(taken, "trùng"));
        }));
        Assert.Equal((1, 0), (await ground.Count<Paper>(), await ground.Count<EventRow>()));
    }

    [Theory, OnEach]
    public async Task A_persons_act_without_events_is_in_the_trail_all_the_same(On database)
    {
        await using var ground = await Ground.On(database);
        var id = await ground.Act((db, _) => db.Add(Paper.Called("lặng lẽ")));
        Assert.Equal(id, await ground.Read(db => db.Set<ActRow>().Select(a => a.Id).SingleAsync()));
        await ground.Act((_, _) => { });
        Assert.Equal(1, await ground.Count<ActRow>());
        Assert.Empty((await ground.Read(db => new Audit(db).Verify())).Findings);
    }

    [Theory, OnEach]
    public async Task The_same_act_twice_is_already_done(On database)
    {
        await using var ground = await Ground.On(database);
        var id = Guid.CreateVersion7();
        void File(AppDb db, Act act)
        {
            db.Add(Paper.Called("một lần"));
            act.Record(new PaperFiled(act.Id, "một lần"));
        }

        await ground.Act(File, id);
        Assert.Equal(Refusals.AlreadyDone, (await Assert.ThrowsAsync<Refused>(() => ground.Act(File, id))).Why);
        Assert.Equal((1, 1), (await ground.Count<Paper>(), await ground.Count<EventRow>()));
    }

    [Theory, OnEach]
    public async Task The_same_form_sent_twice_at_once_is_done_once_and_says_so(On database)
    {
        await using var ground = await Ground.On(database);
        await ground.Act((db, _) => db.Add(Paper.Called("bản đầu")));
        var id = Guid.CreateVersion7();
        await using var first = ground.Services.CreateAsyncScope();
        await using var second = ground.Services.CreateAsyncScope();
        foreach (var scope in (AsyncServiceScope[])[first, second])
        {
            (await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Paper>().SingleAsync()).Title = "bấm đúp";
        }

        var answers = await Task.WhenAll(((AsyncServiceScope[])[first, second]).Select(scope => Record.ExceptionAsync(() => ground.ActIn(scope.ServiceProvider, id).Commit()).AsTask()));
        Assert.Single(answers, a => a is null);
        Assert.Equal(Refusals.AlreadyDone, Assert.IsType<Refused>(answers.Single(a => a is not null)).Why);
    }

    [Theory, OnEach]
    public async Task An_act_is_committed_once(On database)
    {
        await using var ground = await Ground.On(database);
        await using var scope = ground.Services.CreateAsyncScope();
        var act = ground.ActIn(scope.ServiceProvider);
        act.Record(new PaperCopied(act.Id));
        await act.Commit();
        await Assert.ThrowsAsync<InvalidOperationException>(() => act.Commit());
    }

    [Theory, OnEach]
    public async Task Acts_that_change_the_same_rows_in_another_order_all_succeed_or_are_told(On database)
    {
        await using var ground = await Ground.On(database);
        var ids = Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7()).ToArray();
        await ground.Act((db, _) => db.AddRange(ids.Select(i => Paper.Called("chung", i))));
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(n => Record.ExceptionAsync(() => ground.Act(async (db, act) =>
        {
            var papers = await db.Set<Paper>().ToListAsync();
            papers.ForEach(p => p.Title = $"{n}");
            act.Record(new PaperCopied(act.Id));
        })).AsTask()));
        Assert.All(answers.OfType<Exception>(), a => Assert.Equal(Refusals.Stale, Assert.IsType<Refused>(a).Why));
        var done = answers.Count(a => a is null);
        Assert.Equal((1 + done, done), (await ground.Count<ActRow>(), await ground.Count<EventRow>()));
        Assert.All(await ground.Read(db => db.Set<Paper>().Select(p => p.Version).ToListAsync()), v => Assert.Equal(done, v));
    }

    [Theory, OnEach]
    public async Task An_event_no_module_registered_is_refused(On database)
    {
        await using var ground = await Ground.On(database);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ground.Act((_, act) => act.Record(new Unregistered())));
        Assert.Equal(0, await ground.Count<ActRow>());
    }

    private sealed record Unregistered : Event
    {
        public override Reference Subject => new("x", "1", "x");
    }
}
