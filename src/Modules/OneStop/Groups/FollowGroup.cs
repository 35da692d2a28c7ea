using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>When a dossier of a group has its result, those that waited for it are opened in the same commit; when it ends without one, they stop.</summary>
internal sealed class FollowGroup(AppDb db, GroupDesk groups) : IHear<DossierTurned>
{
    public async Task Hear(DossierTurned happened, Act act, CancellationToken cancel)
    {
        if (happened.Status is not (DossierStatus.Decided or DossierStatus.Rejected or DossierStatus.Withdrawn or DossierStatus.Stopped)
            || await db.Set<Dossier>().FindAsync([Guid.Parse(happened.Dossier.Id)], cancel) is not { GroupId: not null } dossier)
        {
            return;
        }

        foreach (var id in await db.Set<GroupMember>().Where(m => m.AfterId == dossier.Id).OrderBy(m => m.Ordinal).Select(m => m.DossierId).ToListAsync(cancel))
        {
            if (await db.Set<Dossier>().FindAsync([id], cancel) is not { IsWaiting: true } waiting)
            {
                continue;
            }

            await (dossier is { Status: DossierStatus.Decided, Outcome: DossierOutcome.Granted } ? groups.Open(waiting, dossier, act, cancel) : groups.Stop(waiting, dossier, act, cancel));
        }
    }
}
