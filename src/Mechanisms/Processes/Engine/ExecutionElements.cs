using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>What happens at an element, and the ways out of it.</summary>
internal sealed partial class Execution
{
    private void Enter(TokenState token)
    {
        var element = Element(token);
        if (element.Kind is ElementKind.ParallelGateway or ElementKind.InclusiveGateway && BodyOf(Scope(token.Scope)).Incoming(element.Id).Skip(1).Any())
        {
            Join(token, element);
            return;
        }

        if (element is { Loop: { } loop, IsActivity: true } && !token.Inner)
        {
            BeginLoop(token, element, loop);
            return;
        }

        Say(TraceKind.Enter, element, token.Scope);
        switch (element.Kind)
        {
            case ElementKind.EndEvent: End(token, element); break;
            case ElementKind.CatchEvent when element.Trigger.Kind is not TriggerKind.Link: Await(token, element); break;
            case ElementKind.ThrowEvent: Tell(token, element); break;
            case ElementKind.ReceiveTask: Await(token, element); break;
            case ElementKind.EventGateway: AwaitFirst(token, element); break;
            case ElementKind.SubProcess: OpenSubProcess(token, element); break;
            case ElementKind.CallActivity: Call(token, element); break;
            case ElementKind.RuleTask when element.Calls is not null && options.Decide is not null: Decide(token, element); break;
            case ElementKind.Task or ElementKind.UserTask or ElementKind.ManualTask or ElementKind.ServiceTask or ElementKind.SendTask or ElementKind.RuleTask: Work(token, element); break;
            default: CompleteElement(token); break;
        }
    }

    private void Work(TokenState token, ProcessElement element)
    {
        var outcome = options.Automatic(element, Visible(token.Scope));
        if (outcome is null)
        {
            Change(token with { Status = TokenStatus.Waiting });
            Say(TraceKind.Wait, element, token.Scope);
            Listen(new() { Id = NextId(), Kind = element.Kind is ElementKind.ServiceTask or ElementKind.SendTask or ElementKind.RuleTask ? WaitKind.Service : WaitKind.Task, Element = element.Id, Token = token.Id, Scope = token.Scope });
            ArmBoundaries(token, element);
            return;
        }

        foreach (var (name, value) in outcome.Set ?? new Dictionary<string, object?>())
        {
            Assign(token.Scope, name, value);
        }

        if (outcome.Error is { } code)
        {
            Throw(code, token);
            return;
        }

        if (element.Kind is ElementKind.SendTask)
        {
            Send(token, element);
        }

        CompleteElement(token);
    }

    private void Decide(TokenState token, ProcessElement element)
    {
        var name = Values.Written(element.Calls!.Value(ScopeFor(token.Scope)));
        var (found, value, notes) = options.Decide!(name, Visible(token.Scope), state.At);
        if (!found)
        {
            throw new ProcessFault(element.Id, Faults.NoDecision, element.Label, name, notes);
        }

        if (element.ResultVariable is { Length: > 0 } variable)
        {
            Assign(token.Scope, variable, value);
        }
        else if (value is IReadOnlyDictionary<string, object?> context)
        {
            foreach (var (part, itsValue) in context)
            {
                Assign(token.Scope, part, itsValue);
            }
        }
        else
        {
            Assign(token.Scope, name, value);
        }

        CompleteElement(token);
    }

    /// <summary>The element is done; a run of several reports to its loop, any other goes on.</summary>
    private void CompleteElement(TokenState token)
    {
        var element = Element(token);
        DropWaits(w => w.Token == token.Id);
        Say(TraceKind.Complete, element, token.Scope);
        if (token.Inner)
        {
            EndInstance(token, element);
            return;
        }

        Leave(token, element);
    }

    private void Leave(TokenState token, ProcessElement element)
    {
        var ways = Ways(token, element);
        if (ways.Count == 0)
        {
            if (element.Kind is not ElementKind.EventSubProcess)
            {
                Say(TraceKind.End, element, token.Scope);
            }

            EndToken(token);
            return;
        }

        for (var i = ways.Count - 1; i > 0; i--)
        {
            Add(token.Scope, ways[i].Target, ways[i].Id);
        }

        Change(token with { Element = ways[0].Target, Flow = ways[0].Id, Status = TokenStatus.Ready, Loop = null });
        ready.Push(token.Id);
    }

    private List<ProcessFlow> Ways(TokenState token, ProcessElement element)
    {
        var all = BodyOf(Scope(token.Scope)).Outgoing(element.Id).ToList();
        if (all.Count == 0 || element.Kind is ElementKind.ParallelGateway or ElementKind.EventGateway || (element.Kind is ElementKind.ExclusiveGateway && all.Count == 1 && all[0].Condition is null))
        {
            return all;
        }

        var scope = ScopeFor(token.Scope);
        var open = all.Where(f => f.Id != element.DefaultFlow && (f.Condition is null || f.Condition.Evaluate(scope) is true));
        var ways = element.Kind is ElementKind.ExclusiveGateway ? open.Take(1).ToList() : open.ToList();
        if (ways.Count > 0)
        {
            return ways;
        }

        return all.Find(f => f.Id == element.DefaultFlow) is { } byDefault ? [byDefault] : throw new ProcessFault(element.Id, Faults.NoWay, element.Label, NotesOf(scope));
    }
}
