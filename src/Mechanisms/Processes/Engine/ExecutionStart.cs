using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>How a case begins.</summary>
internal sealed partial class Execution
{
    /// <summary>Begins the case: by its plain start, by the event that came, or else waiting for one.</summary>
    public bool Begin(IReadOnlyDictionary<string, object?> variables, string? by)
    {
        var scope = new ScopeState(NextId(), ScopeKind.Process, 0, 0, process.Id, "", -1);
        foreach (var (name, value) in variables)
        {
            scope.Variables[name] = Values.Of(value);
        }

        state.Scopes.Add(scope);
        var waits = by is null && process.Body.FirstElements.Count == 0;
        foreach (var start in waits ? process.Body.Starts : [])
        {
            Arm(start, 0, scope);
        }

        if (waits)
        {
            return process.Body.Starts.Count > 0 ? true : throw new ProcessFault(process.Id, Faults.NoStart, process.Id);
        }

        if (by is null)
        {
            OpenScope(scope);
        }
        else
        {
            FireStart(new() { Id = 0, Kind = WaitKind.Message, Element = by, Scope = scope.Id }, scope, process.Body);
        }

        Run();
        return true;
    }
}
