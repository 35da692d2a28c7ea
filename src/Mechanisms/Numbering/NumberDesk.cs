using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Numbering;

/// <summary>
/// Hands out numbers without doubles and without silent gaps, on any number of hosts. The number and the act commit
/// together: what is not committed hands its number back. The price is that acts which take a number of the same series
/// follow one another from <see cref="Next"/> to the commit; so take the number last, just before the commit, and take
/// numbers of several series in one fixed order.
/// </summary>
public sealed class NumberDesk(AppDb db, IDatabase database)
{
    // One statement makes the series, counts and locks its row, on both databases.
    private const string Count = """
        INSERT INTO number_series (unit_id, kind, period, next) VALUES ({0}, {1}, {2}, 2)
        ON CONFLICT (unit_id, kind, period) DO UPDATE SET next = number_series.next + 1
        RETURNING next - 1 AS "Value"
        """;

    private const string Forward = """
        INSERT INTO number_series (unit_id, kind, period, next) VALUES ({0}, {1}, {2}, {3})
        ON CONFLICT (unit_id, kind, period) DO UPDATE SET next = {3}
        """;

    /// <summary>The next number of the unit's series that holds the day; it belongs to the act.</summary>
    /// <param name="kind">Which kind of number.</param>
    /// <param name="unit">Whose series.</param>
    /// <param name="day">The day that decides the period: as a rule the day of the act.</param>
    /// <param name="act">The act that uses the number; it must be committed, or the number was never given.</param>
    /// <param name="unitCode">Written where the format has {unit}.</param>
    /// <exception cref="Refused">NUM-001: too many at once; nothing was done.</exception>
    public async Task<GivenNumber> Next(NumberKind kind, Guid unit, DateOnly day, Act act, string unitCode = "", CancellationToken cancel = default)
    {
        var series = new SeriesKey(unit, kind.Code, kind.PeriodOf(day));
        var number = await Counted(series, cancel);
        var given = new GivenNumber(series, number, kind.Write(number, day, unitCode));
        db.Add(new NumberRow
        {
            UnitId = unit,
            Kind = series.Kind,
            Period = series.Period,
            Number = number,
            Text = given.Text,
            ActId = act.Id,
            GivenAt = act.At,
        });
        return given;
    }

    /// <summary>Says that a number given before stands for nothing, and why; it is never given again.</summary>
    /// <exception cref="Refused">NUM-002 never given; NUM-003 explained already; NUM-004 no reason.</exception>
    public async Task Void(SeriesKey series, long number, string reason, Act act, CancellationToken cancel = default)
    {
        act.RefuseIf(string.IsNullOrWhiteSpace(reason), NumberRefusals.NoReason);
        act.RefuseIf(!await In<NumberRow>(series).AnyAsync(n => n.Number == number, cancel), NumberRefusals.NeverGiven);
        act.RefuseIf(await In<NumberGap>(series).AnyAsync(g => g.First <= number && number <= g.Last, cancel), NumberRefusals.Explained);
        Explain(series, number, number, reason, act);
        act.Record(new NumberVoided(series.Unit, series.Kind, series.Period, number, reason));
    }

    /// <summary>Lets a series go on at a higher number: a paper register was kept before, or a book was moved to another unit.</summary>
    /// <exception cref="Refused">NUM-004 no reason; NUM-005 the number is not above those given.</exception>
    public async Task GoOnAt(SeriesKey series, long number, string reason, Act act, CancellationToken cancel = default)
    {
        act.RefuseIf(string.IsNullOrWhiteSpace(reason), NumberRefusals.NoReason);
        var next = await Counted(series, cancel);
        act.RefuseIf(number <= next, NumberRefusals.NotAbove.With(next));
        await db.Database.ExecuteSqlRawAsync(Forward, [series.Unit, series.Kind, series.Period, number], cancel);
        Explain(series, next, number - 1, reason, act);
        act.Record(new NumbersSkipped(series.Unit, series.Kind, series.Period, next, number - 1, reason));
    }

    private async Task<long> Counted(SeriesKey series, CancellationToken cancel)
    {
        try
        {
            await db.BeginAct(cancel);
            return (await db.Database.SqlQueryRaw<long>(Count, series.Unit, series.Kind, series.Period).ToListAsync(cancel))[0];
        }
        catch (Exception e) when (database.IsConflict(e))
        {
            throw new Refused(NumberRefusals.Busy);
        }
    }

    private void Explain(SeriesKey series, long first, long last, string reason, Act act) => db.Add(new NumberGap
    {
        UnitId = series.Unit,
        Kind = series.Kind,
        Period = series.Period,
        First = first,
        Last = last,
        Reason = reason.Trim(),
        By = act.Actor.Name,
        At = act.At,
    });

    private IQueryable<T> In<T>(SeriesKey series) where T : class => db.Set<T>().AsNoTracking().Where(row =>
        EF.Property<Guid>(row, "UnitId") == series.Unit && EF.Property<string>(row, "Kind") == series.Kind && EF.Property<string>(row, "Period") == series.Period);
}
