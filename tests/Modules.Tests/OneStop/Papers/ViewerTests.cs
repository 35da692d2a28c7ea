using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Papers open beside their list; what browsers cannot show is downloaded.</summary>
public sealed class ViewerTests
{
    [Theory, OnEach]
    public async Task A_paper_opens_in_the_page_for_whoever_may_see_the_dossier(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var (_, id) = await hong.FileDossier();
        using var dao = await app.As("dao");
        var page = (await (await dao.Open(OneStopUrls.Dossier(id))).Ok().Follow("don-de-nghi.pdf")).Ok().Says("Giấy tờ của hồ sơ");
        var shown = page.Document.QuerySelector("object")!.GetAttribute("data")!;
        Assert.Contains("object-src 'self'; frame-src 'self'", page.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var content = await dao.Http.GetAsync(new Uri(shown, UriKind.Relative));
        Assert.Equal("application/pdf", content.Content.Headers.ContentType!.MediaType);
        Assert.Null(content.Content.Headers.ContentDisposition);
        Assert.Equal("SAMEORIGIN", content.Headers.GetValues("X-Frame-Options").Single());
        Assert.Contains("default-src 'none'", content.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        // Everywhere else nothing is framed.
        Assert.Equal("DENY", page.Response.Headers.GetValues("X-Frame-Options").Single());
        using var phat = await app.As("phat");
        foreach (var url in new[] { page.Url.AbsolutePath, shown })
        {
            (await phat.Open(url)).Is(404);
        }

        (await dao.Open(OneStopUrls.Viewed(id, Guid.CreateVersion7()))).Is(404);
    }

    [Theory, OnEach]
    public async Task A_file_that_might_run_or_cannot_be_shown_is_only_downloaded(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var page = await hong.FilingPage();
        var filed = (await page.Fill("Địa chỉ", "ấp 3").Attach(await OnlineSteps.PaperLabel(page), "don.docx", DraftDocx.Write("Đơn")).Press("Nộp hồ sơ")).Ok();
        var id = Guid.Parse(filed.Url.Segments[3].TrimEnd('/'));
        using var dao = await app.As("dao");
        var shown = (await (await dao.Open(OneStopUrls.Dossier(id))).Ok().Follow("don.docx")).Ok().Says("không mở được trong trang");
        Assert.Null(shown.Document.QuerySelector("object"));
        (await dao.Open($"/dossiers/{id}/files/{shown.Url.Segments[^1]}/view")).Is(404);
    }
}
