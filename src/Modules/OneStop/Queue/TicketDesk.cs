using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Numbering;

namespace ThongSuot.OneStop;

/// <summary>Numbers that wait at a counter. Each change is one commit of its act.</summary>
internal sealed class TicketDesk(AppDb db, NumberDesk numbers)
{
    private const int MostShown = 8;

    /// <summary>The next number of the day. Refused: NUM-001.</summary>
    public async Task<QueueTicket> Take(Guid unit, bool first, Act act, CancellationToken cancel)
    {
        var given = await numbers.Next(OneStopNumbers.Ticket, unit, act.Day, act, cancel: cancel);
        var ticket = new QueueTicket { Id = act.Id, UnitId = unit, Day = act.Day, Number = (int)given.Number, IsFirst = first, TakenAt = act.At };
        db.Add(ticket);
        act.Record(new TicketMoved(ticket.Id, unit, ticket.Number, null));
        await act.Commit(cancel);
        return ticket;
    }

    /// <summary>Who is served at a desk is done; the next one is called there, whoever goes first before the others. Refused: OSS-015.</summary>
    /// <param name="missed">Nobody came to the call before.</param>
    public async Task<QueueTicket> CallNext(Guid unit, string desk, bool missed, Act act, CancellationToken cancel)
    {
        await End(unit, desk, missed, act, cancel);
        var next = await Waiting(unit, act.Day).OrderByDescending(t => t.IsFirst).ThenBy(t => t.Number).FirstOrDefaultAsync(cancel) ?? throw new Refused(OneStopRefusals.NobodyWaits);
        (next.CalledAt, next.Desk) = (act.At, desk);
        act.Record(new TicketMoved(next.Id, unit, next.Number, desk));
        await act.Commit(cancel);
        return next;
    }

    /// <summary>The desk is done with whom it serves, and calls nobody.</summary>
    public async Task Finish(Guid unit, string desk, bool missed, Act act, CancellationToken cancel)
    {
        await End(unit, desk, missed, act, cancel);
        await act.Commit(cancel);
    }

    /// <summary>How the queue of a day stands.</summary>
    public async Task<QueueState> State(Guid unit, DateTime now, DateOnly day, CancellationToken cancel)
    {
        var all = await db.Set<QueueTicket>().AsNoTracking().Where(t => t.UnitId == unit && t.Day == day).OrderBy(t => t.Number).ToListAsync(cancel);
        var waits = all.FindAll(t => t.CalledAt is null);
        var called = all.FindAll(t => t.CalledAt is not null);
        var minutes = called.ConvertAll(t => (t.CalledAt!.Value - t.TakenAt).TotalMinutes);
        return new(all.Count, waits, [.. called.OrderByDescending(t => t.CalledAt).Take(MostShown)], [.. called.Where(t => t.EndedAt is null)], minutes.Count == 0 ? null : minutes.Average(), minutes.Count == 0 ? null : minutes.Max(), called.Count(t => t.IsMissed),
            waits.Count == 0 ? null : (now - waits[0].TakenAt).TotalMinutes);
    }

    private async Task End(Guid unit, string desk, bool missed, Act act, CancellationToken cancel)
    {
        var day = act.Day;
        foreach (var served in await db.Set<QueueTicket>().Where(t => t.UnitId == unit && t.Day == day && t.Desk == desk && t.EndedAt == null).ToListAsync(cancel))
        {
            (served.EndedAt, served.IsMissed) = (act.At, missed);
        }
    }

    private IQueryable<QueueTicket> Waiting(Guid unit, DateOnly day) => db.Set<QueueTicket>().Where(t => t.UnitId == unit && t.Day == day && t.CalledAt == null);
}

/// <summary>How a queue stands.</summary>
/// <param name="Total">Numbers taken.</param>
/// <param name="Waits">Who waits, in the order of numbers.</param>
/// <param name="Called">Called last, the newest first.</param>
/// <param name="Served">At the desks now.</param>
/// <param name="AverageWait">Minutes from taking to calling.</param>
/// <param name="LongestWait">The longest of them.</param>
/// <param name="Missed">Called in vain.</param>
/// <param name="OldestWait">Minutes the first in the line waits already.</param>
public sealed record QueueState(int Total, IReadOnlyList<QueueTicket> Waits, IReadOnlyList<QueueTicket> Called, IReadOnlyList<QueueTicket> Served, double? AverageWait, double? LongestWait, int Missed, double? OldestWait);
