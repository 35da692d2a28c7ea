using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.EForms;

/// <summary>A form: the version in force, or any other, with its items, rules and findings.</summary>
internal static class ViewForm
{
    public static void Map(Site site)
    {
        site.Action("/forms/{code}").Requires(EFormsPermissions.View).MapGet(Newest);
        site.Action("/forms/by-id/{id:guid}").Requires(EFormsPermissions.View).MapGet(ById);
        site.Action("/forms/{code}/versions/{number:int}").Requires(EFormsPermissions.View).MapGet(Show);
        site.Action("/forms/{code}/versions/{number:int}/json").Requires(EFormsPermissions.View).MapGet(Json);
    }

    // The version in force; where there is none, the newest.
    private static async Task<IResult> Newest(string code, AppDb db, FormDesk forms, EventCatalog catalog, Act act, CancellationToken cancel)
    {
        var row = await db.Set<FormRow>().AsNoTracking().FirstOrDefaultAsync(f => f.Code == code, cancel) ?? throw new Refused(Refusals.NotFound);
        var number = await db.Set<FormVersion>().Where(v => v.FormId == row.Id).OrderByDescending(v => v.Status == FormVersionStatus.Published).ThenByDescending(v => v.Number).Select(v => v.Number).FirstAsync(cancel);
        return await Show(code, number, db, forms, catalog, act, cancel);
    }

    private static async Task<IResult> ById(Guid id, AppDb db, CancellationToken cancel) =>
        Go.To(EFormsUrls.Form(await db.Set<FormRow>().Where(f => f.Id == id).Select(f => f.Code).FirstOrDefaultAsync(cancel) ?? throw new Refused(Refusals.NotFound)));

    private static async Task<IResult> Show(string code, int number, AppDb db, FormDesk forms, EventCatalog catalog, Act act, CancellationToken cancel)
    {
        var open = await forms.Find(code, number, cancel);
        var all = await db.Set<FormVersion>().AsNoTracking().Where(v => v.FormId == open.Row.Id).OrderByDescending(v => v.Number).Select(v => new FormVersionLine(v.Number, v.Status, v.ChangedAt, v.PublishedAt)).ToListAsync(cancel);
        var isDraft = open.Version.Status is FormVersionStatus.Draft;
        return FormPage.With(new(open.Row.Code, number, open.Definition, open.Compiled.Findings, all, all.First(v => v.Number == number), FormState.Empty(act.Day), await Histories.Of(db, open.Row.Reference, catalog, cancel))
        {
            MayWrite = isDraft && act.May(EFormsPermissions.Design), MayDraft = !isDraft && act.May(EFormsPermissions.Design), MayPublish = isDraft && act.May(EFormsPermissions.Publish), MayRetire = open.Row.CurrentId == open.Version.Id && act.May(EFormsPermissions.Publish),
        });
    }

    private static async Task<IResult> Json(string code, int number, FormDesk forms, CancellationToken cancel)
    {
        var open = await forms.Find(code, number, cancel);
        return Results.File(System.Text.Encoding.UTF8.GetBytes(open.Version.Json), "application/json", $"{open.Row.Code}.json");
    }
}

/// <summary>A version in the list of versions.</summary>
public sealed record FormVersionLine(int Number, FormVersionStatus Status, DateTime ChangedAt, DateTime? PublishedAt);

/// <summary>The page of a version.</summary>
public sealed record FormModel(string Code, int Number, FormDefinition Form, IReadOnlyList<FormFinding> Findings, IReadOnlyList<FormVersionLine> Versions, FormVersionLine Line, FormState State, IReadOnlyList<TimelineEntry> Timeline)
{
    /// <summary>May the actor write it?</summary>
    public bool MayWrite { get; init; }

    /// <summary>May the actor begin a draft from it?</summary>
    public bool MayDraft { get; init; }

    /// <summary>May the actor publish it?</summary>
    public bool MayPublish { get; init; }

    /// <summary>May the actor retire it?</summary>
    public bool MayRetire { get; init; }
}

/// <summary>Words for versions and kinds: Vietnamese source texts.</summary>
internal static class FormTitles
{
    public static string Title(this FormVersionStatus status) => status switch { FormVersionStatus.Draft => "bản nháp", FormVersionStatus.Published => "đang áp dụng", _ => "ngừng áp dụng" };

    public static BadgeKind Badge(this FormVersionStatus status) => status switch { FormVersionStatus.Draft => BadgeKind.Soon, FormVersionStatus.Published => BadgeKind.Good, _ => BadgeKind.Paused };

    public static string Title(this ItemKind kind) => kind switch
    {
        ItemKind.Text => "văn bản một dòng",
        ItemKind.LongText => "văn bản nhiều dòng",
        ItemKind.Number => "số",
        ItemKind.Money => "số tiền",
        ItemKind.Date => "ngày",
        ItemKind.Month => "tháng",
        ItemKind.Choice => "chọn một",
        ItemKind.Choices => "chọn nhiều",
        ItemKind.YesNo => "đánh dấu",
        ItemKind.Person => "người",
        ItemKind.Organisation => "tổ chức",
        ItemKind.Address => "địa chỉ",
        ItemKind.Table => "bảng",
        ItemKind.File => "tệp",
        ItemKind.Computed => "tự tính",
        _ => "hướng dẫn",
    };

    /// <summary>The rules of an item, each with its name.</summary>
    public static IEnumerable<(string Name, string Title, string Text)> Rules(this FormItem item)
    {
        (string, string, string?)[] all = [("show", "chỉ hiện khi", item.Show), ("require", "bắt buộc khi", item.Require), ("compute", "tính bằng", item.Compute), ("check", "phải đúng", item.Check)];
        return all.Where(r => r.Item3 is not null).Select(r => (r.Item1, r.Item2, r.Item3!));
    }
}
