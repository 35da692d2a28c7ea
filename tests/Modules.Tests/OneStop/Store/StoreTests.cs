using Microsoft.EntityFrameworkCore;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>What a citizen handed in or was given once is not asked for again.</summary>
public sealed class StoreTests
{
    [Theory, OnEach]
    public async Task A_paper_handed_in_is_used_again_and_the_officer_opens_the_same_file(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var page = await hong.FilingPage();
        var name = $"don-{Guid.CreateVersion7():N}.pdf";
        var first = (await page.Fill("Địa chỉ", "ấp 3, xã Vị Thanh").Attach(await OnlineSteps.PaperLabel(page), name, OnlineSteps.Pdf("Đơn")).Press("Nộp hồ sơ")).Ok();
        var id = Guid.Parse(first.Url.Segments[3].TrimEnd('/'));
        // What no agency took in yet is not in the store.
        (await hong.Open(OneStopUrls.Store)).Ok().DoesNotSay(name);
        var number = await app.Accept(id);
        var store = (await hong.Open($"{OneStopUrls.Store}?q={Uri.EscapeDataString(number)}")).Ok().Says(name).Says(number).Says("Giấy tờ đã nộp");
        Assert.Equal(200, (await store.Follow(name)).Status);

        var again = await hong.FilingPage();
        var filed = (await again.Fill("Địa chỉ", "ấp 3, xã Vị Thanh").Fill("Hoặc dùng lại từ kho giấy tờ của tôi", Choice(again, number)).Press("Nộp hồ sơ")).Ok().Says(name);
        var second = Guid.Parse(filed.Url.Segments[3].TrimEnd('/'));
        Assert.NotEqual(id, second);
        Assert.Equal(PaperState.ReusedPaper, (await Papers(app, second)).Single().State);
        using var dao = await app.As("dao");
        var link = (await dao.Open(OneStopUrls.Dossier(second))).Ok().Says("Dùng lại").Document.QuerySelectorAll("a").First(a => a.TextContent.Contains(name, StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(200, (await dao.Open(link)).Status);
        // Used again, it is not in the store twice.
        await app.Accept(second);
        Assert.Single((await hong.Open($"{OneStopUrls.Store}?q=giay+de+nghi")).Ok().Document.QuerySelectorAll("a"), a => a.TextContent == name);
    }

    [Theory, OnEach]
    public async Task A_result_received_is_used_again_as_a_result(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var (_, id) = await hong.FileDossier();
        var number = await app.Accept(id);
        await app.Ended(id, DossierStatus.Decided);
        using (var dao = await app.As("dao"))
        {
            (await (await dao.Open(OneStopUrls.Part(id, "result"))).Ok().Attach("Tệp kết quả", $"ket-qua-{id:N}.pdf", OnlineSteps.Pdf("Kết quả")).Press("Đính kèm kết quả")).Ok();
        }

        (await hong.Open(OneStopUrls.Store)).Ok().Says($"ket-qua-{id:N}.pdf").Says("Kết quả đã nhận");
        var page = await hong.FilingPage();
        var filed = (await page.Fill("Địa chỉ", "ấp 3").Fill("Hoặc dùng lại từ kho giấy tờ của tôi", $"{id:N}").Press("Nộp hồ sơ")).Ok().Says(number);
        Assert.Equal((PaperState.ReusedResult, (Guid?)id), (await Papers(app, Guid.Parse(filed.Url.Segments[3].TrimEnd('/')))).Select(p => (p.State, p.FilesOfId)).Single());
    }

    [Theory, OnEach]
    public async Task The_papers_of_others_are_neither_shown_nor_taken(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        using var phat = await app.As("phat");
        var (_, mine) = await phat.FileDossier();
        await app.Accept(mine);
        var theirs = (await Papers(app, mine)).Single();
        (await hong.FileDossier()).Page.Ok();
        await app.Accept((await hong.FileDossier()).Id);
        var page = await hong.FilingPage();
        (await page.Fill("Địa chỉ", "ấp 3").Fill("Hoặc dùng lại từ kho giấy tờ của tôi", $"{theirs.Id:N}").Press("Nộp hồ sơ")).IsInvalid().Says("Lựa chọn này không có trong danh sách");
        (await app.Visitor().Open(OneStopUrls.Store)).Ok().Says("Đăng nhập");
    }

    private static string Choice(Answer page, string number) => page.Document.QuerySelectorAll("select[name$='-again'] option").First(o => o.TextContent.Contains(number, StringComparison.Ordinal)).GetAttribute("value")!;

    private static Task<List<DossierPaper>> Papers(App app, Guid dossier) => app.Inside((_, db, _) => db.Set<DossierPaper>().AsNoTracking().Where(p => p.DossierId == dossier).ToListAsync());
}
