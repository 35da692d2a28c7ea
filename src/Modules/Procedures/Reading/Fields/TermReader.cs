using System.Globalization;
using System.Text.RegularExpressions;

namespace ThongSuot.Procedures.Reading;

/// <summary>Reads a limit ("10 Ngày làm việc", "3,5 Ngày", "7") and the limits a running text names.</summary>
internal static partial class TermReader
{
    /// <summary>The limit at a place of a row of ways to file, its end, and the sum glued to it where a number without unit runs into one ("140,000 Việt Nam Đồng").</summary>
    public static (ProcedureTerm? Term, int End) Read(string text, int start, int end)
    {
        var counted = Counted().Match(text, start, end - start);
        if (counted.Success)
        {
            return (Of(counted.Groups["count"].Value, counted.Groups["unit"].Value, counted.Value.Trim()), start + counted.Length);
        }

        var glued = Glued().Match(text, start, end - start);
        if (glued.Success)
        {
            var count = Split(glued.Groups["digits"].Value, text[glued.Index..end]);
            return count == 0 ? (null, start) : (Of(text.Substring(start, count), "", text.Substring(start, count)), start + count);
        }

        var bare = Bare().Match(text, start, end - start);
        return bare.Success ? (Of(bare.Value.Trim(), "", bare.Value.Trim()), start + bare.Length) : (null, start);
    }

    /// <summary>Limits a text names, in its order: "trong thời hạn 07 (bảy) ngày làm việc".</summary>
    public static IReadOnlyList<ProcedureTerm> Named(string text) =>
        [.. Spoken().Matches(text).Select(m => Of(m.Groups["count"].Value, m.Groups["unit"].Value, m.Value)).Where(t => t.Count > 0)];

    /// <summary>Two limits that say the same.</summary>
    public static bool Same(ProcedureTerm a, ProcedureTerm b) => a.Count == b.Count && a.Unit == b.Unit;

    /// <summary>A limit as people write it.</summary>
    public static string Say(decimal count, TermUnit unit) => count.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN")) + " " + Words.Of(unit).ToLowerInvariant();

    private static ProcedureTerm Of(string count, string unit, string text)
    {
        var number = decimal.TryParse(count.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : (decimal?)null;
        return Regex.Replace(unit, @"\s+", " ").ToLowerInvariant() switch
        {
            "ngày làm việc" => new(number, TermUnit.WorkingDays, text),
            "giờ làm việc" => new(number, TermUnit.WorkingHours, text),
            "ngày" => new(number, TermUnit.Days, text),
            "giờ" => new(number, TermUnit.Hours, text),
            "tháng" => new(number, TermUnit.Months, text),
            "tuần" => new(number * 7, TermUnit.Days, text),
            "năm" => new(number * 12, TermUnit.Months, text),
            _ => new(number, null, text),
        };
    }

    // How many of the digits are the time: the sum after it has at most three in its first group, and its thousands may stand in the text.
    private static int Split(string digits, string row)
    {
        var run = digits.IndexOfAny([',', '.']) is var at and > 0 ? at : digits.Length;
        var least = Math.Max(1, run - 3);
        for (var k = least; k < run; k++)
        {
            var sum = digits[k..].Replace(',', '.');
            if (digits[k] is not '0' && (row.Contains($"{sum}.000", StringComparison.Ordinal) || (run < digits.Length && row.IndexOf(sum, digits.Length, StringComparison.Ordinal) >= 0)))
            {
                return k;
            }
        }

        return run > 1 && digits[least] is not '0' ? least : 0;
    }

    [GeneratedRegex(@"\G\s*(?<count>\d{1,4}(?:[.,]\d{1,2})?)\s?(?<unit>Ngày làm việc|Giờ làm việc|Ngày|Giờ|Tháng|Tuần|Năm|Phút)", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\G(?<digits>\d+(?:[.,]\d{3})*)\s?(?:VNĐ|Việt Nam Đồng|Đồng|USD)")]
    private static partial Regex Glued();

    [GeneratedRegex(@"\G\s*\d{1,4}(?:[.,]\d{1,2})?(?![\d.,])")]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<![\d/.,-])(?<count>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:\([^()\d]{1,40}\)\s*)?"
        + @"(?<unit>ngày\s+làm\s+việc|giờ\s+làm\s+việc|ngày(?!\s*\d)|giờ(?!\s*\d)|tháng(?!\s*\d))(?!\s*(?:cùng|\d))", RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();
}
