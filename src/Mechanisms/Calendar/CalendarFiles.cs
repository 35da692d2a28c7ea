using System.Globalization;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>Reads the calendars' data files: <c>calendar/hours.csv</c>, <c>days.csv</c>, <c>holidays.csv</c>; see data/README.md for their columns.</summary>
public static class CalendarFiles
{
    /// <summary>The book as the files have it; add the database's decisions with <see cref="CalendarBook.With"/>. Refused (CAL-003 to CAL-006, CAL-009) when a row is wrong.</summary>
    public static CalendarBook Read(DataFiles files) => new(
        Rows(files, "hours").Select(HoursOf), Rows(files, "days").Select(DayOf), Rows(files, "holidays").Select(HolidayOf));

    /// <summary>Hours as in the files and in forms: <c>07:00-11:30 13:30-17:00</c>; empty on a day off.</summary>
    public static bool TryHours(string text, out IReadOnlyList<Hours> hours)
    {
        var found = new List<Hours>();
        hours = found;
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', '–');
            if (ends.Length != 2 || !TryTime(ends[0], out var from) || !TryTime(ends[1], out var to))
            {
                return false;
            }

            found.Add(new(from, to));
        }

        return true;
    }

    private static IEnumerable<CalendarRow> Rows(DataFiles files, string name) => files.Rows($"calendar/{name}.csv").Select(r => new CalendarRow($"calendar/{name}.csv", r));

    private static HoursRow HoursOf(CalendarRow row) => new()
    {
        Id = row["id"], Scope = row.Scope, InForce = new(row.Day("from"), row.DayOrNone("to")), Title = row.Title, Source = row["source"], Certainty = row.Certainty,
        Week = [.. ((string[])["mon", "tue", "wed", "thu", "fri", "sat", "sun"]).Select(row.Hours)],
    };

    private static DayRow DayOf(CalendarRow row) => new()
    {
        Id = row["id"], Kind = row.Kind, From = row.Day("from"), To = row.Day("to"), MadeUp = row.DayOrNone("made_up"), Holiday = row["holiday"] is { Length: > 0 } holiday ? holiday : null,
        Open = row.Hours("open"), Scope = row.Scope, Title = row.Title, Source = row["source"], Recorded = row.DayOrNone("recorded") ?? default, Certainty = row.Certainty,
    };

    private static HolidayRule HolidayOf(CalendarRow row) => new()
    {
        Holiday = row["holiday"], InForce = new(new(row.Number("from_year"), 1, 1), row["to_year"].Length == 0 ? null : new(row.Number("to_year"), 12, 31)),
        On = (row.Number("month"), row.Number("day")), IsLunar = row["calendar"] == "lunar", Before = row.Number("before"), After = row.Number("after"),
        ExtraAfterOn = row["extra_after_on"].Length == 0 ? null : row.Weekdays("extra_after_on"), Title = row.Title, Source = row["source"],
    };

    private static bool TryTime(string text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}

/// <summary>One row of a file; what cannot be read is refused with its file, row and column.</summary>
internal sealed class CalendarRow(string file, IReadOnlyDictionary<string, string> cells)
{
    public string this[string column] => cells.TryGetValue(column, out var text) ? text.Trim() : throw Bad(column);

    public Names Title => new(this["title"], this["title_en"]);

    public CalendarScope Scope => new(Words("kinds"), Words("units"));

    public Certainty Certainty => this["sure"] switch
    {
        "confirmed" => Certainty.Confirmed,
        "unconfirmed" => Certainty.Unconfirmed,
        _ => throw Bad("sure"),
    };

    public DayKind Kind => this["kind"] switch
    {
        "holiday" => DayKind.Holiday,
        "compensation" => DayKind.Compensation,
        "swap" => DayKind.SwappedOff,
        "closure" => DayKind.Closure,
        _ => throw Bad("kind"),
    };

    public DateOnly Day(string column) => DayOrNone(column) ?? throw Bad(column);

    public DateOnly? DayOrNone(string column) => this[column].Length == 0 ? null : Written.TryDay(this[column], out var day) ? day : throw Bad(column);

    public int Number(string column) => int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Bad(column);

    public IReadOnlyList<Hours> Hours(string column) => CalendarFiles.TryHours(this[column], out var hours) ? hours : throw Bad(column);

    public IReadOnlyList<DayOfWeek> Weekdays(string column) => [.. Words(column).Select(word => Array.IndexOf(["sun", "mon", "tue", "wed", "thu", "fri", "sat"], word) is >= 0 and var i ? (DayOfWeek)i : throw Bad(column))];

    private IReadOnlyList<string> Words(string column) => this[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private Refused Bad(string column) => new(CalendarRefusals.BadRow.With(file, cells.Values.FirstOrDefault() ?? "", cells.GetValueOrDefault(column) ?? "", column));
}
