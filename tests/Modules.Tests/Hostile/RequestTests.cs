using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Support;
using ThongSuot.Web;

namespace ThongSuot.Hostile.Tests;

/// <summary>Requests that no page of ours makes: wrong methods, wrong bodies, wrong heads, tricks with paths. Always a 4xx, never a fault.</summary>
[Collection(Alone.Name)]
public sealed class RequestTests
{
    [Theory]
    [InlineData("no host", "GET / HTTP/1.1\r\n\r\n")]
    [InlineData("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("host with a blank", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n")]
    [InlineData("no method", " / HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("method of nonsense", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("version of nonsense", "GET / HTTP/9.9\r\nHost: a\r\n\r\n")]
    [InlineData("NUL in the path", "GET /units\0 HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("encoded NUL", "GET /units%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")]
    [InlineData("not UTF-8 in the path", "GET /un%C0%AFits HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")]
    [InlineData("negative length", "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("length of nonsense", "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: five\r\n\r\n")]
    [InlineData("two lengths", "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd")]
    [InlineData("broken chunk", "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n")]
    [InlineData("coding of nonsense", "POST /sign-in HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: rubbish\r\n\r\nabc")]
    [InlineData("a head that goes on", "GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n folded\r\n\r\n")]
    [InlineData("a head without colon", "GET / HTTP/1.1\r\nHost: a\r\nrubbish\r\n\r\n")]
    public async Task Bytes_that_are_not_a_request_are_turned_away(string what, string request)
    {
        var app = await App.With(On.Sqlite);
        var status = await RawHttp.Send(app.Address, request);
        Assert.True(status is >= 400 and < 500 or 505, $"{what}: {status}");
    }

    [Fact]
    public async Task Heads_and_cookies_larger_than_a_server_takes_are_turned_away()
    {
        var app = await App.With(On.Sqlite);
        var large = new string('a', 40_000);
        Assert.Equal(431, await RawHttp.Send(app.Address, $"GET / HTTP/1.1\r\nHost: a\r\nX-Large: {large}\r\n\r\n"));
        Assert.Equal(431, await RawHttp.Send(app.Address, $"GET / HTTP/1.1\r\nHost: a\r\nCookie: ts={large}\r\n\r\n"));
        Assert.Equal(414, await RawHttp.Send(app.Address, $"GET /search?q={large} HTTP/1.1\r\nHost: a\r\n\r\n"));
        Assert.Equal(431, await RawHttp.Send(app.Address, $"GET / HTTP/1.1\r\nHost: a\r\n{string.Concat(Enumerable.Range(0, 300).Select(i => $"X-{i}: 1\r\n"))}\r\n"));
    }

    [Theory]
    [InlineData("/units/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/units/..%2f..%2fappsettings.json")]
    [InlineData("/assets/x/..%2f..%2fappsettings.json")]
    [InlineData("/assets/x/%2e%2e%5c%2e%2e%5cappsettings.json")]
    [InlineData("/assets/../appsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/thongsuot.db")]
    [InlineData("/.thongsuot/thongsuot.db")]
    [InlineData("/%5cevil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/units/;/list")]
    [InlineData("/units/list;jsessionid=1")]
    [InlineData("/units/00000000-0000-0000-0000-000000000000%0d%0aSet-Cookie:%20a=b")]
    [InlineData("/units/%F0%9F%98%80")]
    [InlineData("/sign-in/with/..%2f..%2f")]
    public async Task A_trick_with_the_path_finds_nothing(string path)
    {
        var app = await App.With(On.Sqlite);
        var (status, text) = await RawHttp.Answer(app.Address, Encoding.Latin1.GetBytes($"GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
        Assert.True(status is >= 400 and < 500, $"{path}: {status}\n{text[..Math.Min(500, text.Length)]}");
        // In the page it is text; among the heads it would be an order.
        Assert.DoesNotContain("Set-Cookie: a=b", text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Logging", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_method_changes_nothing_and_is_told_so()
    {
        var app = await App.With(On.Sqlite);
        using var quan = await app.As("quan");
        var acts = await Acts(app);
        foreach (var path in Paths(app))
        {
            foreach (var method in (string[])["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND", "RUBBISH"])
            {
                var answer = await quan.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
                Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{method} {path}: {(int)answer.StatusCode}");
            }

            var head = await quan.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            Assert.True((int)head.StatusCode < 500, $"HEAD {path}: {(int)head.StatusCode}");
        }

        Assert.Equal(acts, await Acts(app));
    }

    [Fact]
    public async Task A_body_of_the_wrong_kind_is_turned_away()
    {
        var app = await App.With(On.Sqlite);
        using var quan = await app.As("quan");
        var token = await Forged.TokenOf(quan);
        foreach (var path in Paths(app, "POST"))
        {
            foreach (var (type, body) in Bodies(token))
            {
                var content = new ByteArrayContent(body);
                if (type.Length > 0)
                {
                    content.Headers.TryAddWithoutValidation("Content-Type", type);
                }

                using var answer = await quan.Http.PostAsync(new Uri(path, UriKind.Relative), content);
                Assert.True((int)answer.StatusCode is >= 400 and < 500, $"POST {path} as “{type}”: {(int)answer.StatusCode}");
            }
        }
    }

    [Theory]
    [InlineData("no part")]
    [InlineData("cut off")]
    [InlineData("part without a head")]
    [InlineData("head too long")]
    [InlineData("too many parts")]
    [InlineData("name too long")]
    [InlineData("value too long")]
    public async Task A_broken_form_of_many_parts_is_turned_away_for_members_and_visitors(string what)
    {
        var app = await App.With(On.Sqlite);
        using var quan = await app.As("quan");
        using var visitor = app.Visitor();
        var token = await Forged.TokenOf(quan);
        foreach (var browser in (Browser[])[quan, visitor])
        {
            using var answer = await browser.Http.PostAsync(new Uri("/units/import", UriKind.Relative), Broken(what, token));
            Assert.True((int)answer.StatusCode is >= 400 and < 500 || (browser == visitor && answer.StatusCode is HttpStatusCode.SeeOther), $"{what}: {(int)answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("ts", "rubbish")]
    [InlineData("ts", "CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("ts_form", "rubbish")]
    [InlineData("ts_note", "%%%")]
    [InlineData("ts_note", "PHNjcmlwdD5oeDdxKCk8L3NjcmlwdD4=")]
    [InlineData("lang", "../../etc")]
    [InlineData("theme", "\"><script>hx7q()</script>")]
    public async Task A_cookie_of_nonsense_does_no_harm(string name, string value)
    {
        var app = await App.With(On.Sqlite);
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = app.Address };
        foreach (var path in (string[])["/", "/sign-in", "/contacts", "/home"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Cookie", $"{name}={value}");
            using var answer = await http.SendAsync(request);
            Assert.True((int)answer.StatusCode is 200 or 303, $"{path}: {(int)answer.StatusCode}");
            Assert.Empty(HostilePage.Faults(await answer.Content.ReadAsStringAsync()));
        }
    }

    private static IEnumerable<(string Type, byte[] Body)> Bodies(string token)
    {
        var form = Encoding.UTF8.GetBytes($"__RequestVerificationToken={Uri.EscapeDataString(token)}");
        yield return ("", form);
        yield return ("application/json", "{\"a\":1}"u8.ToArray());
        yield return ("text/plain", form);
        yield return ("application/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"u8.ToArray());
        yield return ("multipart/form-data", form);
        yield return ("rubbish", form);
    }

    private static ByteArrayContent Broken(string what, string token)
    {
        const string line = "--xyz\r\n";
        static string Part(string name, string value) => $"{line}Content-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";
        var carried = Part("__RequestVerificationToken", token);
        var body = what switch
        {
            "no part" => "",
            "cut off" => $"{carried}{line}Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nkey,level",
            "part without a head" => $"{carried}{line}\r\nrubbish\r\n--xyz--\r\n",
            "head too long" => $"{carried}{line}Content-Disposition: form-data; name=\"{new string('n', 20_000)}\"\r\n\r\n1\r\n--xyz--\r\n",
            "too many parts" => carried + string.Concat(Enumerable.Range(0, 3000).Select(i => Part($"a{i}", "1"))) + "--xyz--\r\n",
            "name too long" => $"{carried}{Part(new string('n', 5000), "1")}--xyz--\r\n",
            _ => $"{carried}{Part("a", new string('v', 5_000_000))}--xyz--\r\n",
        };
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=xyz");
        return content;
    }

    private static Task<int> Acts(App app) => app.Inside((_, db, _) => db.Set<ActRow>().CountAsync());

    private static IEnumerable<string> Paths(App app, string? method = null) => ((IEndpointRouteBuilder)app.Web).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<WhoMay>() is not null && e.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods && (method is null || methods.HttpMethods.Contains(method)))
        .Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}").Distinct()
        .Where(p => !p.Contains('{', StringComparison.Ordinal) && !p.StartsWith("/connect", StringComparison.Ordinal));
}
