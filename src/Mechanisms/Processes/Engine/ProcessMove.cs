namespace ThongSuot.Processes;

/// <summary>Something that happens to a waiting case.</summary>
public abstract record ProcessMove
{
    private protected ProcessMove()
    {
    }

    /// <summary>Variables the move sets.</summary>
    public IReadOnlyDictionary<string, object?> Set { get; init; } = new Dictionary<string, object?>();
}

/// <summary>Work is done: a person's, a handler's; or an awaited event is taken as come.</summary>
/// <param name="Wait">Identity of the wait.</param>
/// <param name="Outcome">What came of it; kept in the variable <c>outcome</c>.</param>
public sealed record CompleteMove(int Wait, string? Outcome = null) : ProcessMove;

/// <summary>A message arrives: the oldest fitting wait takes it.</summary>
/// <param name="Name">Name of the message, or identity of the element that waits for it.</param>
/// <param name="Correlation">Values the case's variables or the wait's key must have.</param>
public sealed record MessageMove(string Name, IReadOnlyDictionary<string, object?> Correlation) : ProcessMove;

/// <summary>A signal is heard by everything that waits for it.</summary>
/// <param name="Name">Name of the signal.</param>
public sealed record SignalMove(string Name) : ProcessMove;

/// <summary>A timer is due.</summary>
/// <param name="Wait">Identity of the wait.</param>
public sealed record TimerMove(int Wait) : ProcessMove;

/// <summary>Time goes on; timers that become due fire in their order.</summary>
public sealed record ClockMove : ProcessMove;

/// <summary>Work ends with an error, which the nearest handler takes.</summary>
/// <param name="Wait">Identity of the wait.</param>
/// <param name="Code">The error's code.</param>
/// <param name="From">The activity around the waiting element that the error comes from; null for the element itself.</param>
public sealed record ErrorMove(int Wait, string Code, string? From = null) : ProcessMove;

/// <summary>
/// Work goes back to an earlier step of the same scope: what waits is stopped, and with it every path that came out of that step; boundary events stop with
/// their steps. Work inside one of several runs cannot go back out of it.
/// </summary>
/// <param name="Wait">Identity of the wait.</param>
/// <param name="Element">The earlier step.</param>
public sealed record ReturnMove(int Wait, string Element) : ProcessMove;

/// <summary>What a step says for people and tests.</summary>
public enum TraceKind
{
    /// <summary>An element is entered.</summary>
    Enter,

    /// <summary>An element waits.</summary>
    Wait,

    /// <summary>An element is done.</summary>
    Complete,

    /// <summary>An element is stopped before it was done.</summary>
    Interrupt,

    /// <summary>A path ends here.</summary>
    End,

    /// <summary>The case fails here.</summary>
    Fail,
}

/// <summary>One line of what happened.</summary>
/// <param name="Kind">What.</param>
/// <param name="Element">Where: identity of the element.</param>
/// <param name="Name">Its name.</param>
/// <param name="Instance">In which run: identities of scopes from the case down.</param>
public sealed record TraceEntry(TraceKind Kind, string Element, string Name, string Instance);

/// <summary>What the world must do after a step.</summary>
public enum EffectKind
{
    /// <summary>A wait began: make a task, set a timer, subscribe to a message or signal, call a handler.</summary>
    WaitBegun,

    /// <summary>A wait is over without having been met: withdraw the task, the timer, the subscription.</summary>
    WaitCancelled,

    /// <summary>A message is to be sent.</summary>
    MessageSent,

    /// <summary>A signal is to be told to other cases; this one has heard it.</summary>
    SignalSent,

    /// <summary>The case is over or has failed.</summary>
    Ended,
}

/// <summary>One thing the world must do after a step.</summary>
/// <param name="Kind">What.</param>
/// <param name="Element">The element it comes from.</param>
/// <param name="Wait">The wait, when it is about one.</param>
/// <param name="Name">Name of the message or signal sent.</param>
/// <param name="Variables">The variables the element sees, for what is to be sent, done or called.</param>
public sealed record ProcessEffect(EffectKind Kind, string Element, ProcessWait? Wait, string? Name, IReadOnlyDictionary<string, object?> Variables);

/// <summary>What a step came to.</summary>
/// <param name="State">The case after it.</param>
/// <param name="Applied">False when the move met nothing that waits for it; the state is then the former one.</param>
/// <param name="Trace">What happened, in order.</param>
/// <param name="Effects">What must be done, in order.</param>
public sealed record StepResult(ProcessState State, bool Applied, IReadOnlyList<TraceEntry> Trace, IReadOnlyList<ProcessEffect> Effects);
