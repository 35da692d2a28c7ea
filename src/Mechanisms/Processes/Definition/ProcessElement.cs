using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>One element of a process: an event, an activity or a gateway.</summary>
public sealed record ProcessElement
{
    /// <summary>Identity in the file.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; empty when it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is called for people: its name, its identity when it has none.</summary>
    public string Label => Name.Length > 0 ? Name : Id;

    /// <summary>What it does.</summary>
    public required ElementKind Kind { get; init; }

    /// <summary>Line of the file.</summary>
    public int Line { get; init; }

    /// <summary>What an event reacts to or tells, or a task sends or waits for.</summary>
    public ProcessTrigger Trigger { get; init; } = ProcessTrigger.None;

    /// <summary>Whether an event stops what it interrupts.</summary>
    public bool Interrupting { get; init; } = true;

    /// <summary>The activity a boundary event sits on.</summary>
    public string? AttachedTo { get; init; }

    /// <summary>How often an activity runs; null for once.</summary>
    public ProcessLoop? Loop { get; init; }

    /// <summary>The flow taken when no condition holds.</summary>
    public string? DefaultFlow { get; init; }

    /// <summary>The process inside a sub-process.</summary>
    public ProcessBody? Body { get; init; }

    /// <summary>The process a call activity calls, or the decision a rule task asks: a name, or an expression that gives one.</summary>
    public TextOrExpression? Calls { get; init; }

    /// <summary>The variable that takes a decision's result.</summary>
    public string? ResultVariable { get; init; }

    /// <summary>What a called process is given and gives back; without any, all variables.</summary>
    public IReadOnlyList<ProcessMapping> Mappings { get; init; } = [];

    /// <summary>The handler a service task names.</summary>
    public string? Handler { get; init; }

    /// <summary>The lane it lies in: name of a seat or role.</summary>
    public string? Lane { get; init; }

    /// <summary>What the file says about it.</summary>
    public string? Documentation { get; init; }

    /// <summary>How long it may take.</summary>
    public StepLimit? Limit { get; init; }

    /// <summary>Whether its limit counts toward the total; a step that does not need none.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>What our own extensions say about it; null when they say nothing.</summary>
    public StepNote? Step { get; init; }

    /// <summary>Attributes of other makers by local name: assignee, form key and the like.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it is work that begins, may wait and ends.</summary>
    public bool IsActivity => Kind is ElementKind.Task or ElementKind.UserTask or ElementKind.ManualTask or ElementKind.ServiceTask or ElementKind.SendTask or ElementKind.ReceiveTask or ElementKind.RuleTask
        or ElementKind.SubProcess or ElementKind.CallActivity;

    /// <summary>Whether it splits or joins paths.</summary>
    public bool IsGateway => Kind is ElementKind.ExclusiveGateway or ElementKind.ParallelGateway or ElementKind.InclusiveGateway or ElementKind.EventGateway;

    /// <summary>Whether a case may stop here until something comes from outside.</summary>
    public bool Waits => (Kind is ElementKind.CatchEvent && Trigger.Kind is not TriggerKind.Link) || Kind is ElementKind.Task or ElementKind.UserTask or ElementKind.ManualTask or ElementKind.ServiceTask or ElementKind.SendTask
        or ElementKind.ReceiveTask or ElementKind.EventGateway or ElementKind.CallActivity or ElementKind.SubProcess;
}

/// <summary>A way from one element to another.</summary>
/// <param name="Id">Identity in the file.</param>
/// <param name="Name">Name for people; empty when it has none.</param>
/// <param name="Source">Element it leaves.</param>
/// <param name="Target">Element it enters.</param>
/// <param name="Condition">When it is taken; null for always.</param>
/// <param name="Line">Line of the file.</param>
public sealed record ProcessFlow(string Id, string Name, string Source, string Target, Expression? Condition, int Line);

/// <summary>What an event reacts to or tells.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Name">Name of the message or signal, code of the error; null for any error.</param>
/// <param name="When">When a timer is due: ISO 8601 date, duration or repetition, or an expression that gives one.</param>
/// <param name="Key">Value a message must carry to be for this case.</param>
/// <param name="Reference">Identity of the message, signal or error in the file.</param>
public sealed record ProcessTrigger(TriggerKind Kind, TextOrExpression? Name = null, TextOrExpression? When = null, Expression? Key = null, string? Reference = null)
{
    /// <summary>Nothing.</summary>
    public static ProcessTrigger None { get; } = new(TriggerKind.None);
}

/// <summary>How often an activity runs.</summary>
public sealed record ProcessLoop
{
    /// <summary>One after the other instead of all at once.</summary>
    public bool IsSequential { get; init; }

    /// <summary>Repeats while <see cref="While"/> holds, instead of a number of times.</summary>
    public bool IsRepetition { get; init; }

    /// <summary>How many times.</summary>
    public TextOrExpression? Count { get; init; }

    /// <summary>The list to run over: a variable's name or an expression.</summary>
    public TextOrExpression? Over { get; init; }

    /// <summary>The variable that holds the item.</summary>
    public string? Item { get; init; }

    /// <summary>The variable that collects results, and what each gives.</summary>
    public string? Into { get; init; }

    /// <summary>What each instance gives to <see cref="Into"/>.</summary>
    public Expression? Gives { get; init; }

    /// <summary>Ends the loop early.</summary>
    public Expression? Until { get; init; }

    /// <summary>The condition of a repetition.</summary>
    public Expression? While { get; init; }

    /// <summary>Whether the condition is asked before the first time.</summary>
    public bool TestBefore { get; init; }

    /// <summary>The most times a repetition runs.</summary>
    public int? Most { get; init; }
}

/// <summary>A variable handed into or out of a called process.</summary>
/// <param name="Into">False for what comes back.</param>
/// <param name="Value">What is handed over; null for all variables.</param>
/// <param name="Target">Name on the other side.</param>
public sealed record ProcessMapping(bool Into, Expression? Value, string Target);

/// <summary>The unit a limit is counted in.</summary>
public enum LimitUnit
{
    /// <summary>Working hours; eight make a working day (as internal procedures of provinces count, for example 3760/QĐ-UBND Nghệ An, 2025).</summary>
    Hour,

    /// <summary>Working days.</summary>
    WorkingDay,

    /// <summary>Calendar days.</summary>
    Day,
}

/// <summary>How long a step may take.</summary>
/// <param name="Value">How many units.</param>
/// <param name="Unit">Which unit.</param>
/// <param name="Counts">Whether it counts toward the total.</param>
public sealed record StepLimit(decimal Value, LimitUnit Unit, bool Counts = true);
