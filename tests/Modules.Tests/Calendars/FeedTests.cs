using Microsoft.EntityFrameworkCore;
using ThongSuot.Support;

namespace ThongSuot.Calendars.Tests;

/// <summary>A person's deadlines in a calendar program.</summary>
public sealed class FeedTests
{
    [Theory, OnEach]
    public async Task A_secret_address_shows_ones_own_deadlines_until_it_is_revoked(On database)
    {
        var app = await App.With(database);
        using var nhan = await app.As("nhan");
        var title = Watching.Name("Cấp phép; một, hai\\ba – với một tên rất dài để dòng của lịch phải gập lại theo quy định");
        var case_ = (await nhan.Record(title, "Bộ phận Một cửa (VP HĐND và UBND)", "14/10/2020 09:00", "20 ngày làm việc")).Ok();
        Assert.Equal("17:00 11/11/2020", case_.Due());
        var address = await Make(nhan);
        using var phone = new HttpClient();
        var answer = await phone.GetAsync(address);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        var flat = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE", flat, StringComparison.Ordinal);
        Assert.Contains("TZID:Asia/Ho_Chi_Minh", flat, StringComparison.Ordinal);
        Assert.Contains("DTEND;TZID=Asia/Ho_Chi_Minh:20201111T170000", flat, StringComparison.Ordinal);
        Assert.Contains($"SUMMARY:Hạn: {title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)}", flat, StringComparison.Ordinal);
        Assert.DoesNotContain("Huỳnh", flat, StringComparison.Ordinal);

        var second = await Make(nhan);
        Assert.Equal(404, (int)(await phone.GetAsync(address)).StatusCode);
        Assert.Equal(200, (int)(await phone.GetAsync(second)).StatusCode);
        (await (await nhan.Open(CalendarsUrls.Feed)).Press("Huỷ liên kết")).Ok().Says("Đã huỷ liên kết");
        Assert.Equal(404, (int)(await phone.GetAsync(second)).StatusCode);
    }

    [Theory, OnEach]
    public async Task The_secret_is_shown_once_and_only_its_fingerprint_is_kept(On database)
    {
        var app = await App.With(database);
        using var tam = await app.As("tam");
        var address = await Make(tam);
        var secret = address.Split('/')[^1][..^4];
        Assert.DoesNotContain(secret, (await tam.Open(CalendarsUrls.Feed)).Ok().Source, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, await app.Inside((_, db, _) => db.Set<DeadlineFeed>().Select(f => f.Hash).ToListAsync()));
        Assert.True(secret.Length >= 43);
    }

    [Theory, OnEach]
    public async Task Guessing_is_slowed_down(On database)
    {
        await using var app = await App.Start(database, settings: new Dictionary<string, string?> { ["Limits:FeedPerAddress"] = "5" });
        using var stranger = new HttpClient { BaseAddress = app.Address };
        var statuses = new List<int>();
        for (var i = 0; i < 7; i++)
        {
            statuses.Add((int)(await stranger.GetAsync($"{CalendarsUrls.Feed}/guess-{i}.ics")).StatusCode);
        }

        Assert.Equal([404, 404, 404, 404, 404, 429, 429], statuses);
    }

    private static async Task<string> Make(Browser browser)
    {
        var page = (await browser.Open(CalendarsUrls.Feed)).Ok();
        var made = await page.Press(page.Document.QuerySelector("main form button")!);
        return made.Ok().Document.QuerySelector("dd code")!.TextContent;
    }
}
