using Microsoft.AspNetCore.Routing;
using ThongSuot.Organizations;
using ThongSuot.Support;
using ThongSuot.Web;

namespace ThongSuot.Hostile.Tests;

/// <summary>Every hostile text in every value of every address.</summary>
public sealed class HostileAddressesTests
{
    private static readonly string[] Names =
        ["q", "page", "sort", "day", "known", "tab", "state", "show", "level", "kind", "step", "within", "from", "to", "unit", "subject", "person", "return", "_kept", "file", "login", "name"];

    [Theory, OnEach]
    public async Task No_value_in_any_address_does_harm(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var unit = DemoUnits.IdOf("hg-31465");
        var findings = new List<string>();
        var paths = Plain(app).Concat([$"/units/{unit}", $"/units/{unit}/correct", $"/units/{unit}/seats/new", $"/units/reorganisations/{Data.DemoId.Of("reorganisation:2025")}/steps/new"]).ToList();
        Assert.True(paths.Count > 25, $"{paths.Count} pages");
        foreach (var path in paths)
        {
            foreach (var value in HostileText.All.Where(v => !v.IsHeavy))
            {
                // All names at once, and each alone where one wrong value would hide another.
                var ways = path is "/units/list" or "/administration/audit" or "/administration/people" or "/search" or "/units"
                    ? Names.Select(n => (string[])[n]).Append(Names) : [Names];
                foreach (var names in ways)
                {
                    var answer = await quan.Open($"{path}?{string.Join('&', names.Select(n => $"{n}={value.Encoded}"))}");
                    if (answer.Status >= 500)
                    {
                        findings.Add($"{path} “{value}” in {string.Join('+', names)}: {answer.Status}");
                    }

                    findings.AddRange(HostilePage.Faults(answer.Source).Select(f => $"{path} “{value}” in {string.Join('+', names)}: {f}"));
                    if (answer.Url.Authority != app.Address.Authority)
                    {
                        findings.Add($"{path} “{value}” led away to {answer.Url}");
                    }
                }
            }
        }

        Assert.True(findings.Count == 0, $"{findings.Count} findings:\n{string.Join('\n', findings.Distinct().Take(50))}");
    }

    [Theory, OnEach]
    public async Task A_link_from_outside_cannot_lead_away_after_sign_in(On database)
    {
        var app = await App.With(database);
        foreach (var back in (string[])["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/%09/evil.example", "/\t/evil.example", "\\\\evil.example", "/ok\r\nSet-Cookie: a=b"])
        {
            using var browser = app.Visitor();
            var page = (await browser.Open($"/sign-in?return={Uri.EscapeDataString(back)}")).Ok();
            var answer = await page.Press(page.Document.QuerySelector("button[name=demo][value=dao]")!);
            Assert.Equal(app.Address.Authority, answer.Url.Authority);
            Assert.Null(browser.Cookie("a"));
            foreach (var choice in (string[])["/language?to=en", "/theme?to=dark"])
            {
                var chosen = await browser.Open($"{choice}&return={Uri.EscapeDataString(back)}");
                Assert.Equal(app.Address.Authority, chosen.Url.Authority);
            }

            await browser.Open("/language?to=vi");
        }
    }

    private static IEnumerable<string> Plain(App app) => ((IEndpointRouteBuilder)app.Web).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && e.Metadata.GetMetadata<WhoMay>() is not null)
        .Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}")
        .Where(p => !p.Contains('{', StringComparison.Ordinal) && p is not ("/sign-out" or "/language" or "/theme") && !p.StartsWith("/connect", StringComparison.Ordinal));
}
