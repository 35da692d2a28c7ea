using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Kernel;
using ThongSuot.Pdf;
using ThongSuot.Support;
using UglyToad.PdfPig;

namespace ThongSuot.OneStop.Tests;

/// <summary>Print pages as PDF: the same page, by the Chromium of the machine; where there is none, no link and a plain answer.</summary>
public sealed class PdfTests
{
    [Theory, OnEach]
    public async Task The_papers_of_a_dossier_are_to_be_had_as_pdf_with_the_words_of_the_page(On database)
    {
        var app = await App.With(database);
        Pdfs.SkipWithout(app);
        using var dao = await app.As("dao");
        var id = await dao.Received(Counters.Marital, "Ngô Thị Ánh Tuyết");
        var receipt = (await dao.Open(OneStopUrls.Part(id, "receipt"))).Ok();
        var url = receipt.Document.QuerySelectorAll("a").Single(a => a.TextContent == "Tải PDF").GetAttribute("href")!;
        Assert.Equal(OneStopUrls.Part(id, "receipt.pdf"), url);
        var text = await Pdfs.Text(dao, url);
        Assert.Contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", text, StringComparison.Ordinal);
        Assert.Contains("Ngô Thị Ánh Tuyết", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tải PDF", text, StringComparison.Ordinal);
        Assert.Contains("PHIẾU KIỂM SOÁT", await Pdfs.Text(dao, OneStopUrls.Part(id, "slip.pdf")), StringComparison.Ordinal);
        var running = (await app.Dossier(id)).CaseId;
        Assert.Contains("Phiếu kiểm soát quá trình giải quyết", await Pdfs.Text(dao, $"/cases/{running}/slip.pdf"), StringComparison.Ordinal);
        using var phat = await app.As("phat");
        (await phat.Open(url)).Is(404);
        using var visitor = app.Visitor();
        Assert.Equal("/sign-in", (await visitor.Open(url)).Url.AbsolutePath);
    }

    [Theory, OnEach]
    public async Task Book_cash_book_and_letters_come_on_the_paper_of_their_form(On database)
    {
        var app = await App.With(database);
        Pdfs.SkipWithout(app);
        using var dao = await app.As("dao");
        var id = await dao.Received(Counters.Marital, "Ngô Thị Thư");
        var page = (await (await dao.Change(id, "supplement")).Fill("Lý do", "missing").Fill("Nêu rõ lý do", "Thiếu giấy tờ").Fill("Những nội dung phải bổ sung, hoàn thiện", "Tờ khai có chữ ký").Press("Yêu cầu bổ sung")).Ok();
        var letter = page.Document.QuerySelector("a[href*='/letters/']")!.GetAttribute("href")!;
        using (var small = PdfDocument.Open(await Pdfs.Bytes(dao, $"{letter}.pdf")))
        {
            // A5 upright.
            Assert.Equal((420, 595), (Math.Round(small.GetPage(1).Width), Math.Round(small.GetPage(1).Height)));
        }

        using (var wide = PdfDocument.Open(await Pdfs.Bytes(dao, $"{OneStopUrls.Book}.pdf")))
        {
            // A4 across.
            Assert.Equal((842, 595), (Math.Round(wide.GetPage(1).Width), Math.Round(wide.GetPage(1).Height)));
        }

        Assert.Contains("Sổ quỹ trong ngày", await Pdfs.Text(dao, $"{OneStopUrls.Cash}.pdf"), StringComparison.Ordinal);
        (await dao.Open($"{OneStopUrls.Cash}.pdf?day=khong")).IsInvalid();
    }

    [Theory, OnEach]
    public async Task Where_no_chromium_is_there_is_no_link_and_a_plain_answer(On database)
    {
        await using var app = await App.Start(database, settings: new Dictionary<string, string?> { ["Pdf:Chromium"] = "none" });
        using var dao = await app.As("dao");
        var id = await dao.Received(Counters.Marital, "Ngô Thị Không");
        (await dao.Open(OneStopUrls.Part(id, "receipt"))).Ok().DoesNotSay("Tải PDF");
        (await dao.Open(OneStopUrls.Part(id, "receipt.pdf"))).Is(503).Says("chưa cài Chromium");
    }

    [Fact]
    public async Task A_page_that_never_ends_is_given_up_and_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell script");
        var folder = Directory.CreateTempSubdirectory("thongsuot-").FullName;
        var slow = Path.Combine(folder, "slow");
        await File.WriteAllTextAsync(slow, "#!/bin/sh\nexec sleep 60\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        using var printer = new ChromiumPrinter(new() { Folder = Path.Combine(folder, "printing"), Chromium = slow, Seconds = 1 }, Microsoft.Extensions.Logging.Abstractions.NullLogger<ChromiumPrinter>.Instance);
        var why = await Assert.ThrowsAsync<Refused>(() => printer.Print("<p>x</p>"));
        Assert.Equal(PdfRefusals.Failed, why.Why);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(folder, "printing")));
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Reading PDFs.</summary>
internal static class Pdfs
{
    public static void SkipWithout(App app) => Assert.SkipWhen(!app.Web.Services.GetRequiredService<IPdfPrinter>().IsAvailable, "no Chromium");

    public static Task<byte[]> Bytes(Browser person, string url) => person.Http.GetByteArrayAsync(new Uri(url, UriKind.Relative));

    public static async Task<string> Text(Browser person, string url) => Text(await Bytes(person, url));

    public static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }
}
