using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>What one row of the tallies counts.</summary>
internal readonly record struct TallyKey(int Month, Guid Unit, Guid Receiving, string Procedure, string Field, FilingWay Way, int Confidentiality);

/// <summary>By how much tallies change; nothing where it evens out.</summary>
internal sealed class TallyChanges
{
    private const string Key = "month, unit_id, receiving_unit_id, procedure, field, way, confidentiality";
    private const int AtOnce = 500;

    private readonly Dictionary<TallyKey, (string Name, int[] By)> changes = [];

    /// <summary>Rows that change.</summary>
    public int Count => Changed.Count();

    private IEnumerable<KeyValuePair<TallyKey, (string Name, int[] By)>> Changed => changes.Where(c => Array.Exists(c.Value.By, n => n != 0));

    /// <summary>For a log or a test.</summary>
    public override string ToString() => string.Join("; ", Changed.Select(c => $"{c.Key}: {string.Join(' ', c.Value.By)}"));

    /// <summary>Every mark of a dossier, to be added or taken away.</summary>
    public void Add(Dossier? dossier, int by)
    {
        for (var i = 0; dossier is not null && i < DossierMarks.All.Count; i++)
        {
            if (DossierMarks.All[i].MonthOf(dossier) is { } month)
            {
                Add(new(month, dossier.UnitId, dossier.ReceivingUnitId, dossier.Procedure, dossier.Field ?? "", dossier.Way, dossier.Confidentiality), dossier.ProcedureName, i, by);
            }
        }
    }

    /// <summary>One mark, by its place among <see cref="DossierMarks.All"/>.</summary>
    public void Add(TallyKey key, string procedure, int mark, int by)
    {
        var change = changes.TryGetValue(key, out var known) ? known.By : new int[DossierMarks.All.Count];
        change[mark] += by;
        changes[key] = (procedure, change);
    }

    /// <summary>Changes the rows within the transaction of the act, always in one order: acts that change the same rows follow one another.</summary>
    public async Task Save(AppDb db, CancellationToken cancel)
    {
        var rows = Changed.OrderBy(c => c.Key.Month).ThenBy(c => c.Key.Unit).ThenBy(c => c.Key.Receiving).ThenBy(c => c.Key.Procedure, StringComparer.Ordinal)
            .ThenBy(c => c.Key.Field, StringComparer.Ordinal).ThenBy(c => c.Key.Way).ThenBy(c => c.Key.Confidentiality).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var tally = db.Model.FindEntityType(typeof(DossierTally))!;
        var columns = DossierMarks.All.Select(m => tally.FindProperty(m.Name)!.GetColumnName()).ToList();
        await db.BeginAct(cancel);
        foreach (var part in rows.Chunk(AtOnce))
        {
            var values = part.SelectMany(c => (IEnumerable<object>)[c.Key.Month, c.Key.Unit, c.Key.Receiving, c.Key.Procedure, c.Key.Field, $"{c.Key.Way}", c.Key.Confidentiality, c.Value.Name, .. c.Value.By.Cast<object>()]);
            await db.Database.ExecuteSqlRawAsync(Sql(part.Length, columns), values, cancel);
        }
    }

    private static string Sql(int rows, IReadOnlyList<string> columns)
    {
        var width = 8 + columns.Count;
        var places = Enumerable.Range(0, rows).Select(r => $"({string.Join(", ", Enumerable.Range(r * width, width).Select(n => $"{{{n}}}"))})");
        return $"INSERT INTO dossier_tallies ({Key}, procedure_name, {string.Join(", ", columns)}) VALUES {string.Join(", ", places)} ON CONFLICT ({Key}) DO UPDATE SET procedure_name = excluded.procedure_name, "
            + string.Join(", ", columns.Select(c => $"{c} = dossier_tallies.{c} + excluded.{c}"));
    }
}
