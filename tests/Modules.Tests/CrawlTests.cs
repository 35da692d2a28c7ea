using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Routing;
using ThongSuot.Support;
using ThongSuot.Web;

namespace ThongSuot.Modules.Tests;

/// <summary>Everybody of the demo province follows every link; nobody meets a missing page, an error or a page that a screen reader cannot read.</summary>
public sealed partial class CrawlTests
{
    // Of pages that differ only in which thing they show or how they sort, a few are enough.
    private const int OfOneKind = 4;
    private const int Most = 400;

    private static readonly string[] NotFollowed = ["/sign-out", "/language", "/theme", "/assets/", "/connect/", "/sign-in/with/", "/metrics"];

    /// <summary>The people of data/demo/people.csv, and a visitor.</summary>
    public static TheoryData<On, string> Everybody
    {
        get
        {
            var logins = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "demo", "people.csv")).Skip(1).Select(l => l.Split(',')[0]);
            var data = new TheoryData<On, string>();
            foreach (var login in logins.Prepend("visitor"))
            {
                data.Add(On.Sqlite, login);
            }

            foreach (var login in (string[])["visitor", "quan"])
            {
                data.Add(new TheoryDataRow<On, string>(On.PostgreSql, login) { Skip = Postgres.Missing });
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Everybody))]
    public async Task Every_page_opens_for_everyone_it_should(On database, string login)
    {
        var app = await App.With(database);
        using var browser = app.Visitor();
        if (login != "visitor")
        {
            await browser.SignIn(login);
        }

        var findings = new List<string>();
        var seen = new HashSet<string>();
        var kinds = new Dictionary<string, int>();
        var open = new Queue<(string Url, string From)>([("/", "the start"), ("/about", "the start"), .. login == "visitor" ? [] : new[] { ("/home", "the start") }, .. Plain(app).Select(p => (p, "the list of endpoints"))]);
        while (open.TryDequeue(out var next) && seen.Count < Most)
        {
            var kind = Kind().Replace(next.Url, "*");
            if (seen.Contains(next.Url) || kinds.GetValueOrDefault(kind) >= OfOneKind)
            {
                continue;
            }

            seen.Add(next.Url);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            var answer = await browser.Open(next.Url);
            if (answer.Status is 403 && next.From == "the list of endpoints")
            {
                continue;
            }

            if (answer.Status != 200)
            {
                findings.Add($"{next.Url} (from {next.From}) answered {answer.Status}: {answer.Heading}");
                continue;
            }

            if (answer.Response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                findings.AddRange(Faults(answer.Document).Select(f => $"{next.Url}: {f}"));
                foreach (var link in Links(answer))
                {
                    open.Enqueue((link, next.Url));
                }
            }
        }

        Assert.True(findings.Count == 0, $"{login}, {seen.Count} pages:\n{string.Join('\n', findings.Distinct())}");
        Assert.True(seen.Count > 3, $"{login} found only {seen.Count} pages.");
    }

    [Theory]
    [InlineData("<a href=''>x</a>", "empty href")]
    [InlineData("<p id=a></p><p id=a></p>", "id “a”")]
    [InlineData("<input name=q>", "without a label: <input name=q")]
    [InlineData("<select name=q></select>", "without a label: <select name=q")]
    [InlineData("<button></button>", "without words: <button")]
    [InlineData("<img src=x>", "alt")]
    public void A_faulty_page_is_found(string body, string fault) =>
        Assert.Contains(fault, Assert.Single(Faults(new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<html lang=vi><title>x</title><h1>x</h1>{body}"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<html><title>x</title><h1>x</h1>", "no lang")]
    [InlineData("<html lang=vi><h1>x</h1>", "no title")]
    [InlineData("<html lang=vi><title>x</title>", "no heading")]
    [InlineData("<html lang=vi><title>x</title><h1>x</h1><p>T[\"x\"] {0}", "{0}")]
    public void A_faulty_document_is_found(string page, string fault) =>
        Assert.Contains(fault, Assert.Single(Faults(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page))), StringComparison.Ordinal);

    // Every page that needs no value in its address, linked or not.
    private static IEnumerable<string> Plain(App app) => ((IEndpointRouteBuilder)app.Web).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && e.Metadata.GetMetadata<WhoMay>() is not null)
        .Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}").Where(p => !p.Contains('{', StringComparison.Ordinal) && IsFollowed(p) && !NeedsMore.Contains(p));

    // Steps that only make sense after another: they answer with a refusal when opened by hand.
    private static readonly HashSet<string> NeedsMore = ["/sign-in/outside", "/sign-in/second", "/sign-in/password", "/health", "/api/deadlines/compute"];

    private static bool IsFollowed(string path) => !NotFollowed.Any(n => path.StartsWith(n, StringComparison.Ordinal));

    private static IEnumerable<string> Links(Answer answer) => answer.Document.QuerySelectorAll("a[href]").Select(a => new Uri(answer.Url, a.GetAttribute("href")!))
        .Where(u => u.Authority == answer.Url.Authority && u.Scheme.StartsWith("http", StringComparison.Ordinal) && IsFollowed(u.AbsolutePath)).Select(u => u.PathAndQuery).Distinct();

    private static IEnumerable<string> Faults(IDocument page)
    {
        if (string.IsNullOrWhiteSpace(page.DocumentElement.GetAttribute("lang")))
        {
            yield return "no lang";
        }

        if (page.Title is not { Length: > 0 } title || title.TrimStart().StartsWith('–'))
        {
            yield return "no title";
        }

        if (page.QuerySelector("h1") is null)
        {
            yield return "no heading";
        }

        foreach (var link in page.QuerySelectorAll("a[href]").Where(a => string.IsNullOrWhiteSpace(a.GetAttribute("href"))))
        {
            yield return $"empty href: {link.OuterHtml}";
        }

        foreach (var twice in page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1))
        {
            yield return $"id “{twice.Key}” is there {twice.Count()} times";
        }

        foreach (var box in page.QuerySelectorAll("input:not([type=hidden]), select, textarea").Where(b => !IsLabelled(b, page)))
        {
            yield return $"without a label: <{box.LocalName} name={box.GetAttribute("name")}>";
        }

        foreach (var button in page.QuerySelectorAll("button, a[href]").Where(b => string.IsNullOrWhiteSpace(b.TextContent) && !b.HasAttribute("aria-label") && !string.IsNullOrWhiteSpace(b.GetAttribute("href") ?? "button")))
        {
            yield return $"without words: {button.OuterHtml}";
        }

        foreach (var image in page.QuerySelectorAll("img:not([alt])"))
        {
            yield return $"no alt: {image.OuterHtml}";
        }

        if (Unfilled().Match(page.Body?.TextContent ?? "") is { Success: true } place)
        {
            yield return $"a place is not filled: {place.Value}";
        }
    }

    private static bool IsLabelled(IElement box, IDocument page) => box.HasAttribute("aria-label") || box.HasAttribute("aria-labelledby") || box.Closest("label") is not null
        || (box.Id is { Length: > 0 } id && page.QuerySelectorAll("label").Any(l => l.GetAttribute("for") == id));

    [GeneratedRegex(@"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F-]{22}|[0-9a-f]{32}|(?<==)[^&]*|(?<=/)\d[\w.-]*")]
    private static partial Regex Kind();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Unfilled();
}
