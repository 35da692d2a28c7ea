using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests;

/// <summary>Everybody of the demo province follows every link; nobody meets a missing page, an error or a page that a screen reader cannot read.</summary>
public sealed partial class CrawlTests
{
    /// <summary>Everybody on SQLite; a visitor and the administrator on PostgreSQL too.</summary>
    public static TheoryData<On, string> Everybody
    {
        get
        {
            var data = new TheoryData<On, string>();
            foreach (var login in Crawl.Everybody)
            {
                data.Add(On.Sqlite, login);
            }

            foreach (var login in (string[])[Crawl.Visitor, "quan"])
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
        var findings = new List<string>();
        var seen = 0;
        await foreach (var (url, from, answer) in new Crawl(app, login, ofOneKind: 4).Pages(browser))
        {
            seen++;
            if (answer.Status != 200 && !(answer.Status is 403 && from == Crawl.FromEndpoints))
            {
                findings.Add($"{url} (from {from}) answered {answer.Status}: {answer.Heading}");
            }

            if (answer is { Status: 200, IsPage: true })
            {
                findings.AddRange(Faults(answer.Document).Select(f => $"{url}: {f}"));
            }
        }

        Assert.True(findings.Count == 0, $"{login}, {seen} pages:\n{string.Join('\n', findings.Distinct())}");
        Assert.True(seen > 3, $"{login} found only {seen} pages.");
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

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Unfilled();
}
