using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Files;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Papers of a dossier for programs: what there is, what a file holds, and more of both.</summary>
internal static class PapersApi
{
    private static readonly TextField Paper = new("paper", "Giấy tờ đã có trong danh sách") { Required = false, Hint = "Mã (id) của giấy tờ; bỏ trống thì thêm một giấy tờ mới." };
    private static readonly TextField Name = new("name", "Tên giấy tờ") { Required = false, Max = 500, Hint = "Bắt buộc khi thêm giấy tờ mới." };
    private static readonly NumberField Originals = new("originals", "Bản chính") { Max = 99, Required = false };
    private static readonly NumberField Copies = new("copies", "Bản sao") { Max = 99, Required = false };
    private static readonly FileField Files = new("files", "Bản quét hoặc ảnh chụp") { Required = false, Many = true };

    public static void Map(Site site)
    {
        site.Api("/dossiers/{id:guid}/papers").Requires(OneStopPermissions.View).Describes(new("Giấy tờ của hồ sơ và tệp kết quả") { Answer = typeof(PapersAnswer), IsTagged = true }).MapGet(List);
        site.Api("/dossiers/{id:guid}/papers").Requires(OneStopPermissions.Receive).Describes(ApiDescription.Change("Thêm giấy tờ, hoặc bản quét của giấy tờ đã có", Paper, Name, Originals, Copies, Files) with
        {
            More = "Giấy tờ mới chỉ thêm được khi hồ sơ chưa tiếp nhận hoặc đang chờ bổ sung; bản quét thêm được cho đến khi có kết quả. Tệp được kiểm tra loại, cỡ và vi-rút như trên trang.",
        }).MapPost(Attach);
        site.Api("/dossiers/{id:guid}/papers/{file:guid}").Requires(OneStopPermissions.View).Describes(new("Nội dung một tệp của hồ sơ") { More = "Mỗi lần đọc được ghi nhật ký." }).MapGet(Read);
    }

    private static async Task<IResult> List(Guid id, AppDb db, DossierPages pages, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        var (papers, results) = await pages.Files(id, cancel);
        return Api.Tagged(new PapersAnswer([.. papers.Select(p => PaperAnswer.Of(p, id))], [.. results.Select(f => FileAnswer.Of(f, id))]), DossiersApi.TagOf(dossier));
    }

    private static async Task<IResult> Read(Guid id, Guid file, AppDb db, DossierPages pages, FileDesk files, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        var content = await pages.Download(id, file, withResults: true, files, cancel);
        await db.RecordRead(dossier.Reference, "Giấy tờ của hồ sơ", act, cancel);
        return content;
    }

    private static async Task<IResult> Attach(Guid id, HttpContext http, AppDb db, DossierDesk desk, PaperDesk papers, Texts t, Act act, CancellationToken cancel)
    {
        var seen = await db.DossierFor(id, act, cancel);
        act.RefuseIf((Reaching.By(seen, act) & ChangeBy.Counter) == 0, Refusals.NotAllowed);
        Api.RequireUnchanged(http, DossiersApi.TagOf(seen));
        var form = await SentForm.Read(http, act.Day);
        var (name, originals, copies, files) = (form.Maybe(Name), (int)(form.Maybe(Originals) ?? 0), (int)(form.Maybe(Copies) ?? 0), form.Get(Files));
        var there = form.Maybe(Paper) is { } wanted ? await Find(id, wanted, db, form, cancel) : null;
        if (form.Maybe(Paper) is null && name is null)
        {
            form.AddError(Name, Name.Missing);
        }

        if (there is not null && files.Count == 0)
        {
            form.AddError(Files, Files.Missing);
        }

        if (form.HasErrors)
        {
            return Api.Wrong(form, t);
        }

        var dossier = await desk.Get(id, cancel);
        act.RefuseIf(dossier.Version != seen.Version, Refusals.Stale with { Status = StatusCodes.Status412PreconditionFailed });
        try
        {
            await (there is not null ? papers.Scan(dossier, there, files, act, cancel) : papers.Add(dossier, new(name!, originals + copies == 0 && files.Count == 0 ? 1 : originals, copies, files), act, cancel));
        }
        catch (Refused e) when (form.TellFile(e, [Files]))
        {
            return Api.Wrong(form, t);
        }

        return Api.Done(act.Id, dossier.Reference);
    }

    private static async Task<DossierPaper?> Find(Guid dossier, string wanted, AppDb db, FormState form, CancellationToken cancel)
    {
        var found = Guid.TryParse(wanted, out var id) ? await db.Set<DossierPaper>().FirstOrDefaultAsync(p => p.Id == id && p.DossierId == dossier, cancel) : null;
        if (found is null)
        {
            form.AddError(Paper, "Hồ sơ không có giấy tờ này.");
        }

        return found;
    }
}

/// <summary>The papers of a dossier, and the files of its result.</summary>
internal sealed record PapersAnswer(IReadOnlyList<PaperAnswer> Papers, IReadOnlyList<FileAnswer> Results);

/// <summary>A paper with its files.</summary>
internal sealed record PaperAnswer(Guid Id, string Name, int Originals, int Copies, string State, bool IsSupplement, IReadOnlyList<FileAnswer> Files)
{
    public static PaperAnswer Of(PaperLine line, Guid dossier) =>
        new(line.Paper.Id, line.Paper.Name, line.Paper.Originals, line.Paper.Copies, $"{line.Paper.State}", line.Paper.IsSupplement, [.. line.Files.Select(f => FileAnswer.Of(f, dossier))]);
}

/// <summary>A file, and where its content is.</summary>
/// <param name="Hash">SHA-256 of the content, hexadecimal.</param>
internal sealed record FileAnswer(Guid Id, string Name, string Kind, long Length, string Hash, DateTime AddedAt, string Url)
{
    public static FileAnswer Of(StoredFile file, Guid dossier) => new(file.Id, file.Name, file.Kind, file.Length, file.Hash, file.AddedAt, $"/api/dossiers/{dossier}/papers/{file.Id}");
}
