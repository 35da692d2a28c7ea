using System.Collections.Concurrent;
using System.Text;
using AngleSharp.Dom;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using ThongSuot.Support;

namespace ThongSuot.Journeys;

/// <summary>Every page of the product as Chromium shows it: light and dark, on a desk and on a phone.</summary>
public sealed class EveryPage(Chromium chromium) : Journey(chromium)
{
    private const int MostBuilds = 2;

    private const string Serious = """
        async () => (await axe.run({ iframes: false, resultTypes: ['violations'] })).violations
          .filter(v => v.impact === 'serious' || v.impact === 'critical')
          .map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' | ')}`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Colours differ by scheme, places by width: two looks show both of each.
    private static readonly (ColorScheme Scheme, int Width)[] Looks = [(ColorScheme.Light, 1280), (ColorScheme.Dark, 390)];

    [Fact]
    public async Task Nobody_meets_a_page_with_a_serious_barrier()
    {
        var app = await App.With(On.Sqlite);
        var (pages, findings, looked) = (new ConcurrentBag<IPage>(), new ConcurrentQueue<string>(), 0);
        var two = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(Builds(app), two, async (met, _) =>
        {
            var page = pages.TryTake(out var free) ? free : await Open(app, path: "/about");
            await page.Context.ClearCookiesAsync();
            await page.Context.AddCookiesAsync(met.Session);
            await page.GotoAsync(met.Url);
            foreach (var finding in await Look(page, $"{met.Login} {met.Url}"))
            {
                findings.Enqueue(finding);
            }

            Interlocked.Increment(ref looked);
            pages.Add(page);
        });
        foreach (var page in pages)
        {
            Chromium.IsContent(page);
            await page.Context.CloseAsync();
        }

        Assert.True(findings.IsEmpty, $"{looked} builds of pages:\n{string.Join('\n', findings)}");
        Assert.True(looked > 60, $"Only {looked} builds of pages were looked at.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{looked} builds of pages");
    }

    [Theory]
    [InlineData("<p style='color:#999;background:#fff'>mờ</p>", "color-contrast")]
    [InlineData("<input name=x>", "label")]
    [InlineData("<div style='width:2000px'>rộng</div>", "wider than 390")]
    public async Task A_faulty_page_is_found(string body, string fault)
    {
        var page = await Open(await App.With(On.Sqlite), path: "/about");
        await page.EvaluateAsync("body => { const b = document.createElement('div'); b.id = 'fault'; document.querySelector('main').append(b); b.innerHTML = body; for (const e of b.querySelectorAll('[style]')) e.style.cssText = e.getAttribute('style'); }", body);
        Assert.Contains(fault, string.Join('\n', await Look(page, "/about")), StringComparison.Ordinal);
    }

    // The library's own run opens a second page each time; one evaluation is as thorough here, where nothing is framed.
    private static async Task<IEnumerable<string>> Look(IPage page, string where)
    {
        var found = new List<string>();
        await page.EvaluateAsync(Axe);
        foreach (var (scheme, width) in Looks)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await page.SetViewportSizeAsync(width, 900);
            found.AddRange((await page.EvaluateAsync<string[]>(Serious)).Select(v => $"{where} ({scheme}, {width}): {v}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
            {
                found.Add($"{where} ({scheme}): {wide} px, wider than {width}");
            }
        }

        return found;
    }

    // The administrator of the demo and a clerk meet pages that differ only in words; each build of a page is looked at once, and a few builds of each page.
    private static async IAsyncEnumerable<(string Login, string Url, IReadOnlyList<Cookie> Session)> Builds(App app)
    {
        var seen = new HashSet<string>();
        var ofPath = new Dictionary<string, int>();
        foreach (var login in Crawl.Everybody.OrderByDescending(l => l == "quan"))
        {
            using var browser = app.Visitor();
            await foreach (var (url, _, answer) in new Crawl(app, login, ofOneKind: login == "quan" ? 2 : 1).Pages(browser, TestContext.Current.CancellationToken))
            {
                var path = Crawl.KindOf(url.Split('?')[0]);
                if (answer.IsPage && ofPath.GetValueOrDefault(path) < MostBuilds && seen.Add(Build(answer.Document.DocumentElement)))
                {
                    ofPath[path] = ofPath.GetValueOrDefault(path) + 1;
                    yield return (login, url, Session(browser));
                }
            }
        }
    }

    private static IReadOnlyList<Cookie> Session(Browser browser) =>
        browser.Cookie("ts") is { } session ? [new Cookie { Name = "ts", Value = session, Domain = "localhost", Path = "/" }] : [];

    // The page's bones: names of elements, their classes and kinds; of equal neighbours one. A drawing is one bone.
    private static string Build(IElement element)
    {
        var bones = new StringBuilder();
        Write(element, bones);
        return bones.ToString();
    }

    private static void Write(IElement element, StringBuilder bones)
    {
        bones.Append('<').Append(element.LocalName).Append('.').Append(element.ClassName).Append(' ').Append(element.GetAttribute("type"));
        var last = "";
        foreach (var child in element.Children.Where(_ => element.LocalName != "svg"))
        {
            var bone = Build(child);
            if (bone != last)
            {
                bones.Append(bone);
            }

            last = bone;
        }

        bones.Append('>');
    }
}
