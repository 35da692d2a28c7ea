using System.Text.RegularExpressions;

namespace ThongSuot.Procedures.Reading;

/// <summary>Doubts about the name and the code of a procedure.</summary>
internal static partial class NameDoubts
{
    public static IEnumerable<Doubt> Find(ProcedureContent content)
    {
        var name = content.Name;
        if (Title().IsMatch(name))
        {
            yield return new("name-is-a-decision-title", FieldKeys.Name, name, null);
        }

        if (Dots().Match(name) is { Success: true } dots)
        {
            yield return new("name-ends-in-dots", FieldKeys.Name, name, name[..dots.Index]);
        }

        if (Repeated().IsMatch(name))
        {
            yield return new("code-or-level-in-name", FieldKeys.Name, name, Repeated().Replace(name, "").Trim(' ', '.', '-', '\n') is { Length: > 0 } rest ? rest : null);
        }

        if (!IsCode(content.Code))
        {
            yield return new("code-malformed", FieldKeys.Code, content.Code, Mended(content.Code));
        }
    }

    /// <summary>d.dddddd, or the local form 1.001193.000.00.00.H13.</summary>
    public static bool IsCode(string code) => Code().IsMatch(code);

    private static string? Mended(string code) => Loose().Match(code) is { Success: true } m ? $"{m.Groups[1].Value}.{m.Groups[2].Value}" : null;

    [GeneratedRegex(@"^\s*(?:(?:Quyết định|Nghị quyết|Thông tư|Nghị định|Công văn|Kế hoạch|Tờ trình)\s+(?:số\b|về việc\b|V/v\b|ban hành\b|công bố\b|của\b)|V/v\b|Về việc\b)"
        + @"|\bvề việc công bố\b|\bcông bố (?:danh mục )?(?:thủ tục hành chính|TTHC)\b|\bsố\s+\d+\s*/\s*QĐ-", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"[\s.…]*[.…]\s*$")]
    private static partial Regex Dots();

    [GeneratedRegex(@"\s*[(\[]?\s*\b\d\.\d{6}\b[\w.]*\s*[)\]]?|\s*[(\[]\s*cấp\s+(?:tỉnh|huyện|xã|bộ|trung ương)[^()\[\]]{0,40}[)\]]", RegexOptions.IgnoreCase)]
    private static partial Regex Repeated();

    [GeneratedRegex(@"^\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}(?:\.\d{1,3})*)?$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\D{0,10}(\d)\s*[.,]?\s*(\d{6})\D{0,3}$")]
    private static partial Regex Loose();
}
