using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>When what may happen to a dossier: asked by its buttons, by the pages of the changes, and by the moves themselves. None says it may.</summary>
internal static class DossierRules
{
    /// <summary>To be taken in, or not: forms 01 and 03.</summary>
    public static Refusal? WhyNotTake(Dossier dossier) => Unless(dossier.CaseId is null && !dossier.IsWaiting && dossier.Status is DossierStatus.Registered or DossierStatus.Supplement, dossier);

    /// <summary>To have a receipt.</summary>
    public static Refusal? WhyNoReceipt(Dossier dossier) => Unless(dossier.ReceivedAt is not null, dossier);

    /// <summary>To be asked for what is missing.</summary>
    public static Refusal? WhyNotSupplement(Dossier dossier) => Unless(!dossier.IsWaiting && dossier.Status is DossierStatus.Registered or DossierStatus.Accepted or DossierStatus.Processing, dossier);

    /// <summary>To get what was missing.</summary>
    public static Refusal? WhyNotComplete(Dossier dossier) => Unless(dossier.Status is DossierStatus.Supplement, dossier);

    /// <summary>To get a paper that was not in its list: before it is taken in, or with what was asked for (asking again is not lawful).</summary>
    public static Refusal? WhyNoMorePapers(Dossier dossier) => Unless(dossier.Status is DossierStatus.Registered or DossierStatus.Supplement, dossier);

    /// <summary>To get scans of the papers in its list.</summary>
    public static Refusal? WhyNoScans(Dossier dossier) => Unless(dossier.IsOpen || dossier.Status is DossierStatus.Registered, dossier);

    /// <summary>To be given a new date, or stopped.</summary>
    public static Refusal? WhyNotOpen(Dossier dossier) => Unless(dossier.IsOpen, dossier);

    /// <summary>To wait for a financial duty.</summary>
    public static Refusal? WhyNotDuty(Dossier dossier) => Unless(dossier.Status is DossierStatus.Accepted or DossierStatus.Processing, dossier);

    /// <summary>To go on after it.</summary>
    public static Refusal? WhyNotDutyDone(Dossier dossier) => Unless(dossier.Status is DossierStatus.Duty, dossier);

    /// <summary>To be taken back.</summary>
    public static Refusal? WhyNotWithdraw(Dossier dossier) => Unless(dossier.IsOpen || dossier.Status is DossierStatus.Registered, dossier);

    /// <summary>To be paid for.</summary>
    public static Refusal? WhyNotPay(Dossier dossier) => Unless(dossier.Status is not (DossierStatus.Rejected or DossierStatus.Returned), dossier);

    /// <summary>To be handed over.</summary>
    public static Refusal? WhyNotReturn(Dossier dossier) => Unless(dossier.Status is DossierStatus.Decided, dossier);

    /// <summary>To get its result as files.</summary>
    public static Refusal? WhyNotAttach(Dossier dossier) => Unless(dossier.Status is DossierStatus.Decided or DossierStatus.Returned, dossier);

    /// <summary>To be rated.</summary>
    public static Refusal? WhyNotRate(Dossier dossier) => dossier.Rating is not null ? OneStopRefusals.RatedBefore : Unless(dossier.Status is DossierStatus.Returned, dossier);

    /// <summary>To have its result written: while it is handled, and after, for what was signed outside.</summary>
    public static Refusal? WhyNoDraft(Dossier dossier) => dossier.IsOpen || dossier.Status is DossierStatus.Decided or DossierStatus.Returned ? null : OneStopRefusals.NoDraftNow.With(dossier.Number ?? dossier.TrackingCode, dossier.Status.Title());

    /// <summary>To have its result signed: not while it waits for the applicant.</summary>
    public static Refusal? WhyNotSign(Dossier dossier) => WhyNoDraft(dossier) ?? Unless(dossier.Status is not (DossierStatus.Supplement or DossierStatus.Duty), dossier);

    /// <summary>To have its result written from a template: what the process denies is not granted on paper.</summary>
    public static Refusal? WhyNotTemplate(Dossier dossier, ResultTemplate template) => dossier.IsDenied && !template.IsDenial ? OneStopRefusals.NotADenial.With(dossier.Number ?? dossier.TrackingCode) : null;

    private static Refusal? Unless(bool may, Dossier dossier) => may ? null : dossier.IsWaiting ? OneStopRefusals.WaitsInGroup.With(dossier.Number ?? dossier.TrackingCode) : OneStopRefusals.NotNow.With(dossier.Number ?? dossier.TrackingCode, dossier.Status.Title());
}
