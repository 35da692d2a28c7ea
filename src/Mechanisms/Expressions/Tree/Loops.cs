namespace ThongSuot.Expressions;

/// <summary>A name that runs through a list, or from a number to another.</summary>
internal sealed record Iteration(string Name, Node From, Node? To);

internal abstract class LoopNode(IReadOnlyList<Iteration> sources, Node body) : Node(sources.SelectMany(s => s.To is null ? [s.From] : new[] { s.From, s.To }).Append(body))
{
    protected Node Body { get; } = body;

    // Every combination, the last source turning fastest.
    protected IEnumerable<Run> Turns(Run run, int source = 0)
    {
        if (source == sources.Count)
        {
            yield return run;
            yield break;
        }

        foreach (var item in Items(sources[source], run))
        {
            run.Step();
            foreach (var turn in Turns(run.With(sources[source].Name, item), source + 1))
            {
                yield return turn;
            }
        }
    }

    private static IEnumerable<object?> Items(Iteration source, Run run)
    {
        var from = source.From.Evaluate(run);
        var to = source.To?.Evaluate(run);
        if (from is Interval { Low: decimal first, High: decimal last } && source.To is null)
        {
            (from, to) = (first, last);
        }

        return (from, to) switch
        {
            (decimal a, decimal b) => Numbers(a, b),
            (IReadOnlyList<object?> list, null) => list,
            (null, _) => [],
            _ => [from],
        };
    }

    private static IEnumerable<object?> Numbers(decimal from, decimal to)
    {
        var step = from <= to ? 1 : -1;
        for (var n = from; step > 0 ? n <= to : n >= to; n += step)
        {
            yield return n;
            if (n == n + step)
            {
                yield break;
            }
        }
    }
}

internal sealed class ForNode(IReadOnlyList<Iteration> sources, Node body) : LoopNode(sources, body)
{
    protected override object? Value(Run run)
    {
        var results = new List<object?>();
        foreach (var turn in Turns(run))
        {
            results.Add(Body.Evaluate(turn.With("partial", results)));
            Checked(results);
        }

        return results;
    }
}

internal sealed class QuantifiedNode(bool every, IReadOnlyList<Iteration> sources, Node body) : LoopNode(sources, body)
{
    protected override object? Value(Run run)
    {
        object? result = every;
        foreach (var turn in Turns(run))
        {
            var holds = Body.Evaluate(turn);
            if (holds is bool truth && truth != every)
            {
                return truth;
            }

            result = holds is bool ? result : null;
        }

        return result;
    }
}

internal sealed class CallNode(string name, IReadOnlyList<Node> arguments) : Node(arguments)
{
    protected override object? Value(Run run)
    {
        if (!run.Find(name, out var found) || found is not ExpressionFunction function || function.Parameters.Count != arguments.Count)
        {
            return run.Missing(Faults.WrongArgument, name);
        }

        var values = new Dictionary<string, object?>();
        for (var i = 0; i < arguments.Count; i++)
        {
            values[function.Parameters[i]] = arguments[i].Evaluate(run);
        }

        return function.Body.In(run.Call(values));
    }
}

internal sealed class BuiltinNode(Builtin function, IReadOnlyList<Node> arguments) : Node(arguments)
{
    protected override object? Value(Run run)
    {
        var values = arguments.Select(a => a.Evaluate(run)).ToList();
        return function.Call(values, run) is var result && result is null && !function.MayBeNull ? run.Missing(Faults.WrongArgument, function.Name) : result;
    }
}
