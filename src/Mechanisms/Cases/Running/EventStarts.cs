using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>A message that may start a case: its name, what it carries, and the case that sent it where one did.</summary>
internal sealed record StartMessage(string Name, IReadOnlyDictionary<string, object?> Set)
{
    public CaseRow? Sender { get; init; }

    public Action<ActBatch> Also { get; init; } = _ => { };
}

/// <summary>Cases that an event starts: a message that nobody waits for, or a moment.</summary>
internal sealed class EventStarts(AppDb db, IEnumerable<ISeats> ports, ProcessStore store)
{
    /// <summary>Starts a case of the process that begins with the message; false when none does, or no unit answers for it.</summary>
    public async Task<bool> ByMessage(CaseDesk desk, StartMessage message, Act act, CancellationToken cancel)
    {
        var found = await (
            from start in db.Set<ProcessStart>().AsNoTracking()
            join process in db.Set<ProcessRow>().AsNoTracking() on start.ProcessId equals process.Id
            where start.Message == message.Name && process.CurrentId != null
            orderby process.Code
            select new { start, process }).FirstOrDefaultAsync(cancel);
        if (found is null || await UnitOf(found.start.Unit, message.Sender?.UnitId ?? act.Unit, act, cancel) is not { } unit)
        {
            return false;
        }

        var sender = message.Sender;
        await desk.Start(
            new()
            {
                Process = found.process.Code, Subject = sender?.Subject, Label = sender?.SubjectLabel ?? found.process.Name, UnitId = unit, Confidentiality = sender?.Confidentiality ?? 0, Set = message.Set,
                By = new(found.start.Element, (batch, row) =>
                {
                    message.Also(batch);
                    act.Record(new MessageReceived(row, unit, message.Name));
                }),
            }, act, cancel);
        return true;
    }

    /// <summary>Starts the case of one moment that has come, and sets the next; whoever was slower starts none.</summary>
    public async Task OnTime(CaseDesk desk, Guid id, Act act, CancellationToken cancel)
    {
        var found = await (
            from start in db.Set<ProcessStart>().AsNoTracking()
            join process in db.Set<ProcessRow>().AsNoTracking() on start.ProcessId equals process.Id
            where start.Id == id && start.NextAt <= act.At && process.CurrentId != null
            select new { start, process }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return;
        }

        var (row, begun) = (found.start, found.process);
        var unit = await UnitOf(row.Unit, null, act, cancel);
        act.RefuseIf(unit is null, CasesRefusals.NoUnitThere.With(row.Unit ?? "", begun.Name));
        var element = (await store.Get(begun.CurrentId!.Value, cancel)).Element(row.Element)!;
        var next = StartTimes.Next(element, row.NextAt!.Value, row.Again, act.At);
        await desk.Start(
            new()
            {
                Process = begun.Code, Label = $"{begun.Name} {VietnamTime.DayOf(row.NextAt.Value):dd/MM/yyyy}", UnitId = unit!.Value,
                By = new(row.Element, (batch, reference) =>
                {
                    batch.Change("UPDATE process_starts SET next_at = $1, again = $2, version = version + 1 WHERE id = $3 AND version = $4", next?.At.UtcDateTime, next?.Left ?? 0, row.Id, row.Version);
                    act.Record(new TimerFired(reference, unit.Value, row.Element, element.Name));
                }),
            }, act, cancel);
    }

    private async Task<Guid?> UnitOf(string? word, Guid? from, Act act, CancellationToken cancel)
    {
        if (word is null or "" or "own")
        {
            return from;
        }

        foreach (var port in ports)
        {
            if (await port.UnitOf(word, from ?? Guid.Empty, act.Day, cancel) is { } unit)
            {
                return unit;
            }
        }

        return from;
    }
}
