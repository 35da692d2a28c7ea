using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Numbering;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>The counter: number, promised date, process, papers, fee and receipt in one act.</summary>
public sealed class ReceiveTests
{
    // A picture of one dot.
    private static readonly byte[] Dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory, OnEach]
    public async Task A_dossier_is_received_with_number_promised_date_and_a_process_that_waits_at_the_next_desk(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var page = await dao.Receive(Counters.Marital, "Phạm Thị Lụa");
        Assert.Matches(@"000\.29\.\d\d\.H30-201015-\d{4}", page.Text);
        page.Says("Phạm Thị Lụa").Says("Hẹn trả").Says("19/10/2020");

        var dossier = await app.Dossier(Counters.IdOf(page));
        Assert.Equal((DossierStatus.Accepted, dossier.FirstDueAt), (dossier.Status, dossier.DueAt));
        // The clerk's own step is done with the reception: the dossier lies at the next desk.
        Assert.DoesNotContain("tiep-nhan", await app.StepsOf(dossier.Id));
        var id = $"{dossier.Id:N}";
        var (clock, task) = await app.Inside(async (_, db, _) => (
            await db.Set<CaseClockRow>().SingleAsync(c => c.SubjectKind == "dossier" && c.SubjectId == id), await db.Set<CaseTask>().SingleAsync(t => t.CaseId == dossier.CaseId && t.Element == "tiep-nhan")));
        Assert.Equal((dossier.DueAt, "2018"), (clock.DueAt, clock.Rules));
        Assert.Equal((CaseTaskStatus.Completed, (Guid?)DemoId.Of("person:dao")), (task.Status, task.DoneById));
    }

    [Theory, OnEach]
    public async Task The_receipt_says_everything_form_01_asks_for(On database)
    {
        using var dao = await (await App.With(database)).As("dao");
        var number = Counters.Number();
        var form = (await dao.Form(Counters.CertifiedCopy, "Lê Văn Bảy", number)).Fill("Số điện thoại", "0901234567").Fill("Nội dung yêu cầu giải quyết", "Chứng thực bằng tốt nghiệp")
            .Fill("Nộp thay theo ủy quyền", "yes").Fill("Người ủy quyền", "Trần Thị Chín").Fill("Số định danh của người ủy quyền", "093190000099");
        var received = (await form.Press("Tiếp nhận hồ sơ")).Ok();
        (await received.Follow("In giấy tiếp nhận")).Ok().Says("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ").Says("ỦY BAN NHÂN DÂN XÃ VỊ THANH").Says("Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Lê Văn Bảy")
            .Says($"Số định danh cá nhân/tổ chức: {number}").Says("Địa chỉ: ấp 3, xã Vị Thanh").Says("0901234567").Says("Nộp theo ủy quyền của: Trần Thị Chín").Says("Số định danh của người ủy quyền: 093190000099").Says("Chứng thực bằng tốt nghiệp")
            .Says("Thời gian nhận hồ sơ: 08 giờ").Says("phút, ngày 15/10/2020").Says("Số lượng hồ sơ (bộ): 1").Says("Nguyễn Thị Hồng Đào").Says("chưa nộp").Says("Ủy ban nhân dân xã Vị Thanh; Tại quầy");
    }

    [Theory, OnEach]
    public async Task The_same_form_sent_twice_is_one_dossier(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var number = Counters.Number();
        var form = await dao.Form(Counters.Marital, "Ngô Văn Mười", number);
        (await form.Press("Tiếp nhận hồ sơ")).Ok();
        await form.Press("Tiếp nhận hồ sơ");
        Assert.Equal(1, await app.Inside((_, db, _) => db.Set<Dossier>().CountAsync(d => d.OwnerNumber == number)));
    }

    [Theory, OnEach]
    public async Task Wrong_input_is_told_at_its_field_and_nothing_typed_is_lost(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var form = (await dao.Form(Counters.Marital, "Đỗ Văn Sáu", "12345")).Fill("Số điện thoại", "12").Fill("Nhận kết quả", "Post");
        (await form.Press("Tiếp nhận hồ sơ")).IsInvalid().Says("Số định danh không đúng: gồm 12 chữ số").Says("Số điện thoại không đúng").Says("Hãy nhập: Địa chỉ nhận qua bưu chính.");
        var virus = (await dao.Form(Counters.Marital, "Đỗ Văn Sáu")).Attach("Bản quét: Giấy tờ khác", "don.csv", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"u8.ToArray());
        var refused = (await virus.Fill("Giấy tờ khác", "Đơn").Press("Tiếp nhận hồ sơ")).IsInvalid();
        Assert.Contains("Đỗ Văn Sáu", refused.Source, StringComparison.Ordinal);
        Assert.False(await app.Inside((_, db, _) => db.Set<Dossier>().AnyAsync(d => d.Search.Contains("do van sau"))));
    }

    [Theory, OnEach]
    public async Task A_scanned_paper_is_kept_with_its_hash_and_opened_only_by_who_may_see_the_dossier(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        using var khoa = await app.As("khoa");
        var form = (await dao.Form(Counters.Marital, "Sơn Thị Ngà")).Fill("Giấy tờ khác", "Danh sách nhân chứng").Attach("Bản quét: Giấy tờ khác", "nhan-chung.png", Dot);
        var received = (await form.Press("Tiếp nhận hồ sơ")).Ok();
        (await received.Follow("In giấy tiếp nhận")).Ok().Says("Danh sách nhân chứng (bản điện tử)").Says("nhan-chung.png: ");
        var page = (await dao.Open(OneStopUrls.Dossier(Counters.IdOf(received)))).Ok().Says("nhan-chung.png");
        var shown = (await page.Follow("nhan-chung.png")).Ok();
        Assert.NotNull(shown.Document.QuerySelector("img.shown-file"));
        var file = shown.Document.QuerySelector("a[href*='/files/']")!.GetAttribute("href")!;
        Assert.Equal(Dot, await dao.Http.GetByteArrayAsync(new Uri(file, UriKind.Relative)));
        (await khoa.Open(file)).Is(404);
    }

    [Theory, OnEach]
    public async Task A_dossier_that_is_not_complete_is_kept_without_number_and_rejected_with_a_reason(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var kept = (await (await dao.Form(Counters.Marital, "Hồ Thị Út")).Press("Ghi lại, chưa tiếp nhận")).Ok().Says("Hồ sơ chưa tiếp nhận").Says("Mới đăng ký");
        var id = Guid.Parse(kept.Url.AbsolutePath.Split('/')[2]);
        (await (await dao.Change(id, "reject")).Press("Từ chối tiếp nhận")).IsInvalid().Says("Hãy chọn: Lý do.").Says("Hãy nhập: Nêu rõ lý do.");
        var page = (await (await dao.Change(id, "reject")).Fill("Lý do", "not-here").Fill("Nêu rõ lý do", "Thuộc thẩm quyền của xã nơi thường trú").Press("Từ chối tiếp nhận")).Ok().Says("Không được tiếp nhận");
        (await dao.Open(page.Document.QuerySelector("a[href*='/letters/']")!.GetAttribute("href")!)).Ok().Says("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ").Says("/PTC").Says("Thuộc thẩm quyền của xã nơi thường trú").DoesNotSay("Mã hồ sơ");
        (await (await dao.Change(id, "accept")).Press("Tiếp nhận")).IsInvalid().Says("đang ở tình trạng “Không được tiếp nhận”");
        Assert.Null((await app.Dossier(id)).Number);
    }

    [Theory, OnEach]
    public async Task The_ten_thousandth_number_of_a_day_is_refused_and_nothing_is_recorded(On database)
    {
        var app = await App.With(database);
        using var nhan = await app.As("nhan");
        var number = Counters.Number();
        await app.Inside(async (services, _, act) =>
        {
            await services.GetRequiredService<NumberDesk>().GoOnAt(new(DemoId.Of("unit:hg-935-mc"), "one-stop.dossier", "2020-10-15"), 10_000, "Thử mã dài quá", act);
            await act.Commit();
        });
        (await (await nhan.Form(Counters.Marital, "Lý Thị Năm", number)).Fill("Cơ quan, đơn vị giải quyết", $"{DemoId.Of("unit:hg-31441"):N}").Press("Tiếp nhận hồ sơ")).Is(409).Says("chỉ có 4 chữ số cho mỗi ngày và đã dùng hết");
        Assert.False(await app.Inside((_, db, _) => db.Set<Dossier>().AnyAsync(d => d.OwnerNumber == number)));
    }

    [Theory, OnEach]
    public async Task A_known_person_is_filled_in_by_number_or_by_the_text_of_the_cards_qr(On database)
    {
        using var dao = await (await App.With(database)).As("dao");
        var number = Counters.Number();
        await dao.Receive(Counters.Marital, "Quách Thị Kiều", number);
        var known = (await (await dao.Open(OneStopUrls.Receive(Counters.Marital))).Fill("Quét thẻ căn cước hoặc gõ số định danh", number).Press("Điền sẵn")).Ok();
        Assert.Contains("Quách Thị Kiều", known.Source, StringComparison.Ordinal);
        var card = $"{Counters.Number()}|362221111|Tô Thị Hai|05091990|Nữ|Ấp 5, Vị Thanh, Vị Thủy, Hậu Giang|01072021";
        var scanned = (await (await dao.Open(OneStopUrls.Receive(Counters.Marital))).Fill("Quét thẻ căn cước hoặc gõ số định danh", card).Press("Điền sẵn")).Ok();
        Assert.Contains("Tô Thị Hai", scanned.Source, StringComparison.Ordinal);
        Assert.Contains("Ấp 5, Vị Thanh, Vị Thủy, Hậu Giang", scanned.Source, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task Only_who_stands_at_its_counter_decides_it_or_has_a_step_of_it_opens_a_dossier(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        using var ngan = await app.As("ngan");
        using var khoa = await app.As("khoa");
        using var tam = await app.As("tam");
        var id = await dao.Received(Counters.Marital, "Kiên Thị Sà Rây");
        (await ngan.Open(OneStopUrls.Dossier(id))).Is(404);
        (await khoa.Open(OneStopUrls.Dossier(id))).Is(404);
        (await khoa.Open(OneStopUrls.Part(id, "stop"))).Is(404);
        var permit = (await (await ngan.Form(Counters.Permit, "Công ty TNHH Lúa Vàng", "6300123456")).Fill("Người nộp là", "Business").Fill("Cơ quan, đơn vị giải quyết", $"{DemoId.Of("unit:hg-sxd-02"):N}").Press("Tiếp nhận hồ sơ")).Ok();
        var its = Counters.IdOf(permit);
        (await tam.Open(OneStopUrls.Dossier(its))).Ok().Says("Công ty TNHH Lúa Vàng").Says("Phân công thẩm định");
        (await dao.Open(OneStopUrls.Dossier(its))).Is(404);
        (await ngan.Open(OneStopUrls.Part(its, "extend"))).Is(403);
    }
}
