using ThongSuot.Kernel;

namespace ThongSuot.Calendar.Explain;

/// <summary>Spans in words.</summary>
internal static class SpanWords
{
    public static Names Of(Span span)
    {
        var (vi, en) = (SpanText.Number(span.Amount).Replace('.', ','), SpanText.Number(span.Amount));
        var many = span.Amount == 1 ? "" : "s";
        return span.Unit switch
        {
            SpanUnit.None => new("không quy định thời hạn", "no limit"),
            SpanUnit.SameDay => new("trong ngày", "the same day"),
            SpanUnit.WorkingDays => new($"{vi} ngày làm việc", $"{en} working day{many}"),
            SpanUnit.Days => new($"{vi} ngày", $"{en} calendar day{many}"),
            SpanUnit.WorkingHours => new($"{vi} giờ làm việc", $"{en} working hour{many}"),
            _ => new($"{vi} tháng", $"{en} month{many}"),
        };
    }
}
