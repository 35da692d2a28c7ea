namespace ThongSuot.Procedures;

/// <summary>The words of all procedures in force, in memory: for each word where it stands. Made once for a state of the register.</summary>
internal sealed class FindingIndex
{
    private const float OfName = 3f;
    private const float OfKeyword = 2.4f;
    private const float OfField = 1.1f;
    private const float OfResult = 1f;
    private const float OfAgency = 0.5f;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> exact = new(StringComparer.Ordinal);
    private readonly List<List<Posting>> postings = [];
    private readonly List<int> spread = [];
    private int place;

    public FindingIndex(IReadOnlyList<ProcedureEntry> procedures)
    {
        Procedures = procedures;
        for (var i = 0; i < procedures.Count; i++)
        {
            Add(i, procedures[i]);
        }

        Words = [.. ids.Keys.Order(StringComparer.Ordinal)];
        Codes = procedures.Select((p, i) => (p.Code, i)).ToLookup(p => Digits(p.Code), p => p.i);
    }

    /// <summary>What is looked through.</summary>
    public IReadOnlyList<ProcedureEntry> Procedures { get; }

    /// <summary>Every folded word, in plain order.</summary>
    public string[] Words { get; }

    /// <summary>Procedures by the digits of their codes.</summary>
    public ILookup<string, int> Codes { get; }

    /// <summary>Where a folded word stands; empty when nowhere.</summary>
    public IReadOnlyList<Posting> Of(string folded) => ids.TryGetValue(folded, out var id) ? postings[id] : [];

    /// <summary>Does any procedure have the word?</summary>
    public bool Has(string folded) => ids.ContainsKey(folded);

    /// <summary>The number of a marked word; -1 when no text has it.</summary>
    public int ExactOf(SpokenWord word) => exact.GetValueOrDefault(word.Exact, -1);

    /// <summary>How much a word tells: a word of few procedures more than a word of many.</summary>
    public float Rarity(string folded) => RarityAmong(ids.TryGetValue(folded, out var id) ? spread[id] : 0);

    /// <summary>The same for a word of so many procedures.</summary>
    public float RarityAmong(int procedures) => MathF.Log(1 + ((Procedures.Count + 1f) / (procedures + 1f)));

    /// <summary>The words that begin like this.</summary>
    public ReadOnlySpan<string> BeginningWith(string start)
    {
        var first = Array.BinarySearch(Words, start, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        var last = Array.BinarySearch(Words, start + '\uFFFF', StringComparer.Ordinal);
        return Words.AsSpan(first, Math.Max(0, (last < 0 ? ~last : last) - first));
    }

    /// <summary>The digits of a code: people leave the points out.</summary>
    public static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private void Add(int procedure, ProcedureEntry entry)
    {
        AddText(procedure, entry.Name, OfName);
        foreach (var keyword in entry.Keywords)
        {
            AddText(procedure, keyword, OfKeyword);
        }

        AddText(procedure, entry.Field, OfField);
        foreach (var result in entry.Results)
        {
            AddText(procedure, result, OfResult);
        }

        AddText(procedure, entry.Agency, OfAgency);
    }

    private void AddText(int procedure, string? text, float weight)
    {
        var words = SpokenWord.Of(text);
        var worth = weight / (1 + (0.03f * Math.Max(0, words.Count - 4)));
        foreach (var word in words)
        {
            if (!ids.TryGetValue(word.Folded, out var id))
            {
                ids[word.Folded] = id = postings.Count;
                postings.Add([]);
                spread.Add(0);
            }

            if (!exact.TryGetValue(word.Exact, out var mark))
            {
                exact[word.Exact] = mark = exact.Count;
            }

            if (postings[id].Count == 0 || postings[id][^1].Procedure != procedure)
            {
                spread[id]++;
            }

            postings[id].Add(new(place++, procedure, mark, worth));
        }

        // A gap, so that the last word of one text is no neighbour of the first of the next.
        place += 2;
    }
}
