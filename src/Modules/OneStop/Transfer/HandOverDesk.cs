using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Numbering;

namespace ThongSuot.OneStop;

/// <summary>Makes and takes over lists of paper dossiers. Each method is one commit of its act.</summary>
internal sealed class HandOverDesk(AppDb db, NumberDesk numbers)
{
    /// <summary>Dossiers of a counter that lie ready for a unit: taken in, with papers, on no list to it yet.</summary>
    public IQueryable<Dossier> Ready(Guid from) => db.Set<Dossier>().AsNoTracking().Where(d => d.ReceivingUnitId == from && d.UnitId != from && d.Way != Procedures.FilingWay.Online
        && (d.Status == DossierStatus.Accepted || d.Status == DossierStatus.Processing) && !db.Set<HandOverLine>().Any(l => l.DossierId == d.Id && l.ToUnitId == d.UnitId));

    /// <summary>A list with its number. Refused: TS-005 when one of the dossiers went on another list meanwhile.</summary>
    public async Task<HandOverList> Make(Guid from, Guid to, IReadOnlyCollection<Guid> dossiers, Act act, CancellationToken cancel)
    {
        var list = new HandOverList { Id = act.Id, FromUnitId = from, ToUnitId = to, Count = dossiers.Count, MadeAt = act.At, MadeBy = act.Actor.Name, Number = (await numbers.Next(OneStopNumbers.HandOver, from, act.Day, act, cancel: cancel)).Text };
        db.Add(list);
        db.AddRange(dossiers.Select(d => new HandOverLine { Id = Guid.CreateVersion7(), ListId = list.Id, DossierId = d, ToUnitId = to }));
        act.Record(new DossiersHandedOver(list.Id, list.Number, from, to, list.Count, IsTaken: false));
        await act.Commit(cancel);
        return list;
    }

    /// <summary>The other side counted the same. Refused: OSS-013, OSS-014.</summary>
    public async Task Take(HandOverList list, long counted, Act act, CancellationToken cancel)
    {
        act.RefuseIf(list.TakenAt is { } before ? OneStopRefusals.TakenBefore.With(list.Number, list.TakenBy ?? "–", before) : null);
        act.RefuseIf(counted != list.Count, OneStopRefusals.OtherCount.With(list.Count, counted));
        (list.TakenAt, list.TakenBy) = (act.At, act.Actor.Name);
        act.Record(new DossiersHandedOver(list.Id, list.Number, list.ToUnitId, list.ToUnitId, list.Count, IsTaken: true));
        await act.Commit(cancel);
    }

    /// <summary>The dossiers of a list, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<DossierLine>> Lines(Guid list, CancellationToken cancel) =>
        await db.Set<Dossier>().AsNoTracking().Where(d => db.Set<HandOverLine>().Any(l => l.ListId == list && l.DossierId == d.Id)).OrderBy(d => d.Number).Lines().ToListAsync(cancel);
}
