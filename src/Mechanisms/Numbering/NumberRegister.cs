using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Numbering;

/// <summary>One stretch of numbers that stand for nothing.</summary>
/// <param name="First">First number.</param>
/// <param name="Last">Last number, included.</param>
/// <param name="Reason">Why; none when nobody explained it: then something was removed outside the platform.</param>
/// <param name="By">Who explained it.</param>
/// <param name="At">When, UTC.</param>
public sealed record Gap(long First, long Last, string? Reason, string? By, DateTime? At);

/// <summary>Reading the numbers handed out.</summary>
public sealed class NumberRegister(AppDb db)
{
    /// <summary>How many numbers of the series are gone, last one included.</summary>
    public async Task<long> LastOf(SeriesKey series, CancellationToken cancel = default) =>
        await db.Set<Series>().Where(s => s.UnitId == series.Unit && s.Kind == series.Kind && s.Period == series.Period)
            .Select(s => s.Next - 1).FirstOrDefaultAsync(cancel);

    /// <summary>The numbers an act took.</summary>
    public async Task<IReadOnlyList<GivenNumber>> Of(Guid act, CancellationToken cancel = default) =>
        await db.Set<NumberRow>().AsNoTracking().Where(n => n.ActId == act).OrderBy(n => n.Kind).ThenBy(n => n.Number)
            .Select(n => new GivenNumber(new SeriesKey(n.UnitId, n.Kind, n.Period), n.Number, n.Text)).ToListAsync(cancel);

    /// <summary>How many number books each unit has begun; units without one are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> BooksOf(IReadOnlyCollection<Guid> units, CancellationToken cancel = default) =>
        await db.Set<Series>().Where(s => units.Contains(s.UnitId)).GroupBy(s => s.UnitId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    /// <summary>Every stretch of the series that stands for nothing, in order: explained ones, and ones nobody explained.</summary>
    public async Task<IReadOnlyList<Gap>> Gaps(SeriesKey series, CancellationToken cancel = default)
    {
        var last = await LastOf(series, cancel);
        var explained = await db.Set<NumberGap>().AsNoTracking()
            .Where(g => g.UnitId == series.Unit && g.Kind == series.Kind && g.Period == series.Period)
            .Select(g => new Gap(g.First, g.Last, g.Reason, g.By, g.At)).ToListAsync(cancel);
        var given = db.Set<NumberRow>().AsNoTracking()
            .Where(n => n.UnitId == series.Unit && n.Kind == series.Kind && n.Period == series.Period)
            .OrderBy(n => n.Number).Select(n => n.Number).AsAsyncEnumerable();
        var gaps = new List<Gap>(explained);
        long expected = 1;
        await foreach (var number in given.WithCancellation(cancel))
        {
            Unexplained(expected, number - 1, explained, gaps);
            expected = number + 1;
        }

        Unexplained(expected, last, explained, gaps);
        return [.. gaps.OrderBy(g => g.First)];
    }

    // A stretch between given numbers, less what was explained inside it.
    private static void Unexplained(long first, long last, List<Gap> explained, List<Gap> gaps)
    {
        foreach (var gap in explained.Where(g => g.First <= last && g.Last >= first).OrderBy(g => g.First))
        {
            if (gap.First > first)
            {
                gaps.Add(new(first, gap.First - 1, null, null, null));
            }

            first = gap.Last + 1;
        }

        if (first <= last)
        {
            gaps.Add(new(first, last, null, null, null));
        }
    }
}
