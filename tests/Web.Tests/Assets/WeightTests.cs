using System.IO.Compression;
using System.Text;
using ThongSuot.Support;

namespace ThongSuot.Web.Tests.Assets;

public sealed class WeightTests(KitApp kit) : KitTest(kit)
{
    [Theory]
    [InlineData("/")]
    [InlineData(Gallery.Staff)]
    [InlineData(Gallery.Public)]
    public async Task A_first_page_with_all_it_needs_weighs_at_most_forty_kilobytes(string url)
    {
        var page = await Open(url);
        var needs = page.Document.QuerySelectorAll("link[href], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
            .Concat(page.Document.QuerySelectorAll("use").Select(u => u.GetAttribute("href")!.Split('#')[0])).Distinct();
        var weight = Gzip(page.Source);
        foreach (var need in needs)
        {
            weight += Gzip((await Open(need)).Ok().Source);
        }

        Assert.True(weight <= 40 * 1024, $"{url} weighs {weight} bytes");
    }

    [Fact]
    public async Task A_file_of_the_kit_is_fetched_once_and_never_again()
    {
        var url = (await Open("/")).Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var answer = await Open(url);

        Assert.Contains("immutable", answer.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("text/css", answer.Response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_script_stays_small_and_makes_no_code_from_text()
    {
        var script = (await Open((await Open("/")).Document.QuerySelector("script[type=module]")!.GetAttribute("src")!)).Source;

        Assert.True(script.Split('\n').Length <= 200);
        Assert.All(new[] { "eval(", "new Function", "innerHTML", "outerHTML", "document.write", "setAttribute('style'" }, word => Assert.DoesNotContain(word, script, StringComparison.Ordinal));
    }

    private static int Gzip(string text)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return (int)target.Length;
    }
}
