using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ThongSuot.Support;

/// <summary>A browser without script: opens pages, fills forms by visible label, presses buttons by visible text.</summary>
public sealed class Browser : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.All };

    public Browser(Uri address) => Http = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>For requests a browser would not make.</summary>
    public HttpClient Http { get; }

    /// <summary>The value of a cookie the browser holds, or none.</summary>
    public string? Cookie(string name) => handler.CookieContainer.GetCookies(Http.BaseAddress!)[name]?.Value;

    /// <summary>Opens a page, following redirects.</summary>
    public Task<Answer> Open(string url) => Send(() => new HttpRequestMessage(HttpMethod.Get, url));

    /// <summary>Sends fields to an address, following redirects.</summary>
    public Task<Answer> Post(string url, IEnumerable<KeyValuePair<string, string>> fields) =>
        Send(() => new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Signs in as a person of the demo province.</summary>
    public async Task<Answer> SignIn(string login)
    {
        var page = await Open("/sign-in");
        var button = page.Document.QuerySelector($"button[name=demo][value={login}]") ?? throw new InvalidOperationException($"No demo person {login} on the sign-in page.");
        var answer = await page.Press(button);
        return answer.Ok();
    }

    internal async Task<Answer> Send(Func<HttpRequestMessage> request)
    {
        var response = await Http.SendAsync(request());
        for (var hops = 0; response.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Redirect && hops < 10; hops++)
        {
            var next = new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location!);
            response = await Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, next));
        }

        var text = await response.Content.ReadAsStringAsync();
        return new Answer(this, response, text, Parser.ParseDocument(text));
    }

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }
}

/// <summary>A page as it came, and what one can do on it.</summary>
public sealed class Answer(Browser browser, HttpResponseMessage response, string text, IHtmlDocument document)
{
    private readonly List<(IElement Box, string Value)> filled = [];
    private readonly List<(string Name, string FileName, byte[] Content)> files = [];

    /// <summary>The parsed page.</summary>
    public IHtmlDocument Document { get; } = document;

    /// <summary>The raw answer.</summary>
    public HttpResponseMessage Response { get; } = response;

    /// <summary>The source.</summary>
    public string Source { get; } = text;

    /// <summary>Its status.</summary>
    public int Status => (int)Response.StatusCode;

    /// <summary>Is it a page, and not a file or data?</summary>
    public bool IsPage => Response.Content.Headers.ContentType?.MediaType == "text/html";

    /// <summary>Its address, after redirects.</summary>
    public Uri Url => Response.RequestMessage!.RequestUri!;

    /// <summary>What a person reads, white space folded.</summary>
    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The heading.</summary>
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>Types into, chooses in or ticks the box with this visible label.</summary>
    public Answer Fill(string label, string value)
    {
        filled.Add((BoxOf(label), value));
        return this;
    }

    /// <summary>Chooses a file in the box with this label.</summary>
    public Answer Attach(string label, string fileName, byte[] content)
    {
        files.Add((BoxOf(label).GetAttribute("name")!, fileName, content));
        return this;
    }

    /// <summary>Presses the button with this visible text.</summary>
    public Task<Answer> Press(string text) => Press(Document.QuerySelectorAll("button").FirstOrDefault(b => Folded(b.TextContent) == text && b.Closest("form") is not null)
        ?? throw new InvalidOperationException($"No button “{text}” on {Url}: {string.Join(", ", Document.QuerySelectorAll("button").Select(b => Folded(b.TextContent)))}"));

    /// <summary>Presses a button.</summary>
    public Task<Answer> Press(IElement button)
    {
        var form = (IHtmlFormElement)button.Closest("form")!;
        var fields = Fields(form, button).ToList();
        var url = form.GetAttribute("action") is { Length: > 0 } action ? action : Url.PathAndQuery;
        if (form.Method.Equals("get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
            return browser.Open($"{url.Split('?')[0]}?{query}");
        }

        return browser.Send(() => new HttpRequestMessage(HttpMethod.Post, new Uri(Url, url)) { Content = Content(form, fields) });
    }

    /// <summary>Follows the link with this visible text.</summary>
    public Task<Answer> Follow(string text)
    {
        var link = Document.QuerySelectorAll("a[href]").FirstOrDefault(a => Folded(a.TextContent) == text)
            ?? throw new InvalidOperationException($"No link “{text}” on {Url}.");
        return browser.Open(new Uri(Url, link.GetAttribute("href")!).PathAndQuery);
    }

    /// <summary>The rows of the first table, each as its cells' texts.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows => [.. Document.QuerySelectorAll("tbody tr").Select(r => (IReadOnlyList<string>)[.. r.Children.Select(c => Folded(c.TextContent))])];

    /// <summary>The page says this.</summary>
    public Answer Says(string sentence)
    {
        Assert.Contains(sentence, Text, StringComparison.Ordinal);
        return this;
    }

    /// <summary>The page does not say this.</summary>
    public Answer DoesNotSay(string sentence)
    {
        Assert.DoesNotContain(sentence, Text, StringComparison.Ordinal);
        return this;
    }

    /// <summary>The status is this.</summary>
    public Answer Is(int status)
    {
        Assert.True(Status == status, $"{Url} answered {Status}, not {status}: {Heading} {Text[..Math.Min(600, Text.Length)]}");
        return this;
    }

    /// <summary>It worked.</summary>
    public Answer Ok() => Is(200);

    /// <summary>The form was not taken, and says so.</summary>
    public Answer IsInvalid() => Is(400);

    private IElement BoxOf(string label)
    {
        if (Document.QuerySelectorAll("input[aria-label], select[aria-label]").FirstOrDefault(b => b.GetAttribute("aria-label") == label) is { } named)
        {
            return named;
        }

        var found = Document.QuerySelectorAll("label, legend").FirstOrDefault(l => LabelText(l) == label)
            ?? throw new InvalidOperationException($"No label “{label}” on {Url}: {string.Join(", ", Document.QuerySelectorAll("label, legend").Select(LabelText))}");
        return found.GetAttribute("for") is { } id ? Document.GetElementById(id)! : found.QuerySelector("input, select, textarea") ?? found.ParentElement!;
    }

    private static string LabelText(IElement label)
    {
        var copy = (IElement)label.Clone(true);
        foreach (var optional in copy.QuerySelectorAll(".optional"))
        {
            optional.Remove();
        }

        return Folded(copy.TextContent);
    }

    private IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form, IElement button)
    {
        foreach (var box in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var name = box.GetAttribute("name")!;
            var typed = filled.FirstOrDefault(f => f.Box == box).Value;
            switch (box)
            {
                case IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } tick:
                    if (typed is null ? tick.IsChecked : typed is "yes" || typed == tick.Value)
                    {
                        yield return new(name, tick.Value);
                    }

                    break;
                case IHtmlSelectElement select:
                    yield return new(name, typed is null ? select.Value ?? "" : OptionOf(select, typed));
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, typed ?? area.Value);
                    break;
                default:
                    yield return new(name, typed ?? box.GetAttribute("value") ?? "");
                    break;
            }
        }

        if (button.GetAttribute("name") is { Length: > 0 } pressed)
        {
            yield return new(pressed, button.GetAttribute("value") ?? "");
        }
    }

    private static string OptionOf(IHtmlSelectElement select, string words) =>
        select.Options.FirstOrDefault(o => Folded(o.Text) == words || o.Value == words)?.Value ?? words;

    private HttpContent Content(IHtmlFormElement form, IEnumerable<KeyValuePair<string, string>> fields)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data")
        {
            return new FormUrlEncodedContent(fields);
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, fileName, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), name, fileName);
        }

        return content;
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
