using Microsoft.EntityFrameworkCore;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>From the desk to the returned result: supplement, extension, financial duty, stop, payment, return; the dossier follows its case.</summary>
public sealed class HandleTests
{
    private static async Task<Guid> Permit(Browser ngan) => Counters.IdOf((await (await ngan.Form(Counters.Permit, "Bùi Văn Tài")).Fill("Cơ quan, đơn vị giải quyết", $"{Data.DemoId.Of("unit:hg-sxd-02"):N}").Press("Tiếp nhận hồ sơ")).Ok());

    [Theory, OnEach]
    public async Task The_dossier_follows_its_case_to_the_result_and_is_returned_once_it_is_paid(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var id = await dao.Received(Counters.CertifiedCopy, "Mai Thị Đẹp");
        await app.Step(id, "match");
        Assert.Equal(DossierStatus.Processing, (await app.Dossier(id)).Status);
        await app.Step(id);
        await app.Step(id);
        var decided = await app.Dossier(id);
        Assert.Equal((DossierStatus.Decided, DossierOutcome.Granted), (decided.Status, decided.Outcome));
        Assert.NotNull(decided.EndedAt);

        // Not before it is paid for: neither on the dossier's page nor at the step of the process.
        (await (await dao.Change(id, "return")).Fill("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "receipt").Press("Trả kết quả")).IsInvalid().Says("đồng chưa nộp");
        Assert.Equal(["tra-ket-qua"], await app.StepsOf(id));
        await Assert.ThrowsAsync<Kernel.Refused>(() => app.Step(id));
        (await (await dao.Change(id, "pay")).Fill("Cách nộp tiền", "Cash").Press("Thu phí, lệ phí")).Ok().Says("biên lai");
        (await (await dao.Change(id, "pay")).Fill("Cách nộp tiền", "Cash").Press("Thu phí, lệ phí")).IsInvalid().Says("không còn khoản nào phải nộp");
        (await (await dao.Change(id, "return")).Fill("Giấy tờ tùy thân (mất giấy tiếp nhận)", "identity").Press("Trả kết quả")).Ok().Says("Đã trả kết quả").Says("mất giấy tiếp nhận");
        Assert.Empty(await app.StepsOf(id));
    }

    [Theory, OnEach]
    public async Task A_supplement_is_asked_for_once_stops_the_clock_and_begins_it_anew(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var id = await dao.Received(Counters.Marital, "Thạch Thị Hoa");
        (await (await dao.Change(id, "supplement")).Fill("Lý do", "missing").Fill("Nêu rõ lý do", "Thiếu giấy tờ").Press("Yêu cầu bổ sung")).IsInvalid().Says("Hãy nhập: Những nội dung phải bổ sung, hoàn thiện.");
        var asked = (await (await dao.Change(id, "supplement")).Fill("Lý do", "missing").Fill("Nêu rõ lý do", "Thiếu giấy tờ").Fill("Những nội dung phải bổ sung, hoàn thiện", "Bản sao quyết định ly hôn\n\nTờ khai có chữ ký").Press("Yêu cầu bổ sung"))
            .Ok().Says("Yêu cầu bổ sung giấy tờ").DoesNotSay("Hẹn trả");
        (await dao.Open(asked.Document.QuerySelector("a[href*='/letters/']")!.GetAttribute("href")!)).Ok().Says("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ").Says("/PBS").Says("Bản sao quyết định ly hôn").Says("Tờ khai có chữ ký");
        Assert.Null((await app.Dossier(id)).DueAt);
        (await (await dao.Change(id, "supplemented")).Fill("Giấy tờ đã bổ sung", "Bản sao quyết định ly hôn\nTờ khai").Press("Ghi nhận bổ sung")).Ok().Says("Đang xử lý").Says("Hẹn trả").Says("19/10/2020").Says("bổ sung");
        (await (await dao.Change(id, "supplement")).Fill("Lý do", "missing").Fill("Nêu rõ lý do", "Còn thiếu").Fill("Những nội dung phải bổ sung, hoàn thiện", "Thêm nữa").Press("Yêu cầu bổ sung")).IsInvalid().Says("đã được yêu cầu bổ sung một lần");
    }

    [Theory, OnEach]
    public async Task An_extension_apologises_once_and_not_on_the_last_day(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var tam = await app.As("tam");
        using var dao = await app.As("dao");
        var id = await Permit(ngan);
        var due = (await app.Dossier(id)).DueAt;
        var page = (await (await tam.Change(id, "extend")).Fill("Lý do", "verification").Fill("Xin thêm", "3 ngày làm việc").Fill("Nêu rõ lý do", "Kiểm tra thực địa chưa xong").Press("Xin lỗi và hẹn lại")).Ok();
        (await tam.Open(page.Document.QuerySelector("a[href*='/letters/']")!.GetAttribute("href")!)).Ok().Says("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ").Says("Thời gian hẹn trả kết quả mới").Says("Kiểm tra thực địa chưa xong");
        var extended = await app.Dossier(id);
        Assert.True(extended.DueAt > due);
        Assert.Equal(due, extended.FirstDueAt);
        (await (await tam.Change(id, "extend")).Fill("Lý do", "verification").Fill("Xin thêm", "1 ngày làm việc").Fill("Nêu rõ lý do", "Lần nữa").Press("Xin lỗi và hẹn lại")).IsInvalid();
        Assert.Equal(1, (await app.Dossier(id)).Extensions);
    }

    [Theory, OnEach]
    public async Task A_financial_duty_rests_the_clock_and_a_second_appointment_counts_from_its_end(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var tam = await app.As("tam");
        var id = await Permit(ngan);
        (await (await tam.Change(id, "duty")).Fill("Nêu rõ lý do", "Chờ nộp tiền sử dụng đất").Press("Chờ nghĩa vụ tài chính")).Ok().Says("Yêu cầu thực hiện nghĩa vụ tài chính");
        Assert.Null((await app.Dossier(id)).DueAt);
        (await (await ngan.Change(id, "duty-done")).Fill("Thời hạn của lần hẹn thứ hai", "3 ngày làm việc").Fill("Ghi chú, số chứng từ", "Biên lai 0012").Press("Đã xong nghĩa vụ tài chính")).Ok().Says("Đang xử lý").Says("20/10/2020");
    }

    [Theory, OnEach]
    public async Task Stopping_and_withdrawing_end_dossier_case_and_clock_together_from_either_page(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var tam = await app.As("tam");
        using var dao = await app.As("dao");
        var stopped = await Permit(ngan);
        (await (await tam.Change(stopped, "stop")).Fill("Lý do", "law").Fill("Nêu rõ lý do", "Quy hoạch thay đổi").Press("Dừng xử lý")).Ok().Says("Dừng xử lý").Says("Thông báo dừng giải quyết hồ sơ");
        var withdrawn = await dao.Received(Counters.Marital, "Danh Thị Nguyệt");
        (await (await dao.Change(withdrawn, "withdraw")).Fill("Nêu rõ lý do", "Đổi ý").Press("Rút hồ sơ")).Ok().Says("Công dân yêu cầu rút hồ sơ");
        // On the page of the case, as somebody who controls cases does it.
        var third = await Permit(ngan);
        var running = (await app.Dossier(third)).CaseId;
        (await (await tam.Open($"/cases/{running}/stop")).Ok().Fill("Lý do", "Sai thẩm quyền").Press("Dừng hẳn")).Ok();
        foreach (var (id, status) in new[] { (stopped, DossierStatus.Stopped), (withdrawn, DossierStatus.Withdrawn), (third, DossierStatus.Stopped) })
        {
            var dossier = await app.Dossier(id);
            Assert.Equal((status, (DateTime?)null), (dossier.Status, dossier.DueAt));
            Assert.NotNull(dossier.EndedAt);
            Assert.Empty(await app.StepsOf(id));
        }
    }

    [Theory, OnEach]
    public async Task Whoever_saw_an_older_state_is_told_and_changes_nothing(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var tam = await app.As("tam");
        var id = await Permit(ngan);
        var old = await tam.Change(id, "duty");
        (await (await tam.Change(id, "duty")).Fill("Nêu rõ lý do", "Chờ nộp tiền").Press("Chờ nghĩa vụ tài chính")).Ok();
        (await old.Fill("Nêu rõ lý do", "Chờ nộp tiền lần nữa").Press("Chờ nghĩa vụ tài chính")).Is(409);
    }
}
