using System.Globalization;
using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Kernel;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.Mechanisms.Tests.Calendar;

/// <summary>The program's own data files, and short ways to write moments, weeks and terms.</summary>
internal static class Legal
{
    public static readonly DataFiles Shipped = new(Path.Combine(AppContext.BaseDirectory, "data"));
    public static readonly CalendarBook Book = CalendarFiles.Read(Shipped);
    public static readonly RulePacks Packs = RulePacks.Of(Shipped);
    public static readonly WorkingCalendar Office = Book.For("one_stop");
    public static readonly WorkingCalendar PoliceDesk = Book.For("commune_police");

    /// <summary>UTC of a local moment: 2016-04-29T09:00, or a day alone for its midnight.</summary>
    public static DateTime At(string local) => VietnamTime.Utc(DateTime.ParseExact(local, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2016-05-06T17:00</summary>
    public static string? Local(DateTime? utc) => utc is { } at ? VietnamTime.Local(at).ToString(at.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) : null;

    public static ClockTerms Terms(string span, string pack = "2015", Counting? count = null, WorkingCalendar? calendar = null) =>
        new(calendar ?? Office, Packs.Named(pack), Span.Parse(span), count);

    public static string? Due(string received, string span, string pack = "2015", Counting? count = null, WorkingCalendar? calendar = null, string? start = null) =>
        Local(new CaseClock(Terms(span, pack, count, calendar), ClockEvent.Received(At(received), start)).DueAt);

    /// <summary>Monday to Friday with these hours, no holidays.</summary>
    public static WorkingCalendar Week(string hours) => new CalendarBook([Row("week", hours, "")], [], []).For("any");

    public static HoursRow Row(string id, string weekdays, string saturday, string from = "2000-01-01", string? to = null, CalendarScope? scope = null)
    {
        Assert.True(CalendarFiles.TryHours(weekdays, out var working) & CalendarFiles.TryHours(saturday, out var sixth));
        return new()
        {
            Id = id, Scope = scope ?? CalendarScope.All, InForce = new(Day(from), to is null ? null : Day(to)), Week = [working, working, working, working, working, sixth, []],
            Source = $"Quyết định {id}", Certainty = Certainty.Confirmed,
        };
    }

    public static DayRow Off(string id, string from, string? to = null, DayKind kind = DayKind.Holiday, string? madeUp = null, CalendarScope? scope = null, string recorded = "2016-01-01", string? holiday = null) => new()
    {
        Id = id, Kind = kind, From = Day(from), To = Day(to ?? from), MadeUp = madeUp is null ? null : Day(madeUp), Scope = scope ?? CalendarScope.All, Title = new(id, id),
        Source = $"Quyết định {id}", Certainty = Certainty.Confirmed, Recorded = Day(recorded), Holiday = holiday,
    };

    /// <summary>The refusal of what is not allowed.</summary>
    public static Refusal Refused(Func<object?> act) => Assert.Throws<Refused>(() => { _ = act(); }).Why;
}
