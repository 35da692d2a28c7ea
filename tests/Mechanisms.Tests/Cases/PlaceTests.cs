using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Cases;

/// <summary>In which unit a task lies, when its timers are due, and what a rule task asks.</summary>
public sealed class PlaceTests
{
    [Theory]
    [OnEach("office", "clerk", "clerk", false)]
    [OnEach("own", "clerk", "clerk", false)]
    [OnEach("nowhere", "clerk", "head", true)]
    [OnEach("= agency", "clerk", "clerk", false)]
    [OnEach("= missing", "clerk", "head", true)]
    [OnEach("= 1 +", "clerk", "head", true)]
    public async Task A_unit_is_a_word_or_a_value_of_the_case_and_one_nobody_knows_is_the_heads(On database, string unit, string position, string placed, bool wentToHead)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish($"""
            <startEvent id="s"/><userTask id="a" name="Làm"><extensionElements><ts:who position="{position}" unit="{unit}"/></extensionElements></userTask><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
            """);
        var task = await ground.Task(await ground.StartCase(set: new { agency = "office" }), "Làm");
        Assert.Equal((CaseGround.Office, placed, wentToHead), (task.UnitId, task.Position, task.WentToHead));
    }

    [Theory, OnEach]
    public async Task Several_units_are_asked_at_once_and_the_case_goes_on_when_all_have_answered(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish("""
            <startEvent id="s"/>
            <userTask id="a" name="Góp ý"><extensionElements><ts:who unit="= agency"/></extensionElements>
              <multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="= agencies" inputElement="agency" outputCollection="answers" outputElement="= said"/></extensionElements></multiInstanceLoopCharacteristics>
            </userTask>
            <userTask id="b" name="Tổng hợp"/><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="e"/>
            """);
        var id = await ground.StartCase(set: new { agencies = new object[] { "office", "office", "nowhere" } });
        var tasks = await ground.Read(db => db.Set<CaseTask>().AsNoTracking().Where(t => t.CaseId == id).OrderBy(t => t.Wait).ToListAsync());
        Assert.Equal([false, false, true], tasks.Select(t => t.WentToHead));
        foreach (var (task, i) in tasks.Select((t, i) => (t, i)))
        {
            Assert.Equal("Góp ý", (await ground.Open(id)).Split(", ")[0]);
            await ground.Tasks((desk, act) => desk.Complete(task.Id, 0, null, new Dictionary<string, object?> { ["said"] = $"ý {i}" }, act), CaseGround.Of(i == 2 ? "Trần Văn An" : "Lê Văn Cường"));
        }

        Assert.Equal("Tổng hợp", await ground.Open(id));
        Assert.Contains("\"ý 2\"", (await ground.Case(id)).State, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task A_timer_on_a_step_of_working_hours_counts_working_hours_and_any_other_the_clock(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish("""
            <startEvent id="s"/>
            <userTask id="a" name="Một"><extensionElements><ts:step limit="8" unit="hour"/></extensionElements></userTask>
            <boundaryEvent id="t" attachedToRef="a" cancelActivity="false"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
            <intermediateCatchEvent id="c"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>
            <endEvent id="e"/><parallelGateway id="g"/><endEvent id="e2"/><endEvent id="e3"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="a"/><sequenceFlow id="f3" sourceRef="g" targetRef="c"/>
            <sequenceFlow id="f4" sourceRef="a" targetRef="e"/><sequenceFlow id="f5" sourceRef="t" targetRef="e2"/><sequenceFlow id="f6" sourceRef="c" targetRef="e3"/>
            """);
        // Friday at ten: a working day later is Monday at ten.
        ground.Time.Push(ClockGround.At("16/10/2026 10:00") - ground.Time.GetUtcNow().UtcDateTime);
        await ground.StartCase();
        var due = await ground.Read(db => db.Set<CaseTimer>().OrderBy(t => t.DueAt).Select(t => t.DueAt!.Value).ToListAsync());
        Assert.Equal(["17/10/2026", "19/10/2026"], due.Select(d => ClockGround.Said(d).Split(' ')[0]));
    }

    [Theory]
    [OnEach(3, "Lớn")]
    [OnEach(30, "Nhỏ")]
    public async Task A_rule_task_asks_the_decision_of_its_name(On database, int days, string next)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "data", "decisions")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, $"test-{Guid.CreateVersion7():N}.dmn"), """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="t">
              <inputData id="i" name="days"/>
              <decision id="weight" name="weight"><informationRequirement><requiredInput href="#i"/></informationRequirement>
                <literalExpression><text>if days &lt; 5 then 9 else 1</text></literalExpression></decision>
            </definitions>
            """);
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Choosing.Replace("<userTask id=\"a\" name=\"Chọn\"/>", "<businessRuleTask id=\"a\" name=\"Chọn\" camunda:decisionRef=\"weight\" camunda:resultVariable=\"x\"/>", StringComparison.Ordinal));
        Assert.Equal(next, await ground.Open(await ground.StartCase(set: new { days })));
    }
}
