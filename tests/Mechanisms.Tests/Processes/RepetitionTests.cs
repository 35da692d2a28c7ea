using ThongSuot.Expressions;
using ThongSuot.Processes;
using static ThongSuot.Mechanisms.Tests.Processes.Model;

namespace ThongSuot.Mechanisms.Tests.Processes;

/// <summary>Activities that run several times, called processes, loops.</summary>
public sealed class RepetitionTests
{
    private const string Thrice = "[{'complete':'a'},{'complete':'a'},{'complete':'a'}]";

    private static Model Several(string loop) => new Model().Start().User("a", loop).End().Flow("s>a>e");

    [Fact]
    public void All_at_once_or_one_after_the_other()
    {
        Assert.Equal("s a? a? a? a a a e → completed", Several(Times("3")).Said(Thrice));
        Assert.Equal("s a? a a? a a? a e → completed", Several(Times("3", "", "isSequential=\"true\"")).Said(Thrice));
        Assert.Equal("s a? a? → waiting a", Several(Times("${n}")).Said("[]", "{'n':2}"));
        Assert.Equal("s e → completed", Several(Times("0")).Said());
        Assert.Equal("s a# → failed", Several(Times("${n}")).Said("[]", "{'n':'many'}"));
        Assert.Equal("s a# → failed", Several(Times("1000000")).Said());
    }

    [Theory]
    [InlineData("nrOfCompletedInstances >= 2", 2, "s a? a? a? a a a! e → completed")]
    [InlineData("numberOfCompletedInstances / numberOfInstances > 0.5", 2, "s a? a? a? a a a! e → completed")]
    [InlineData("${nrOfActiveInstances == 0}", 3, "s a? a? a? a a a e → completed")]
    [InlineData("outcome = 'no'", 1, "s a? a? a? a a! a! e → completed")]
    public void A_condition_ends_it_early(string until, int completions, string expected) =>
        Assert.Equal(expected, Several(Times("3", $"<completionCondition>{until}</completionCondition>")).Said($"[{string.Join(',', Enumerable.Repeat("{'complete':'a','outcome':'no'}", completions))}]"));

    [Fact]
    public void Each_run_has_its_item_and_gives_its_result()
    {
        var model = Several("<multiInstanceLoopCharacteristics><extensionElements><z:loopCharacteristics xmlns:z=\"urn:z\" inputCollection=\"= agencies\" inputElement=\"agency\" outputCollection=\"opinions\" outputElement=\"= agency + &quot;: &quot; + outcome\"/></extensionElements></multiInstanceLoopCharacteristics>");
        var result = model.Play("[{'complete':'a','outcome':'yes'},{'complete':'a','outcome':'no'}]", "{'agencies':['Tax','Land']}");
        Assert.Equal("[\"Tax: yes\", \"Land: no\"]", Values.Written(result.State.Variables["opinions"]));
        Assert.False(result.State.Variables.ContainsKey("agency"));
    }

    [Theory]
    [InlineData("camunda:collection=\"agencies\" camunda:elementVariable=\"agency\"", "")]
    [InlineData("camunda:collection=\"${agencies}\"", "")]
    [InlineData("", "<loopDataInputRef>agencies</loopDataInputRef><inputDataItem id=\"agency\"/>")]
    public void Lists_of_other_makers_are_read(string attributes, string within) =>
        Assert.Equal("s a? a? → waiting a", Several($"<multiInstanceLoopCharacteristics {attributes}>{within}</multiInstanceLoopCharacteristics>").Said("[]", "{'agencies':['Tax','Land']}"));

    [Fact]
    public void A_boundary_event_stops_all_runs()
    {
        var model = new Model().Start().User("a", Times("2")).On("a", "b", After("PT1H")).User("h").Flow("s>a", "b>h");
        Assert.Equal("s a? a? a a! b h? → waiting h", model.Said("[{'complete':'a'},{'advance':'PT1H'}]"));
        Assert.Equal("s a? a? a! a! b h? → waiting h", new Model().Start().User("a", Times("2")).On("a", "b", Error()).User("h").Flow("s>a", "b>h").Said("[{'error':'A','at':'a'}]"));
    }

    [Fact]
    public void Repetitions_nest()
    {
        var inner = new Model().Start("xs").User("a", Times("2")).End("xe").Flow("xs>a>xe");
        var model = new Model().Start().Sub("p1", inner, Times("2", "", "isSequential=\"true\"")).End().Flow("s>p1>e");
        Assert.Equal("s xs a? a? a a xe p1 xs a? a? a a xe p1 e → completed", model.Said("[{'complete':'a'},{'complete':'a'},{'complete':'a'},{'complete':'a'}]"));
        var wide = new Model().Start().Sub("p1", inner, Times("2")).End().Flow("s>p1>e");
        Assert.Equal("s xs a? a? xs a? a? a a xe p1 a a xe p1 e → completed", wide.Said("[{'complete':'a'},{'complete':'a'},{'complete':'a'},{'complete':'a'}]"));
    }

    [Fact]
    public void A_terminate_end_stops_one_run_only()
    {
        var inner = new Model().Start("xs").And("f").User("a").User("b").End("t", "<terminateEventDefinition/>").Flow("xs>f", "f>a>t", "f>b");
        var model = new Model().Start().Sub("p1", inner, Times("2")).End().Flow("s>p1>e");
        Assert.Equal("s xs f a? b? xs f a? b? a t b! p1 → waiting a,b", model.Said("[{'complete':'a'}]"));
    }

    [Theory]
    [InlineData("testBefore=\"true\"", "x &lt; 3", "{'x':0}", "s a? a a? a e → completed")]
    [InlineData("testBefore=\"true\"", "x &lt; 3", "{'x':5}", "s e → wrong: “a” không đang chờ.")]
    [InlineData("", "x &lt; 3", "{'x':5}", "s a? a a? a e → completed")]
    [InlineData("loopMaximum=\"1\"", "true", "{}", "s a? a e → wrong: “a” không đang chờ.")]
    public void A_loop_repeats_while_its_condition_holds(string attributes, string condition, string variables, string expected) =>
        Assert.Equal(expected, Several($"<standardLoopCharacteristics {attributes}><loopCondition>{condition}</loopCondition></standardLoopCharacteristics>").Said("[{'complete':'a','set':{'x':2}},{'complete':'a','set':{'x':3}}]", variables));

    [Fact]
    public void A_called_process_gets_variables_and_gives_them_back()
    {
        var called = new Model().Start("cs").User("ca").End("ce").Flow("cs>ca>ce").Process("c");
        var options = new EngineOptions { Find = id => id == "c" ? called : null };
        var model = new Model().Start().Call("k", "c").Xor("g", "g_b").User("a").User("b").Flow("s>k>g", "g>a {y = 3}", "g>b");
        Assert.Equal("s cs ca? ca ce k g a? → waiting a", model.Said("[{'complete':'ca','set':{'y':3}}]", "{}", options));
        var mapped = new Model().Start().Call("k", "c", "<extensionElements><camunda:in source=\"x\" target=\"z\"/><camunda:out sourceExpression=\"${z + 1}\" target=\"y\"/></extensionElements>").End().Flow("s>k>e");
        var result = mapped.Play("[{'complete':'ca','set':{'own':1}}]", "{'x':4}", options);
        Assert.Equal(5m, result.State.Variables["y"]);
        Assert.False(result.State.Variables.ContainsKey("own"));
        Assert.Equal("s k# → failed", model.Said("[]"));
        Assert.Equal("Không có quy trình “c”.", model.Play().State.Failure);
    }

    [Fact]
    public void An_error_comes_out_of_a_called_process_and_a_boundary_stops_it()
    {
        var called = new Model().Start("cs").User("ca").End("ce", Error("A")).Flow("cs>ca>ce").Process("c");
        var options = new EngineOptions { Find = id => id == "c" ? called : null };
        var model = new Model().Start().Call("k", "c").On("k", "b", Error("A")).On("k", "t", After("PT1H")).User("h").Flow("s>k", "b>h", "t>h");
        Assert.Equal("s cs ca? ca ce k! b h? → waiting h", model.Said("[{'complete':'ca'}]", "{}", options));
        Assert.Equal("s cs ca? ca! k! t h? → waiting h", model.Said("[{'advance':'PT1H'}]", "{}", options));
    }

    [Fact]
    public void Several_agencies_are_called_at_once()
    {
        var called = new Model().Start("cs").User("ca").End("ce").Flow("cs>ca>ce").Process("c");
        var model = new Model().Start().Call("k", "c", Times("2")).End().Flow("s>k>e");
        Assert.Equal("s cs ca? cs ca? ca ce k ca ce k e → completed", model.Said("[{'complete':'ca'},{'complete':'ca'}]", "{}", new() { Find = _ => called }));
    }

    [Fact]
    public void A_process_that_calls_itself_for_ever_fails()
    {
        var result = new Model().Start().Call("k", "p").Flow("s>k").Play();
        Assert.Equal("Quy trình gọi nhau quá 32 tầng, ở “k”.", result.State.Failure);
    }

    [Fact]
    public void A_loop_that_never_waits_is_cut()
    {
        var model = new Model().Start().Xor("m").Service("v").Xor("g", "g_m").End().Flow("s>m>v>g", "g>e {done}", "g>m");
        var result = model.Play();
        Assert.Equal(ProcessStanding.Failed, result.State.Standing);
        Assert.StartsWith("Quá 10000 bước liền nhau mà không chờ", result.State.Failure, StringComparison.Ordinal);
        Assert.Equal("s m v g e → completed", model.Said("[]", "{'done':true}"));
    }

    [Fact]
    public void A_timer_for_ever_does_not_stop_the_clock()
    {
        var model = new Model().Start().User("a").On("a", "b", Every("R/PT1S"), interrupting: false).Flow("s>a");
        Assert.Contains("lần hết giờ", model.Play("[{'advance':'P365D'}]").State.Failure, StringComparison.Ordinal);
    }
}
