using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>Units through the years, and seats with and without people on a day.</summary>
internal static class CountUnits
{
    private const int MostYears = 15;

    /// <summary>The units of local government, whose number the law changes.</summary>
    private static readonly UnitKind[] Governed = [UnitKind.District, UnitKind.Commune, UnitKind.Ward, UnitKind.Township];

    public static void Map(Site site) => site.Action(OrganizationsUrls.Figures).Requires(OrganizationsPermissions.View).MapGet(Show);

    private static async Task<IResult> Show(FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var asOf = form.AsOf(act.Day);
        return FiguresPage.With(new(form, asOf.Day, await Years(db, asOf.Day, cancel), await Seats(db, asOf.Day, cancel)), form.HasErrors ? 400 : 200);
    }

    // A reorganisation that is decided but not in force yet shows in the years to come.
    private static async Task<IReadOnlyList<YearLine>> Years(AppDb db, DateOnly day, CancellationToken cancel)
    {
        var spans = await db.VersionsKnown(null).Where(v => Governed.Contains(v.Kind)).GroupBy(v => new { v.Kind, v.ValidFrom, v.ValidTo })
            .Select(g => new { g.Key.Kind, g.Key.ValidFrom, g.Key.ValidTo, Count = g.Count() }).ToListAsync(cancel);
        if (spans.Count == 0)
        {
            return [];
        }

        var last = Math.Max(day.Year, spans.Max(s => s.ValidFrom.Year));
        var first = Math.Max(spans.Min(s => s.ValidFrom.Year), last - MostYears + 1);
        return
        [
            .. Enumerable.Range(first, last - first + 1).Select(year => new YearLine(year, spans
                .Where(s => new Period(s.ValidFrom, s.ValidTo).Has(new DateOnly(year, 12, 31))).GroupBy(s => s.Kind).ToDictionary(g => g.Key, g => g.Sum(s => s.Count)))),
        ];
    }

    private static async Task<IReadOnlyList<SeatsLine>> Seats(AppDb db, DateOnly day, CancellationToken cancel)
    {
        var seats = await (
            from seat in db.Set<Seat>().AsNoTracking()
            join unit in db.UnitsAsOf(new(day)) on seat.UnitId equals unit.UnitId
            where seat.Since <= day && (seat.Until == null || seat.Until >= day)
            let isHeld = db.Set<Holding>().Any(h => h.SeatId == seat.Id && h.From <= day && (h.To == null || h.To >= day))
            group isHeld by new { unit.Kind, isHeld } into seatsOf
            select new { seatsOf.Key.Kind, seatsOf.Key.isHeld, Count = seatsOf.Count() }).ToListAsync(cancel);
        return
        [
            .. seats.GroupBy(s => s.Kind).Select(g => new SeatsLine(g.Key, g.Where(s => s.isHeld).Sum(s => s.Count), g.Where(s => !s.isHeld).Sum(s => s.Count)))
                .OrderByDescending(l => l.Held + l.Vacant).ThenBy(l => l.Kind),
        ];
    }
}

/// <summary>Units of local government on the last day of a year, by kind.</summary>
public sealed record YearLine(int Year, IReadOnlyDictionary<UnitKind, int> Counts);

/// <summary>Seats in units of a kind: held by somebody, and vacant.</summary>
public sealed record SeatsLine(UnitKind Kind, int Held, int Vacant);

/// <summary>The figures of the organisation.</summary>
public sealed record FiguresModel(FormState Form, DateOnly Day, IReadOnlyList<YearLine> Years, IReadOnlyList<SeatsLine> Seats);
