namespace ThongSuot.Procedures;

/// <summary>Neighbouring words that daily speech uses for others.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Meaning">The register's words.</param>
internal sealed record Meant(int First, int Count, IReadOnlyList<SpokenWord> Meaning);

/// <summary>What somebody asks for: the words that say something, and what daily speech means by them.</summary>
/// <param name="Words">In order, without those that say nothing.</param>
/// <param name="Meanings">The register's words for some of them.</param>
/// <param name="AnyMarked">Some word bears a mark: whoever marks one word marks the others too.</param>
internal sealed record AskedWords(IReadOnlyList<SpokenWord> Words, IReadOnlyList<Meant> Meanings, bool AnyMarked)
{
    private const int MostWords = 16;
    private const int MostMeanings = 12;

    public static AskedWords Of(string? text, Synonyms synonyms, FindingIndex index)
    {
        var all = SpokenWord.Of(text, MostWords).SelectMany(w => synonyms.Meanings([w]).Count > 0 ? [w] : Parted(w, index)).ToList();
        var meant = Meant(all, synonyms);
        var says = all.Select((w, i) => !synonyms.IsFiller(w) || meant.Exists(m => i >= m.First && i < m.First + m.Count)).ToList();
        if (!says.Contains(true))
        {
            says = [.. all.Select(_ => true)];
        }

        var places = new int[all.Count + 1];
        for (var i = 0; i < all.Count; i++)
        {
            places[i + 1] = places[i] + (says[i] ? 1 : 0);
        }

        return new([.. all.Where((_, i) => says[i])], [.. meant.Select(m => m with { First = places[m.First], Count = places[m.First + m.Count] - places[m.First] })], all.Exists(w => w.IsMarked));
    }

    // khaisinh, where nobody says that, is khai sinh.
    private static List<SpokenWord> Parted(SpokenWord word, FindingIndex index) =>
        index.BeginningWith(word.Folded).Length == 0 && Misspelling.Parted(word.Folded, index.Has) is var (first, second) ? SpokenWord.Of($"{first} {second}") : [word];

    private static List<Meant> Meant(List<SpokenWord> words, Synonyms synonyms)
    {
        var found = new List<Meant>();
        for (var first = 0; first < words.Count; first++)
        {
            for (var count = Math.Min(Synonyms.LongestPhrase, words.Count - first); count > 0; count--)
            {
                foreach (var meaning in synonyms.Meanings(words.GetRange(first, count)))
                {
                    found.Add(new(first, count, meaning));
                }
            }
        }

        // Longer phrases say more precisely what is meant.
        return [.. found.OrderByDescending(m => m.Count).Take(MostMeanings)];
    }
}
