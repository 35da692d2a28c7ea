using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>
/// Brings a message of one case to another: the receiver's step, the end of the message and the mark of the delivery are one commit, so that it counts
/// once. Where nobody waits and a process begins with the message, it starts a case about the same thing.
/// A receiver that does not wait yet is looked for again, with growing pauses, and at last left for a person.
/// </summary>
internal sealed class BringMessage(AppDb db, CaseSteps steps, CaseDesk desk, EventStarts starts) : IAfter<MessageSent>
{
    private const int Most = 20;

    public async Task After(MessageSent happened, EventRow row, Act act, CancellationToken cancel)
    {
        var found = await (
            from message in db.Set<CaseMessage>().AsNoTracking()
            join sender in db.Set<CaseRow>().AsNoTracking() on message.CaseId equals sender.Id
            where message.Id == happened.Message
            select new { message, sender }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return;
        }

        var sent = found.message;
        var waiting = db.Set<CaseSubscription>().Where(s => !s.IsSignal && s.Name == sent.Name && s.CaseId != sent.CaseId);
        waiting = sent.Key is { } key
            ? waiting.Where(s => s.Key == key)
            : waiting.Where(s => db.Set<CaseRow>().Any(c => c.Id == s.CaseId && c.SubjectKind == found.sender.SubjectKind && c.SubjectId == found.sender.SubjectId));
        var set = new Dictionary<string, object?> { ["message"] = VariablesJson.Read(sent.Body) };
        foreach (var receiver in (await waiting.OrderBy(s => s.Id).Select(s => s.CaseId).Take(Most).ToListAsync(cancel)).Distinct())
        {
            if (await steps.OfCase(receiver, open => Task.FromResult(Delivered(MessageOrder.For(open, sent.Name, sent.Key, set, act), sent)), act, cancel) is not null)
            {
                return;
            }
        }

        var start = new StartMessage(sent.Name, set) { Sender = found.sender, Also = batch => Forget(batch, sent) };
        act.RefuseIf(!await starts.ByMessage(desk, start, act, cancel), CasesRefusals.NobodyWaits.With(sent.Name));
    }

    private static void Forget(ActBatch batch, CaseMessage sent) => batch.Add("DELETE FROM case_messages WHERE id = $1", sent.Id);

    private static StepOrder? Delivered(StepOrder? order, CaseMessage sent) => order is null ? null : order with
    {
        Also = (batch, result) =>
        {
            order.Also(batch, result);
            Forget(batch, sent);
        },
    };
}

/// <summary>A signal is for everybody: each case that listens gets a delivery of its own, so that one that fails holds up no other.</summary>
internal sealed class SpreadSignal(AppDb db) : IAfter<SignalSent>
{
    public async Task After(SignalSent happened, EventRow row, Act act, CancellationToken cancel)
    {
        var sender = Guid.Parse(happened.Case.Id);
        var listening = await (
            from subscription in db.Set<CaseSubscription>()
            join listener in db.Set<CaseRow>() on subscription.CaseId equals listener.Id
            where subscription.IsSignal && subscription.Name == happened.Name && listener.Id != sender
            select new { listener.Id, listener.SubjectLabel, listener.UnitId }).Distinct().ToListAsync(cancel);
        foreach (var listener in listening)
        {
            act.Record(new SignalTold(new(CaseRow.ReferenceKind, listener.Id, listener.SubjectLabel), listener.UnitId, happened.Name));
        }
    }
}

/// <summary>One case hears a signal.</summary>
internal sealed class HearSignal(CaseSteps steps) : IAfter<SignalTold>
{
    public Task After(SignalTold happened, EventRow row, Act act, CancellationToken cancel) => steps.OfCase(
        Guid.Parse(happened.Case.Id), open => Task.FromResult(open.Row.EndedAt is null ? new StepOrder(new SignalMove(happened.Name)) : null), act, cancel);
}
