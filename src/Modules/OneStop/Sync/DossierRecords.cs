using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Organizations;

namespace ThongSuot.OneStop;

/// <summary>Reads dossiers for systems outside.</summary>
internal sealed class DossierRecords(AppDb db, DossierPages pages, UnitNames units, FieldNames fields, WorkClock clock, Texts t) : IDossierRecords
{
    private IReadOnlyDictionary<Guid, string>? names;

    public IQueryable<DossierStand> Stands => db.Set<Dossier>().AsNoTracking().Where(d => d.ReceivedAt != null)
        .Select(d => new DossierStand { Id = d.Id, Number = d.Number, Procedure = d.ProcedureName, Status = d.Status, ReceivedAt = d.ReceivedAt });

    public async Task<DossierRecord?> Of(Guid dossier, CancellationToken cancel)
    {
        var found = await db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == dossier, cancel);
        if (found is null)
        {
            return null;
        }

        names ??= await units.FullNames(clock.Today, cancel);
        return new()
        {
            Dossier = found, Deciding = names.GetValueOrDefault(found.UnitId) ?? "", Receiving = names.GetValueOrDefault(found.ReceivingUnitId) ?? "", Field = fields.Name(found.Field, t),
            Papers = [.. (await pages.Papers(dossier, cancel)).Select(p => (p.Paper, p.Files.Count))], Fees = await pages.Fees(dossier, cancel), Letters = await pages.Letters(dossier, cancel),
        };
    }
}
