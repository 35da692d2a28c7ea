using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Modules.Tests.Administration;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Organizations;

/// <summary>Other programs read units as of a day and keep contact points.</summary>
public sealed class UnitsApiTests
{
    private static readonly string[] Day = ["?day=01/03/2020", "?day=2020-03-01"];

    private static async Task<HttpClient> Program(App app, params Permission[] permissions)
    {
        var (id, secret) = await ApiClients.Make(app, permissions);
        var program = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = app.Address };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await ApiClients.Token(program, id, secret));
        return program;
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task<string> Problem(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(text).RootElement.GetProperty("title").GetString()!;
    }

    private static async Task<(string Id, string Name)> Some(HttpClient program, string words)
    {
        var unit = (await Json(await program.GetAsync($"/api/units?q={Uri.EscapeDataString(words)}"))).GetProperty("units")[0];
        return (unit.GetProperty("id").GetString()!, unit.GetProperty("name").GetString()!);
    }

    private static async Task<string> Tag(HttpClient program, string unit) => (await program.GetAsync($"/api/units/{unit}")).Headers.ETag!.ToString();

    private static HttpRequestMessage Sending(string unit, string? tag, object body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/units/{unit}/contacts") { Content = JsonContent.Create(body) };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return request;
    }

    private static object Contacts(params (string Kind, string Value)[] points) => new { contacts = points.Select(p => new { kind = p.Kind, value = p.Value }) };

    private static Task<int> Changes(App app, string unit) => app.Inside((_, db, _) => db.Set<EventRow>().CountAsync(e => e.SubjectId == Guid.Parse(unit).ToString("N") && e.Kind == "organizations.contacts-changed"));

    [Theory, OnEach]
    public async Task Units_are_read_in_pages_as_of_a_day(On database)
    {
        var app = await App.With(database);
        using var program = await Program(app, OrganizationsPermissions.View);
        var seen = new HashSet<string>();
        string? next = "/api/units";
        while (next is not null)
        {
            var page = await Json(await program.GetAsync(next));
            Assert.Equal("2020-10-15", page.GetProperty("day").GetString());
            Assert.All(page.GetProperty("units").EnumerateArray(), u => Assert.True(seen.Add(u.GetProperty("id").GetString()!)));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(await app.Inside((_, db, act) => db.UnitsAsOf(new(act.Day)).CountAsync()), seen.Count);
        var commune = await Some(program, "Hòa Tiến");
        foreach (var day in Day)
        {
            var unit = await Json(await program.GetAsync($"/api/units/{commune.Id}{day}"));
            Assert.Equal(("2020-03-01", commune.Name, "commune"), (unit.GetProperty("day").GetString(), unit.GetProperty("name").GetString(), unit.GetProperty("level").GetString()));
        }
    }

    [Theory, OnEach]
    public async Task A_program_changes_contact_points_once_however_often_it_sends_the_same_key(On database)
    {
        var app = await App.With(database);
        using var program = await Program(app, OrganizationsPermissions.View, OrganizationsPermissions.Manage);
        var (unit, name) = await Some(program, "Vị Thanh");
        var (tag, key, body) = (await Tag(program, unit), Guid.CreateVersion7().ToString(), Contacts(("phone", "0293 3870 115"), ("email", "vithanh@haugiang.example")));
        var before = await Changes(app, unit);

        var first = await (await program.SendAsync(Sending(unit, tag, body, key))).Content.ReadAsStringAsync();
        var again = await program.SendAsync(Sending(unit, tag, body, key));
        Assert.Equal(first, await again.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var done = JsonDocument.Parse(first).RootElement;
        Assert.Equal((key, name), (done.GetProperty("act").GetString(), done.GetProperty("about").GetProperty("label").GetString()));
        Assert.Equal(before + 1, await Changes(app, unit));

        var read = await Json(await program.GetAsync($"/api/units/{unit}"));
        Assert.Equal(["vithanh@haugiang.example", "0293 3870 115"], read.GetProperty("contacts").EnumerateArray().Select(c => c.GetProperty("value").GetString()).OrderDescending(StringComparer.Ordinal));
        var actor = await app.Inside((_, db, _) => db.Set<ActRow>().Where(a => a.Id == Guid.Parse(key)).Select(a => a.ActorKind).SingleAsync());
        Assert.Equal(ActorKind.Client, actor);
    }

    [Theory, OnEach]
    public async Task The_same_key_sent_many_times_at_once_is_one_change_with_one_answer(On database)
    {
        var app = await App.With(database);
        using var program = await Program(app, OrganizationsPermissions.View, OrganizationsPermissions.Manage);
        var (unit, _) = await Some(program, "Ngã Bảy");
        var (tag, key, before) = (await Tag(program, unit), Guid.CreateVersion7().ToString(), await Changes(app, unit));
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => program.SendAsync(Sending(unit, tag, Contacts(("hotline", "1900 0293")), key))));
        var texts = await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync()));
        Assert.Equal(before + 1, await Changes(app, unit));
        Assert.All(answers, (a, i) => Assert.True(a.StatusCode is HttpStatusCode.OK, texts[0]));
        Assert.Single(texts.Distinct());
    }

    [Theory, OnEach]
    public async Task What_was_changed_since_or_was_never_read_is_not_overwritten(On database)
    {
        var app = await App.With(database);
        using var program = await Program(app, OrganizationsPermissions.View, OrganizationsPermissions.Manage);
        var (unit, _) = await Some(program, "Long Mỹ");
        var tag = await Tag(program, unit);
        Assert.Equal("WEB-006", await Problem(await program.SendAsync(Sending(unit, null, Contacts(("hotline", "1900 0294")))), HttpStatusCode.PreconditionRequired));
        await Json(await program.SendAsync(Sending(unit, tag, Contacts(("hotline", "1900 0294")))));
        Assert.Equal("TS-003", await Problem(await program.SendAsync(Sending(unit, tag, Contacts(("hotline", "1900 0295")))), HttpStatusCode.PreconditionFailed));
        Assert.NotEqual(tag, await Tag(program, unit));
    }

    [Theory, OnEach]
    public async Task Wrong_contents_are_named_and_nothing_is_changed(On database)
    {
        var app = await App.With(database);
        using var program = await Program(app, OrganizationsPermissions.View, OrganizationsPermissions.Manage);
        var (unit, _) = await Some(program, "Châu Thành");
        var (tag, before) = (await Tag(program, unit), await Changes(app, unit));
        var answer = await program.SendAsync(Sending(unit, tag, Contacts(("phone", "gọi chị Hoa"), ("fax", "1"), ("email", " "), ("hotline", "1900 1000"))));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors");
        Assert.Equal(["contacts[0]", "contacts[1]", "contacts[2]"], errors.EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal));
        Assert.Contains("chữ số", errors.GetProperty("contacts[0]")[0].GetString(), StringComparison.Ordinal);
        foreach (var hostile in (string[])["", "[1,2]", "{\"contacts\":", "{\"contacts\":7}", "null"])
        {
            var request = Sending(unit, tag, "");
            request.Content = new StringContent(hostile, null, "application/json");
            Assert.Equal("TS-006", await Problem(await program.SendAsync(request), HttpStatusCode.BadRequest));
        }

        Assert.Equal("WEB-005", await Problem(await program.SendAsync(Sending(unit, tag, Contacts(), "khoa-cua-toi")), HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.BadRequest, (await program.GetAsync($"/api/units/{unit}?day=30/02/2020")).StatusCode);
        Assert.Equal("TS-002", await Problem(await program.GetAsync($"/api/units/{Guid.CreateVersion7()}"), HttpStatusCode.NotFound));
        Assert.Equal(before, await Changes(app, unit));
    }

    [Theory, OnEach]
    public async Task Without_the_right_or_without_a_token_there_is_a_plain_no(On database)
    {
        var app = await App.With(database);
        using var reader = await Program(app, OrganizationsPermissions.View);
        var (unit, _) = await Some(reader, "Phụng Hiệp");
        var tag = await Tag(reader, unit);
        Assert.Equal("TS-001", await Problem(await reader.SendAsync(Sending(unit, tag, Contacts(("hotline", "1900 1")))), HttpStatusCode.Forbidden));
        using var nobody = new HttpClient { BaseAddress = app.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.SendAsync(Sending(unit, tag, Contacts(("hotline", "1900 1"))))).StatusCode);
        nobody.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "giả mạo".Length.ToString("x32", null));
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.SendAsync(Sending(unit, tag, Contacts(("hotline", "1900 1"))))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/units")).StatusCode);
    }

    [Theory, OnEach]
    public async Task A_browser_sends_only_with_the_antiforgery_token_and_so_does_a_program_that_brings_cookies(On database)
    {
        var app = await App.With(database);
        using var administrator = await app.As("quan");
        var page = await administrator.Open("/units");
        using var program = await Program(app, OrganizationsPermissions.View, OrganizationsPermissions.Manage);
        var (unit, _) = await Some(program, "Vị Thủy");
        var body = Contacts(("hotline", $"1900 {Random.Shared.Next(1000, 9999)}"));

        Assert.Equal("WEB-001", await Problem(await administrator.Http.SendAsync(Sending(unit, await Tag(program, unit), body)), HttpStatusCode.BadRequest));
        var forged = Sending(unit, await Tag(program, unit), body);
        forged.Headers.Add("RequestVerificationToken", "CfDJ8AAAA");
        Assert.Equal("WEB-001", await Problem(await administrator.Http.SendAsync(forged), HttpStatusCode.BadRequest));

        // The token of the program and the cookies of a browser together: somebody's browser may have been made to call.
        var both = Sending(unit, await Tag(program, unit), body);
        both.Headers.Authorization = program.DefaultRequestHeaders.Authorization;
        Assert.Equal("WEB-001", await Problem(await administrator.Http.SendAsync(both), HttpStatusCode.BadRequest));
        both = Sending(unit, await Tag(program, unit), body);
        both.Headers.Add("Cookie", "ts=x");
        Assert.Equal("WEB-001", await Problem(await program.SendAsync(both), HttpStatusCode.BadRequest));

        var token = (await administrator.Open($"/units/{unit}/contacts")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var right = Sending(unit, await Tag(program, unit), body);
        right.Headers.Add("RequestVerificationToken", token);
        await Json(await administrator.Http.SendAsync(right));
        Assert.Equal(200, page.Status);
    }

    [Theory, OnEach]
    public async Task A_program_still_cannot_send_the_forms_of_pages(On database)
    {
        var app = await App.With(database);
        using var program = await Program(app, OrganizationsPermissions.View, OrganizationsPermissions.Manage);
        var (unit, _) = await Some(program, "Long Mỹ");
        var before = await Changes(app, unit);
        var answer = await program.PostAsync($"/units/{unit}/contacts", new FormUrlEncodedContent([KeyValuePair.Create("hotline", "1900 1")]));
        Assert.True((int)answer.StatusCode >= 400);
        Assert.Equal(before, await Changes(app, unit));
    }
}
