using System.Collections.Concurrent;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>One word as it is looked for: folded, and as it is marked, wherever the tone is put (hoà is hòa) and whether i or y ends it (kí is ký).</summary>
/// <param name="Folded">Small letters without marks.</param>
/// <param name="Exact">The letters with their shape, then the tone.</param>
/// <param name="IsMarked">It bears a mark, so somebody chose it.</param>
internal sealed record SpokenWord(string Folded, string Exact, bool IsMarked)
{
    private const int MostKept = 20_000;

    private static readonly ConcurrentDictionary<string, SpokenWord> Kept = new(StringComparer.Ordinal);

    /// <summary>The words of a text in order; at most so many, since nobody types more.</summary>
    public static List<SpokenWord> Of(string? text, int most = int.MaxValue)
    {
        var words = new List<SpokenWord>();
        foreach (var piece in Pieces(text ?? ""))
        {
            foreach (var folded in SearchText.Fold(piece).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (words.Count == most)
                {
                    return words;
                }

                words.Add(Word(piece, folded));
            }
        }

        return words;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }

    private static SpokenWord Word(string piece, string folded)
    {
        if (Kept.TryGetValue(piece, out var known) && known.Folded == Ending(folded))
        {
            return known;
        }

        var word = new SpokenWord(Ending(folded), Key(piece), Key(piece) != Key(folded));
        if (Kept.Count < MostKept)
        {
            Kept[piece] = word;
        }

        return word;
    }

    // The key has the letters, then a digit for each one's tone; only which tone counts, not where it stands.
    private static string Key(string word)
    {
        var key = SearchText.SortKey(word);
        var middle = key.IndexOf('!', StringComparison.Ordinal);
        return middle < 0 ? key : key[..middle].Replace(KeyOfY, KeyOfI) + key[(middle + 1)..].Max();
    }

    private static readonly char KeyOfY = SearchText.SortKey("y")[0];

    private static readonly char KeyOfI = SearchText.SortKey("i")[0];

    // ky and ki, ly and li, quy and qui are one syllable in two spellings.
    private static string Ending(string folded) => folded switch
    {
        [_, 'y'] or ['q', 'u', 'y'] => folded[..^1] + "i",
        _ => folded,
    };
}
