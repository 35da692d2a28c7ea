using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Cases;

/// <summary>Messages, signals and service steps: through deliveries, once in effect.</summary>
public sealed class MessageTests
{
    private static readonly Dictionary<string, object?> Nothing = [];

    [Theory, OnEach]
    public async Task A_message_is_for_the_case_that_waits_with_its_key(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Asking);
        var (seven, eight) = (await ground.StartCase(set: new { number = "7" }), await ground.StartCase(set: new { number = "8" }));
        Assert.Equal("CAS-015", await CaseTests.Refusal(() => ground.Cases((desk, act) => desk.Message("answer", "9", Nothing, act))));
        await ground.Cases((desk, act) => desk.Message("answer", "8", new Dictionary<string, object?> { ["text"] = "được" }, act));
        Assert.Equal(("", "Xem trả lời"), (await ground.Open(seven), await ground.Open(eight)));
        Assert.Equal("CAS-015", await CaseTests.Refusal(() => ground.Cases((desk, act) => desk.Message("answer", "8", Nothing, act))));
        await ground.Cases((desk, act) => desk.MessageTo(seven, "answer", Nothing, act));
        Assert.Equal(("Xem trả lời", 0), (await ground.Open(seven), await ground.Count<CaseSubscription>()));
    }

    [Theory, OnEach]
    public async Task A_case_sends_to_another_what_it_knows_through_a_delivery(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Asking, "A");
        await ground.Publish(Bodies.Answering, "B");
        var (asks, answers) = (await ground.StartCase("A", set: new { number = "7" }), await ground.StartCase("B", set: new { number = "7" }));
        await ground.Do(answers, "Soạn trả lời", set: new { text = "đồng ý" });
        Assert.Equal(("", CaseStatus.Completed), (await ground.Open(asks), (await ground.Case(answers)).Status));
        Assert.Equal(1, await ground.Turn());
        Assert.Equal("Xem trả lời", await ground.Open(asks));
        Assert.Contains("\"text\":\"đồng ý\"", (await ground.Case(asks)).State, StringComparison.Ordinal);
        Assert.Equal((0, 0), (await ground.Turn(), await ground.Count<CaseMessage>()));
    }

    [Theory, OnEach]
    public async Task A_message_nobody_waits_for_yet_is_brought_when_somebody_does(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Asking, "A");
        await ground.Publish(Bodies.Answering, "B");
        var answers = await ground.StartCase("B", set: new { number = "7" });
        await ground.Do(answers, "Soạn trả lời");
        await ground.Turn();
        Assert.Contains("CAS-015", await ground.Read(db => db.Set<Delivery>().Where(d => d.Listener == "cases.message").Select(d => d.Fault).FirstAsync()), StringComparison.Ordinal);
        var asks = await ground.StartCase("A", set: new { number = "7" });
        ground.Time.Push(TimeSpan.FromMinutes(1));
        await ground.Turn();
        Assert.Equal("Xem trả lời", await ground.Open(asks));
    }

    [Theory, OnEach]
    public async Task A_signal_reaches_every_case_that_listens(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish("""
            <startEvent id="s"/><intermediateCatchEvent id="c" name="Chờ bão"><signalEventDefinition signalRef="sStorm"/></intermediateCatchEvent><userTask id="a" name="Trực"/><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="c"/><sequenceFlow id="f2" sourceRef="c" targetRef="a"/><sequenceFlow id="f3" sourceRef="a" targetRef="e"/>
            """, "L");
        await ground.Publish("""
            <startEvent id="s"/><intermediateThrowEvent id="t"><signalEventDefinition signalRef="sStorm"/></intermediateThrowEvent><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="e"/>
            """, "T");
        Guid[] listening = [await ground.StartCase("L"), await ground.StartCase("L"), await ground.StartCase("L")];
        await ground.StartCase("T");
        while (await ground.Turn() > 0)
        {
            continue;
        }

        foreach (var id in listening)
        {
            Assert.Equal("Trực", await ground.Open(id));
        }
    }

    [Theory]
    [OnEach("7", "Xem kết quả")]
    [OnEach("bad", "Sửa tay")]
    public async Task A_service_step_is_done_by_its_handler_in_the_commit_of_the_delivery(On database, string number, string next)
    {
        await using var ground = await Ground.On(database, s => WithHandler(s));
        await ground.Publish(Bodies.Served);
        var id = await ground.StartCase(set: new { number });
        Assert.Equal((0, ""), (await ground.Count<Paper>(), await ground.Open(id)));
        await ground.Turn();
        Assert.Equal((1, next), (await ground.Count<Paper>(), await ground.Open(id)));
        Assert.Contains("\"found\":\"có\"", (await ground.Case(id)).State, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task A_handler_that_throws_changes_nothing_and_is_tried_again(On database)
    {
        await using var ground = await Ground.On(database, s => WithHandler(s));
        await ground.Publish(Bodies.Served);
        var id = await ground.StartCase(set: new { number = "throw" });
        await ground.Turn();
        Assert.Equal((0, ""), (await ground.Count<Paper>(), await ground.Open(id)));
        for (var i = 0; i < 10; i++)
        {
            ground.Time.Push(TimeSpan.FromHours(1));
            await ground.Turn();
        }

        Assert.NotNull(await ground.Read(db => db.Set<Delivery>().Where(d => d.Listener == "cases.service").Select(d => d.ParkedAt).FirstAsync()));
    }

    [Theory, OnEach]
    public async Task A_handler_nobody_registered_is_named(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Served);
        await ground.StartCase();
        await ground.Turn();
        Assert.Contains("Tra cứu", await ground.Read(db => db.Set<Delivery>().Where(d => d.Listener == "cases.service").Select(d => d.Fault).FirstAsync()), StringComparison.Ordinal);
    }

    private static void WithHandler(IServiceCollection services)
    {
        CaseGround.Add(services);
        services.AddServiceHandler<LookUp>("look-up", "Tra cứu");
    }

    private sealed class LookUp(AppDb db) : IServiceHandler
    {
        public Task<ServiceResult> Do(ServiceWork work, Act act, CancellationToken cancel)
        {
            db.Add(Paper.Called($"tra {work.Variables["number"]}", Guid.CreateVersion7()));
            var set = new Dictionary<string, object?> { ["found"] = "có" };
            return work.Variables["number"] switch
            {
                "throw" => throw new InvalidOperationException("Cơ sở dữ liệu kia không trả lời."),
                "bad" => Task.FromResult(new ServiceResult(set, "bad")),
                _ => Task.FromResult(new ServiceResult(set)),
            };
        }
    }
}
