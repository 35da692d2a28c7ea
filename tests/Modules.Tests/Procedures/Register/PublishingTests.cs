using ThongSuot.Support;

namespace ThongSuot.Procedures.Tests;

/// <summary>Drafts are published by decision, many in one act, and never change again.</summary>
public sealed class PublishingTests
{
    private static string Number() => $"{Guid.CreateVersion7().ToString("N")[^8..]}/QĐ-UBND";

    [Theory, OnEach]
    public async Task One_decision_publishes_many_and_the_next_replaces_them_on_its_day(On database)
    {
        using var quan = await (await App.With(database)).As("quan");
        var codes = Enumerable.Range(0, 3).Select(_ => RegisterRecords.Code()).ToList();
        await quan.HandIn(RegisterRecords.File(codes.Select(c => RegisterRecords.Clean(c))));
        var decision = await Decide(quan, "14/10/2020", "15/10/2020");
        decision = (await decision.Fill("Mã thủ tục", string.Join('\n', codes)).Press("Thêm vào quyết định")).Ok().Says("Đã thêm thủ tục vào quyết định.").Says("mới ban hành");
        var issued = (await decision.Press("Công bố")).Ok().Says("Đã công bố.");
        (await issued.Fill("Ngày nhập cơ sở dữ liệu quốc gia", "31/02/2020").Press("Ghi")).IsInvalid().Says("Ngày không đúng: hãy gõ theo dạng 05/09/1990.");
        (await (await quan.Open(issued.Url.AbsolutePath)).Fill("Ngày nhập cơ sở dữ liệu quốc gia", "15/10/2020").Press("Ghi")).Ok().Says("Đã ghi ngày.");
        (await quan.Open(ProceduresUrls.Procedure(codes[1]))).Ok().Says("đang áp dụng").DoesNotSay("Sửa nội dung");
        (await quan.Open(ProceduresUrls.Part(codes[1], 1, "edit"))).Is(409).Says("đã công bố nên không sửa được nữa");

        // The next text of one of them, and the end of another, by one decision with its preview.
        var draft = (await (await quan.Open(ProceduresUrls.Procedure(codes[0]))).Press("Tạo bản nháp mới")).Ok().Says("Nội dung như cũ.");
        await (await draft.Follow("Sửa nội dung")).Ok().Fill("Yêu cầu, điều kiện", "Phải cư trú tại tỉnh").Press("Lưu bản nháp");
        await (await (await quan.Open(ProceduresUrls.Version(codes[0], 2))).Follow("Sửa phần của tỉnh")).Ok().Fill("Thời hạn cam kết", "3").Fill("Đơn vị", "ngày làm việc").Press("Lưu");
        var next = await Decide(quan, "15/10/2020", "20/10/2020");
        next = (await next.Fill("Mã thủ tục", codes[0]).Press("Thêm vào quyết định")).Ok().Says("sửa đổi, bổ sung").Says("Phải cư trú tại tỉnh").Says("3 ngày làm việc");
        next = (await next.Fill("Mã thủ tục bãi bỏ", codes[2]).Press("Thêm thủ tục bãi bỏ")).Ok().Says("bãi bỏ");
        (await next.Press("Công bố")).Ok().Says("Đã công bố.");
        (await quan.Open(ProceduresUrls.Procedure(codes[0]))).Ok().Says("đến hết 19/10/2020");
        (await quan.Open(ProceduresUrls.Version(codes[0], 2))).Ok().Says("sắp có hiệu lực").Says("So với phiên bản 1");
        (await quan.Open(ProceduresUrls.Procedure(codes[2]))).Ok().Says("đến hết 19/10/2020");
    }

    [Theory, OnEach]
    public async Task A_decision_that_takes_effect_yesterday_does_not_replace_what_is_in_force(On database)
    {
        using var quan = await (await App.With(database)).As("quan");
        var code = RegisterRecords.Code();
        await quan.HandIn(RegisterRecords.File(RegisterRecords.Clean(code)));
        var first = await Decide(quan, "01/10/2020", "05/10/2020");
        first = await first.Fill("Mã thủ tục", code).Press("Thêm vào quyết định");
        (await first.Press("Công bố")).Ok();
        await (await quan.Open(ProceduresUrls.Procedure(code))).Press("Tạo bản nháp mới");
        var late = await Decide(quan, "13/10/2020", "14/10/2020");
        late = (await late.Fill("Mã thủ tục", code).Press("Thêm vào quyết định")).Ok().Says("Ngày có hiệu lực đã qua");
        (await late.Press("Công bố")).Is(409).Says("Hãy chọn từ hôm nay trở đi.");
        var form = (await quan.Open(ProceduresUrls.NewDecision)).Ok();
        (await form.Fill("Số quyết định", Number()).Fill("Trích yếu", "Thử").Fill("Ngày ký", "15/10/2020").Fill("Ngày có hiệu lực", "14/10/2020").Press("Lưu")).IsInvalid().Says("Ngày có hiệu lực không thể trước ngày ký.");
    }

    [Theory, OnEach]
    public async Task A_draft_with_doubts_waits_and_an_empty_decision_is_refused(On database)
    {
        using var quan = await (await App.With(database)).As("quan");
        var code = RegisterRecords.Code();
        await quan.HandIn(RegisterRecords.File(RegisterRecords.Clean(code, channels: "Trực tiếp21Miễn phí")));
        var decision = await Decide(quan, "15/10/2020", "20/10/2020");
        (await decision.Fill("Mã thủ tục", code).Press("Thêm vào quyết định")).IsInvalid().Says($"Không có bản nháp sẵn sàng công bố cho: {code}.");
        var token = decision.Document.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await quan.Post($"{decision.Url.AbsolutePath}/publish", [new("__RequestVerificationToken", token), new("_version", "0")])).Is(409);
        (await quan.Open($"{ProceduresUrls.List}?state=doubt&q={code}")).Ok().Says("1 nghi vấn");
    }

    [Theory, OnEach]
    public async Task A_procedure_is_written_by_hand_and_wrong_fields_are_told(On database)
    {
        using var quan = await (await App.With(database)).As("quan");
        var code = RegisterRecords.Code();
        var form = (await quan.Open(ProceduresUrls.New)).Ok();
        (await form.Fill("Mã thủ tục", "khong-dung").Fill("Tên thủ tục", "Thủ tục tự soạn").Fill("Lĩnh vực", "Thử nghiệm").Press("Lưu bản nháp")).IsInvalid().Says("Hãy chọn ít nhất một");
        form = (await quan.Open(ProceduresUrls.New)).Ok();
        form.Document.QuerySelector("input[name=levels][value=Commune]")!.SetAttribute("checked", "checked");
        (await form.Fill("Mã thủ tục", code).Fill("Tên thủ tục", "Thủ tục tự soạn").Fill("Lĩnh vực", "Thử nghiệm").Press("Lưu bản nháp")).Ok().Says("Đã tạo bản nháp.").Says("Mẫu: thẩm định, trình ký, cấp xã");
        form = (await quan.Open(ProceduresUrls.New)).Ok();
        form.Document.QuerySelector("input[name=levels][value=Commune]")!.SetAttribute("checked", "checked");
        (await form.Fill("Mã thủ tục", code).Fill("Tên thủ tục", "Thủ tục tự soạn").Fill("Lĩnh vực", "Thử nghiệm").Press("Lưu bản nháp")).IsInvalid().Says("Đã có thủ tục mang mã này.");
        (await quan.Open($"{ProceduresUrls.Version(code, 1)}/edit")).Ok();
        (await quan.Open($"{ProceduresUrls.Version(code, 99)}")).Is(404);
        (await quan.Open(ProceduresUrls.Procedure("9.999999"))).Is(404);
    }

    private static async Task<Answer> Decide(Browser browser, string signed, string effective) =>
        (await (await browser.Open(ProceduresUrls.NewDecision)).Ok().Fill("Số quyết định", Number()).Fill("Trích yếu", "Công bố thủ tục thử").Fill("Ngày ký", signed).Fill("Ngày có hiệu lực", effective).Press("Lưu")).Ok().Says("Đã lập quyết định.");
}
