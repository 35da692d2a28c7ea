using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>Activities that run several times, and the processes they call.</summary>
internal sealed partial class Execution
{
    private void BeginLoop(TokenState token, ProcessElement element, ProcessLoop loop)
    {
        var items = loop.IsRepetition ? null : Items(token, element, loop);
        var total = loop.IsRepetition ? (int?)null : items?.Count ?? Count(token, element, loop);
        if (total > MostInstances)
        {
            throw new ProcessFault(element.Id, Faults.TooManyInstances, element.Label, total, MostInstances);
        }

        token = Change(token with { Status = TokenStatus.Waiting, Loop = new(total, 0, 0, items) });
        if (total == 0 || (loop.IsRepetition && loop.TestBefore && !GoesOn(token, loop)))
        {
            EndLoop(token, element);
            return;
        }

        ArmBoundaries(token, element);
        if (loop.Into is { Length: > 0 } into && loop.Gives is not null)
        {
            Assign(token.Scope, into, new List<object?>());
        }

        var count = loop.IsSequential || total is null ? 1 : total.Value;
        for (var i = 0; i < count; i++)
        {
            token = BeginInstance(token, element, loop);
        }

        // Newest first: the first run is to be entered first.
        var inner = Enumerable.Range(0, count).Select(_ => ready.Pop()).ToList();
        inner.ForEach(ready.Push);
    }

    private TokenState BeginInstance(TokenState token, ProcessElement element, ProcessLoop loop)
    {
        var index = token.Loop!.Started;
        var scope = AddScope(ScopeKind.Instance, token, Scope(token.Scope).Process, Scope(token.Scope).Body, index);
        scope.Variables["loopCounter"] = (decimal)index;
        if (token.Loop.Items is { } items && loop.Item is { Length: > 0 } item)
        {
            scope.Variables[item] = Values.Of(items[index]);
        }

        Add(scope.Id, element.Id, inner: true);
        return Change(token with { Loop = token.Loop with { Started = index + 1 } });
    }

    private void EndInstance(TokenState inner, ProcessElement element)
    {
        var scope = Scope(inner.Scope);
        var token = Token(scope.Token);
        var loop = element.Loop!;
        if (loop is { Into: { Length: > 0 } into, Gives: { } gives })
        {
            var before = Visible(token.Scope).GetValueOrDefault(into) as IReadOnlyList<object?> ?? [];
            Assign(token.Scope, into, new List<object?>([.. before, gives.Evaluate(ScopeFor(scope.Id))]));
        }

        token = Change(token with { Loop = token.Loop! with { Done = token.Loop.Done + 1 } });
        var variables = Visible(scope.Id);
        state.Tokens.RemoveAll(t => t.Id == inner.Id);
        state.Scopes.Remove(scope);
        var over = loop.Until is { } until && until.Evaluate(ScopeFor(variables)) is true;
        var all = loop.IsRepetition ? !GoesOn(token, loop) : token.Loop!.Done == token.Loop.Total;
        if (over || all)
        {
            foreach (var other in state.Scopes.Where(s => s.Token == token.Id).ToList())
            {
                StopInside(other);
                state.Scopes.Remove(other);
            }

            EndLoop(token, element);
        }
        else if (loop.IsSequential)
        {
            BeginInstance(token, element, loop);
        }
    }

    private void EndLoop(TokenState token, ProcessElement element)
    {
        DropWaits(w => w.Token == token.Id);
        Leave(token, element);
    }

    private bool GoesOn(TokenState token, ProcessLoop loop)
    {
        if (loop.Most is { } most && token.Loop!.Done >= most)
        {
            return false;
        }

        var variables = Visible(token.Scope);
        variables["loopCounter"] = (decimal)token.Loop!.Done;
        return loop.While is null ? loop.Most is not null : loop.While.Evaluate(ScopeFor(variables)) is true;
    }

    private IReadOnlyList<object?>? Items(TokenState token, ProcessElement element, ProcessLoop loop)
    {
        if (loop.Over is not { } over)
        {
            return null;
        }

        var scope = ScopeFor(token.Scope);
        var value = over.IsExpression ? over.Value(scope) : scope.Variables.GetValueOrDefault(over.Text);
        return value switch
        {
            IReadOnlyList<object?> list => list,
            IReadOnlyDictionary<string, object?> context => [.. context.Values],
            decimal count when count >= 0 && count <= MostInstances && loop.Count is null => [.. Enumerable.Range(0, (int)count).Select(i => (object?)(decimal)i)],
            _ when loop.Count is not null => null,
            _ => throw new ProcessFault(element.Id, Faults.NotACount, element.Label, Values.Written(value), NotesOf(scope)),
        };
    }

    private int Count(TokenState token, ProcessElement element, ProcessLoop loop)
    {
        var scope = ScopeFor(token.Scope);
        var value = loop.Count?.Value(scope);
        var count = value is string text && decimal.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : value as decimal?;
        return count is >= 0 and <= int.MaxValue ? (int)count : throw new ProcessFault(element.Id, Faults.NotACount, element.Label, Values.Written(value), NotesOf(scope));
    }

    private void OpenSubProcess(TokenState token, ProcessElement element)
    {
        Change(token with { Status = TokenStatus.Waiting });
        ArmBoundaries(token, element);
        OpenScope(AddScope(ScopeKind.Sub, token, Scope(token.Scope).Process, element.Id));
    }

    private void Call(TokenState token, ProcessElement element)
    {
        var name = element.Calls is null ? "" : Values.Written(element.Calls.Value(ScopeFor(token.Scope)));
        var called = name == process.Id ? process : options.Find(name) ?? throw new ProcessFault(element.Id, Faults.NoProcess, name);
        var depth = 0;
        for (var id = token.Scope; id != 0; id = Scope(id).Parent)
        {
            depth += Scope(id).Kind is ScopeKind.Process ? 1 : 0;
        }

        if (depth >= MostCalls)
        {
            throw new ProcessFault(element.Id, Faults.TooManyCalls, MostCalls, element.Label);
        }

        Change(token with { Status = TokenStatus.Waiting });
        var visible = Visible(token.Scope);
        var scope = AddScope(ScopeKind.Process, token, called.Id, "");
        Hand(element, into: true, visible, (variable, value) => scope.Variables[variable] = value);
        ArmBoundaries(token, element);
        if (called.Body.FirstElements.Count > 0 || called.Body.Starts.Count == 0)
        {
            OpenScope(scope);
            return;
        }

        // A call begins the process whatever its start event waits for otherwise.
        Add(scope.Id, called.Body.Starts[0].Id);
    }

    private void GiveBack(ScopeState scope, TokenState outer) =>
        Hand(Element(outer), into: false, scope.Variables, (variable, value) => Assign(outer.Scope, variable, value));

    private void Hand(ProcessElement call, bool into, Dictionary<string, object?> from, Action<string, object?> give)
    {
        var mappings = call.Mappings.Where(m => m.Into == into).ToList();
        if (call.Mappings.Count == 0)
        {
            mappings.Add(new(into, null, ""));
        }

        foreach (var mapping in mappings)
        {
            if (mapping.Value is not null)
            {
                give(mapping.Target, mapping.Value.Evaluate(ScopeFor(new Dictionary<string, object?>(from))));
                continue;
            }

            foreach (var (name, value) in from)
            {
                give(name, value);
            }
        }
    }
}
