using ThongSuot.Support;

namespace ThongSuot.EForms.Tests;

/// <summary>A citizen fills a form: step by step, stopped and gone on with, told what is wrong where it is wrong, completed once.</summary>
public sealed class FillTests
{
    [Theory, OnEach]
    public async Task A_draft_is_filled_in_beforehand_survives_and_is_completed_with_a_code(On database)
    {
        using var hong = await (await App.With(database)).As("hong");
        var page = await Begin(hong, "2.000635");
        Assert.Equal("Trần Thị Bích Hồng", page.Value("nguoi_yeu_cau-name"));
        var wrong = await page.Type("nguoi_yeu_cau-number", "12").Type("nguoi_yeu_cau-address", "ấp 3, xã Tân Hòa").Press("Lưu và tiếp tục");
        wrong.IsInvalid().Says("Số định danh không đúng");
        Assert.Equal("12", wrong.Value("nguoi_yeu_cau-number"));
        Assert.Equal("ấp 3, xã Tân Hòa", wrong.Value("nguoi_yeu_cau-address"));
        // Left and come back, from the list.
        var back = await (await hong.Open(EFormsUrls.Mine)).Ok().Follow("Tờ khai cấp bản sao trích lục hộ tịch");
        var next = await back.Type("nguoi_yeu_cau-number", "093188000012").Type("nguoi_yeu_cau-birth", "14/03/1988").Choose("tu_cach", "ca_nhan").Press("Lưu và tiếp tục");
        next = await next.Ok().Says("Việc hộ tịch").Choose("loai", "khai_sinh").Type("nguoi-name", "Trần Văn Út").Type("nguoi-birth", "02/01/2020").Type("noi_dang_ky", "xã Tân Hòa").Press("Lưu và tiếp tục");
        var copies = await next.Ok().Type("so_ban", "3").Type("don_gia", "8.000").Choose("nhan", "quay").Press("Lưu");
        copies.Ok().Says("24.000 đồng");
        var summary = (await copies.Press("Lưu và tiếp tục")).Ok().Says("Xem lại").Says("24.000 đồng").Says("Trần Văn Út");
        var done = (await summary.Press("Hoàn thành")).Ok().Says("Bản khai đã hoàn thành");
        (await summary.Press("Hoàn thành")).Ok().Says("Việc này đã được ghi nhận trước đó");
        (await done.Follow("Bản in")).Ok().Says("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Says("Mã bản khai").Says("Trần Văn Út");
        (await hong.Open(EFormsUrls.Mine)).Ok().Says("Đã hoàn thành").DoesNotSay("khai thử");
        // What was filled in before is offered to the next.
        Assert.Equal("ấp 3, xã Tân Hòa", (await Begin(hong, "2.000635")).Value("nguoi_yeu_cau-address"));
    }

    [Theory, OnEach]
    public async Task What_depends_on_an_answer_is_asked_as_soon_as_it_is_given(On database)
    {
        using var visitor = (await App.With(database)).Visitor();
        var page = await Begin(visitor, "2.000815");
        Assert.Null(page.Document.QuerySelector("[name=ten_khac]"));
        var quiet = await visitor.Post(page.Url.PathAndQuery, page.Sent(("do", "quiet"), ("tu_cach", "khac"), ("ho_ten", "Trần Thị Bích Hồng")));
        Assert.NotNull(quiet.Ok().Document.QuerySelector("[name=ten_khac]"));
        quiet.DoesNotSay("Hãy nhập");
        Assert.Equal("Trần Thị Bích Hồng", (await visitor.Open(page.Url.PathAndQuery)).Ok().Value("ho_ten"));
    }

    [Theory, OnEach]
    public async Task Rows_are_added_computed_and_taken_out(On database)
    {
        using var visitor = (await App.With(database)).Visitor();
        var first = await Begin(visitor, "2.000815");
        var table = await visitor.Open($"{first.Url.AbsolutePath}?step=1");
        var kept = await table.Ok().Type("giay_to-0-ten", "Bằng tốt nghiệp").Type("giay_to-0-trang", "3").Type("giay_to-0-ban", "2").Type("don_gia_dau", "2.000").Type("don_gia_sau", "1.000").Type("tran", "200.000").Press("Thêm dòng");
        kept.Ok().Says("10.000 đồng").Says("Dòng 6").Says("1 dòng đã ghi");
        kept = await kept.Type("giay_to-1-ten", "Học bạ").Type("giay_to-1-trang", "1").Type("giay_to-1-ban", "40").Press("Lưu");
        kept.Ok().Says("Số lượng nhiều").Says("90.000 đồng");
        var less = await kept.Press("Bỏ dòng 1");
        Assert.Equal("Học bạ", less.Ok().Value("giay_to-0-ten"));
        less.Says("80.000 đồng");
    }

    [Theory, OnEach]
    public async Task A_draft_is_nobody_elses(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        using var phat = await app.As("phat");
        using var visitor = app.Visitor();
        var page = await Begin(hong, "1.000894");
        (await phat.Open(page.Url.PathAndQuery)).Is(404);
        (await visitor.Open(page.Url.PathAndQuery)).Is(404);
        (await visitor.Open(EFormsUrls.Start("1.000894"))).Ok().Says("cần đăng nhập trước khi khai");
        var open = await Begin(visitor, "2.000815");
        (await hong.Open(open.Url.PathAndQuery)).Is(404);
        (await visitor.Open(EFormsUrls.Start("khong-co"))).Is(404);
    }

    [Theory, OnEach]
    public async Task Too_young_to_marry_is_told_at_the_person(On database)
    {
        using var hong = await (await App.With(database)).As("hong");
        var page = await Begin(hong, "1.000894");
        var told = await page.Type("ben_nu-birth", "01/01/2010").Press("Lưu và tiếp tục");
        told.IsInvalid().Says("Bên nữ phải từ đủ 18 tuổi trở lên");
    }

    [Theory, OnEach]
    public async Task A_file_is_handed_in_kept_and_taken_out(On database)
    {
        using var hong = await (await App.With(database)).As("hong");
        var first = await Begin(hong, "1.000656");
        var page = (await hong.Open($"{first.Url.AbsolutePath}?step=2")).Ok();
        var kept = await page.Attach("Ảnh giấy báo tử hoặc giấy tờ thay thế", "giay-bao-tu.pdf", System.Text.Encoding.UTF8.GetBytes("%PDF-1.7\nGiấy báo tử\n%%EOF")).Press("Lưu");
        kept.Ok().Says("giay-bao-tu.pdf");
        Assert.NotEmpty((await kept.Follow("giay-bao-tu.pdf")).Ok().Source);
        var refused = await kept.Attach("Ảnh giấy báo tử hoặc giấy tờ thay thế", "a.exe", [1, 2, 3]).Press("Lưu và tiếp tục");
        refused.IsInvalid();
        (await (await hong.Open(kept.Url.PathAndQuery)).Ok().Press("Bỏ tệp giay-bao-tu.pdf")).Ok().DoesNotSay("giay-bao-tu.pdf");
    }

    [Theory, OnEach]
    public async Task A_draft_is_deleted(On database)
    {
        using var phat = await (await App.With(database)).As("phat");
        var page = await Begin(phat, "1.001612");
        var list = (await phat.Open(EFormsUrls.Mine)).Ok();
        var form = list.Document.QuerySelector($"form[action='{EFormsUrls.DraftPart(Guid.Parse(page.Url.Segments[3].TrimEnd('/')), "delete")}'] button")!;
        (await list.Press(form)).Ok().Says("Đã xoá bản khai.");
        (await phat.Open(page.Url.PathAndQuery)).Is(404);
    }

    internal static async Task<Answer> Begin(Browser browser, string procedure) => (await (await browser.Open(EFormsUrls.Start(procedure))).Ok().Press("Bắt đầu khai")).Ok();
}
