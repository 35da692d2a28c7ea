using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Procedures.Reading;

namespace ThongSuot.Procedures;

/// <summary>What became of a file of records: the counts for people, the account as JSON for programs.</summary>
/// <param name="Records">Records read.</param>
/// <param name="Ready">Records without a doubt that holds them back.</param>
/// <param name="Quarantined">Records held back until somebody has decided.</param>
/// <param name="Lost">Characters of the source that are neither structured nor kept; 0.</param>
/// <param name="Doubts">Records by reason: code, sentence, count.</param>
/// <param name="Faults">Lines that are no records: number and sentence.</param>
/// <param name="Json">The whole account.</param>
public sealed record ProcedureReport(int Records, int Ready, int Quarantined, long Lost, IReadOnlyList<(string Code, string Sentence, int Records)> Doubts, IReadOnlyList<(int Line, string Sentence)> Faults, string Json)
{
    /// <summary>Procedures nobody knew; 0 in a dry run.</summary>
    public int Added { get; init; }

    /// <summary>Procedures with another text; 0 in a dry run.</summary>
    public int Changed { get; init; }

    /// <summary>Procedures as they were; 0 in a dry run.</summary>
    public int Same { get; init; }
}

/// <summary>The register as files, for the command line: records in, records out.</summary>
public sealed class ProcedureFiles
{
    private readonly AppDb db;
    private readonly ImportDesk desk;

    internal ProcedureFiles(AppDb db, ImportDesk desk) => (this.db, this.desk) = (db, desk);

    /// <summary>Reads a file and keeps nothing.</summary>
    public static ProcedureReport Look(string name, Stream stream) => Report(RecordImport.Read(name, stream));

    /// <summary>Reads a file into drafts and commits.</summary>
    /// <param name="progress">Told the number of records taken so far.</param>
    public async Task<ProcedureReport> Import(string name, Stream stream, Action<int> progress, Act act, CancellationToken cancel = default)
    {
        var file = RecordImport.Read(name, stream);
        var import = desk.Begin(name, act);
        await desk.Take(file, import, n => { progress(n); return Task.CompletedTask; }, act, cancel);
        await act.Commit(cancel);
        return Report(file) with { Added = import.Added, Changed = import.Changed, Same = import.Same };
    }

    /// <summary>Writes the newest version of every procedure, in the order of codes: JSON Lines with the source texts and the content, or CSV and XLSX with the source's fields, by the name's ending.</summary>
    /// <returns>How many were written.</returns>
    public async Task<int> Export(string name, Stream stream, CancellationToken cancel = default)
    {
        var rows = await db.Set<Procedure>().AsNoTracking().Join(db.Set<ProcedureVersion>(), p => new { p.Id, Number = p.Latest }, v => new { Id = v.ProcedureId, v.Number }, (p, v) => new { p.Code, Version = v })
            .OrderBy(r => r.Code).ToListAsync(cancel);
        var doubts = (await db.Set<ImportDoubt>().AsNoTracking().Where(d => d.State == DoubtState.Open).ToListAsync(cancel)).ToLookup(d => (d.ProcedureId, d.Number));
        var records = rows.Select((r, i) => new ReadProcedure(i + 1, r.Version.Content, r.Version.Source, [.. doubts[(r.Version.ProcedureId, r.Version.Number)].OrderBy(d => d.Id).Select(d => new Doubt(d.Reason, d.SourceField, d.Text, d.Suggestion))]) { Additions = r.Version.Additions }).ToList();
        switch (RecordFile.FormatOf(name, stream))
        {
            case RecordFormat.Csv:
                await RecordWriter.WriteCsv(stream, records);
                break;
            case RecordFormat.Xlsx:
                await RecordWriter.WriteXlsx(stream, records, cancel);
                break;
            default:
                await RecordWriter.WriteJsonLines(stream, records, cancel);
                break;
        }

        return records.Count;
    }

    private static ProcedureReport Report(ImportReading file) => new(file.Account.Records, file.Account.Ready, file.Account.Quarantined, file.Account.Lost,
        [.. file.Account.Doubts.Select(d => (d.Reason, d.Text, d.Records))], [.. file.Account.Faults.Select(f => (f.Line, f.Sentence))], file.Account.ToJson());
}
