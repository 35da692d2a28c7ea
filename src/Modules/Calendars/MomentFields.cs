using System.Globalization;
using ThongSuot.Calendar;
using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.Calendars;

/// <summary>A moment of a day, local; the value is UTC.</summary>
internal sealed class MomentField(string name, string label) : Field<DateTime>(name, label)
{
    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out DateTime value)
    {
        value = default;
        var parts = text.Trim().Replace("T", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2)
        {
            return Wrong;
        }

        // Either order: 09:00 15/10/2020 and 15/10/2020 09:00.
        var (day, time) = parts[0].Contains(':', StringComparison.Ordinal) ? (parts[1], parts[0]) : (parts[0], parts[1]);
        if (!Written.TryDay(day, out var on) || !TimeOnly.TryParseExact(time, ["H:mm", "HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return Wrong;
        }

        value = VietnamTime.Utc(on.ToDateTime(at));
        return null;
    }

    /// <inheritdoc/>
    public override string Write(DateTime value) => VietnamTime.Local(value).ToString("dd'/'MM'/'yyyy HH':'mm", CultureInfo.InvariantCulture);

    private static FieldError Wrong => new("Thời điểm không đúng: hãy gõ theo dạng 15/10/2020 09:00.");
}

/// <summary>A limit as people write it: 3 ngày làm việc, 8 giờ làm việc, 10 ngày, 1 tháng, trong ngày.</summary>
internal sealed class SpanField(string name, string label) : Field<Span>(name, label)
{
    /// <summary>Must it be longer than nothing?</summary>
    public bool MoreThanNone { get; init; }

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out Span value)
    {
        var read = int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"{text.Trim()} wd" : text;
        return !Span.TryParse(read, out value) ? new("Không đọc được thời hạn. Ví dụ: 3 ngày làm việc, 8 giờ làm việc, 10 ngày, 1 tháng, trong ngày.")
            : MoreThanNone && (value.Unit is SpanUnit.None || (value.Unit is not SpanUnit.SameDay && value.Quarters == 0)) ? new("Thời hạn phải dài hơn 0.")
            : null;
    }

    /// <inheritdoc/>
    public override string Write(Span value) => value.Says.Vi;
}
