using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.OneStop;

/// <summary>
/// The dossier follows its case and its clock in their own commits, wherever the step was done: status, outcome, dates. A commit that was overtaken is
/// heard again, so all of it is harmless when repeated.
/// </summary>
internal sealed class FollowCase(AppDb db, DossierDesk desk) : IHear<TaskCompleted>, IHear<CaseTurned>, IHear<ClockChanged>, IHear<ClockMoved>
{
    public async Task Hear(TaskCompleted happened, Act act, CancellationToken cancel)
    {
        if (await Find(happened.About, cancel) is not { } dossier)
        {
            return;
        }

        dossier.IsDenied |= happened.Stages.Contains(StepStage.Denial);
        if (happened.Stages.Contains(StepStage.Decision))
        {
            await desk.Decide(dossier, act, cancel);
        }
        else if (happened.Stages.Contains(StepStage.Return))
        {
            await Returned(dossier, act, cancel);
        }
        else if (dossier.Status is DossierStatus.Accepted && !happened.Stages.Contains(StepStage.Reception))
        {
            desk.Turn(dossier, DossierStatus.Processing, act);
        }
    }

    public async Task Hear(CaseTurned happened, Act act, CancellationToken cancel)
    {
        if (happened.Status is not (CaseStatus.Completed or CaseStatus.Stopped or CaseStatus.Withdrawn) || await Find(happened.About, cancel) is not { IsOpen: true } dossier)
        {
            return;
        }

        if (happened.Status is CaseStatus.Completed)
        {
            await desk.Decide(dossier, act, cancel);
            return;
        }

        await desk.End(dossier, happened.Status is CaseStatus.Stopped ? DossierStatus.Stopped : DossierStatus.Withdrawn, happened.Why, act, cancel);
    }

    public async Task Hear(ClockChanged happened, Act act, CancellationToken cancel)
    {
        if (await Find(happened.Case, cancel) is { } dossier)
        {
            dossier.DueAt = happened.DueAt;
        }
    }

    public async Task Hear(ClockMoved happened, Act act, CancellationToken cancel)
    {
        if (await Find(happened.Case, cancel) is { } dossier)
        {
            dossier.DueAt = happened.NewDueAt;
        }
    }

    // Whoever ends the step of returning says by it that the result is handed over: not before it is paid for.
    private async Task Returned(Dossier dossier, Act act, CancellationToken cancel)
    {
        await desk.Decide(dossier, act, cancel);
        if (dossier.Status is not DossierStatus.Decided)
        {
            return;
        }

        await desk.HandOver(dossier, act, cancel);
    }

    private async Task<Dossier?> Find(Reference? about, CancellationToken cancel) =>
        about is { Kind: Dossier.ReferenceKind } && Guid.TryParse(about.Id, out var id) ? await db.Set<Dossier>().FindAsync([id], cancel) : null;
}
