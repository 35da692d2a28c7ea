using Microsoft.Playwright;
using ThongSuot.Support;

namespace ThongSuot.Journeys.ProcessDesign;

public sealed class ProcessJourneys(Chromium chromium) : Journey(chromium)
{
    [Theory, EachWay]
    public async Task A_file_is_imported_its_table_written_on_played_and_published(On database, bool script)
    {
        var page = await Open(await App.With(database), script);
        await page.SignIn("quan");
        await page.GotoAsync("/processes");
        await page.Follow("Thêm quy trình");
        var code = $"hanh-trinh-{Guid.CreateVersion7().ToString("N")[^10..]}";
        await page.Attach("Tệp BPMN", "a.bpmn", $"""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ts="urn:thongsuot:bpmn:1" id="d" targetNamespace="urn:x">
            <process id="{code}" name="Cấp thẻ {code}" isExecutable="true"><startEvent id="s"/><userTask id="a" name="Tiếp nhận"><extensionElements><ts:step limit="4" unit="hour"/></extensionElements></userTask><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/></process></definitions>
            """);
        await page.Press("Nhập tệp");
        await page.IsCalled($"Cấp thẻ {code}");
        await Assertions.Expect(page.Locator("svg.bpmn")).ToBeVisibleAsync();
        await page.Follow("Sửa bảng các bước");
        await page.Press("Thêm bước sau bước 1");
        await page.Locator("#step-1-task").FillAsync("In thẻ");
        await page.Locator("#step-1-limit").FillAsync("4");
        await page.Fill("Thời hạn cả quy trình", "1");
        await page.Choose("Tính theo", "ngày làm việc");
        await page.Press("Đưa bước 2 lên");
        await Assertions.Expect(page.Locator("#step-0-task")).ToHaveValueAsync("In thẻ");
        await page.Says("bằng thời hạn cả quy trình");
        await page.Press("Đưa bước 1 xuống");
        await page.Press("Lưu bảng");
        await page.Says("Đã lưu bảng các bước.");
        await page.Says("Không phát hiện lỗi");
        await page.Follow("Chạy thử");
        await page.Choose("Đơn vị xử lý", "Phòng QLXD (Sở Xây dựng)");
        await page.Fill("Bắt đầu lúc", "15/10/2020 08:00");
        await page.Press("Bắt đầu chạy thử");
        await page.Says("Hạn 14:00 15/10/2020");
        await page.Press("Làm xong: Tiếp nhận");
        await page.Press("Chuyển đồng hồ đến hạn: In thẻ");
        await page.Press("Làm xong: In thẻ");
        await page.Says("đã xong");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Cấp thẻ {code}" }).ClickAsync();
        await page.Follow("Ban hành");
        await page.Fill("Số quyết định phê duyệt", "7/QĐ-UBND");
        await page.Press("Ban hành");
        await page.Says("Đã ban hành.");
        await page.Says("theo 7/QĐ-UBND");
        Chromium.IsContent(page);
    }
}
