using System.Globalization;
using ThongSuot.Calendar;
using ThongSuot.Forms;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.Web;

/// <summary>A limit as people write it: 3 ngày làm việc, 8 giờ làm việc, 10 ngày, 1 tháng, trong ngày.</summary>
public sealed class SpanField(string name, string label) : Field<Span>(name, label)
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
