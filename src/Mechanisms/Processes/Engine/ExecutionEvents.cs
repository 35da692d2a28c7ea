using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>Waiting for time, messages and signals, and what happens when they come.</summary>
internal sealed partial class Execution
{
    private void Await(TokenState token, ProcessElement element)
    {
        Change(token with { Status = TokenStatus.Waiting });
        Say(TraceKind.Wait, element, token.Scope);
        Arm(element, token.Id, Scope(token.Scope));
        ArmBoundaries(token, element);
    }

    private void AwaitFirst(TokenState token, ProcessElement gateway)
    {
        Change(token with { Status = TokenStatus.Waiting });
        Say(TraceKind.Wait, gateway, token.Scope);
        var scope = Scope(token.Scope);
        foreach (var flow in BodyOf(scope).Outgoing(gateway.Id))
        {
            Arm(BodyOf(scope).Elements[flow.Target], token.Id, scope);
        }
    }

    // Those of a repeated activity belong to the whole, not to each run.
    private void ArmBoundaries(TokenState token, ProcessElement element)
    {
        if (!token.Inner)
        {
            foreach (var boundary in BodyOf(Scope(token.Scope)).Boundaries(element.Id))
            {
                Arm(boundary, token.Id, Scope(token.Scope));
            }
        }
    }

    private void Arm(ProcessElement element, int token, ScopeState scope)
    {
        var wait = new ProcessWait { Id = 0, Kind = WaitKind.Timer, Element = element.Id, Token = token, Scope = scope.Id };
        var trigger = element.Trigger;
        switch (trigger.Kind)
        {
            case TriggerKind.Timer:
                Listen(Timed(element, wait with { Id = NextId() }));
                break;
            case TriggerKind.Message:
                Listen(wait with { Id = NextId(), Kind = WaitKind.Message, Name = NameOf(trigger, scope.Id), Key = trigger.Key is { } key ? Values.Written(key.Evaluate(ScopeFor(scope.Id))) : null });
                break;
            case TriggerKind.Signal:
                Listen(wait with { Id = NextId(), Kind = WaitKind.Signal, Name = NameOf(trigger, scope.Id) });
                break;
        }
    }

    private string NameOf(ProcessTrigger trigger, int scope) => Values.Written(trigger.Name?.Value(ScopeFor(scope)));

    private ProcessWait Timed(ProcessElement element, ProcessWait wait)
    {
        var scope = ScopeFor(wait.Scope);
        var value = element.Trigger.When?.Value(scope);
        var plan = TimerPlan.Of(value) ?? throw new ProcessFault(element.Id, Faults.NotATime, element.Label, Values.Written(value), NotesOf(scope));
        var due = plan.At ?? Due(element, state.At, plan.After!);
        return wait with { Due = due, Left = plan.Times < 0 ? -1 : plan.Times - 1, Every = plan.After is null || plan.Times == 1 ? null : Values.Written(plan.After) };
    }

    private DateTimeOffset Due(ProcessElement element, DateTimeOffset from, object duration)
    {
        try
        {
            return options.Due(element, from, duration);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new ProcessFault(element.Id, Faults.NotATime, element.Label, Values.Written(duration), "");
        }
    }

    private void Listen(ProcessWait wait)
    {
        state.WaitList.Add(wait);
        effects.Add(new(EffectKind.WaitBegun, wait.Element, wait, wait.Name, Visible(wait.Scope)));
    }

    private bool Complete(ProcessWait wait, CompleteMove move)
    {
        Set(wait, move);
        if (move.Outcome is { } outcome)
        {
            Assign(wait.Scope, "outcome", outcome);
        }

        if (wait.Kind is not (WaitKind.Task or WaitKind.Service))
        {
            return Fire(wait);
        }

        DropWait(wait);
        var token = Token(wait.Token);
        var element = Element(token);
        if (element.Kind is ElementKind.SendTask)
        {
            Send(token, element);
        }

        CompleteElement(token);
        return true;
    }

    /// <summary>What was waited for has come.</summary>
    private bool Fire(ProcessWait wait)
    {
        DropWait(wait);
        var scope = Scope(wait.Scope);
        var body = BodyOf(scope);
        if (wait.Token == 0)
        {
            Repeat(wait);
            FireStart(wait, scope, body);
            return true;
        }

        var (token, element) = (Token(wait.Token), body.Elements[wait.Element]);
        if (element.Kind is ElementKind.BoundaryEvent)
        {
            if (element.Interrupting)
            {
                Stop(token);
            }
            else
            {
                Repeat(wait);
            }

            Add(scope.Id, element.Id);
            return true;
        }

        if (token.Element != element.Id)
        {
            // An event gateway: the first event that comes takes the token.
            DropWaits(w => w.Token == token.Id);
            Say(TraceKind.Complete, body.Elements[token.Element], scope.Id);
            Say(TraceKind.Enter, element, scope.Id);
            token = Change(token with { Element = element.Id });
        }

        CompleteElement(token);
        return true;
    }

    private void FireStart(ProcessWait wait, ScopeState scope, ProcessBody body)
    {
        if (body.Elements.ContainsKey(wait.Element))
        {
            DropWaits(w => w.Scope == scope.Id && w.Token == 0);
            foreach (var handler in body.EventSubProcesses.SelectMany(e => e.Body!.Starts))
            {
                Arm(handler, 0, scope);
            }

            Add(scope.Id, wait.Element);
            return;
        }

        OpenHandler(scope, body.EventSubProcesses.SelectMany(e => e.Body!.Starts).First(s => s.Id == wait.Element));
    }

    // A non-interrupting event goes on listening; a timer only as often as it says.
    private void Repeat(ProcessWait wait)
    {
        var element = ElementOf(wait);
        if (element.Kind is ElementKind.StartEvent && element.Interrupting && wait.Token == 0 && element.Trigger.Kind is not TriggerKind.Timer)
        {
            return;
        }

        if (wait.Kind is not WaitKind.Timer)
        {
            Listen(wait with { Id = NextId() });
        }
        else if (wait.Every is { } every && wait.Left != 0)
        {
            var due = Due(element, wait.Due!.Value, Moments.Duration(every)!);
            Listen(wait with { Id = NextId(), Due = due, Left = wait.Left < 0 ? -1 : wait.Left - 1 });
        }
    }
}
