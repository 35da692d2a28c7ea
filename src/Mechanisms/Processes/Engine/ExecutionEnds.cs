using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>Ends of paths, and what events tell others.</summary>
internal sealed partial class Execution
{
    private void End(TokenState token, ProcessElement element)
    {
        Say(TraceKind.Complete, element, token.Scope);
        Say(TraceKind.End, element, token.Scope);
        switch (element.Trigger.Kind)
        {
            case TriggerKind.Terminate:
                var scope = Scope(token.Scope);
                state.Tokens.RemoveAll(t => t.Id == token.Id);
                StopInside(scope);
                CloseScope(scope);
                return;
            case TriggerKind.Error:
                Throw(element.Trigger.Name is { } code ? Values.Written(code.Value(ScopeFor(token.Scope))) : "", token, element.Trigger.Reference);
                return;
            case TriggerKind.Message:
                Send(token, element);
                break;
            case TriggerKind.Signal:
                Broadcast(token, element);
                if (!state.Tokens.Exists(t => t.Id == token.Id))
                {
                    return;
                }

                break;
        }

        EndToken(token);
    }

    private void Tell(TokenState token, ProcessElement element)
    {
        switch (element.Trigger.Kind)
        {
            case TriggerKind.Message:
                Send(token, element);
                break;
            case TriggerKind.Signal:
                Broadcast(token, element);
                break;
            case TriggerKind.Link:
                var target = BodyOf(Scope(token.Scope)).LinkTargets(element.Id).FirstOrDefault() ?? throw new ProcessFault(element.Id, Faults.NoLink, element.Label);
                Say(TraceKind.Complete, element, token.Scope);
                Change(token with { Element = target, Flow = null });
                ready.Push(token.Id);
                return;
        }

        // What heard the signal may have stopped the teller.
        if (state.Tokens.Exists(t => t.Id == token.Id))
        {
            CompleteElement(token);
        }
    }

    private void Send(TokenState token, ProcessElement element) =>
        effects.Add(new(EffectKind.MessageSent, element.Id, null, element.Trigger.Name is { } name ? Values.Written(name.Value(ScopeFor(token.Scope))) : element.Label, Visible(token.Scope)));

    private void Broadcast(TokenState token, ProcessElement element)
    {
        var name = Values.Written(element.Trigger.Name!.Value(ScopeFor(token.Scope)));
        effects.Add(new(EffectKind.SignalSent, element.Id, null, name, Visible(token.Scope)));
        Hear(name, null);
    }
}
