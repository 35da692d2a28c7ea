using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.OneStop;

namespace ThongSuot.NationalPortal;

/// <summary>Sends what waits, the oldest first. Where the portal does not answer, everything waits for the next turn; what it refuses is left for a person.</summary>
internal sealed class SendMessages(AppDb db, INationalPortal portal, IDossierRecords records) : IClockJob
{
    private const int Batch = 100;

    public async Task Run(Act act, CancellationToken cancel)
    {
        while (await Next(cancel) is { Count: > 0 } batch)
        {
            var goesOn = await Send(batch, act, cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            if (!goesOn)
            {
                return;
            }
        }
    }

    private Task<List<PortalMessage>> Next(CancellationToken cancel) => db.Set<PortalMessage>().Where(m => m.State == MessageState.Waiting).OrderBy(m => m.At).ThenBy(m => m.Id).Take(Batch).ToListAsync(cancel);

    private async Task<bool> Send(List<PortalMessage> batch, Act act, CancellationToken cancel)
    {
        foreach (var message in batch)
        {
            message.Attempts++;
            try
            {
                var answer = await records.Of(message.DossierId, cancel) is { } record ? await portal.Send(message.Id, PortalRecord.Write(record, message), cancel) : new(false, "Hồ sơ không còn");
                (message.State, message.Answer, message.SentAt) = (answer.IsTaken ? MessageState.Sent : MessageState.Refused, answer.Text, answer.IsTaken ? act.At : null);
            }
            catch (PortalUnreachable e)
            {
                message.Answer = e.Message;
                return false;
            }
        }

        return true;
    }
}
