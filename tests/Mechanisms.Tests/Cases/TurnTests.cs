using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Calendar;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Cases;

/// <summary>Cases that rest, go back, are taken back or stopped; and what time does to them.</summary>
public sealed class TurnTests
{
    private static readonly Dictionary<string, object?> Nothing = [];

    [Theory, OnEach]
    public async Task A_paused_case_is_due_so_much_later_as_it_rested(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Timed);
        var id = await ground.StartCase();
        var before = (await ground.Read(db => db.Set<CaseTimer>().FirstAsync(t => t.CaseId == id))).DueAt!.Value;
        await ground.Cases((desk, act) => desk.Pause(id, "Chờ bổ sung", act));
        Assert.Equal("CAS-005", await CaseTests.Refusal(() => ground.Do(id, "Trả lời")));
        await ground.Pass(TimeSpan.FromHours(5));
        Assert.Equal("Trả lời", await ground.Open(id));
        await ground.Cases((desk, act) => desk.Resume(id, "Đã bổ sung", act));
        var rested = (await ground.Read(db => db.Set<CaseTimer>().FirstAsync(t => t.CaseId == id))).DueAt!.Value - before;
        Assert.InRange(rested.TotalMinutes, 300, 302);
        await ground.Pass(TimeSpan.FromMinutes(50));
        Assert.Equal("Trả lời", await ground.Open(id));
        await ground.Pass(TimeSpan.FromMinutes(15));
        Assert.Equal("Nhắc", await ground.Open(id));
        Assert.Equal("CAS-013", await CaseTests.Refusal(() => ground.Cases((desk, act) => desk.Resume(id, "", act))));
    }

    [Theory, OnEach]
    public async Task The_working_time_left_of_a_step_is_the_same_after_a_pause_over_a_weekend(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Line);
        ground.Time.Push(ClockGround.At("15/10/2026 8:00") - ground.Time.GetUtcNow().UtcDateTime);
        var id = await ground.StartCase();
        var before = (await ground.Task(id, "Tiếp nhận")).DueAt!.Value;
        await ground.Cases((desk, act) => desk.Pause(id, "Chờ", act));
        var resting = await ground.Task(id, "Tiếp nhận");
        Assert.Equal((null, true, before), (resting.DueAt, resting.IsPaused, resting.KeptDueAt));
        ground.Time.Push(TimeSpan.FromDays(4));
        await ground.Cases((desk, act) => desk.Resume(id, "Tiếp", act));
        var after = await ground.Task(id, "Tiếp nhận");
        Assert.Equal((false, null), (after.IsPaused, after.KeptDueAt));
        Assert.InRange((after.DueAt!.Value - before - TimeSpan.FromDays(4)).TotalMinutes, -2, 2);
    }

    [Theory, OnEach]
    public async Task The_clock_of_the_dossier_rests_and_goes_on_with_the_case(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Two);
        await ground.Open(CaseGround.Office, "12/10/2020 9:00", "10 wd", labels: "Hồ sơ 7");
        var clock = await ground.Read(db => ClockGround.Row(db, "Hồ sơ 7"));
        var id = await ground.StartCase(label: "Hồ sơ 7", subject: clock.Subject);
        await ground.Cases((desk, act) => desk.Pause(id, "Chờ bổ sung", act));
        Assert.NotNull((await ground.Read(db => ClockGround.Row(db, "Hồ sơ 7"))).WaitingSince);
        await ground.Cases((desk, act) => desk.Resume(id, "Đủ", act));
        var goes = await ground.Read(db => ClockGround.Row(db, "Hồ sơ 7"));
        Assert.Equal((null, 3), (goes.WaitingSince, goes.Events.Count));
    }

    [Theory, OnEach]
    public async Task Work_goes_back_to_a_step_that_was_done_with_a_reason_of_the_list(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Line);
        var id = await ground.StartCase();
        await ground.Do(id, "Tiếp nhận", "Phạm Thị Dung");
        await ground.Do(id, "Thẩm định");
        var task = await ground.Task(id, "Ký duyệt");
        var head = CaseGround.Of("Trần Văn An");
        Assert.Equal(["Thẩm định", "Tiếp nhận"], (await ground.Tasks((desk, act) => desk.ReturnTargets(task.Id, act.At))).Select(t => t.Name));
        Task Back(string to, string code, string why) => ground.Tasks((desk, act) => desk.Return(task.Id, task.Version, to, code, why, act), head);
        Assert.Equal("CAS-011", await CaseTests.Refusal(() => Back("b", "whim", "x")));
        Assert.Equal("CAS-012", await CaseTests.Refusal(() => Back("b", "wrong-content", " ")));
        Assert.Equal("CAS-010", await CaseTests.Refusal(() => Back("c", "wrong-content", "x")));
        await Back("b", "wrong-content", "Chưa nêu căn cứ");
        Assert.Equal("Thẩm định", await ground.Open(id));
        var done = await ground.Read(db => db.Set<CaseTask>().FirstAsync(t => t.Id == task.Id));
        Assert.Equal(("wrong-content", "Chưa nêu căn cứ", head.Id), (done.ReasonCode, done.Reason, done.DoneById));
        await ground.Do(id, "Thẩm định");
        await ground.Do(id, "Ký duyệt", "Trần Văn An", "approve");
        Assert.Equal(CaseStatus.Completed, (await ground.Case(id)).Status);
    }

    [Theory, OnEach]
    public async Task What_came_out_of_the_step_it_goes_back_to_is_taken_back_and_paths_meet_once(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Split);
        var id = await ground.StartCase();
        await ground.Do(id, "Soạn");
        await ground.Do(id, "Phải");
        var left = await ground.Task(id, "Trái");
        await ground.Tasks((desk, act) => desk.Return(left.Id, left.Version, "a", "wrong-content", "Soạn lại", act), CaseGround.Of("Lê Văn Cường"));
        Assert.Equal("Soạn", await ground.Open(id));
        foreach (var step in (string[])["Soạn", "Trái", "Phải", "Ký"])
        {
            await ground.Do(id, step);
        }

        Assert.Equal(CaseStatus.Completed, (await ground.Case(id)).Status);
    }

    [Theory, OnEach]
    public async Task A_stopped_case_leaves_no_task_and_no_timer(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Timed);
        var id = await ground.StartCase();
        Assert.Equal("CAS-012", await CaseTests.Refusal(() => ground.Cases((desk, act) => desk.Stop(id, "", act))));
        await ground.Cases((desk, act) => desk.Stop(id, "Trùng hồ sơ", act));
        var row = await ground.Case(id);
        Assert.Equal((CaseStatus.Stopped, "Trùng hồ sơ", "", 0), (row.Status, row.Reason, await ground.Open(id), await ground.Count<CaseTimer>()));
        Assert.Equal("CAS-006", await CaseTests.Refusal(() => ground.Cases((desk, act) => desk.Pause(id, "x", act))));
    }

    [Theory, OnEach]
    public async Task A_case_is_taken_back_as_its_process_says_or_else_it_ends(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Withdrawable, "W");
        await ground.Publish(Bodies.Two);
        var (said, plain) = (await ground.StartCase("W"), await ground.StartCase());
        await ground.Cases((desk, act) => desk.Withdraw(said, "Đổi ý", act));
        await ground.Cases((desk, act) => desk.Withdraw(plain, "Đổi ý", act));
        Assert.Equal(("Trả lại giấy tờ", CaseStatus.Running), (await ground.Open(said), (await ground.Case(said)).Status));
        Assert.Equal(("", CaseStatus.Withdrawn), (await ground.Open(plain), (await ground.Case(plain)).Status));
    }

    [Theory, OnEach]
    public async Task A_timer_that_cannot_go_on_is_tried_ten_times_and_then_left_for_a_person(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Choosing.Replace("<userTask id=\"a\" name=\"Chọn\"/>", "<userTask id=\"a\" name=\"Chọn\"/><boundaryEvent id=\"t\" attachedToRef=\"a\"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><sequenceFlow id=\"f9\" sourceRef=\"t\" targetRef=\"g\"/>", StringComparison.Ordinal));
        var id = await ground.StartCase();
        for (var i = 0; i < 12; i++)
        {
            await ground.Pass(TimeSpan.FromHours(2));
        }

        var timer = await ground.Read(db => db.Set<CaseTimer>().AsNoTracking().FirstAsync());
        Assert.Equal((10, CaseStatus.Failed), (timer.Attempts, (await ground.Case(id)).Status));
        Assert.Contains("Lớn hơn?", timer.Fault, StringComparison.Ordinal);
        await ground.Cases((desk, act) => desk.Retry(id, act));
        Assert.Equal(0, (await ground.Read(db => db.Set<CaseTimer>().AsNoTracking().FirstAsync())).Attempts);
    }

    [Theory, OnEach]
    public async Task Whoever_has_a_task_is_warned_before_and_the_head_when_it_is_due_each_once(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Line);
        foreach (var seat in CaseGround.Staff.Where(s => s.Person is not null))
        {
            await ground.Act((db, _) => db.Add(ThongSuot.Access.Person.Called(seat.Name!, seat.Person)));
        }

        var officer = ThongSuot.Access.Person.Called("Võ Thị Em");
        var role = new ThongSuot.Access.Role { Id = Guid.CreateVersion7(), Code = WarnTasks.OfficerRole, Name = "Chuyên viên cải cách hành chính" };
        await ground.Act((db, _) => db.AddRange(officer, role, new ThongSuot.Access.Assignment { Id = Guid.CreateVersion7(), PersonId = officer.Id, RoleId = role.Id, From = new(2020, 1, 1) }));

        // Four working hours from Monday eight o'clock, a quarter of which is one.
        ground.Time.Push(ClockGround.At("12/10/2026 8:00") - ground.Time.GetUtcNow().UtcDateTime);
        var id = await ground.StartCase();
        var due = (await ground.Task(id, "Tiếp nhận")).DueAt!.Value;
        await ground.Job<WarnTasks>();
        Assert.Equal("", await Warned(ground));
        ground.Time.Push(due - TimeSpan.FromMinutes(20) - ground.Time.GetUtcNow().UtcDateTime);
        await ground.Job<WarnTasks>();
        await ground.Job<WarnTasks>();
        Assert.Equal("cases.due-soon Phạm Thị Dung", await Warned(ground));
        ground.Time.Push(TimeSpan.FromMinutes(30));
        await ground.Job<WarnTasks>();
        Assert.Equal("cases.due Phạm Thị Dung, cases.due Trần Văn An, cases.due-soon Phạm Thị Dung", await Warned(ground));
        ground.Time.Push(TimeSpan.FromDays(3));
        await ground.Job<WarnTasks>();
        await ground.Job<WarnTasks>();
        Assert.EndsWith("cases.late Phạm Thị Dung, cases.late Trần Văn An, cases.late Võ Thị Em", await Warned(ground), StringComparison.Ordinal);
        Assert.Equal((3, 0), await ground.Read(db => db.Set<CaseTask>().Select(t => new ValueTuple<int, int>(t.Warned, t.Version)).FirstAsync()));
    }

    [Theory, OnEach]
    public async Task Open_work_goes_to_the_unit_that_takes_over(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Line);
        var id = await ground.StartCase();
        var (unit, seat) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var scope = ground.Services.CreateAsyncScope())
        {
            var act = ground.ActIn(scope.ServiceProvider);
            var moves = scope.ServiceProvider.GetRequiredService<CaseMoves>();
            Assert.Equal((1, 1), await moves.Count(CaseGround.Office));
            await moves.Apply(new Dictionary<Guid, Guid> { [CaseGround.Office] = unit }, new Dictionary<Guid, Guid> { [CaseGround.Staff[3].Seat] = seat }, act);
            await act.Commit();
        }

        var task = await ground.Task(id, "Tiếp nhận");
        Assert.Equal((unit, seat, unit), (task.UnitId, task.SeatId, (await ground.Case(id)).UnitId));
        Assert.Equal(1, await ground.Read(db => db.Set<EventRow>().CountAsync(e => e.Kind == "cases.work-moved" && e.UnitId == unit)));
    }

    private static async Task<string> Warned(Ground ground) => string.Join(", ", (await ground.Read(db => (
        from notice in db.Set<Notice>() join person in db.Set<ThongSuot.Access.Person>() on notice.PersonId equals person.Id select notice.Kind + " " + person.Name).ToListAsync())).Order(StringComparer.Ordinal));
}
