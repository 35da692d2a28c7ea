using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.EForms;

/// <summary>The form of a procedure: what it asks, the drafts begun already, and the button that begins one.</summary>
internal static class StartForm
{
    public static void Map(Site site)
    {
        site.Action("/services/{code}/form").Open().MapGet(Show);
        site.Action("/services/{code}/form").Open().Limited(RateLimits.PublicForm).MapPost(Begin);
    }

    private static async Task<IResult> Show(string code, FormState state, FormDesk forms, DraftDesk drafts, Act act, HttpContext http)
    {
        var form = await forms.InForce(code, act.Day, http.RequestAborted) ?? throw new Refused(Refusals.NotFound);
        var mine = await drafts.Mine(act, http).AsNoTracking().Where(d => d.FormId == form.Row.Id && !d.IsTrial).OrderByDescending(d => d.ChangedAt).Take(10).Select(d => new DraftLine(d.Id, form.Row.Name, d.ChangedAt, false)).ToListAsync(http.RequestAborted);
        return StartPage.With(new(state, code, form.Definition, mine, DraftDesk.PersonOf(act) is not null));
    }

    private static async Task<IResult> Begin(string code, FormDesk forms, DraftDesk drafts, Act act, HttpContext http)
    {
        var form = await forms.InForce(code, act.Day, http.RequestAborted) ?? throw new Refused(Refusals.NotFound);
        var draft = await drafts.Begin(form, form.Definition.Procedures.Contains(code) ? code : (form.Definition.Procedures is [var first, ..] ? first : null), isTrial: false, act, http);
        return Go.To(EFormsUrls.Draft(draft.Id));
    }
}

/// <summary>A draft in a list.</summary>
public sealed record DraftLine(Guid Id, string Name, DateTime ChangedAt, bool IsTrial);

/// <summary>The page before a form is begun.</summary>
public sealed record StartModel(FormState State, string Code, FormDefinition Form, IReadOnlyList<DraftLine> Drafts, bool IsSignedIn)
{
    /// <summary>May whoever asks begin?</summary>
    public bool MayBegin => IsSignedIn || Form.Anonymous;

    /// <summary>The files the form may ask for.</summary>
    public IReadOnlyList<string> Files => [.. Form.Items.Select(p => p.Item).Where(i => i.Kind is ItemKind.File).Select(i => i.Label)];
}
