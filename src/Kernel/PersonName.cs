using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ThongSuot.Kernel;

/// <summary>A person's full name as on the identity papers: family name first, given name last (Civil Code 91/2015/QH13 art. 26).</summary>
public sealed record PersonName
{
    /// <summary>Most characters of a name.</summary>
    public const int Longest = 120;

    private PersonName(string text) => Text = text;

    /// <summary>The whole name, NFC, one blank between words.</summary>
    public string Text { get; }

    /// <summary>The given name, by which people are called and listed: Đào of Nguyễn Thị Hồng Đào.</summary>
    public string Given => Text[(Text.LastIndexOf(' ') + 1)..];

    /// <summary>NTHĐ of Nguyễn Thị Hồng Đào.</summary>
    public string Initials => string.Concat(Text.Split(' ').Select(word => char.ToUpperInvariant(word[0])));

    /// <summary>For people who need not know who it is: Nguyễn T. H. Đ.; a name of one word keeps its first letter only.</summary>
    public string Masked
    {
        get
        {
            var words = Text.Split(' ');
            return words.Length == 1 ? $"{words[0][0]}." : string.Join(' ', words.Skip(1).Select(word => $"{char.ToUpperInvariant(word[0])}.").Prepend(words[0]));
        }
    }

    /// <summary>Reads a name that is known to be one.</summary>
    /// <exception cref="FormatException">It is not; the message does not repeat it.</exception>
    public static PersonName Parse(string text) => TryParse(text, out var name) ? name : throw new FormatException("Not a person's name.");

    /// <summary>Reads 1 to 120 letters, blanks, hyphens, points and apostrophes (H'Hen Niê); words begin with a letter.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PersonName? name)
    {
        name = null;
        if (!CleanText.Try(text, out var clean))
        {
            return false;
        }

        var words = clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var whole = string.Join(' ', words);
        if (whole.Length is 0 or > Longest || !whole.All(IsOfNames) || !words.All(word => char.IsLetter(word[0])))
        {
            return false;
        }

        name = new PersonName(whole);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // Letters of minority languages (č̣, ŏ̆) have no single character: they keep a combining mark.
    private static bool IsOfNames(char c) =>
        char.IsLetter(c) || c is ' ' or '\'' or '’' or '-' or '.' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
