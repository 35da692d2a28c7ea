using Microsoft.AspNetCore.Http;
using ThongSuot.EForms;
using ThongSuot.Files;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Procedures;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>A citizen files from home: chooses where, attaches papers, sees the fee, sends once, and gets an acknowledgement that names every file.</summary>
internal static class FileOnline
{
    private const long MostBytes = 200L * 1024 * 1024;

    public static void Map(Site site)
    {
        var action = site.Action("/services/{code}/file").SignedIn();
        action.MapGet(Show);
        site.Action("/services/{code}/file").SignedIn().Limited(RateLimits.PublicForm).MapPost(Save, MostBytes);
    }

    private static async Task<IResult> Show(string code, FormState form, FilingReading reading, GroupKinds kinds, Act act, HttpContext http)
    {
        if (kinds.Of(code) is { } group)
        {
            return Go.To(OneStopUrls.FileGroup(group.Code));
        }

        var page = await reading.Open(code, form, act, http);
        return FilePage.With(page, form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Save(string code, FormState form, FilingReading reading, ReceiveReading fields, DossierDesk desk, FileDesk files, Act act, HttpContext http)
    {
        var page = await reading.Open(code, form, act, http);
        act.RefuseIf(page.ToChoose is not null, Refusals.NotFound);
        act.RefuseIf(page.FiledBefore is not null, OneStopRefusals.FormFiledBefore.With(page.Completed?.Code ?? "–"));
        var (place, decider) = (form.Get(page.Fields.Place), page.Decider ?? form.Get(page.Fields.Deciding));
        var (applicant, principal) = FilingReading.People(page);
        var (content, by, to) = (form.Get(ReceiveFields.Content), form.Get(ReceiveFields.ReturnBy), form.Maybe(ReceiveFields.ReturnTo));
        if (by is ReturnWay.Post && to is null)
        {
            form.AddError(ReceiveFields.ReturnTo, ReceiveFields.ReturnTo.Missing);
        }

        var papers = FilingReading.Papers(page);
        if (form.HasErrors)
        {
            return FilePage.With(page, StatusCodes.Status400BadRequest);
        }

        papers.AddRange(await Attached(page.Completed, files, http.RequestAborted));
        try
        {
            await desk.File(new()
            {
                Id = act.Id, Card = page.Card, Case = page.CaseName, Field = fields.FieldOf(page.Card), Way = FilingWay.Online, Applicant = applicant, Principal = principal, Content = content!, Receiving = place, Deciding = decider,
                ReturnWay = by, ReturnAddress = to, CompletedForm = page.Completed?.Id, Person = act.Actor.Id, Papers = papers, Fees = page.Fee?.Sums ?? [],
            }, act, http.RequestAborted);
        }
        catch (Refused e) when (form.TellFile(e, page.Fields.Files))
        {
            return FilePage.With(page, StatusCodes.Status400BadRequest);
        }

        await act.Commit(http.RequestAborted);
        return Go.To(OneStopUrls.MyPart(act.Id, "filed"), "Đã nộp hồ sơ.");
    }

    // What was attached to the form goes with the dossier, under what the form called it.
    private static async Task<IReadOnlyList<NewPaper>> Attached(CompletedFormCard? form, FileDesk files, CancellationToken cancel)
    {
        var papers = new List<NewPaper>();
        foreach (var group in form?.Files.GroupBy(f => f.Label) ?? [])
        {
            var sent = new List<Forms.FormFile>();
            foreach (var (_, file) in group)
            {
                var content = await files.Open(file, cancel);
                sent.Add(new("", file.Name, "application/octet-stream", file.Length, () => content));
            }

            papers.Add(new(group.Key, 0, 0, sent));
        }

        return papers;
    }
}

/// <summary>Offers to file what was completed as an electronic form.</summary>
internal sealed class OfferFiling(IProcedures procedures) : INextStep
{
    public async Task<NextLink?> After(CompletedFormCard form, Act act, CancellationToken cancel) =>
        form.Procedure is { } code && await procedures.Find(code, act.Day, cancel) is { } card && FilingReading.Offers(card)
            ? new(OneStopUrls.FileOnline(code, form.Id), "Nộp hồ sơ trực tuyến", "Gửi bản khai cùng giấy tờ đính kèm đến bộ phận một cửa; không phải đến nộp.") : null;
}

/// <summary>Says at its field what is wrong with a file.</summary>
internal static class FileFaults
{
    /// <summary>True when it was about a file: the form says why.</summary>
    public static bool TellFile(this FormState form, Refused refused, IEnumerable<FileField> fields)
    {
        if (!refused.Why.Code.StartsWith("FILE-", StringComparison.Ordinal))
        {
            return false;
        }

        if (fields.FirstOrDefault(f => f.Name == refused.Data[DossierDesk.FieldOfFile] as string) is { } field)
        {
            form.AddError(field, refused.Why.Text, [.. refused.Why.Values]);
            return true;
        }

        form.AddError(refused.Why.Text, [.. refused.Why.Values]);
        return true;
    }
}
