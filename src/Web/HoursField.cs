using ThongSuot.Calendar;
using ThongSuot.Forms;

namespace ThongSuot.Web;

/// <summary>Office hours of one day: 07:00-11:30 13:30-17:00.</summary>
public sealed class HoursField(string name, string label) : Field<string>(name, label)
{
    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out string value)
    {
        value = string.Join(' ', text.Replace(',', ' ').Replace('–', '-').Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (value.Length > 100 || !CalendarFiles.TryHours(value, out var hours))
        {
            return new("Giờ làm việc không đúng: hãy gõ như 07:00-11:30 13:30-17:00, bỏ trống nếu nghỉ.");
        }

        return hours.Where((h, i) => h.To <= h.From || (i > 0 && h.From < hours[i - 1].To)).Any() ? new("Các giờ làm việc chồng nhau hoặc kết thúc trước khi bắt đầu.") : null;
    }

    /// <inheritdoc/>
    public override string Write(string value) => value;
}
