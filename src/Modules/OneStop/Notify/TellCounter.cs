using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>Tells the clerks of a counter that a dossier filed online waits there.</summary>
internal sealed class TellCounter(AppDb db, ISeats seats, NoticeDesk desk) : IAfter<DossierFiled>, IAfter<DossierTurned>
{
    public static readonly NoticeKind Kind = new("one-stop.waiting", "Hồ sơ trực tuyến chờ tiếp nhận");

    public Task After(DossierFiled happened, EventRow row, Act act, CancellationToken cancel) => Tell(happened.Dossier, row, act, cancel);

    // What was missing came: it waits again.
    public Task After(DossierTurned happened, EventRow row, Act act, CancellationToken cancel) => Tell(happened.Dossier, row, act, cancel);

    private async Task Tell(Reference about, EventRow row, Act act, CancellationToken cancel)
    {
        var id = Guid.Parse(about.Id);
        if (await db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel) is not { Status: DossierStatus.Registered, IsWaiting: false } dossier)
        {
            return;
        }

        await desk.Send(await Clerks(dossier.ReceivingUnitId, act.Day, cancel), new NewNotice
        {
            Kind = Kind, EventId = row.Id, About = dossier.Reference, Url = OneStopUrls.Dossier(id),
            Title = NoticeWords.Waits, Text = new($"{dossier.ProcedureName}.", $"{dossier.ProcedureName}."),
        }, act, cancel);
    }

    // Who sits at the counter and may take dossiers in there.
    private async Task<IReadOnlyList<Guid>> Clerks(Guid counter, DateOnly day, CancellationToken cancel)
    {
        var roles = (await db.Set<Role>().AsNoTracking().ToListAsync(cancel)).Where(r => r.Permissions.Contains(OneStopPermissions.Receive.Code)).Select(r => r.Id).ToList();
        var (holders, above) = (seats.HoldersIn([counter], day), db.Set<UnitReach>().Where(r => r.DescendantId == counter).Select(r => r.AncestorId));
        return await db.Set<Assignment>().AsNoTracking()
            .Where(a => roles.Contains(a.RoleId) && a.From <= day && (a.To == null || a.To >= day) && (a.UnitId == null || above.Contains(a.UnitId.Value)) && holders.Contains(a.PersonId)).Select(a => a.PersonId).Distinct().ToListAsync(cancel);
    }
}

/// <summary>It still waits.</summary>
internal sealed class StillWaits(AppDb db) : IStillTrue
{
    public async Task<bool> Is(Notice notice, CancellationToken cancel) =>
        Guid.TryParse(notice.AboutId, out var dossier) && await db.Set<Dossier>().AnyAsync(d => d.Id == dossier && d.Status == DossierStatus.Registered, cancel);
}
