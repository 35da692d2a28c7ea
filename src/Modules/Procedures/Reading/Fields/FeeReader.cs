using System.Globalization;
using System.Text.RegularExpressions;

namespace ThongSuot.Procedures.Reading;

/// <summary>Reads what is paid in a row of ways to file: "30,000 Việt Nam Đồng(/hồ sơ)", "Miễn phí(…)", "Phí : 100.000 Đồng (…)", several after one another.</summary>
internal static partial class FeeReader
{
    /// <summary>The fees at a place and the end of the last; the slices are taken from the field.</summary>
    public static (IReadOnlyList<PublishedFee> Fees, int End) Read(FieldText field, int start, int end)
    {
        var fees = new List<PublishedFee>();
        var named = false;
        while (Next(field.Text, start, end) is { Success: true } m)
        {
            var labelled = m.Groups["kind"].Success;
            if (fees.Count > 0 && (m.Groups["free"].Success || m.Groups["none"].Success || (labelled && !named)))
            {
                break;
            }

            named |= labelled;
            if (m.Groups["none"].Success)
            {
                field.Take(start, start + m.Length, Use.Furniture);
                return (fees, start + m.Length);
            }

            var stop = Bracket(field.Text, start + m.Length, end);
            fees.Add(Of(m, field.Take(start, stop), field.Text[(start + m.Length)..stop]));
            start = stop;
        }

        return (fees, start);
    }

    /// <summary>Fees a remark names on lines of their own ("Lệ phí: 100.000 đồng/hồ sơ"), beyond those already read.</summary>
    public static IEnumerable<PublishedFee> Named(string remark, IReadOnlyList<PublishedFee> known) =>
        from Match m in Line().Matches(remark)
        let amount = Amount(m.Groups["amount"].Value)
        where amount > 0 && known.All(k => k.Amount != amount)
        select new PublishedFee(m.Groups["kind"].Value.StartsWith('L') ? FeeKind.Charge : FeeKind.Fee, amount, PerOf(m.Value), m.Value.Trim());

    /// <summary>Sums in đồng a text names.</summary>
    public static IReadOnlyList<decimal> Sums(string text) => [.. Sum().Matches(text).Select(m => Amount(m.Groups["amount"].Value)).OfType<decimal>().Where(a => a > 0)];

    /// <summary>A sum as people write it.</summary>
    public static string Say(decimal amount) => amount.ToString("#,##0", CultureInfo.InvariantCulture).Replace(',', '.');

    private static Match Next(string text, int start, int end) => Fee().Match(text, start, end - start);

    private static PublishedFee Of(Match m, string text, string bracket)
    {
        if (m.Groups["free"].Success)
        {
            return new(FeeKind.Free, null, null, text);
        }

        var amount = m.Groups["dollar"].Success ? null : Amount(m.Groups["amount"].Value);
        return new(amount == 0 ? FeeKind.Free : KindOf(m.Groups["kind"].Value, bracket), amount, PerOf(bracket) ?? PerOf(text), text);
    }

    private static FeeKind KindOf(string label, string bracket)
    {
        var charge = bracket.IndexOf("lệ phí", StringComparison.OrdinalIgnoreCase);
        var fee = Alone().Match(bracket);
        return label.StartsWith('L') || (label.Length == 0 && charge >= 0 && (!fee.Success || charge < fee.Index)) ? FeeKind.Charge : FeeKind.Fee;
    }

    private static string? PerOf(string text)
    {
        var m = Per().Match(text);
        return m.Success && m.Groups["per"].Value.Trim() is { Length: > 0 } per ? per : null;
    }

    /// <summary>"1,500,000", "1.500.000", "1500000" → 1500000.</summary>
    private static decimal? Amount(string text)
    {
        var digits = text.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return digits.Length is > 0 and <= 15 && decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    // The bracket after a sum: to where it closes, or to the last closing one where somebody forgot one.
    private static int Bracket(string text, int start, int end)
    {
        var open = start;
        while (open < end && text[open] is ' ' or '\u00A0')
        {
            open++;
        }

        if (open >= end || text[open] is not '(')
        {
            return start;
        }

        var depth = 0;
        for (var i = open; i < end; i++)
        {
            depth += text[i] is '(' ? 1 : text[i] is ')' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return text.LastIndexOf(')', end - 1, end - open) is var last and > 0 ? last + 1 : end;
    }

    private const string Amounts = @"(?<amount>\d{1,3}(?:[.,]\d{3})+|\d+)?";

    [GeneratedRegex(@"\G\s*(?:(?<none>Không có thông tin)|(?<free>Miễn phí)|(?<kind>Lệ phí|Phí)\s*:\s*" + Amounts + @"\s?(?:Việt Nam Đồng|VNĐ|Đồng|đồng|(?<dollar>USD))?|" + Amounts
        + @"(?:[.,]\d{1,2})?\s?(?:VNĐ|Việt Nam Đồng|Đồng|(?<dollar>USD))(?!\p{Ll}))")]
    private static partial Regex Fee();

    [GeneratedRegex(@"(?:^|\n|\s{2,})\W*(?<kind>Lệ phí|Phí)\s*:\s*(?<amount>\d{1,3}(?:[.,]\d{3})+)[^\n]*")]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<![\d.,])(?<amount>\d{1,3}(?:[.,]\d{3})+)\s*(?:đồng|đ\b|VNĐ|Việt Nam đồng)", RegexOptions.IgnoreCase)]
    private static partial Regex Sum();

    [GeneratedRegex(@"(?<!lệ )phí", RegexOptions.IgnoreCase)]
    private static partial Regex Alone();

    [GeneratedRegex(@"(?:đồng|đ|VNĐ|Đồng|(?<![/\d.,])\d[\d.,]*000|^\s*\(+)\s*/\s*(?:0?1\s+)?(?<per>(?!TT-|NĐ-|QĐ-)\p{L}[\p{L}\p{M} -]{0,60}?)\s*(?=[.,;:()\n\d]|$|\b(?:Đồng|kể từ|đối với|áp dụng)\b|->)")]
    private static partial Regex Per();
}
