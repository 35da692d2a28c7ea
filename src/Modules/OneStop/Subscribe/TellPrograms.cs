using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>Goes along the chain of sealed acts for every subscription, with the rights its program has now, and leaves a delivery for each event it is to be told.</summary>
internal sealed class TellPrograms(AppDb db, EventFeed feed, Acts acts, RightsDesk rights) : IClockJob
{
    /// <summary>What takes an event to a program; stored.</summary>
    public const string Taker = "one-stop.tell-program";

    // So many readings of the chain for one subscription in one turn.
    private const int MostReadings = 20;

    public async Task Run(Act act, CancellationToken cancel)
    {
        foreach (var subscription in await db.Set<EventSubscription>().Where(s => s.EndedAt == null).OrderBy(s => s.Id).ToListAsync(cancel))
        {
            if (await db.Set<ApiClient>().AnyAsync(c => c.PersonId == subscription.PersonId && c.ClosedAt != null, cancel))
            {
                subscription.EndedAt = act.At;
                act.Record(new SubscriptionChanged(subscription.Id, subscription.Reference.Label, SubscriptionStep.EndedWithClient));
                continue;
            }

            var reader = await Reader(subscription, act, cancel);
            for (var (readings, more) = (0, true); more && readings < MostReadings; readings++)
            {
                var read = await feed.After(subscription.Place, reader, cancel);
                // What happened before, and was sealed only after, is not news.
                db.AddRange(read.Events.Where(e => e.At >= subscription.CreatedAt && subscription.Kinds.Contains(e.Kind)).Select(e => Delivery.To(subscription.Id, Taker, e.Id, act.At)));
                (subscription.Place, more) = (read.Next, read.More);
            }
        }
    }

    // An act that only reads, with the program's rights.
    private async Task<Act> Reader(EventSubscription subscription, Act act, CancellationToken cancel)
    {
        var stamp = await db.Set<RightsStamp>().AsNoTracking().Select(s => s.Value).SingleAsync(cancel);
        return acts.For(new() { Id = Guid.CreateVersion7(), Actor = new(ActorKind.Client, subscription.PersonId, subscription.Reference.Label), Rights = await rights.Of(subscription.PersonId, null, act.Day, stamp, cancel), At = act.At });
    }
}

/// <summary>Takes one event to one program.</summary>
internal sealed class TellProgram(AppDb db, EventFeed feed, EventSender sender, IDataProtectionProvider protection) : ITake
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task Take(EventRow row, Guid place, Act act, CancellationToken cancel)
    {
        var subscription = await db.Set<EventSubscription>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == place && s.EndedAt == null, cancel);
        var dossier = EventFeed.DossierOf(row) is { } id ? await db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel) : null;
        if (subscription is null || dossier is null)
        {
            return;
        }

        await sender.Send(subscription, Secrets(protection).Unprotect(subscription.Secret), row.Id, JsonSerializer.Serialize(feed.Of(row, dossier), Json), cancel);
    }

    public static IDataProtector Secrets(IDataProtectionProvider protection) => protection.CreateProtector("ThongSuot.EventSubscriptions");
}
