using Microsoft.AspNetCore.Http;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>One deadline: where it stands, why, and what happened; for people and for programs.</summary>
internal static class ViewCase
{
    public static void Map(Site site)
    {
        site.Action("/deadlines/{id:guid}").Requires(CalendarsPermissions.Watch).MapGet(Show);
        site.Action("/api/deadlines/{id:guid}").Requires(CalendarsPermissions.Watch).Describes(new("Một thời hạn đang theo dõi: còn bao lâu, vì sao") { Answer = typeof(WatchedAnswer) }).MapGet(Answer);
    }

    private static async Task<IResult> Show(Guid id, CasePages pages, Act act, CancellationToken cancel) =>
        CasePage.With(await pages.Of(await pages.Find(id, CalendarsPermissions.Watch, act, cancel), act, cancel));

    private static async Task<IResult> Answer(Guid id, CasePages pages, ClockDesk clocks, CalendarDesk calendars, Act act, CancellationToken cancel)
    {
        var row = await pages.Find(id, CalendarsPermissions.Watch, act, cancel);
        var current = await calendars.Current(cancel);
        var standing = (await clocks.Standings([row], act.At, current, cancel))[0];
        return Results.Json(
            new WatchedAnswer
            {
                Id = row.Id, Case = row.SubjectLabel, Subject = new(row.SubjectKind, row.SubjectId), Unit = row.UnitId, Field = row.Field,
                State = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(standing.State.ToString()),
                WorkingMinutesLeft = standing.Remaining is { } left ? (left.IsOver ? -left.Work.TotalMinutes : left.Work.TotalMinutes) : null,
                Deadline = DeadlineJson.Of(await clocks.Explain(row, current, cancel)),
            }, DeadlineJson.Options);
    }
}
