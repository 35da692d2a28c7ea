using System.Globalization;
using System.Text;

namespace ThongSuot.Kernel;

/// <summary>Folding of Vietnamese text for search and order: one rule for both databases, computed in one place.</summary>
public static class SearchText
{
    // The letters in dictionary order; each sorts after its base letter. (TCVN 5712 order: a ă â b c d đ e ê … o ô ơ … u ư …)
    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    // Tone marks in dictionary order: none, grave, hook, tilde, acute, dot below.
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

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
                folded.Append(lower == 'đ' ? 'd' : lower);
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
        foreach (var c in Safe(text).Normalize(NormalizationForm.FormC))
        {
            var (letter, tone) = Split(char.ToLowerInvariant(c));
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

    private static (char Letter, char Tone) Split(char c)
    {
        var tone = '0';
        var letter = "";
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            var place = Tones.IndexOf(part, StringComparison.Ordinal);
            if (place >= 0)
            {
                tone = (char)('1' + place);
            }
            else
            {
                letter += part;
            }
        }

        letter = letter.Normalize(NormalizationForm.FormC);
        return (letter.Length == 1 ? letter[0] : c, tone);
    }

    // Unpaired surrogates cannot be normalised; they become the replacement mark.
    private static string Safe(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
