using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Clocks;

public sealed class ClockDeskTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();

    [Theory, OnEach]
    public async Task A_case_is_promised_the_date_the_rules_give_and_the_date_follows_what_happens(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await ground.Open(Unit, "12/10/2020 9:00", "5 wd", null, "A");
        Assert.Equal("19/10/2020 17:00", await ground.Due("A"));
        await ground.Happen("A", ClockEvent.Paused(ClockGround.At("13/10/2020 8:00")));
        Assert.Equal("–", await ground.Due("A"));
        await ground.Happen("A", ClockEvent.Resumed(ClockGround.At("15/10/2020 8:00")));
        Assert.Equal("21/10/2020 17:00", await ground.Due("A"));
        await ground.Happen("A", ClockEvent.Finished(ClockGround.At("20/10/2020 9:00")));
        var row = await ground.Read(db => ClockGround.Row(db, "A"));
        Assert.Equal(ClockGround.At("20/10/2020 9:00"), row.EndedAt);
        Assert.Equal([ClockEventKind.Received, ClockEventKind.Paused, ClockEventKind.Resumed, ClockEventKind.Finished], row.Events.Select(e => e.Kind));
    }

    [Theory, OnEach]
    public async Task What_the_rules_do_not_allow_is_refused_and_nothing_is_changed(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await ground.Open(Unit, "12/10/2020 9:00", "5 wd", null, "A");
        var refused = await Assert.ThrowsAsync<Refused>(() => ground.Happen("A", ClockEvent.Resumed(ClockGround.At("13/10/2020 8:00"))));
        Assert.Equal(CalendarRefusals.NotPaused.Code, refused.Why.Code);
        var early = await Assert.ThrowsAsync<Refused>(() => ground.Happen("A", ClockEvent.Paused(ClockGround.At("11/10/2020 8:00"))));
        Assert.Equal(CalendarRefusals.BeforeFormer.Code, early.Why.Code);
        var later = await Assert.ThrowsAsync<Refused>(() => ground.Happen("A", ClockEvent.Paused(ground.Time.GetUtcNow().UtcDateTime.AddDays(1))));
        Assert.Equal(ClocksRefusals.InFuture.Code, later.Why.Code);
        Assert.Single((await ground.Read(db => ClockGround.Row(db, "A"))).Events);
    }

    [Theory, OnEach]
    public async Task A_case_has_one_clock(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        var subject = new Reference("dossier", Guid.CreateVersion7(), "A");
        await Open(ground, subject);
        Assert.Equal(ClocksRefusals.HasClock.Code, (await Assert.ThrowsAsync<Refused>(() => Open(ground, subject))).Why.Code);

        static Task<Guid> Open(Ground ground, Reference subject) => ground.Act(async (_, _) =>
        {
            await using var scope = ground.Services.CreateAsyncScope();
            var act = ground.ActIn(scope.ServiceProvider);
            await scope.ServiceProvider.GetRequiredService<ClockDesk>().Open(new NewClock { Subject = subject, UnitId = Unit, ReceivedAt = act.At, Limits = new(Span.WorkingDays(3)) }, act);
            await act.Commit();
        });
    }

    [Theory, OnEach]
    public async Task Two_people_who_change_one_clock_at_once_do_not_overwrite_each_other(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await ground.Open(Unit, "12/10/2020 9:00", "5 wd", null, "A");
        await using var first = ground.Services.CreateAsyncScope();
        await using var second = ground.Services.CreateAsyncScope();
        var subject = (await ground.Read(db => ClockGround.Row(db, "A"))).Subject;
        var (one, two) = (ground.ActIn(first.ServiceProvider), ground.ActIn(second.ServiceProvider));
        await first.ServiceProvider.GetRequiredService<ClockDesk>().Happen(subject, ClockEvent.Paused(ClockGround.At("13/10/2020 8:00")), one);
        await second.ServiceProvider.GetRequiredService<ClockDesk>().Happen(subject, ClockEvent.Finished(ClockGround.At("13/10/2020 9:00")), two);
        await one.Commit();
        Assert.Equal(Refusals.Stale.Code, (await Assert.ThrowsAsync<Refused>(() => two.Commit())).Why.Code);
    }

    [Theory, OnEach]
    public async Task Of_two_who_decide_first_on_an_empty_platform_the_second_is_told_to_look_again(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await using var first = ground.Services.CreateAsyncScope();
        await using var second = ground.Services.CreateAsyncScope();
        var (one, two) = (ground.ActIn(first.ServiceProvider), ground.ActIn(second.ServiceProvider));
        await Decide(first.ServiceProvider, "1/QĐ-UBND", new(2020, 10, 20), one);
        await Decide(second.ServiceProvider, "2/QĐ-UBND", new(2020, 10, 21), two);
        await one.Commit();
        Assert.Equal(Refusals.Stale.Code, (await Assert.ThrowsAsync<Refused>(() => two.Commit())).Why.Code);
        Assert.Equal("1/QĐ-UBND", await ground.Read(db => db.Set<CalendarDecision>().Select(d => d.Number).SingleAsync()));

        static Task Decide(IServiceProvider services, string number, DateOnly day, Act act) => services.GetRequiredService<CalendarDesk>().Decide(
            new CalendarDecision { Id = act.Id, Number = number, Issuer = "UBND tỉnh", SignedOn = act.Day, Title = "Nghỉ do bão", RecordedAt = act.At, Days = [new(DayKind.Closure, day, day)] }, 0, act);
    }

    [Theory, OnEach]
    public async Task A_page_of_cases_is_read_with_its_states(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await ground.Open(Unit, "12/10/2020 9:00", "5 wd", null, "A", "B", "C", "D");
        await ground.Happen("B", ClockEvent.Paused(ClockGround.At("13/10/2020 8:00")));
        await ground.Happen("C", ClockEvent.Withdrawn(ClockGround.At("13/10/2020 8:00")));
        await ground.Happen("D", ClockEvent.Finished(ClockGround.At("16/10/2020 8:00")));
        var (early, soon, late) = (await States(ground, "13/10/2020 8:00"), await States(ground, "19/10/2020 8:00"), await States(ground, "20/10/2020 8:00"));
        Assert.Equal(DeadlineState.InTime, early["A"].State);
        Assert.Equal(DeadlineState.Waiting, early["B"].State);
        Assert.Equal(DeadlineState.Ended, early["C"].State);
        Assert.Equal(DeadlineState.Early, early["D"].State);
        Assert.Equal((DeadlineState.DueSoon, TimeSpan.FromHours(7)), (soon["A"].State, soon["A"].Remaining!.Value.Work));
        Assert.Equal((DeadlineState.Overdue, true, TimeSpan.FromHours(1)), (late["A"].State, late["A"].Remaining!.Value.IsOver, late["A"].Remaining!.Value.Work));
    }

    [Theory, OnEach]
    public async Task A_page_of_cases_costs_two_statements_however_many_they_are(On database)
    {
        using var watch = new StatementWatch();
        await using var ground = await Ground.On(database, ClockGround.Add);
        await ground.Open(Unit, "12/10/2020 9:00", "5 wd", null, [.. Enumerable.Range(1, 40).Select(i => $"A{i}")]);
        await using var scope = ground.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<ClockDesk>();
        var ids = await desk.Rows.Select(r => r.SubjectId).ToListAsync();
        var (standings, statements) = await watch.Of(() => desk.Standings("dossier", ids, ClockGround.At("13/10/2020 8:00")));
        Assert.Equal(40, standings.Count);
        Assert.Equal(2, statements.Count);
    }

    private static async Task<Dictionary<string, ClockStanding>> States(Ground ground, string now)
    {
        await using var scope = ground.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<ClockDesk>();
        var ids = await desk.Rows.Select(r => r.SubjectId).ToListAsync();
        return (await desk.Standings("dossier", ids, ClockGround.At(now))).Values.ToDictionary(s => s.Clock.SubjectLabel);
    }
}
