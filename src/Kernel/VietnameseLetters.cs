using System.Collections.Frozen;
using System.Text;

namespace ThongSuot.Kernel;

/// <summary>
/// The Vietnamese letters taken apart and put together from a table, so that search, order and comparison are the same on a machine
/// without the ICU library, where .NET normalises nothing.
/// </summary>
public static class VietnameseLetters
{
    // Each vowel without a tone, then with grave, hook, tilde, acute and dot below: the order of the dictionary.
    private static readonly string[] Rows =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ];

    private const string ToneMarks = "\u0300\u0309\u0303\u0301\u0323";
    private const int DotBelow = 5;
    private const char Circumflex = '\u0302';
    private const char Breve = '\u0306';
    private const char Horn = '\u031B';

    private static readonly FrozenDictionary<char, (char Letter, int Tone)> Parts = Rows
        .SelectMany(row => row.Select((c, tone) => (c, (row[0], tone)))).ToFrozenDictionary(p => p.c, p => p.Item2);

    private static readonly FrozenDictionary<char, string> RowOf = Rows.ToFrozenDictionary(row => row[0]);

    /// <summary>A small letter as the letter of the alphabet and its tone: 0 none, 1 grave, 2 hook, 3 tilde, 4 acute, 5 dot below.</summary>
    public static (char Letter, int Tone) Split(char small) => Parts.TryGetValue(small, out var parts) ? parts : (small, 0);

    /// <summary>A small letter without tone and shape: what a keyboard without Vietnamese types.</summary>
    public static char Bare(char small) => Split(small).Letter switch
    {
        'ă' or 'â' => 'a',
        'đ' => 'd',
        'ê' => 'e',
        'ô' or 'ơ' => 'o',
        'ư' => 'u',
        var letter => letter,
    };

    /// <summary>Letters followed by combining marks become one character each, as NFC has them; all else stays.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= '\u0300' and <= '\u036F' && composed.Length > 0 && Join(composed[^1], c) is { } joined)
            {
                composed[^1] = joined;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }

    private static char? Join(char last, char mark)
    {
        var small = char.ToLowerInvariant(last);
        var (letter, tone) = Split(small);
        var newTone = ToneMarks.IndexOf(mark, StringComparison.Ordinal) + 1;

        // Unicode keeps the order of marks of one class: a circumflex after a tone above the letter is another text.
        var shaped = newTone > 0 ? (tone == 0 ? letter : '\0') : Shape(letter, mark, tone is 0 or DotBelow);
        if (shaped == '\0' || !RowOf.TryGetValue(shaped, out var row))
        {
            return null;
        }

        var joined = row[newTone > 0 ? newTone : tone];
        return small == last ? joined : char.ToUpperInvariant(joined);
    }

    private static char Shape(char letter, char mark, bool takesMarkAbove) => (letter, mark) switch
    {
        ('a', Breve) when takesMarkAbove => 'ă',
        ('a', Circumflex) when takesMarkAbove => 'â',
        ('e', Circumflex) when takesMarkAbove => 'ê',
        ('o', Circumflex) when takesMarkAbove => 'ô',
        ('o', Horn) => 'ơ',
        ('u', Horn) => 'ư',
        _ => '\0',
    };
}
