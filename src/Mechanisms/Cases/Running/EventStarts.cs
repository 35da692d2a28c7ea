using Microsoft.EntityFrameworkCore;
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
internal sealed class EventStarts(AppDb db, TaskPlaces places, ProcessStore store)
{
    /// <summary>Starts a case of the process that begins with the message; false when none does, or no unit answers for it.</summary>
    public async Task<bool> ByMessage(CaseDesk desk, StartMessage message, Act act, CancellationToken cancel)
    {
        var found = await InForce.Where(f => f.Start.Message == message.Name).OrderBy(f => f.Process.Code).FirstOrDefaultAsync(cancel);
        if (found is null || await UnitOf(found.Start.Unit, message.Sender?.UnitId ?? act.Unit, act, cancel) is not { } unit)
        {
            return false;
        }

        var sender = message.Sender;
        await desk.Start(
            new()
            {
                Process = found.Process.Code, Subject = sender?.Subject, Label = sender?.SubjectLabel ?? found.Process.Name, UnitId = unit, Confidentiality = sender?.Confidentiality ?? 0, Set = message.Set,
                By = new(found.Start.Element, (batch, row) =>
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
        var found = await InForce.FirstOrDefaultAsync(f => f.Start.Id == id && f.Start.NextAt <= act.At, cancel);
        if (found is null)
        {
            return;
        }

        var (row, begun) = (found.Start, found.Process);
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

    private IQueryable<Found> InForce =>
        from start in db.Set<ProcessStart>().AsNoTracking()
        join process in db.Set<ProcessRow>().AsNoTracking() on start.ProcessId equals process.Id
        where process.CurrentId != null
        select new Found { Start = start, Process = process };

    private async Task<Guid?> UnitOf(string? word, Guid? from, Act act, CancellationToken cancel) =>
        word is null or "" or "own" ? from : await places.UnitNow(word, from ?? Guid.Empty, act.Day, cancel) ?? from;

    private sealed class Found
    {
        public required ProcessStart Start { get; init; }

        public required ProcessRow Process { get; init; }
    }
}
