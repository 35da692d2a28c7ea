using System.Globalization;
using System.Text.RegularExpressions;
using ThongSuot.Calendar.Explain;
using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>Spans as text.</summary>
internal static partial class SpanText
{
    public static Span? Of(SpanUnit unit, double amount)
    {
        var quarters = amount * 4;
        return unit is SpanUnit.None or SpanUnit.SameDay || amount is not (>= 0 and <= Span.Most) || quarters != Math.Floor(quarters) || (unit == SpanUnit.Months && quarters % 4 != 0)
            ? null : new Span(unit, (int)quarters);
    }

    public static bool TryParse(string? text, out Span span)
    {
        span = default;
        var words = SearchText.Fold(text);
        if (words is "same day" or "trong ngay" or "cung ngay")
        {
            span = Span.SameDay;
            return true;
        }

        if (words is "none" or "khong quy dinh")
        {
            return true;
        }

        var match = Pattern().Match(text?.Trim() ?? "");
        if (!match.Success || UnitOf(SearchText.Fold(match.Groups["unit"].Value)) is not { } unit
            || !double.TryParse(match.Groups["amount"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            || Of(unit, amount) is not { } found)
        {
            return false;
        }

        span = found;
        return true;
    }

    public static string Code(Span span) => span.Unit switch
    {
        SpanUnit.None => "none",
        SpanUnit.SameDay => "same-day",
        SpanUnit.WorkingDays => $"{Number(span.Amount)} wd",
        SpanUnit.Days => $"{Number(span.Amount)} d",
        SpanUnit.WorkingHours => $"{Number(span.Amount)} wh",
        _ => $"{Number(span.Amount)} m",
    };

    public static string Number(double amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    public static Names Says(Span span) => SpanWords.Of(span);

    private static SpanUnit? UnitOf(string folded) => folded switch
    {
        "wd" or "ngay lam viec" or "working day" or "working days" => SpanUnit.WorkingDays,
        "d" or "ngay" or "day" or "days" or "calendar days" => SpanUnit.Days,
        "wh" or "gio lam viec" or "working hour" or "working hours" => SpanUnit.WorkingHours,
        "m" or "thang" or "month" or "months" => SpanUnit.Months,
        _ => null,
    };

    // The amount is plain: up to five digits and at most two decimals, after a point or a comma.
    [GeneratedRegex(@"^(?<amount>[0-9]{1,5}(?:[.,][0-9]{1,2})?)\s*(?<unit>\p{L}[\p{L}\p{M}\s]{0,30})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
