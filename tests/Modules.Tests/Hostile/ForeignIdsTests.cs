using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Organizations;
using ThongSuot.Support;
using ThongSuot.Web;

namespace ThongSuot.Hostile.Tests;

/// <summary>Every address with an id in it, asked for by every person of the demo province with ids of others: no right, no page; no name in what is answered.</summary>
public sealed class ForeignIdsTests
{
    private const string Director = "Lâm Thị Ngọc Phượng";

    [Theory, OnEach]
    public async Task Another_ones_id_in_the_address_opens_and_changes_nothing(On database)
    {
        await using var app = await App.Start(database);
        var rights = Rights(app);
        var ids = new[] { DemoUnits.IdOf("hg-31459"), DemoId.Of("person:phuong"), DemoId.Of("reorganisation:2025"), Guid.CreateVersion7(), Guid.Empty };
        var findings = new List<string>();
        foreach (var (login, permissions) in rights.Where(r => r.Login != "quan").Prepend(("", [])))
        {
            using var browser = login.Length == 0 ? app.Visitor() : await app.As(login);
            var token = await Forged.TokenOf(browser);
            foreach (var endpoint in WithIds(app))
            {
                var who = endpoint.Metadata.GetMetadata<WhoMay>()!;
                foreach (var id in ids)
                {
                    foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods)
                    {
                        var may = who.Permission is null || permissions.Contains(who.Permission.Code);
                        var url = Address(endpoint, id);
                        using var answer = method == "GET" ? await browser.Http.GetAsync(new Uri(url, UriKind.Relative))
                            : url.StartsWith("/api/", StringComparison.Ordinal) ? await Forged.PostJson(browser, url, token) : await Forged.Post(browser, url, token, ("reason", "thử"));
                        var text = await answer.Content.ReadAsStringAsync();
                        findings.AddRange(Faults(login, may, id, ids[1], method, (int)answer.StatusCode, text).Select(f => $"{login} {method} {url}: {f}"));
                    }
                }
            }
        }

        Assert.True(findings.Count == 0, $"{findings.Count}:\n{string.Join('\n', findings.Take(50))}");
    }

    [Theory, OnEach]
    public async Task A_clerk_sees_the_people_of_her_own_units_only(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var list = (await dao.Open("/administration/people")).Ok();
        Assert.NotEmpty(list.Rows);
        Assert.True(list.Rows.Count < 40, $"{list.Rows.Count} people");
        list.Says("Nguyễn Thị Hồng Đào").DoesNotSay(Director).DoesNotSay("Trần Thị Bích Hồng");
        (await dao.Open("/administration/people?q=ngoc+phuong")).Ok().DoesNotSay(Director);
        (await dao.Open("/administration/people?q=093172008894")).Ok().DoesNotSay(Director);
        (await dao.Open("/search?q=ngoc+phuong")).Ok().DoesNotSay(Director);
        (await dao.Open($"/administration/people/{DemoId.Of("person:phuong")}")).Is(404).DoesNotSay(Director);
        (await dao.Open($"/administration/people/{DemoId.Of("person:hong")}")).Is(404).DoesNotSay("Bích Hồng");
        (await dao.Open($"/administration/people/{DemoId.Of("person:dao")}")).Ok().Says("Nguyễn Thị Hồng Đào");
        using var son = await app.As("son");
        (await son.Open("/administration/people?q=ngoc+phuong")).Ok().Says(Director);
        (await son.Open("/administration/people?q=bich+hong")).Ok().Says("Trần Thị Bích Hồng");
    }

    [Theory, OnEach]
    public async Task A_head_sees_the_trail_of_the_own_units_only(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var contacts = (await quan.Open(OrganizationsUrls.Contacts(DemoUnits.IdOf("hg-31462")))).Ok();
        (await contacts.Fill("Địa chỉ", "Ấp Chín, xã thử nhật ký").Press("Lưu liên hệ")).Ok();
        var entry = (await quan.Open("/administration/audit?kind=organizations.contacts-changed")).Ok().Document.QuerySelector("tbody a[href*='/audit/']")!.GetAttribute("href")!;
        (await quan.Open(entry)).Ok().Says("Ấp Chín");
        foreach (var login in (string[])["tam", "phuong"])
        {
            using var head = await app.As(login);
            (await head.Open("/administration/audit?kind=organizations.contacts-changed")).Ok().DoesNotSay("Ấp Chín");
            (await head.Open(entry)).Is(404).DoesNotSay("Ấp Chín");
        }
    }

    private static IEnumerable<string> Faults(string login, bool may, Guid id, Guid person, string method, int status, string text)
    {
        if (status >= 500)
        {
            yield return $"{status}";
        }

        if (login.Length > 0 && !may && status is not (403 or 404))
        {
            yield return $"{status} without the right";
        }

        if (status >= 400 && id == person && login != "phuong" && text.Contains(Director, StringComparison.Ordinal))
        {
            yield return $"{status}, and names the person";
        }

        // The form again, for somebody who may.
        if (status >= 400 && !(may && status == 400) && text.Contains("xã Vĩnh Tường", StringComparison.Ordinal))
        {
            yield return $"{status}, and names the unit";
        }

        if (method == "POST" && status is 200 or 303 && login.Length > 0 && !may)
        {
            yield return "was done";
        }
    }

    private static List<(string Login, HashSet<string> Permissions)> Rights(App app)
    {
        var files = app.Web.Services.GetRequiredService<DataFiles>();
        var roles = files.Rows("access/roles.csv").ToDictionary(r => r["code"], r => r["permissions"].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return [.. files.Rows("demo/people.csv").Select(p => (p["login"], p["roles"].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(r => roles[r]).ToHashSet()))];
    }

    private static IEnumerable<RouteEndpoint> WithIds(App app) => ((IEndpointRouteBuilder)app.Web).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.Parameters.Any(p => p.ParameterPolicies.Any(c => c.Content == "guid") || p.Name == "id") && e.Metadata.GetMetadata<WhoMay>() is not null);

    private static string Address(RouteEndpoint endpoint, Guid id) =>
        $"/{string.Join('/', endpoint.RoutePattern.RawText!.TrimStart('/').Split('/').Select(p => p.EndsWith(":int}", StringComparison.Ordinal) ? "1" : p.StartsWith('{') ? id.ToString() : p))}";
}
