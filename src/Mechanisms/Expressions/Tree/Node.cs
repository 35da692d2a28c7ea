namespace ThongSuot.Expressions;

/// <summary>A part of an expression's tree; never changes.</summary>
internal abstract class Node
{
    protected Node(params IEnumerable<Node> parts) => Depth = 1 + parts.Select(p => p.Depth).DefaultIfEmpty(0).Max();

    /// <summary>How many levels stand below, this one included: bounds the evaluation.</summary>
    public int Depth { get; }

    public object? Evaluate(Run run)
    {
        run.Step();
        return Value(run);
    }

    protected abstract object? Value(Run run);

    protected static List<object?> Checked(List<object?> list) => list.Count > Limits.Items ? throw new ExpressionException(Faults.TooManyItems, -1, Limits.Items) : list;
}

internal sealed class Literal(object? value) : Node
{
    public object? Constant { get; } = value;

    protected override object? Value(Run run) => Constant;
}

internal sealed class NameNode(string name) : Node
{
    protected override object? Value(Run run) => run.Find(name, out var value) ? value : run.Missing(Faults.NoVariable, name);
}

internal sealed class PathNode(Node from, string part) : Node(from)
{
    protected override object? Value(Run run) => Part(from.Evaluate(run), run);

    private object? Part(object? value, Run run)
    {
        run.Step();
        return value switch
        {
            IReadOnlyDictionary<string, object?> context => context.TryGetValue(part, out var found) ? Values.Of(found) : run.Missing(Faults.NoPart, part),
            IReadOnlyList<object?> list => list.Select(item => Part(item, run)).ToList(),
            _ => MomentParts.Of(value, part) ?? run.Missing(Faults.NoPart, part),
        };
    }
}

internal sealed class FilterNode(Node from, Node filter) : Node(from, filter)
{
    protected override object? Value(Run run)
    {
        var value = from.Evaluate(run);
        if (value is IReadOnlyDictionary<string, object?> context && filter is Literal { Constant: string key })
        {
            return context.TryGetValue(key, out var found) ? Values.Of(found) : run.Missing(Faults.NoPart, key);
        }

        var list = value as IReadOnlyList<object?> ?? (value is null ? [] : [value]);
        if (filter is Literal { Constant: decimal } or NegativeNode)
        {
            return filter.Evaluate(run) is decimal place ? At(list, place) : null;
        }

        var kept = new List<object?>();
        foreach (var item in list)
        {
            var inside = item is IReadOnlyDictionary<string, object?> fields ? run.With(fields).With("item", item) : run.With("item", item);
            var test = filter.Evaluate(inside);
            if (test is decimal number)
            {
                return At(list, number);
            }

            if (test is true)
            {
                kept.Add(item);
            }
        }

        return kept;
    }

    private static object? At(IReadOnlyList<object?> list, decimal place)
    {
        var index = place > 0 ? place - 1 : list.Count + place;
        return place == decimal.Truncate(place) && index >= 0 && index < list.Count && place != 0 ? Values.Of(list[(int)index]) : null;
    }
}

internal sealed class ListNode(IReadOnlyList<Node> items) : Node(items)
{
    protected override object? Value(Run run) => items.Select(i => i.Evaluate(run)).ToList();
}

internal sealed class ContextNode(IReadOnlyList<KeyValuePair<string, Node>> entries) : Node(entries.Select(e => e.Value))
{
    // An entry sees the ones before it.
    protected override object? Value(Run run)
    {
        var context = new Dictionary<string, object?>();
        foreach (var (key, value) in entries)
        {
            context[key] = value.Evaluate(run.With(context));
        }

        return context;
    }
}

internal sealed class RangeNode(Node low, bool lowIncluded, Node high, bool highIncluded) : Node(low, high)
{
    protected override object? Value(Run run)
    {
        var (from, to) = (low.Evaluate(run), high.Evaluate(run));
        return (from ?? to) is null || (from is not null && to is not null && Values.Compare(from, to) is null) ? run.Missing(Faults.NotComparable, Values.Kind(from), Values.Kind(to)) : new Interval(from, lowIncluded, to, highIncluded);
    }
}
