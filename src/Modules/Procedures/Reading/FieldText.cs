using System.Text;

namespace ThongSuot.Procedures.Reading;

/// <summary>What a stretch of a source text was taken as.</summary>
internal enum Use
{
    /// <summary>It stands in the content.</summary>
    Structured,

    /// <summary>A heading of a table, known by name.</summary>
    Heading,

    /// <summary>Words of the page the record was taken from, known by name.</summary>
    Furniture,
}

/// <summary>A stretch of a source text and its use; what no piece covers is kept as source text.</summary>
internal readonly record struct Piece(int Start, int Length, Use Use);

/// <summary>One field of a record while it is read: the text in NFC, and what each stretch of it was taken as.</summary>
internal sealed class FieldText(string key, string written)
{
    private readonly List<Piece> pieces = [];

    /// <summary>Key of the field.</summary>
    public string Key => key;

    /// <summary>The text as it came.</summary>
    public string Written => written;

    /// <summary>The text in NFC, without characters no text may hold.</summary>
    public string Text { get; } = Clean(written);

    /// <summary>What was taken, in the order of reading.</summary>
    public IReadOnlyList<Piece> Pieces => pieces;

    /// <summary>The text says nothing: empty, dashes, or the portal's words for "none".</summary>
    public bool IsEmpty => IsNone(Text);

    /// <summary>Takes a stretch, without the blanks around it.</summary>
    public string Take(int start, int end, Use use = Use.Structured)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            pieces.Add(new(start, end - start, use));
        }

        return Text[start..end];
    }

    /// <summary>Takes the whole text; none when it says nothing.</summary>
    public string? TakeAll()
    {
        var text = Take(0, Text.Length, IsEmpty ? Use.Furniture : Use.Structured);
        return IsEmpty ? null : text;
    }

    public static bool IsNone(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.IsEmpty || text.IndexOfAnyExcept('-', ' ', '.') < 0 || text.Equals(Words.None, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>NFC; halves of characters and control characters become the sign of the unreadable.</summary>
    public static string Clean(string written)
    {
        if (Ascii.IsValid(written) && !written.AsSpan().ContainsAny(Unreadable))
        {
            return written;
        }

        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (char.IsHighSurrogate(written[i]) && i + 1 < written.Length && char.IsLowSurrogate(written[i + 1]))
            {
                text.Append(written[i++]).Append(written[i]);
                continue;
            }

            text.Append(char.IsSurrogate(written[i]) || Unreadable.Contains(written[i]) || written[i] is '\uFFFE' or '\uFFFF' ? '\uFFFD' : written[i]);
        }

        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    private static readonly System.Buffers.SearchValues<char> Unreadable =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Where(c => c is not (9 or 10 or 13)).Select(c => (char)c), '\u007F']);
}
