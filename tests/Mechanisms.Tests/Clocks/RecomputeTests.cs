using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Clocks;

/// <summary>Calendars change while cases are open.</summary>
public sealed class RecomputeTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly Guid Other = Guid.CreateVersion7();

    [Theory, OnEach]
    public async Task A_closure_moves_the_dates_it_touches_once_and_tells_each_responsible_person_once(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        var (dao, nhan) = (await ground.Person("Nguyễn Thị Hồng Đào"), await ground.Person("Lê Trung Nhân"));
        await ground.Open(Unit, "12/10/2020 9:00", "10 wd", dao, "A1", "A2");
        await ground.Open(Unit, "12/10/2020 9:00", "10 wd", nhan, "A3");
        await ground.Open(Unit, "12/10/2020 9:00", "2 wd", dao, "due before");
        await ground.Open(Unit, "22/10/2020 9:00", "2 wd", dao, "received after");
        await ground.Open(Other, "12/10/2020 9:00", "10 wd", dao, "another unit");
        await ground.Decide(DayKind.Closure, "20/10/2020", "21/10/2020", units: [Unit]);
        Assert.Equal("26/10/2020 17:00", await ground.Due("A1"));
        await Settle(ground);

        foreach (var (label, due) in new[] { ("A1", "28/10/2020 17:00"), ("A2", "28/10/2020 17:00"), ("A3", "28/10/2020 17:00"), ("due before", "14/10/2020 17:00"), ("received after", "26/10/2020 17:00"), ("another unit", "26/10/2020 17:00") })
        {
            Assert.Equal((label, due), (label, await ground.Due(label)));
        }

        var run = await ground.Read(db => db.Set<Recompute>().AsNoTracking().FirstAsync());
        Assert.Equal((3, 0, 3, true), (run.Moved, run.Kept, run.Checked, run.DoneAt is not null));
        Assert.Equal(3, await Events(ground, "clocks.moved"));
        var told = await ground.Read(db => db.Set<Notice>().AsNoTracking().ToListAsync());
        Assert.Equal([(dao, "2 việc của bạn có hạn mới"), (nhan, "1 việc của bạn có hạn mới")], told.Select(n => (n.PersonId, n.Title)).OrderByDescending(n => n.Title));
        Assert.Empty((await ground.Read(db => new Audit(db).Verify())).Findings);
    }

    [Theory, OnEach]
    public async Task A_promised_date_never_becomes_earlier_and_the_reasons_say_so(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await ground.Open(Unit, "12/10/2020 9:00", "10 wd", null, "A");
        var decision = await ground.Decide(DayKind.Closure, "20/10/2020", "21/10/2020");
        await Settle(ground);
        await ground.Revoke(decision);
        await Settle(ground);

        Assert.Equal("28/10/2020 17:00", await ground.Due("A"));
        Assert.Equal(1, await Events(ground, "clocks.promise-kept"));
        await using var scope = ground.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<ClockDesk>();
        var why = await desk.Explain(await desk.Rows.FirstAsync());
        Assert.Equal("28/10/2020 17:00", ClockGround.Said(why.DueAt!.Value));
        Assert.Contains("17:00 26/10/2020", why.Steps[^1].Says.Vi, StringComparison.Ordinal);
        Assert.Contains("is kept for the applicant", why.Steps[^1].Says.En, StringComparison.Ordinal);

        // What happens later counts from the new calendar, and the promise is still the least.
        await ground.Happen("A", ClockEvent.Paused(ClockGround.At("15/10/2020 8:00")));
        await ground.Happen("A", ClockEvent.Resumed(ClockGround.At("16/10/2020 8:00")));
        Assert.Equal("28/10/2020 17:00", await ground.Due("A"));
        await ground.Happen("A", ClockEvent.Paused(ClockGround.At("19/10/2020 8:00")));
        await ground.Happen("A", ClockEvent.Resumed(ClockGround.At("23/10/2020 8:00")));
        Assert.Equal("2/11/2020 17:00", await ground.Due("A"));
    }

    [Theory, OnEach]
    public async Task An_extension_asked_for_in_time_stays_granted_when_a_revoked_closure_would_make_it_late(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await ground.Open(Unit, "12/10/2020 9:00", "10 wd", null, "A");
        var decision = await ground.Decide(DayKind.Closure, "20/10/2020", "21/10/2020");
        await Settle(ground);
        await ground.Happen("A", ClockEvent.ExtensionAsked(ClockGround.At("27/10/2020 9:00"), Span.WorkingDays(2)));
        Assert.Equal("30/10/2020 17:00", await ground.Due("A"));
        await ground.Revoke(decision);
        await Settle(ground);
        Assert.Equal("30/10/2020 17:00", await ground.Due("A"));
        await using var scope = ground.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<ClockDesk>();
        Assert.Contains("17:00 28/10/2020", (await desk.Explain(await desk.Rows.FirstAsync())).Steps[^1].Says.Vi, StringComparison.Ordinal);
        await ground.Happen("A", ClockEvent.Finished(ClockGround.At("29/10/2020 9:00")));
    }

    [Theory, OnEach]
    public async Task Paused_and_ended_cases_keep_what_they_have_and_a_resumed_one_counts_by_the_new_calendar(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await ground.Open(Unit, "12/10/2020 9:00", "5 wd", null, "paused", "ended");
        await ground.Happen("paused", ClockEvent.Paused(ClockGround.At("13/10/2020 8:00")));
        await ground.Happen("ended", ClockEvent.Finished(ClockGround.At("16/10/2020 8:00")));
        await ground.Decide(DayKind.Closure, "19/10/2020", "19/10/2020");
        await Settle(ground);
        Assert.Equal(("–", "19/10/2020 17:00"), (await ground.Due("paused"), await ground.Due("ended")));
        await ground.Happen("paused", ClockEvent.Resumed(ClockGround.At("14/10/2020 8:00")));
        Assert.Equal("21/10/2020 17:00", await ground.Due("paused"));
    }

    [Theory, OnEach]
    public async Task A_swap_is_counted_on_both_days(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await ground.Open(Unit, "12/10/2020 9:00", "3 wd", null, "over the day off");
        await ground.Open(Unit, "15/10/2020 9:00", "3 wd", null, "over the day worked");
        await ground.Decide(DayKind.SwappedOff, "14/10/2020", "14/10/2020", "17/10/2020");
        await Settle(ground);
        Assert.Equal("16/10/2020 17:00", await ground.Due("over the day off"));
        // The worked Saturday would make it Monday 19th: the promise of Tuesday 20th stays.
        Assert.Equal("20/10/2020 17:00", await ground.Due("over the day worked"));
    }

    [Theory, OnEach]
    public async Task A_decision_of_one_host_counts_at_the_next_question_to_another(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await using var another = ground.Another(ClockGround.Add);
        Assert.True((await Current(another)).Book.For("one_stop").IsWorking(new(2020, 10, 20)));
        await ground.Decide(DayKind.Closure, "20/10/2020", "20/10/2020");
        Assert.False((await Current(another)).Book.For("one_stop").IsWorking(new(2020, 10, 20)));
        await another.Open(Unit, "19/10/2020 9:00", "1 wd", null, "A");
        Assert.Equal("21/10/2020 17:00", await ground.Due("A"));
    }

    [Theory, OnEach]
    public async Task Two_hosts_that_count_at_once_move_every_case_once(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await using var another = ground.Another(ClockGround.Add);
        await ground.Open(Unit, "12/10/2020 9:00", "10 wd", null, [.. Enumerable.Range(1, 2500).Select(i => $"A{i}")]);
        await ground.Decide(DayKind.Closure, "20/10/2020", "20/10/2020");
        var run = await ground.Read(db => db.Set<Recompute>().Select(r => r.Id).FirstAsync());
        await Task.WhenAll(Count(ground, run), Count(another, run));
        Assert.Equal(2500, await Events(ground, "clocks.moved"));
        Assert.Equal((2500, 2500), await ground.Read(db => db.Set<Recompute>().Select(r => new ValueTuple<int, int>(r.Moved, r.Checked)).FirstAsync()));
        Assert.Equal([ClockGround.At("27/10/2020 17:00")], await ground.Read(db => db.Set<CaseClockRow>().Select(c => c.DueAt!.Value).Distinct().ToListAsync()));

        static async Task Count(Ground ground, Guid run)
        {
            while (true)
            {
                await using var scope = ground.Services.CreateAsyncScope();
                try
                {
                    if (!await scope.ServiceProvider.GetRequiredService<RecomputeBatch>().Next(run, default))
                    {
                        return;
                    }
                }
                catch (Refused e) when (e.Why == Refusals.Stale)
                {
                    // The other host was faster with this batch.
                }
            }
        }
    }

    [Theory, OnEach]
    public async Task A_case_recorded_with_the_former_calendars_in_that_moment_is_found_later(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await ground.Open(Unit, "12/10/2020 9:00", "10 wd", null, "A");
        await ground.Decide(DayKind.Closure, "20/10/2020", "20/10/2020");
        await Settle(ground);
        await ground.Act((db, _) => db.Set<CaseClockRow>().ExecuteUpdateAsync(s => s.SetProperty(c => c.Edition, 0).SetProperty(c => c.DueAt, ClockGround.At("26/10/2020 17:00"))));
        await ground.Job<SettleClocks>();
        Assert.Equal("27/10/2020 17:00", await ground.Due("A"));
    }

    [Theory, OnEach]
    public async Task A_decision_that_is_wrong_or_seen_too_long_ago_is_refused(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await ground.Decide(DayKind.Closure, "20/10/2020", "20/10/2020", number: "1/QĐ");
        Assert.Equal(ClocksRefusals.SameNumber.Code, (await Assert.ThrowsAsync<Refused>(() => ground.Decide(DayKind.Closure, "21/10/2020", "21/10/2020", number: "1/QĐ"))).Why.Code);
        Assert.Equal(ClocksRefusals.NothingChanges.Code, (await Assert.ThrowsAsync<Refused>(() => ground.Decide(DayKind.Closure, "18/10/2020", "18/10/2020"))).Why.Code);
        Assert.Equal(CalendarRefusals.SwapWithoutPair.Code, (await Assert.ThrowsAsync<Refused>(() => ground.Decide(DayKind.SwappedOff, "22/10/2020", "22/10/2020"))).Why.Code);
        Assert.Equal(CalendarRefusals.BadDays.Code, (await Assert.ThrowsAsync<Refused>(() => ground.Decide(DayKind.Closure, "22/10/2020", "21/10/2020"))).Why.Code);
        Assert.Equal(1, await ground.Count<CalendarDecision>());
    }

    private static async Task Settle(Ground ground)
    {
        for (var i = 0; i < 20 && await ground.Turn() > 0; i++)
        {
        }
    }

    private static Task<int> Events(Ground ground, string kind) => ground.Read(db => db.Set<EventRow>().CountAsync(e => e.Kind == kind));

    private static async Task<CurrentCalendars> Current(Ground ground)
    {
        await using var scope = ground.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CalendarDesk>().Current();
    }
}
