using System.Globalization;
using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Clocks;

/// <summary>The calendars and rules of the data files, read once.</summary>
internal sealed class FileCalendars(DataFiles files, RulePacks packs)
{
    private readonly Lazy<CalendarBook> book = new(() => CalendarFiles.Read(files));

    public CalendarBook Book => book.Value;

    public RulePack Rules(string code) => packs.Named(code);

    public RulePack Rules(DateOnly day) => packs.For(day);

    /// <summary>
    /// The files' rows and the recorded ones together. Recorded hours count instead of the files' for the same kinds or units while they last; before and
    /// after them the files' hours count.
    /// </summary>
    public static CalendarBook Join(CalendarBook files, IReadOnlyList<HoursRow> recorded, IEnumerable<DayRow> days)
    {
        var hours = recorded.Aggregate(files.Hours, (rows, row) => [.. rows.SelectMany(r => Without(r, row))]);
        return new([.. hours, .. recorded], [.. files.Days, .. days], files.Holidays);
    }

    private static IEnumerable<HoursRow> Without(HoursRow file, HoursRow recorded)
    {
        var byUnits = file.Scope.Units.Count > 0;
        var (own, other) = byUnits ? (file.Scope.Units, recorded.Scope.Units) : (file.Scope.Kinds, recorded.Scope.Units.Count > 0 ? [] : recorded.Scope.Kinds);
        var shared = own.Intersect(other).ToList();
        if (shared.Count == 0 || !file.InForce.Overlaps(recorded.InForce))
        {
            yield return file;
            yield break;
        }

        if (own.Except(shared).ToList() is { Count: > 0 } rest)
        {
            yield return file with { Scope = Scope(byUnits, rest) };
        }

        var mine = file with { Scope = Scope(byUnits, shared) };
        if (file.InForce.From < recorded.InForce.From)
        {
            yield return mine with { Id = $"{file.Id} <{Iso(recorded.InForce.From)}", InForce = new(file.InForce.From, recorded.InForce.From.AddDays(-1)) };
        }

        if (recorded.InForce.To is { } last && (file.InForce.To is null || file.InForce.To > last))
        {
            yield return mine with { Id = $"{file.Id} >{Iso(last)}", InForce = new(last.AddDays(1), file.InForce.To) };
        }
    }

    private static CalendarScope Scope(bool units, IReadOnlyList<string> codes) => units ? CalendarScope.OfUnits(codes) : CalendarScope.OfKinds(codes);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
