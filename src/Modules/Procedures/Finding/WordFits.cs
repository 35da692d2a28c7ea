namespace ThongSuot.Procedures;

/// <summary>Where one word of a question stands, and what it is worth to each procedure.</summary>
internal sealed class WordFits
{
    private const float OtherMarks = 0.55f;
    private const float MaybeOtherMarks = 0.8f;
    private const float OneSlip = 0.6f;
    private const int MostBeginnings = 300;

    private WordFits(List<Fit> fits, float rarity, int procedures)
    {
        (Fits, Rarity) = (fits, rarity);
        Worths = new float[procedures];
        foreach (var fit in fits)
        {
            Worths[fit.Procedure] = Math.Max(Worths[fit.Procedure], fit.Worth * rarity);
        }
    }

    /// <summary>In the order of places.</summary>
    public IReadOnlyList<Fit> Fits { get; }

    /// <summary>What the word tells.</summary>
    public float Rarity { get; }

    /// <summary>The best place in each procedure.</summary>
    public float[] Worths { get; }

    /// <summary>Looks a word up.</summary>
    /// <param name="index">The words of all procedures.</param>
    /// <param name="word">As asked.</param>
    /// <param name="anyMarked">Whoever asks marks words.</param>
    /// <param name="isUnfinished">The last word, which may go on.</param>
    public static WordFits Of(FindingIndex index, SpokenWord word, bool anyMarked, bool isUnfinished)
    {
        var isKnown = index.Has(word.Folded);
        var fits = Same(index, word, anyMarked);
        if (isUnfinished)
        {
            fits.AddRange(Longer(index, word.Folded, isKnown));
        }

        if (fits.Count == 0)
        {
            fits.AddRange(Misspelling.Nearest(word.Folded, index.Words).SelectMany(w => index.Of(w)).Select(p => new Fit(p.Place, p.Procedure, p.Weight * OneSlip)));
        }

        if (!isKnown || isUnfinished)
        {
            fits.Sort((a, b) => a.Place.CompareTo(b.Place));
        }

        var rarity = isKnown ? index.Rarity(word.Folded) : index.RarityAmong(fits.Select(f => f.Procedure).Distinct().Count());
        return new(fits, rarity, index.Procedures.Count);
    }

    /// <summary>Adds what it is worth that one word follows the other.</summary>
    public void AddFollowing(WordFits next, float[] worths, float factor)
    {
        var rarity = Math.Min(Rarity, next.Rarity) * factor;
        for (int i = 0, j = 0; i < Fits.Count && j < next.Fits.Count;)
        {
            var (here, there) = (Fits[i], next.Fits[j]);
            if (there.Place <= here.Place)
            {
                j++;
            }
            else if (there.Place > here.Place + 1)
            {
                i++;
            }
            else
            {
                var worth = Math.Min(here.Worth, there.Worth) * rarity;
                worths[here.Procedure] = Math.Max(worths[here.Procedure], worth);
                (i, j) = (i + 1, j + 1);
            }
        }
    }

    private static List<Fit> Same(FindingIndex index, SpokenWord word, bool anyMarked)
    {
        var exact = index.ExactOf(word);
        var other = word.IsMarked ? OtherMarks : anyMarked ? MaybeOtherMarks : 1f;
        return [.. index.Of(word.Folded).Select(p => new Fit(p.Place, p.Procedure, p.Exact == exact ? p.Weight : p.Weight * other))];
    }

    private static IEnumerable<Fit> Longer(FindingIndex index, string start, bool isKnown)
    {
        var words = index.BeginningWith(start);
        var longer = words[..Math.Min(words.Length, MostBeginnings)].ToArray().Where(w => w.Length > start.Length);
        return longer.SelectMany(w => index.Of(w).Select(p => new Fit(p.Place, p.Procedure, p.Weight * (isKnown ? 0.25f : 0.5f + (0.4f * start.Length / w.Length)))));
    }
}
