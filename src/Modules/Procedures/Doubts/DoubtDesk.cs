using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>Decides doubts of imported records, one or many, and remembers the decision for their like.</summary>
internal sealed class DoubtDesk(AppDb db)
{
    /// <summary>
    /// Decides doubts: with a correction, or right as they stand; the drafts follow. What is decided is kept for its like in the same field of work.
    /// The caller commits.
    /// </summary>
    /// <returns>How many were decided.</returns>
    public async Task<int> Decide(IReadOnlyList<ImportDoubt> doubts, Func<ImportDoubt, string?> correction, Act act, CancellationToken cancel)
    {
        var open = doubts.Where(d => d.State is DoubtState.Open).ToList();
        var learnt = await db.Set<LearntCorrection>().ToListAsync(cancel);
        foreach (var some in open.GroupBy(d => d.ProcedureId).Chunk(200))
        {
            var ids = some.Select(g => g.Key).ToList();
            var procedures = await db.Set<Procedure>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
            var drafts = (await db.Set<ProcedureVersion>().Where(v => ids.Contains(v.ProcedureId) && v.Status == VersionStatus.Draft).ToListAsync(cancel)).ToDictionary(v => v.ProcedureId);
            foreach (var group in some)
            {
                Decide(procedures[group.Key], drafts.GetValueOrDefault(group.Key), [.. group], correction, learnt, act);
            }
        }

        return open.Count;
    }

    private void Decide(Procedure procedure, ProcedureVersion? draft, IReadOnlyList<ImportDoubt> doubts, Func<ImportDoubt, string?> correction, List<LearntCorrection> learnt, Act act)
    {
        foreach (var doubt in doubts)
        {
            if (draft is null || draft.Number != doubt.Number)
            {
                doubt.State = DoubtState.Outdated;
                continue;
            }

            var text = correction(doubt);
            (doubt.State, doubt.Correction, doubt.DecidedAt) = (text is null ? DoubtState.Accepted : DoubtState.Corrected, text, act.At);
            draft.OpenDoubts -= doubt.Holds ? 1 : 0;
            if (text is not null)
            {
                draft.Rewrite(procedure, Corrections.Apply(draft.Content, doubt.Reason, doubt.Text, text), draft.Additions, act.At);
            }

            Learn(doubt, text, learnt, act);
        }

        act.Record(new DoubtsDecided(procedure.Id, procedure.Reference.Label, doubts.Count, doubts.Select(d => d.Correction).FirstOrDefault(c => c is not null)));
    }

    // A name is nobody else's; everything else is kept for the same words in the same field of work.
    private void Learn(ImportDoubt doubt, string? correction, List<LearntCorrection> learnt, Act act)
    {
        if (Corrections.MeaningOf(doubt.Reason) is CorrectionMeaning.Name)
        {
            return;
        }

        var field = doubt.Field ?? "";
        if (learnt.FirstOrDefault(l => l.Reason == doubt.Reason && l.Field == field && l.Text == doubt.Text) is { } known)
        {
            (known.Correction, known.At) = (correction, act.At);
            return;
        }

        var fresh = new LearntCorrection { Id = Guid.CreateVersion7(), Reason = doubt.Reason, Field = field, Text = doubt.Text, Correction = correction, At = act.At };
        learnt.Add(fresh);
        db.Add(fresh);
    }
}
