using ThongSuot.Expressions;

namespace ThongSuot.Decisions;

internal enum HitPolicy
{
    Unique,
    Any,
    First,
    Priority,
    RuleOrder,
    OutputOrder,
    Collect,
    Sum,
    Min,
    Max,
    Count,
}

internal sealed record TableInput(Expression Expression, UnaryTests? Allowed, string Label);

internal sealed record TableOutput(string? Name, IReadOnlyList<object?> Order, Logic? Default);

internal sealed record TableRule(IReadOnlyList<UnaryTests> Conditions, IReadOnlyList<Logic> Results);

/// <summary>A decision table: which rules hit, and what becomes of their results.</summary>
internal sealed class TableLogic(string name, HitPolicy policy, IReadOnlyList<TableInput> inputs, IReadOnlyList<TableOutput> outputs, IReadOnlyList<TableRule> rules) : Logic
{
    public override object? Value(Scope scope)
    {
        var values = inputs.Select(i => Checked(i, i.Expression.Evaluate(scope), scope)).ToList();
        var hits = rules.Select((rule, i) => (rule, i)).Where(r => Hits(r.rule, values, scope)).ToList();
        if (hits.Count == 0)
        {
            return policy is HitPolicy.Count ? 0m : Default(scope);
        }

        return policy switch
        {
            HitPolicy.Unique => hits.Count == 1 ? Result(hits[0].rule, scope) : Fault(scope, Faults.ManyRules, string.Join(", ", hits.Select(h => h.i + 1))),
            HitPolicy.First => Result(hits[0].rule, scope),
            HitPolicy.Any => Same([.. hits.Select(h => Result(h.rule, scope))], scope),
            HitPolicy.Priority => Ordered(hits.Select(h => h.rule), scope)[0],
            HitPolicy.OutputOrder => Ordered(hits.Select(h => h.rule), scope),
            HitPolicy.RuleOrder or HitPolicy.Collect => hits.Select(h => Result(h.rule, scope)).ToList(),
            HitPolicy.Count => (decimal)hits.Count,
            _ => Summary([.. hits.Select(h => Result(h.rule, scope))]),
        };
    }

    private static object? Checked(TableInput input, object? value, Scope scope)
    {
        if (value is null || input.Allowed is null || input.Allowed.Passes(value, scope))
        {
            return value;
        }

        scope.Note(Faults.Said(Faults.NotAllowed, input.Label, Values.Written(value)));
        return null;
    }

    private static bool Hits(TableRule rule, List<object?> values, Scope scope)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (!rule.Conditions[i].Passes(values[i], scope))
            {
                return false;
            }
        }

        return true;
    }

    private object? Result(TableRule rule, Scope scope) =>
        outputs.Count == 1 ? rule.Results[0].Value(scope) : outputs.Zip(rule.Results).ToDictionary(p => p.First.Name ?? "", p => p.Second.Value(scope));

    private object? Default(Scope scope)
    {
        if (outputs.All(o => o.Default is null))
        {
            return null;
        }

        return outputs.Count == 1 ? outputs[0].Default!.Value(scope) : outputs.ToDictionary(o => o.Name ?? "", o => o.Default?.Value(scope));
    }

    private object? Same(List<object?> results, Scope scope) => results.All(r => Values.AreEqual(r, results[0]) == true) ? results[0] : Fault(scope, Faults.DifferentRules);

    // Earlier in the list of allowed results means before; the first output decides first.
    private List<object?> Ordered(IEnumerable<TableRule> hits, Scope scope)
    {
        var results = hits.Select(r => (Result: Result(r, scope), Ranks: outputs.Select((o, i) => Rank(o, r.Results[i].Value(scope), scope)).ToList())).ToList();
        return [.. results.OrderBy(r => r.Ranks, Comparer<List<int>>.Create((a, b) => a.Zip(b).Select(p => p.First.CompareTo(p.Second)).FirstOrDefault(c => c != 0))).Select(r => r.Result)];
    }

    private int Rank(TableOutput output, object? value, Scope scope)
    {
        if (output.Order.Count == 0)
        {
            return 0;
        }

        for (var i = 0; i < output.Order.Count; i++)
        {
            if (Values.AreEqual(output.Order[i], value) == true)
            {
                return i;
            }
        }

        scope.Note(Faults.Said(Faults.NotInOrder, name, Values.Written(value)));
        return int.MaxValue;
    }

    private object? Summary(List<object?> results)
    {
        if (policy is HitPolicy.Sum)
        {
            return results.All(r => r is decimal) ? results.Sum(r => (decimal)r!) : null;
        }

        var sign = policy is HitPolicy.Min ? -1 : 1;
        return results.Aggregate((best, next) => Values.Compare(next, best) is { } order && Math.Sign(order) == sign ? next : best);
    }

    private object? Fault(Scope scope, string text, params object[] more)
    {
        scope.Note(Faults.Said(text, [name, .. more]));
        return null;
    }
}
