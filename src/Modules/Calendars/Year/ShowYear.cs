using Microsoft.AspNetCore.Http;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>A year of a unit or of a kind of unit: twelve months, and what is special in them.</summary>
internal static class ShowYear
{
    public static void Map(Site site) => site.Action(CalendarsUrls.Year).Requires(CalendarsPermissions.View).MapGet(Show);

    private static async Task<IResult> Show(FormState form, Choosing choosing, ClockDesk clocks, Act act, CancellationToken cancel)
    {
        var current = await choosing.Current(cancel);
        var fields = new YearFields(Choosing.Kinds(current.Book), await choosing.Units(act.Day, null, cancel));
        var (year, kind, unit) = ((int)(form.Maybe(YearFields.Year) ?? act.Day.Year), form.Maybe(fields.Kind), form.Maybe(fields.Unit));
        year = year >= WorkingCalendar.First.Year && year <= WorkingCalendar.Last.Year ? year : act.Day.Year;
        var whose = unit is { } id ? await clocks.KindOf(id, act.Day, cancel) : kind ?? "one_stop";
        var calendar = unit is { } u ? current.Of(whose, u) : current.Book.For(whose);
        form.With(YearFields.Year, (long?)year).With(fields.Kind, unit is null ? whose : null);
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(i => calendar.Day(new DateOnly(year, 1, 1).AddDays(i))).ToList();
        var name = unit is { } chosen ? (await choosing.Names(act.Day, cancel)).GetValueOrDefault(chosen) : null;
        return YearPage.With(new(form, fields, year, name, Choosing.KindTitle(whose), kind, unit, Months(days), [.. days.Where(IsSpecial).Select(Line)], Week(days), act.Day, form.HasErrors, act.May(CalendarsPermissions.Decide)),
            form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static bool IsSpecial(WorkingDay day) => day.Kind is not (DayKind.Ordinary or DayKind.WeeklyRest);

    private static YearRow Line(WorkingDay day)
    {
        var lunar = LunarDay.Of(day.Day);
        return new(day.Day, day.Kind, day.Hours.Count == 0 ? null : string.Join(", ", day.Hours), day.Title ?? new Names(""), day.Source, day.Certainty, $"{lunar.Day}/{lunar.Month}{(lunar.IsLeap ? "*" : "")}");
    }

    private static IReadOnlyList<MonthBox> Months(List<WorkingDay> days) => [.. days.GroupBy(d => d.Day.Month).Select(month => new MonthBox(
        month.Key, ((int)month.First().Day.DayOfWeek + 6) % 7, [.. month.Select(d => new DayBox(d.Day, IsSpecial(d) ? d.Kind : null, d.Hours.Count > 0, d.Certainty, d.Title))]))];

    // The week as it is on the ordinary days of the year; where hours changed, as they were last.
    private static IReadOnlyList<WeekRow> Week(List<WorkingDay> days) => [.. days.Where(d => !IsSpecial(d)).GroupBy(d => ((int)d.Day.DayOfWeek + 6) % 7).OrderBy(g => g.Key)
        .Select(g => new WeekRow(g.Last().Day.DayOfWeek, g.Last().Hours.Count == 0 ? null : string.Join(", ", g.Last().Hours)))];
}

/// <summary>The filters of the year.</summary>
public sealed class YearFields
{
    internal static readonly NumberField Year = new("year", "Năm") { Required = false, Min = WorkingCalendar.First.Year, Max = WorkingCalendar.Last.Year };

    internal YearFields(IReadOnlyList<Choice> kinds, IReadOnlyList<Choice> units)
    {
        Kind = new("kind", "Loại đơn vị", kinds) { Required = false };
        Unit = new("unit", "Đơn vị", units) { Required = false };
    }

    /// <summary>A kind of unit.</summary>
    public ChoiceField Kind { get; }

    /// <summary>Or one unit.</summary>
    public ReferenceField Unit { get; }
}

/// <summary>A month: how many empty places before its first day, and its days.</summary>
public sealed record MonthBox(int Month, int Before, IReadOnlyList<DayBox> Days);

/// <summary>A day in a month; the kind only where it is special.</summary>
public sealed record DayBox(DateOnly Day, DayKind? Kind, bool IsWorking, Certainty Certainty, Names? Title);

/// <summary>A special day in the table.</summary>
public sealed record YearRow(DateOnly Day, DayKind Kind, string? Hours, Names Title, string Source, Certainty Certainty, string Lunar);

/// <summary>Hours of a day of the week.</summary>
public sealed record WeekRow(DayOfWeek Day, string? Hours);

/// <summary>The page of a year.</summary>
public sealed record YearModel(FormState Form, YearFields Fields, int Year, string? Unit, string KindTitle, string? Kind, Guid? UnitId, IReadOnlyList<MonthBox> Months, IReadOnlyList<YearRow> Special, IReadOnlyList<WeekRow> Week, DateOnly Today, bool Wrong, bool MayDecide);
