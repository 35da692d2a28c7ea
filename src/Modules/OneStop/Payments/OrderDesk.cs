using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>Makes orders of payment. For the same money there is one at a time, whoever asks and how often.</summary>
internal sealed class OrderDesk(AppDb db, IPaymentGateway gateway)
{
    /// <summary>How long an order is offered.</summary>
    public static readonly TimeSpan Offered = TimeSpan.FromHours(24);

    // Without the signs that are mistaken for each other; 32 of them are some 158 bits.
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";

    private const string Digits = "0123456789";
    private const int Secret = 32;
    private const int Serial = 10;

    private static readonly Refusal[] Overtaken = [Refusals.Duplicate, Refusals.Stale, Refusals.AlreadyDone];

    /// <summary>The order for what is open of a dossier: the one there is, or a new one, which is one commit of the act. Refused: OSS-005, OSS-081.</summary>
    public async Task<PaymentOrder> Of(Dossier dossier, PaymentPurpose purpose, Act act, CancellationToken cancel)
    {
        var lines = purpose is PaymentPurpose.Duty
            ? PayRules.Duties(dossier, await db.Set<DossierDuty>().AsNoTracking().Where(d => d.DossierId == dossier.Id && d.EndedAt == null).OrderBy(d => d.AskedAt).ToListAsync(cancel))
            : PayRules.Fees(dossier, await db.Set<DossierFee>().AsNoTracking().Where(f => f.DossierId == dossier.Id && f.PaidAt == null).OrderBy(f => f.Ordinal).ToListAsync(cancel));
        return await Open(dossier, null, purpose, lines, act, cancel);
    }

    /// <summary>The same for the fees of a whole group.</summary>
    public async Task<PaymentOrder> Of(DossierGroup group, Act act, CancellationToken cancel)
    {
        var dossiers = await db.Set<Dossier>().AsNoTracking().Where(d => d.GroupId == group.Id).OrderBy(d => d.Number).ThenBy(d => d.Id).ToListAsync(cancel);
        var ids = dossiers.ConvertAll(d => d.Id);
        var fees = await db.Set<DossierFee>().AsNoTracking().Where(f => ids.Contains(f.DossierId) && f.PaidAt == null).OrderBy(f => f.Ordinal).ToListAsync(cancel);
        return await Open(dossiers[0], group, PaymentPurpose.Fees, [.. dossiers.SelectMany(d => PayRules.Fees(d, fees))], act, cancel);
    }

    /// <summary>The order of a page. Refused: TS-002.</summary>
    public async Task<PaymentOrder> Find(string code, CancellationToken cancel) =>
        code.Length == Secret && await db.Set<PaymentOrder>().AsNoTracking().FirstOrDefaultAsync(o => o.Code == code, cancel) is { } order ? order : throw new Refused(Refusals.NotFound);

    private async Task<PaymentOrder> Open(Dossier dossier, DossierGroup? group, PaymentPurpose purpose, IReadOnlyList<OrderLine> lines, Act act, CancellationToken cancel)
    {
        // The word a dossier is looked up with is nobody's business at the gateway.
        var (label, id) = group is null ? (dossier.Number is null ? dossier.ProcedureName : dossier.Label, dossier.Id) : (group.Number is null ? group.Name : group.Label, group.Id);
        act.RefuseIf(!gateway.IsThere, OneStopRefusals.NoGateway);
        act.RefuseIf(lines.Count == 0, OneStopRefusals.NothingToPay.With(group is null ? dossier.Number ?? dossier.TrackingCode : group.Number ?? group.TrackingCode));
        var key = $"{id:N}:{purpose}";
        if (await db.Set<PaymentOrder>().FirstOrDefaultAsync(o => o.OpenFor == key, cancel) is { } open)
        {
            if (open.ExpiresAt > act.At && open.Lines.SequenceEqual(lines))
            {
                return open;
            }

            open.Close(OrderState.Expired);
        }

        var order = new PaymentOrder
        {
            Id = Guid.CreateVersion7(), Number = $"TS{act.Day.ToString("yyMMdd", CultureInfo.InvariantCulture)}{RandomNumberGenerator.GetString(Digits, Serial)}", Code = RandomNumberGenerator.GetString(Signs, Secret),
            DossierId = group is null ? dossier.Id : null, GroupId = dossier.GroupId, Label = label.Length > PaymentOrder.MostLabel ? label[..PaymentOrder.MostLabel] : label, Purpose = purpose, Amount = lines.Sum(l => l.Amount), Lines = lines,
            UnitId = dossier.ReceivingUnitId, Confidentiality = dossier.Confidentiality, PersonId = dossier.PersonId, OpenFor = key, MadeAt = act.At, MadeBy = act.Actor.Name, ExpiresAt = act.At + Offered,
        };
        db.Add(order);
        act.Record(new PaymentOrdered(order.About, order.UnitId, order.Number, order.Amount));
        try
        {
            await act.Commit(cancel);
            return order;
        }
        catch (Refused e) when (Overtaken.Contains(e.Why))
        {
            // Another browser asked at the same moment: there is one order, and it is for both.
            db.ChangeTracker.Clear();
            if (await db.Set<PaymentOrder>().AsNoTracking().FirstOrDefaultAsync(o => o.OpenFor == key, cancel) is { } theirs)
            {
                return theirs;
            }

            throw;
        }
    }
}
