using Microsoft.EntityFrameworkCore;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Birth, residence and insurance card handed in at once: one receipt, a dossier and a clock for each.</summary>
public sealed class GroupTests
{
    [Theory, OnEach]
    public async Task One_reception_makes_a_dossier_for_each_member_and_one_receipt_with_every_promised_date(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        (await dao.Open($"{OneStopUrls.Counter}?q=khai+sinh+thường+trú")).Ok().Says("Nhóm liên thông: 3 thủ tục, một lần nộp");
        (await dao.Open(OneStopUrls.Receive("2.000986"))).Ok().Says("Giấy tờ của mọi thủ tục trong nhóm");
        var (id, page) = await dao.ReceiveGroup("Trịnh Thị Mùa");
        Assert.Matches(@"000\.29\.\d\d\.H30-201015-LT\d{4}", page.Heading);
        var dossiers = await app.GroupDossiers(id);
        Assert.Equal(["1.001193", "1.004222", "1.001939"], dossiers.Select(d => d.Procedure));
        Assert.Equal([false, true, true], dossiers.Select(d => d.IsWaiting));
        Assert.Equal([DossierStatus.Accepted, DossierStatus.Registered, DossierStatus.Registered], dossiers.Select(d => d.Status));
        Assert.All(dossiers, d => Assert.NotNull(d.Number));
        Assert.Equal(["unit:hg-31465", "unit:hg-31465", "unit:hg-935-bhxh"], dossiers.Select(d => new[] { "unit:hg-31465", "unit:hg-935-bhxh" }.First(u => DemoId.Of(u) == d.UnitId)));

        var receipt = (await page.Follow("In giấy tiếp nhận")).Ok().Says("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ").Says("Nhóm thủ tục hành chính liên thông").Says("Trịnh Thị Mùa").Says("Tờ khai đăng ký khai sinh (1 bản chính)");
        Assert.All(dossiers, d => receipt.Says(d.Number!).Says(d.ProcedureName));
        var planned = await app.Inside((_, db, _) => db.Set<GroupMember>().Where(m => m.GroupId == id).OrderBy(m => m.Ordinal).Select(m => m.PlannedAt).ToListAsync());
        Assert.Equal(dossiers[0].DueAt, planned[0]);
        Assert.All(planned.Skip(1), p => receipt.Says(PaperWords.Moment(p!.Value)));
        Assert.True(planned[1] > (planned[0] ?? default));
    }

    [Theory, OnEach]
    public async Task A_paper_of_several_members_is_asked_once_and_shown_with_each(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var form = await dao.GroupForm("Lương Thị Rạng");
        Assert.Single(form.Document.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains("có ảnh còn giá trị", StringComparison.Ordinal) || r.TextContent.Contains("Giấy tờ tùy thân", StringComparison.Ordinal));
        Assert.DoesNotContain(form.Document.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains("quan hệ nhân thân", StringComparison.Ordinal));
        var shared = form.Document.QuerySelectorAll("tbody tr label.tick").Select(l => l.TextContent.Trim()).First(t => t.Contains("có ảnh còn giá trị", StringComparison.Ordinal));
        var page = (await form.Attach($"Bản quét: {shared}", "can-cuoc.png", GroupSteps.Picture).Press("Tiếp nhận cả nhóm")).Ok();
        var dossiers = await app.GroupDossiers(Guid.Parse(page.Url.Segments[3]));
        (await dao.Open(OneStopUrls.Dossier(dossiers[0].Id))).Ok().Says("can-cuoc.png");
        var card = (await dao.Open(OneStopUrls.Dossier(dossiers[2].Id))).Ok().Says("can-cuoc.png").Says("Chờ kết quả của hồ sơ trước");
        card = (await card.Follow("can-cuoc.png")).Ok();
        Assert.Equal(GroupSteps.Picture, await dao.Http.GetByteArrayAsync(new Uri(card.Document.QuerySelector("a[href*='/files/']")!.GetAttribute("href")!, UriKind.Relative)));
        // The content is kept once, with the first of them.
        var first = await app.Inside((_, db, _) => db.Set<DossierPaper>().Where(p => p.DossierId == dossiers[0].Id).Select(p => p.Id).ToListAsync());
        var owners = first.ConvertAll(p => $"{p:N}");
        Assert.Equal(1, await app.Inside((_, db, _) => db.Set<Files.StoredFile>().CountAsync(f => owners.Contains(f.OwnerId))));
    }

    [Theory, OnEach]
    public async Task Whoever_files_for_another_brings_the_letter_of_authority_and_the_receipt_says_so_in_the_order_of_the_members(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var form = (await dao.GroupForm("Lương Thị Thay")).Fill("Nộp thay theo ủy quyền", "yes").Fill("Người ủy quyền", "Trần Văn Chủ").Fill("Số định danh của người ủy quyền", "093190000098")
            .Fill("Số điện thoại của người ủy quyền", "0912000111").Fill("Văn bản ủy quyền (số, ngày)", "12/UQ ngày 01/10/2020");
        var receipt = (await (await form.Press("Tiếp nhận cả nhóm")).Ok().Follow("In giấy tiếp nhận")).Ok().Says("Mẫu số 01").Says("Trần Văn Chủ").Says("0912000111").Says("12/UQ ngày 01/10/2020");
        var papers = receipt.Document.QuerySelectorAll("ol")[1].TextContent;
        Assert.InRange(papers.IndexOf("Tờ khai đăng ký khai sinh", StringComparison.Ordinal), 0, papers.IndexOf("CT01", StringComparison.Ordinal) - 1);
    }

    [Theory, OnEach]
    public async Task The_result_of_one_opens_those_that_wait_for_it_in_the_same_act_with_the_result_as_a_paper(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var (id, _) = await dao.ReceiveGroup("Huỳnh Thị Sen");
        var birth = (await app.GroupDossiers(id))[0];
        await app.Decided(birth.Id);
        var after = await app.GroupDossiers(id);
        Assert.Equal(DossierStatus.Decided, after[0].Status);
        Assert.All(after.Skip(1), d =>
        {
            Assert.Equal((DossierStatus.Accepted, false), (d.Status, d.IsWaiting));
            Assert.NotNull(d.DueAt);
            Assert.NotNull(d.CaseId);
        });
        // One act: the decision and both openings.
        var keys = after.Select(d => $"{d.Id:N}").ToList();
        var turned = await app.Inside((_, db, _) => db.Set<Events.EventRow>().Where(e => e.Kind == "one-stop.turned" && keys.Contains(e.SubjectId)).OrderByDescending(e => e.Ordinal).Select(e => new { e.ActId, e.SubjectId }).ToListAsync());
        Assert.Equal(3, turned.GroupBy(e => e.ActId).Max(g => g.Select(e => e.SubjectId).Distinct().Count()));
        (await dao.Open(OneStopUrls.Dossier(after[1].Id))).Ok().Says($"Giấy khai sinh ({birth.Number})").Says("Dùng lại kết quả trước");
        // The result as a file comes later, and shows with those that were opened by it.
        (await (await dao.Change(birth.Id, "result")).Attach("Tệp kết quả", "giay-khai-sinh.png", GroupSteps.Picture).Press("Đính kèm kết quả")).Ok();
        (await dao.Open(OneStopUrls.Dossier(after[1].Id))).Ok().Says("giay-khai-sinh.png");
        // Each counts by the rule of interlinked groups, and stands among the steps of its own agency.
        var rules = await app.Inside((_, db, _) => db.Set<CaseClockRow>().Where(c => keys.Contains(c.SubjectId)).ToListAsync());
        Assert.All(rules, c => Assert.Equal("interlinked", c.Events[0].Start));
        Assert.NotEmpty(await app.StepsOf(after[2].Id));
    }

    [Theory, OnEach]
    public async Task A_denied_member_stops_those_that_wait_with_the_reason(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var (id, _) = await dao.ReceiveGroup("Châu Thị Én");
        var first = (await app.GroupDossiers(id))[0];
        (await (await dao.Change(first.Id, "withdraw")).Fill("Nêu rõ lý do", "Làm ở nơi khác").Press("Rút hồ sơ")).Ok();
        var after = await app.GroupDossiers(id);
        Assert.Equal([DossierStatus.Withdrawn, DossierStatus.Stopped, DossierStatus.Stopped], after.Select(d => d.Status));
        (await dao.Open(OneStopUrls.Dossier(after[1].Id))).Ok().Says("không có kết quả: Công dân yêu cầu rút hồ sơ");
        Assert.All(after, d => Assert.False(d.IsWaiting));
    }

    [Theory, OnEach]
    public async Task One_that_waits_cannot_be_taken_in_or_supplemented_but_may_be_taken_back(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var (id, _) = await dao.ReceiveGroup("Tiêu Thị Lài");
        var waiting = (await app.GroupDossiers(id))[2];
        (await (await dao.Change(waiting.Id, "accept")).Press("Tiếp nhận")).IsInvalid().Says("chờ kết quả của hồ sơ trước trong nhóm liên thông");
        (await (await dao.Change(waiting.Id, "withdraw")).Fill("Nêu rõ lý do", "Đã có thẻ").Press("Rút hồ sơ")).Ok();
        await app.Decided((await app.GroupDossiers(id))[0].Id);
        Assert.Equal([DossierStatus.Decided, DossierStatus.Accepted, DossierStatus.Withdrawn], (await app.GroupDossiers(id)).Select(d => d.Status));
    }

    [Theory, OnEach]
    public async Task All_are_paid_with_one_receipt_and_results_are_returned_together(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var (id, page) = await dao.ReceiveGroup("Mạc Thị Hà");
        (await (await dao.Open(OneStopUrls.GroupPart(id, "return"))).Ok().Fill("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "receipt").Press("Trả các kết quả đã có")).IsInvalid().Says("chưa có kết quả nào để trả");
        (await (await page.Follow("Thu phí, lệ phí cả nhóm")).Ok().Fill("Cách nộp tiền", "Cash").Press("Thu phí, lệ phí cả nhóm")).Ok().DoesNotSay("Còn phải nộp");
        foreach (var dossier in await app.GroupDossiers(id))
        {
            await app.Decided(dossier.Id);
        }

        var ready = (await dao.Open(OneStopUrls.Group(id))).Ok().Says("Đã có kết quả: 3 trong 3 hồ sơ");
        var form = (await ready.Follow("Trả các kết quả đã có")).Ok();
        (await form.Press("Trả các kết quả đã có")).IsInvalid().Says("Người nhận xuất trình");
        (await form.Fill("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "receipt").Press("Trả các kết quả đã có")).Ok().DoesNotSay("Trả các kết quả đã có");
        var after = await app.GroupDossiers(id);
        Assert.All(after, d => Assert.Equal((DossierStatus.Returned, "Mạc Thị Hà: Giấy tiếp nhận hồ sơ và hẹn trả kết quả"), (d.Status, d.ReturnedTo)));
        Assert.All(after, d => Assert.Empty(app.StepsOf(d.Id).Result));
    }

    [Theory, OnEach]
    public async Task The_same_form_sent_twice_is_one_group_and_wrong_input_is_told_at_its_field(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var number = Counters.Number();
        var form = await dao.GroupForm("Ông Thị Phượng", number);
        (await form.Press("Tiếp nhận cả nhóm")).Ok();
        await form.Press("Tiếp nhận cả nhóm");
        Assert.Equal(3, await app.Inside((_, db, _) => db.Set<Dossier>().CountAsync(d => d.OwnerNumber == number)));
        (await (await dao.GroupForm("Ông Thị Phượng", "123")).Fill("Nhận kết quả", "Post").Press("Tiếp nhận cả nhóm")).IsInvalid().Says("Số định danh không đúng").Says("Hãy nhập: Địa chỉ nhận qua bưu chính.");
    }

    [Theory, OnEach]
    public async Task Only_who_sees_one_of_its_dossiers_sees_a_group(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        using var khoa = await app.As("khoa");
        using var hong = await app.As("hong");
        var (id, _) = await dao.ReceiveGroup("Sơn Thị Đào");
        foreach (var address in new[] { OneStopUrls.Group(id), OneStopUrls.GroupPart(id, "receipt"), OneStopUrls.MyGroup(id) })
        {
            (await khoa.Open(address)).Is(404);
            (await hong.Open(address)).Is(404);
        }

        (await khoa.Open(OneStopUrls.GroupPart(id, "return"))).Is(403);
    }
}
