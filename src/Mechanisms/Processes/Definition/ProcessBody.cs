namespace ThongSuot.Processes;

/// <summary>The elements and flows of a process or sub-process, ready to be walked.</summary>
public sealed class ProcessBody
{
    private readonly ILookup<string, ProcessFlow> outgoing;
    private readonly ILookup<string, ProcessFlow> incoming;
    private readonly ILookup<string, ProcessElement> boundaries;

    internal ProcessBody(IReadOnlyList<ProcessElement> elements, IReadOnlyList<ProcessFlow> flows)
    {
        All = elements;
        Flows = flows;
        Elements = elements.ToDictionary(e => e.Id);
        outgoing = flows.ToLookup(f => f.Source);
        incoming = flows.ToLookup(f => f.Target);
        boundaries = elements.Where(e => e.AttachedTo is not null).ToLookup(e => e.AttachedTo!);
        EventSubProcesses = [.. elements.Where(e => e.Kind is ElementKind.EventSubProcess)];
        Starts = [.. elements.Where(e => e.Kind is ElementKind.StartEvent)];
        // A body without start events begins wherever nothing leads to.
        FirstElements = Starts.Count > 0
            ? [.. Starts.Where(s => s.Trigger.Kind is TriggerKind.None).Take(1)]
            : [.. elements.Where(e => e.Kind is not (ElementKind.BoundaryEvent or ElementKind.EventSubProcess) && !incoming[e.Id].Any() && !(e.Kind is ElementKind.CatchEvent && e.Trigger.Kind is TriggerKind.Link))];
    }

    /// <summary>The elements in the order of the file.</summary>
    public IReadOnlyList<ProcessElement> All { get; }

    /// <summary>The elements by identity.</summary>
    public IReadOnlyDictionary<string, ProcessElement> Elements { get; }

    /// <summary>The flows in the order of the file.</summary>
    public IReadOnlyList<ProcessFlow> Flows { get; }

    /// <summary>All start events.</summary>
    public IReadOnlyList<ProcessElement> Starts { get; }

    /// <summary>Where it begins by itself; empty when only an event can start it.</summary>
    public IReadOnlyList<ProcessElement> FirstElements { get; }

    /// <summary>Its event sub-processes.</summary>
    public IReadOnlyList<ProcessElement> EventSubProcesses { get; }

    /// <summary>The flows that leave an element.</summary>
    public IEnumerable<ProcessFlow> Outgoing(string element) => outgoing[element];

    /// <summary>The flows that enter an element.</summary>
    public IEnumerable<ProcessFlow> Incoming(string element) => incoming[element];

    /// <summary>The boundary events of an activity.</summary>
    public IEnumerable<ProcessElement> Boundaries(string element) => boundaries[element];

    /// <summary>The elements one step further: over flows, from an activity to its boundary events, from a link to its other end.</summary>
    public IEnumerable<string> Next(string element) => outgoing[element].Select(f => f.Target).Concat(boundaries[element].Select(b => b.Id)).Concat(LinkTargets(element));

    /// <summary>The other ends of a link.</summary>
    public IEnumerable<string> LinkTargets(string element) => Elements.TryGetValue(element, out var from) && from is { Kind: ElementKind.ThrowEvent, Trigger.Kind: TriggerKind.Link }
        ? All.Where(e => e.Kind is ElementKind.CatchEvent && e.Trigger.Kind is TriggerKind.Link && e.Trigger.Name?.Text == from.Trigger.Name?.Text).Select(e => e.Id)
        : [];

    /// <summary>Every body inside this one, itself first.</summary>
    public IEnumerable<ProcessBody> Deep() => new[] { this }.Concat(All.Where(e => e.Body is not null).SelectMany(e => e.Body!.Deep()));
}

/// <summary>One process of a file. Never changes.</summary>
public sealed class ProcessDefinition
{
    private readonly Dictionary<string, ProcessBody> bodies;

    internal ProcessDefinition(string id, string name, ProcessBody body)
    {
        (Id, Name, Body) = (id, name, body);
        bodies = body.Deep().SelectMany(b => b.All).Where(e => e.Body is not null).ToDictionary(e => e.Id, e => e.Body!);
        bodies[""] = body;
    }

    /// <summary>Identity in the file.</summary>
    public string Id { get; }

    /// <summary>Name for people; empty when it has none.</summary>
    public string Name { get; }

    /// <summary>Line of the file.</summary>
    public int Line { get; init; }

    /// <summary>Whether its maker meant it to run.</summary>
    public bool IsExecutable { get; init; }

    /// <summary>What the file says about it.</summary>
    public string? Documentation { get; init; }

    /// <summary>How long the whole may take.</summary>
    public StepLimit? Limit { get; init; }

    /// <summary>Its lanes with the identities of their elements, innermost lanes too.</summary>
    public IReadOnlyList<ProcessLane> Lanes { get; init; } = [];

    /// <summary>Elements and flows.</summary>
    public ProcessBody Body { get; }

    /// <summary>Every element, however deep.</summary>
    public IEnumerable<ProcessElement> Elements => Body.Deep().SelectMany(b => b.All);

    internal bool Has(string subProcess) => bodies.ContainsKey(subProcess);

    internal ProcessBody BodyOf(string subProcess) => bodies[subProcess];
}

/// <summary>A seat or role, and what it does.</summary>
/// <param name="Id">Identity in the file.</param>
/// <param name="Name">Name of the seat or role.</param>
/// <param name="Elements">Identities of its elements.</param>
public sealed record ProcessLane(string Id, string Name, IReadOnlyList<string> Elements);
