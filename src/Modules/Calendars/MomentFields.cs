using System.Globalization;
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
