using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ThongSuot.Cases;
using ThongSuot.Support;

namespace ThongSuot.Journeys.Work;

public sealed class WorkJourneys(Chromium chromium) : Journey(chromium)
{
    [Theory, EachWay]
    public async Task A_task_is_taken_and_completed_and_sent_back_with_keys_and_without(On database, bool script)
    {
        var app = await App.With(database);
        var label = $"Việc của phím {Guid.CreateVersion7().ToString("N")[^8..]}";
        var @case = await app.Case(await app.Process(), label);
        var page = await Open(app, script);
        await page.SignIn("khoa");
        await page.GotoAsync($"/work?q={Uri.EscapeDataString(label)}");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        if (script)
        {
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("c");
            await page.Says("Đã nhận việc.");
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("Enter");
            await page.IsCalled("Nhập số liệu");
            await page.Keyboard.PressAsync("d");
        }
        else
        {
            await page.Locator("tbody button[name=claim]").ClickAsync();
            await page.Says("Đã nhận việc.");
            await page.Follow(label);
            await page.IsCalled("Nhập số liệu");
            await page.Press("Hoàn thành");
        }

        await page.Says("Đã hoàn thành việc.");
        Chromium.IsContent(page);

        var head = await Open(app, script);
        await head.SignIn("tam");
        var task = await app.Inside((_, db, _) => db.Set<CaseTask>().Where(t => t.CaseId == @case && t.EndedAt == null).Select(t => t.Id).SingleAsync());
        await head.GotoAsync($"/tasks/{task}");
        await head.Press("Nhận việc");
        await head.Says("Đã nhận việc.");
        await head.Follow("Trả lại bước trước");
        await head.Locator("#to").SelectOptionAsync("nhap");
        await head.Locator("#code").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await head.Fill("Nêu rõ lý do", "Biểu 2 cộng sai");
        await head.Press("Trả lại");
        await head.Says("Đã trả lại.");
        await head.GotoAsync($"/cases/{@case}");
        await head.Says("Biểu 2 cộng sai");
        Chromium.IsContent(head);
    }
}
