using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>Variables: each scope sees those around it, up to its process.</summary>
internal sealed partial class Execution
{
    private Dictionary<string, object?> Visible(int scope)
    {
        var chain = new List<ScopeState>();
        for (var at = Scope(scope); ; at = Scope(at.Parent))
        {
            chain.Add(at);
            if (at.Kind is ScopeKind.Process)
            {
                break;
            }
        }

        var all = new Dictionary<string, object?>();
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            foreach (var (name, value) in chain[i].Variables)
            {
                all[name] = value;
            }

            if (chain[i].Kind is ScopeKind.Instance && state.Tokens.Find(t => t.Id == chain[i].Token) is { Loop: { } loop })
            {
                AddCounters(all, loop);
            }
        }

        return all;
    }

    // The names of BPMN, and those the makers of other engines use.
    private static void AddCounters(Dictionary<string, object?> all, LoopState loop)
    {
        all["numberOfInstances"] = all["nrOfInstances"] = (decimal)(loop.Total ?? loop.Started);
        all["numberOfActiveInstances"] = all["nrOfActiveInstances"] = (decimal)(loop.Started - loop.Done);
        all["numberOfCompletedInstances"] = all["nrOfCompletedInstances"] = (decimal)loop.Done;
        all["numberOfTerminatedInstances"] = 0m;
    }

    private Scope ScopeFor(Dictionary<string, object?> variables)
    {
        // Some models reach their variables through the surroundings of their engine.
        var all = new Dictionary<string, object?>(variables);
        var environment = new Dictionary<string, object?> { ["variables"] = all, ["output"] = all };
        variables.TryAdd("environment", environment);
        variables.TryAdd("this", new Dictionary<string, object?> { ["environment"] = environment });
        return new(variables, state.At);
    }

    private Scope ScopeFor(int scope) => ScopeFor(Visible(scope));

    // Where the variable is already; a new one belongs to the process.
    private void Assign(int scope, string name, object? value)
    {
        var at = Scope(scope);
        while (at.Kind is not ScopeKind.Process && !at.Variables.ContainsKey(name))
        {
            at = Scope(at.Parent);
        }

        at.Variables[name] = Values.Of(value);
    }

    private bool Set(ProcessWait wait, ProcessMove move)
    {
        foreach (var (name, value) in move.Set)
        {
            Assign(wait.Scope, name, value);
        }

        return true;
    }

    private static string NotesOf(Scope scope) => string.Join(' ', scope.Notes);
}
