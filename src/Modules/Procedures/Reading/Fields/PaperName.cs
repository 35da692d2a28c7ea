using System.Text.RegularExpressions;

namespace ThongSuot.Procedures.Reading;

/// <summary>Splits the cell of a paper into its name and the files of forms glued to it ("… theo mẫu;TK 2.002286.docx").</summary>
internal static partial class PaperName
{
    private const int LongestFile = 160;

    public static (string Name, IReadOnlyList<string> Forms) Split(FieldText field, int start, int end, ICollection<Doubt> doubts)
    {
        var text = field.Text[start..end];
        var files = Files(text);
        if (files.Count == 0)
        {
            return (field.Take(start, end), []);
        }

        var first = FileStart(text[..files[0]]);
        if (first < 0)
        {
            doubts.Add(new("form-file-unclear", field.Key, text.Trim(), null));
            return (field.Take(start, end), []);
        }

        var name = field.Take(start, start + first);
        var forms = new List<string>();
        foreach (var stop in files)
        {
            forms.Add(field.Take(start + first, start + stop));
            first = stop;
        }

        return (name, forms);
    }

    // Ends of the file names at the end of the cell, first to last.
    private static List<int> Files(string text)
    {
        var ends = Ending().Matches(text).Select(m => m.Index + m.Length).ToList();
        if (ends.Count == 0 || text.AsSpan(ends[^1]).Trim().Length > 0)
        {
            return [];
        }

        var kept = new List<int> { ends[^1] };
        for (var i = ends.Count - 2; i >= 0 && kept[0] - ends[i] <= LongestFile; i--)
        {
            kept.Insert(0, ends[i]);
        }

        return kept;
    }

    // Where the first file name begins: where it is glued to the name of the paper, best where a usual word of file names stands.
    private static int FileStart(string text)
    {
        var from = Math.Max(0, text.Length - LongestFile);
        if (Usual().Matches(text, from).LastOrDefault(m => m.Index > 0) is { } usual)
        {
            return usual.Index;
        }

        // "theo mẫuMuTkhaixoaDK.docx": within the last word the first seam counts, before it the last one.
        var word = text.LastIndexOf(' ') + 1;
        var seams = Seam().Matches(text, from).Where(m => m.Index > 0).ToList();
        var seam = seams.FirstOrDefault(m => m.Index > word) ?? seams.LastOrDefault() ?? Loose().Matches(text, from).LastOrDefault(m => m.Index > 0);
        return seam is not null ? seam.Index : text.Length <= LongestFile && (word == 0 || Usual().Match(text) is { Success: true, Index: 0 }) ? 0 : -1;
    }

    [GeneratedRegex(@"\.(?:docx?|xlsx?|pdf|rar|zip|jpe?g|png|rtf|pptx?|odt|ods)(?-i:(?![a-z]))", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    private const string FileWords = "TK|TPHS|BM|PL|MẪU|Mẫu|Mau|MAU|mau|Phụ lục|PHỤ LỤC|Phu luc|PHU LUC|Phuluc|PhuLuc|Biểu mẫu|Biểu|Bieu|BIEU|Tờ khai|To khai|Tokhai|Đơn|ĐƠN|Don|Form|Mâu";

    private const string SmallFileWords = "văn bản|đơn đề nghị|đơn|tờ trình|tờ khai|báo cáo|giấy|mẫu|phụ lục|bản khai|biểu mẫu";

    [GeneratedRegex(@"(?:(?<=^|[\p{Ll}\p{M}\p{Nd};:.,)\]”""’])|(?<=[–-]\p{Lu}{2,8}))(?:(?:" + FileWords + @")(?=[ _.\d\p{Lu}-]|so|don|ban|to)|(?<!\d\.)\d\.\d{6})"
        + @"|(?:(?<=[\p{Ll}\p{M};)])|(?<=[–-]\p{Lu}{2,8}))(?:" + SmallFileWords + @")\b")]
    private static partial Regex Usual();

    [GeneratedRegex(@"(?<=[\p{Ll}\p{M};:.)\]”""’])(?<!\d\.)(?=\p{Lu})|(?<=[;:.)\]])(?<!\d\.)(?=\d+[.\p{L}_ ])")]
    private static partial Regex Seam();

    [GeneratedRegex(@"(?<=[\p{Ll}\p{M}])(?=\d+[.\p{L}_])")]
    private static partial Regex Loose();
}
