using ThongSuot.Data;

namespace ThongSuot.Procedures;

/// <summary>Words of daily speech and abbreviations with the register's words for them, and words that say nothing, from data/procedures/synonyms.csv.</summary>
internal sealed class Synonyms
{
    /// <summary>Most words of a phrase.</summary>
    public const int LongestPhrase = 6;

    private readonly Dictionary<string, List<IReadOnlyList<SpokenWord>>> meanings = new(StringComparer.Ordinal);
    private readonly HashSet<string> fillers = new(StringComparer.Ordinal);
    private readonly HashSet<string> bareFillers = new(StringComparer.Ordinal);

    public Synonyms(IEnumerable<(string Phrase, string Words, string Kind)> rows)
    {
        foreach (var (phrase, words, kind) in rows)
        {
            var spoken = SpokenWord.Of(phrase);
            if (kind == "filler")
            {
                fillers.UnionWith(spoken.Select(w => w.Exact));
                bareFillers.UnionWith(spoken.Select(w => w.Folded));
                continue;
            }

            var key = KeyOf(spoken);

            if (!meanings.TryGetValue(key, out var all))
            {
                meanings[key] = all = [];
            }

            all.Add(SpokenWord.Of(words));
        }
    }

    /// <summary>None at all.</summary>
    public static Synonyms None { get; } = new([]);

    /// <summary>Reads the data file.</summary>
    public static Synonyms Of(DataFiles files) => new(files.Rows("procedures/synonyms.csv").Select(r => (r["phrase"], r["words"], r["kind"])));

    /// <summary>Does the word say nothing about what is looked for?</summary>
    public bool IsFiller(SpokenWord word) => word.IsMarked ? fillers.Contains(word.Exact) : bareFillers.Contains(word.Folded);

    /// <summary>The register's words for these words; empty when there are none.</summary>
    public IReadOnlyList<IReadOnlyList<SpokenWord>> Meanings(IEnumerable<SpokenWord> phrase) => meanings.TryGetValue(KeyOf(phrase), out var all) ? all : [];

    private static string KeyOf(IEnumerable<SpokenWord> words) => string.Join(' ', words.Select(w => w.Folded));
}
