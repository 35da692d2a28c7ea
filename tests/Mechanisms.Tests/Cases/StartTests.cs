using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Cases;

/// <summary>Cases that nobody starts: a message that comes, or a moment.</summary>
public sealed class StartTests
{
    private const string Told = """
        <startEvent id="s"><messageEventDefinition messageRef="mAnswer"/></startEvent><userTask id="a" name="Đọc trả lời"/><endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
        """;

    [Theory, OnEach]
    public async Task A_message_nobody_waits_for_starts_a_case_of_the_process_that_begins_with_it(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Told, "T");
        await ground.Cases((desk, act) => desk.Message("answer", null, new Dictionary<string, object?> { ["text"] = "được" }, act));
        var started = await ground.Read(db => db.Set<CaseRow>().AsNoTracking().SingleAsync());
        Assert.Equal(("Đọc trả lời", CaseGround.Office), (await ground.Open(started.Id), started.UnitId));
        Assert.Contains("\"text\":\"được\"", started.State, StringComparison.Ordinal);
        Assert.Equal(0, await ground.Count<CaseSubscription>());
    }

    [Theory, OnEach]
    public async Task A_message_of_a_case_starts_one_about_the_same_thing_once(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Answering, "B");
        await ground.Publish(Told, "T");
        var sender = await ground.StartCase("B", "Hồ sơ của bà Lý", set: new { number = "7" });
        await ground.Do(sender, "Soạn trả lời", set: new { text = "đồng ý" });
        await ground.Turn();
        await ground.Turn();
        var started = await ground.Read(db => db.Set<CaseRow>().AsNoTracking().SingleAsync(c => c.Id != sender));
        Assert.Equal(("Hồ sơ của bà Lý", $"{sender:N}", "Đọc trả lời"), (started.SubjectLabel, started.SubjectId, await ground.Open(started.Id)));
        Assert.Equal(0, await ground.Count<CaseMessage>());
    }

    [Theory, OnEach]
    public async Task A_case_that_waits_for_the_message_comes_before_a_new_one(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Asking, "A");
        await ground.Publish(Told, "T");
        var waits = await ground.StartCase("A", set: new { number = "8" });
        await ground.Cases((desk, act) => desk.Message("answer", "8", new Dictionary<string, object?>(), act));
        Assert.Equal(("Xem trả lời", 1), (await ground.Open(waits), await ground.Count<CaseRow>()));
    }

    [Theory, OnEach]
    public async Task A_retired_process_starts_nothing_more(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Told, "T");
        await ground.Publish(Timed("R/P1D"), "D");
        foreach (var process in await ground.Read(db => db.Set<ProcessRow>().Select(p => p.Id).ToListAsync()))
        {
            await using var scope = ground.Services.CreateAsyncScope();
            var act = ground.ActIn(scope.ServiceProvider);
            await scope.ServiceProvider.GetRequiredService<ProcessDesk>().Retire(process, act);
            await act.Commit();
        }

        ground.Time.Push(TimeSpan.FromDays(3));
        await ground.Job<StartOnTime>();
        Assert.Equal("CAS-015", await CaseTests.Refusal(() => ground.Cases((desk, act) => desk.Message("answer", null, new Dictionary<string, object?>(), act))));
        Assert.Equal(0, await ground.Count<CaseRow>());
    }

    [Theory, OnEach]
    public async Task A_case_starts_each_time_its_moment_comes_and_once_for_all_that_were_missed(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Timed("R/P1D"), "D");
        await ground.Job<StartOnTime>();
        Assert.Equal(0, await ground.Count<CaseRow>());
        ground.Time.Push(TimeSpan.FromHours(25));
        await ground.Job<StartOnTime>();
        await ground.Job<StartOnTime>();
        Assert.Equal(1, await ground.Count<CaseRow>());
        ground.Time.Push(TimeSpan.FromDays(5));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ground.Job<StartOnTime>()));
        Assert.Equal(2, await ground.Count<CaseRow>());
        Assert.Equal(2, await ground.Read(db => db.Set<CaseTask>().CountAsync(t => t.Name == "Lập báo cáo" && t.UnitId == CaseGround.Office)));
    }

    [Theory, OnEach]
    public async Task A_new_version_starts_its_cases_in_place_of_the_one_before(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Timed("R/P1D"), "D");
        await ground.Publish(Timed("R/P2D").Replace("Lập báo cáo", "Lập báo cáo mới", StringComparison.Ordinal), "D");
        Assert.Equal(1, await ground.Count<ProcessStart>());
        ground.Time.Push(TimeSpan.FromHours(25));
        await ground.Job<StartOnTime>();
        Assert.Equal(0, await ground.Count<CaseRow>());
        ground.Time.Push(TimeSpan.FromHours(25));
        await ground.Job<StartOnTime>();
        Assert.Equal(["Lập báo cáo mới"], await ground.Read(db => db.Set<CaseTask>().Select(t => t.Name).ToListAsync()));
    }

    [Theory, OnEach]
    public async Task A_moment_without_a_unit_that_answers_is_not_published(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        Assert.Equal("PRC-008", await CaseTests.Refusal(() => ground.Publish(Timed("R/P1D").Replace("<ts:who unit=\"office\"/>", "", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("2020-10-20T08:00:00+07:00", "2020-10-20T01:00:00", 0)]
    [InlineData("2020-10-01T08:00:00+07:00", null, 0)]
    [InlineData("PT1H", "2020-10-15T02:00:00", 0)]
    [InlineData("R/2020-01-05T08:00:00+07:00/P1M", "2020-11-05T01:00:00", -1)]
    [InlineData("R3/2020-10-14T08:00:00+07:00/P1D", "2020-10-15T01:00:00", 1)]
    [InlineData("R2/2020-10-01T08:00:00+07:00/P1D", null, 0)]
    [InlineData("R2/2020-10-14T08:00:00+07:00/P1D", "2020-10-15T01:00:00", 0)]
    [InlineData("R/0001-01-02T08:00:00+07:00/PT1S", "2020-10-15T01:00:00", -1)]
    [InlineData("P9000Y", null, 0)]
    public void The_first_moment_is_the_next_one_of_its_row(string timer, string? at, int left)
    {
        var first = StartTimes.First(Start(timer), new(2020, 10, 15, 1, 0, 0, TimeSpan.Zero));
        Assert.Equal(at is null ? null : DateTime.Parse(at, null, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal), first?.At.UtcDateTime);
        Assert.Equal(left, first?.Left ?? 0);
    }

    private static ProcessElement Start(string timer) => ProcessFile.Read(CaseGround.Xml(Timed(timer))).Main!.Body.Starts[0];

    private static string Timed(string timer) => $"""
        <startEvent id="s" name="Hằng kỳ"><extensionElements><ts:who unit="office"/></extensionElements><timerEventDefinition><timeCycle>{timer}</timeCycle></timerEventDefinition></startEvent><userTask id="a" name="Lập báo cáo"/><endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
        """;
}
