using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Kernel;

namespace ThongSuot.Calendars;

/// <summary>A person's deadlines as RFC 5545 text: one event of a quarter of an hour that ends at the due moment, in Vietnam's time zone.</summary>
internal static class FeedText
{
    private const string Zone = "Asia/Ho_Chi_Minh";
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(15);

    public static string Of(IEnumerable<ClockStanding> standings, Func<string, string> say, string site)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//ThongSuot//Deadlines//VI", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", say("Thời hạn của tôi"));
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone));
        foreach (var standing in standings.Where(s => s.Clock.DueAt is not null))
        {
            var (clock, due) = (standing.Clock, standing.Clock.DueAt!.Value);
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{clock.Id:N}@thongsuot",
                DtStamp = new CalDateTime(due, "UTC"),
                Start = Local(due - Shown),
                End = Local(due),
                Summary = $"{say("Hạn")}: {clock.SubjectLabel}",
                Description = say(standing.State.Title()),
                Url = new Uri(new Uri(site), CalendarsUrls.Case(clock.Id)),
                Sequence = clock.Version,
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime Local(DateTime utc) => new(VietnamTime.Local(utc), Zone);
}
