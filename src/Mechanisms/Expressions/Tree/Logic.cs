namespace ThongSuot.Expressions;

internal sealed class LogicNode(bool and, Node left, Node right) : Node(left, right)
{
    // Three values: false and anything is false, true or anything is true, otherwise null spreads.
    protected override object? Value(Run run)
    {
        var first = left.Evaluate(run) as bool?;
        if (first == !and)
        {
            return first;
        }

        var second = right.Evaluate(run) as bool?;
        return second == !and ? second : first is null ? null : second;
    }
}

internal sealed class NotNode(Node of) : Node(of)
{
    protected override object? Value(Run run) => of.Evaluate(run) is bool truth ? !truth : null;
}

internal sealed class EmptyNode(Node of) : Node(of)
{
    protected override object? Value(Run run) => of.Evaluate(run) is null or "" or IReadOnlyList<object?> { Count: 0 } or IReadOnlyDictionary<string, object?> { Count: 0 };
}

internal sealed class IfNode(Node test, Node yes, Node no) : Node(test, yes, no)
{
    protected override object? Value(Run run) => test.Evaluate(run) is true ? yes.Evaluate(run) : no.Evaluate(run);
}

internal sealed class CompareNode(string sign, Node left, Node right) : Node(left, right)
{
    protected override object? Value(Run run) => Of(sign, left.Evaluate(run), right.Evaluate(run), run);

    public static object? Of(string sign, object? left, object? right, Run run)
    {
        if (sign is "=" or "!=")
        {
            return Equality.Of(left, right, run) is { } same ? same == sign is "=" : run.Missing(Faults.NotComparable, Values.Kind(left), Values.Kind(right));
        }

        return Values.Compare(left, right) is { } order
            ? sign switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 }
            : left is null || right is null ? null : run.Missing(Faults.NotComparable, Values.Kind(left), Values.Kind(right));
    }
}

internal sealed class BetweenNode(Node of, Node low, Node high) : Node(of, low, high)
{
    protected override object? Value(Run run) => new Interval(low.Evaluate(run), true, high.Evaluate(run), true) is { Low: not null, High: not null } interval ? interval.Contains(of.Evaluate(run)) : null;
}

internal sealed class InstanceNode(Node of, string type) : Node(of)
{
    protected override object? Value(Run run) => Values.Kind(of.Evaluate(run)) is var kind && (type is "Any" ? kind is not "null" : string.Equals(kind, type, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Input against tests: <c>x in (…)</c>; the tests see the input as <c>?</c>.</summary>
internal sealed class InNode(Node of, Node tests) : Node(of, tests)
{
    protected override object? Value(Run run) => tests.Evaluate(run.With("?", of.Evaluate(run)));
}

internal sealed class TestList(IReadOnlyList<Node> tests) : Node(tests)
{
    protected override object? Value(Run run)
    {
        object? result = false;
        foreach (var test in tests)
        {
            var passes = test.Evaluate(run);
            if (passes is true)
            {
                return true;
            }

            result = passes is null ? null : result;
        }

        return result;
    }
}

internal sealed class SignTest(string sign, Node than) : Node(than)
{
    protected override object? Value(Run run)
    {
        run.Find("?", out var input);
        return CompareNode.Of(sign, input, than.Evaluate(run), run);
    }
}

/// <summary>A value as a test: equal to it, inside it when it is a range, among it when it is a list; a condition over <c>?</c> counts by itself.</summary>
internal sealed class ValueTest(Node of) : Node(of)
{
    protected override object? Value(Run run)
    {
        run.Find("?", out var input);
        var value = of.Evaluate(run);
        return value switch
        {
            Interval interval => input is Interval ? Equality.Of(input, interval, run) : interval.Contains(input),
            IReadOnlyList<object?> list => (input is IReadOnlyList<object?> && Equality.Of(input, list, run) == true) || list.Any(item => item is Interval range ? range.Contains(input) == true : Equality.Of(input, item, run) == true),
            bool truth when input is not bool => truth,
            _ => Equality.Of(input, value, run),
        };
    }
}

/// <summary>Equality that counts its steps: values may share parts and be far larger than they look.</summary>
internal static class Equality
{
    public static bool? Of(object? left, object? right, Run run)
    {
        run.Step();
        return (left, right) switch
        {
            (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => a.Count == b.Count && a.Zip(b).All(p => Of(p.First, p.Second, run) == true),
            (IReadOnlyDictionary<string, object?> a, IReadOnlyDictionary<string, object?> b) => a.Count == b.Count && a.All(p => b.TryGetValue(p.Key, out var other) && Of(p.Value, other, run) == true),
            _ => Values.AreEqual(left, right),
        };
    }
}
