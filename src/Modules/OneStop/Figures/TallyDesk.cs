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
            var names = await db.Set<Dossier>().GroupBy(d => d.Procedure).Select(g => new { g.Key, Name = g.Max(d => d.ProcedureName)! }).ToDictionaryAsync(p => p.Key, p => p.Name, cancel);
            for (var i = 0; i < DossierMarks.All.Count; i++)
            {
                await foreach (var line in Counted(DossierMarks.All[i]).WithCancellation(cancel))
                {
                    changes.Add(line.Row, names[line.Row.Procedure], i, line.Count);
                }
            }

            await foreach (var kept in db.Set<DossierTally>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            {
                int[] counts = [kept.Received, kept.Early, kept.OnTime, kept.Late, kept.Withdrawn, kept.Stopped, kept.Rejected, kept.FellLate, kept.LateEnded];
                for (var i = 0; i < counts.Length; i++)
                {
                    changes.Add(new(kept.Month, kept.UnitId, kept.ReceivingUnitId, kept.Procedure, kept.Field ?? "", kept.Way, kept.Confidentiality), kept.ProcedureName, i, -counts[i]);
                }
            }
        }

        return changes;
    }

    private IAsyncEnumerable<(TallyKey Row, int Count)> Counted(DossierMark mark) => db.Set<Dossier>().AsNoTracking().Where(mark.Is).Select(Keyed(mark))
        .GroupBy(k => new { k.Month, k.UnitId, k.ReceivingUnitId, k.Procedure, k.Field, k.Way, k.Confidentiality }).Select(g => new { g.Key, Count = g.Count() }).AsAsyncEnumerable()
        .Select(g => (new TallyKey(g.Key.Month, g.Key.UnitId, g.Key.ReceivingUnitId, g.Key.Procedure, g.Key.Field, g.Key.Way, g.Key.Confidentiality), g.Count));

    private static Expression<Func<Dossier, KeyRow>> Keyed(DossierMark mark)
    {
        Expression<Func<Dossier, KeyRow>> row = d => new KeyRow { UnitId = d.UnitId, ReceivingUnitId = d.ReceivingUnitId, Procedure = d.Procedure, Field = d.Field ?? "", Way = d.Way, Confidentiality = d.Confidentiality };
        var made = (MemberInitExpression)row.Body;
        var month = Expression.Bind(typeof(KeyRow).GetProperty(nameof(KeyRow.Month))!, Parts.Put(DossierMarks.MonthOf(mark), row.Parameters[0]));
        return Expression.Lambda<Func<Dossier, KeyRow>>(made.Update(made.NewExpression, [.. made.Bindings, month]), row.Parameters);
    }

    private sealed class KeyRow
    {
        public int Month { get; init; }

        public Guid UnitId { get; init; }

        public Guid ReceivingUnitId { get; init; }

        public required string Procedure { get; init; }

        public required string Field { get; init; }

        public FilingWay Way { get; init; }

        public int Confidentiality { get; init; }
    }
}
