using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>What an automatic element comes to when it need not wait.</summary>
/// <param name="Error">Code of the error it ends with; null when it is done.</param>
/// <param name="Set">Variables it sets.</param>
public sealed record AutomaticOutcome(string? Error = null, IReadOnlyDictionary<string, object?>? Set = null);

/// <summary>What the engine asks its surroundings. Everything it is given must be repeatable, or a replay differs.</summary>
public sealed record EngineOptions
{
    /// <summary>Finds a called process by its name.</summary>
    public Func<string, ProcessDefinition?> Find { get; init; } = _ => null;

    /// <summary>Whether a task is done at once, and how; null to let it wait.</summary>
    public Func<ProcessElement, IReadOnlyDictionary<string, object?>, AutomaticOutcome?> Automatic { get; init; } = (_, _) => null;

    /// <summary>Asks a decision: name and variables; the result, or null when there is no such decision.</summary>
    public Func<string, IReadOnlyDictionary<string, object?>, DateTimeOffset, (bool Found, object? Value, string Notes)>? Decide { get; init; }

    /// <summary>When a duration that begins at a moment ends; by default in calendar time. The duration is a <see cref="TimeSpan"/> or <see cref="Months"/>.</summary>
    public Func<ProcessElement, DateTimeOffset, object, DateTimeOffset> Due { get; init; } = (_, from, duration) => TimerPlan.Later(from, duration);

    /// <summary>The most elements one step may enter.</summary>
    public int MostSteps { get; init; } = 10_000;
}

/// <summary>
/// Runs cases of one process, as BPMN 2.0 says. Pure: a state and a move give a new state, a trace and effects; the same moves always give the same.
/// </summary>
public sealed class ProcessEngine(ProcessDefinition process, EngineOptions options)
{
    /// <summary>Begins a case. One that only an event can begin waits for it.</summary>
    /// <param name="by">The start event that came and begins it; none for the plain start.</param>
    public StepResult Start(IReadOnlyDictionary<string, object?> variables, DateTimeOffset at, string? by = null) =>
        new Execution(process, options, new ProcessState(process.Id) { At = at }).Do(run => run.Begin(variables, by));

    /// <summary>Moves a case on. A move that nothing waits for changes nothing.</summary>
    public StepResult Step(ProcessState state, ProcessMove move, DateTimeOffset at)
    {
        if (state.Standing is not ProcessStanding.Waiting)
        {
            return new(state, false, [], []);
        }

        var copy = state.Copy();
        // Time never goes back, whatever clocks say.
        copy.At = move is ClockMove || at <= copy.At ? copy.At : at;
        var result = new Execution(process, options, copy).Do(run => run.Apply(move, at));
        return result.Applied ? result : new(state, false, [], []);
    }

    /// <summary>The waits that show where a case stands, oldest first: not those of boundary events and event sub-processes, unless there are no others.</summary>
    public IReadOnlyList<ProcessWait> WaitsOf(ProcessState state)
    {
        var run = new Execution(process, options, state);
        var standing = state.Waits.Where(w => w.Token != 0 && run.ElementOf(w) is not { Kind: ElementKind.BoundaryEvent }).ToList();
        return standing.Count > 0 ? standing : state.Waits;
    }

    /// <summary>The elements a case stands at: an event gateway once, not the events behind it.</summary>
    public IReadOnlyList<string> WaitingAt(ProcessState state) => [.. WaitsOf(state).Select(w => state.Tokens.Find(t => t.Id == w.Token)?.Element ?? w.Element).Distinct()];

    /// <summary>The activities a wait lies inside of, the nearest first.</summary>
    public IReadOnlyList<ProcessElement> ElementsAround(ProcessState state, ProcessWait wait) => [.. new Execution(process, options, state).ElementsAround(wait)];

    /// <summary>The variables a wait sees.</summary>
    public IReadOnlyDictionary<string, object?> VariablesOf(ProcessState state, ProcessWait wait) => new Execution(process, options, state).VariablesOf(wait);

    /// <summary>Whether work that waits may go back to an element: an earlier activity of the same scope.</summary>
    public bool CanReturn(ProcessState state, ProcessWait wait, string element) => new Execution(process, options, state).CanReturn(wait, element);

    /// <summary>The element a wait belongs to.</summary>
    public ProcessElement ElementOf(ProcessState state, ProcessWait wait) => new Execution(process, options, state).ElementOf(wait);
}

internal sealed class ProcessFault(string element, string text, params object[] values) : Exception(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, values))
{
    public string Element { get; } = element;
}
