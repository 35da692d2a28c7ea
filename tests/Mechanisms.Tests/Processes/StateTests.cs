using System.Text;
using ThongSuot.Expressions;
using ThongSuot.Processes;
using static ThongSuot.Mechanisms.Tests.Processes.Model;

namespace ThongSuot.Mechanisms.Tests.Processes;

/// <summary>The state of a case as a value and as stored text; moves that come late, twice or with odd clocks.</summary>
public sealed class StateTests
{
    private static readonly ProcessEngine Engine = new(new Model().Start().User("a").On("a", "t", After("PT1H"), interrupting: false).User("b").End().User("r").Flow("s>a>b>e", "t>r").Process(), new());

    private static readonly Dictionary<string, object?> None = [];

    [Fact]
    public void An_ordinary_case_is_small()
    {
        var text = StateJson.Write(Engine.Start(new Dictionary<string, object?> { ["dossier"] = "H36.12-250101-0001", ["online"] = true }, Morning).State);
        Assert.InRange(text.Length, 100, 600);
        Assert.DoesNotContain("\\u", Encoding.UTF8.GetString(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_completed_and_a_failed_case_are_stored_with_their_variables_and_reason()
    {
        var done = new ProcessEngine(new Model().Start().End().Flow("s>e").Process(), new()).Start(new Dictionary<string, object?> { ["x"] = 1m, ["day"] = new DateOnly(2025, 1, 31) }, Morning).State;
        var read = StateJson.Read(StateJson.Write(done));
        Assert.Equal((ProcessStanding.Completed, "1", new DateOnly(2025, 1, 31)), (read.Standing, Values.Written(read.Variables["x"]), read.Variables["day"]));
        var failed = new ProcessEngine(new Model().Start().Xor("g").End().Flow("s>g", "g>e {no}").Process(), new()).Start(None, Morning).State;
        Assert.Equal((failed.Failure, "g"), (StateJson.Read(StateJson.Write(failed)).Failure, StateJson.Read(StateJson.Write(failed)).FailedAt));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"v\":2}")]
    public void A_text_of_another_version_is_refused(string text) => Assert.Throws<FormatException>(() => StateJson.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_move_that_comes_twice_or_too_late_changes_nothing()
    {
        var begun = Engine.Start(None, Morning).State;
        var task = begun.Waits.Single(w => w.Kind is WaitKind.Task);
        var next = Engine.Step(begun, new CompleteMove(task.Id), Morning).State;
        var again = Engine.Step(next, new CompleteMove(task.Id), Morning);
        Assert.False(again.Applied);
        Assert.Same(next, again.State);
        Assert.Empty(again.Trace);
        Assert.False(Engine.Step(begun, new CompleteMove(999), Morning).Applied);
        Assert.False(Engine.Step(begun, new TimerMove(task.Id), Morning).Applied);
        Assert.False(Engine.Step(begun, new ErrorMove(begun.Waits.Single(w => w.Kind is WaitKind.Timer).Id, "A", "nowhere"), Morning).Applied);
        Assert.False(Engine.Step(begun, new MessageMove("M", None), Morning).Applied);
        Assert.False(Engine.Step(begun, new SignalMove("A"), Morning).Applied);
    }

    [Fact]
    public void Identities_of_waits_never_come_again()
    {
        var seen = new HashSet<int>();
        var state = Engine.Start(None, Morning).State;
        foreach (var id in new[] { "a", "b" })
        {
            Assert.All(state.Waits.Where(w => w.Element == id), w => Assert.True(seen.Add(w.Id)));
            state = Engine.Step(state, new CompleteMove(state.Waits.Single(w => w.Element == id).Id), Morning).State;
        }

        Assert.Equal(ProcessStanding.Completed, state.Standing);
    }

    [Fact]
    public void Time_never_goes_back()
    {
        var state = Engine.Start(None, Morning).State;
        state = Engine.Step(state, new CompleteMove(state.Waits[0].Id), Morning.AddHours(-3)).State;
        Assert.Equal(Morning, state.At);
        state = Engine.Step(state, new ClockMove(), Morning.AddDays(-1)).State;
        Assert.Equal(Morning, state.At);
    }

    [Fact]
    public void A_moved_clock_stands_at_the_moment_each_timer_was_due()
    {
        var engine = new ProcessEngine(new Model().Start().Catch("t", After("PT1H")).Catch("u", After("PT1H")).User("a").Flow("s>t>u>a").Process(), new());
        var state = engine.Start(None, Morning).State;
        var moved = engine.Step(state, new ClockMove(), Morning.AddHours(2)).State;
        Assert.Equal(["a"], engine.WaitingAt(moved));
        Assert.Equal(["u"], engine.WaitingAt(engine.Step(state, new ClockMove(), Morning.AddMinutes(119)).State));
    }

    [Fact]
    public void Working_time_comes_from_outside()
    {
        var process = new Model().Start().Catch("t", After("P2D")).End().Flow("s>t>e").Process();
        var engine = new ProcessEngine(process, new() { Due = (element, from, duration) => element.Id == "t" && duration is TimeSpan { Days: 2 } ? from.AddDays(4) : from });
        Assert.Equal(Morning.AddDays(4), engine.Start(None, Morning).State.Waits[0].Due);
    }

    [Fact]
    public void Variables_of_a_case_are_not_those_of_another()
    {
        var given = new Dictionary<string, object?> { ["x"] = 1m };
        var first = Engine.Start(given, Morning).State;
        var second = Engine.Step(first, new CompleteMove(first.Waits[0].Id) { Set = new Dictionary<string, object?> { ["x"] = 2 } }, Morning).State;
        Assert.Equal((1m, 1m, 2m), (given["x"], first.Variables["x"], second.Variables["x"]));
    }
}
