using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Files;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>Handing in a file of records, and what became of it: progress, account, faults.</summary>
internal static class ImportProcedures
{
    public static readonly FileField File = new("file", "Tệp bản ghi thủ tục") { Accept = ".jsonl,.txt,.csv,.xlsx", MaxBytes = MostBytes, Hint = "JSON Lines, CSV (UTF-8) hoặc Excel, tối đa 64 MB; tên cột như bản ghi quốc gia (ma_thu_tuc, ten_thu_tuc…)." };

    private const long MostBytes = 64 << 20;

    private static readonly FileLimits Limits = new(MostBytes, [FileKinds.Text, FileKinds.Csv, FileKinds.Xlsx]);

    public static void Map(Site site)
    {
        site.Action(ProceduresUrls.Import).Requires(ProceduresPermissions.Edit).MapGet(List);
        site.Action(ProceduresUrls.Import).Requires(ProceduresPermissions.Edit).MapPost(Take, MostBytes + 65536);
        site.Action("/procedures/import/{id:guid}").Requires(ProceduresPermissions.View).MapGet(Show);
    }

    private static async Task<IResult> List(FormState form, AppDb db, CancellationToken cancel) => ImportPage.With(await Model(form, db, cancel));

    private static async Task<IResult> Take(FormState form, AppDb db, FileDesk files, IUnits units, Act act, CancellationToken cancel)
    {
        if (form.Get(File) is not [var sent, ..] || form.HasErrors)
        {
            return ImportPage.With(await Model(form, db, cancel), 400);
        }

        try
        {
            var id = Guid.CreateVersion7();
            var unit = act.Unit ?? (await units.Below(null, new AsOf(act.Day), cancel))[0].Id;
            await using var content = sent.Open();
            var file = await files.Add(content, new() { Name = sent.FileName, DeclaredType = sent.ContentType, Owner = new(ProcedureImport.ReferenceKind, id, sent.FileName), UnitId = unit, Limits = Limits }, act, cancel);
            var import = new ProcedureImport { Id = id, FileName = file.Name, FileId = file.Id, At = act.At, PersonId = act.Actor.Id };
            db.Add(import);
            act.Record(new ProcedureImportAsked(import.Id, import.FileName));
            await act.Commit(cancel);
            return Go.To(ProceduresUrls.ImportOf(import.Id));
        }
        catch (Refused e) when (FileRefusals.All.Any(r => r.Code == e.Why.Code))
        {
            form.AddError(File, e.Why.Text, [.. e.Why.Values]);
            return ImportPage.With(await Model(form, db, cancel), 400);
        }
    }

    private static async Task<IResult> Show(Guid id, AppDb db, HttpResponse response, Act act, CancellationToken cancel)
    {
        var import = await db.Set<ProcedureImport>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancel);
        act.RefuseIf(import is null, Refusals.NotFound);
        var progress = import!.DoneAt is null ? await db.Set<ImportProgress>().AsNoTracking().Where(p => p.Id == id).Select(p => p.Records).FirstOrDefaultAsync(cancel) : import.Records;
        if (import.DoneAt is null)
        {
            // Works without script: the browser asks again while the import runs.
            response.Headers["Refresh"] = "2";
        }

        return AccountPage.With(new(Line(import), import.Fault, progress, ImportAccounts.Read(import.Account)));
    }

    private static async Task<ImportModel> Model(FormState form, AppDb db, CancellationToken cancel) =>
        new(form, [.. (await db.Set<ProcedureImport>().AsNoTracking().OrderByDescending(i => i.At).Take(50).ToListAsync(cancel)).Select(Line)]);

    private static ImportLine Line(ProcedureImport i) => new(i.Id, i.FileName, i.At, i.DoneAt is not null, i.Records, i.Added, i.Changed, i.Same, i.Doubts, i.Learnt);
}

/// <summary>An import in the list.</summary>
public sealed record ImportLine(Guid Id, string FileName, DateTime At, bool IsDone, int Records, int Added, int Changed, int Same, int Doubts, int Learnt);

/// <summary>The imports.</summary>
public sealed record ImportModel(FormState Form, IReadOnlyList<ImportLine> Imports);

/// <summary>What became of an import.</summary>
public sealed record AccountModel(ImportLine Of, string? Fault, int Progress, ImportAccountLines Account);
