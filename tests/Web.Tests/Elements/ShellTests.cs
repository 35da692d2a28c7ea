using ThongSuot.Support;

namespace ThongSuot.Web.Tests.Elements;

public sealed class ShellTests(KitApp kit) : KitTest(kit)
{
    [Fact]
    public async Task The_first_thing_one_reaches_leads_past_the_menu()
    {
        foreach (var url in new[] { Gallery.Staff, Gallery.Public })
        {
            var first = (await Open(url)).Document.QuerySelector("a, button, input, summary")!;
            Assert.Equal("#main", first.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task The_chosen_look_is_kept_and_follows_the_device_again()
    {
        using var browser = App.Visitor();
        var plain = await browser.Open(Gallery.Public);
        var dark = await plain.Follow("Nền tối");
        var light = await dark.Follow("Nền sáng");
        var device = await light.Follow("Sáng tối theo máy");

        Assert.Equal([null, "dark", "light", null], new[] { plain, dark, light, device }.Select(p => p.Document.DocumentElement.GetAttribute("data-theme")));
        Assert.Equal(Gallery.Public, device.Url.AbsolutePath);
    }

    [Fact]
    public async Task The_language_is_kept_and_the_kit_speaks_it_wholly()
    {
        using var browser = App.Visitor();
        var english = await (await browser.Open(Gallery.Form)).Follow("English");

        Assert.Equal("en", english.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(["Sign out"], Texts(english.Document, "a[href='/sign-out']"));
        Assert.Equal("Skip to the main content", english.Document.QuerySelector(".skip")!.TextContent);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task A_choice_never_leads_to_another_site(string elsewhere)
    {
        foreach (var choice in new[] { "theme", "language" })
        {
            using var browser = App.Visitor();
            var answer = await browser.Open($"/{choice}?to=en&return={Uri.EscapeDataString(elsewhere)}");
            Assert.Equal(App.Address.Authority, answer.Url.Authority);
        }
    }
}
