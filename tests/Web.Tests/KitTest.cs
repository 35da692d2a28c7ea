using AngleSharp.Dom;
using ThongSuot.Support;

namespace ThongSuot.Web.Tests;

/// <summary>The gallery of the kit, served once for all tests.</summary>
public sealed class KitApp : IAsyncLifetime
{
    public App App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await Gallery.Start();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

[CollectionDefinition]
public sealed class KitCollection : ICollectionFixture<KitApp>;

[Collection(typeof(KitCollection))]
public abstract class KitTest(KitApp kit)
{
    protected static readonly string[] Pages = [Gallery.Staff, Gallery.Form, Gallery.Public, Gallery.Print];

    protected App App => kit.App;

    protected async Task<Answer> Open(string url)
    {
        using var browser = App.Visitor();
        return await browser.Open(url);
    }

    protected static IEnumerable<string> Texts(IParentNode page, string selector) => page.QuerySelectorAll(selector).Select(e => e.TextContent.Trim());
}
