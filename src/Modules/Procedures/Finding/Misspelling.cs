namespace ThongSuot.Procedures;

/// <summary>Words one slip away: a letter too many, too few, another one, or two that changed places.</summary>
internal static class Misspelling
{
    private const int ShortestWord = 4;

    /// <summary>The known words one slip away from a word nobody uses; none for short words, where a slip makes any other word.</summary>
    public static IEnumerable<string> Nearest(string word, string[] known) => word.Length < ShortestWord || word.Any(char.IsDigit) ? [] : known.Where(k => IsOneSlip(word, k));

    /// <summary>Two words written as one: khaisinh is khai sinh.</summary>
    public static (string First, string Second)? Parted(string word, Func<string, bool> isKnown)
    {
        for (var i = 3; i <= word.Length - 3; i++)
        {
            if (isKnown(word[..i]) && isKnown(word[i..]))
            {
                return (word[..i], word[i..]);
            }
        }

        return null;
    }

    public static bool IsOneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var same = a.AsSpan().CommonPrefixLength(b);
        var restOfA = a.AsSpan(same);
        var restOfB = b.AsSpan(same);
        return a.Length == b.Length
            ? restOfA.Length == 0 || restOfA[1..].SequenceEqual(restOfB[1..])
                || (restOfA.Length > 1 && restOfA[0] == restOfB[1] && restOfA[1] == restOfB[0] && restOfA[2..].SequenceEqual(restOfB[2..]))
            : a.Length > b.Length ? restOfA[1..].SequenceEqual(restOfB) : restOfB[1..].SequenceEqual(restOfA);
    }
}
