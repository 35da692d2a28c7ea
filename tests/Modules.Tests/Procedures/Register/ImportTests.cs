using System.Text;
using ThongSuot.Support;

namespace ThongSuot.Procedures.Tests;

/// <summary>Files of records become drafts; doubts are decided; what was learnt is applied to its like.</summary>
public sealed class ImportTests
{
    [Theory, OnEach]
    public async Task A_file_of_records_becomes_drafts_once(On database)
    {
        using var quan = await (await App.With(database)).As("quan");
        var (first, second) = (RegisterRecords.Code(), RegisterRecords.Code());
        var file = RegisterRecords.File(RegisterRecords.Clean(first), RegisterRecords.Clean(second));
        var account = (await quan.HandIn(file)).Has("Thủ tục mới", "2").Has("Ký tự thất lạc", "0").Has("Giữ lại để xem", "0");
        (await quan.Open(ProceduresUrls.Version(first, 1))).Ok().Says("bản nháp").Says("Cấp giấy xác nhận thử nghiệm").Says("trực tuyến; 5 ngày làm việc; miễn phí").Says("Đơn đề nghị (1 bản chính)").Says("60/2014/QH13: Luật hộ tịch");
        (await quan.HandIn(file)).Has("Như cũ", "2").Has("Thủ tục mới", "0");
        var changed = RegisterRecords.Clean(first);
        changed["yeu_cau_dieu_kien"] = "Cư trú trên địa bàn tỉnh";
        (await quan.HandIn(RegisterRecords.File(changed, RegisterRecords.Clean(second)))).Has("Thay đổi", "1").Has("Như cũ", "1");
        (await quan.Open(ProceduresUrls.Procedure(first))).Ok().Says("Cư trú trên địa bàn tỉnh");
        (await quan.Open($"{ProceduresUrls.List}?q={second}&as=csv")).Ok();
        Assert.Contains("ban-ghi", account.Heading, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task A_limit_without_unit_is_held_back_corrected_with_its_like_and_learnt(On database)
    {
        using var quan = await (await App.With(database)).As("quan");
        var (one, two, later) = (RegisterRecords.Code(), RegisterRecords.Code(), RegisterRecords.Code());
        var work = $"Lĩnh vực {one}";
        Dictionary<string, string> Odd(string code) => new(RegisterRecords.Clean(code, channels: "Trực tiếp17Miễn phí")) { ["linh_vuc"] = work };
        (await quan.HandIn(RegisterRecords.File(Odd(one), Odd(two)))).Has("Giữ lại để xem", "2");
        var list = (await quan.Open($"{ProceduresUrls.Doubts}?q={one}")).Ok().Says("17");
        var doubt = (await quan.Open(list.Document.QuerySelector("tbody a[href^='/procedures/doubts/']")!.GetAttribute("href")!)).Ok().Says("Trực tiếp17Miễn phí").Says("Xử lý luôn 1 nghi vấn giống hệt");
        (await doubt.Fill("Sửa thành", "mười bảy").Press("Sửa")).IsInvalid().Says("Ví dụ đúng: 5 ngày làm việc.");
        (await (await quan.Open(doubt.Url.AbsolutePath)).Fill("Sửa thành", "17 ngày").Press("Sửa")).Ok().Says("và các nghi vấn giống hệt");
        (await quan.Open(ProceduresUrls.Version(two, 1))).Ok().Says("trực tiếp; 17 ngày; miễn phí").DoesNotSay("chờ xem lại");
        (await quan.HandIn(RegisterRecords.File(Odd(later)))).Has("Xử lý theo điều đã học", "1");
        (await quan.Open(ProceduresUrls.Version(later, 1))).Ok().Says("trực tiếp; 17 ngày; miễn phí");
        (await (await quan.Open(doubt.Url.AbsolutePath)).Ok().Says("đã sửa").Follow("Mở bản nháp")).Ok();
    }

    [Theory, OnEach]
    public async Task Many_doubts_are_decided_at_once(On database)
    {
        using var quan = await (await App.With(database)).As("quan");
        var codes = Enumerable.Range(0, 3).Select(_ => RegisterRecords.Code()).ToList();
        var work = $"Lĩnh vực {codes[0]}";
        await quan.HandIn(RegisterRecords.File(codes.Select(c => new Dictionary<string, string>(RegisterRecords.Clean(c, channels: "Trực tiếp9Miễn phí")) { ["linh_vuc"] = work })));
        var list = (await quan.Open($"{ProceduresUrls.Doubts}?reason=time-without-unit&field={Uri.EscapeDataString(work)}")).Ok();
        Assert.Equal(3, list.Rows.Count);
        list.Document.QuerySelector("input[name=all]")!.SetAttribute("checked", "checked");
        (await list.Fill("Sửa thành", "9 ngày làm việc").Press("Sửa thành nội dung trên")).Ok().Says("Đã xử lý các nghi vấn đã chọn.").Says("Không có nghi vấn nào theo điều kiện này.");
        (await quan.Open(ProceduresUrls.Version(codes[2], 1))).Ok().Says("9 ngày làm việc");
    }

    [Theory, OnEach]
    public async Task A_correction_goes_where_its_doubt_is_or_is_not_offered(On database)
    {
        using var quan = await (await App.With(database)).As("quan");
        var (silent, apart, twin, other) = (RegisterRecords.Code(), RegisterRecords.Code(), RegisterRecords.Code(), RegisterRecords.Code());
        var name = $"Cấp thẻ chung tên {twin}";
        await quan.HandIn(RegisterRecords.File(
            RegisterRecords.Clean(silent, channels: "Trực tiếpKhông có thông tinMiễn phíTrực tuyến6 Ngày làm việcMiễn phí"),
            RegisterRecords.Clean(apart, channels: "Trực tiếp40 NgàyMiễn phíTrực tuyến4 NgàyMiễn phí"), RegisterRecords.Clean(twin, name), RegisterRecords.Clean(other, name)));

        // No limit given: the way that has none gets it, the other keeps its own.
        await (await Doubt(silent, "time-missing", "remark")).Fill("Sửa thành", "8 ngày làm việc").Press("Sửa");
        (await quan.Open(ProceduresUrls.Version(silent, 1))).Ok().Says("trực tiếp; 8 ngày làm việc; miễn phí").Says("trực tuyến; 6 ngày làm việc; miễn phí");

        // Limits of several ways, and a name of several procedures, are no matter of one value.
        Assert.Empty((await Doubt(apart, "limits-differ-implausibly", "open")).Document.QuerySelectorAll("#correction"));
        var shared = await Doubt(twin, "name-shared", "remark");
        Assert.Empty(shared.Document.QuerySelectorAll("#correction"));
        var list = (await quan.Open($"{ProceduresUrls.Doubts}?reason=name-shared&state=remark&q={twin}")).Ok();
        list.Document.QuerySelector("input[name=all]")!.SetAttribute("checked", "checked");
        (await list.Press("Nhận gợi ý")).Ok().Says("Không có nghi vấn nào xử lý được theo cách này.");
        (await quan.Open(ProceduresUrls.Version(twin, 1))).Ok().Says(name);

        async Task<Answer> Doubt(string code, string reason, string state)
        {
            var found = (await quan.Open($"{ProceduresUrls.Doubts}?reason={reason}&state={state}&q={code}")).Ok();
            return (await quan.Open(found.Document.QuerySelector("tbody a[href^='/procedures/doubts/']")!.GetAttribute("href")!)).Ok();
        }
    }

    [Theory, OnEach]
    public async Task Hostile_text_and_broken_lines_are_told_and_nothing_is_lost(On database)
    {
        using var quan = await (await App.With(database)).As("quan");
        var code = RegisterRecords.Code();
        var hostile = RegisterRecords.Clean(code, "Cấp <script>alert(1)</script> giấy");
        var file = Encoding.UTF8.GetBytes("{\"ma_thu_tuc\": \"hỏng\n").Concat(RegisterRecords.File(hostile)).ToArray();
        (await quan.HandIn(file)).Says("Dòng 1: Dòng không phải JSON đúng dạng.").Has("Giữ lại để xem", "1").Has("Ký tự thất lạc", "0");
        var page = (await quan.Open(ProceduresUrls.Version(code, 1))).Ok().Says("Cấp <script>alert(1)</script> giấy");
        Assert.DoesNotContain("<script>alert", page.Source, StringComparison.Ordinal);
        (await quan.Open(ProceduresUrls.Part(code, 1, "source"))).Ok().Says("Nguồn, nguyên văn").Says("<script>alert(1)</script>");
        (await quan.HandIn(Encoding.UTF8.GetBytes("không phải bản ghi"), "ghi-chu.txt")).Says("Không nhận ra dạng tệp");
        (await quan.HandIn([0x50, 0x4B, 3, 4, 1, 2], "hong.xlsx")).IsInvalid();
    }

    [Theory, OnEach]
    public async Task Who_may_only_look_neither_imports_nor_decides(On database)
    {
        using var khoa = await (await App.With(database)).As("khoa");
        (await khoa.Open(ProceduresUrls.List)).Ok();
        (await khoa.Open(ProceduresUrls.Import)).Is(403);
        (await khoa.Open(ProceduresUrls.New)).Is(403);
        (await khoa.Open(ProceduresUrls.NewDecision)).Is(403);
        (await khoa.Open(ProceduresUrls.Doubts)).Ok().DoesNotSay("Nhận gợi ý");
    }
}
