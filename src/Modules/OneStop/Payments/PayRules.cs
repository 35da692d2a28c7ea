namespace ThongSuot.OneStop;

/// <summary>What can be paid online now: asked by the pages that offer it and by whoever makes the order.</summary>
internal static class PayRules
{
    /// <summary>
    /// Fees of the dossier can be paid online: as at the counter, from filing until the result is handed over, but not for a dossier that ended without one.
    /// </summary>
    public static bool Pays(Dossier dossier) => DossierRules.WhyNotPay(dossier) is null && dossier.Status is not (DossierStatus.Withdrawn or DossierStatus.Stopped);

    /// <summary>Fees that are open.</summary>
    public static IReadOnlyList<OrderLine> Fees(Dossier dossier, IEnumerable<DossierFee> fees) =>
        Pays(dossier) ? [.. fees.Where(f => f.DossierId == dossier.Id && f.PaidAt is null).Select(f => new OrderLine(f.Id, dossier.Id, f.Name, f.Amount))] : [];

    /// <summary>The financial duty it waits for, where its sum is known.</summary>
    public static IReadOnlyList<OrderLine> Duties(Dossier dossier, IEnumerable<DossierDuty> duties) => dossier.Status is DossierStatus.Duty
        ? [.. duties.Where(d => d.DossierId == dossier.Id && d.EndedAt is null && d.PaidAt is null).Select(d => new OrderLine(d.Id, dossier.Id, d.Name, d.Amount))] : [];

    /// <summary>What a dossier's pages offer: each kind of money that is open, with how its last order stands.</summary>
    public static IReadOnlyList<Payable> Of(Dossier dossier, IReadOnlyList<DossierFee> fees, IReadOnlyList<DossierDuty> duties, IReadOnlyList<PaymentOrder> orders) =>
        Of([(PaymentPurpose.Duty, Duties(dossier, duties)), (PaymentPurpose.Fees, Fees(dossier, fees))], orders);

    /// <summary>The same of several dossiers together.</summary>
    public static IReadOnlyList<Payable> Of(IEnumerable<(PaymentPurpose Purpose, IReadOnlyList<OrderLine> Lines)> open, IReadOnlyList<PaymentOrder> orders) =>
        [.. open.Where(o => o.Lines.Count > 0).Select(o => new Payable(o.Purpose, o.Lines.Sum(l => l.Amount), orders.Where(r => r.Purpose == o.Purpose).MaxBy(r => r.MadeAt)))];
}

/// <summary>Money that can be paid online now.</summary>
/// <param name="Purpose">Which.</param>
/// <param name="Amount">In đồng.</param>
/// <param name="Last">How the last attempt stands; none before the first.</param>
public sealed record Payable(PaymentPurpose Purpose, long Amount, PaymentOrder? Last);

/// <summary>What one's own pages offer to pay, and where the button leads.</summary>
/// <param name="Note">It need not be paid yet.</param>
public sealed record PayModel(Forms.FormState Form, string Action, IReadOnlyList<Payable> Of, bool Note = false);
