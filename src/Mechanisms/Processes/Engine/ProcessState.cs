namespace ThongSuot.Processes;

/// <summary>How far a case is.</summary>
public enum ProcessStanding
{
    /// <summary>Something must come from outside: a person, a message, time.</summary>
    Waiting,

    /// <summary>All paths have ended.</summary>
    Completed,

    /// <summary>It cannot go on; <see cref="ProcessState.Failure"/> says why.</summary>
    Failed,
}

/// <summary>What a case waits for.</summary>
public enum WaitKind
{
    /// <summary>A person's work.</summary>
    Task,

    /// <summary>A handler's work.</summary>
    Service,

    /// <summary>A message.</summary>
    Message,

    /// <summary>A signal.</summary>
    Signal,

    /// <summary>A moment.</summary>
    Timer,
}

/// <summary>One thing a case waits for. Its identity never comes again in the same case.</summary>
public sealed record ProcessWait
{
    /// <summary>Identity within the case.</summary>
    public required int Id { get; init; }

    /// <summary>What kind of thing.</summary>
    public required WaitKind Kind { get; init; }

    /// <summary>The element that waits: a task, an event, a boundary event, the start of an event sub-process.</summary>
    public required string Element { get; init; }

    /// <summary>When a timer is due.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Name of the message or signal.</summary>
    public string? Name { get; init; }

    /// <summary>What the message must carry to be for this case.</summary>
    public string? Key { get; init; }

    /// <summary>How often a repeated timer still fires after this time; −1 for ever.</summary>
    internal int Left { get; init; }

    /// <summary>What a repeated timer waits each time, as ISO 8601 writes it.</summary>
    internal string? Every { get; init; }

    // The token that waits; 0 when the whole scope does.
    internal int Token { get; init; }

    internal int Scope { get; init; }
}

internal enum ScopeKind
{
    // A process, the case's own or a called one.
    Process,

    // The inside of a sub-process.
    Sub,

    // One of several runs of an activity.
    Instance,
}

internal enum TokenStatus
{
    Ready,
    Waiting,
    Joined,
}

// Where variables live and tokens move. Body names the sub-process whose inside it is; empty for a process.
internal sealed record ScopeState(int Id, ScopeKind Kind, int Parent, int Token, string Process, string Body, int Index)
{
    public Dictionary<string, object?> Variables { get; init; } = [];
}

// Where the case stands. Inner: the run of an activity inside one of its instances.
internal sealed record TokenState(int Id, int Scope, string Element)
{
    public string? Flow { get; init; }

    public TokenStatus Status { get; init; }

    public bool Inner { get; init; }

    public LoopState? Loop { get; init; }
}

// How far a repeated activity is. Total is null for a repetition by condition.
internal sealed record LoopState(int? Total, int Started, int Done, IReadOnlyList<object?>? Items);

/// <summary>Everything a running case is: tokens, variables, waits. A value: a step makes a new one.</summary>
public sealed class ProcessState
{
    internal ProcessState(string process) => Process = process;

    /// <summary>Identity of the process it runs.</summary>
    public string Process { get; }

    /// <summary>How far it is.</summary>
    public ProcessStanding Standing { get; internal set; }

    /// <summary>Why it failed: a Vietnamese sentence; null when it did not.</summary>
    public string? Failure { get; internal set; }

    /// <summary>The element it failed at.</summary>
    public string? FailedAt { get; internal set; }

    /// <summary>The moment of the last step.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>What it waits for, oldest first.</summary>
    public IReadOnlyList<ProcessWait> Waits => WaitList;

    /// <summary>The case's variables.</summary>
    public IReadOnlyDictionary<string, object?> Variables => Scopes.Count > 0 ? Scopes[0].Variables : Final;

    internal int LastId { get; set; }

    internal List<ScopeState> Scopes { get; } = [];

    internal List<TokenState> Tokens { get; } = [];

    internal List<ProcessWait> WaitList { get; } = [];

    // The variables as the case left them.
    internal Dictionary<string, object?> Final { get; set; } = [];

    /// <summary>The same with other moments for its timers: the case rested meanwhile.</summary>
    /// <param name="due">By the identity of the wait.</param>
    public ProcessState WithDue(IReadOnlyDictionary<int, DateTimeOffset> due)
    {
        var copy = Copy();
        for (var i = 0; i < copy.WaitList.Count; i++)
        {
            copy.WaitList[i] = due.TryGetValue(copy.WaitList[i].Id, out var later) ? copy.WaitList[i] with { Due = later } : copy.WaitList[i];
        }

        return copy;
    }

    internal ProcessState Copy(string? process = null)
    {
        var copy = new ProcessState(process ?? Process) { Standing = Standing, Failure = Failure, FailedAt = FailedAt, At = At, LastId = LastId, Final = Final };
        copy.Scopes.AddRange(Scopes.Select(s => s with { Variables = new(s.Variables) }));
        copy.Tokens.AddRange(Tokens);
        copy.WaitList.AddRange(WaitList);
        return copy;
    }
}
