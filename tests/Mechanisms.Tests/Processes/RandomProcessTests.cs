using CsCheck;
using ThongSuot.Processes;

namespace ThongSuot.Mechanisms.Tests.Processes;

/// <summary>Random well-formed processes: they never stop without saying where, never lose a token, and replay to the same trace.</summary>
public sealed class RandomProcessTests
{
    [Fact]
    public void Every_random_process_runs_to_its_end() => Gen.Int.Sample(seed => Run(new RandomProcess(seed)), iter: 1_500);

    [Fact]
    public void A_random_process_replays_to_the_same_trace_also_from_its_stored_state() => Gen.Int.Sample(seed =>
    {
        var random = new RandomProcess(seed);
        var first = Run(random);
        var engine = new ProcessEngine(random.Process, random.Options);
        var state = Stored(engine.Start(new Dictionary<string, object?>(), Model.Morning), out var trace);
        foreach (var (move, at) in first.Moves)
        {
            state = Stored(engine.Step(state, move, at), out var more);
            trace.AddRange(more);
        }

        Assert.Equal(first.Trace, trace);
        Assert.Equal(first.State.Standing, state.Standing);
    }, iter: 500);

    [Fact]
    public void A_state_is_a_value_that_a_step_does_not_touch()
    {
        var engine = new ProcessEngine(new Model().Start().And("f").User("a", Model.Times("2")).User("b").End().Flow("s>f", "f>a", "f>b>e").Process(), new());
        var begun = engine.Start(new Dictionary<string, object?>(), Model.Morning).State;
        var before = StateJson.Write(begun);
        var once = engine.Step(begun, new CompleteMove(engine.WaitsOf(begun)[0].Id), Model.Morning.AddHours(1));
        var twice = engine.Step(begun, new CompleteMove(engine.WaitsOf(begun)[0].Id), Model.Morning.AddHours(1));
        Assert.Equal(before, StateJson.Write(begun));
        Assert.Equal(StateJson.Write(once.State), StateJson.Write(twice.State));
        Assert.NotEqual(before, StateJson.Write(once.State));
    }

    private static ProcessState Stored(StepResult result, out List<TraceEntry> trace)
    {
        trace = [.. result.Trace];
        return StateJson.Read(StateJson.Write(result.State));
    }

    private static (ProcessState State, List<TraceEntry> Trace, List<(ProcessMove Move, DateTimeOffset At)> Moves) Run(RandomProcess random)
    {
        var engine = new ProcessEngine(random.Process, random.Options);
        var result = engine.Start(new Dictionary<string, object?>(), Model.Morning);
        var (trace, moves, at) = (new List<TraceEntry>(result.Trace), new List<(ProcessMove, DateTimeOffset)>(), Model.Morning);
        for (var i = 0; result.State.Standing is ProcessStanding.Waiting; i++)
        {
            Assert.True(i < 2_000, $"The process of seed {random.Seed} does not end.");
            Assert.NotEmpty(engine.WaitingAt(result.State));
            var waits = engine.WaitsOf(result.State);
            at = at.AddMinutes(random.Next(90));
            ProcessMove move = random.Next(10) == 0 ? new ClockMove() : new CompleteMove(waits[random.Next(waits.Count)].Id) { Set = new Dictionary<string, object?> { ["r"] = (decimal)random.Next(10) } };
            result = engine.Step(result.State, move, at);
            Assert.True(result.Applied);
            moves.Add((move, at));
            trace.AddRange(result.Trace);
        }

        Assert.True(result.State.Standing is ProcessStanding.Completed, $"seed {random.Seed}: {result.State.Failure}");
        Assert.Empty(result.State.Waits);
        Assert.Equal(trace.Count(t => t.Kind is TraceKind.Enter), trace.Count(t => t.Kind is TraceKind.Complete or TraceKind.Interrupt));
        return (result.State, trace, moves);
    }
}

/// <summary>A process put together from blocks, each with one way in and one way out.</summary>
internal sealed class RandomProcess
{
    private readonly Random random;
    private readonly ProcessDefinition called = new Model().Start("cs").User("cu").End("ce").Flow("cs>cu>ce").Process("called");
    private int count;

    public RandomProcess(int seed)
    {
        Seed = seed;
        random = new(seed);
        var model = new Model().Start();
        var (first, last) = Block(model, 3);
        Xml = model.End().Flow($"s>{first}", $"{last}>e").Xml();
        Process = Model.Read(Xml).Main!;
        Options = new() { Find = id => id == "called" ? called : null, Automatic = (element, _) => element.Kind is ElementKind.ServiceTask ? new() : null };
    }

    public int Seed { get; }

    public string Xml { get; }

    public ProcessDefinition Process { get; }

    public EngineOptions Options { get; }

    public int Next(int below) => random.Next(below);

    private (string First, string Last) Block(Model model, int depth)
    {
        var id = $"n{++count}";
        switch (depth == 0 ? random.Next(3) : random.Next(12))
        {
            case 0:
                model.Service(id);
                return (id, id);
            case 1:
                model.Catch(id, Model.After($"PT{1 + random.Next(60)}M"));
                return (id, id);
            case 2:
                model.User(id, random.Next(4) == 0 ? Model.Times($"{random.Next(4)}", random.Next(2) == 0 ? "<completionCondition>r > 5</completionCondition>" : "", $"isSequential=\"{(random.Next(2) == 0 ? "true" : "false")}\"") : "");
                return (id, id);
            case 3:
                var (a, b) = (Block(model, depth - 1), Block(model, depth - 1));
                model.Flow($"{a.Last}>{b.First}");
                return (a.First, b.Last);
            case 4 or 5: return Split(model, id, "exclusiveGateway", depth);
            case 6: return Split(model, id, "parallelGateway", depth);
            case 7: return Split(model, id, "inclusiveGateway", depth);
            case 8:
                var again = Block(model, depth - 1);
                model.Xor(id).User($"{id}u").Xor($"{id}g", $"{id}g_{id}x").Throw($"{id}x").Flow($"{id}>{again.First}", $"{again.Last}>{id}u>{id}g>{id}x", $"{id}g>{id} {{r > 6}}");
                return (id, $"{id}x");
            case 9:
                var inside = new Model().Start($"{id}s");
                var inner = Block(inside, depth - 1);
                inside.End($"{id}e").Flow($"{id}s>{inner.First}", $"{inner.Last}>{id}e").Handler($"{id}h", new Model().Start($"{id}hs", Model.After($"PT{1 + random.Next(200)}M"), $"isInterrupting=\"{(random.Next(2) == 0 ? "true" : "false")}\"").User($"{id}hu").Flow($"{id}hs>{id}hu"));
                model.Sub(id, inside, random.Next(4) == 0 ? Model.Times("2") : "").On(id, $"{id}b", Model.After($"PT{1 + random.Next(300)}M")).Xor($"{id}j").Flow($"{id}>{id}j", $"{id}b>{id}j");
                return (id, $"{id}j");
            case 10:
                model.First(id).Catch($"{id}m", Model.Message("M")).Catch($"{id}t", Model.After($"PT{1 + random.Next(60)}M")).Xor($"{id}j").Flow($"{id}>{id}m>{id}j", $"{id}>{id}t>{id}j");
                return (id, $"{id}j");
            default:
                model.Call(id, "called", random.Next(3) == 0 ? Model.Times("2") : "");
                return (id, id);
        }
    }

    private (string First, string Last) Split(Model model, string id, string kind, int depth)
    {
        var ways = 2 + random.Next(2);
        model.Add(kind, id, "", kind is "parallelGateway" ? "" : $"default=\"{id}_{id}d\"").Add(kind, $"{id}j");
        for (var i = 0; i < ways; i++)
        {
            var block = Block(model, depth - 1);
            model.Flow(kind is "parallelGateway" ? $"{id}>{block.First}" : $"{id}>{block.First} {{r > {random.Next(10)}}}", $"{block.Last}>{id}j");
        }

        if (kind is not "parallelGateway")
        {
            model.Throw($"{id}d").Flow($"{id}>{id}d>{id}j");
        }

        return (id, $"{id}j");
    }
}
