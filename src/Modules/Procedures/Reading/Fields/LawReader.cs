using System.Text.RegularExpressions;

namespace ThongSuot.Procedures.Reading;

/// <summary>Reads the flattened table of legal bases: name and number, pair after pair without separators.</summary>
internal static partial class LawReader
{
    public static IReadOnlyList<LegalBasis> Read(FieldText field, ICollection<Doubt> doubts)
    {
        if (field.IsEmpty)
        {
            field.TakeAll();
            return [];
        }

        var text = field.Text;
        var head = text.StartsWith(Words.LawHead, StringComparison.Ordinal) ? Words.LawHead.Length : 0;
        field.Take(0, head, Use.Heading);
        var laws = new List<LegalBasis>();
        var start = head;
        foreach (var (from, to) in Cells(text, head))
        {
            Add(field, laws, start, from, to, doubts);
            start = to;
        }

        if (!FieldText.IsNone(text.AsSpan(start)))
        {
            Add(field, laws, start, text.Length, text.Length, doubts);
        }

        return laws;
    }

    private static void Add(FieldText field, List<LegalBasis> laws, int start, int from, int to, ICollection<Doubt> doubts)
    {
        var text = field.Text;
        foreach (var m in Glued().Matches(text[..from], start).Where(m => m.Index > start))
        {
            laws.Add(new(field.Take(start, m.Index), null));
            doubts.Add(new("law-without-number", field.Key, laws[^1].Name, null));
            start = m.Index;
        }

        var number = to > from ? field.Take(from, to) : null;
        var name = field.Take(start, from);
        laws.Add(new(name.Length > 0 ? name : number ?? "", number));
        if (number is null)
        {
            doubts.Add(new("law-without-number", field.Key, name, null));
        }
    }

    // The cells with numbers: a number ends its cell where the next name begins at once. A number right before another one belongs to the name of that one when both are the same.
    private static IEnumerable<(int From, int To)> Cells(string text, int head)
    {
        var numbers = LawNumber.Find(text, head);
        var last = head;
        for (var i = 0; i < numbers.Count; i++)
        {
            var (start, end, number) = numbers[i];
            var next = i + 1 < numbers.Count ? numbers[i + 1] : default;
            var follows = next.Number == number && next.Start - end <= LongestPrefix && Prefix().IsMatch(text[end..next.Start]);
            var rest = text.AsSpan(end);
            var dot = rest.Length > 1 && rest[0] is '.' && char.IsLetterOrDigit(rest[1]);
            var ends = dot || rest.Trim(" .\n").IsEmpty || !(char.IsWhiteSpace(rest[0]) || rest[0] is ',' or ';' or ')' or '.' or ':' or '/')
                || (start > head && (char.IsLetter(text[start - 1]) || text[start - 1] is '.' or ')' or ';') && Title().IsMatch(text, end));
            if (follows || !ends)
            {
                continue;
            }

            yield return (Begin(text, last, start), end);
            last = end;
        }
    }

    // "Thông tư số 31/2024/TT-NHNN" glued to the name before it: the words are part of the cell.
    private static int Begin(string text, int last, int start)
    {
        var m = Before().Match(text[last..start]);
        return m.Success && (m.Index == 0 || text[last + m.Index - 1] is '\n' || !(char.IsWhiteSpace(text[last + m.Index - 1]) || text[last + m.Index - 1] is '(')) ? last + m.Index : start;
    }

    private const int LongestPrefix = 24;

    [GeneratedRegex(@"^[\s.]*(?:(?:Nghị định|Thông tư liên tịch|Thông tư|Nghị quyết|Quyết định|Bộ luật|Luật|Pháp lệnh)\s*)?(?:số:?\s*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"(?:(?:Nghị định|Thông tư liên tịch|Thông tư|Nghị quyết|Quyết định|Bộ luật|Luật|Pháp lệnh|Văn bản hợp nhất)\s*(?:số:?\s*)?|(?:số|Số|SỐ):?\s*)$")]
    private static partial Regex Before();

    // After a number that is glued to the name before it, a blank may stand before the next name.
    [GeneratedRegex(@"\G\s+(?:Luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Bộ luật|Pháp lệnh|Quy định|Sửa đổi|Hướng dẫn)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<=[\p{Ll}\p{M}\d.])(?<!QH)(?=(?:Luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Bộ luật|Pháp lệnh|Quy định) \p{L})")]
    private static partial Regex Glued();
}
