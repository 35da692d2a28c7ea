using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>What a span is counted in.</summary>
public enum SpanUnit
{
    /// <summary>No limit is given.</summary>
    None,

    /// <summary>Working days (ngày làm việc), <c>wd</c>.</summary>
    WorkingDays,

    /// <summary>Calendar days (ngày), <c>d</c>; the last day is never a day off (Civil Code 2015 art. 148.5).</summary>
    Days,

    /// <summary>Working hours (giờ làm việc), <c>wh</c>.</summary>
    WorkingHours,

    /// <summary>Months (tháng), <c>m</c> (Civil Code 2015 art. 148.3).</summary>
    Months,

    /// <summary>The day of receipt, or the next working day after the cut-off hour, <c>same-day</c>.</summary>
    SameDay,
}

/// <summary>How long a thing may take: an amount, exact to a quarter, and its unit. From 0 to 10,000.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Quarters">Four times the amount: 14 is 3.5. Months are whole; same-day and none have no amount.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(SpanJson))]
public readonly record struct Span(SpanUnit Unit, int Quarters)
{
    /// <summary>The largest amount.</summary>
    public const int Most = 10_000;

    /// <summary>No limit.</summary>
    public static readonly Span None;

    /// <summary>On the day of receipt.</summary>
    public static readonly Span SameDay = new(SpanUnit.SameDay, 0);

    /// <summary>The amount.</summary>
    public double Amount => Quarters / 4.0;

    /// <summary>Whole units.</summary>
    public int Whole => Quarters / 4;

    /// <summary>Quarters beyond the whole units: 0 to 3.</summary>
    public int Part => Quarters % 4;

    /// <summary>Working days. Refused (CAL-001) when the amount is not a multiple of a quarter from 0 to 10,000.</summary>
    public static Span WorkingDays(double amount) => Of(SpanUnit.WorkingDays, amount);

    /// <summary>Calendar days.</summary>
    public static Span Days(double amount) => Of(SpanUnit.Days, amount);

    /// <summary>Working hours.</summary>
    public static Span WorkingHours(double amount) => Of(SpanUnit.WorkingHours, amount);

    /// <summary>Months, whole.</summary>
    public static Span Months(int amount) => Of(SpanUnit.Months, amount);

    /// <summary>Any of them.</summary>
    public static Span Of(SpanUnit unit, double amount) => SpanText.Of(unit, amount) ?? throw new Refused(CalendarRefusals.BadSpan.With(SpanText.Number(amount)));

    /// <summary>
    /// Reads <c>3 wd</c>, <c>0.5 wd</c>, <c>8 wh</c>, <c>2 d</c>, <c>1 m</c>, <c>same-day</c>, <c>none</c>, and what people write: <c>3,5 ngày làm việc</c>,
    /// <c>8 giờ làm việc</c>, <c>10 ngày</c>, <c>1 tháng</c>, <c>trong ngày</c>.
    /// </summary>
    public static bool TryParse(string? text, out Span span) => SpanText.TryParse(text, out span);

    /// <summary>The same; refused (CAL-001) with the text when it cannot be read.</summary>
    public static Span Parse(string text) => TryParse(text, out var span) ? span : throw new Refused(CalendarRefusals.BadSpan.With(text));

    /// <summary>As stored and as the command line takes it: <c>3.5 wd</c>.</summary>
    public override string ToString() => SpanText.Code(this);

    /// <summary>For people: <c>3,5 ngày làm việc</c>, <c>3.5 working days</c>.</summary>
    public Names Says => SpanText.Says(this);
}

/// <summary>Two limits of one procedure: by law, and the shorter one the province commits itself to.</summary>
/// <param name="Legal">By law (thời hạn theo quy định).</param>
/// <param name="Committed">Promised (thời hạn cam kết); none when the province promises no more than the law.</param>
public sealed record Limits(Span Legal, Span? Committed = null)
{
    /// <summary>The one that counts.</summary>
    public Span Promised => Committed ?? Legal;
}
