using System.Text;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>A case read for one step: its row, its state, and the engine with everything the step may ask.</summary>
internal sealed class OpenCase
{
    private readonly DecisionLibrary decisions;

    public OpenCase(CaseRow row, ProcessState? state, CompiledProcess process, CaseTime time, PlaceDay on, DecisionLibrary decisions)
    {
        (Row, State, Process, Time, On, this.decisions) = (row, state, process, time, on, decisions);
        Engine = new(process.Main, new()
        {
            Find = process.Find,
            Automatic = (element, _) => element.Kind is ElementKind.SendTask && element.Handler is null ? new() : null,
            Decide = decisions.Decide,
            Due = (element, from, duration) => Time.Due(element.AttachedTo is { } step ? Process.Element(step) : null, from, duration),
        });
    }

    public CaseRow Row { get; }

    /// <summary>None before the start.</summary>
    public ProcessState? State { get; }

    public CompiledProcess Process { get; }

    public CaseTime Time { get; }

    public PlaceDay On { get; }

    public ProcessEngine Engine { get; }

    /// <summary>The same case after a step of the same act.</summary>
    public OpenCase After(ProcessState state) => new(Row, state, Process, Time, On, decisions);

    public static ProcessState Read(CaseRow row) => StateJson.Read(Encoding.UTF8.GetBytes(row.State));

    public static string Written(ProcessState state) => Encoding.UTF8.GetString(StateJson.Write(state));

    /// <summary>The step a timer sits on, where it does.</summary>
    public ProcessElement? StepOf(ProcessWait wait) => Process.Element(wait.Element)?.AttachedTo is { } step ? Process.Element(step) : null;

    /// <summary>The step's time is working time.</summary>
    public bool IsWorking(ProcessElement? step) => Time.Calendar is not null && step?.Limit?.Unit is LimitUnit.Hour or LimitUnit.WorkingDay;

    /// <summary>The element of a wait of the state as it is now.</summary>
    public ProcessElement Element(ProcessState state, int wait) => Engine.ElementOf(state, state.Waits.First(w => w.Id == wait));
}
