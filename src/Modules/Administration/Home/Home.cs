using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Where an official begins the day: what waits, and what was done last.</summary>
internal static class Home
{
    public static void Map(Site site) => site.Action("/home").SignedIn().MapGet(Show);

    private static async Task<IResult> Show(AppDb db, EventCatalog catalog, Links links, IEnumerable<IWorkCount> counts, IEnumerable<IUnread> inboxes, RequestSession request, Act act, CancellationToken cancel)
    {
        var tiles = new List<WorkCount>();
        if (inboxes.FirstOrDefault() is { } inbox)
        {
            tiles.Add(new("Thông báo chưa đọc", await inbox.Of(act.Actor.Id!.Value, cancel), "/inbox", BadgeKind.Neutral));
        }

        foreach (var count in counts)
        {
            tiles.AddRange(await count.Of(act, cancel));
        }

        var actor = act.Actor.Id;
        var done = await db.Set<EventRow>().AsNoTracking().Where(e => e.ActorId == actor).OrderByDescending(e => e.At).Take(10).ToListAsync(cancel);
        return HomePage.With(new(act.Actor.Name, request.Session?.SeatLabel, tiles,
            [.. done.Select(e => new TimelineEntry(e.At, e.SubjectLabel, catalog.TitleOf(e.Kind), e.Remark, e.Reason, links.To(e.SubjectKind, e.SubjectId, act, isMine: true)))]));
    }
}

/// <summary>The staff home.</summary>
public sealed record HomeModel(string Name, string? Seat, IReadOnlyList<WorkCount> Tiles, IReadOnlyList<TimelineEntry> Done);
