using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Calendars;

/// <summary>A person made a secret address for a calendar program.</summary>
internal sealed record FeedMade(Guid Feed, Guid Person) : Event
{
    public override Reference Subject => new(DeadlineFeed.ReferenceKind, Feed, "iCal");
}

/// <summary>The secret address answers no more.</summary>
internal sealed record FeedRevoked(Guid Feed, Guid Person) : Event
{
    public override Reference Subject => new(DeadlineFeed.ReferenceKind, Feed, "iCal");
}

/// <summary>Makes, revokes and recognises secret addresses of feeds.</summary>
internal sealed class FeedDesk(AppDb db)
{
    private const int Bytes = 32;

    public Task<DeadlineFeed?> Of(Guid person, CancellationToken cancel) => db.Set<DeadlineFeed>().FirstOrDefaultAsync(f => f.PersonId == person, cancel);

    /// <summary>A new secret; a former one answers no more. The act commits it.</summary>
    public async Task<string> Make(Guid person, Act act, CancellationToken cancel)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var feed = await Of(person, cancel);
        if (feed is null)
        {
            feed = new DeadlineFeed { Id = Guid.CreateVersion7(), PersonId = person, Hash = "", MadeAt = act.At };
            db.Add(feed);
        }

        (feed.Hash, feed.MadeAt) = (HashOf(secret), act.At);
        act.Record(new FeedMade(feed.Id, person));
        return secret;
    }

    /// <summary>The address answers no more. The act commits it.</summary>
    public async Task Revoke(Guid person, Act act, CancellationToken cancel)
    {
        if (await Of(person, cancel) is { } feed)
        {
            db.Remove(feed);
            act.Record(new FeedRevoked(feed.Id, person));
        }
    }

    /// <summary>Whose secret it is; none when it is nobody's, or the person's account is closed.</summary>
    public async Task<Guid?> PersonOf(string secret, CancellationToken cancel)
    {
        if (secret.Length is 0 or > 100)
        {
            return null;
        }

        var hash = HashOf(secret);
        return await db.Set<DeadlineFeed>().Where(f => f.Hash == hash && db.Set<Account>().Any(a => a.PersonId == f.PersonId && a.ClosedAt == null)).Select(f => (Guid?)f.PersonId).FirstOrDefaultAsync(cancel);
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
