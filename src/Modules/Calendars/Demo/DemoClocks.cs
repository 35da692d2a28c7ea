using System.Globalization;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Calendars;

/// <summary>About three hundred cases under watch around the day of the demo, the same every time: in time, due today, late, paused, ended.</summary>
internal sealed class DemoClocks(DataFiles files, ClockDesk clocks, CalendarDesk calendars) : IDemoPart
{
    private const int Cases = 300;

    public int Order => 60;

    public async Task Seed(AppDb db, Act act, CancellationToken cancel)
    {
        var desks = files.Rows("demo/clock-desks.csv");
        var procedures = files.Rows("demo/clock-procedures.csv").ToLookup(r => r["desk"], StringComparer.Ordinal);
        await db.Set(CalendarDesk.Stamp, "0", act, cancel);
        var book = (await calendars.Current(cancel)).Book;
        for (var n = 1; n <= Cases; n++)
        {
            var random = new DemoNumbers($"clock:{n.ToString(CultureInfo.InvariantCulture)}");
            var desk = desks[n % desks.Count];
            var choices = procedures[desk["desk"]].ToList();
            var procedure = choices[random.Next(choices.Count)];
            var limits = new Limits(Span.Parse(procedure["span"]), procedure["committed"].Length == 0 ? null : Span.Parse(procedure["committed"]));
            var label = $"{procedure["name"]}, hồ sơ {n.ToString("0000", CultureInfo.InvariantCulture)}";
            var subject = new Reference(CaseClockRow.ReferenceKind, DemoId.Of($"clock:{n.ToString(CultureInfo.InvariantCulture)}"), label);
            var kind = procedure["calendar"] is { Length: > 0 } code ? code : "one_stop";
            var received = Received(book.For(kind), act.At, limits.Promised, random);
            var row = await clocks.Open(new NewClock
            {
                Subject = subject, UnitId = DemoId.Of($"unit:{desk["unit"]}"), ReceivedAt = received, Limits = limits, Field = procedure["field"], Kind = procedure["calendar"] is { Length: > 0 } own ? own : null,
                Start = procedure["start"] is { Length: > 0 } start ? start : null, PersonId = desk["login"].Length == 0 ? null : DemoId.Of($"person:{desk["login"]}"),
            }, act, cancel);
            await Go(row, book.For(kind), act, random, cancel);
        }
    }

    // Two of three ended; of the open ones a few are paused, a few extended.
    private async Task Go(CaseClockRow row, WorkingCalendar calendar, Act act, DemoNumbers random, CancellationToken cancel)
    {
        if (row.DueAt is not { } due)
        {
            return;
        }

        var fate = random.Next(100);
        var late = calendar.Add(due, TimeSpan.FromHours(1 + random.Next(20)));
        if (due < act.At && fate < 92)
        {
            var early = calendar.OnOrNextOpening(row.ReceivedAt + ((due - row.ReceivedAt) * (0.4 + (random.Next(60) / 100.0))));
            var end = fate < 80 ? (early < due ? early : due) : late;
            if (end <= act.At)
            {
                await clocks.Happen(row.Subject, fate < 3 ? ClockEvent.Withdrawn(end) : ClockEvent.Finished(end), act, cancel);
            }

            return;
        }

        var asked = calendar.Add(row.ReceivedAt, TimeSpan.FromHours(6));
        if (due > act.At && fate < 22 && asked < act.At)
        {
            await clocks.Happen(row.Subject, fate < 12 ? ClockEvent.SupplementAsked(asked) : ClockEvent.Paused(asked), act, cancel);
        }
        else if (due > act.At && fate is >= 22 and < 30 && (await clocks.Clock(row, cancel: cancel)).WhyNot(ClockEvent.ExtensionAsked(act.At.AddHours(-1), Span.WorkingDays(3))) is null)
        {
            await clocks.Happen(row.Subject, ClockEvent.ExtensionAsked(act.At.AddHours(-1), Span.WorkingDays(3)), act, cancel);
        }
    }

    // Spread so that every state is seen: most of the limit has passed for many, and some end today.
    private static DateTime Received(WorkingCalendar calendar, DateTime now, Span span, DemoNumbers random)
    {
        var today = VietnamTime.DayOf(now);
        var days = span.Unit switch
        {
            SpanUnit.WorkingDays => span.Whole,
            SpanUnit.Days => span.Whole * 5 / 7,
            SpanUnit.Months => span.Whole * 21,
            _ => 1,
        };
        var back = random.Next(10) switch
        {
            0 or 1 => days,
            2 => days + 1 + random.Next(3),
            < 6 => random.Next(days + 1),
            _ => days + random.Next(30),
        };
        var day = calendar.OnOrAfter(today);
        for (var i = 0; i < back + 1; i++)
        {
            day = Before(calendar, day);
        }

        return VietnamTime.Utc(day.ToDateTime(new TimeOnly(7 + random.Next(4), random.Next(4) * 15)));
    }

    private static DateOnly Before(WorkingCalendar calendar, DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!calendar.IsWorking(day));

        return day;
    }
}
