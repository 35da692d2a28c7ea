using System.Text.RegularExpressions;

namespace ThongSuot.Procedures.Reading;

/// <summary>Doubts about limits: none, without unit, other than the texts say, too far apart.</summary>
internal static partial class TermDoubts
{
    // Limits of one case by different ways: three times as long cannot be meant.
    private const decimal FarApart = 3;

    public static IEnumerable<Doubt> OfRow(FilingChannel row, ProcedureContent content)
    {
        if (row.Term is not { } term)
        {
            yield return new("time-missing", FieldKeys.Channels, Words.Of(row.Way), OnlyLimit(row.Remark) ?? OnlyLimit(Stated(content.Steps)));
            yield break;
        }

        if (term.Unit is null)
        {
            yield return new("time-without-unit", FieldKeys.Channels, term.Text, Unit(term, row, content));
            yield break;
        }

        if (Contradiction(term, row, content) is { } other)
        {
            yield return new("limit-contradicts-text", FieldKeys.Channels, term.Text, other);
        }
    }

    /// <summary>Ways whose limits are implausibly far apart, or counted in different units.</summary>
    public static Doubt? Differing(IReadOnlyList<FilingChannel> rows)
    {
        var ways = rows.Where(r => r.Term?.Count is > 0).GroupBy(r => r.Way).Select(g => (Way: g.Key, Terms: g.Select(r => r.Term!).ToList())).ToList();
        if (ways.Count < 2 || ways.Any(w => w.Terms.Count != ways[0].Terms.Count))
        {
            return null;
        }

        var longest = ways.Select(w => w.Terms.MaxBy(Hours)!).ToList();
        var mixed = longest.Where(t => t.Unit is not null).Select(t => t.Unit).Distinct().Count() > 1 && longest.Select(t => t.Count).Distinct().Count() == 1;
        var far = longest.Max(Hours) >= FarApart * longest.Min(Hours);
        return mixed || far ? new("limits-differ-implausibly", FieldKeys.Channels, string.Join("; ", ways.Zip(longest, (w, t) => $"{Words.Of(w.Way)}: {t.Text}")), null) : null;
    }

    private static decimal Hours(ProcedureTerm term) =>
        term.Count!.Value * term.Unit switch { TermUnit.Months => 240, TermUnit.Hours or TermUnit.WorkingHours => 1, _ => 8 };

    // The unit the nearest text names with this number; else the only unit the texts name at all.
    private static string? Unit(ProcedureTerm term, FilingChannel row, ProcedureContent content)
    {
        IReadOnlyList<IReadOnlyList<ProcedureTerm>> texts =
        [
            TermReader.Named(row.Remark ?? ""), [.. content.Channels.SelectMany(c => TermReader.Named(c.Remark ?? ""))], TermReader.Named(Stated(content.Steps) ?? ""), TermReader.Named(content.Steps ?? ""),
        ];
        var units = texts.Select(t => Units(t.Where(n => n.Count == term.Count))).FirstOrDefault(u => u.Count > 0)
            ?? (term.Count > 1 ? texts.Select(Units).FirstOrDefault(u => u.Count > 0) : null);
        return units is [var unit] && term.Count is { } count ? TermReader.Say(count, unit) : null;
    }

    private static List<TermUnit> Units(IEnumerable<ProcedureTerm> named) => [.. named.Select(n => n.Unit).OfType<TermUnit>().Distinct()];

    // Another limit: the remark of the row names limits and this is none of them, nor their sum; or the number is right and its unit another one.
    private static string? Contradiction(ProcedureTerm term, FilingChannel row, ProcedureContent content)
    {
        var named = TermReader.Named(row.Remark ?? "");
        named = named.Count > 0 ? named : TermReader.Named(Stated(content.Steps) ?? "");
        if (named.Count == 0 || named.Any(n => TermReader.Same(n, term)) || named.Where(n => n.Unit == term.Unit).Sum(n => n.Count) == term.Count)
        {
            return null;
        }

        var meant = named.FirstOrDefault(n => n.Count == term.Count) ?? (named.Count == 1 ? named[0] : null);
        return meant is { Count: { } count, Unit: { } unit } ? TermReader.Say(count, unit) : string.Join("; ", named.Select(n => n.Text).Distinct().Take(3));
    }

    private static string? OnlyLimit(string? text) =>
        TermReader.Named(text ?? "").DistinctBy(t => (t.Count, t.Unit)).ToList() is [{ Count: { } count, Unit: { } unit }] ? TermReader.Say(count, unit) : null;

    // The sentence of the steps that states the limit of the whole.
    private static string? Stated(string? steps) => steps is not null && Whole().Match(steps) is { Success: true } m ? m.Value : null;

    [GeneratedRegex(@"thời\s+(?:hạn|gian)\s+giải\s+quyết(?:\s+(?:hồ\s+sơ|thủ\s+tục(?:\s+hành\s+chính)?))?\s*(?::|là|không quá|tối đa)[^.;\n]{0,160}", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();
}
