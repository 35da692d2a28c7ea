namespace ThongSuot.Processes;

/// <summary>Gateways that wait for several ways in.</summary>
internal sealed partial class Execution
{
    private void Join(TokenState token, ProcessElement gateway)
    {
        Change(token with { Status = TokenStatus.Joined });
        if (gateway.Kind is ElementKind.ParallelGateway)
        {
            var arrived = Arrived(token.Scope, gateway.Id);
            if (BodyOf(Scope(token.Scope)).Incoming(gateway.Id).All(f => arrived.Any(t => t.Flow == f.Id)))
            {
                Pass(arrived, gateway);
            }
        }
    }

    private List<TokenState> Arrived(int scope, string gateway) => state.Tokens.FindAll(t => t.Scope == scope && t.Element == gateway && t.Status is TokenStatus.Joined);

    // One token of each way in becomes one that goes on; what came twice waits for the next time.
    private void Pass(List<TokenState> arrived, ProcessElement gateway)
    {
        var used = arrived.DistinctBy(t => t.Flow).ToList();
        foreach (var token in used.Skip(1))
        {
            state.Tokens.RemoveAll(t => t.Id == token.Id);
        }

        Say(TraceKind.Enter, gateway, used[0].Scope);
        CompleteElement(Change(used[0] with { Status = TokenStatus.Ready }));
    }

    /// <summary>Lets one inclusive gateway go on that has nothing more to wait for; false when there is none.</summary>
    private bool FireInclusive()
    {
        foreach (var (scope, id) in state.Tokens.Where(t => t.Status is TokenStatus.Joined).Select(t => (t.Scope, t.Element)).Distinct().ToList())
        {
            var body = BodyOf(Scope(scope));
            if (body.Elements[id].Kind is ElementKind.InclusiveGateway && IsComplete(scope, body, id))
            {
                Pass(Arrived(scope, id), body.Elements[id]);
                return true;
            }
        }

        return false;
    }

    // BPMN 2.0, 13.3.3: complete when no other token can still come by a way that is empty, unless it could as well come by a way that is not.
    private bool IsComplete(int scope, ProcessBody body, string gateway)
    {
        var filled = Arrived(scope, gateway).Select(t => t.Flow).ToHashSet();
        var incoming = body.Incoming(gateway).ToList();
        // A boundary event may still bring a token, but it is no reason not to wait for its activity.
        var toEmpty = Leading(body, incoming.Where(f => !filled.Contains(f.Id)), gateway, overBoundaries: true);
        var toFilled = Leading(body, incoming.Where(f => filled.Contains(f.Id)), gateway, overBoundaries: false);
        return !state.Tokens.Exists(t => t.Scope == scope && t.Element != gateway && toEmpty.Contains(t.Element) && !toFilled.Contains(t.Element));
    }

    // The elements from which these flows can be reached without passing the gateway.
    private static HashSet<string> Leading(ProcessBody body, IEnumerable<ProcessFlow> flows, string gateway, bool overBoundaries)
    {
        var open = new Queue<string>(flows.Select(f => f.Source));
        var found = new HashSet<string>(open);
        while (open.TryDequeue(out var id))
        {
            foreach (var before in Before(body, id, overBoundaries).Where(b => b != gateway && found.Add(b)))
            {
                open.Enqueue(before);
            }
        }

        found.Remove(gateway);
        return found;
    }

    private static IEnumerable<string> Before(ProcessBody body, string id, bool overBoundaries)
    {
        var element = body.Elements[id];
        var links = element is { Kind: ElementKind.CatchEvent, Trigger.Kind: TriggerKind.Link } ? body.All.Where(e => body.LinkTargets(e.Id).Contains(id)).Select(e => e.Id) : [];
        return body.Incoming(id).Select(f => f.Source).Concat(overBoundaries && element.AttachedTo is { } host ? [host] : []).Concat(links);
    }
}
