using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>A person's deadlines for calendar programs, under an address that only the person knows.</summary>
internal static class Feed
{
    private const int Most = 500;

    public static void Map(Site site)
    {
        site.Action(CalendarsUrls.Feed).Requires(CalendarsPermissions.Watch).MapGet(Show).MapPost(Make);
        site.Action($"{CalendarsUrls.Feed}/revoke").Requires(CalendarsPermissions.Watch).MapPost(Revoke);
        site.Action($"{CalendarsUrls.Feed}/{{secret}}.ics").Open().Limited(RateLimits.Feed).MapGet(Read);
    }

    private static async Task<IResult> Show(FormState form, FeedDesk desk, Act act, CancellationToken cancel) =>
        FeedPage.With(new(form, (await desk.Of(act.Actor.Id!.Value, cancel))?.MadeAt, null));

    private static async Task<IResult> Make(FormState form, FeedDesk desk, HttpContext http, Act act, CancellationToken cancel)
    {
        var secret = await desk.Make(act.Actor.Id!.Value, act, cancel);
        await act.Commit(cancel);
        return FeedPage.With(new(FormState.Empty(form.Today), act.At, Go.Whole(http, $"{CalendarsUrls.Feed}/{secret}.ics")));
    }

    private static async Task<IResult> Revoke(FeedDesk desk, Act act, CancellationToken cancel)
    {
        await desk.Revoke(act.Actor.Id!.Value, act, cancel);
        await act.Commit(cancel);
        return Go.To(CalendarsUrls.Feed, "Đã huỷ liên kết; lịch đã đăng ký không còn nhận được dữ liệu.");
    }

    // Everything the person answers for, wherever it is: being responsible is enough to know the date.
    private static async Task<IResult> Read(string secret, FeedDesk desk, ClockDesk clocks, Texts t, HttpContext http, Act act, CancellationToken cancel)
    {
        if (await desk.PersonOf(secret, cancel) is not { } person)
        {
            throw new Refused(Refusals.NotFound);
        }

        var rows = await clocks.Rows.Where(c => c.PersonId == person && c.EndedAt == null && c.DueAt != null).OrderBy(c => c.DueAt).Take(Most).ToListAsync(cancel);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Text(FeedText.Of(await clocks.Standings(rows, act.At, cancel: cancel), vi => t[vi], Go.Whole(http, "")), "text/calendar; charset=utf-8", Encoding.UTF8);
    }
}

/// <summary>The page of the secret address; the address itself only right after it was made.</summary>
public sealed record FeedModel(FormState Form, DateTime? MadeAt, string? Address);
