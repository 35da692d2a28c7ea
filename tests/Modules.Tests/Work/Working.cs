using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Support;

namespace ThongSuot.Work.Tests;

/// <summary>Steps that tests of work share: cases, and what people do with their tasks.</summary>
internal static class Working
{
    /// <summary>Where Võ Hoàng Khoa is a specialist and Đặng Minh Tâm the head.</summary>
    public const string Division = OwnProcess.Division;

    public static readonly Guid Khoa = DemoId.Of("person:khoa");

    public static readonly Guid Tam = DemoId.Of("person:tam");

    /// <summary>A name nobody else uses.</summary>
    public static string Name(string what) => $"{what} {Guid.CreateVersion7().ToString("N")[^10..]}";

    /// <summary>The task of a case that waits.</summary>
    public static Task<CaseTask> Waiting(this App app, Guid @case) => app.Inside((_, db, _) => db.Set<CaseTask>().AsNoTracking().SingleAsync(t => t.CaseId == @case && t.EndedAt == null));

    /// <summary>The case as it is now.</summary>
    public static Task<CaseRow> Read(this App app, Guid @case) => app.Inside((_, db, _) => db.Set<CaseRow>().AsNoTracking().SingleAsync(c => c.Id == @case));

    /// <summary>The queue of whoever is signed in, limited to a label.</summary>
    public static async Task<Answer> Queue(this Browser browser, string label, string list = WorkUrls.Mine) => (await browser.Open($"{list}?q={Uri.EscapeDataString(label)}")).Ok();

    /// <summary>Opens the page of the waiting task of a case.</summary>
    public static async Task<Answer> Task(this Browser browser, App app, Guid @case) => (await browser.Open(WorkUrls.Task((await app.Waiting(@case)).Id))).Ok();

    /// <summary>Takes and completes the waiting task of a case.</summary>
    public static async Task Do(this Browser browser, App app, Guid @case, string button = "Hoàn thành", string? remark = null)
    {
        var page = await (await browser.Task(app, @case)).Press("Nhận việc");
        page.Ok();
        if (remark is not null)
        {
            page.Fill("Ý kiến", remark);
        }

        (await page.Press(button)).Ok().Says("Đã hoàn thành việc.");
    }

    /// <summary>Marks the lines of a list.</summary>
    public static Answer Mark(this Answer list)
    {
        foreach (var box in list.Document.QuerySelectorAll("tbody input[type=checkbox]"))
        {
            box.SetAttribute("checked", "");
        }

        return list;
    }
}
