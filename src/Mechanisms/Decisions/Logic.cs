using ThongSuot.Expressions;

namespace ThongSuot.Decisions;

/// <summary>How a decision or a business knowledge model comes to its value.</summary>
internal abstract class Logic
{
    public abstract object? Value(Scope scope);

    protected static Scope Inside(Scope scope, IReadOnlyDictionary<string, object?> more)
    {
        var all = new Dictionary<string, object?>(scope.Variables);
        foreach (var (name, value) in more)
        {
            all[name] = value;
        }

        return new(all, scope.Now);
    }

    protected static void Pass(Scope from, Scope to)
    {
        foreach (var note in from.Notes)
        {
            to.Note(note);
        }
    }
}

internal sealed class LiteralLogic(Expression expression) : Logic
{
    public Expression Expression { get; } = expression;

    public override object? Value(Scope scope) => Expression.Evaluate(scope);
}

/// <summary>Entries under names, each seeing the ones before; the last without a name is the result.</summary>
internal sealed class ContextLogic(IReadOnlyList<(string? Name, Logic Logic)> entries) : Logic
{
    public override object? Value(Scope scope)
    {
        var context = new Dictionary<string, object?>();
        foreach (var (name, logic) in entries)
        {
            var inside = Inside(scope, context);
            var value = logic.Value(inside);
            Pass(inside, scope);
            if (name is null)
            {
                return value;
            }

            context[name] = value;
        }

        return context;
    }
}

internal sealed class ListLogic(IReadOnlyList<Logic> items) : Logic
{
    public override object? Value(Scope scope) => items.Select(i => i.Value(scope)).ToList();
}

/// <summary>A business knowledge model with parameters; or its call with values bound to them.</summary>
internal sealed record Knowledge(string Id, string Name, IReadOnlyList<string> Parameters, Logic Logic, IReadOnlyList<string> Requires);

internal sealed class InvocationLogic(string name, IReadOnlyList<(string Parameter, Logic Logic)> bindings, Func<string, Knowledge?> find) : Logic
{
    public override object? Value(Scope scope)
    {
        if (find(name) is not { } knowledge)
        {
            return null;
        }

        var inside = Inside(scope, bindings.ToDictionary(b => b.Parameter, b => b.Logic.Value(scope)));
        var value = knowledge.Logic.Value(inside);
        Pass(inside, scope);
        return value;
    }
}
