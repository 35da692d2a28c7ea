using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>The working week of the first-run page: proposed from the data files, confirmed or changed by the person, recorded as any office hours are.</summary>
internal static class FirstCalendar
{
    /// <summary>Proposes the office hours of the data files.</summary>
    public static FormState Fill(FormState form, CalendarBook book) => book.Widest is not { } row ? form : form
        .With(FirstRunFields.Weekdays, HoursText.Write(row.Week[0]))
        .With(FirstRunFields.Saturday, HoursText.Write(row.Week[5]))
        .With(FirstRunFields.Sunday, HoursText.Write(row.Week[6]))
        .With(FirstRunFields.HoursBy, row.Source);

    /// <summary>The hours as typed; none when a field is wrong. They count from the day the proposed ones do, so that no earlier day is left unsure.</summary>
    public static RecordedHours? Read(FormState form, CalendarBook book, Act act)
    {
        var (weekdays, saturday, sunday, by) = (form.Get(FirstRunFields.Weekdays), form.Maybe(FirstRunFields.Saturday), form.Maybe(FirstRunFields.Sunday), form.Get(FirstRunFields.HoursBy));
        return form.HasErrors ? null : new RecordedHours
        {
            Id = act.Id, Title = "Giờ làm việc của tỉnh", Number = by!, Week = string.Join(';', [.. Enumerable.Repeat(weekdays, 5), saturday, sunday]),
            Kinds = [.. book.Widest?.Scope.Kinds ?? []], From = book.Widest?.InForce.From ?? WorkingCalendar.First, RecordedAt = act.At,
        };
    }

    /// <summary>Records them as part of the act; what the calendar refuses is given back.</summary>
    public static async Task<Refusal?> Record(RecordedHours hours, CalendarDesk calendars, Act act, CancellationToken cancel)
    {
        try
        {
            await calendars.Add(hours, act, cancel);
            return null;
        }
        catch (Refused e)
        {
            return e.Why;
        }
    }
}
