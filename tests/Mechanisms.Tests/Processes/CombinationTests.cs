using ThongSuot.Processes;
using static ThongSuot.Mechanisms.Tests.Processes.Model;

namespace ThongSuot.Mechanisms.Tests.Processes;

/// <summary>Elements inside each other: handlers in repetitions, calls in handlers, errors through all of them.</summary>
public sealed class CombinationTests
{
    private static readonly Model Called = new Model().Start("cs").User("ca").End("ce").Flow("cs>ca>ce");

    private static EngineOptions Calls => new() { Find = id => id == "c" ? Called.Process("c") : null };

    [Fact]
    public void A_withdrawal_stops_repetitions_and_calls()
    {
        var handler = new Model().Start("ws", Message("W")).End("we").Flow("ws>we");
        Assert.Equal("s a? a? a? a a! a! ws we h → completed", new Model().Start().User("a", Times("3")).Handler("h", handler).Flow("s>a").Said("[{'complete':'a'},{'message':'W'}]"));
        Assert.Equal("s cs ca? cs ca? ca! k! ca! k! ws we h → completed", new Model().Start().Call("k", "c", Times("2")).Handler("h", handler).Flow("s>k").Said("[{'message':'W'}]", "{}", Calls));
    }

    [Fact]
    public void Each_run_of_a_repeated_sub_process_has_its_own_handler()
    {
        var inside = new Model().Start("xs").User("a").Handler("h", new Model().Start("ws", Message("W")).User("w").Flow("ws>w")).Flow("xs>a");
        var model = new Model().Start().Sub("p1", inside, Times("2")).End().Flow("s>p1>e");
        Assert.Equal("s xs a? xs a? a! ws w? → waiting a,w", model.Said("[{'message':'W'}]"));
        Assert.Equal("s xs a? xs a? a! ws w? w h p1 a p1 e → completed", model.Said("[{'message':'W'},{'complete':'w'},{'complete':'a'}]"));
    }

    [Fact]
    public void An_error_in_one_run_stops_all_runs_when_it_leaves_them()
    {
        var inside = new Model().Start("xs").User("a").End("ee", Error("A")).Flow("xs>a>ee");
        var model = new Model().Start().Sub("p1", inside, Times("2")).On("p1", "b", Error("A")).User("h").Flow("s>p1", "b>h");
        Assert.Equal("s xs a? xs a? a ee p1! a! p1! b h? → waiting h", model.Said("[{'complete':'a'}]"));
    }

    [Fact]
    public void A_handler_may_call_and_repeat()
    {
        var handler = new Model().Start("ws", Signal("A"), "isInterrupting=\"false\"").Call("k", "c", Times("2", "", "isSequential=\"true\"")).End("we").Flow("ws>k>we");
        var model = new Model().Start().User("a").End().Handler("h", handler).Flow("s>a>e");
        Assert.Equal("s a? ws cs ca? a e ca ce k cs ca? ca ce k we h → completed", model.Said("[{'signal':'A'},{'complete':'a'},{'complete':'ca'},{'complete':'ca'}]", "{}", Calls));
    }

    [Fact]
    public void A_signal_at_the_end_may_stop_its_own_scope()
    {
        var model = new Model().Start().User("a").End("e", Signal("A")).Handler("h", new Model().Start("ws", Signal("A")).User("w").Flow("ws>w")).Flow("s>a>e");
        Assert.Equal("s a? a e ws w? → waiting w", model.Said("[{'complete':'a'}]"));
    }

    [Theory]
    [InlineData("[{'error':'A','at':'p1'}]", "s xs a? a! p1! b h? → waiting h")]
    [InlineData("[{'error':'A','at':'a'}]", "s xs a? a! p1! b h? → waiting h")]
    [InlineData("[{'error':'B','at':'p1'}]", "s xs a? p1# → failed")]
    public void An_error_may_be_said_to_come_from_the_activity_around(string script, string expected) =>
        Assert.Equal(expected, new Model().Start().Sub("p1", new Model().Start("xs").User("a").Flow("xs>a")).On("p1", "b", Error("A")).User("h").Flow("s>p1", "b>h").Said(script));

    [Fact]
    public void A_message_at_the_boundary_of_a_call_stops_what_was_called()
    {
        var model = new Model().Start().Call("k", "c").On("k", "b", Message("W")).User("h").Flow("s>k", "b>h");
        Assert.Equal("s cs ca? ca! k! b h? → waiting h", model.Said("[{'message':'W'}]", "{}", Calls));
        Assert.Equal("s cs ca? ca ce k → completed", model.Said("[{'complete':'ca'},{'message':'W'}]", "{}", Calls));
    }

    [Fact]
    public void A_boundary_that_does_not_interrupt_leads_into_the_same_join()
    {
        var model = new Model().Start().User("a").On("a", "b", After("PT1H"), interrupting: false).User("w").Or("j").User("z").Flow("s>a>j", "b>w>j", "j>z");
        Assert.Equal("s a? b w? a → waiting w", model.Said("[{'advance':'PT1H'},{'complete':'a'}]"));
        Assert.Equal("s a? b w? a w j z? → waiting z", model.Said("[{'advance':'PT1H'},{'complete':'a'},{'complete':'w'}]"));
        Assert.Equal("s a? a j z? → waiting z", model.Said("[{'complete':'a'}]"));
        Assert.Equal("s a? b w? w → waiting a", model.Said("[{'advance':'PT1H'},{'complete':'w'}]"));
    }

    [Fact]
    public void A_parallel_join_takes_one_token_of_each_way_and_keeps_the_rest()
    {
        var model = new Model().Start().And("f").User("a").User("b").User("c").Xor("m").And("j").User("z").Flow("s>f", "f>a>m", "f>b>m", "f>c>j", "m>j", "j>z");
        Assert.Equal("s f a? b? c? a m b m c j z? → waiting z", model.Said("[{'complete':'a'},{'complete':'b'},{'complete':'c'}]"));
    }

    [Fact]
    public void A_loop_may_pass_a_parallel_block_again_and_again()
    {
        var model = new Model().Start().Xor("m").And("f").User("a").User("b").And("j").Xor("g", "g_e").End().Flow("s>m>f", "f>a>j", "f>b>j", "j>g", "g>m {again}", "g>e");
        Assert.Equal("s m f a? b? a b j g m f a? b? b a j g e → completed",
            model.Said("[{'complete':'a','set':{'again':true}},{'complete':'b'},{'complete':'b','set':{'again':false}},{'complete':'a'}]"));
    }

    [Fact]
    public void A_receive_task_behind_an_event_gateway_and_with_a_deadline()
    {
        var model = new Model().Start().First("g").Add("receiveTask", "r", "", "messageRef=\"m-M\"").Catch("t", After("P1D")).User("a").User("b").Flow("s>g", "g>r>a", "g>t>b");
        Assert.Equal("s g? g r a? → waiting a", model.Said("[{'message':'M'}]"));
        var bounded = new Model().Start().Add("receiveTask", "r", "", "messageRef=\"m-M\"").On("r", "t", After("P1D")).User("a").User("b").Flow("s>r>a", "t>b");
        Assert.Equal("s r? r! t b? → waiting b", bounded.Said("[{'advance':'P1D'},{'message':'M'}]"));
    }

    [Fact]
    public void Processes_of_one_file_call_each_other()
    {
        var file = new Model().Start().Call("k", "c").End().Flow("s>k>e").File(outside: "<process id=\"c\"><startEvent id=\"cs\"/><endEvent id=\"ce\"/><sequenceFlow id=\"cf\" sourceRef=\"cs\" targetRef=\"ce\"/></process>");
        Assert.Equal(["p", "c"], file.Processes.Select(p => p.Id));
        Assert.Equal("p", file.Main!.Id);
        var result = new ProcessEngine(file.Main, new() { Find = id => file.Processes.FirstOrDefault(p => p.Id == id) }).Start(new Dictionary<string, object?>(), Morning);
        Assert.Equal(ProcessStanding.Completed, result.State.Standing);
        Assert.Equal(2, result.Trace.Where(t => t.Kind is TraceKind.End).Select(t => t.Instance).Distinct().Count());
    }
}
