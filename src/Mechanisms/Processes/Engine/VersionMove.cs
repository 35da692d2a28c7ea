namespace ThongSuot.Processes;

/// <summary>One place where a case stands, and where that is under another definition.</summary>
/// <param name="Element">Identity of the element now.</param>
/// <param name="Name">Its name.</param>
/// <param name="To">Identity of the element there; null when there is none of its kind in the same part of the process.</param>
/// <param name="ToName">Its name there.</param>
public sealed record MovedPlace(string Element, string Name, string? To, string? ToName);

/// <summary>A case under another definition.</summary>
/// <param name="State">Its state there; null when a place is missing.</param>
/// <param name="Places">Everywhere it stands or waits, once each.</param>
public sealed record MovedState(ProcessState? State, IReadOnlyList<MovedPlace> Places);

/// <summary>
/// Moves a waiting case to another definition of its process: only if every place it stands or waits at is there, of the same kind, in the same part. What has
/// begun goes on with the moments and messages it waits for; boundary events the new definition adds to a step count from the next time the step is entered.
/// </summary>
public static class VersionMove
{
    /// <summary>The case there.</summary>
    /// <param name="mapping">Elements that have another identity there, by their identity now.</param>
    public static MovedState Try(ProcessState state, ProcessDefinition from, ProcessDefinition to, IReadOnlyDictionary<string, string> mapping)
    {
        var places = new List<MovedPlace>();
        var moved = state.Copy(to.Id);
        for (var i = 0; i < moved.Scopes.Count; i++)
        {
            if (moved.Scopes[i] is { } scope && scope.Process == from.Id)
            {
                moved.Scopes[i] = scope with { Process = to.Id, Body = Mapped(scope.Body) };
                Place(scope.Body.Length == 0 ? null : scope.Body, from, () => to.Has(Mapped(scope.Body)));
            }
        }

        var own = state.Scopes.Where(s => s.Process == from.Id).ToDictionary(s => s.Id, s => s.Body);
        for (var i = 0; i < moved.Tokens.Count; i++)
        {
            if (moved.Tokens[i] is { } token && own.TryGetValue(token.Scope, out var body))
            {
                moved.Tokens[i] = token with { Element = Mapped(token.Element) };
                Place(token.Element, from, () => IsSame(body, token.Element) && (token.Status is not TokenStatus.Joined || to.BodyOf(Mapped(body)).Incoming(Mapped(token.Element)).Any(f => f.Id == token.Flow)));
            }
        }

        for (var i = 0; i < moved.WaitList.Count; i++)
        {
            if (moved.WaitList[i] is { } wait && own.TryGetValue(wait.Scope, out var body))
            {
                moved.WaitList[i] = wait with { Element = Mapped(wait.Element) };
                Place(wait.Element, from, () => IsSame(body, wait.Element));
            }
        }

        return new(places.TrueForAll(p => p.To is not null) ? moved : null, [.. places.DistinctBy(p => p.Element)]);

        string Mapped(string element) => mapping.GetValueOrDefault(element, element);

        bool IsSame(string body, string element) => to.Has(Mapped(body)) && Found(from.BodyOf(body), element) is { } now && Found(to.BodyOf(Mapped(body)), Mapped(element)) is { } then
            && now.Kind == then.Kind && now.Trigger.Kind == then.Trigger.Kind && now.Interrupting == then.Interrupting && now.Loop is null == then.Loop is null
            && (now.AttachedTo is null ? then.AttachedTo is null : then.AttachedTo == Mapped(now.AttachedTo));

        void Place(string? element, ProcessDefinition where, Func<bool> isThere)
        {
            if (element is not null)
            {
                var there = isThere() ? to.Elements.FirstOrDefault(e => e.Id == Mapped(element)) : null;
                places.Add(new(element, where.Elements.FirstOrDefault(e => e.Id == element)?.Name ?? "", there?.Id, there?.Name));
            }
        }
    }

    // An element of a body, or the start of an event sub-process in it.
    private static ProcessElement? Found(ProcessBody body, string element) =>
        body.Elements.GetValueOrDefault(element) ?? body.EventSubProcesses.SelectMany(e => e.Body!.Starts).FirstOrDefault(s => s.Id == element);
}
