using System.Text.Json;
using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>What a play came to.</summary>
/// <param name="State">The case at the end.</param>
/// <param name="Fault">What was wrong with the script: a Vietnamese sentence; null when nothing was.</param>
/// <param name="Ignored">Messages and signals nobody waited for.</param>
/// <param name="WaitingAt">The elements the case stands at.</param>
public sealed record PlayResult(ProcessState State, string? Fault, IReadOnlyList<string> Ignored, IReadOnlyList<string> WaitingAt)
{
    /// <summary>Whether the case completed or waits, and every move was possible.</summary>
    public bool IsGood => Fault is null && State.Standing is not ProcessStanding.Failed;
}

/// <summary>
/// Plays a process without a database: the moves of a script, one whenever the case waits. Steps that no person must do are done at once,
/// unless the rest of the script completes them or lets them fail.
/// </summary>
public sealed class ProcessPlay
{
    private readonly ProcessEngine engine;
    private readonly ProcessDefinition process;
    private readonly IReadOnlyList<PlayMove> moves;
    private readonly Action<TraceEntry> say;
    private readonly List<string> ignored = [];
    private int next;

    /// <param name="process">What is played.</param>
    /// <param name="script">A JSON array of moves.</param>
    /// <param name="options">Called processes and decisions.</param>
    /// <param name="say">Told every line of the trace.</param>
    /// <exception cref="FormatException">The script is not one.</exception>
    public ProcessPlay(ProcessDefinition process, JsonElement script, EngineOptions options, Action<TraceEntry> say)
    {
        this.process = process;
        this.say = say;
        moves = PlayMove.Read(script);
        engine = new(process, options with { Automatic = (element, variables) => options.Automatic(element, variables) ?? Automatic(element) });
    }

    /// <summary>Plays from the beginning.</summary>
    public PlayResult Run(IReadOnlyDictionary<string, object?> variables, DateTimeOffset at)
    {
        var state = Due(Said(engine.Start(variables, at)));
        while (next < moves.Count && state.Standing is ProcessStanding.Waiting)
        {
            var move = moves[next++];
            if (move.Advance is { } by)
            {
                at = by is Months months ? state.At.AddMonths(months.Count) : by is DateTimeOffset moment ? moment : state.At + (TimeSpan)by;
                state = Said(engine.Step(state, new ClockMove(), at));
                continue;
            }

            if (Found(state, move) is not { } found)
            {
                return Result(state, Faults.Said(Faults.NotWaiting, move.Element ?? ""));
            }

            var result = engine.Step(state, found, state.At);
            if (!result.Applied)
            {
                ignored.Add(move.Name ?? move.Element ?? "");
            }

            state = Due(Said(result));
        }

        return Result(state, next < moves.Count && moves[next].Element is { } element && state.Standing is ProcessStanding.Completed ? Faults.Said(Faults.NotWaiting, element) : null);
    }

    private PlayResult Result(ProcessState state, string? fault) => new(state, fault, ignored, state.Standing is ProcessStanding.Waiting ? engine.WaitingAt(state) : []);

    // A timer whose moment is past does not wait for the clock to be moved.
    private ProcessState Due(ProcessState state) => state.Standing is ProcessStanding.Waiting && state.Waits.Any(w => w.Due <= state.At) ? Said(engine.Step(state, new ClockMove(), state.At)) : state;

    private ProcessState Said(StepResult result)
    {
        foreach (var entry in result.Trace)
        {
            say(entry);
        }

        return result.State;
    }

    private AutomaticOutcome? Automatic(ProcessElement element) =>
        element.Kind is ElementKind.UserTask || moves.Skip(next).Any(m => m.Element is { } named && IsNamed(element, named)) ? null : new();

    private ProcessMove? Found(ProcessState state, PlayMove move)
    {
        if (move.IsMessage)
        {
            return new MessageMove(move.Name!, move.Correlation) { Set = move.Set };
        }

        if (move.IsSignal)
        {
            return new SignalMove(move.Name!) { Set = move.Set };
        }

        // Where the case stands comes before what else it listens to.
        var wait = engine.WaitsOf(state).Concat(state.Waits).FirstOrDefault(w => IsNamed(engine.ElementOf(state, w), move.Element!));
        if (wait is null && move.IsError)
        {
            // An activity that others run inside of.
            return engine.WaitsOf(state).SelectMany(w => engine.ElementsAround(state, w).Where(e => IsNamed(e, move.Element!)).Select(e => new ErrorMove(w.Id, move.Name!, e.Id) { Set = move.Set })).FirstOrDefault();
        }

        return wait is null ? null : move.IsError ? new ErrorMove(wait.Id, move.Name!) { Set = move.Set } : new CompleteMove(wait.Id, move.Outcome) { Set = move.Set };
    }

    private static bool IsNamed(ProcessElement element, string name) => element.Id == name || (element.Name.Length > 0 && string.Equals(element.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
}
