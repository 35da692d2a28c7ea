using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;

namespace ThongSuot.OneStop;

/// <summary>Tells whoever filed a dossier from an account that its money came.</summary>
internal sealed class TellPaid(AppDb db, NoticeDesk desk) : IAfter<DossierPaid>, IAfter<PaymentBooked>
{
    public static readonly NoticeKind Kind = new("one-stop.paid", "Đã nhận phí, lệ phí, nghĩa vụ tài chính của tôi");

    public Task After(DossierPaid happened, EventRow row, Act act, CancellationToken cancel) => Tell(happened.Dossier, happened.Amount, happened.Receipt, row, act, cancel);

    // Fees are told with their receipt.
    public async Task After(PaymentBooked happened, EventRow row, Act act, CancellationToken cancel)
    {
        if (await db.Set<PaymentOrder>().AnyAsync(o => o.Number == happened.Order && o.Purpose == PaymentPurpose.Duty, cancel))
        {
            await Tell(happened.About, happened.Amount, null, row, act, cancel);
        }
    }

    private async Task Tell(Reference about, long amount, string? receipt, EventRow row, Act act, CancellationToken cancel)
    {
        var id = Guid.Parse(about.Id);
        if (await db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel) is not { PersonId: { } person } dossier || row.ActorId == person)
        {
            return;
        }

        await desk.Send(person, new NewNotice
        {
            Kind = Kind, EventId = row.Id, About = dossier.Reference, Url = OneStopUrls.My(id),
            Title = PayWords.Received(dossier, amount), Text = PayWords.For(receipt),
        }, act, cancel);
    }
}
