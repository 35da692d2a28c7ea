using System.Text.RegularExpressions;

namespace ThongSuot.Procedures.Reading;

/// <summary>Finds numbers of legal documents: 158/2024/NĐ-CP, 60/2014/QH13, 15/2015/TTLT-BGTVT-BQP, 497/QĐ-BXD.</summary>
internal static partial class LawNumber
{
    // Agencies in the endings of numbers, longest first: the name that follows may be in capitals too.
    private static readonly string Issuers = string.Join('|', new[]
    {
        "CP", "TTg", "BTP", "BTC", "BXD", "BGTVT", "NHNN", "BCA", "BQP", "BNG", "BNV", "BTNMT", "BNNPTNT", "BNNMT", "BNN", "BCT", "BKHCN", "BKHĐT", "BKH", "BLĐTBXH", "BTTTT", "BVHTTDL",
        "BYT", "BGDĐT", "BGD&ĐT", "UBDT", "BDTTG", "TTCP", "VPCP", "TANDTC", "VKSNDTC", "KTNN", "UBND", "HĐND", "BTTTT", "UBTVQH", "NHNNVN", "BTM", "BTS", "BVHTT", "HĐTP", "CTN", "TW", "BCHTW",
    }.OrderByDescending(i => i.Length));

    private static readonly Regex Known = new(
        $@"(?:\G|(?<=[/\s](?:19|20)\d\d)|(?<![\d/])(?<!\d\.))\d{{1,4}}(?:\.\d{{1,3}})?\s?/\s?(?:(?:19|20)\d{{2}}\s?/\s?)?(?:UBTVQH\d{{1,2}}|QH(?:1\d|\d)|"
        + $@"(?:NĐ|ND|NQ|TTLT|TT|QĐ|QD|PL|CT|VBHN|NQLT|KL|CV)\s?[-–/]\s?(?:{Issuers}|[A-ZĐ&]{{2,12}}(?=[A-ZĐ]\p{{Ll}}|[^\p{{L}}]|$))(?:[-–](?:{Issuers}))*|(?:NĐ|NQ|TT|QĐ|CT|LCT|SL)\b)",
        RegexOptions.Compiled | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    /// <summary>Each number with its place, in order; the number without blanks.</summary>
    public static IReadOnlyList<(int Start, int End, string Number)> Find(string text, int start)
    {
        var found = new List<(int Start, int End, string Number)>();
        for (var at = start; Known.Match(text, at) is { Success: true } m; at = m.Index + m.Length)
        {
            found.Add((m.Index, m.Index + m.Length, Blank().Replace(m.Value, "")));
        }

        return found;
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();
}
