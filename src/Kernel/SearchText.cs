using System.Globalization;
using System.Text;

namespace ThongSuot.Kernel;

/// <summary>Folding of Vietnamese text for search and order: one rule for both databases, computed in one place.</summary>
public static class SearchText
{
    // The letters in dictionary order; each sorts after its base letter. (TCVN 5712 order: a ă â b c d đ e ê … o ô ơ … u ư …)
    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /// <summary>Lower case, no marks, đ→d, one blank between words: what a person types without a Vietnamese keyboard.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in Safe(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(c);
            if (char.IsLetterOrDigit(lower))
            {
                folded.Append(VietnameseLetters.Bare(lower));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>A key whose plain byte order is the Vietnamese dictionary order: letters first, tones as tie-breaker.</summary>
    public static string SortKey(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var letters = new StringBuilder();
        var tones = new StringBuilder();
        foreach (var c in VietnameseLetters.Compose(Safe(text).Normalize(NormalizationForm.FormC)))
        {
            var (letter, tone) = VietnameseLetters.Split(char.ToLowerInvariant(c));
            var place = Letters.IndexOf(letter, StringComparison.Ordinal);
            letters.Append(place >= 0 ? (char)('A' + place) : char.IsWhiteSpace(letter) ? '"' : char.IsAsciiDigit(letter) ? letter : '~');
            tones.Append(tone);
        }

        // The separator sorts before every other character of a key, so that a name comes before the names it begins.
        return $"{letters}!{tones}";
    }

    /// <summary>Vietnamese names sort by the given name, which stands last, then by the rest.</summary>
    public static string NameSortKey(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? SortKey(name) : SortKey($"{words[^1]} {string.Join(' ', words[..^1])}");
    }

    // Unpaired surrogates and U+FFFE cannot be normalised; they become the replacement mark.
    private static string Safe(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD');
}
