namespace ThongSuot.Processes;

/// <summary>Opening and closing scopes, ending and stopping tokens.</summary>
internal sealed partial class Execution
{
    private void OpenScope(ScopeState scope)
    {
        var body = BodyOf(scope);
        foreach (var handler in body.EventSubProcesses.SelectMany(e => e.Body!.Starts))
        {
            Arm(handler, 0, scope);
        }

        foreach (var first in body.FirstElements.Reverse())
        {
            Add(scope.Id, first.Id);
        }

        if (body.FirstElements.Count == 0)
        {
            CloseScope(scope);
        }
    }

    private ScopeState AddScope(ScopeKind kind, TokenState token, string definition, string body, int index = -1)
    {
        var scope = new ScopeState(NextId(), kind, token.Scope, token.Id, definition, body, index);
        state.Scopes.Add(scope);
        return scope;
    }

    private void EndToken(TokenState token)
    {
        state.Tokens.RemoveAll(t => t.Id == token.Id);
        var scope = Scope(token.Scope);
        if (!state.Tokens.Exists(t => t.Scope == scope.Id))
        {
            CloseScope(scope);
        }
    }

    // A scope without tokens is done: what encloses it goes on.
    private void CloseScope(ScopeState scope)
    {
        DropWaits(w => w.Scope == scope.Id && w.Token == 0);
        if (scope.Parent == 0)
        {
            state.Final = scope.Variables;
            state.Scopes.Clear();
            state.Tokens.Clear();
            state.Standing = ProcessStanding.Completed;
            effects.Add(new(EffectKind.Ended, "", null, null, state.Variables));
            return;
        }

        var outer = Token(scope.Token);
        if (scope.Kind is ScopeKind.Process)
        {
            GiveBack(scope, outer);
        }

        state.Scopes.Remove(scope);
        CompleteElement(outer);
    }

    /// <summary>Stops a token and everything inside it.</summary>
    private void Stop(TokenState token, bool quietly = false)
    {
        foreach (var scope in state.Scopes.Where(s => s.Token == token.Id).ToList())
        {
            StopInside(scope);
            state.Scopes.Remove(scope);
        }

        DropWaits(w => w.Token == token.Id);
        var element = Element(token);
        if (!quietly && token.Status is not TokenStatus.Joined && token.Loop is null)
        {
            Say(TraceKind.Interrupt, element, token.Scope);
        }

        state.Tokens.RemoveAll(t => t.Id == token.Id);
    }

    private void StopInside(ScopeState scope)
    {
        foreach (var token in state.Tokens.Where(t => t.Scope == scope.Id).ToList())
        {
            Stop(token, quietly: token.Status is TokenStatus.Ready && !Element(token).IsActivity);
        }

        DropWaits(w => w.Scope == scope.Id && w.Token == 0);
    }

    private void DropWaits(Predicate<ProcessWait> which)
    {
        foreach (var wait in state.WaitList.FindAll(which))
        {
            effects.Add(new(EffectKind.WaitCancelled, wait.Element, wait, null, new Dictionary<string, object?>()));
        }

        state.WaitList.RemoveAll(which);
    }

    // The nearest handler: on the activity itself, in its scope, on what encloses it, and so on.
    private void Throw(string code, TokenState from, string? reference = null)
    {
        for (var token = from; ; token = Token(Scope(token.Scope).Token))
        {
            var scope = Scope(token.Scope);
            var body = BodyOf(scope);
            var element = body.Elements[token.Element];
            if (!token.Inner && Catching(body.Boundaries(element.Id), code, reference, scope.Id) is { } boundary)
            {
                Stop(token);
                Add(scope.Id, boundary.Id);
                return;
            }

            // An event sub-process does not catch what comes out of itself.
            var handlers = scope.Kind is ScopeKind.Instance || element.Kind is ElementKind.EventSubProcess ? [] : body.EventSubProcesses.SelectMany(e => e.Body!.Starts);
            if (Catching(handlers, code, reference, scope.Id) is { } start)
            {
                OpenHandler(scope, start);
                return;
            }

            if (scope.Token == 0)
            {
                throw new ProcessFault(from.Element, Faults.Uncaught, code, Element(from).Label);
            }
        }
    }

    // One that names the code comes before one that takes any.
    private ProcessElement? Catching(IEnumerable<ProcessElement> events, string code, string? reference, int scope)
    {
        var errors = events.Where(e => e.Trigger.Kind is TriggerKind.Error).ToList();
        return errors.Find(e => e.Trigger.Name is { } name && ((reference is not null && e.Trigger.Reference == reference) || e.Trigger.Reference == code || Expressions.Values.Written(name.Value(ScopeFor(scope))) == code))
            ?? errors.Find(e => e.Trigger.Name is null);
    }

    private bool Raise(ProcessWait wait, ErrorMove error)
    {
        if (error.From is null)
        {
            DropWait(wait);
            Throw(error.Code, Token(wait.Token));
            return true;
        }

        var from = Around(wait).FirstOrDefault(t => t.Element == error.From);
        if (from is not null)
        {
            Throw(error.Code, from);
        }

        return from is not null;
    }

    /// <summary>The tokens a wait lies inside of, the nearest first: its own, then those of sub-processes, calls and repetitions around it.</summary>
    public IEnumerable<TokenState> Around(ProcessWait wait)
    {
        for (var id = wait.Token != 0 ? wait.Token : Scope(wait.Scope).Token; id != 0; id = Scope(Token(id).Scope).Token)
        {
            yield return Token(id);
        }
    }

    /// <summary>The elements a wait lies inside of, the nearest first.</summary>
    public IEnumerable<ProcessElement> ElementsAround(ProcessWait wait) => Around(wait).Select(Element);

    private void DropWait(ProcessWait wait) => state.WaitList.RemoveAll(w => w.Id == wait.Id);

    private void OpenHandler(ScopeState scope, ProcessElement start)
    {
        var handler = BodyOf(scope).EventSubProcesses.First(e => e.Body!.Elements.ContainsKey(start.Id));
        if (start.Interrupting)
        {
            StopInside(scope);
        }

        var token = Add(scope.Id, handler.Id);
        ready.Pop();
        Change(token with { Status = TokenStatus.Waiting });
        Say(TraceKind.Enter, handler, scope.Id);
        var inside = AddScope(ScopeKind.Sub, token, scope.Process, handler.Id);
        foreach (var nested in handler.Body!.EventSubProcesses.SelectMany(e => e.Body!.Starts))
        {
            Arm(nested, 0, inside);
        }

        Add(inside.Id, start.Id);
    }
}
