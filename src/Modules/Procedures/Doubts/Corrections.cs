using System.Globalization;
using System.Text.RegularExpressions;
using ThongSuot.Kernel;

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
internal static partial class Corrections
{
    /// <summary>What a correction of a reason changes.</summary>
    public static CorrectionMeaning MeaningOf(string reason) => reason switch
    {
        "time-without-unit" or "time-missing" or "limit-contradicts-text" or "limits-differ-implausibly" => CorrectionMeaning.Term,
        "fee-in-thousands" or "fee-without-amount" or "fee-not-in-dong" or "fee-free-but-text-has-amount" => CorrectionMeaning.Fee,
        "name-is-a-decision-title" or "name-ends-in-dots" or "code-or-level-in-name" or "name-shared" => CorrectionMeaning.Name,
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
        CorrectionMeaning.Term when Term(correction) is { } term => content with { Channels = [.. content.Channels.Select(c => c.Term is { } t && t.Text == text ? c with { Term = term } : c.Term is null && text.Length == 0 ? c with { Term = term } : c)] },
        CorrectionMeaning.Fee => content with { Channels = [.. content.Channels.Select(c => c with { Fees = [.. c.Fees.Select(f => Means(f.Text, text) ? Fee(f, correction) : f)] })] },
        CorrectionMeaning.Name => content with { Name = correction.Trim() },
        CorrectionMeaning.ResultCode => content with { Results = [.. content.Results.Select(r => r.Code == text ? r with { Code = correction.Trim() } : r)] },
        _ => content,
    };

    /// <summary>A limit as people write it: "5 ngày làm việc", "3,5 ngày", "8 giờ làm việc", "1 tháng".</summary>
    public static ProcedureTerm? Term(string text)
    {
        var match = Limit().Match(SearchText.Fold(text.Replace(',', '.').Replace('.', 'p')));
        if (!match.Success || !decimal.TryParse(match.Groups["n"].Value.Replace('p', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        TermUnit unit = match.Groups["u"].Value switch
        {
            "ngay lam viec" => TermUnit.WorkingDays,
            "ngay" => TermUnit.Days,
            "gio lam viec" => TermUnit.WorkingHours,
            "gio" => TermUnit.Hours,
            _ => TermUnit.Months,
        };
        return new(count, unit, text.Trim());
    }

    // A doubt keeps the beginning of a long text.
    private static bool Means(string whole, string doubted) => whole == doubted || (doubted.Length >= 299 && whole.StartsWith(doubted, StringComparison.Ordinal));

    private static PublishedFee Fee(PublishedFee fee, string correction) => Written.TryMoney(correction.Trim(), out var amount)
        ? fee with { Amount = amount, Kind = fee.Kind is FeeKind.Free ? FeeKind.Fee : fee.Kind, Text = $"{correction.Trim()} VND" } : fee with { Amount = null, Kind = FeeKind.Free, Text = correction.Trim() };

    [GeneratedRegex("^(?<n>[0-9]{1,4}(p[0-9]{1,2})?) (?<u>ngay lam viec|ngay|gio lam viec|gio|thang)$")]
    private static partial Regex Limit();
}
