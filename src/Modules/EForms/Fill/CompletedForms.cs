using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.EForms;

/// <summary>Completed forms, over what their writers may open themselves.</summary>
internal sealed class CompletedForms(AppDb db, DraftDesk drafts, FormDesk forms) : ICompletedForms
{
    private const int Most = 20;

    public async Task<CompletedFormCard?> Mine(Guid id, Act act, HttpContext http) =>
        await drafts.MyCompleted(act, http).FirstOrDefaultAsync(c => c.Id == id, http.RequestAborted) is { } completed ? CardOf(await drafts.Open(completed, http.RequestAborted)) : null;

    public async Task<IReadOnlyList<CompletedLine>> MineFor(string procedure, Act act, HttpContext http)
    {
        var rows = db.Set<FormRow>().AsNoTracking();
        return await drafts.MyCompleted(act, http).Where(c => c.Procedure == procedure).OrderByDescending(c => c.At).Take(Most)
            .Select(c => new CompletedLine(c.Id, rows.Where(f => f.Id == c.FormId).Select(f => f.Name).FirstOrDefault() ?? "", c.Code, c.At)).ToListAsync(http.RequestAborted);
    }

    public async Task<bool> HasForm(string procedure, DateOnly day, CancellationToken cancel) => await forms.InForce(procedure, day, cancel) is not null;

    public async Task<IResult?> Print(Guid id, CancellationToken cancel) =>
        await db.Set<CompletedForm>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel) is { } completed ? Printed(await drafts.Open(completed, cancel)) : null;

    public async Task<IReadOnlyDictionary<string, string>> Words(Guid id, CancellationToken cancel)
    {
        if (await db.Set<CompletedForm>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } completed)
        {
            return new Dictionary<string, string>();
        }

        var open = await drafts.Open(completed, cancel);
        return open.Filled.Items.Where(i => i.IsShown).DistinctBy(i => i.Item.Code).ToDictionary(i => i.Item.Code, i => string.Join(", ", FilledText.Lines(i).Select(l => l.Text).Where(l => l.Length > 0)));
    }

    public static IResult Printed(OpenCompleted open) => PrintPage.With(new(FilledPages.Of(open.Filled), open.Filled.Definition, open.Completed.Code, VietnamTime.DayOf(open.Completed.At)));

    public static CompletedFormCard CardOf(OpenCompleted open)
    {
        var items = open.Filled.Definition.Items.Select(p => p.Item).ToList();
        var own = items.Find(i => i.Self) is { } self ? open.Values.Raw.GetValueOrDefault($"{self.Code}-address") : null;
        return new()
        {
            Id = open.Completed.Id, Code = open.Completed.Code, Name = open.Filled.Definition.Name, Procedure = open.Completed.Procedure, At = open.Completed.At, Pages = FilledPages.Of(open.Filled),
            OwnAddress = own is [{ Length: > 0 } address, ..] ? address : null,
            Files = [.. open.Files.Select(f => new CompletedFile(items.Find(i => i.Code == open.Values.ItemOf(f.Id))?.Label ?? f.Name, f))],
        };
    }
}
