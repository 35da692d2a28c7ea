using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.OneStop;

/// <summary>Where in its process a dossier is signed: at the step whose end is the decision, or at the one just before it, where the clerk's office issues what was signed.</summary>
internal sealed class SigningSteps(AppDb db, ProcessStore processes, TaskRules rules)
{
    /// <summary>The open step the actor does by signing; none when the result may be signed without one. Refused: OSS-075, CAS-….</summary>
    public async Task<CaseTask?> Of(Dossier dossier, Act act, CancellationToken cancel)
    {
        if (!dossier.IsOpen || dossier.CaseId is not { } running)
        {
            return null;
        }

        var open = await db.Set<CaseTask>().AsNoTracking().Where(t => t.CaseId == running && t.EndedAt == null).ToListAsync(cancel);
        var process = await processes.Get(await db.Set<CaseRow>().Where(c => c.Id == running).Select(c => c.ProcessVersionId).FirstAsync(cancel), cancel);
        var deciding = open.Find(t => Decides(process, t.Element));
        if ((deciding ?? open.Find(t => process.Main.Body.Outgoing(t.Element).Any(f => Decides(process, f.Target)))) is not { } step)
        {
            throw new Refused(OneStopRefusals.NotAtSigning.With(dossier.Number ?? dossier.TrackingCode));
        }

        var why = await rules.WhyNotDo(step, act, cancel);

        // Where somebody else issues what was signed, that step is theirs to do.
        act.RefuseIf(step == deciding ? null : why);
        return why is null ? step : null;
    }

    private static bool Decides(CompiledProcess process, string element) => process.Element(element)?.Step?.Stages.Contains(StepStage.Decision) == true;
}
