using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>A place in the chain of sealed acts.</summary>
internal readonly record struct FeedPlace(long Seal, int Position)
{
    /// <summary>What is sent to begin now.</summary>
    public const string Latest = "latest";

    /// <summary>Before everything.</summary>
    public static FeedPlace First { get; } = new(0, -1);

    public static bool TryParse(string text, out FeedPlace place)
    {
        var parts = text.Split('-');
        place = First;
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seal) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            return false;
        }

        place = new(seal, position);
        return true;
    }

    public override string ToString() => Position < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Seal}-{Position}");
}

/// <summary>
/// Reads what happened along the chain of sealed acts: acts enter it after their commit and keep their place for ever, so whoever goes on from a place misses nothing, however many commit at
/// once. Each reading looks at so many acts at most, whoever asks.
/// </summary>
internal sealed class EventFeed(AppDb db, EventCatalog catalog, Texts t)
{
    /// <summary>Acts looked at in one reading.</summary>
    public const int Window = 500;

    private const int Most = 100;

    /// <summary>The kinds of event programs are told.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["one-stop.filed", "one-stop.turned", "one-stop.paper-added", "one-stop.paid", "one-stop.letter", "one-stop.result-signed", "one-stop.rated", "one-stop.moved"];

    public async Task<EventsAnswer> After(string? after, Act act, CancellationToken cancel)
    {
        var from = after == FeedPlace.Latest ? await Last(cancel) : after is not null && FeedPlace.TryParse(after, out var place) ? place : FeedPlace.First;
        var (seal, position) = from;
        var acts = await db.Set<SealedAct>().AsNoTracking().Where(s => s.SealId > seal || (s.SealId == seal && s.Position > position))
            .OrderBy(s => s.SealId).ThenBy(s => s.Position).Take(Window).Select(s => new { s.SealId, s.Position, s.ActId }).ToListAsync(cancel);
        var (ids, kinds) = (acts.Select(a => a.ActId).ToList(), Kinds);
        var rows = (await db.Set<EventRow>().AsNoTracking().Where(e => ids.Contains(e.ActId) && kinds.Contains(e.Kind)).OrderBy(e => e.Ordinal).ToListAsync(cancel)).ToLookup(e => e.ActId);
        var seen = await Seen(rows.SelectMany(r => r).Select(DossierOf).OfType<Guid>().Distinct().ToList(), act, cancel);
        var (told, next, more) = (new List<EventAnswer>(), from, acts.Count == Window);
        foreach (var one in acts)
        {
            if (told.Count >= Most)
            {
                more = true;
                break;
            }

            told.AddRange(rows[one.ActId].Where(e => DossierOf(e) is { } id && seen.ContainsKey(id)).Select(e => Of(e, seen[DossierOf(e)!.Value])));
            next = new(one.SealId, one.Position);
        }

        return new(told, $"{next}", more);
    }

    /// <summary>One event, as programs are told of it.</summary>
    public EventAnswer Of(EventRow row, Dossier about)
    {
        var status = catalog.Read(row) is DossierTurned turned ? turned.Status : (DossierStatus?)null;
        return new(row.Id, row.At, row.Kind, t[catalog.TitleOf(row.Kind)], Api.ThingOf(about.Reference), row.UnitId, status?.ToString(), (int?)status, $"/api/dossiers/{about.Id}");
    }

    /// <summary>The dossier an event is about.</summary>
    public static Guid? DossierOf(EventRow row) =>
        row.SubjectKind == Dossier.ReferenceKind && Guid.TryParse(row.SubjectId, out var id) ? id : row.AlsoKind == Dossier.ReferenceKind && Guid.TryParse(row.AlsoId, out var also) ? also : null;

    /// <summary>The last place of the chain.</summary>
    public async Task<FeedPlace> Last(CancellationToken cancel) =>
        await db.Set<SealedAct>().AsNoTracking().OrderByDescending(s => s.SealId).ThenByDescending(s => s.Position).Select(s => new FeedPlace(s.SealId, s.Position)).FirstOrDefaultAsync(cancel) is { Seal: > 0 } last ? last : FeedPlace.First;

    private async Task<Dictionary<Guid, Dossier>> Seen(List<Guid> ids, Act act, CancellationToken cancel) => (await db.Set<Dossier>().AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync(cancel))
        .Where(d => Reaching.By(d, act) != 0 || act.Reach(OneStopPermissions.View).Holds(d)).ToDictionary(d => d.Id);
}
