using System.Data;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>Counts all dossiers anew and compares: after a restore of data by hand or a mass of rows written without acts, and each night to be sure.</summary>
internal sealed class TallyDesk(AppDb db)
{
    /// <summary>
    /// Puts right what differs, within the transaction of the act, and says how many rows that were. Both counts are of one moment and only the difference
    /// is added, so work may go on meanwhile.
    /// </summary>
    public async Task<int> Recount(CancellationToken cancel)
    {
        var changes = await Differences(cancel);
        await changes.Save(db, cancel);
        return changes.Count;
    }

    /// <summary>By how much the tallies differ from a count of all dossiers.</summary>
    public async Task<TallyChanges> Differences(CancellationToken cancel)
    {
        var changes = new TallyChanges();
        await using (await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel))
        {
            foreach (var (mark, i) in DossierMarks.All.Select((m, i) => (m, i)))
            {
                await foreach (var (row, name, count) in Counted(mark).WithCancellation(cancel))
                {
                    changes.Add(row, name, i, count);
                }
            }

            await foreach (var kept in db.Set<DossierTally>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            {
                foreach (var (mark, i) in DossierMarks.All.Select((m, i) => (m, i)))
                {
                    changes.Add(new(kept.Month, kept.UnitId, kept.ReceivingUnitId, kept.Procedure, kept.Field ?? "", kept.Way, kept.Confidentiality), kept.ProcedureName, i, -mark.CountIn(kept));
                }
            }
        }

        return changes;
    }

    private IAsyncEnumerable<(TallyKey Row, string Name, int Count)> Counted(DossierMark mark) => db.Set<Dossier>().AsNoTracking().Where(mark.Is).Select(Keyed(mark))
        .GroupBy(k => new { k.Month, k.UnitId, k.ReceivingUnitId, k.Procedure, k.Field, k.Way, k.Confidentiality }).Select(g => new { g.Key, Name = g.Max(k => k.Name)!, Count = g.Count() }).AsAsyncEnumerable()
        .Select(g => (new TallyKey(g.Key.Month, g.Key.UnitId, g.Key.ReceivingUnitId, g.Key.Procedure, g.Key.Field, g.Key.Way, g.Key.Confidentiality), g.Name, g.Count));

    private static Expression<Func<Dossier, KeyRow>> Keyed(DossierMark mark) => Parts.Row<Dossier, KeyRow>(
        (nameof(KeyRow.Month), DossierMarks.MonthOf(mark)), (nameof(KeyRow.UnitId), (Dossier d) => d.UnitId), (nameof(KeyRow.ReceivingUnitId), (Dossier d) => d.ReceivingUnitId), (nameof(KeyRow.Procedure), (Dossier d) => d.Procedure),
        (nameof(KeyRow.Name), (Dossier d) => d.ProcedureName), (nameof(KeyRow.Field), (Dossier d) => d.Field ?? ""), (nameof(KeyRow.Way), (Dossier d) => d.Way), (nameof(KeyRow.Confidentiality), (Dossier d) => d.Confidentiality));

    private sealed class KeyRow
    {
        public int Month { get; init; }

        public Guid UnitId { get; init; }

        public Guid ReceivingUnitId { get; init; }

        public string Procedure { get; init; } = "";

        public string Name { get; init; } = "";

        public string Field { get; init; } = "";

        public FilingWay Way { get; init; }

        public int Confidentiality { get; init; }
    }
}
