using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using ThongSuot.Support;
using ThongSuot.Web;

namespace ThongSuot.Hostile.Tests;

/// <summary>Every form of every page gets every hostile text in every box, on one of the databases: no fault, a message at the box, nothing unclean stored, nothing live in any page.</summary>
public sealed partial class HostileFormsTests
{
    // Sending these would end the test itself: the session, or the way back.
    private static readonly string[] NotSent = ["/sign-out", "/account/sessions", "/language", "/theme"];

    private const int MostBoxes = 8;
    private const int Thirds = 3;

    private static readonly Dictionary<string, string?> Unlimited = new() { ["Limits:SignInPerLogin"] = "100000", ["Limits:PublicFormPerAddress"] = "100000" };

    [Theory, OnEach]
    public async Task No_text_in_any_box_of_any_form_does_harm(On database)
    {
        await using var app = await App.Start(database, settings: Unlimited);
        var findings = new List<string>();
        var browsers = new List<(string Login, Browser Browser)>();
        foreach (var login in (string[])["visitor", "quan", "ha", "dao", "hong"])
        {
            browsers.Add((login, login == "visitor" ? app.Visitor() : await app.As(login)));
        }

        var forms = new Dictionary<string, (Browser Browser, SentForm Form)>();
        foreach (var (_, browser) in browsers)
        {
            await Collect(browser, app, forms);
        }

        Assert.True(forms.Count > 30, $"Only {forms.Count} forms were found.");
        var clock = Stopwatch.StartNew();
        var sent = 0;
        foreach (var ((browser, form), turn) in forms.Values.Select((f, i) => (f, i)))
        {
            sent += await SendAll(browser, form, database, turn, findings);
        }

        // What was stored is shown: every page once more, and every text of every table.
        foreach (var (login, browser) in browsers)
        {
            await Look(browser, app, login, findings);
        }

        findings.AddRange(await app.Inside((_, db, _) => StoredText.Unclean(db)));
        browsers.ForEach(b => b.Browser.Dispose());
        Assert.True(findings.Count == 0, $"{sent} times sent, {findings.Count} findings:\n{string.Join('\n', findings.Distinct().Take(60))}");
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(10), $"{sent} forms took {clock.Elapsed}.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{forms.Count} forms, sent {sent} times in {clock.Elapsed}.");
    }

    [Fact]
    public void A_live_page_and_an_unclean_text_are_found()
    {
        Assert.Single(HostilePage.Faults("<p>a<script>x()</script>"));
        Assert.NotEmpty(HostilePage.Faults("<input value='a' onfocus=x()>"));
        Assert.NotEmpty(HostilePage.Faults("<a href=' JavaScript:x()'>a</a>"));
        Assert.Empty(HostilePage.Faults("<p>&lt;script&gt;</p><script src=/a.js></script><a href='/javascript:'>a</a>"));
        foreach (var text in (string[])["a\u202Eb", "a\0b", "Tha\u0323i", "a\uFFFDb", @"{""a"":""\u202e""}", new string('a', 100_001)])
        {
            Assert.NotNull(StoredText.Fault(text));
        }

        Assert.Null(StoredText.Fault("Thại\n<script>"));
    }

    // What a form says about a text is the same on both databases; what they store is not. On PostgreSQL each form meets every third text, the next form others; on SQLite all the rest.
    private static async Task<int> SendAll(Browser browser, SentForm form, On database, int place, List<string> findings)
    {
        var sent = 0;
        // A server takes no megabyte in an address.
        foreach (var (value, turn) in HostileText.All.Where(v => !(form.IsGet && v.IsHeavy)).Select((v, i) => (v, i)).Where(v => (v.i % Thirds == place % Thirds) == database is On.PostgreSql))
        {
            // A megabyte goes into many boxes at once; all else also into one box among usual values, to be stored. In a long form each text meets some.
            var kinds = form.Boxes.Where(b => value.IsFigure ? b.IsFigure : b.IsText || value.IsForChoices).DistinctBy(b => Row().Replace(b.Name, "-")).ToList();
            var step = kinds.Count <= MostBoxes ? 1 : (kinds.Count + 1) / 2;
            var ways = value.IsHeavy ? [form.Boxes.Take(MostBoxes).ToList()] : form.Boxes.Count == 1 ? [form.Boxes] : kinds.Where((_, i) => i % step == turn % step).Select(b => (IReadOnlyList<SentBox>)[b]).Append(form.Boxes);
            foreach (var into in ways)
            {
                using var response = await Sent(browser, form, value, into);
                var source = await response.Content.ReadAsStringAsync();
                findings.AddRange(Faults(form, value, into, response, source).Select(f => $"{(form.IsGet ? "GET" : "POST")} {form.Url} “{value}” in {string.Join('+', into.Select(b => b.Name))}: {f}"));
                sent++;
            }
        }

        return sent;
    }

    private static async Task<HttpResponseMessage> Sent(Browser browser, SentForm form, HostileText value, IReadOnlyList<SentBox> into)
    {
        try
        {
            return await form.Send(browser.Http, value, into, Guid.CreateVersion7());
        }
        catch (HttpRequestException e)
        {
            throw new InvalidOperationException($"{form.Url} gave no answer to “{value}” in {string.Join('+', into.Select(b => b.Name))}.", e);
        }
    }

    private static IEnumerable<string> Faults(SentForm form, HostileText value, IReadOnlyList<SentBox> into, HttpResponseMessage response, string source)
    {
        var status = (int)response.StatusCode;
        if (status >= 500)
        {
            yield return $"answered {status}";
        }

        foreach (var fault in Elsewhere(response).Concat(response.Content.Headers.ContentType?.MediaType == "text/html" ? HostilePage.Faults(source) : []))
        {
            yield return fault;
        }

        if (form.IsGet || !(value.IsRefused || (value.IsLost && form.IsOfParts)) || !into.All(b => b.IsText))
        {
            yield break;
        }

        if (status is < 400)
        {
            yield return $"was taken ({status})";
        }
        else if (status is 400)
        {
            var page = HostilePage.Parse(source);
            foreach (var box in into.Where(b => page.QuerySelector($"[name='{b.Name}']") is not null && !HostilePage.Says(page, b.Name)))
            {
                yield return $"says nothing at {box.Name}: {page.QuerySelector("#errors")?.TextContent ?? page.Title}";
            }
        }
    }

    private static IEnumerable<string> Elsewhere(HttpResponseMessage response) =>
        (response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith(HostileText.Mark, StringComparison.Ordinal)) ? ["set a cookie of its own"] : Array.Empty<string>())
        .Concat(response.Headers.Location is { IsAbsoluteUri: true } away ? [$"led away to {away}"] : []);

    private static async Task Collect(Browser browser, App app, Dictionary<string, (Browser, SentForm)> forms)
    {
        await foreach (var (_, page) in Walk(browser, app))
        {
            foreach (var form in SentForm.On(page).Where(f => !NotSent.Any(n => f.Url.StartsWith(n, StringComparison.Ordinal))))
            {
                forms.TryAdd(Id().Replace(form.Kind, "*"), (browser, form));
            }
        }
    }

    private static async Task Look(Browser browser, App app, string login, List<string> findings)
    {
        await foreach (var (url, page) in Walk(browser, app))
        {
            // A file is no page: what stands in it does not run in a browser.
            var isPage = page.Response.Content.Headers.ContentType?.MediaType == "text/html";
            findings.AddRange((isPage ? HostilePage.Faults(page.Source) : []).Select(f => $"afterwards {login} on {url}: {f}"));
            if (page.Status >= 500)
            {
                findings.Add($"afterwards {login} on {url}: {page.Status}");
            }
        }
    }

    // Of pages that differ only in which thing they show, two are enough.
    private static async IAsyncEnumerable<(string Url, Answer Page)> Walk(Browser browser, App app)
    {
        var seen = new Dictionary<string, int>();
        var open = new Queue<string>(["/", .. Plain(app)]);
        while (open.TryDequeue(out var url))
        {
            var kind = Id().Replace(url, "*");
            if (seen.GetValueOrDefault(kind) >= 2)
            {
                continue;
            }

            seen[kind] = seen.GetValueOrDefault(kind) + 1;
            var page = await browser.Open(url);
            yield return (url, page);
            foreach (var link in page.Document.QuerySelectorAll("a[href]").Select(a => new Uri(page.Url, a.GetAttribute("href")!)).Where(u => u.Authority == page.Url.Authority && !NotSent.Any(n => u.AbsolutePath.StartsWith(n, StringComparison.Ordinal)) && !u.AbsolutePath.StartsWith("/sign-in/with", StringComparison.Ordinal)))
            {
                open.Enqueue(link.PathAndQuery);
            }
        }
    }

    private static IEnumerable<string> Plain(App app) => ((IEndpointRouteBuilder)app.Web).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && e.Metadata.GetMetadata<WhoMay>() is not null)
        .Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}").Where(p => !p.Contains('{', StringComparison.Ordinal) && !NotSent.Contains(p) && !p.StartsWith("/connect", StringComparison.Ordinal));

    [GeneratedRegex(@"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F-]{22}|[0-9a-f]{32}|(?<=day=|known=|page=|_kept=|field=|agency=|life=|level=|case=|channel=|reason=|year=|step=)[^&]*|(?<=/)\d[\w.-]*|(?<=/forms/|/items/)[\w-]+")]
    private static partial Regex Id();

    [GeneratedRegex(@"-\d+-")]
    private static partial Regex Row();
}
