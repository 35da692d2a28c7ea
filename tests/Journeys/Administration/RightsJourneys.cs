using Microsoft.Playwright;
using ThongSuot.Support;

namespace ThongSuot.Journeys.Administration;

public sealed class RightsJourneys(Chromium chromium) : Journey(chromium)
{
    [Theory, EachWay]
    public async Task A_role_given_to_a_person_opens_the_page_and_ended_closes_it_again(On database, bool script)
    {
        var app = await App.With(database);
        var (login, once) = await Newcomer(app);
        var theirs = await Open(app, script);
        await ChooseOwnPassword(theirs, login, once);
        await theirs.GotoAsync("/units/import");
        await theirs.IsCalled("Không có quyền");

        var page = await Open(app, script);
        await page.SignIn("quan");
        await page.GotoAsync("/administration/people");
        await page.Fill("Tên hoặc số định danh", login[^5..]);
        await page.Press("Lọc");
        await page.Follow($"Người Thử {login[^5..]}");
        await page.Says("Người này chưa được phân quyền nào.");
        await page.Choose("Vai trò", "Chuyên viên cải cách hành chính");
        await page.Choose("Được xem đến mức", "Công khai");
        await page.Press("Phân quyền");
        await page.Says("Đã phân quyền.");
        await page.Says("đang hiệu lực");

        await theirs.GotoAsync("/units/import");
        await theirs.IsCalled("Nhập danh sách đơn vị");
        await Told(theirs, "Bạn được giao vai trò Chuyên viên cải cách hành chính");

        await page.Confirm("Kết thúc");
        await page.Says("Đã kết thúc phân quyền.");
        await theirs.GotoAsync("/units/import");
        await theirs.IsCalled("Không có quyền");
        Chromium.IsContent(page);
        Chromium.IsContent(theirs);
    }

    [Theory, EachWay]
    public async Task Before_leave_the_rights_are_lent_to_a_colleague_and_taken_back(On database, bool script)
    {
        var app = await App.With(database);
        var (login, once) = await Newcomer(app, "reform-officer");
        var (colleague, colleagueOnce) = await Newcomer(app);
        var theirs = await Open(app, script);
        await ChooseOwnPassword(theirs, colleague, colleagueOnce);
        await theirs.GotoAsync("/units/import");
        await theirs.IsCalled("Không có quyền");

        var page = await Open(app, script);
        await ChooseOwnPassword(page, login, once);
        await page.GotoAsync("/delegations");
        await page.Fill("Uỷ quyền cho", colleague);
        await page.Locator("label.tick", new() { HasText = "Chuyên viên cải cách hành chính" }).ClickAsync();
        await page.Choose("Hình thức", "Làm thay khi nghỉ");
        await page.Fill("Đến hết ngày", "14/10/2020");
        await page.Fill("Lý do", "Nghỉ phép năm");
        await page.Press("Uỷ quyền");
        await page.Says("Ngày kết thúc phải sau ngày bắt đầu.");
        await Assertions.Expect(page.Box("Lý do")).ToHaveValueAsync("Nghỉ phép năm");
        await page.Fill("Đến hết ngày", "25/10/2020");
        await page.Press("Uỷ quyền");
        await page.Says("Đã uỷ quyền.");
        await page.Says("Làm thay khi nghỉ");

        await theirs.GotoAsync("/units/import");
        await theirs.IsCalled("Nhập danh sách đơn vị");
        await page.Confirm("Kết thúc");
        await page.Says("Đã kết thúc uỷ quyền.");
        await theirs.GotoAsync("/units/import");
        await theirs.IsCalled("Không có quyền");
        Chromium.IsContent(page);
        Chromium.IsContent(theirs);
    }

    // The notice is work after the commit: it comes within moments.
    private static async Task Told(IPage page, string title)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            await page.GotoAsync("/inbox");
            if (await page.GetByRole(AriaRole.Link, new() { Name = title }).CountAsync() > 0)
            {
                return;
            }

            await Task.Delay(250);
        }

        Assert.Fail($"No notice “{title}” within ten seconds.");
    }
}
