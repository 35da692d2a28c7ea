using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Notifications;

namespace ThongSuot.Clocks;

/// <summary>Tells each responsible person once how many of their cases have a new date. A date that was kept needs no notice: nothing changes for anybody.</summary>
internal sealed class MovedNotices(AppDb db, NoticeDesk desk)
{
    public static readonly NoticeKind Kind = new("clocks.moved", "Hạn giải quyết thay đổi do lịch làm việc");

    public async Task Send(Recompute run, Guid eventId, Act act, CancellationToken cancel)
    {
        var counts = await db.Set<CaseClockRow>().Where(c => c.MovedById == run.Id && c.PersonId != null).GroupBy(c => c.PersonId).Select(g => new { Person = g.Key!.Value, Count = g.Count() }).ToListAsync(cancel);
        foreach (var same in counts.GroupBy(c => c.Count))
        {
            await desk.Send([.. same.Select(c => c.Person)], new NewNotice
            {
                Kind = Kind,
                EventId = eventId,
                Title = new($"{same.Key} việc của bạn có hạn mới", same.Key == 1 ? "One case of yours has a new date" : $"{same.Key} cases of yours have a new date"),
                Text = new($"Lịch làm việc thay đổi theo {run.Source}. Hãy xem hạn mới và báo cho người nộp.", $"The calendar changed by {run.Source}. Look at the new dates and tell the applicants."),
                About = new("recompute", run.Id, run.Source),
                Url = $"/deadlines?moved={run.Id:N}",
            }, act, cancel);
        }
    }
}
