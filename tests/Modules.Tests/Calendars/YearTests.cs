using System.Net.Http.Headers;
using System.Text.Json;
using ThongSuot.Support;

namespace ThongSuot.Calendars.Tests;

/// <summary>The year, the computed date, and both for programs.</summary>
public sealed class YearTests
{
    [Theory, OnEach]
    public async Task A_year_shows_every_special_day_by_word_shape_and_source(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var year = (await dao.Open("/calendars?year=2020&kind=one_stop")).Ok();
        Assert.Equal(12, year.Document.QuerySelectorAll("table.month").Length);
        Assert.Equal(366, year.Document.QuerySelectorAll("td.day").Length);
        var row = year.Document.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains("02/09/2020", StringComparison.Ordinal)).TextContent;
        Assert.Contains("nghỉ lễ", row, StringComparison.Ordinal);
        Assert.Contains("Quốc khánh", row, StringComparison.Ordinal);
        var hung = year.Document.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains("02/04/2020", StringComparison.Ordinal)).TextContent;
        Assert.Contains("10/3", hung, StringComparison.Ordinal);
        Assert.All(year.Document.QuerySelectorAll("td.holiday"), cell => Assert.Contains("lễ", cell.QuerySelector(".word")!.TextContent, StringComparison.Ordinal));
        year.Says("nghỉ bù").Says("làm bù").Says("đóng cửa");
    }

    [Theory, OnEach]
    public async Task The_commune_police_works_on_Saturday_morning(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var office = (await dao.Open("/calendars?year=2020&kind=commune")).Ok();
        var police = (await dao.Open("/calendars?year=2020&kind=commune_police")).Ok();
        Assert.Equal("nghỉ", Saturday(office));
        Assert.Equal("07:00–11:30", Saturday(police));
        (await dao.Open("/calendars/deadline?received=16/10/2020+09:00&span=1+wd&kind=commune_police")).Ok().Says("11:30 17/10/2020");

        static string Saturday(Answer page) => page.Document.QuerySelectorAll("dl.facts > div").First(d => d.QuerySelector("dt")!.TextContent == "Thứ Bảy").QuerySelector("dd")!.TextContent.Trim();
    }

    [Theory, OnEach]
    public async Task Any_year_opens_and_a_wrong_one_is_said(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        (await ha.Open("/calendars?year=2000")).Ok();
        (await ha.Open("/calendars?year=2100&kind=commune")).Ok().Says("tính theo luật, chưa có quyết định");
        (await ha.Open("/calendars?year=1999")).IsInvalid();
        (await ha.Open("/calendars?year=2020&kind=%27%3B--")).IsInvalid();
        (await ha.Open($"/calendars?year=2020&unit={Guid.CreateVersion7():N}")).IsInvalid();
        (await ha.Open($"/calendars?year=2020&unit={Watching.UnitOf("hg-31465"):N}")).Ok().Says("Xã Vị Thanh");
        // The language is the person's: somebody no other test looks for words with.
        using var loi = await app.As("loi");
        await loi.Open("/language?to=en&return=%2F");
        (await loi.Open("/calendars?year=2020")).Ok().Says("National Day").Says("holiday").Says("Monday");
        await loi.Open("/language?to=vi&return=%2F");
    }

    [Theory]
    [OnEach("29/4/2016+09:00", "3+ngày+làm+việc", "", "17:00 06/05/2016")]
    [OnEach("29/4/2016+09:00", "3+wd", "Hours", "09:00 06/05/2016")]
    [OnEach("29/4/2016+16:00", "8+wh", "", "16:00 04/05/2016")]
    [OnEach("15/4/2016+10:00", "1+wd", "Hours", "10:00 19/04/2016")]
    [OnEach("1/9/2016+08:00", "2+d", "", "17:00 05/09/2016")]
    [OnEach("1/9/2016+15:01", "same-day", "", "17:00 05/09/2016")]
    public async Task A_computed_date_is_the_published_one_and_says_why(On database, string received, string span, string count, string due)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        var page = (await ngan.Open($"/calendars/deadline?received={received}&span={span}&count={count}&kind=one_stop")).Ok();
        Assert.Equal(due, page.Due());
        Assert.True(page.Document.QuerySelectorAll("details.why li").Length >= 3);
    }

    [Theory, OnEach]
    public async Task Pauses_count_and_what_cannot_be_read_is_said_at_its_field(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        (await ngan.Open("/calendars/deadline?received=12/10/2020+09:00&span=5+wd&pause-0-from=13/10/2020+08:00&pause-0-to=15/10/2020+08:00")).Ok().Says("17:00 21/10/2020");
        (await ngan.Open("/calendars/deadline?received=12/10/2020+09:00&span=5+wd&pause-0-from=13/10/2020+08:00&pause-0-to=11/10/2020+08:00")).IsInvalid().Says("sớm hơn sự kiện trước đó");
        (await ngan.Open("/calendars/deadline?received=40/10/2020+09:00&span=x")).IsInvalid().Says("Thời điểm không đúng").Says("Không đọc được thời hạn");
        (await ngan.Open("/calendars/deadline?received=12/10/2020+09:00&span=10000+wd")).Ok();
        (await ngan.Open("/calendars/deadline?received=12/10/2099+09:00&span=10000+wd")).IsInvalid().Says("Lịch làm việc chỉ có từ năm");
        (await ngan.Open($"/calendars/deadline?received=12/10/2020+09:00&span={Uri.EscapeDataString("<img src=x onerror=alert(1)>")}")).IsInvalid();
        (await ngan.Open("/calendars/deadline")).Ok().Says("Tính ngày hẹn");
    }

    [Theory, OnEach]
    public async Task Programs_get_the_date_with_its_steps_in_both_languages(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        var answer = await ngan.Http.GetAsync("/api/deadlines/compute?received=2016-04-29T09:00&span=3+wd&kind=one_stop&count=Hours");
        answer.EnsureSuccessStatusCode();
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("2016-05-06T09:00:00+07:00", body.GetProperty("due").GetString());
        var steps = body.GetProperty("steps").EnumerateArray().ToList();
        Assert.All(steps, s => Assert.NotEqual(s.GetProperty("vi").GetString(), s.GetProperty("en").GetString()));
        Assert.Contains(steps, s => s.GetProperty("article").GetString() is { Length: > 0 });
        Assert.Contains(body.GetProperty("certainty").GetString(), (string[])["confirmed", "unconfirmed", "computed"]);

        var wrong = await ngan.Http.GetAsync("/api/deadlines/compute?received=nothing&span=3+wd");
        Assert.Equal(400, (int)wrong.StatusCode);
        Assert.Contains("received", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var stranger = new HttpClient { BaseAddress = app.Address };
        Assert.Equal(401, (int)(await stranger.GetAsync("/api/deadlines/compute?received=2016-04-29T09:00&span=3+wd")).StatusCode);
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "not-a-token");
        Assert.Equal(401, (int)(await stranger.GetAsync("/api/deadlines/compute?received=2016-04-29T09:00&span=3+wd")).StatusCode);
    }
}
