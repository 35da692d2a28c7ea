using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Files;
using ThongSuot.Kernel;
using ThongSuot.Procedures.Reading;

namespace ThongSuot.Procedures;

/// <summary>Imports a file of records into drafts, as the page and the command line do.</summary>
internal sealed class ImportDesk(AppDb db, DraftRecords drafts)
{
    private const int Chunk = 200;

    /// <summary>Takes what was read into drafts; the caller commits.</summary>
    /// <param name="progress">Told the number of records taken so far.</param>
    public async Task Take(ImportReading file, ProcedureImport import, Func<int, Task>? progress, Act act, CancellationToken cancel)
    {
        // A code that comes again is a doubt of all its records; the first is taken.
        foreach (var some in file.Procedures.DistinctBy(r => r.Content.Code).Where(r => r.Content.Code.Length is > 0 and <= 60).Chunk(Chunk))
        {
            await drafts.Take(some, import, act, cancel);
            await (progress?.Invoke(import.Records) ?? Task.CompletedTask);
        }

        (import.Records, import.Account, import.DoneAt) = (file.Procedures.Count, file.Account.Brief().ToJson(), act.At);
        import.Fault = file is { Procedures.Count: 0, Faults: [var first, ..] } ? first.Sentence : null;
        act.Record(new ProceduresImported(import.Id, import.FileName, import.Records, import.Added, import.Changed, import.Doubts));
    }

    /// <summary>An import that is not kept as a file: from the command line.</summary>
    public ProcedureImport Begin(string fileName, Act act)
    {
        var import = new ProcedureImport { Id = Guid.CreateVersion7(), FileName = fileName, At = act.At, PersonId = act.Actor.Id };
        db.Add(import);
        return import;
    }
}

/// <summary>Reads a file that was handed in, after the act; how far it is stands beside it, for the page.</summary>
internal sealed class RunImport(AppDb db, FileDesk files, ImportDesk desk, IServiceScopeFactory scopes) : IAfter<ProcedureImportAsked>
{
    public async Task After(ProcedureImportAsked happened, EventRow row, Act act, CancellationToken cancel)
    {
        var import = await db.Set<ProcedureImport>().FirstAsync(i => i.Id == happened.Import, cancel);
        if (import.DoneAt is not null)
        {
            return;
        }

        await Say(import.Id, 0, cancel);
        var stored = await db.Set<StoredFile>().AsNoTracking().FirstAsync(f => f.Id == import.FileId, cancel);
        await using var content = await files.Open(stored, cancel);
        var read = RecordImport.Read(import.FileName, content);
        await desk.Take(read, import, n => Say(import.Id, n, cancel), act, cancel);
    }

    // In a transaction of its own: the page shows it while the import's own is still open.
    private async Task Say(Guid import, int records, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<AppDb>();
        var progress = await own.Set<ImportProgress>().FirstOrDefaultAsync(p => p.Id == import, cancel);
        if (progress is null)
        {
            own.Add(progress = new() { Id = import });
        }

        progress.Records = records;
        await own.SaveChangesAsync(cancel);
    }
}
