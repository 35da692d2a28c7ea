using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Files;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Results from a template: written, edited as text or DOCX, submitted, sent back, signed, and in the citizen's hands.</summary>
public sealed class DraftTests
{
    // Decided by a division of the department whose director signs.
    private const string Certificate = "1.002153";

    private static async Task<Guid> Received(Browser ngan, string name) =>
        Counters.IdOf((await (await ngan.Form(Certificate, name)).Fill("Cơ quan, đơn vị giải quyết", $"{Data.DemoId.Of("unit:hg-stp-04"):N}").Press("Tiếp nhận hồ sơ")).Ok());

    private static async Task<Answer> Begun(Browser phuong, Guid id, string choice = "Giấy xác nhận", string template = "confirmation") =>
        (await (await phuong.Open(OneStopUrls.Part(id, "draft"))).Ok().Fill(choice, template).Press("Soạn từ mẫu này")).Ok();

    private static async Task ToSigning(App app, Guid id)
    {
        for (var n = 0; n < 12 && await app.StepsOf(id) is not ["ky"]; n++)
        {
            await app.Step(id, await app.StepsOf(id) is ["tham-dinh"] ? "ok" : null);
        }

        Assert.Equal(["ky"], await app.StepsOf(id));
    }

    [Theory, OnEach]
    public async Task A_template_is_filled_with_the_dossier_and_texts_are_kept(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var phuong = await app.As("phuong");
        var id = await Received(ngan, "Lương Thị Mẫu");
        (await (await phuong.Open(OneStopUrls.Part(id, "draft"))).Ok().Press("Soạn từ mẫu này")).IsInvalid();
        var draft = (await Begun(phuong, id)).Says("bản 1").Says("Đang soạn");
        var text = draft.Document.QuerySelector("textarea[name=text]")!.TextContent;
        Assert.Contains("Ông (Bà)/Tổ chức: Lương Thị Mẫu", text, StringComparison.Ordinal);
        Assert.Contains((await app.Dossier(id)).Number!, text, StringComparison.Ordinal);
        Assert.Contains("{noi-dung-xac-nhan}", text, StringComparison.Ordinal);

        // Not before every place is filled in.
        (await draft.Press("Trình ký")).IsInvalid().Says("còn chỗ chưa điền: {noi-dung-xac-nhan}");
        var older = (await phuong.Open(OneStopUrls.Part(id, "draft"))).Ok();
        var saved = (await draft.Fill("Nội dung", "# GIẤY XÁC NHẬN\nĐã xác nhận").Press("Lưu dự thảo")).Ok().Says("bản 2").Says("Bản 1");
        // Somebody who saw the older text is told.
        (await older.Fill("Nội dung", "Khác").Press("Lưu dự thảo")).Is(409);
        (await saved.Fill("Nội dung", "").Press("Lưu dự thảo")).IsInvalid();
        (await phuong.Open(OneStopUrls.Part(id, "draft/preview"))).Ok().Says("DỰ THẢO").Says("GIẤY XÁC NHẬN").Says("Đã xác nhận");
        (await phuong.Open(OneStopUrls.Dossier(id))).Ok().Says("Dự thảo kết quả: Đang soạn");
    }

    [Theory, OnEach]
    public async Task A_draft_goes_out_as_docx_and_comes_back_edited(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var phuong = await app.As("phuong");
        var id = await Received(ngan, "Lương Thị Tệp");
        var draft = await Begun(phuong, id);
        var docx = await Pdfs.Bytes(phuong, OneStopUrls.Part(id, "draft.docx"));
        using (var content = new MemoryStream(docx))
        {
            Assert.StartsWith("# GIẤY XÁC NHẬN\n", DraftDocx.Read(content), StringComparison.Ordinal);
        }

        (await draft.Press("Lấy chữ từ tệp DOCX")).IsInvalid().Says("Hãy chọn tệp: Bản DOCX đã sửa.");
        (await draft.Attach("Bản DOCX đã sửa", "hong.docx", "PK hỏng"u8.ToArray()).Press("Lấy chữ từ tệp DOCX")).IsInvalid().Says("Không đọc được văn bản");
        draft = (await phuong.Open(OneStopUrls.Part(id, "draft"))).Ok();
        (await draft.Attach("Bản DOCX đã sửa", "bang.docx", Docxes.WithTable()).Press("Lấy chữ từ tệp DOCX")).IsInvalid().Says("có bảng hoặc hình");
        draft = (await phuong.Open(OneStopUrls.Part(id, "draft"))).Ok();
        (await draft.Attach("Bản DOCX đã sửa", "da-sua.docx", DraftDocx.Write("# GIẤY XÁC NHẬN\nSửa ở nơi khác: ỹ ắ ộ")).Press("Lấy chữ từ tệp DOCX")).Ok().Says("Sửa ở nơi khác: ỹ ắ ộ").Says("da-sua.docx").Says("bản 2");
    }

    [Theory, OnEach]
    public async Task Only_whoever_handles_writes_and_only_whoever_may_sign_signs(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var phuong = await app.As("phuong");
        using var tam = await app.As("tam");
        using var hong = await app.As("hong");
        var id = await Received(ngan, "Lương Thị Quyền");
        foreach (var part in new[] { "draft", "sign" })
        {
            (await ngan.Open(OneStopUrls.Part(id, part))).Is(403);
            (await tam.Open(OneStopUrls.Part(id, part))).Is(404);
        }

        (await hong.Open(OneStopUrls.Part(id, "draft"))).Is(404);
        (await phuong.Open(OneStopUrls.Part(id, "sign"))).Is(409).Says("không có dự thảo nào");
    }

    [Theory, OnEach]
    public async Task The_draft_is_sent_back_with_a_reason_and_taken_back_by_its_writer(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var phuong = await app.As("phuong");
        var id = await Received(ngan, "Lương Thị Trả");
        (await (await Begun(phuong, id)).Fill("Nội dung", "Xong").Press("Trình ký")).Ok().Says("Đã trình ký");
        (await (await phuong.Open(OneStopUrls.Part(id, "sign"))).Ok().Says("chưa đến bước ký").Press("Ký và cấp số")).Is(409).Says("chưa đến bước ký");
        (await (await phuong.Open(OneStopUrls.Part(id, "sign"))).Ok().Press("Trả lại để sửa")).IsInvalid().Says("Hãy nhập: Nội dung cần sửa.");
        (await (await phuong.Open(OneStopUrls.Part(id, "sign"))).Ok().Fill("Nội dung cần sửa", "Thiếu căn cứ").Press("Trả lại để sửa")).Ok();
        var draft = (await phuong.Open(OneStopUrls.Part(id, "draft"))).Ok().Says("Được trả lại để sửa: Thiếu căn cứ");
        var submitted = (await draft.Press("Trình ký")).Ok();
        (await submitted.Press("Lấy lại để sửa")).Ok().Says("Đang soạn").DoesNotSay("Thiếu căn cứ");
    }

    [Theory, OnEach]
    public async Task What_the_process_denies_is_not_granted_on_paper(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var phuong = await app.As("phuong");
        var id = await Received(ngan, "Lương Thị Từ");
        var draft = await Begun(phuong, id);
        for (var n = 0; n < 12 && !(await app.Dossier(id)).IsDenied; n++)
        {
            await app.Step(id, await app.StepsOf(id) is ["tham-dinh"] ? "refuse" : null);
        }

        Assert.True((await app.Dossier(id)).IsDenied);
        (await draft.Fill("Nội dung", "Đồng ý").Press("Trình ký")).IsInvalid().Says("đang theo hướng từ chối");
        (await (await phuong.Open(OneStopUrls.Part(id, "draft"))).Ok().Press("Soạn lại từ mẫu này")).IsInvalid();
        var denial = (await (await phuong.Open(OneStopUrls.Part(id, "draft"))).Ok().Fill("Thông báo từ chối giải quyết", "denial").Press("Soạn lại từ mẫu này")).Ok().Says("Thông báo từ chối giải quyết").Says("bản 2");
        (await denial.Fill("Nội dung", "Không đủ điều kiện").Press("Trình ký")).Ok().Says("Đã trình ký");
    }

    [Theory, OnEach]
    public async Task Signing_gives_the_number_attaches_the_signed_pdf_and_ends_the_step_in_one_commit(On database)
    {
        var app = await App.With(database);
        Pdfs.SkipWithout(app);
        using var ngan = await app.As("ngan");
        using var phuong = await app.As("phuong");
        var id = await Received(ngan, "Lương Thị Ký");
        await ToSigning(app, id);
        (await (await Begun(phuong, id)).Fill("Nội dung", "# GIẤY XÁC NHẬN\nXác nhận bà Lương Thị Ký").Press("Trình ký")).Ok();
        var sign = (await phuong.Open(OneStopUrls.Part(id, "sign"))).Ok().Says("chữ ký thử nghiệm").Says("Bước “Ký kết quả” của quy trình cũng xong.");
        var signed = (await sign.Press("Ký và cấp số")).Ok().Says("Đã ký và cấp số kết quả.").Says("ket-qua-").Says("Ký kết quả");
        Assert.Equal(["phat-hanh"], await app.StepsOf(id));
        // Sent twice is done once; who comes later is told.
        await sign.Press("Ký và cấp số");
        var draft = await app.Inside((_, db, _) => db.Set<ResultDraft>().AsNoTracking().SingleAsync(d => d.DossierId == id));
        Assert.Equal((DraftStatus.Signed, "Lâm Thị Ngọc Phượng"), (draft.Status, draft.Signer));
        Assert.EndsWith("/GXN", draft.ResultNumber, StringComparison.Ordinal);
        Assert.Equal(1, await app.Inside((_, db, _) => db.Set<StoredFile>().CountAsync(f => f.OwnerKind == Dossier.ResultKind && f.OwnerId == id.ToString("N"))));
        (await phuong.Open(OneStopUrls.Part(id, "sign"))).Ok().Says("không có dự thảo nào đang trình ký");

        var pdf = await Pdfs.Bytes(phuong, OneStopUrls.File(id, draft.FileId!.Value));
        var text = Pdfs.Text(pdf);
        Assert.Contains($"Số: {draft.ResultNumber}", text, StringComparison.Ordinal);
        Assert.Contains("Xác nhận bà Lương Thị Ký", text, StringComparison.Ordinal);
        Assert.Contains("Đã ký số thử nghiệm", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", text, StringComparison.Ordinal);
        (await (await phuong.Open(OneStopUrls.Dossier(id))).Ok().Follow("Kiểm tra chữ ký")).Ok().Says("Tệp không thay đổi kể từ khi ký.").Says("Lâm Thị Ngọc Phượng").Says("chứng thư thử nghiệm").Says("toàn bộ tệp");
        await app.Step(id);
        Assert.Equal(DossierStatus.Decided, (await app.Dossier(id)).Status);
        _ = signed;
    }

    [Theory, OnEach]
    public async Task The_citizen_gets_the_signed_result_once_it_is_issued_and_not_before(On database)
    {
        var app = await App.With(database);
        Pdfs.SkipWithout(app);
        using var hong = await app.As("hong");
        var (_, id) = await hong.FileDossier();
        await app.Accept(id);
        var file = Guid.CreateVersion7();
        await app.Inside(async (services, db, act) =>
        {
            var dossier = await db.Set<Dossier>().SingleAsync(d => d.Id == id);
            using var content = new MemoryStream(await SignedPdfs.Make(app, "Kết quả"));
            file = (await services.GetRequiredService<FileDesk>().Add(content, new NewFile { Name = "ket-qua.pdf", Owner = dossier.Results, UnitId = dossier.UnitId }, act)).Id;
            await act.Commit();
        });
        (await hong.Open(OneStopUrls.My(id))).Ok().DoesNotSay("ket-qua.pdf");
        string[] doors = [OneStopUrls.MyFile(id, file), OneStopUrls.MyViewed(id, file), $"{OneStopUrls.MyFile(id, file)}/view", OneStopUrls.MyPart(id, $"signature/{file}")];
        foreach (var url in doors)
        {
            (await hong.Open(url)).Is(404);
        }

        await app.Ended(id, DossierStatus.Decided);
        var mine = (await hong.Open(OneStopUrls.My(id))).Ok().Says("ket-qua.pdf");
        (await mine.Follow("Kiểm tra chữ ký")).Ok().Says("Tệp không thay đổi kể từ khi ký.");
        (await mine.Follow("Xem")).Ok().Says("ket-qua.pdf");
        using var phat = await app.As("phat");
        foreach (var url in doors)
        {
            (await phat.Open(url)).Is(404);
        }
    }
}
