using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ThongSuot.Journeys.Chromium))]

namespace ThongSuot.Journeys;

/// <summary>The Chromium of this machine, opened once for all journeys: the variable CHROMIUM, or where it is usually installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The program, or none.</summary>
    public static string? Program { get; } = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>A new page, which fails the test when the browser complains (broken script, refused by the content policy).</summary>
    public async Task<IPage> Open(Uri address, string path, bool script = true, ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 900)
    {
        Assert.SkipWhen(browser is null, "no Chromium");
        var context = await browser.NewContextAsync(new() { BaseURL = address.ToString(), JavaScriptEnabled = script, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height }, Locale = "vi-VN" });
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Complain(page, message.Type is "error" or "warning" ? message.Text : null);
        page.PageError += (_, error) => Complain(page, error);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>What the browser complained of on the page.</summary>
    public IReadOnlyList<string> Complaints(IPage page) => complaints.TryGetValue(page, out var said) ? [.. said] : [];

    /// <summary>Fails when the browser complained of anything but an answer that says no (4xx).</summary>
    public void IsContent(IPage page) =>
        Assert.DoesNotContain(Complaints(page), c => !c.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private readonly System.Collections.Concurrent.ConcurrentDictionary<IPage, System.Collections.Concurrent.ConcurrentQueue<string>> complaints = [];

    private void Complain(IPage page, string? text)
    {
        if (text is not null)
        {
            complaints.GetOrAdd(page, _ => []).Enqueue(text);
        }
    }
}
