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
        for (var i = ends.Count - 2; i >= 0 && kept[0] - ends[i] <= LongestFile && !text.AsSpan(ends[i], kept[0] - ends[i]).ContainsAny(";(\n".AsSpan()[..1]); i--)
        {
            kept.Insert(0, ends[i]);
        }

        return kept;
    }

    // Where the first file name begins: where it is glued to the name of the paper, best where a usual word of file names stands.
    private static int FileStart(string text)
    {
        var from = Math.Max(0, text.Length - LongestFile);
        var usual = Usual().Match(text, from);
        if (usual.Success)
        {
            return usual.Index;
        }

        var glued = Glued().Matches(text, from).LastOrDefault();
        return glued is not null ? glued.Index : text.Length <= 60 && !text.Contains(' ', StringComparison.Ordinal) ? 0 : -1;
    }

    [GeneratedRegex(@"\.(?:docx?|xlsx?|pdf|rar|zip|jpe?g|png|rtf|pptx?|odt|ods)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    [GeneratedRegex(@"(?<=^|[\p{Ll}\p{M}\p{Nd};:.,)\]”""’/–-])(?<!\d\.)(?:(?:TK|TPHS|BM|PL|ĐM|VBMẫu|MẪU|Mẫu|Mau|MAU|mau|Phụ lục|PHỤ LỤC|Phu luc|PHU LUC|Phuluc|PhuLuc|Biểu mẫu|Biểu|Bieu|BIEU|Tờ khai|To khai|Tokhai|Đơn|ĐƠN|Don|Form|Mâu|Mẫ|M[ãa]u)(?=[ _.\d\p{Lu}-]|so|don|ban|to)|\d\.\d{6})")]
    private static partial Regex Usual();

    [GeneratedRegex(@"(?<=[\p{Ll}\p{M};:.)\]”""’/])(?<!\d\.)(?=[\p{Lu}\d])|(?<=[\p{Ll};:.)\]])(?=\d+[.\p{L}_])")]
    private static partial Regex Glued();
}
