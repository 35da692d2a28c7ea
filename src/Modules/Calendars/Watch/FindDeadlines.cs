using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Clocks;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>Deadlines for the search box of the top bar: open ones first, the nearest first.</summary>
internal sealed class FindDeadlines(ClockDesk clocks, Texts t) : IFind
{
    public async Task<IReadOnlyList<Finding>> Find(string words, Act act, CancellationToken cancel)
    {
        if (!act.May(CalendarsPermissions.Watch))
        {
            return [];
        }

        var best = await clocks.Rows.Within(act.Reach(CalendarsPermissions.Watch)).Matching(words, c => c.Search).OrderBy(c => c.EndedAt != null).ThenBy(c => c.DueAt == null).ThenBy(c => c.DueAt).ThenBy(c => c.Id).Take(20)
            .Select(c => new { c.Id, c.SubjectLabel, c.DueAt, c.EndedAt }).ToListAsync(cancel);
        return [.. best.Select(c => new Finding("Việc đang theo dõi thời hạn", c.SubjectLabel, CalendarsUrls.Case(c.Id), c.EndedAt is not null ? t["đã xong"] : c.DueAt is { } due ? t["hạn {0}", due] : null))];
    }
}
