using System.Globalization;
using System.Text;

namespace ThongSuot.Files;

/// <summary>Names of files as people may keep them on any machine.</summary>
public static class FileName
{
    private const int Most = 120;
    private const string Forbidden = "<>:\"/\\|?*";

    /// <summary>Without folders, control and direction marks, and characters some system forbids; not longer than 120.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "")[((name ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        // U+FFFE and unpaired surrogates cannot be normalised.
        var safe = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(last)).Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormC);
        var clean = new StringBuilder(safe.Length);
        foreach (var c in safe)
        {
            var category = char.GetUnicodeCategory(c);
            if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                clean.Append(Forbidden.Contains(c) || c == '\uFFFD' ? '_' : c);
            }
        }

        var kept = clean.ToString().Trim(' ', '.');
        return kept.Length == 0 ? "tep" : kept.Length <= Most ? kept : Shortened(kept);
    }

    /// <summary>The ending, lower case, without its dot; empty when there is none.</summary>
    public static string EndingOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot is > 1 and <= 11 ? name[(dot + 1)..].ToLowerInvariant() : "";
    }

    private static string Shortened(string name)
    {
        var ending = EndingOf(name);
        var tail = ending.Length == 0 ? "" : name[^(ending.Length + 1)..];
        var cut = Most - tail.Length;
        return name[..(char.IsHighSurrogate(name[cut - 1]) ? cut - 1 : cut)].TrimEnd(' ', '.') + tail;
    }
}
