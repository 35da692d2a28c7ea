using Microsoft.Playwright;
using ThongSuot.Support;

namespace ThongSuot.Journeys.Procedures;

public sealed class ProcedureJourneys(Chromium chromium) : Journey(chromium)
{
    [Theory, EachWay]
    public async Task Records_are_imported_a_doubt_decided_and_the_procedure_published(On database, bool script)
    {
        var page = await Open(await App.With(database), script);
        await page.SignIn("quan");
        await page.GotoAsync("/procedures");
        await page.Follow("Nhập từ tệp");
        var code = $"4.{Random.Shared.Next(900_000, 999_999)}";
        await page.Attach("Tệp bản ghi thủ tục", "mot-thu-tuc.jsonl", $$"""
            {"ma_thu_tuc": "{{code}}", "ten_thu_tuc": "Cấp thẻ hành trình {{code}}", "so_quyet_dinh": "1/QĐ-BTP", "cap_thuc_hien": "Cấp xã", "linh_vuc": "Hành trình {{code}}", "doi_tuong_thuc_hien": "Công dân Việt Nam", "trinh_tu_thuc_hien": "Nộp tại quầy.", "cach_thuc_thuc_hien": "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp12Miễn phí", "thanh_phan_ho_so": "Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghị1 bản chính", "co_quan_thuc_hien": "Ủy ban nhân dân cấp xã", "can_cu_phap_ly": "Tên văn bản pháp lýMã văn bảnLuật hộ tịch60/2014/QH13", "ket_qua_xu_ly": "ThẻMã: KQ.G15.000123Từ khóaKhông có thông tinMô tảKhông có thông tin"}
            """);
        await page.Press("Nhập tệp");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Xem các nghi vấn" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.GotoAsync($"/procedures/doubts?q={code}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Thời gian giải quyết chỉ có số, không ghi đơn vị tính." }).Last.ClickAsync();
        await page.Fill("Sửa thành", "12 ngày làm việc");
        await page.Press("Sửa");
        await page.Says("Đã xử lý nghi vấn");
        await page.GotoAsync("/procedures/decisions/new");
        await page.Fill("Số quyết định", $"{code[2..]}/QĐ-UBND");
        await page.Fill("Trích yếu", "Công bố thủ tục cấp thẻ");
        await page.Fill("Ngày ký", "15/10/2020");
        await page.Fill("Ngày có hiệu lực", "15/10/2020");
        await page.Press("Lưu");
        await page.Locator("details.panel > summary").First.ClickAsync();
        if (!await page.Locator("#codes").IsVisibleAsync())
        {
            await page.Locator("details.panel > summary").First.ClickAsync();
        }

        await page.Fill("Mã thủ tục", code);
        await page.Press("Thêm vào quyết định");
        await page.Says("mới ban hành");
        await page.Locator("details.confirm > summary").ClickAsync();
        await page.Locator("details.confirm button").ClickAsync();
        await page.Says("Đã công bố.");
        await page.GotoAsync($"/services/{code}");
        await page.Says("Cấp thẻ hành trình");
        await page.Says("12 ngày làm việc");
        Chromium.IsContent(page);
    }
}
