using Microsoft.EntityFrameworkCore;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Tracking and rating with number and tracking word, without signing in.</summary>
public sealed class TrackTests
{
    [Theory, OnEach]
    public async Task Number_and_word_show_how_far_it_is_and_nothing_else(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var (filed, id) = await hong.FileDossier();
        using var visitor = app.Visitor();
        (await visitor.Open(OneStopUrls.Tracked("", filed.Tracking()))).Ok().Says("Mới đăng ký").Says("Đã xong 1 trong 5 bước");
        var number = await app.Accept(id);
        var page = (await visitor.Open(OneStopUrls.Tracked(number, filed.Tracking()))).Ok().Says(number).Says("Được tiếp nhận").Says("Đã xong 2 trong 5 bước");
        page.DoesNotSay("Trần Thị Bích Hồng").DoesNotSay("093188004512").DoesNotSay("hộ nghèo").DoesNotSay("don-de-nghi");
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        (await visitor.Open(OneStopUrls.Tracked("", filed.Tracking()))).Is(404);
    }

    [Theory, OnEach]
    public async Task A_wrong_word_a_wrong_number_and_another_dossiers_word_get_the_same_answer(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var ((first, one), (second, _)) = (await hong.FileDossier(), await hong.FileDossier());
        var number = await app.Accept(one);
        using var visitor = app.Visitor();
        var answers = new List<string>();
        foreach (var (asked, word) in new[] { (number, "ABCDEFGH"), ("000.00.00.H30-201015-9999", first.Tracking()), (number, second.Tracking()), (number, "ngắn") })
        {
            answers.Add((await visitor.Open(OneStopUrls.Tracked(asked, word))).Is(404).Says("Không tìm thấy hồ sơ có mã và từ tra cứu này").Document.QuerySelector(".notice.warning")!.TextContent.Trim());
        }

        Assert.Single(answers.Distinct());
        (await visitor.Open(OneStopUrls.Track)).Ok();
        (await visitor.Open($"{OneStopUrls.Track}?number={number}&code=")).IsInvalid().Says("Hãy nhập: Từ tra cứu.");
    }

    [Theory, OnEach]
    public async Task Who_guesses_is_slowed_down(On database)
    {
        await using var app = await App.Start(database, settings: new Dictionary<string, string?> { ["Limits:LookupPerAddress"] = "3" });
        using var visitor = app.Visitor();
        for (var i = 0; i < 3; i++)
        {
            (await visitor.Open(OneStopUrls.Tracked("1", $"{i}"))).Is(404);
        }

        Assert.Equal(429, (int)(await visitor.Http.GetAsync(new Uri(OneStopUrls.Track, UriKind.Relative))).StatusCode);
    }

    [Theory, OnEach]
    public async Task A_returned_dossier_is_rated_once_by_link_or_signed_in_or_from_paper(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        using var visitor = app.Visitor();
        using var dao = await app.As("dao");
        foreach (var by in Enum.GetValues<RatedBy>())
        {
            var (filed, id) = await hong.FileDossier();
            var number = await app.Accept(id);
            (await hong.Open(OneStopUrls.MyPart(id, "rate"))).Ok().Says("không làm được việc này");
            await app.Ended(id, DossierStatus.Returned);
            var (browser, url) = by switch { RatedBy.Applicant => (hong, OneStopUrls.MyPart(id, "rate")), RatedBy.Paper => (dao, OneStopUrls.Part(id, "rate")), _ => (visitor, "") };
            var page = by is RatedBy.Link ? (await (await visitor.Open(OneStopUrls.Tracked(number, filed.Tracking()))).Ok().Follow("Đánh giá")).Ok() : (await browser.Open(url)).Ok();
            (await page.Press("Gửi đánh giá")).IsInvalid().Says("Hãy chọn: Mức hài lòng chung.");
            page.Document.QuerySelector("input[name=stars][value='4']")!.SetAttribute("checked", "");
            page.Document.QuerySelector("input[name=attitude][value='good']")!.SetAttribute("checked", "");
            (await page.Fill("Nội dung khác", "Nhanh gọn").Press("Gửi đánh giá")).Ok().Says("Cảm ơn bạn đã đánh giá.");
            (await dao.Open(OneStopUrls.Dossier(id))).Ok().Says("4 trên 5 sao").Says("Nhanh gọn").Says("Thái độ của cán bộ, công chức").DoesNotSay("Nhập phiếu đánh giá");
            (await hong.Open(OneStopUrls.MyPart(id, "rate"))).Ok().Says("Hồ sơ này đã được đánh giá.");
            (await page.Press("Gửi đánh giá")).Is(409);
            var stored = await app.Inside(async (_, db, _) => (await db.Set<DossierRating>().AsNoTracking().SingleAsync(r => r.DossierId == id), await db.Set<Dossier>().AsNoTracking().SingleAsync(d => d.Id == id)));
            Assert.Equal((4, 4, by, "good"), (stored.Item1.Stars, stored.Item2.Rating, stored.Item1.By, stored.Item1.Answers["attitude"]));
        }
    }

    [Theory, OnEach]
    public async Task Rating_with_a_wrong_word_is_not_found(On database)
    {
        using var visitor = (await App.With(database)).Visitor();
        (await visitor.Open(OneStopUrls.TrackedRate("1", "2"))).Is(404).Says("Không tìm thấy hồ sơ");
        // Without a word there is nothing to rate yet: it is asked for.
        Assert.Equal(OneStopUrls.Track, (await visitor.Open("/track/rate")).Ok().Url.AbsolutePath);
    }
}
