using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using ThongSuot.Web;

namespace ThongSuot.Support;

/// <summary>A page somebody came to, and from where.</summary>
public sealed record Met(string Url, string From, Answer Answer);

/// <summary>Somebody who follows every link from the start, and opens every page that needs no value in its address.</summary>
/// <param name="app">The program.</param>
/// <param name="login">A person of the demo province, or <see cref="Visitor"/>.</param>
/// <param name="ofOneKind">Of pages that differ only in which thing they show or how they sort, a few are enough.</param>
public sealed partial class Crawl(App app, string login, int ofOneKind)
{
    /// <summary>Whoever has not signed in.</summary>
    public const string Visitor = "visitor";

    /// <summary>The address that was opened because the program has it.</summary>
    public const string FromEndpoints = "the list of endpoints";

    private const int Most = 400;

    private static readonly string[] NotFollowed = ["/sign-out", "/language", "/theme", "/assets/", "/api/", "/connect/", "/sign-in/with/", "/metrics"];

    // Steps that only make sense after another: they answer with a refusal when opened by hand.
    private static readonly HashSet<string> NeedsMore = ["/sign-in/outside", "/sign-in/second", "/sign-in/password", "/health"];

    /// <summary>The people of data/demo/people.csv, and a visitor.</summary>
    public static IEnumerable<string> Everybody =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "demo", "people.csv")).Skip(1).Select(l => l.Split(',')[0]).Prepend(Visitor);

    /// <summary>The pages, each once, in the order they were found.</summary>
    public async IAsyncEnumerable<Met> Pages(Browser browser, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        if (login != Visitor)
        {
            await browser.SignIn(login);
        }

        var seen = new HashSet<string>();
        var kinds = new Dictionary<string, int>();
        var open = new Queue<(string Url, string From)>([("/", "the start"), ("/about", "the start"), .. login == Visitor ? [] : new[] { ("/home", "the start") }, .. Plain(app).Select(p => (p, FromEndpoints))]);
        while (open.TryDequeue(out var next) && seen.Count < Most)
        {
            cancel.ThrowIfCancellationRequested();
            var kind = KindOf(next.Url);
            if (seen.Contains(next.Url) || kinds.GetValueOrDefault(kind) >= ofOneKind)
            {
                continue;
            }

            seen.Add(next.Url);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            var answer = await browser.Open(next.Url);
            foreach (var link in answer.Status == 200 && answer.IsPage ? Links(answer) : [])
            {
                open.Enqueue((link, next.Url));
            }

            yield return new(next.Url, next.From, answer);
        }
    }

    /// <summary>Every page that needs no value in its address, linked or not.</summary>
    public static IEnumerable<string> Plain(App app) => ((IEndpointRouteBuilder)app.Web).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && e.Metadata.GetMetadata<WhoMay>() is not null)
        .Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}").Where(p => !p.Contains('{', StringComparison.Ordinal) && IsFollowed(p) && !NeedsMore.Contains(p));

    // Each PDF starts a Chromium, where there is one; its page is opened anyway.
    private static bool IsFollowed(string path) => !path.EndsWith(".pdf", StringComparison.Ordinal) && !NotFollowed.Any(n => path.StartsWith(n, StringComparison.Ordinal));

    private static IEnumerable<string> Links(Answer answer) => answer.Document.QuerySelectorAll("a[href]").Select(a => new Uri(answer.Url, a.GetAttribute("href")!))
        .Where(u => u.Authority == answer.Url.Authority && u.Scheme.StartsWith("http", StringComparison.Ordinal) && IsFollowed(u.AbsolutePath)).Select(u => u.PathAndQuery).Distinct();

    /// <summary>The address without what names the thing shown and the values chosen.</summary>
    public static string KindOf(string url) => Kind().Replace(url, "*");

    [GeneratedRegex(@"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F-]{22}|[0-9a-f]{32}|(?<==)[^&]*|(?<=/)\d[\w.-]*|(?<=/forms/|/items/)[\w-]+")]
    private static partial Regex Kind();
}
