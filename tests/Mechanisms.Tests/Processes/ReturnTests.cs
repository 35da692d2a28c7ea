using ThongSuot.Processes;

namespace ThongSuot.Mechanisms.Tests.Processes;

/// <summary>Work that goes back to an earlier step, in the engine alone.</summary>
public sealed class ReturnTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 5, 0, 0, TimeSpan.Zero);

    private static readonly Model Line = new Model().Start().User("a").User("b").User("c").End("e").Flow("s>a>b>c>e");

    private static readonly Model Looping = new Model().Start().User("a").And("g").User("b").User("b2").User("c").And("j").Xor("x", "x_e").End("e").Flow("s>a>g>b>b2>j", "g>c>j>x>e", "x>a {again = true}");

    private static readonly Model Inner = new Model().Start().User("a").Sub("u", new Model().Start("us").User("b").User("c").End("ue").Flow("us>b>c>ue")).End("e").Flow("s>a>u>e");

    private static readonly Model Several = new Model().Start().User("a").User("b", Model.Times("2")).End("e").Flow("s>a>b>e");

    public static TheoryData<string, string, string, string, string> Returns => new()
    {
        { "line", "a b", "c", "a", "a" },
        { "line", "a b", "c", "b", "b" },
        { "line", "a", "b", "c", "no" },
        { "line", "a", "b", "b", "no" },
        { "line", "a", "b", "s", "no" },
        { "looping", "a b", "b2", "b", "b c" },
        { "looping", "a b c", "b2", "b", "b" },
        { "looping", "a b", "b2", "a", "a" },
        { "looping", "a b c", "b2", "a", "a" },
        { "inner", "a b", "c", "b", "b" },
        { "inner", "a b", "c", "a", "no" },
        { "several", "a", "b", "a", "no" },
    };

    [Theory, MemberData(nameof(Returns))]
    public void A_return_enters_the_earlier_step_and_stops_what_came_out_of_it(string model, string done, string from, string to, string waiting)
    {
        var engine = Engine(model);
        var state = At(engine, done);
        var wait = state.Waits.First(w => w.Element == from);
        var back = engine.Step(state, new ReturnMove(wait.Id, to), Noon);
        Assert.Equal(waiting is not "no", back.Applied);
        Assert.Equal(back.Applied, engine.CanReturn(state, wait, to));
        if (back.Applied)
        {
            Assert.Equal(waiting, string.Join(' ', back.State.Waits.Select(w => w.Element).Order(StringComparer.Ordinal)));
        }
    }

    [Theory]
    [InlineData("line", "a b", "c", "a")]
    [InlineData("looping", "a b c", "b2", "a")]
    [InlineData("looping", "a b c", "b2", "b")]
    [InlineData("inner", "a b", "c", "b")]
    public void After_a_return_the_case_still_comes_to_its_end(string model, string done, string from, string to)
    {
        var engine = Engine(model);
        var state = At(engine, done);
        state = engine.Step(state, new ReturnMove(state.Waits.First(w => w.Element == from).Id, to), Noon).State;
        for (var i = 0; i < 20 && state.Waits.Count > 0; i++)
        {
            state = engine.Step(state, new CompleteMove(state.Waits[0].Id), Noon).State;
        }

        Assert.Equal(ProcessStanding.Completed, state.Standing);
    }

    [Fact]
    public void The_same_moves_give_the_same_trace_and_state_though_it_was_written_and_read_between()
    {
        var engine = Engine("looping");
        string Run(bool written)
        {
            var (state, said) = (engine.Start(new Dictionary<string, object?>(), Noon).State, new List<string>());
            foreach (var (element, back) in ((string, string?)[])[("a", null), ("b", null), ("c", null), ("b2", "a"), ("a", null), ("c", null), ("b", null), ("b2", null)])
            {
                var wait = state.Waits.First(w => w.Element == element).Id;
                var step = engine.Step(state, back is null ? new CompleteMove(wait) : new ReturnMove(wait, back), Noon);
                said.AddRange(step.Trace.Select(t => $"{t.Kind} {t.Element} {t.Instance}"));
                state = written ? StateJson.Read(StateJson.Write(step.State)) : step.State;
            }

            return string.Join('\n', said) + Convert.ToBase64String(StateJson.Write(state));
        }

        Assert.Equal(Run(written: false), Run(written: true));
        Assert.Contains("Interrupt b2", Run(written: true), StringComparison.Ordinal);
    }

    private static ProcessEngine Engine(string model)
    {
        var file = ProcessFile.Read((model switch { "line" => Line, "looping" => Looping, "inner" => Inner, _ => Several }).Xml());
        return new(file.Main!, new());
    }

    private static ProcessState At(ProcessEngine engine, string done)
    {
        var state = engine.Start(new Dictionary<string, object?>(), Noon).State;
        foreach (var element in done.Split(' '))
        {
            state = engine.Step(state, new CompleteMove(state.Waits.First(w => w.Element == element).Id), Noon).State;
        }

        return state;
    }
}
