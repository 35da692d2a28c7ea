using ThongSuot.Processes;
using static ThongSuot.Mechanisms.Tests.Processes.Model;

namespace ThongSuot.Mechanisms.Tests.Processes;

/// <summary>Every element of the subset with its expected trace.</summary>
public sealed class ElementTests
{
    private const string Choice = "[{'complete':'a'},{'complete':'b'},{'complete':'c'}]";

    private static Model Split(string kind, bool join) => new Model().Start().Add(kind, "f").User("a").User("b").User("c").Add(join ? kind : "exclusiveGateway", "j").End()
        .Flow("s>f", "f>a {x > 1}", "f>b {x > 2}", "f>c {x > 3}", "a>j", "b>j", "c>j", "j>e");

    private static Model Simple(string kind, string within = "") => new Model().Start().Add(kind, "t", within).End().Flow("s>t>e");

    [Theory]
    [InlineData("userTask", "[]", "s t? → waiting t")]
    [InlineData("userTask", "[{'complete':'t'}]", "s t? t e → completed")]
    [InlineData("userTask", "[{'complete':'x'}]", "s t? → wrong: “x” không đang chờ.")]
    [InlineData("userTask", "[{'complete':'t'},{'complete':'t'}]", "s t? t e → wrong: “t” không đang chờ.")]
    [InlineData("serviceTask", "[]", "s t e → completed")]
    [InlineData("sendTask", "[]", "s t e → completed")]
    [InlineData("businessRuleTask", "[]", "s t e → completed")]
    [InlineData("task", "[]", "s t e → completed")]
    [InlineData("manualTask", "[]", "s t e → completed")]
    [InlineData("manualTask", "[{'complete':'t'}]", "s t? t e → completed")]
    [InlineData("receiveTask", "[]", "s t? → waiting t")]
    [InlineData("receiveTask", "[{'message':'t'}]", "s t? t e → completed")]
    [InlineData("intermediateThrowEvent", "[]", "s t e → completed")]
    public void Tasks(string kind, string script, string expected) => Assert.Equal(expected, Simple(kind).Said(script));

    [Theory]
    [InlineData("{'x':6}", "s g a? → waiting a")]
    [InlineData("{'x':5}", "s g b? → waiting b")]
    [InlineData("{}", "s g b? → waiting b")]
    [InlineData("{'x':'six'}", "s g b? → waiting b")]
    public void An_exclusive_gateway_takes_the_first_way_that_holds(string variables, string expected)
    {
        Assert.Equal(expected, new Model().Start().Xor("g", "g_b").User("a").User("b").Flow("s>g", "g>b", "g>a {x > 5}").Said("[]", variables));
        Assert.Equal(expected, new Model().Start().Xor("g", "g_b").User("a").User("b").Flow("s>g", "g>b", "g>a {${x > 5}}").Said("[]", variables));
        Assert.Equal(expected, new Model().Start().Xor("g", "g_b").User("a").User("b").Flow("s>g", "g>b", "g>a {= x > 5}").Said("[]", variables));
        Assert.Equal(expected, new Model().Start().Xor("g", "g_b").User("a").User("b").Flow("s>g", "g>b", "g>a {${environment.variables.x > 5}}").Said("[]", variables));
    }

    [Fact]
    public void A_gateway_without_a_way_fails_and_says_why()
    {
        var model = new Model().Start().Xor("g").User("a").Flow("s>g", "g>a {x > 5}");
        Assert.Equal("s g g# → failed", model.Said());
        Assert.Equal("Cổng “g”: không điều kiện nào đúng và không có đường mặc định. Không có biến “x”.", model.Play().State.Failure);
    }

    [Theory]
    [InlineData("[{'complete':'b'},{'complete':'a'}]", "s f a? b? b a j e → completed")]
    [InlineData("[{'complete':'b'}]", "s f a? b? b → waiting a")]
    public void Parallel_ways_are_all_taken_and_all_waited_for(string script, string expected) =>
        Assert.Equal(expected, new Model().Start().And("f").User("a").User("b").And("j").End().Flow("s>f", "f>a>j", "f>b>j", "j>e").Said(script));

    [Theory]
    [InlineData(4, "s f a? b? c? a b c j e → completed")]
    [InlineData(3, "s f a? b? a b j e → wrong: “c” không đang chờ.")]
    [InlineData(2, "s f a? a j e → wrong: “b” không đang chờ.")]
    public void Inclusive_ways_are_taken_and_waited_for_as_far_as_they_hold(int x, string expected) => Assert.Equal(expected, Split("inclusiveGateway", join: true).Said(Choice, $"{{'x':{x}}}"));

    [Fact]
    public void An_inclusive_join_waits_for_what_can_still_come_and_no_longer()
    {
        var model = new Model().Start().And("f").User("a").User("b").Xor("g", "g_o").Or("j").User("c").End("o").End()
            .Flow("s>f", "f>a>j", "f>b>g", "g>j {x > 1}", "g>o", "j>c>e");
        Assert.Equal("s f a? b? a → waiting b", model.Said("[{'complete':'a'}]"));
        Assert.Equal("s f a? b? a b g o j c? → waiting c", model.Said("[{'complete':'a'},{'complete':'b'}]", "{'x':0}"));
        Assert.Equal("s f a? b? a b g j c? → waiting c", model.Said("[{'complete':'a'},{'complete':'b'}]", "{'x':2}"));
    }

    [Fact]
    public void An_inclusive_join_does_not_wait_for_what_comes_back_through_itself()
    {
        var model = new Model().Start().Or("j").User("a").Xor("g", "g_e").End().Flow("s>j>a>g", "g>j {again}", "g>e");
        Assert.Equal("s j a? a g j a? a g e → completed", model.Said("[{'complete':'a','set':{'again':true}},{'complete':'a','set':{'again':false}}]"));
    }

    [Theory]
    [InlineData("[]", "s g? → waiting g")]
    [InlineData("[{'message':'M'}]", "s g? g m e1 → completed")]
    [InlineData("[{'advance':'PT1H'}]", "s g? g t e2 → completed")]
    [InlineData("[{'message':'M'},{'advance':'PT1H'}]", "s g? g m e1 → completed")]
    [InlineData("[{'advance':'PT59M'},{'message':'M'}]", "s g? g m e1 → completed")]
    [InlineData("[{'advance':'PT61M'},{'message':'M'}]", "s g? g t e2 → completed")]
    [InlineData("[{'complete':'m'}]", "s g? g m e1 → completed")]
    public void The_first_event_takes_the_way(string script, string expected) =>
        Assert.Equal(expected, new Model().Start().First("g").Catch("m", Message("M")).Catch("t", After("PT1H")).End("e1").End("e2").Flow("s>g", "g>m>e1", "g>t>e2").Said(script));

    [Theory]
    [InlineData("PT1H", "[{'advance':'PT59M'}]", "s t? → waiting t")]
    [InlineData("PT1H", "[{'advance':'PT59M'},{'advance':'PT1M'}]", "s t? t e → completed")]
    [InlineData("P1M", "[{'advance':'P30D'}]", "s t? → waiting t")]
    [InlineData("P1M", "[{'advance':'P31D'}]", "s t? t e → completed")]
    [InlineData("${wait}", "[{'advance':'PT10M'}]", "s t? t e → completed")]
    [InlineData("= duration(\"PT10M\")", "[{'advance':'PT10M'}]", "s t? t e → completed")]
    [InlineData("${nothing}", "[]", "s t? t# → failed")]
    public void Timers_wait_for_their_duration(string duration, string script, string expected) =>
        Assert.Equal(expected, new Model().Start().Catch("t", After(duration)).End().Flow("s>t>e").Said(script, "{'wait':'PT10M'}"));

    [Theory]
    [InlineData("2025-01-01T09:00:00", "[]", "s t? → waiting t")]
    [InlineData("2025-01-01T09:00:00", "[{'advance':'PT1H'}]", "s t? t e → completed")]
    [InlineData("2024-01-01T09:00:00", "[]", "s t? t e → completed")]
    [InlineData("2025-01-01T02:00:00Z", "[{'advance':'PT1H'}]", "s t? t e → completed")]
    public void Timers_wait_for_their_moment(string date, string script, string expected) => Assert.Equal(expected, new Model().Start().Catch("t", At(date)).End().Flow("s>t>e").Said(script));

    [Theory]
    [InlineData("[{'message':'M','correlation':{'number':7}}]", "s m? m e → completed")]
    [InlineData("[{'message':'M','correlation':{'number':8}}]", "s m? → waiting m")]
    [InlineData("[{'message':'M','correlation':{'number':8}},{'message':'M','correlation':{'number':7},'set':{'y':1}}]", "s m? m e → completed")]
    [InlineData("[{'message':'W'}]", "s m? → waiting m")]
    public void Messages_find_their_case_by_its_values(string script, string expected) => Assert.Equal(expected, new Model().Start().Catch("m", Message("M")).End().Flow("s>m>e").Said(script, "{'number':7}"));

    [Fact]
    public void A_signal_is_heard_by_everything_that_waits_for_it()
    {
        var model = new Model().Start().And("f").Catch("a", Signal("A")).Catch("b", Signal("A")).Catch("c", Signal("B")).End("e1").End("e2").End("e3").Flow("s>f", "f>a>e1", "f>b>e2", "f>c>e3");
        Assert.Equal("s f a? b? c? a b e2 e1 → waiting c", model.Said("[{'signal':'A'}]"));
    }

    [Fact]
    public void A_thrown_signal_is_heard_in_the_same_case()
    {
        var model = new Model().Start().And("f").Catch("c", Signal("A")).User("u").Throw("t", Signal("A")).End("e1").End("e2").Flow("s>f", "f>c>e1", "f>u>t>e2");
        Assert.Equal("s f c? u? u c t e2 e1 → completed", model.Said("[{'complete':'u'}]"));
    }

    [Fact]
    public void A_link_jumps()
    {
        var model = new Model().Start().Throw("l", "<linkEventDefinition name=\"L\"/>").Catch("k", "<linkEventDefinition name=\"L\"/>").User("a").Flow("s>l", "k>a");
        Assert.Equal("s l k a? → waiting a", model.Said());
    }

    [Fact]
    public void A_terminate_end_stops_everything_in_its_scope_only()
    {
        var inner = new Model().Start("xs").And("f").User("a").End("t", "<terminateEventDefinition/>").Flow("xs>f", "f>a", "f>t");
        Assert.Equal("xs f a? t a! → completed", inner.Said());
        Assert.Equal("s xs f a? t a! p1 b? → waiting b", new Model().Start().Sub("p1", inner).User("b").Flow("s>p1>b").Said());
    }

    [Fact]
    public void An_activity_with_several_ways_out_takes_all_that_hold()
    {
        Assert.Equal("s a? a b? c? → waiting b,c", new Model().Start().User("a").User("b").User("c").Flow("s>a", "a>b", "a>c").Said("[{'complete':'a'}]"));
        Assert.Equal("s a? a c? → waiting c", new Model().Start().User("a", "", "default=\"a_c\"").User("b").User("c").Flow("s>a", "a>b {no}", "a>c").Said("[{'complete':'a'}]"));
    }

    [Fact]
    public void What_leads_nowhere_ends()
    {
        var ends = new List<string>();
        new Model().Start().User("a").Flow("s>a").Play("[{'complete':'a'}]", say: e => ends.AddRange(e.Kind is TraceKind.End ? [e.Element] : []));
        Assert.Equal(["a"], ends);
    }

    [Fact]
    public void A_join_that_nothing_more_comes_to_is_told_and_not_waited_at()
    {
        var model = new Model().Start().Xor("g", "g_a").User("a").User("b").And("j").End().Flow("s>g", "g>a>j", "g>b {no}", "b>j", "j>e");
        Assert.Equal("s g a? a j# → failed", model.Said("[{'complete':'a'}]"));
        Assert.Contains("Kẹt ở j", model.Play("[{'complete':'a'}]").State.Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{'message':'M','set':{'x':1}}]", "s a? → waiting a")]
    [InlineData("[]", " → waiting s")]
    [InlineData("[{'message':'W'}]", " → waiting s")]
    public void A_message_can_begin_a_case(string script, string expected) => Assert.Equal(expected, new Model().Start("s", Message("M")).User("a").Flow("s>a").Said(script));

    [Fact]
    public void Time_and_signals_can_begin_a_case()
    {
        var model = new Model().Start("s", After("P1D")).Start("s2", Signal("A")).User("a").Flow("s>a", "s2>a");
        Assert.Equal("s a? → waiting a", model.Said("[{'advance':'P1D'},{'signal':'A'}]"));
        Assert.Equal("s2 a? → waiting a", model.Said("[{'signal':'A'},{'advance':'P1D'}]"));
    }

    [Fact]
    public void A_decision_is_asked_with_the_variables_and_its_result_kept()
    {
        var model = new Model().Start().Add("businessRuleTask", "r", "", "camunda:decisionRef=\"fee\" camunda:resultVariable=\"y\"").Xor("g", "g_b").User("a").User("b").Flow("s>r>g", "g>a {y = 12}", "g>b");
        var options = new EngineOptions { Decide = (name, variables, _) => (name == "fee", (decimal)variables["x"]! * 2, "") };
        Assert.Equal("s r g a? → waiting a", model.Said("[]", "{'x':6}", options));
        Assert.Equal("s r# → failed", model.Said("[]", "{'x':6}", options with { Decide = (_, _, _) => (false, null, "") }));
    }

    [Fact]
    public void The_outcome_of_a_task_is_a_variable()
    {
        var model = new Model().Start().User("a").Xor("g", "g_c").User("b").User("c").Flow("s>a>g", "g>b {outcome = 'approved'}", "g>c");
        Assert.Equal("s a? a g b? → waiting b", model.Said("[{'complete':'a','outcome':'approved'}]"));
        Assert.Equal("s a? a g c? → waiting c", model.Said("[{'complete':'a','outcome':'refused'}]"));
    }
}
