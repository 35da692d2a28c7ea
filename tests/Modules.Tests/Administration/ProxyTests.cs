using System.Net;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Host;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

/// <summary>Behind a reverse proxy the program sees the real person; nobody else is believed about who asks.</summary>
public sealed class ProxyTests
{
    private const string Known = "Proxies:Known:0";

    private static Task<App> Behind(On database, string proxy, params (string Name, string Value)[] more)
    {
        var settings = more.ToDictionary(m => m.Name, m => (string?)m.Value);
        if (proxy.Length > 0)
        {
            settings[Known] = proxy;
        }

        return App.Start(database, settings: settings);
    }

    private static Browser From(App app, string address, string scheme = "https")
    {
        var browser = app.Visitor();
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        return browser;
    }

    private static Task<string?> AddressOfLastSession(App app) => app.Inside((_, db, _) => db.Set<Session>().OrderByDescending(s => s.StartedAt).Select(s => s.Address).FirstAsync());

    // A browser without a cookie jar's opinion: Secure cookies are not sent over the plain connection of the test.
    private static async Task<(IReadOnlyList<string> Cookies, HttpResponseMessage Answer)> SignIn(App app, Browser browser, string url = "/sign-in/demo")
    {
        var page = await browser.Http.GetAsync("/sign-in");
        var cookies = page.Headers.GetValues("Set-Cookie").ToList();
        var token = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync()).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var plain = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = app.Address };
        foreach (var header in browser.Http.DefaultRequestHeaders)
        {
            plain.DefaultRequestHeaders.Add(header.Key, header.Value);
        }

        plain.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(c => c.Split(';')[0])));
        var answer = await plain.PostAsync(url, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("demo", "ha")]));
        return (answer.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : [], answer);
    }

    [Theory]
    [OnEach("127.0.0.1")]
    [OnEach("127.0.0.0/8")]
    public async Task A_known_proxy_says_who_asks_and_that_it_was_by_https(On database, string proxy)
    {
        await using var app = await Behind(database, proxy);
        using var browser = From(app, "203.0.113.9");
        var (cookies, _) = await SignIn(app, browser);
        Assert.Contains("; secure", Assert.Single(cookies, c => c.StartsWith("ts=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("203.0.113.9", await AddressOfLastSession(app));
        Assert.StartsWith("https%3A%2F%2F", await Returning(browser), StringComparison.Ordinal);
    }

    [Theory]
    [OnEach("")]
    [OnEach("10.1.2.3")]
    [OnEach("10.0.0.0/8")]
    public async Task Nobody_else_is_believed(On database, string proxy)
    {
        await using var app = await Behind(database, proxy);
        using var browser = From(app, "203.0.113.9");
        var (cookies, _) = await SignIn(app, browser);
        Assert.DoesNotContain("; secure", Assert.Single(cookies, c => c.StartsWith("ts=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("127.0.0.1", await AddressOfLastSession(app));
        Assert.StartsWith("http%3A%2F%2F", await Returning(browser), StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task What_the_person_put_before_the_proxys_own_word_is_not_believed(On database)
    {
        await using var app = await Behind(database, "127.0.0.1");
        using var browser = From(app, "198.51.100.1, 203.0.113.9");
        await SignIn(app, browser);
        Assert.Equal("203.0.113.9", await AddressOfLastSession(app));
    }

    [Theory, OnEach]
    public async Task Several_proxies_in_a_row_are_each_believed(On database)
    {
        await using var app = await Behind(database, "127.0.0.1", ("Proxies:Known:1", "192.0.2.0/24"));
        using var browser = From(app, "198.51.100.1, 203.0.113.9, 192.0.2.7");
        await SignIn(app, browser);
        Assert.Equal("203.0.113.9", await AddressOfLastSession(app));
    }

    [Theory, OnEach]
    public async Task Each_person_behind_the_proxy_has_an_own_limit_of_sign_ins(On database)
    {
        await using var app = await Behind(database, "127.0.0.1", ("Limits:SignInPerAddress", "2"));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var one = From(app, "203.0.113.1");
            statuses.Add((await SignIn(app, one, "/sign-in")).Answer.StatusCode);
        }

        using var other = From(app, "203.0.113.2");
        // Without a name and a password: not taken, and counted.
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.BadRequest, (await SignIn(app, other, "/sign-in")).Answer.StatusCode);
    }

    [Fact]
    public void A_proxy_that_is_neither_an_address_nor_a_range_stops_the_start() =>
        Assert.Contains("proxy.local", Assert.Throws<SchemaException>(() => Hosting.Build(new StartOptions
        {
            Folder = Directory.CreateTempSubdirectory("thongsuot-").FullName, Urls = "http://127.0.0.1:0", Settings = new Dictionary<string, string?> { [Known] = "proxy.local" },
        })).Message, StringComparison.Ordinal);

    // Where single sign-on is told to send the person back to.
    private static async Task<string> Returning(Browser browser)
    {
        var page = await browser.Http.GetAsync("/sign-in/with/sso");
        var query = page.Headers.Location!.Query;
        return query[(query.IndexOf("redirect_uri=", StringComparison.Ordinal) + "redirect_uri=".Length)..];
    }
}
