namespace ThongSuot.Procedures;

/// <summary>One question put to the index: what each procedure is worth as its answer.</summary>
internal sealed class FindingRun
{
    private const float Following = 0.9f;
    private const float BySpeech = 0.95f;
    private const float OfUnknown = 0.35f;
    private const float LeastCovered = 0.45f;
    private const float NearTheBest = 0.6f;
    private const float FarFromTheBest = 0.25f;
    private const float HardlyCovered = 0.2f;
    private const int AlwaysShown = 8;

    private readonly FindingIndex index;
    private readonly AskedWords asked;
    private readonly Dictionary<(string, string, bool), WordFits> known = [];

    private FindingRun(FindingIndex index, AskedWords asked) => (this.index, this.asked) = (index, asked);

    /// <summary>The procedures that answer, the nearest first.</summary>
    public static IReadOnlyList<int> Nearest(FindingIndex index, string text, Synonyms synonyms)
    {
        if (ByCode(index, text) is { Count: > 0 } coded)
        {
            return coded;
        }

        var asked = AskedWords.Of(text, synonyms, index);
        return asked.Words.Count == 0 ? [] : new FindingRun(index, asked).Ranked();
    }

    // A code, with or without its points, whole or begun.
    private static List<int> ByCode(FindingIndex index, string text)
    {
        var trimmed = text.Trim();
        var digits = FindingIndex.Digits(trimmed);
        return digits.Length < 4 || trimmed.Any(char.IsLetter)
            ? []
            : [.. index.Codes.Where(c => c.Key.StartsWith(digits, StringComparison.Ordinal)).OrderBy(c => c.Key.Length).ThenBy(c => c.Key, StringComparer.Ordinal).SelectMany(c => c)];
    }

    private List<int> Ranked()
    {
        var (total, covered) = (new float[index.Procedures.Count], new float[index.Procedures.Count]);
        var asksFor = 0f;
        var meanings = asked.Meanings.Select(m => (Of: m, Worths: Meaning(m.Meaning))).ToList();
        for (var i = 0; i < asked.Words.Count; i++)
        {
            asksFor += Add(i, [.. meanings.Where(m => i >= m.Of.First && i < m.Of.First + m.Of.Count).Select(m => m.Worths)], total, covered);
        }

        var together = new float[total.Length];
        for (var i = 1; i < asked.Words.Count; i++)
        {
            Array.Clear(together);
            Fits(i - 1).AddFollowing(Fits(i), together, Following);
            Sum(total, together);
        }

        return Sorted(total, covered, asksFor);
    }

    // A word by itself or by what daily speech means by it, whichever is worth more.
    private float Add(int word, IReadOnlyList<(float[] Worths, float[] Complete)> meanings, float[] total, float[] covered)
    {
        var own = Fits(word);
        var isUnknown = own.Fits.Count == 0;
        var weight = own.Rarity * (isUnknown ? OfUnknown : 1);
        for (var p = 0; p < total.Length; p++)
        {
            var (worth, part) = (own.Worths[p], own.Worths[p] > 0 ? 1f : 0f);
            foreach (var (worths, complete) in meanings)
            {
                worth = Math.Max(worth, worths[p] * BySpeech);
                part = Math.Max(part, complete[p]);
            }

            total[p] += worth;
            covered[p] += weight * part;
        }

        return weight;
    }

    // What a meaning is worth for each word it stands for, and how much of it a procedure says.
    private (float[] Worths, float[] Complete) Meaning(IReadOnlyList<SpokenWord> words)
    {
        var (worths, complete, together) = (new float[index.Procedures.Count], new float[index.Procedures.Count], new float[index.Procedures.Count]);
        var fits = words.Select(w => Fits(w, anyMarked: true, isUnfinished: false)).ToList();
        var tells = fits.Sum(f => f.Rarity);
        for (var i = 0; i < fits.Count; i++)
        {
            Sum(worths, fits[i].Worths);
            for (var p = 0; p < complete.Length; p++)
            {
                complete[p] += fits[i].Worths[p] > 0 ? fits[i].Rarity / tells : 0;
            }

            if (i > 0)
            {
                Array.Clear(together);
                fits[i - 1].AddFollowing(fits[i], together, Following);
                Sum(worths, together);
            }
        }

        for (var p = 0; p < worths.Length; p++)
        {
            worths[p] = worths[p] / fits.Count * complete[p] * complete[p];
        }

        return (worths, complete);
    }

    private static List<int> Sorted(float[] total, float[] covered, float asksFor)
    {
        var found = new List<(int Procedure, float Worth, float Covered)>();
        for (var p = 0; p < total.Length; p++)
        {
            var part = covered[p] / asksFor;
            if (total[p] > 0)
            {
                found.Add((p, total[p] * (0.3f + (0.7f * part)), part));
            }
        }

        var best = found.Count == 0 ? 0 : found.Max(f => f.Worth);
        return [.. found.OrderByDescending(f => f.Worth).ThenBy(f => f.Procedure).Where((f, place) => Answers(f.Worth, f.Covered, best, place)).Select(f => f.Procedure)];
    }

    // The nearest few are shown though they leave words out; the others only when they say most of what was asked, or nearly as much as the best.
    private static bool Answers(float worth, float covered, float best, int place) =>
        place < AlwaysShown ? covered >= HardlyCovered : worth >= best * (covered >= LeastCovered ? FarFromTheBest : NearTheBest);

    private static void Sum(float[] into, float[] more)
    {
        for (var p = 0; p < into.Length; p++)
        {
            into[p] += more[p];
        }
    }

    private WordFits Fits(int word) => Fits(asked.Words[word], asked.AnyMarked, word == asked.Words.Count - 1);

    private WordFits Fits(SpokenWord word, bool anyMarked, bool isUnfinished)
    {
        var key = (word.Folded, word.Exact, isUnfinished);
        return known.TryGetValue(key, out var fits) ? fits : known[key] = WordFits.Of(index, word, anyMarked, isUnfinished);
    }
}
