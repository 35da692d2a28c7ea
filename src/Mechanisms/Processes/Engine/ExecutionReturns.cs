namespace ThongSuot.Processes;

/// <summary>Work that goes back to an earlier step.</summary>
internal sealed partial class Execution
{
    /// <summary>Whether the element is an activity of the wait's own scope from which the way leads to where it waits.</summary>
    public bool CanReturn(ProcessWait wait, string element)
    {
        if (wait.Token == 0 || Token(wait.Token) is not { Inner: false } token)
        {
            return false;
        }

        var body = BodyOf(Scope(token.Scope));
        return element != token.Element && body.Elements.TryGetValue(element, out var target) && target.IsActivity && After(body, element, token.Element).Contains(token.Element);
    }

    /// <summary>The variables a wait sees.</summary>
    public IReadOnlyDictionary<string, object?> VariablesOf(ProcessWait wait) => Visible(wait.Scope);

    private bool Return(ProcessWait wait, string element)
    {
        var from = Token(wait.Token);
        var body = BodyOf(Scope(from.Scope));
        var later = After(body, element, from.Element);
        foreach (var token in state.Tokens.Where(t => t.Scope == from.Scope && later.Contains(t.Element)).ToList())
        {
            Stop(token);
        }

        Add(from.Scope, element);
        return true;
    }

    // Everything a way from the element leads to, as far as where it waits: what lies beyond that has not been reached from here.
    private static HashSet<string> After(ProcessBody body, string element, string last)
    {
        var found = new HashSet<string>();
        var open = new Queue<string>([element]);
        while (open.TryDequeue(out var id))
        {
            foreach (var next in body.Next(id).Where(n => n != element && found.Add(n) && n != last))
            {
                open.Enqueue(next);
            }
        }

        return found;
    }
}
