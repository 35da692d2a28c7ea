using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Expressions;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>Keeps which events start cases of the published processes.</summary>
internal static class ProcessStarts
{
    /// <summary>Those of a version that comes into force take the place of those before. Refused: PRC-008.</summary>
    public static async Task Set(AppDb db, Guid process, ProcessDefinition main, Act act, CancellationToken cancel)
    {
        await Clear(db, process, cancel);
        foreach (var start in main.Body.Starts)
        {
            if (Row(process, start, act) is { } row)
            {
                db.Add(row);
            }
        }
    }

    /// <summary>The process starts no more cases.</summary>
    public static async Task Clear(AppDb db, Guid process, CancellationToken cancel) =>
        db.RemoveRange(await db.Set<ProcessStart>().Where(s => s.ProcessId == process).ToListAsync(cancel));

    /// <summary>The row of a start event; none for one that a person starts.</summary>
    public static ProcessStart? Row(Guid process, ProcessElement start, Act act)
    {
        switch (start.Trigger.Kind)
        {
            case TriggerKind.Message:
                return new() { Id = Guid.CreateVersion7(), ProcessId = process, Element = start.Id, Message = Values.Written(start.Trigger.Name?.Value(Scope.Empty)), Unit = start.Step?.Unit };
            case TriggerKind.Timer:
                act.RefuseIf(start.Step?.Unit is null, ProcessRefusals.NoUnitToStart.With(start.Label));
                return StartTimes.First(start, act.At) is { } first
                    ? new() { Id = Guid.CreateVersion7(), ProcessId = process, Element = start.Id, Unit = start.Step!.Unit, NextAt = first.At.UtcDateTime, Again = first.Left }
                    : null;
            default:
                return null;
        }
    }
}
