using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>
/// Makes drafts of records that were read: new, changed or as they were. A record that says what the newest version says changes nothing, so an import
/// may be repeated; what a person corrected before is applied to its like at once.
/// </summary>
internal sealed class DraftRecords(AppDb db)
{
    private const int MostText = 2000;

    private IReadOnlyList<LearntCorrection>? learnt;

    /// <summary>Takes some records into drafts; the caller commits. Counts go to the import.</summary>
    public async Task Take(IReadOnlyList<ReadProcedure> records, ProcedureImport import, Act act, CancellationToken cancel)
    {
        learnt ??= await db.Set<LearntCorrection>().AsNoTracking().ToListAsync(cancel);
        var codes = records.Select(r => r.Content.Code).Distinct().ToList();
        var known = await db.Set<Procedure>().Where(p => codes.Contains(p.Code)).ToDictionaryAsync(p => p.Code, cancel);
        foreach (var fresh in db.ChangeTracker.Entries<Procedure>().Where(e => e.State is EntityState.Added).Select(e => e.Entity))
        {
            known.TryAdd(fresh.Code, fresh);
        }

        var ids = known.Values.Select(p => p.Id).ToList();
        var newest = (await db.Set<ProcedureVersion>().Where(v => ids.Contains(v.ProcedureId) && db.Set<Procedure>().Any(p => p.Id == v.ProcedureId && p.Latest == v.Number)).ToListAsync(cancel)).ToDictionary(v => v.ProcedureId);
        foreach (var record in records)
        {
            import.Records++;
            await Take(record, known, newest, import, act, cancel);
        }
    }

    private async Task Take(ReadProcedure record, Dictionary<string, Procedure> known, Dictionary<Guid, ProcedureVersion> newest, ProcedureImport import, Act act, CancellationToken cancel)
    {
        var isNew = !known.TryGetValue(record.Content.Code, out var procedure);
        var before = procedure is null ? null : newest.GetValueOrDefault(procedure.Id);
        if (before is not null && Same(before, record))
        {
            import.Same++;
            return;
        }

        var (content, doubts) = Corrected(record, import);
        if (procedure is null)
        {
            procedure = known[content.Code] = Procedure.Of(content);
            db.Add(procedure);
        }

        var draft = before is { Status: VersionStatus.Draft } ? before : null;
        if (draft is null)
        {
            draft = newest[procedure.Id] = ProcedureVersion.Draft(procedure, content, record.Additions ?? before?.Additions ?? new(), act.At);
            db.Add(draft);
        }
        else
        {
            draft.Rewrite(procedure, content, record.Additions ?? draft.Additions, act.At);
            await db.Set<ImportDoubt>().Where(d => d.ProcedureId == procedure.Id && d.Number == draft.Number && d.State == DoubtState.Open).ForEachAsync(d => d.State = DoubtState.Outdated, cancel);
        }

        (draft.Source, draft.ImportId) = (record.Source, import.Id);
        var rows = doubts.ConvertAll(d => Row(d.Doubt, d.Learnt, procedure, draft, act));
        draft.OpenDoubts = rows.Count(r => r is { Holds: true, State: DoubtState.Open });
        (import.Added, import.Changed, import.Doubts) = (import.Added + (isNew ? 1 : 0), import.Changed + (isNew ? 0 : 1), import.Doubts + rows.Count);
        db.AddRange(rows);
        act.Record(new ProcedureDrafted(procedure.Id, procedure.Reference.Label, draft.Number));
    }

    private (ProcedureContent Content, List<(Doubt Doubt, LearntCorrection? Learnt)> Doubts) Corrected(ReadProcedure record, ProcedureImport import)
    {
        var (content, doubts) = (record.Content, new List<(Doubt, LearntCorrection?)>());
        foreach (var doubt in record.Doubts)
        {
            var like = learnt!.Where(l => l.Reason == doubt.Reason && l.Text == Cut(doubt.Text) && (l.Field.Length == 0 || l.Field == content.Field)).MaxBy(l => l.Field.Length);
            if (like is not null)
            {
                import.Learnt++;
                content = like.Correction is { } correction ? Corrections.Apply(content, doubt.Reason, doubt.Text, correction) : content;
            }

            doubts.Add((doubt, like));
        }

        return (content, doubts);
    }

    private static ImportDoubt Row(Doubt doubt, LearntCorrection? like, Procedure procedure, ProcedureVersion draft, Act act) => new()
    {
        Id = Guid.CreateVersion7(), ProcedureId = procedure.Id, Number = draft.Number, Code = procedure.Code, Name = procedure.Name, Field = procedure.Field, Reason = doubt.Reason,
        SourceField = doubt.Field, Text = Cut(doubt.Text), Suggestion = doubt.Suggestion is { Length: > 500 } s ? s[..500] : doubt.Suggestion, Holds = DoubtReasons.Find(doubt.Reason) is not { Holds: false },
        State = like is null ? DoubtState.Open : like.Correction is null ? DoubtState.Accepted : DoubtState.Corrected, Correction = like?.Correction, IsLearnt = like is not null, DecidedAt = like is null ? null : act.At,
    };

    // Our own export says what was made of the source; a national record is the same when its source is.
    private static bool Same(ProcedureVersion before, ReadProcedure record) =>
        before.Source.Count == record.Source.Count && before.Source.All(b => record.Source.TryGetValue(b.Key, out var text) && text == b.Value)
        && (record.Additions is not { } additions || (ProcedureJson.Write(before.Content) == ProcedureJson.Write(record.Content) && ProcedureJson.Write(before.Additions) == ProcedureJson.Write(additions)));

    private static string Cut(string text) => text.Length > MostText ? text[..MostText] : text;
}
