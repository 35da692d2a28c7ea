namespace ThongSuot.Procedures.Reading;

/// <summary>Reads the flattened tables of papers: groups by case, each a heading and rows of name, form files and counts.</summary>
internal static class PaperReader
{
    public static IReadOnlyList<PaperGroup> Read(FieldText field, ICollection<Doubt> doubts)
    {
        if (field.IsEmpty)
        {
            field.TakeAll();
            return [];
        }

        var text = field.Text;
        var heads = Places(text, Words.PaperHead);
        if (heads.Count == 0)
        {
            doubts.Add(new("papers-unreadable", field.Key, text.Length > 200 ? text[..200] : text, null));
            return [];
        }

        var groups = new List<PaperGroup>();
        var start = 0;
        for (var i = 0; i < heads.Count; i++)
        {
            var name = GroupName(field, start, heads[i]);
            var body = heads[i] + Words.PaperHead.Length;
            field.Take(heads[i], body, Use.Heading);
            var end = i + 1 < heads.Count ? heads[i + 1] : text.Length;
            var (papers, rest) = Papers(field, body, end, IsShown(name, 40), doubts);
            if (i + 1 == heads.Count && !FieldText.IsNone(text.AsSpan(rest, end - rest)))
            {
                var last = PaperName.Split(field, rest, end, doubts);
                papers.Add(new(last.Name, last.Forms is [var lastForm, ..] ? lastForm : null, null, null, IsShown(name, 40)) { MoreForms = [.. last.Forms.Skip(1)] });
                doubts.Add(new("paper-without-count", field.Key, text[rest..end].Trim(), null));
            }
            else if (i + 1 == heads.Count)
            {
                field.Take(rest, end, Use.Furniture);
            }

            groups.Add(new(name, papers));
            start = rest;
        }

        if (groups.All(g => g.Papers.Count == 0))
        {
            doubts.Add(new("papers-unreadable", field.Key, text.Length > 200 ? text[..200] : text, null));
        }

        return groups;
    }

    private static (List<RequiredPaper> Papers, int End) Papers(FieldText field, int start, int end, bool shown, ICollection<Doubt> doubts)
    {
        var papers = new List<RequiredPaper>();
        foreach (var count in PaperCount.Find(field.Text, start, end))
        {
            var (name, forms) = PaperName.Split(field, start, count.Start, doubts);
            field.Take(count.Start, count.End);
            if (count.IsUnclear)
            {
                doubts.Add(new("paper-count-unclear", field.Key, field.Text[Math.Max(start, count.Start - 20)..count.End], PaperCount.Say(count.Originals, count.Copies)));
            }

            if (name.Length == 0)
            {
                doubts.Add(new("paper-without-name", field.Key, field.Text[start..count.End].Trim(), null));
            }

            papers.Add(new(name, forms is [var form, ..] ? form : null, count.Originals, count.Copies, shown || IsShown(name, 15)) { MoreForms = [.. forms.Skip(1)] });
            start = count.End;
        }

        return (papers, start);
    }

    private static string? GroupName(FieldText field, int start, int end)
    {
        var none = FieldText.IsNone(field.Text.AsSpan(start, end - start));
        var name = field.Take(start, end, none ? Use.Furniture : Use.Structured);
        return none ? null : name;
    }

    // "Giấy tờ phải xuất trình": only to be shown, unless it may be handed in or sent as well.
    private static bool IsShown(string? text, int within)
    {
        var start = text is null ? "" : text[..Math.Min(text.Length, 120)].ToLowerInvariant();
        var show = start.IndexOf("xuất trình", StringComparison.Ordinal);
        return show >= 0 && show < within && !start.Contains("không phải xuất trình", StringComparison.Ordinal)
            && !start.Contains("nộp", StringComparison.Ordinal) && !start.Contains("gửi", StringComparison.Ordinal);
    }

    private static List<int> Places(string text, string word)
    {
        var places = new List<int>();
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at += word.Length)
        {
            places.Add(at);
        }

        return places;
    }
}
