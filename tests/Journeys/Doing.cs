using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ThongSuot.Journeys;

/// <summary>What a person does on a page: everything is found by its visible words.</summary>
public static class Doing
{
    /// <summary>Signs in as a person of the demo province.</summary>
    public static async Task SignIn(this IPage page, string login)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator($"button[name=demo][value={login}]").ClickAsync();
        await page.Leaves("/sign-in");
    }

    /// <summary>Signs in with a name and a password.</summary>
    public static async Task SignIn(this IPage page, string login, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.Fill("Tên đăng nhập", login);
        await page.Fill("Mật khẩu", password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
    }

    /// <summary>Signs out.</summary>
    public static async Task SignOut(this IPage page)
    {
        await page.GotoAsync("/sign-out");
        await page.Press("Đăng xuất");
    }

    /// <summary>Presses the button with these words.</summary>
    public static Task Press(this IPage page, string words) => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First.ClickAsync();

    /// <summary>Opens the question with these words and says yes.</summary>
    public static async Task Confirm(this IPage page, string words, ILocator? within = null)
    {
        var box = (within ?? page.Locator("main")).Locator("details.confirm", new() { Has = page.Locator("summary", new() { HasTextRegex = Whole(words) }) }).First;
        await box.Locator("summary").ClickAsync();
        await box.Locator("button").ClickAsync();
    }

    /// <summary>Follows the link with these words.</summary>
    public static Task Follow(this IPage page, string words) => page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync();

    /// <summary>The box with this label.</summary>
    public static ILocator Box(this IPage page, string label) => page.Locator("main").GetByLabel(Whole(label)).First;

    /// <summary>Types into the box with this label.</summary>
    public static Task Fill(this IPage page, string label, string text) => page.Box(label).FillAsync(text);

    /// <summary>Chooses in the list with this label.</summary>
    public static Task Choose(this IPage page, string label, string words) => page.Box(label).SelectOptionAsync(new SelectOptionValue { Label = words });

    /// <summary>Hands a text file to the box with this label.</summary>
    public static Task Attach(this IPage page, string label, string name, string text) =>
        page.Box(label).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });

    /// <summary>The page says this.</summary>
    public static async Task Says(this IPage page, string sentence)
    {
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(sentence);
        await page.WaitForLoadStateAsync();
    }

    /// <summary>The page does not say this.</summary>
    public static Task DoesNotSay(this IPage page, string sentence) => Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(sentence);

    /// <summary>The page's heading is this, and its script listens.</summary>
    public static async Task IsCalled(this IPage page, string heading)
    {
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
        await page.WaitForLoadStateAsync();
    }

    /// <summary>The browser has gone on from a page.</summary>
    public static Task Leaves(this IPage page, string path) => Assertions.Expect(page).Not.ToHaveURLAsync(new Regex($"{Regex.Escape(path)}$"));

    // An optional field says so inside its label.
    private static Regex Whole(string words) => new($@"^\s*{Regex.Escape(words)}( \(không bắt buộc\))?\s*$");
}
