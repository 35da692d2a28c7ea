using ThongSuot.Calendar;
using ThongSuot.Kernel;
using ThongSuot.Procedures.Reading;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.Procedures;

/// <summary>What a correction changes.</summary>
internal enum CorrectionMeaning
{
    /// <summary>Nothing by itself: the text is right as it stands, or the draft is edited.</summary>
    None,

    /// <summary>A limit.</summary>
    Term,

    /// <summary>The amount of a fee.</summary>
    Fee,

    /// <summary>The name.</summary>
    Name,

    /// <summary>The code of a result paper.</summary>
    ResultCode,
}

/// <summary>Applies what a person says of a doubt to the text it is about. What a correction of a reason means is said here, once.</summary>
internal static class Corrections
{
    /// <summary>What a correction of a reason changes.</summary>
    public static CorrectionMeaning MeaningOf(string reason) => reason switch
    {
        "time-without-unit" or "time-missing" or "limit-contradicts-text" => CorrectionMeaning.Term,
        "fee-in-thousands" or "fee-without-amount" or "fee-not-in-dong" or "fee-free-but-text-has-amount" => CorrectionMeaning.Fee,
        "name-is-a-decision-title" or "name-ends-in-dots" or "code-or-level-in-name" => CorrectionMeaning.Name,
        "result-code-malformed" => CorrectionMeaning.ResultCode,
        _ => CorrectionMeaning.None,
    };

    /// <summary>What a correction must look like for a reason; none where any text will do.</summary>
    public static string? Example(string reason) => MeaningOf(reason) switch
    {
        CorrectionMeaning.Term => "5 ngày làm việc",
        CorrectionMeaning.Fee => "700.000",
        CorrectionMeaning.Name => "Đăng ký khai sinh",
        CorrectionMeaning.ResultCode => "KQ.G15.000123",
        _ => null,
    };

    /// <summary>Can the correction be understood?</summary>
    public static bool IsRight(string reason, string correction) => MeaningOf(reason) switch
    {
        CorrectionMeaning.Term => Term(correction) is not null,
        CorrectionMeaning.Fee => Written.TryMoney(correction.Trim(), out _) || SearchText.Fold(correction) == "mien phi",
        CorrectionMeaning.Name => correction.Trim().Length is > 3 and <= 2000,
        CorrectionMeaning.ResultCode => correction.Trim().Length is > 0 and <= 100,
        _ => false,
    };

    /// <summary>The text with the correction applied wherever the doubted text stands.</summary>
    public static ProcedureContent Apply(ProcedureContent content, string reason, string text, string correction) => MeaningOf(reason) switch
    {
        CorrectionMeaning.Term when Term(correction) is { } term => content with { Channels = [.. content.Channels.Select(c => Means(c, text) ? c with { Term = term } : c)] },
        CorrectionMeaning.Fee => content with { Channels = [.. content.Channels.Select(c => c with { Fees = [.. c.Fees.Select(f => Means(f.Text, text) ? Fee(f, correction) : f)] })] },
        CorrectionMeaning.Name => content with { Name = correction.Trim() },
        CorrectionMeaning.ResultCode => content with { Results = [.. content.Results.Select(r => r.Code == text ? r with { Code = correction.Trim() } : r)] },
        _ => content,
    };

    /// <summary>A limit as people write it: "5 ngày làm việc", "3,5 ngày", "8 giờ làm việc", "1 tháng", and plain "8 giờ".</summary>
    public static ProcedureTerm? Term(string text) =>
        Span.TryParse(text, out var span) && UnitOf(span.Unit) is { } unit ? new((decimal)span.Amount, unit, text.Trim())
        : Span.TryParse(text + Words.OfWork, out var hours) && hours.Unit is SpanUnit.WorkingHours ? new((decimal)hours.Amount, TermUnit.Hours, text.Trim())
        : null;

    private static TermUnit? UnitOf(SpanUnit unit) => unit switch
    {
        SpanUnit.WorkingDays => TermUnit.WorkingDays,
        SpanUnit.Days => TermUnit.Days,
        SpanUnit.WorkingHours => TermUnit.WorkingHours,
        SpanUnit.Months => TermUnit.Months,
        _ => null,
    };

    // Where no limit is given, the doubt says which way to file has none.
    private static bool Means(FilingChannel row, string doubted) => row.Term is { } term ? term.Text == doubted : Words.Of(row.Way) == doubted;

    // A doubt keeps the beginning of a long text.
    private static bool Means(string whole, string doubted) => whole == doubted || (doubted.Length >= 299 && whole.StartsWith(doubted, StringComparison.Ordinal));

    private static PublishedFee Fee(PublishedFee fee, string correction) => Written.TryMoney(correction.Trim(), out var amount)
        ? fee with { Amount = amount, Kind = fee.Kind is FeeKind.Free ? FeeKind.Fee : fee.Kind, Text = $"{correction.Trim()} VND" } : fee with { Amount = null, Kind = FeeKind.Free, Text = correction.Trim() };
}
