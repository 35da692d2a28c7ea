using System.Text.RegularExpressions;

namespace ThongSuot.Procedures.Reading;

/// <summary>What the field of results says: papers with codes, keywords, a remark.</summary>
internal sealed record ResultTexts(IReadOnlyList<ResultPaper> Results, IReadOnlyList<string> Keywords, string? Remark);

/// <summary>Reads the field of results, with the furniture of the page glued to its end.</summary>
internal static partial class ResultReader
{
    public static ResultTexts Read(FieldText field, ICollection<Doubt> doubts)
    {
        if (field.IsEmpty)
        {
            field.TakeAll();
            return new([], [], null);
        }

        var text = field.Text;
        var end = Furniture(field);
        var tail = Tail().Match(text[..end]);
        var (papersEnd, keywords, remark) = (end, (string?)null, (string?)null);
        if (tail.Success)
        {
            papersEnd = tail.Index;
            field.Take(tail.Index, tail.Index + Words.KeywordHead.Length, Use.Heading);
            keywords = Said(field, tail.Groups["keywords"]);
            field.Take(tail.Groups["remark"].Index - Words.RemarkHead.Length, tail.Groups["remark"].Index, Use.Heading);
            remark = Said(field, tail.Groups["remark"]);
        }

        return new(Papers(field, papersEnd, doubts), keywords?.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [], remark);
    }

    /// <summary>A result code as it should be: KQ.G04.000042, KQ.H52.000004.</summary>
    public static bool IsWellFormed(string code) => Good().IsMatch(code);

    private static List<ResultPaper> Papers(FieldText field, int end, ICollection<Doubt> doubts)
    {
        var (papers, start, text) = (new List<ResultPaper>(), 0, field.Text[..end]);
        for (var at = 0; (at = text.IndexOf(Words.ResultCode, start, StringComparison.Ordinal)) >= 0;)
        {
            var name = field.Take(start, at);
            field.Take(at, at + Words.ResultCode.Length, Use.Heading);
            var code = Code().Match(text, at + Words.ResultCode.Length);
            papers.Add(new(name, code.Length > 0 ? field.Take(code.Index, code.Index + code.Length) : null));
            start = at + Words.ResultCode.Length + code.Length;
        }

        if (text.AsSpan(start).Trim().Length > 0)
        {
            var rest = field.Take(start, end, FieldText.IsNone(text.AsSpan(start)) ? Use.Furniture : Use.Structured);
            if (!FieldText.IsNone(rest))
            {
                papers.Add(new(rest, null));
            }
        }

        foreach (var paper in papers)
        {
            if (paper.Code is null)
            {
                doubts.Add(new("result-without-code", field.Key, paper.Name, null));
            }
            else if (!IsWellFormed(paper.Code))
            {
                doubts.Add(new("result-code-malformed", field.Key, paper.Code, Mended(paper.Code)));
            }
        }

        return papers;
    }

    private static string? Said(FieldText field, Group group)
    {
        var none = FieldText.IsNone(group.Value);
        var said = field.Take(group.Index, group.Index + group.Length, none ? Use.Furniture : Use.Structured);
        return none ? null : said;
    }

    // "KQ-G17.000001", "KQ.g17.000001": the letters are right, the marks are not.
    private static string? Mended(string code) => Near().Match(code) is { Success: true } m ? $"KQ.{m.Groups["agency"].Value.ToUpperInvariant()}.{m.Groups["number"].Value}" : null;

    // Where the furniture begins: from its first word on, everything up to the end is known by name.
    private static int Furniture(FieldText field)
    {
        var text = field.Text;
        var at = text.LastIndexOf(Words.Furniture[0], StringComparison.Ordinal);
        if (at < 0)
        {
            return text.Length;
        }

        for (var i = at; i < text.Length;)
        {
            var word = Words.Furniture.Where(w => text.AsSpan(i).StartsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length);
            if (word is not null)
            {
                field.Take(i, i + word.Length, Use.Furniture);
            }

            i += word?.Length ?? 1;
        }

        return at;
    }

    [GeneratedRegex(@"Từ khóa(?<keywords>(?:(?!Từ khóa).)*?)Mô tả(?<remark>.*)\z", RegexOptions.Singleline)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\G(?:KQ[.-][GHgh]\d{2}\.\d{6}(?=\D|\d{1,2}[.)]\s|\z)|\d{3}\.\d{2}\.\d{2}\.[GH]\d{2}-(?:KQ|TP)\d{2,6}|[GH]\d{2}-(?:KQ|TP)\d+(?:\.\d+)?|KQ[.-][GHgh]\d{2}\.\d{1,8}"
        + @"|[\p{L}\d_.-]{1,40}?(?=\p{Lu}\p{Ll}|\p{Lu}\s|[-+*]\s|\s|\z))")]
    private static partial Regex Code();

    [GeneratedRegex(@"^KQ\.[GH]\d{2}\.\d{6}$")]
    private static partial Regex Good();

    [GeneratedRegex(@"^KQ[.\- ](?<agency>[GHgh]\d{2})[.\- ](?<number>\d{6})$")]
    private static partial Regex Near();
}
