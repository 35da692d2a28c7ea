using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>
/// Orders follow what happens to their dossier, in the same commit: what was paid in another way is not asked for any more; a duty ends with the waiting for it; what was
/// paid for a dossier that ends without a result is put before a person. Harmless when repeated.
/// </summary>
internal sealed class FollowPayments(AppDb db) : IHear<DossierPaid>, IHear<DossierTurned>
{
    public async Task Hear(DossierPaid happened, Act act, CancellationToken cancel)
    {
        if (await Find(happened.Dossier, cancel) is { } dossier)
        {
            await Cancel(dossier, PaymentPurpose.Fees, cancel);
        }
    }

    public async Task Hear(DossierTurned happened, Act act, CancellationToken cancel)
    {
        var ends = happened.Status is DossierStatus.Rejected or DossierStatus.Withdrawn or DossierStatus.Stopped;
        if (!(ends || happened.Status is DossierStatus.Processing) || await Find(happened.Dossier, cancel) is not { } dossier)
        {
            return;
        }

        if (db.Entry(dossier).Property(d => d.Status).OriginalValue is DossierStatus.Duty)
        {
            await EndDuty(dossier, act, cancel);
        }

        if (!ends)
        {
            return;
        }

        await Cancel(dossier, PaymentPurpose.Fees, cancel);
        foreach (var order in (await Orders(dossier, cancel)).Where(o => o.State is OrderState.Paid && o.Lines.Any(l => l.Dossier == dossier.Id)))
        {
            Issues.Refund(db, order, dossier, act);
        }
    }

    private async Task EndDuty(Dossier dossier, Act act, CancellationToken cancel)
    {
        await Cancel(dossier, PaymentPurpose.Duty, cancel);
        foreach (var duty in await db.Set<DossierDuty>().Where(d => d.DossierId == dossier.Id && d.EndedAt == null).ToListAsync(cancel))
        {
            duty.EndedAt = act.At;
        }
    }

    private async Task Cancel(Dossier dossier, PaymentPurpose purpose, CancellationToken cancel)
    {
        foreach (var order in (await Orders(dossier, cancel)).Where(o => o.OpenFor is not null && o.Purpose == purpose))
        {
            order.Close(OrderState.Cancelled);
        }
    }

    // Its own, and those of its group as a whole.
    private Task<List<PaymentOrder>> Orders(Dossier dossier, CancellationToken cancel)
    {
        var (id, group) = (dossier.Id, dossier.GroupId);
        return db.Set<PaymentOrder>().Where(o => o.DossierId == id || (group != null && o.DossierId == null && o.GroupId == group)).ToListAsync(cancel);
    }

    private async Task<Dossier?> Find(Reference about, CancellationToken cancel) => await db.Set<Dossier>().FindAsync([Guid.Parse(about.Id)], cancel);
}
