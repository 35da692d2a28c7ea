using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>One step of a case, on a copy of its state that nobody else sees.</summary>
internal sealed partial class Execution(ProcessDefinition process, EngineOptions options, ProcessState state)
{
    private const int MostCalls = 32;
    private const int MostInstances = 5_000;
    private const int MostTimers = 10_000;

    private readonly List<TraceEntry> trace = [];
    private readonly List<ProcessEffect> effects = [];
    private readonly Stack<int> ready = [];
    private int entered;

    public StepResult Do(Func<Execution, bool> work)
    {
        var applied = true;
        try
        {
            applied = work(this);
        }
        catch (ProcessFault fault)
        {
            Fail(fault.Element, fault.Message);
        }
        catch (ExpressionException fault)
        {
            Fail("", fault.Message);
        }

        return new(state, applied, trace, effects);
    }

    public bool Apply(ProcessMove move, DateTimeOffset at)
    {
        var applied = move switch
        {
            CompleteMove complete => Wait(complete.Wait) is { } wait && Complete(wait, complete),
            MessageMove message => Fitting(message) is { } wait && Set(wait, message) && Fire(wait),
            SignalMove signal => Hear(signal.Name, signal),
            TimerMove timer => Wait(timer.Wait) is { Kind: WaitKind.Timer } wait && Set(wait, timer) && Fire(wait),
            ErrorMove error => Wait(error.Wait) is { Token: > 0 } wait && Set(wait, error) && Raise(wait, error),
            ReturnMove back => Wait(back.Wait) is { Token: > 0 } wait && CanReturn(wait, back.Element) && Set(wait, back) && Return(wait, back.Element),
            _ => Advance(at),
        };
        Run();
        return applied;
    }

    public ProcessElement ElementOf(ProcessWait wait)
    {
        var body = BodyOf(Scope(wait.Scope));
        return body.Elements.TryGetValue(wait.Element, out var element) ? element : body.EventSubProcesses.Select(e => e.Body!.Elements.GetValueOrDefault(wait.Element)).First(e => e is not null)!;
    }

    // Newest first: a path goes on until it waits before the next begins.
    private void Run()
    {
        while (state.Standing is ProcessStanding.Waiting)
        {
            if (ready.TryPop(out var id))
            {
                if (state.Tokens.Find(t => t.Id == id) is { Status: TokenStatus.Ready } token)
                {
                    Guard(token);
                }
            }
            else if (!FireInclusive())
            {
                break;
            }
        }

        if (state.Standing is ProcessStanding.Waiting && state.WaitList.Count == 0)
        {
            var stuck = state.Tokens.Find(t => t.Status is TokenStatus.Joined) ?? state.Tokens[^1];
            throw new ProcessFault(stuck.Element, Faults.Stuck, string.Join(", ", state.Tokens.Where(t => t.Status is TokenStatus.Joined).DefaultIfEmpty(stuck).Select(t => t.Element).Distinct()));
        }
    }

    private void Guard(TokenState token)
    {
        if (++entered > options.MostSteps)
        {
            throw new ProcessFault(token.Element, Faults.TooManySteps, options.MostSteps, Element(token).Label);
        }

        try
        {
            Enter(token);
        }
        catch (ExpressionException fault)
        {
            throw new ProcessFault(token.Element, Faults.ExpressionFault, Element(token).Label, fault.Message);
        }
    }

    private bool Advance(DateTimeOffset to)
    {
        for (var fired = 0; state.Standing is ProcessStanding.Waiting; fired++)
        {
            var next = state.WaitList.Where(w => w.Due <= to).OrderBy(w => w.Due).ThenBy(w => w.Id).FirstOrDefault();
            if (next is null)
            {
                break;
            }

            if (fired >= MostTimers)
            {
                throw new ProcessFault(next.Element, Faults.TooManyTimers, MostTimers);
            }

            state.At = next.Due > state.At ? next.Due.Value : state.At;
            entered = 0;
            Fire(next);
            Run();
        }

        state.At = to > state.At ? to : state.At;
        return true;
    }

    private void Fail(string element, string text)
    {
        (state.Standing, state.Failure, state.FailedAt) = (ProcessStanding.Failed, text, element);
        trace.Add(new(TraceKind.Fail, element, process.Elements.FirstOrDefault(e => e.Id == element)?.Name ?? "", "1"));
        effects.Add(new(EffectKind.Ended, element, null, null, state.Variables));
    }

    private int NextId() => ++state.LastId;

    private ScopeState Scope(int id) => state.Scopes.Find(s => s.Id == id) ?? throw new InvalidOperationException($"The case {state.Process} has no scope {id}.");

    private TokenState Token(int id) => state.Tokens.Find(t => t.Id == id) ?? throw new InvalidOperationException($"The case {state.Process} has no token {id}.");

    private ProcessWait? Wait(int id) => state.WaitList.Find(w => w.Id == id);

    private ProcessDefinition DefinitionOf(ScopeState scope) => scope.Process == process.Id ? process : options.Find(scope.Process) ?? throw new ProcessFault(scope.Process, Faults.NoProcess, scope.Process);

    private ProcessBody BodyOf(ScopeState scope) => DefinitionOf(scope).BodyOf(scope.Body);

    private ProcessElement Element(TokenState token) => BodyOf(Scope(token.Scope)).Elements[token.Element];

    private TokenState Change(TokenState token)
    {
        state.Tokens[state.Tokens.FindIndex(t => t.Id == token.Id)] = token;
        return token;
    }

    private TokenState Add(int scope, string element, string? flow = null, bool inner = false)
    {
        var token = new TokenState(NextId(), scope, element) { Flow = flow, Inner = inner };
        state.Tokens.Add(token);
        ready.Push(token.Id);
        return token;
    }

    private void Say(TraceKind kind, ProcessElement element, int scope) => trace.Add(new(kind, element.Id, element.Name, Instance(scope)));

    private string Instance(int scope)
    {
        var path = new List<int>();
        for (var id = scope; id != 0; id = Scope(id).Parent)
        {
            path.Add(id);
        }

        path.Reverse();
        return string.Join('.', path);
    }
}
