using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.EForms;

/// <summary>One's drafts and completed forms.</summary>
internal static class MyForms
{
    private const int Most = 100;

    public static void Map(Site site)
    {
        site.Action(EFormsUrls.Mine).Open().MapGet(Show);
        site.Action("/my/forms/{id:guid}/delete").Open().MapPost(Delete);
    }

    private static async Task<IResult> Show(FormState state, DraftDesk drafts, AppDb db, Act act, HttpContext http)
    {
        var forms = db.Set<FormRow>().AsNoTracking();
        var open = await drafts.Mine(act, http).AsNoTracking().OrderByDescending(d => d.ChangedAt).Take(Most)
            .Select(d => new DraftLine(d.Id, forms.Where(f => f.Id == d.FormId).Select(f => f.Name).FirstOrDefault() ?? "", d.ChangedAt, d.IsTrial)).ToListAsync(http.RequestAborted);
        var done = await drafts.MyCompleted(act, http).OrderByDescending(c => c.At).Take(Most)
            .Select(c => new CompletedLine(c.Id, forms.Where(f => f.Id == c.FormId).Select(f => f.Name).FirstOrDefault() ?? "", c.Code, c.At)).ToListAsync(http.RequestAborted);
        return MyFormsPage.With(new(state, open, done, DraftDesk.PersonOf(act) is not null));
    }

    private static async Task<IResult> Delete(Guid id, DraftDesk drafts, Act act, HttpContext http)
    {
        await drafts.Forget(await drafts.Find(id, act, http), act, http.RequestAborted);
        return Go.To(EFormsUrls.Mine, "Đã xoá bản khai.");
    }
}

/// <summary>One's forms.</summary>
public sealed record MyFormsModel(FormState State, IReadOnlyList<DraftLine> Drafts, IReadOnlyList<CompletedLine> Completed, bool IsSignedIn);

/// <summary>Forgets drafts nobody went on with: what people typed is not kept for ever.</summary>
internal sealed class ForgetDrafts(AppDb db) : IClockJob
{
    public Task Run(Act act, CancellationToken cancel)
    {
        var (soon, late) = (act.At.AddDays(-DraftDesk.DaysWithoutPerson), act.At.AddDays(-DraftDesk.DaysOfPerson));
        return db.Set<FormDraft>().Where(d => d.ChangedAt < late || ((d.PersonId == null || d.IsTrial) && d.ChangedAt < soon)).ExecuteDeleteAsync(cancel);
    }
}
