using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ThongSuot.Access;
using ThongSuot.Administration;
using ThongSuot.Events;
using ThongSuot.Support;

namespace ThongSuot.Journeys.Administration;

public sealed class TrailJourneys(Chromium chromium) : Journey(chromium)
{
    [Theory, EachWay]
    public async Task The_trail_is_narrowed_to_one_person_and_one_kind_and_an_entry_opened(On database, bool script)
    {
        var app = await App.With(database);
        var page = await Open(app, script);
        await page.SignIn("son");
        await page.GotoAsync("/administration/audit");
        await page.Choose("Việc", "Đăng nhập");
        await page.Fill("Người thực hiện", "phan quoc son");
        await page.Fill("Từ ngày", "15/10/2020");
        await page.Press("Lọc");
        await page.WaitForURLAsync("**person=phan+quoc+son**");
        await Assertions.Expect(page.Locator("#trail tbody tr").First).ToContainTextAsync("Phan Quốc Sơn");
        foreach (var row in await page.Locator("#trail tbody tr").AllInnerTextsAsync())
        {
            Assert.Contains("Phan Quốc Sơn", row, StringComparison.Ordinal);
            Assert.Contains("Đăng nhập", row, StringComparison.Ordinal);
        }

        await page.Locator("#trail tbody a").First.ClickAsync();
        await page.IsCalled("Đăng nhập");
        await page.Says("accounts.signed-in");
        await page.Says("Mã băm");
        await page.GoBackAsync();
        await Assertions.Expect(page.Box("Người thực hiện")).ToHaveValueAsync("phan quoc son");
        Chromium.IsContent(page);
    }

    [Theory, EachWay]
    public async Task Work_that_was_given_up_is_seen_tried_again_and_done(On database, bool script)
    {
        var app = await App.With(database);
        var label = $"Việc hỏng {Guid.CreateVersion7().ToString("N")[^8..]}";
        await Park(app, label);
        var page = await Open(app, script);
        await page.SignIn("quan");
        await page.GotoAsync("/administration/deliveries");
        var line = page.Locator("tbody tr").Filter(new() { HasText = label });
        await Assertions.Expect(line).ToContainTextAsync("đã dừng");
        await Assertions.Expect(line).ToContainTextAsync("máy chủ thư không trả lời");
        await page.Confirm("Chạy lại", line);
        await page.Says("Việc nền sẽ được chạy lại ngay.");
        await Assertions.Expect(line).ToHaveCountAsync(0);
        for (var tries = 0; tries < 40 && await line.CountAsync() == 0; tries++)
        {
            await Task.Delay(250);
            await page.GotoAsync("/administration/deliveries?state=done");
        }

        await Assertions.Expect(line.First).ToContainTextAsync("đã xong");
        Chromium.IsContent(page);
    }

    // As ten failures leave it.
    private static Task Park(App app, string label) => app.Inside(async (services, db, act) =>
    {
        var person = await db.Set<Person>().FirstAsync(p => p.Name == "Huỳnh Gia Phát");
        act.Record(new AssignmentGiven(Guid.CreateVersion7(), person.Id, label, "Vai thử", null, "Toàn tỉnh", act.Day, null, AssignmentKind.Direct));
        await act.Commit();
        var happened = await db.Set<EventRow>().Where(e => e.SubjectLabel == label).FirstAsync();
        await db.Set<Delivery>().Where(d => d.EventId == happened.Id).ExecuteDeleteAsync();
        db.ChangeTracker.Clear();
        db.Add(new Delivery
        {
            Id = Guid.CreateVersion7(), EventId = happened.Id, Listener = "administration.tell-given", DueAt = act.At, Attempts = 10, ParkedAt = act.At, Fault = "máy chủ thư không trả lời",
        });
        await db.SaveChangesAsync();
    });
}
