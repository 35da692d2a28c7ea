using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Cases;

/// <summary>Cases from their start to their end, task by task.</summary>
public sealed class CaseTests
{
    [Theory, OnEach]
    public async Task A_case_goes_through_its_steps_each_at_the_seat_its_definition_names(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Line);
        var id = await ground.StartCase(set: new { amount = 5 });
        var first = await ground.Task(id, "Tiếp nhận");
        Assert.Equal((CaseGround.Staff[3].Seat, "clerk", false), (first.SeatId, first.Position, first.MayBatch));
        await ground.Do(id, "Tiếp nhận", "Phạm Thị Dung");
        var second = await ground.Task(id, "Thẩm định");
        Assert.Equal((null, "specialist", true), (second.SeatId, second.Position, second.MayBatch));
        await ground.Do(id, "Thẩm định", "Lê Văn Cường", set: new { opinion = "được" });
        await ground.Do(id, "Ký duyệt", "Trần Văn An", outcome: "approve");

        var end = await ground.Case(id);
        Assert.Equal((CaseStatus.Completed, true), (end.Status, end.EndedAt is not null));
        Assert.Equal("", await ground.Open(id));
        Assert.Equal(
            ["Tiếp nhận Completed", "Thẩm định Completed", "Ký duyệt Completed approve"],
            await ground.Read(db => db.Set<CaseTask>().OrderBy(t => t.CreatedAt).ThenBy(t => t.Wait).Select(t => (t.Name + " " + t.Status + " " + (t.Outcome ?? "")).Trim()).ToListAsync()));
        Assert.Equal(
            ["cases.started", "cases.task-completed", "cases.task-completed", "cases.task-completed", "cases.turned"],
            await ground.Read(db => db.Set<EventRow>().Where(e => e.SubjectId == id.ToString("N")).OrderBy(e => e.At).ThenBy(e => e.Ordinal).Select(e => e.Kind).ToListAsync()));
        Assert.Empty((await ground.Read(db => new Audit(db).Verify())).Findings);
    }

    [Theory, OnEach]
    public async Task A_step_is_due_in_the_working_time_of_its_unit(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Line);
        // Friday afternoon: four working hours end on Monday.
        ground.Time.Push(ClockGround.At("16/10/2026 15:00") - ground.Time.GetUtcNow().UtcDateTime);
        var id = await ground.StartCase();
        Assert.Equal("19/10/2026", Day((await ground.Task(id, "Tiếp nhận")).DueAt));
        await ground.Do(id, "Tiếp nhận", "Phạm Thị Dung");
        Assert.Equal("20/10/2026", Day((await ground.Task(id, "Thẩm định")).DueAt));
        await ground.Do(id, "Thẩm định");
        // Three days from Friday is Monday.
        Assert.Equal("19/10/2026 17:00", ClockGround.Said((await ground.Task(id, "Ký duyệt")).DueAt!.Value));
    }

    [Theory, OnEach]
    public async Task A_vacant_seat_lets_the_task_go_to_the_head_visibly(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish("""
            <startEvent id="s"/><userTask id="a" name="Lưu"><extensionElements><ts:who position="archivist"/></extensionElements></userTask><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
            """);
        var task = await ground.Task(await ground.StartCase(), "Lưu");
        Assert.Equal((CaseGround.Staff[0].Seat, true), (task.SeatId, task.WentToHead));
    }

    [Theory]
    [OnEach("Chuyên viên", "specialist")]
    [OnEach("van thu", "clerk")]
    [OnEach("Người không có", null)]
    public async Task A_lane_names_the_position_marks_or_not_and_otherwise_it_is_for_anybody(On database, string lane, string? position)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish($"""
            <laneSet id="l"><lane id="l1" name="{lane}"><flowNodeRef>a</flowNodeRef></lane></laneSet>
            <startEvent id="s"/><userTask id="a" name="Làm"/><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
            """);
        var task = await ground.Task(await ground.StartCase(), "Làm");
        Assert.Equal((position, false), (task.Position, task.WentToHead));
    }

    [Theory, OnEach]
    public async Task Somebody_of_another_seat_may_not_do_the_task(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Line);
        var id = await ground.StartCase();
        Assert.Equal("CAS-004", await Refusal(() => ground.Do(id, "Tiếp nhận", "Lê Văn Cường")));
        Assert.Equal("Tiếp nhận", await ground.Open(id));
    }

    [Theory, OnEach]
    public async Task An_outcome_that_is_not_offered_is_refused(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Line);
        var id = await ground.StartCase();
        await ground.Do(id, "Tiếp nhận", "Phạm Thị Dung");
        await ground.Do(id, "Thẩm định");
        Assert.Equal("CAS-009", await Refusal(() => ground.Do(id, "Ký duyệt", "Trần Văn An", outcome: "maybe")));
    }

    [Theory, OnEach]
    public async Task A_process_nobody_published_is_not_started(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        Assert.Equal("CAS-007", await Refusal(() => ground.StartCase("NONE")));
    }

    [Theory, OnEach]
    public async Task A_step_that_cannot_go_on_changes_nothing_and_is_seen_until_it_can(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Choosing);
        var id = await ground.StartCase();
        Assert.Equal("CAS-008", await Refusal(() => ground.Do(id, "Chọn")));
        var stuck = await ground.Case(id);
        Assert.Equal((CaseStatus.Failed, "Chọn"), (stuck.Status, await ground.Open(id)));
        Assert.Contains("Lớn hơn?", stuck.Reason, StringComparison.Ordinal);
        await ground.Cases((desk, act) => desk.Retry(id, act));
        Assert.Equal((CaseStatus.Running, null), ((await ground.Case(id)).Status, (await ground.Case(id)).Reason));
        await ground.Do(id, "Chọn", set: new { x = 9 });
        Assert.Equal("Lớn", await ground.Open(id));
    }

    [Theory, OnEach]
    public async Task A_case_that_would_fail_at_its_start_is_not_there(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish("""
            <startEvent id="s"/><exclusiveGateway id="g"/><userTask id="b" name="Lớn"/><userTask id="c" name="Nhỏ"/><endEvent id="e"/><endEvent id="e2"/><sequenceFlow id="f2" sourceRef="s" targetRef="g"/>
            <sequenceFlow id="f3" sourceRef="g" targetRef="b"><conditionExpression>= x &gt; 5</conditionExpression></sequenceFlow>
            <sequenceFlow id="f4" sourceRef="g" targetRef="c"><conditionExpression>= x &lt;= 5</conditionExpression></sequenceFlow>
            <sequenceFlow id="f5" sourceRef="b" targetRef="e"/><sequenceFlow id="f6" sourceRef="c" targetRef="e2"/>
            """);
        Assert.Equal("CAS-008", await Refusal(() => ground.StartCase()));
        Assert.Equal((0, 0), (await ground.Count<CaseRow>(), await ground.Count<CaseTask>()));
    }

    internal static async Task<string> Refusal(Func<Task> work) => (await Assert.ThrowsAsync<Refused>(work)).Why.Code;

    private static string Day(DateTime? utc) => ClockGround.Said(utc!.Value).Split(' ')[0];
}
