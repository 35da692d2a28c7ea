using Microsoft.EntityFrameworkCore;
using ThongSuot.Events;
using ThongSuot.Notifications;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>What an applicant sees and does after filing: the list, the supplement, the withdrawal, letters, notices.</summary>
public sealed class MyDossierTests
{
    [Theory, OnEach]
    public async Task What_form_02_asks_for_is_sent_online_and_the_clock_goes_on(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var (_, id) = await hong.FileDossier();
        var number = await app.Accept(id);
        await AskSupplement(app, id);
        (await hong.Open(OneStopUrls.Mine)).Ok().Says(number).Says("Bổ sung giấy tờ theo phiếu yêu cầu");
        var mine = (await hong.Open(OneStopUrls.My(id))).Ok().Says("Yêu cầu bổ sung giấy tờ").Says("thời hạn đang ngừng tính");
        (await hong.Open(mine.Document.QuerySelector("a[href*='letters']")!.GetAttribute("href")!)).Ok().Says("PHIẾU YÊU CẦU BỔ SUNG").Says("Giấy xác nhận thu nhập");
        var page = (await mine.Follow("Bổ sung trực tuyến")).Ok();
        (await page.Press("Gửi giấy tờ bổ sung")).IsInvalid().Says("Hãy đính kèm ít nhất một giấy tờ");
        page = (await hong.Open(OneStopUrls.MyPart(id, "supplement"))).Ok();
        (await page.Attach("Giấy xác nhận thu nhập", "virus.exe", [77, 90, 0]).Press("Gửi giấy tờ bổ sung")).IsInvalid();
        page = (await hong.Open(OneStopUrls.MyPart(id, "supplement"))).Ok();
        (await page.Attach("Giấy xác nhận thu nhập", "thu-nhap.pdf", OnlineSteps.Pdf("Thu nhập")).Press("Gửi giấy tờ bổ sung")).Ok().Says("Đã gửi giấy tờ bổ sung").Says("Đang xử lý").Says("thu-nhap.pdf");
        (await hong.Open(OneStopUrls.MyPart(id, "supplement"))).Ok().Says("không làm được việc này");
        using var dao = await app.As("dao");
        (await dao.Open(OneStopUrls.Dossier(id))).Ok().Says("thu-nhap.pdf").Says("bổ sung");
    }

    [Theory, OnEach]
    public async Task A_dossier_is_withdrawn_with_a_reason_before_and_after_it_is_taken_in(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        foreach (var accepted in new[] { false, true })
        {
            var (_, id) = await hong.FileDossier();
            if (accepted)
            {
                await app.Accept(id);
            }

            var page = (await hong.Open(OneStopUrls.MyPart(id, "withdraw"))).Ok();
            (await page.Press("Rút hồ sơ")).IsInvalid().Says("Hãy nhập: Lý do rút hồ sơ.");
            page = (await hong.Open(OneStopUrls.MyPart(id, "withdraw"))).Ok();
            (await page.Fill("Lý do rút hồ sơ", "Nộp nhầm nơi").Press("Rút hồ sơ")).Ok().Says("Đã rút hồ sơ.").Says("Công dân yêu cầu rút hồ sơ").Says("Nộp nhầm nơi");
            (await hong.Open(OneStopUrls.MyPart(id, "withdraw"))).Ok().Says("không làm được việc này");
        }
    }

    [Theory, OnEach]
    public async Task A_dossier_is_nobody_elses(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var (filed, id) = await hong.FileDossier();
        var file = filed.Document.QuerySelector("a[href*='/files/']")!.GetAttribute("href")!;
        Assert.NotEmpty((await hong.Open(file)).Ok().Source);
        using var phat = await app.As("phat");
        foreach (var url in new[] { OneStopUrls.My(id), file, OneStopUrls.MyPart(id, "filed"), OneStopUrls.MyPart(id, "supplement"), OneStopUrls.MyPart(id, "withdraw"), OneStopUrls.MyPart(id, "rate"), OneStopUrls.Dossier(id) })
        {
            (await phat.Open(url)).Is(404);
        }

        (await phat.Open(OneStopUrls.Mine)).Ok().DoesNotSay(filed.Tracking());
        using var visitor = app.Visitor();
        Assert.Equal("/sign-in", (await visitor.Open(OneStopUrls.My(id))).Url.AbsolutePath);
        // The page of staff leads its applicant to the applicant's.
        Assert.Equal(OneStopUrls.My(id), (await hong.Open(OneStopUrls.Dossier(id))).Ok().Url.AbsolutePath);
    }

    [Theory, OnEach]
    public async Task The_timeline_names_units_not_officers_and_no_remark_of_staff(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var (_, id) = await hong.FileDossier();
        await app.Accept(id);
        var mine = (await hong.Open(OneStopUrls.My(id))).Ok();
        mine.Says("Mới đăng ký").Says("Được tiếp nhận").Says("Ủy ban nhân dân xã Vị Thanh").DoesNotSay("Nguyễn Thị Hồng Đào");
    }

    [Theory, OnEach]
    public async Task Clerks_are_told_of_a_dossier_that_waits_and_the_applicant_of_what_came_of_it(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var (filed, id) = await hong.FileDossier();
        var about = id.ToString("N");
        var clerks = await Told(app, TellCounter.Kind, about);
        Assert.NotEmpty(clerks);
        Assert.DoesNotContain(clerks, n => n.Title.Contains("Hồng", StringComparison.Ordinal) || n.Text.Contains("Hồng", StringComparison.Ordinal));
        Assert.Empty(await Told(app, TellApplicant.Kind, about, most: 1));
        var number = await app.Accept(id);
        var accepted = Assert.Single(await Told(app, TellApplicant.Kind, about));
        Assert.Equal($"Hồ sơ {number}: Được tiếp nhận", accepted.Title);
        Assert.Equal(OneStopUrls.My(id), accepted.Url);
        (await hong.Open("/inbox")).Ok().Says(accepted.Title);
        await AskSupplement(app, id);
        Assert.Contains(await Told(app, TellApplicant.Kind, about, least: 2), n => n.Title.EndsWith("Yêu cầu bổ sung giấy tờ", StringComparison.Ordinal));
        // What was said before is no longer so.
        Assert.False(await app.Inside((_, db, _) => new StillSo(db).Is(accepted, default)));
        Assert.False(await app.Inside((_, db, _) => new StillWaits(db).Is(clerks[0], default)));
    }

    [Theory, OnEach]
    public async Task What_is_missing_before_it_is_taken_in_is_sent_online_and_it_waits_at_the_counter_again(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var (_, id) = await hong.FileDossier();
        await AskSupplement(app, id);
        var page = (await hong.Open(OneStopUrls.MyPart(id, "supplement"))).Ok();
        (await page.Attach("Ảnh chụp nhà ở", "nha.pdf", OnlineSteps.Pdf("Nhà")).Press("Gửi giấy tờ bổ sung")).Ok().Says("Mới đăng ký");
        await app.Accept(id);
        (await hong.Open(OneStopUrls.My(id))).Ok().Says("Được tiếp nhận").Says("nha.pdf");
    }

    [Theory, OnEach]
    public async Task The_result_as_a_file_is_downloaded_by_who_filed_and_by_nobody_else(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var (_, id) = await hong.FileDossier();
        await app.Accept(id);
        using var dao = await app.As("dao");
        (await dao.Open(OneStopUrls.Part(id, "result"))).Ok().Says("không làm được việc này");
        await app.Ended(id, DossierStatus.Decided);
        var page = (await dao.Open(OneStopUrls.Part(id, "result"))).Ok();
        var content = OnlineSteps.Pdf("Quyết định");
        (await page.Attach("Tệp kết quả", "quyet-dinh.pdf", content).Press("Đính kèm kết quả")).Ok().Says("quyet-dinh.pdf");
        var mine = (await hong.Open(OneStopUrls.My(id))).Ok().Says("Nhận kết quả tại Ủy ban nhân dân xã Vị Thanh");
        var url = mine.Document.QuerySelectorAll("a").Single(a => a.TextContent == "quyet-dinh.pdf").GetAttribute("href")!;
        Assert.Equal(content, await hong.Http.GetByteArrayAsync(new Uri(url, UriKind.Relative)));
        using var phat = await app.As("phat");
        (await phat.Open(url)).Is(404);
    }

    [Theory, OnEach]
    public async Task A_dossier_taken_over_without_events_shows_the_statuses_it_had(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var (_, id) = await hong.FileDossier();
        var old = Guid.CreateVersion7();
        await app.Inside(async (_, db, act) =>
        {
            var like = await db.Set<Dossier>().AsNoTracking().SingleAsync(d => d.Id == id);
            db.Add(new Dossier
            {
                Id = old, TrackingCode = "ZZZZZZZZ", Procedure = like.Procedure, ProcedureName = like.ProcedureName, ProcedureVersion = 1, Applicant = like.Applicant, OwnerNumber = like.OwnerNumber, Content = "Cũ", Search = "cu",
                Way = like.Way, ReceivingUnitId = like.ReceivingUnitId, UnitId = like.UnitId, ReturningUnitId = like.UnitId, FiledAt = act.At,
            });
            db.Add(new DossierStep { Id = Guid.CreateVersion7(), DossierId = old, Status = DossierStatus.Accepted, At = act.At, Who = "Hệ thống cũ" });
            await act.Commit();
        });
        using var dao = await app.As("dao");
        (await dao.Open(OneStopUrls.Dossier(old))).Ok().Says("Được tiếp nhận · Hệ thống cũ");
    }

    [Theory, OnEach]
    public async Task Its_pages_ask_the_database_at_most_eight_times(On database)
    {
        var app = await App.With(database);
        using var watch = new StatementWatch();
        using var hong = await app.As("hong");
        var (filed, id) = await hong.FileDossier();
        var number = await app.Accept(id);
        foreach (var url in new[] { $"/services/{OnlineSteps.Poverty}/file", OneStopUrls.Mine, OneStopUrls.My(id), OneStopUrls.MyPart(id, "filed"), OneStopUrls.MyPart(id, "rate"), OneStopUrls.Tracked(number, filed.Tracking()) })
        {
            await hong.Open(url);
            var (page, statements) = await watch.Of(hong, url);
            Assert.True(page.Ok().Status == 200 && statements.Count <= 8, $"{url}: {statements.Count} statements\n{string.Join('\n', statements.Select(s => s.Sql.ReplaceLineEndings(" ")))}");
        }
    }

    internal static async Task AskSupplement(App app, Guid id)
    {
        using var dao = await app.As("dao");
        var page = (await dao.Open(OneStopUrls.Part(id, "supplement"))).Ok();
        (await page.Fill("Lý do", "missing").Fill("Nêu rõ lý do", "Thiếu giấy tờ").Fill("Những nội dung phải bổ sung, hoàn thiện", "Giấy xác nhận thu nhập\nẢnh chụp nhà ở").Press("Yêu cầu bổ sung")).Ok().Says("Đã ghi nhận");
    }

    private static async Task<IReadOnlyList<Notice>> Told(App app, NoticeKind kind, string about, int least = 1, int most = 100)
    {
        for (var i = 0; ; i++)
        {
            var told = await app.Inside((_, db, _) => db.Set<Notice>().AsNoTracking().Where(n => n.Kind == kind.Code && n.AboutId == about).OrderBy(n => n.At).ToListAsync());
            if (told.Count >= least || i == 100 || (most == 1 && i > 3))
            {
                return told;
            }

            await Task.Delay(100);
        }
    }
}
