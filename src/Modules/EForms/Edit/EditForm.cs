using System.Globalization;
using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.EForms;

/// <summary>The editor of a draft: its items with their rules and findings, beside them the form as it looks.</summary>
internal static class EditForm
{
    public static readonly TextField Title = new("title", "Tên bước mới") { Required = false };

    public static void Map(Site site)
    {
        var edit = site.Action("/forms/{code}/versions/{number:int}/edit").Requires(EFormsPermissions.Design);
        edit.MapGet(Show);
        edit.MapPost(Change);
    }

    private static async Task<IResult> Show(string code, int number, FormState state, FormDesk forms, DraftDesk drafts, Act act, CancellationToken cancel)
    {
        var open = await forms.Find(code, number, cancel);
        act.RefuseIf(FormDesk.WhyNotChange(open.Version));
        return EditPage.With(await Model(open, state.Of(open.Version.Version), Number(state.First("step")), drafts, act, cancel));
    }

    private static async Task<IResult> Change(string code, int number, FormState state, FormDesk forms, Act act, CancellationToken cancel)
    {
        var open = await forms.Find(code, number, cancel);
        var title = state.Maybe(Title);
        act.RefuseIf(FormDesk.WhyNotChange(open.Version));
        act.RefuseIf(state.IsStale(open.Version.Version), Refusals.Stale);
        var changed = (state.First("do") ?? "").Split(':') switch
        {
            ["up", var item] => open.Definition.Move(item, -1),
            ["down", var item] => open.Definition.Move(item, 1),
            ["remove", var item] => open.Definition.Remove(item),
            ["remove-step", var step] => open.Definition.RemoveStep(Number(step)),
            ["add-step"] when title is not null && open.Definition.Steps.Count < FormWords.MostSteps => open.Definition.AddStep(title),
            _ => open.Definition,
        };
        FormDesk.Save(open, changed, act);
        await act.Commit(cancel);
        return Go.To($"{EFormsUrls.Edit(code, number)}?step={state.First("step")}", "Đã lưu bản nháp.");
    }

    private static async Task<EditModel> Model(OpenForm open, FormState state, int step, DraftDesk drafts, Act act, CancellationToken cancel)
    {
        var at = Math.Clamp(step, 0, Math.Max(0, open.Definition.Steps.Count - 1));
        var blank = new FormDraft { Id = Guid.Empty, FormId = open.Row.Id, FormVersionId = open.Version.Id, Values = "{}", CreatedAt = act.At, ChangedAt = act.At };
        var draft = new OpenDraft(blank, open, new(open.Definition, "{}"), await drafts.Setting(open.Definition, new Dictionary<string, IReadOnlyList<string>>(), act.At, cancel), []);
        return new(state, open.Row.Code, open.Version.Number, open.Definition, open.Compiled.Findings, at, open.Definition.Steps.Count == 0 ? null : new(draft, draft.Filled(act.Day), at, [at], new(null, 1, false), null));
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>The editor.</summary>
public sealed record EditModel(FormState State, string Code, int Number, FormDefinition Form, IReadOnlyList<FormFinding> Findings, int Step, FillModel? Preview);
