using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Organizations;
using ThongSuot.Support;
using ThongSuot.Web;

namespace ThongSuot.Hostile.Tests;

/// <summary>Forms without a token, with another's token, sent twice, ten times at once, from two tabs, after the session ended.</summary>
[Collection(Alone.Name)]
public sealed class ForgedFormTests
{
    [Theory, OnEach]
    public async Task Without_a_valid_token_no_form_is_taken_and_nothing_changes(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        using var other = await app.As("ha");
        var foreign = await Forged.TokenOf(other);
        var before = await Acts(app);
        foreach (var path in Posts(app))
        {
            foreach (var token in (string?[])[null, "", "CfDJ8rubbish", foreign])
            {
                var fields = new Dictionary<string, string> { ["name"] = "Tên", ["q"] = "x" };
                if (token is not null)
                {
                    fields[Forged.Field] = token;
                }

                using var answer = await quan.Http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields));
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{path} with “{token}”: {(int)answer.StatusCode}");
            }
        }

        Assert.Equal(before, await Acts(app));
    }

    [Theory, OnEach]
    public async Task A_form_that_lay_open_too_long_keeps_its_text(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var page = (await quan.Open("/units/reorganisations/new")).Ok();
        ((IHtmlInputElement)page.Document.QuerySelector($"input[name={Forged.Field}]")!).SetAttribute("value", "CfDJ8rubbish");
        var refused = await page.Fill("Số quyết định, nghị quyết", "77/NQ").Fill("Trích yếu", "Nội dung đã gõ").Fill("Ngày có hiệu lực", "01/12/2020").Press("Lưu phương án");
        refused.Is(400).Says("Trang này đã mở quá lâu");
        var again = (await refused.Follow("Quay lại với nội dung đã nhập")).Ok();
        Assert.Equal("Nội dung đã gõ", ((IHtmlInputElement)again.Document.GetElementById("title")!).Value);
        (await again.Press("Lưu phương án")).Ok().Says("77/NQ");
    }

    [Theory, OnEach]
    public async Task Text_that_another_site_sent_is_not_kept(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/administration/settings") { Content = new FormUrlEncodedContent([KeyValuePair.Create("province", "Tỉnh khác")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await quan.Http.SendAsync(request);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.DoesNotContain("_kept=", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task One_form_sent_ten_times_at_once_has_one_effect(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var page = (await quan.Open(OrganizationsUrls.NewSeat(DemoUnits.IdOf("hg-31450")))).Ok();
        var form = (IHtmlFormElement)page.Document.QuerySelector("form[method=post] select")!.Closest("form")!;
        var position = ((IHtmlSelectElement)form.QuerySelector("select")!).Options[^1].Value;
        var fields = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat([new("position", position), new("title", "Vị trí bấm mười lần"), new("since", "15/10/2020")]).ToList();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => quan.Http.PostAsync(page.Url, new FormUrlEncodedContent(fields))));
        Assert.All(answers, a => Assert.True((int)a.StatusCode is 303 or 409, $"{(int)a.StatusCode}"));
        Assert.Contains(answers, a => (int)a.StatusCode == 303);
        Assert.Equal(1, await app.Inside((_, db, _) => db.Set<Seat>().CountAsync(s => s.Title == "Vị trí bấm mười lần")));
        Assert.Equal(1, await app.Inside((_, db, _) => db.Set<EventRow>().CountAsync(e => e.SubjectLabel == "Vị trí bấm mười lần")));

        // Once more, later: led to what the first sending made.
        using var late = await quan.Http.PostAsync(page.Url, new FormUrlEncodedContent(fields));
        Assert.Equal(303, (int)late.StatusCode);
        Assert.StartsWith("/units/seats/", late.Headers.Location!.ToString(), StringComparison.Ordinal);

        // The identity of an act is nobody else's: another person who sends it learns nothing.
        using var ha = await app.As("ha");
        var stolen = fields.Where(f => f.Key != Forged.Field).Append(new(Forged.Field, await Forged.TokenOf(ha)));
        using var refused = await ha.Http.PostAsync(page.Url, new FormUrlEncodedContent(stolen));
        Assert.Equal(409, (int)refused.StatusCode);
        Assert.DoesNotContain("Vị trí bấm mười lần", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task Of_two_tabs_the_second_is_told_and_loses_no_text(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var role = await app.Inside((_, db, _) => db.Set<Role>().Where(r => r.Code == "specialist").Select(r => r.Id).FirstAsync());
        var (first, second) = ((await quan.Open($"/administration/roles/{role}")).Ok(), (await quan.Open($"/administration/roles/{role}")).Ok());
        (await first.Fill("Tên vai trò", "Chuyên viên một").Press("Lưu vai trò")).Ok().Says("Đã lưu vai trò.");
        var refused = await second.Fill("Tên vai trò", "Chuyên viên hai").Press("Lưu vai trò");
        refused.Is(409).Says("vừa được người khác thay đổi");
        var kept = (await refused.Follow("Quay lại với nội dung đã nhập")).Ok();
        Assert.Equal("Chuyên viên hai", ((IHtmlInputElement)kept.Document.GetElementById("name")!).Value);
        Assert.Equal("Chuyên viên một", await app.Inside((_, db, _) => db.Set<Role>().Where(r => r.Id == role).Select(r => r.Name).FirstAsync()));
        (await kept.Press("Lưu vai trò")).Ok();
    }

    [Theory, OnEach]
    public async Task Whoever_signs_in_again_finds_the_text_and_nobody_else_does(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        var page = (await ha.Open("/units/reorganisations/new")).Ok();
        await app.Inside((_, db, _) => db.Set<Session>().Where(s => s.EndedAt == null && db.Set<Person>().Any(p => p.Id == s.PersonId && p.Name == "Nguyễn Thị Thanh Hà"))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, DateTime.UtcNow)));
        var asked = await page.Fill("Số quyết định, nghị quyết", "88/NQ").Fill("Trích yếu", "Dở dang").Press("Lưu phương án");
        Assert.Equal("/sign-in", asked.Url.AbsolutePath);
        var back = System.Web.HttpUtility.ParseQueryString(asked.Url.Query)["return"]!;
        using var quan = await app.As("quan");
        Assert.DoesNotContain("Dở dang", (await quan.Open(back)).Source, StringComparison.Ordinal);
        var again = await asked.Press(asked.Document.QuerySelector("button[name=demo][value=ha]")!);
        again.Ok().Says("Nội dung bạn đã nhập được giữ lại");
        Assert.Equal("Dở dang", ((IHtmlInputElement)again.Document.GetElementById("title")!).Value);
    }

    [Theory, OnEach]
    public async Task What_strangers_send_does_not_fill_the_database(On database)
    {
        await using var app = await App.Start(database, settings: new Dictionary<string, string?> { ["Limits:PublicFormPerAddress"] = "5" });
        using var stranger = app.Visitor();
        var before = await Kept(app);
        for (var i = 0; i < 20; i++)
        {
            using var answer = await stranger.Http.PostAsync(new Uri("/units/new", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("name", new string('x', 5000))]));
            Assert.Equal(303, (int)answer.StatusCode);
        }

        Assert.Equal(before + 5, await Kept(app));
    }

    private static Task<int> Kept(App app) => app.Inside((_, db, _) => db.Set<KeptForm>().CountAsync());

    private static Task<int> Acts(App app) => app.Inside((_, db, _) => db.Set<ActRow>().CountAsync(a => a.ActorName == "Bùi Đức Quân"));

    private static IEnumerable<string> Posts(App app) => ((IEndpointRouteBuilder)app.Web).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true && e.Metadata.GetMetadata<WhoMay>() is not null)
        .Select(e => $"/{string.Join('/', e.RoutePattern.RawText!.TrimStart('/').Split('/').Select(p => p.EndsWith(":int}", StringComparison.Ordinal) ? "1" : p.Contains(":range(", StringComparison.Ordinal) ? p.Split('(', ',')[1] : p.StartsWith('{') ? DemoUnits.IdOf("hg-31450").ToString() : p))}")
        .Where(p => !p.StartsWith("/connect", StringComparison.Ordinal)).Distinct();
}
