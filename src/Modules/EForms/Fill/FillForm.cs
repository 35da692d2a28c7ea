using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Files;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.EForms;

/// <summary>One step of a draft: shown, saved as one types, and saved by a button.</summary>
internal static class FillForm
{
    public const string Button = "do";
    public const string Quiet = "quiet";
    public const string Next = "next";
    public const string Back = "back";
    public const long MostBytes = 60L * 1024 * 1024;

    public static void Map(Site site)
    {
        site.Action("/my/forms/{id:guid}").Open().MapGet(Show);
        site.Action("/my/forms/{id:guid}").Open().MapPost(Send, MostBytes);
    }

    private static async Task<IResult> Show(Guid id, FormState state, DraftDesk drafts, FormDesk forms, Act act, HttpContext http)
    {
        if (!await drafts.Mine(act, http).AnyAsync(d => d.Id == id, http.RequestAborted) && await drafts.MyCompleted(act, http).AnyAsync(c => c.Id == id, http.RequestAborted))
        {
            return Go.To(EFormsUrls.DraftPart(id, "completed"));
        }

        var open = await drafts.Find(id, act, http);
        var filled = open.Filled(act.Day);
        return await Page(open, filled, StepOf(state, filled), state, forms, StatusCodes.Status200OK, http.RequestAborted);
    }

    private static async Task<IResult> Send(Guid id, FormState state, DraftDesk drafts, FormDesk forms, DraftFiles papers, Act act, HttpContext http)
    {
        var open = await drafts.Find(id, act, http);
        open.Values.Take(state);
        var step = StepOf(Asked(http), open.Filled(act.Day));
        var pressed = state.First(Button) ?? Next;
        if (pressed == Quiet)
        {
            await drafts.Keep(open, step, act, http.RequestAborted);
            return await Page(open, Again(open, state), step, Asked(http), forms, StatusCodes.Status200OK, http.RequestAborted);
        }

        var added = await papers.Take(open, state, step, act, http.RequestAborted);
        Change(open, pressed, papers, act);
        var withFiles = added || pressed.StartsWith("drop:", StringComparison.Ordinal);
        await drafts.Keep(open, step, act, http.RequestAborted, withFiles);
        open = await drafts.Find(id, act, http);
        var sent = Again(open, state, isDone: withFiles);
        if ((pressed is Next && !sent.Check(step)) | state.HasErrors)
        {
            foreach (var (name, error) in state.Errors)
            {
                sent.State.AddError(new HiddenField(name), error.Text, error.Values);
            }

            return await Page(open, sent, step, Asked(http), forms, StatusCodes.Status400BadRequest, http.RequestAborted);
        }

        return Go.To(Onward(open, sent, step, pressed, Asked(http)));
    }

    // The texts of the whole draft, as if all had been sent now: parsing, echo and errors are those of any form.
    private static FilledForm Again(OpenDraft open, FormState state, bool isDone = false)
    {
        // Files that came were an act: what is sent next is another.
        var raw = new Dictionary<string, string[]>(open.Values.Raw) { [FormState.ActField] = [isDone ? "" : state.ActId.ToString("N")] };
        return open.Filled(FormState.Sent(raw, state.Files, state.Today));
    }

    private static void Change(OpenDraft open, string pressed, DraftFiles papers, Act act)
    {
        if (pressed.Split(':') is ["remove", var table, var row] && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            open.Values.RemoveRow(table, number);
        }

        if (pressed.Split(':') is ["drop", var file] && Guid.TryParse(file, out var id))
        {
            papers.Drop(open, id, act);
        }
    }

    private static string Onward(OpenDraft open, FilledForm filled, int step, string pressed, FormState asked)
    {
        var steps = Steps(filled);
        var at = steps.IndexOf(step);
        return pressed.Split(':') switch
        {
            [Next] => at + 1 < steps.Count ? EFormsUrls.Draft(open.Draft.Id, steps[at + 1]) : EFormsUrls.DraftPart(open.Draft.Id, "summary"),
            [Back] => EFormsUrls.Draft(open.Draft.Id, at > 0 ? steps[at - 1] : step),
            ["step", var to] when int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) && steps.Contains(wanted) => EFormsUrls.Draft(open.Draft.Id, wanted),
            ["add", var table] => TableView.Url(open.Draft.Id, step, table, TableView.PageOf(asked, table), more: true),
            ["page", var table, var page] => TableView.Url(open.Draft.Id, step, table, int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var p) ? p : 1, more: false),
            ["remove", var table, _] => TableView.Url(open.Draft.Id, step, table, TableView.PageOf(asked, table), more: false),
            _ => EFormsUrls.Draft(open.Draft.Id, step),
        };
    }

    private static async Task<IResult> Page(OpenDraft open, FilledForm filled, int step, FormState asked, FormDesk forms, int status, CancellationToken cancel)
    {
        var current = open.Form.Row.CurrentId is { } id && id != open.Form.Version.Id && !open.Draft.IsTrial ? await forms.Version(id, cancel) : null;
        return FillPage.With(new(open, filled, step, Steps(filled), TableView.Of(asked), current?.Version.Number), status);
    }

    public static List<int> Steps(FilledForm filled) => [.. Enumerable.Range(0, filled.Definition.Steps.Count).Where(filled.Shows)];

    private static FormState Asked(HttpContext http) => FormState.Unsent(http.Request.Query.ToDictionary(q => q.Key, q => q.Value.Select(v => v ?? "").ToArray()), default);

    private static int StepOf(FormState asked, FilledForm filled)
    {
        var steps = Steps(filled);
        return int.TryParse(asked.First("step"), NumberStyles.None, CultureInfo.InvariantCulture, out var step) && steps.Contains(step) ? step : steps.FirstOrDefault();
    }
}

/// <summary>The page of a step.</summary>
public sealed record FillModel
{
    internal FillModel(OpenDraft open, FilledForm filled, int step, IReadOnlyList<int> steps, TableView view, int? newer)
    {
        (Id, Filled, Step, Steps, View, Newer) = (open.Draft.Id, filled, step, steps, view, newer);
        (IsTrial, KeptAt, Number, IsMine) = (open.Draft.IsTrial, open.Draft.ChangedAt, open.Form.Version.Number, open.Draft.PersonId is not null);
        Files = [.. open.Files.Select(f => (Item: open.Values.ItemOf(f.Id), File: f)).Where(f => f.Item is not null).Select(f => new DraftPaper(f.Item!, f.File.Id, f.File.Name))];
    }

    /// <summary>The draft.</summary>
    public Guid Id { get; }

    /// <summary>What was typed.</summary>
    public FilledForm Filled { get; }

    /// <summary>The step shown, from 0.</summary>
    public int Step { get; }

    /// <summary>The steps asked at present.</summary>
    public IReadOnlyList<int> Steps { get; }

    /// <summary>Which rows of long tables are shown.</summary>
    public TableView View { get; }

    /// <summary>Number of a newer version in force, or none.</summary>
    public int? Newer { get; }

    /// <summary>Number of the draft's version.</summary>
    public int Number { get; }

    /// <summary>Is it a trial?</summary>
    public bool IsTrial { get; }

    /// <summary>Does it belong to a person, and not to a browser?</summary>
    public bool IsMine { get; }

    /// <summary>Saved last, UTC.</summary>
    public DateTime KeptAt { get; }

    /// <summary>The files handed in.</summary>
    public IReadOnlyList<DraftPaper> Files { get; }

    /// <summary>What stands on the step, shown or not.</summary>
    public IEnumerable<FilledItem> Items => Filled.Items.Where(i => i.StepAt == Step && i.IsShown);

    internal string Url => EFormsUrls.DraftPart(Id, "")[..^1] + $"?step={Step.ToString(CultureInfo.InvariantCulture)}{View.Query}";

    // What was drawn: what of it does not come back was emptied.
    internal string Shown => string.Join(' ', Items.Where(i => i.Item.Kind is not (ItemKind.Information or ItemKind.Computed or ItemKind.File)).Select(i => i.Table is null ? i.Item.Code : string.Create(CultureInfo.InvariantCulture, $"{i.Item.Code}:{View.Rows(i).From}-{View.Rows(i).To}")));
}

/// <summary>A file of a draft.</summary>
public sealed record DraftPaper(string Item, Guid Id, string Name);
