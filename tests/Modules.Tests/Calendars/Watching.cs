using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Clocks;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.Calendars.Tests;

/// <summary>Steps that tests of deadlines share.</summary>
internal static class Watching
{
    public static Guid UnitOf(string key) => DemoUnits.IdOf(key);

    /// <summary>Records a case through its page and gives the page it leads to.</summary>
    public static async Task<Answer> Record(this Browser browser, string title, string unit, string received, string limit, string? field = null, Action<Answer>? more = null)
    {
        var page = (await browser.Open(CalendarsUrls.NewCase)).Ok();
        page.Fill("Tên việc", title).Fill("Đơn vị giải quyết", unit).Fill("Tiếp nhận lúc", received).Fill("Thời hạn theo quy định", limit);
        if (field is not null)
        {
            page.Fill("Lĩnh vực", field);
        }

        more?.Invoke(page);
        return await page.Press("Ghi việc");
    }

    /// <summary>Records one thing that happened to a case.</summary>
    public static async Task<Answer> Change(this Browser browser, Answer page, string action, string at, Action<Answer>? more = null)
    {
        var form = (await page.Follow(action)).Ok();
        form.Fill("Xảy ra lúc", at).Fill("Lý do", "Theo đề nghị của người nộp");
        more?.Invoke(form);
        return await form.Press("Ghi nhận");
    }

    /// <summary>The due moment a page shows in large letters.</summary>
    public static string Due(this Answer page) => page.Document.QuerySelector(".answer .big")?.TextContent.Trim() ?? "–";

    /// <summary>A name nobody else uses.</summary>
    public static string Name(string what) => $"{what} {Guid.CreateVersion7().ToString("N")[^10..]}";

    /// <summary>Waits until every change of the calendars was worked through.</summary>
    public static async Task Settled(this App app)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await app.Inside((_, db, _) => db.Set<Recompute>().AllAsync(r => r.DoneAt != null)))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The deadlines were not counted anew in time.");
    }

    /// <summary>A local day from today on, as people write it.</summary>
    public static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static Task<DateTime?> DueOf(this App app, string title) => app.Inside((_, db, _) => db.Set<CaseClockRow>().Where(c => c.SubjectLabel == title).Select(c => c.DueAt).FirstAsync());

    public static DateTime At(string local) => VietnamTime.Utc(DateTime.ParseExact(local, "d/M/yyyy H:mm", CultureInfo.InvariantCulture));
}
