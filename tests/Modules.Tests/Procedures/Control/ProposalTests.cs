using ThongSuot.Support;

namespace ThongSuot.Procedures.Tests;

/// <summary>Proposals: made, asked about, answered late, decided.</summary>
public sealed class ProposalTests
{
    private const string Finance = "Sở Tài chính (Tỉnh Hậu Giang)";

    [Theory, OnEach]
    public async Task A_proposal_is_made_asked_about_answered_late_and_decided(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        using var phuong = await app.As("phuong");
        using var son = await app.As("son");
        var name = Controlling.Name("Đề xuất");
        // (4 × 40.000 + 20.000) × 100 = 18.000.000
        var page = (await ha.Propose(name)).Ok().Says("Đã lập đề xuất").Says("18.000.000 đ mỗi năm").Says("đang xem xét").Says("Chuẩn bị hồ sơ: 4 giờ × 40.000 đ + thuê ngoài 20.000 đ");
        var id = Controlling.IdOf(page);

        await app.AskedLongAgo(id, "hg-stp");
        (await ha.Open($"{ControlUrls.Proposals}?opinions=late&q={Uri.EscapeDataString(name)}")).Ok().Says("1 trễ");
        (await phuong.Open($"{ControlUrls.Proposals}?opinions=mine&q={Uri.EscapeDataString(name)}")).Ok().Says(name);
        var answer = await (await phuong.Open(ControlUrls.Proposal(id))).Follow($"Trả lời thay mặt {Controlling.Justice}");
        (await answer.Fill("Ý kiến", "không đồng ý").Press("Ghi ý kiến")).IsInvalid().Says("Hãy nêu rõ đề nghị sửa hoặc lý do không đồng ý.");
        (await answer.Fill("Ý kiến", "không đồng ý").Fill("Nội dung ý kiến", "Trùng với thủ tục đã có").Press("Ghi ý kiến")).Ok().Says("trễ hạn").Says("Trùng với thủ tục đã có");
        (await answer.Fill("Ý kiến", "đồng ý").Press("Ghi ý kiến")).Ok().Says("đã được ghi nhận trước đó");

        // A unit that is still in time is waited for.
        (await (await ha.Open(ControlUrls.Proposal(id))).Fill("Đơn vị được hỏi ý kiến", Finance).Fill("Trả lời trước ngày", "14/10/2020").Press("Gửi hỏi ý kiến")).IsInvalid().Says("Ngày này đã qua");
        (await (await ha.Open(ControlUrls.Proposal(id))).Fill("Đơn vị được hỏi ý kiến", Finance).Fill("Trả lời trước ngày", "20/12/2020").Press("Gửi hỏi ý kiến")).Ok().Says("Đã hỏi ý kiến");
        (await (await ha.Open(ControlUrls.Proposal(id))).Fill("Đơn vị được hỏi ý kiến", Finance).Fill("Trả lời trước ngày", "21/12/2020").Press("Gửi hỏi ý kiến")).IsInvalid().Says("đang được hỏi và chưa trả lời");
        (await (await son.Open(ControlUrls.Proposal(id))).Fill("Quyết định", "Chấp thuận").Press("Ghi quyết định")).IsInvalid().Says("Còn 1 đơn vị chưa cho ý kiến và chưa đến hạn");
        (await (await (await ha.Open(ControlUrls.Proposal(id))).Follow($"Trả lời thay mặt {Finance}")).Fill("Ý kiến", "đồng ý").Press("Ghi ý kiến")).Ok();

        (await (await son.Open(ControlUrls.Proposal(id))).Fill("Quyết định", "Trả lại để hoàn thiện").Press("Ghi quyết định")).IsInvalid().Says("Hãy nêu lý do");
        (await (await son.Open(ControlUrls.Proposal(id))).Fill("Quyết định", "Trả lại để hoàn thiện").Fill("Lý do", "Bổ sung số liệu").Press("Ghi quyết định")).Ok().Says("trả lại để hoàn thiện").Says("Bổ sung số liệu");
        (await (await (await ha.Open(ControlUrls.Proposal(id))).Follow("Sửa đề xuất")).Fill("Số đối tượng mỗi năm", "50").Press("Trình lại")).Ok().Says("9.000.000 đ mỗi năm").Says("đang xem xét");
        (await (await son.Open(ControlUrls.Proposal(id))).Fill("Quyết định", "Chấp thuận").Press("Ghi quyết định")).Ok().Says("chấp thuận").Says("Quyết định đề xuất");
        (await ha.Open(ControlUrls.ProposalPart(id, "edit"))).Is(409).Says("PRO-101");
        (await ha.Open($"{ControlUrls.Proposals}?status=Accepted&q={Uri.EscapeDataString(name)}")).Ok().Says("2/2 đơn vị");
    }

    [Theory, OnEach]
    public async Task What_is_wrong_is_told_at_its_field(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        var empty = (await (await ha.Open(ControlUrls.NewProposal)).Press("Trình đề xuất")).IsInvalid();
        foreach (var field in (string[])["kind", "name", "document", "unit", "need", "reasonableness", "legality", "activities", "times", "subjects"])
        {
            Assert.NotNull(empty.Document.GetElementById($"{field}-error"));
        }

        (await ha.Propose("x", p => p.Fill("Loại đề xuất", "Bãi bỏ"))).IsInvalid().Says("Hãy nhập mã của thủ tục được sửa đổi hoặc bãi bỏ.");
        (await ha.Propose("x", p => p.Fill("Mã thủ tục", "1.001193"))).IsInvalid().Says("chưa có mã");
        (await ha.Propose("x", p => p.Fill("Mã thủ tục", "khai sinh"))).IsInvalid().Says("Mã thủ tục không đúng");
        (await ha.Propose("x", p => p.Fill("Số giờ", "-4"))).IsInvalid();
        (await ha.Propose("x", p => p.Fill("Thu nhập mỗi giờ (đồng)", "10.000.000").Fill("Số giờ", "10000").Fill("Số đối tượng mỗi năm", "10000000"))).IsInvalid().Says("Chi phí tính ra quá lớn");
    }

    [Theory, OnEach]
    public async Task Pressed_twice_it_is_made_once_and_a_stale_page_is_told(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        var name = Controlling.Name("Hai lần");
        var form = (await ha.Open(ControlUrls.NewProposal)).Ok().Fill("Loại đề xuất", "Ban hành mới").Fill("Đơn vị đề xuất", Controlling.Justice).Fill("Tên thủ tục", name).Fill("Dự thảo văn bản quy định thủ tục", "Dự thảo")
            .Fill("Sự cần thiết", "Cần").Fill("Tính hợp lý", "Có").Fill("Tính hợp pháp", "Có").Fill("Số lần thực hiện mỗi năm", "1").Fill("Số đối tượng mỗi năm", "1").Fill("Hoạt động", "Hoạt động khác");
        var once = (await form.Press("Trình đề xuất")).Ok();
        var twice = (await form.Press("Trình đề xuất")).Ok();
        Assert.Equal(once.Url.AbsolutePath, twice.Url.AbsolutePath);
        Assert.Single((await ha.Open($"{ControlUrls.Proposals}?q={Uri.EscapeDataString(name)}")).Ok().Rows);

        var id = Controlling.IdOf(once);
        var first = (await ha.Open(ControlUrls.ProposalPart(id, "edit"))).Fill("Dự thảo văn bản quy định thủ tục", "Bản một");
        var second = (await ha.Open(ControlUrls.ProposalPart(id, "edit"))).Fill("Dự thảo văn bản quy định thủ tục", "Bản hai");
        (await first.Press("Trình lại")).Ok().Says("Bản một");
        (await second.Press("Trình lại")).Is(409).Says("vừa được người khác thay đổi");
        using var son = await app.As("son");
        (await son.Open(ControlUrls.Proposal(id))).Ok().Says("Bản một");
    }

    [Theory, OnEach]
    public async Task Who_may_only_look_changes_nothing(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        using var khoa = await app.As("khoa");
        var id = Controlling.IdOf((await ha.Propose(Controlling.Name("Chỉ xem"))).Ok());
        (await khoa.Open(ControlUrls.Proposals)).Ok().DoesNotSay("Lập đề xuất");
        (await khoa.Open(ControlUrls.Proposal(id))).Ok().DoesNotSay("Ghi quyết định").DoesNotSay("Gửi hỏi ý kiến");
        (await khoa.Open(ControlUrls.NewProposal)).Is(403);
        (await khoa.Open(ControlUrls.NewSimplification)).Is(403);
        (await ha.Open(ControlUrls.Proposal(id))).Ok().DoesNotSay("Ghi quyết định");
        await app.AskedLongAgo(id, "hg-stp");
        var answer = (await (await ha.Open(ControlUrls.Proposal(id))).Follow($"Trả lời thay mặt {Controlling.Justice}")).Ok();
        (await khoa.Open(answer.Url.AbsolutePath)).Is(403).Says("PRO-103");
        using var hong = await app.As("hong");
        (await hong.Open(ControlUrls.Proposals)).Is(403);
        (await ha.Open(ControlUrls.Proposal(Guid.NewGuid()))).Is(404);
    }
}
