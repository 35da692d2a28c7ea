using ThongSuot.Processes;
using static ThongSuot.Mechanisms.Tests.Processes.Model;

namespace ThongSuot.Mechanisms.Tests.Processes;

/// <summary>Boundary events, errors and event sub-processes, and the races between them.</summary>
public sealed class InterruptionTests
{
    private static Model Host(string trigger, bool interrupting = true) =>
        new Model().Start().User("a").On("a", "b", trigger, interrupting).User("h").End("e").Flow("s>a>e", "b>h");

    [Theory]
    [InlineData("[{'advance':'PT1H'}]", "s a? a! b h? → waiting h")]
    [InlineData("[{'complete':'a'},{'advance':'PT1H'}]", "s a? a e → completed")]
    [InlineData("[{'advance':'PT59M'},{'complete':'a'}]", "s a? a e → completed")]
    [InlineData("[{'advance':'PT1H'},{'complete':'a'}]", "s a? a! b h? → wrong: “a” không đang chờ.")]
    public void Timer_against_completion(string script, string expected) => Assert.Equal(expected, Host(After("PT1H")).Said(script));

    [Theory]
    [InlineData("PT1H", "[{'advance':'PT5H'}]", "s a? b h? → waiting a,h")]
    [InlineData("PT1H", "[{'advance':'PT5H'},{'complete':'a'}]", "s a? b h? a e → waiting h")]
    [InlineData("PT1H", "[{'complete':'a'},{'advance':'PT5H'}]", "s a? a e → completed")]
    public void A_timer_that_does_not_interrupt_adds_work(string after, string script, string expected) => Assert.Equal(expected, Host(After(after), interrupting: false).Said(script));

    [Theory]
    [InlineData("R3/PT1H", "[{'advance':'PT10H'}]", "s a? b b b → waiting a")]
    [InlineData("R/PT1H", "[{'advance':'PT4H'},{'complete':'a'},{'advance':'PT4H'}]", "s a? b b b b a e → completed")]
    [InlineData("R2/2025-01-01T10:00:00/PT1H", "[{'advance':'PT2H'},{'advance':'PT1H'},{'advance':'PT9H'}]", "s a? b b → waiting a")]
    public void A_timer_may_repeat(string cycle, string script, string expected) =>
        Assert.Equal(expected, new Model().Start().User("a").On("a", "b", Every(cycle), interrupting: false).End("e").Flow("s>a>e").Said(script));

    [Theory]
    [InlineData(true, "s a? a! b h? → waiting h")]
    [InlineData(false, "s a? b h? b h? → waiting a,h")]
    public void Messages_and_signals_at_the_boundary(bool interrupting, string expected)
    {
        Assert.Equal(expected, Host(Message("M"), interrupting).Said("[{'message':'M'},{'message':'M'}]"));
        Assert.Equal(expected, Host(Signal("A"), interrupting).Said("[{'signal':'A'},{'signal':'A'}]"));
    }

    [Theory]
    [InlineData("[{'error':'A','at':'a'}]", "s a? a! b h? → waiting h")]
    [InlineData("[{'error':'X','at':'a'}]", "s a? a! c k? → waiting k")]
    public void The_handler_that_names_the_code_comes_first(string script, string expected) =>
        Assert.Equal(expected, new Model().Start().User("a").On("a", "c", Error()).On("a", "b", Error("A")).User("h").User("k").Flow("s>a", "b>h", "c>k").Said(script));

    [Fact]
    public void A_service_that_fails_goes_to_its_handler()
    {
        var model = new Model().Start().Service("v").On("v", "b", Error("A")).User("h").End().Flow("s>v>e", "b>h");
        Assert.Equal("s v e → completed", model.Said());
        Assert.Equal("s v? v! b h? → waiting h", model.Said("[{'error':'A','at':'v'}]"));
        Assert.Equal("s v! b h? → waiting h", model.Said("[]", "{}", new() { Automatic = (element, _) => element.Kind is ElementKind.ServiceTask ? new("A") : null }));
        Assert.Equal("s v? v# → failed", model.Said("[{'error':'B','at':'v'}]"));
    }

    [Fact]
    public void An_error_goes_outwards_to_the_nearest_handler()
    {
        var inner = new Model().Start("xs").User("a").End("ee", Error("A")).Flow("xs>a>ee");
        var middle = new Model().Start("ms").Sub("in", inner).Flow("ms>in");
        var outer = new Model().Start().Sub("out", middle).On("out", "b", Error("A")).User("h").Flow("s>out", "b>h");
        Assert.Equal("s ms xs a? a ee in! out! b h? → waiting h", outer.Said("[{'complete':'a'}]"));
        var nearer = new Model().Start().Sub("out", new Model().Start("ms").Sub("in", inner).On("in", "n", Error()).User("k").Flow("ms>in", "n>k")).On("out", "b", Error("A")).User("h").Flow("s>out", "b>h");
        Assert.Equal("s ms xs a? a ee in! n k? → waiting k", nearer.Said("[{'complete':'a'}]"));
        Assert.Equal("s ms xs a? a ee ee# → failed", new Model().Start().Sub("out", middle).On("out", "b", Error("B")).Flow("s>out").Said("[{'complete':'a'}]"));
    }

    [Fact]
    public void A_withdrawal_stops_the_case_and_takes_its_own_way()
    {
        var model = Withdrawable("true");
        Assert.Equal("s a? a! ws w? → waiting w", model.Said("[{'message':'W'}]"));
        Assert.Equal("s a? a! ws w? w we h → completed", model.Said("[{'message':'W'},{'complete':'w'}]"));
        Assert.Equal("s a? a e → completed", model.Said("[{'complete':'a'},{'message':'W'}]"));
        Assert.Equal("s a? a! ws w? → wrong: “a” không đang chờ.", model.Said("[{'message':'W'},{'complete':'a'}]"));
    }

    [Fact]
    public void A_handler_that_does_not_interrupt_runs_beside_as_often_as_it_is_called()
    {
        var model = Withdrawable("false");
        Assert.Equal("s a? ws w? ws w? → waiting a,w", model.Said("[{'message':'W'},{'message':'W'}]"));
        Assert.Equal("s a? ws w? a e w we h → completed", model.Said("[{'message':'W'},{'complete':'a'},{'complete':'w'}]"));
        Assert.Equal("s a? ws w? a e → waiting w", model.Said("[{'message':'W'},{'complete':'a'}]"));
    }

    [Fact]
    public void Handlers_nest()
    {
        var deepest = new Model().Start("ds", Message("X"), "isInterrupting=\"true\"").User("d").Flow("ds>d");
        var handler = new Model().Start("ws", Message("W")).User("w").Handler("dh", deepest).Flow("ws>w");
        var inside = new Model().Start("xs").User("a").Handler("h", handler).Flow("xs>a");
        var model = new Model().Start().Sub("p1", inside).User("z").Flow("s>p1>z");
        Assert.Equal("s xs a? a! ws w? w! ds d? → waiting d", model.Said("[{'message':'W'},{'message':'X'}]"));
        Assert.Equal("s xs a? a! ws w? w! ds d? d dh h p1 z? → waiting z", model.Said("[{'message':'W'},{'message':'X'},{'complete':'d'}]"));
        Assert.Equal("s xs a? → waiting a", model.Said("[{'message':'X'}]"));
    }

    [Fact]
    public void An_error_inside_is_handled_inside_unless_it_comes_out_of_the_handler()
    {
        var handler = new Model().Start("hs", Error("A")).User("h").End("he", Error("A")).Flow("hs>h>he");
        var inside = new Model().Start("xs").User("a").End("ee", Error("A")).Handler("eh", handler).Flow("xs>a>ee");
        var model = new Model().Start().Sub("p1", inside).On("p1", "b", Error("A")).User("k").Flow("s>p1", "b>k");
        Assert.Equal("s xs a? a ee hs h? → waiting h", model.Said("[{'complete':'a'}]"));
        Assert.Equal("s xs a? a ee hs h? h he eh! p1! b k? → waiting k", model.Said("[{'complete':'a'},{'complete':'h'}]"));
    }

    [Fact]
    public void A_timer_of_a_handler_runs_from_the_beginning_of_its_scope()
    {
        var model = new Model().Start().User("a").Handler("h", new Model().Start("ts", After("P2D"), "isInterrupting=\"false\"").User("w").Flow("ts>w")).Flow("s>a");
        Assert.Equal("s a? → waiting a", model.Said("[{'advance':'P1D'}]"));
        Assert.Equal("s a? ts w? → waiting a,w", model.Said("[{'advance':'P9D'}]"));
    }

    [Fact]
    public void Timers_due_together_fire_in_their_order()
    {
        var model = new Model().Start().And("f").Catch("late", After("PT2H")).Catch("soon", After("PT1H")).Catch("same", After("PT1H")).End("e1").End("e2").End("e3").Flow("s>f", "f>late>e1", "f>soon>e2", "f>same>e3");
        Assert.Equal("s f late? soon? same? soon e2 same e3 late e1 → completed", model.Said("[{'advance':'PT3H'}]"));
    }

    [Fact]
    public void Stopping_withdraws_all_that_was_waited_for()
    {
        var process = Host(After("PT1H")).Process();
        var engine = new ProcessEngine(process, new());
        var begun = engine.Start(new Dictionary<string, object?>(), Morning);
        Assert.Equal([WaitKind.Task, WaitKind.Timer], begun.Effects.Select(e => e.Wait!.Kind));
        Assert.Equal(Morning.AddHours(1), begun.State.Waits[1].Due);
        var done = engine.Step(begun.State, new CompleteMove(begun.State.Waits[0].Id), Morning.AddMinutes(5));
        Assert.Equal([EffectKind.WaitCancelled, EffectKind.Ended], done.Effects.Select(e => e.Kind));
        var stopped = engine.Step(begun.State, new TimerMove(begun.State.Waits[1].Id), Morning.AddHours(1));
        Assert.Equal([(EffectKind.WaitCancelled, "a"), (EffectKind.WaitBegun, "h")], stopped.Effects.Select(e => (e.Kind, e.Element)));
        Assert.False(engine.Step(stopped.State, new TimerMove(begun.State.Waits[1].Id), Morning.AddHours(1)).Applied);
        Assert.False(engine.Step(done.State, new CompleteMove(begun.State.Waits[0].Id), Morning).Applied);
    }

    private static Model Withdrawable(string interrupting) =>
        new Model().Start().User("a").End().Handler("h", new Model().Start("ws", Message("W"), $"isInterrupting=\"{interrupting}\"").User("w").End("we").Flow("ws>w>we")).Flow("s>a>e");
}
