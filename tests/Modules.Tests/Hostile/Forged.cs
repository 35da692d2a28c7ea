using AngleSharp.Html.Dom;
using ThongSuot.Support;

namespace ThongSuot.Hostile.Tests;

/// <summary>The antiforgery token of a browser, for posts that no page offers.</summary>
internal static class Forged
{
    public const string Field = "__RequestVerificationToken";

    public static async Task<string> TokenOf(Browser browser)
    {
        var page = await browser.Open("/sign-out");
        page = page.Document.QuerySelector($"input[name={Field}]") is null ? await browser.Open("/sign-in") : page;
        return ((IHtmlInputElement)page.Document.QuerySelector($"input[name={Field}]")!).Value;
    }

    /// <summary>Sends an empty thing to an address for programs, with a valid token.</summary>
    public static Task<HttpResponseMessage> PostJson(Browser browser, string url, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", token);
        return browser.Http.SendAsync(request);
    }

    /// <summary>Posts with a valid token and an act of its own.</summary>
    public static Task<HttpResponseMessage> Post(Browser browser, string url, string token, params (string Name, string Value)[] fields) =>
        browser.Http.PostAsync(new Uri(url, UriKind.Relative), new FormUrlEncodedContent(
            fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(KeyValuePair.Create(Field, token))));
}
