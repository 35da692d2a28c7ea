using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Numbering;
using ThongSuot.Processes;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.OneStop;

/// <summary>What happens to a dossier after it was filed. Each method is one commit of its act.</summary>
internal sealed class DossierMoves(AppDb db, DossierDesk desk, CaseDesk cases, TaskDesk tasks, ProcessStore processes, ClockDesk clocks, RulePacks packs, NumberDesk numbers, PaperForms forms)
{
    /// <summary>Form 02: what is missing is asked for, once and in full; the clock stops. Refused: OSS-001, OSS-006 to OSS-008, CAL-….</summary>
    public async Task AskSupplement(Dossier dossier, LetterText text, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNotSupplement(dossier));
        act.RefuseIf(dossier.Supplements >= Most(dossier, act), OneStopRefusals.SupplementedBefore.With(dossier.Number ?? dossier.TrackingCode));
        act.RefuseIf(text.Lines.Count == 0, OneStopRefusals.NoLines);
        await desk.Write(dossier, LetterKind.Supplement, text, act, cancel);
        dossier.Supplements++;
        if (dossier.CaseId is { } running)
        {
            await clocks.Happen(dossier.Reference, ClockEvent.SupplementAsked(act.At), act, cancel);
            desk.Turn(dossier, DossierStatus.Supplement, act, text.Reason);
            await cases.Pause(running, text.Reason, act, cancel);
            return;
        }

        desk.Turn(dossier, DossierStatus.Supplement, act, text.Reason);
        await act.Commit(cancel);
    }

    /// <summary>What was missing is there: the clock begins anew or goes on as the rules say; a dossier not yet taken in waits for it again. Refused: OSS-001.</summary>
    public async Task CompleteSupplement(Dossier dossier, IReadOnlyList<NewPaper> papers, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNotComplete(dossier));
        var last = await db.Set<DossierPaper>().Where(p => p.DossierId == dossier.Id).MaxAsync(p => (int?)p.Ordinal, cancel) ?? 0;
        await desk.AddPapers(dossier, papers, last, isSupplement: true, act, cancel);
        if (dossier.CaseId is not { } resting)
        {
            desk.Turn(dossier, DossierStatus.Registered, act, "Đã bổ sung");
            await act.Commit(cancel);
            return;
        }

        await clocks.Happen(dossier.Reference, ClockEvent.SupplementCompleted(act.At), act, cancel);
        desk.Turn(dossier, DossierStatus.Processing, act, "Đã bổ sung");
        await cases.Resume(resting, "Đã bổ sung", act, cancel);
    }

    /// <summary>Form 03: it is not taken in. Refused: OSS-001, OSS-006.</summary>
    public async Task Reject(Dossier dossier, LetterText text, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNotTake(dossier));
        await desk.Write(dossier, LetterKind.Rejection, text, act, cancel);
        dossier.EndedAt = act.At;
        desk.Turn(dossier, DossierStatus.Rejected, act, text.Reason);
        await act.Commit(cancel);
    }

    /// <summary>Form 04: an apology and a new date, once, and at the latest a day before the old one. Refused: OSS-001, OSS-006, CAL-….</summary>
    public async Task Extend(Dossier dossier, Span by, LetterText text, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNotOpen(dossier));
        var clock = await clocks.Happen(dossier.Reference, ClockEvent.ExtensionAsked(act.At, by), act, cancel);
        (await desk.Write(dossier, LetterKind.Apology, text, act, cancel)).NewDueAt = clock.DueAt;
        dossier.Extensions++;
        await act.Commit(cancel);
    }

    /// <summary>The applicant has a financial duty: clock and process rest until it is done; where its sum is known it can be paid online, which records it as done. Refused: OSS-001.</summary>
    public async Task AskDuty(Dossier dossier, string reason, NewDuty? online, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNotDuty(dossier));
        db.AddRange(DossierDuty.Of(dossier, reason, online, act));
        desk.Turn(dossier, DossierStatus.Duty, act, reason);
        await cases.Pause(dossier.CaseId!.Value, reason, act, cancel);
    }

    /// <summary>The duty is done. With a limit, that of the second appointment counts from now. Refused: OSS-001.</summary>
    public async Task DutyDone(Dossier dossier, Span? second, string remark, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNotDutyDone(dossier));
        if (second is { } limit)
        {
            await clocks.Happen(dossier.Reference, ClockEvent.SecondAppointment(act.At, limit), act, cancel);
        }

        desk.Turn(dossier, DossierStatus.Processing, act, remark);
        await cases.Resume(dossier.CaseId!.Value, remark, act, cancel);
    }

    /// <summary>The agency stops it and gives notice. Refused: OSS-001, OSS-006.</summary>
    public async Task Stop(Dossier dossier, LetterText text, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNotOpen(dossier));
        await desk.Write(dossier, LetterKind.Stop, text with { Lines = [dossier.Status.Title()] }, act, cancel);
        await desk.End(dossier, DossierStatus.Stopped, text.Reason, act, cancel);
        await cases.Stop(dossier.CaseId!.Value, text.Reason, act, cancel);
    }

    /// <summary>The applicant takes it back. What was taken in is stopped by a notice, since there is a form for it (TT 03/2025/TT-VPCP, article 7). Refused: OSS-001.</summary>
    public async Task Withdraw(Dossier dossier, string reason, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNotWithdraw(dossier));
        if (dossier.ReceivedAt is not null && forms.HasStopNotice(act.Day))
        {
            await desk.Write(dossier, LetterKind.Stop, new(LetterReasons.Asked, reason, dossier.Status.Title()), act, cancel);
        }
        await desk.End(dossier, DossierStatus.Withdrawn, reason, act, cancel);
        if (dossier.CaseId is { } running)
        {
            await cases.Withdraw(running, reason, act, cancel);
            return;
        }

        await act.Commit(cancel);
    }

    /// <summary>Money for everything not yet paid is taken. Refused: OSS-001, OSS-005.</summary>
    public Task Pay(Dossier dossier, PaymentWay way, Act act, CancellationToken cancel) => Pay([dossier], dossier.Number ?? dossier.TrackingCode, way, act, cancel);

    /// <summary>The same for several at once, with one receipt. Refused: OSS-001, OSS-005.</summary>
    public async Task Pay(IReadOnlyList<Dossier> dossiers, string label, PaymentWay way, Act act, CancellationToken cancel)
    {
        act.RefuseIf(dossiers.Select(DossierRules.WhyNotPay).FirstOrDefault(w => w is not null));
        var ids = dossiers.Select(d => d.Id).ToList();
        var open = await db.Set<DossierFee>().Where(f => ids.Contains(f.DossierId) && f.PaidAt == null).OrderBy(f => f.DossierId).ThenBy(f => f.Ordinal).ToListAsync(cancel);
        act.RefuseIf(open.Count == 0, OneStopRefusals.NothingToPay.With(label));
        var (unit, day) = (act.Unit ?? dossiers[0].ReceivingUnitId, act.Day);
        act.RefuseIf(await db.Set<CashDay>().AnyAsync(d => d.UnitId == unit && d.Day == day, cancel), OneStopRefusals.CashClosed.With(day));
        var receipt = (await numbers.Next(OneStopNumbers.Money, unit, act.Day, act, cancel: cancel)).Text;
        foreach (var fee in open)
        {
            (fee.PaidAt, fee.PaidBy, fee.Receipt, fee.CashierUnitId, fee.CashierId) = (act.At, way, receipt, unit, act.Actor.Id);
        }

        foreach (var paid in dossiers.Where(d => open.Exists(f => f.DossierId == d.Id)))
        {
            act.Record(new DossierPaid(paid.Reference, paid.UnitId, open.Where(f => f.DossierId == paid.Id).Sum(f => f.Amount), receipt));
        }

        await act.Commit(cancel);
    }

    /// <summary>The result is handed over: the step of the process that waits for it is done, or the dossier alone. Refused: OSS-001, OSS-004, CAS-….</summary>
    /// <param name="to">Who took it, and on what paper.</param>
    public async Task Return(Dossier dossier, string to, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNotReturn(dossier));
        dossier.ReturnedTo = to;
        if (await ReturnTask(dossier, cancel) is { } task)
        {
            await tasks.Complete(task.Id, task.Version, null, new Dictionary<string, object?>(), act, cancel);
            return;
        }

        await desk.HandOver(dossier, act, cancel);
        await act.Commit(cancel);
    }

    /// <summary>The results of several are handed over together. Refused: OSS-001, OSS-004, CAS-….</summary>
    public async Task Return(IReadOnlyList<Dossier> dossiers, string to, Act act, CancellationToken cancel)
    {
        foreach (var dossier in dossiers)
        {
            act.RefuseIf(DossierRules.WhyNotReturn(dossier));
            dossier.ReturnedTo = to;
            await (await ReturnTask(dossier, cancel) is { } task ? tasks.CompleteAlong(task.Id, task.Version, act, cancel) : desk.HandOver(dossier, act, cancel));
        }

        await act.Commit(cancel);
    }

    /// <summary>The result as files, for whoever filed it. Refused: OSS-001, FILE-….</summary>
    public async Task AttachResult(Dossier dossier, IReadOnlyList<Forms.FormFile> result, Act act, CancellationToken cancel)
    {
        act.RefuseIf(DossierRules.WhyNotAttach(dossier));
        await desk.AddResult(dossier, result, act, cancel);
        await act.Commit(cancel);
    }

    /// <summary>How often the rules of its day let a dossier be supplemented: two times until 2018, then once.</summary>
    public int Most(Dossier dossier, Act act) => packs.For(VietnamTime.DayOf(dossier.ReceivedAt ?? act.At)).Supplement.Most;

    private async Task<CaseTask?> ReturnTask(Dossier dossier, CancellationToken cancel)
    {
        var open = await db.Set<CaseTask>().AsNoTracking().Where(t => t.CaseId == dossier.CaseId && t.EndedAt == null).ToListAsync(cancel);
        if (open.Count == 0)
        {
            return null;
        }

        var process = await processes.Get(await db.Set<CaseRow>().Where(c => c.Id == dossier.CaseId).Select(c => c.ProcessVersionId).FirstAsync(cancel), cancel);
        return open.Find(t => process.Element(t.Element)?.Step?.Stages.Contains(StepStage.Return) == true);
    }
}
