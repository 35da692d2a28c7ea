using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThongSuot.EForms;
using ThongSuot.EForms.Tests;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>A citizen files from home, with and without an electronic form; the clerk finds it and takes it in.</summary>
public sealed class FileTests
{
    [Theory, OnEach]
    public async Task A_dossier_is_filed_once_acknowledged_with_every_file_and_taken_in_at_the_counter(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var page = await hong.FilingPage();
        page.Says("Trần Thị Bích Hồng").Says("093188004512");
        var paper = OnlineSteps.Pdf("Đơn");
        page.Fill("Địa chỉ", "ấp 3, xã Vị Thanh").Fill("Số điện thoại", "0939000111").Attach(await OnlineSteps.PaperLabel(page), "don.pdf", paper);
        var filed = (await page.Press("Nộp hồ sơ")).Ok().Says("don.pdf").Says(Convert.ToHexStringLower(SHA256.HashData(paper))).Says("8 giờ làm việc");
        var id = Guid.Parse(filed.Url.Segments[3].TrimEnd('/'));
        // A second press is the same dossier.
        Assert.Contains($"{id}", (await page.Press("Nộp hồ sơ")).Ok().Says("đã được ghi nhận trước đó").Url.AbsolutePath, StringComparison.Ordinal);
        using var dao = await app.As("dao");
        (await dao.Open($"{OneStopUrls.CounterList}?status=Registered&q={filed.Tracking()}")).Ok().Says("Trực tuyến").Says("Trần Thị Bích Hồng");
        var number = await app.Accept(id);
        Assert.StartsWith("00", number, StringComparison.Ordinal);
        (await hong.Open(OneStopUrls.My(id))).Ok().Says(number).Says("Được tiếp nhận").Says("Hẹn trả");
        (await hong.Open(OneStopUrls.MyPart(id, "receipt"))).Ok().Says("GIẤY TIẾP NHẬN HỒ SƠ").Says(number);
    }

    [Theory, OnEach]
    public async Task A_completed_form_is_filed_from_its_page_and_staff_read_it(On database)
    {
        var app = await App.With(database);
        using var hong = await app.As("hong");
        var done = await Complete(hong);
        var code = done.Document.QuerySelector(".notice .code")!.TextContent;
        var form = Guid.Parse(done.Url.Segments[3].TrimEnd('/'));
        var place = (await done.Follow("Nộp hồ sơ trực tuyến")).Ok().Says(code);
        var page = (await hong.Open($"{place.Url.PathAndQuery}&at={Organizations.DemoUnits.IdOf(OnlineSteps.Commune):N}")).Ok().Says("đã có bản khai điện tử");
        Assert.Equal("ấp 3, xã Tân Hòa", page.Document.QuerySelector("#address")!.GetAttribute("value"));
        var filed = (await page.Press("Nộp hồ sơ")).Ok().Says($"({code})");
        var id = Guid.Parse(filed.Url.Segments[3].TrimEnd('/'));
        using var dao = await app.As("dao");
        (await (await dao.Open(OneStopUrls.Dossier(id))).Ok().Follow("Bản khai điện tử")).Ok().Says("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Says("Trần Văn Út");
        // Once filed it is not filed again, and nobody else files it.
        (await hong.Open(OneStopUrls.FileOnline("2.000635", form))).Ok().Says("Bản khai này đã nộp rồi");
        using var phat = await app.As("phat");
        (await phat.Open(OneStopUrls.FileOnline("2.000635", form))).Is(404);
        (await phat.Open(OneStopUrls.Part(id, "form"))).Is(404);
    }

    [Theory, OnEach]
    public async Task An_unsafe_file_is_refused_at_its_field_and_what_was_typed_stays(On database)
    {
        using var hong = await (await App.With(database)).As("hong");
        var page = await hong.FilingPage();
        var refused = await page.Fill("Địa chỉ", "ấp 9, xã Vị Thanh").Attach(await OnlineSteps.PaperLabel(page), "don.exe", [77, 90, 1, 2]).Press("Nộp hồ sơ");
        refused.IsInvalid();
        Assert.NotEmpty(refused.Document.QuerySelector("[id^='paper-'][id$='-error']")!.TextContent);
        Assert.Equal("ấp 9, xã Vị Thanh", refused.Document.QuerySelector("#address")!.GetAttribute("value"));
        (await page.Press("Nộp hồ sơ")).IsInvalid();
    }

    [Theory, OnEach]
    public async Task Nothing_attached_no_address_for_the_post_and_no_authority_are_told_at_their_fields(On database)
    {
        using var hong = await (await App.With(database)).As("hong");
        var page = await hong.FilingPage();
        (await page.Fill("Địa chỉ", "ấp 9").Fill("Nhận kết quả", "Qua bưu chính công ích").Press("Nộp hồ sơ")).IsInvalid().Says("Hãy đính kèm ít nhất một giấy tờ").Says("Hãy nhập: Địa chỉ nhận qua bưu chính.");
        page = await hong.FilingPage();
        page.Fill("Địa chỉ", "ấp 9").Fill("Nộp cho", "Công dân").Fill("Họ tên người ủy quyền, hoặc tên tổ chức", "Lê Văn Tám").Fill("Số định danh của người ủy quyền, hoặc mã số tổ chức", "12");
        (await page.Press("Nộp hồ sơ")).IsInvalid().Says("Số định danh không đúng").Says("Hãy chọn tệp: Giấy ủy quyền.");
    }

    [Theory, OnEach]
    public async Task A_director_files_for_the_company_whose_number_the_dossier_bears(On database)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        var page = (await phat.Open(OneStopUrls.FileOnline("1.013236"))).Ok().Says("Trung tâm Phục vụ hành chính công");
        page.Fill("Địa chỉ", "phường V").Fill("Họ tên người ủy quyền, hoặc tên tổ chức", "Công ty TNHH Nông sản Phát").Fill("Số định danh của người ủy quyền, hoặc mã số tổ chức", "6300123456");
        var filed = (await page.Attach("Giấy tờ về quyền sử dụng đất", "dat.pdf", OnlineSteps.Pdf("Đất")).Press("Nộp hồ sơ")).Ok();
        var id = Guid.Parse(filed.Url.Segments[3].TrimEnd('/'));
        var dossier = await app.Inside((_, db, _) => db.Set<Dossier>().AsNoTracking().FirstAsync(d => d.Id == id));
        Assert.Equal(("6300123456", ApplicantKind.Business, "Huỳnh Gia Phát"), (dossier.OwnerNumber, dossier.Principal!.Kind, dossier.Applicant.Name));
    }

    [Theory, OnEach]
    public async Task Two_presses_at_once_are_one_dossier(On database)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        var page = await phat.FilingPage();
        var content = $"Hai lần bấm {Guid.CreateVersion7():N}";
        page.Fill("Địa chỉ", "phường V").Fill("Nội dung yêu cầu giải quyết", content).Attach(await OnlineSteps.PaperLabel(page), "don.pdf", OnlineSteps.Pdf("Đơn"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => page.Press("Nộp hồ sơ")));
        Assert.Equal(1, await app.Inside((_, db, _) => db.Set<Dossier>().CountAsync(d => d.Content == content)));
    }

    [Theory, OnEach]
    public async Task The_fee_is_computed_from_what_is_asked_and_goes_with_the_dossier(On database)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        (await phat.FilingPage("2.001035")).Says("Phải nộp: 50.000 đ");
        var page = (await phat.Open($"/services/2.001035/file?at={Organizations.DemoUnits.IdOf(OnlineSteps.Commune):N}&transactions=2")).Ok().Says("Phải nộp: 100.000 đ");
        var filed = (await page.Fill("Địa chỉ", "phường V").Attach("Dự thảo hợp đồng, giao dịch", "hop-dong.pdf", OnlineSteps.Pdf("Hợp đồng")).Press("Nộp hồ sơ")).Ok();
        var id = Guid.Parse(filed.Url.Segments[3].TrimEnd('/'));
        (await phat.Open(OneStopUrls.My(id))).Ok().Says("100.000 đ").Says("chưa nộp");
    }

    [Theory, OnEach]
    public async Task Only_who_signed_in_files_and_only_what_is_taken_online(On database)
    {
        var app = await App.With(database);
        using var visitor = app.Visitor();
        Assert.Equal("/sign-in", (await visitor.Open(OneStopUrls.FileOnline(OnlineSteps.Poverty))).Url.AbsolutePath);
        using var hong = await app.As("hong");
        (await hong.Open(OneStopUrls.FileOnline("khong-co"))).Is(404);
        (await hong.Open(OneStopUrls.FileOnline("2.000635"))).Ok().Says("hãy khai mẫu đơn trước");
        (await hong.Open(OneStopUrls.FileOnline(OnlineSteps.Poverty, Guid.CreateVersion7()))).Is(404);
    }

    internal static async Task<Answer> Complete(Browser hong)
    {
        var page = await FillTests.Begin(hong, "2.000635");
        var next = await page.Type("nguoi_yeu_cau-number", "093188004512").Type("nguoi_yeu_cau-birth", "14/03/1988").Type("nguoi_yeu_cau-address", "ấp 3, xã Tân Hòa").Choose("tu_cach", "ca_nhan").Press("Lưu và tiếp tục");
        next = await next.Ok().Choose("loai", "khai_sinh").Type("nguoi-name", "Trần Văn Út").Type("nguoi-birth", "02/01/2020").Type("noi_dang_ky", "xã Tân Hòa").Press("Lưu và tiếp tục");
        var summary = await next.Ok().Type("so_ban", "3").Type("don_gia", "8.000").Choose("nhan", "quay").Press("Lưu và tiếp tục");
        return (await summary.Ok().Press("Hoàn thành")).Ok().Says("Bản khai đã hoàn thành");
    }
}
