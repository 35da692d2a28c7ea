using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>A thing's events as the timeline shows them.</summary>
public static class Histories
{
    /// <summary>The newest fifty; reads of personal data are left to the audit browser.</summary>
    public static async Task<IReadOnlyList<TimelineEntry>> Of(AppDb db, Reference subject, EventCatalog catalog, CancellationToken cancel = default) =>
        [.. (await db.Timeline(subject).Where(e => e.Kind != "events.personal-data-read").Take(50).ToListAsync(cancel))
            .Select(e => new TimelineEntry(e.At, e.ActorName, catalog.TitleOf(e.Kind), e.Remark, e.Reason))];
}
