using System.Globalization;
using System.Text;

namespace ThongSuot.Expressions;

/// <summary>Cuts an expression into tokens. Names that are known beforehand may hold spaces and signs: the longest one wins.</summary>
internal sealed class Lexer(string text, IEnumerable<string> names)
{
    private static readonly string[] Signs = ["===", "!==", "...", "**", "..", "<=", ">=", "!=", "==", "&&", "||", "+", "-", "*", "/", "%", "(", ")", "[", "]", "{", "}", ",", ":", ".", "=", "<", ">", "?", "!"];
    private readonly string[][] known = [.. names.Where(n => n.Any(c => !IsPart(c))).Select(n => n.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 0)
        .OrderByDescending(w => w.Sum(p => p.Length + 1))];

    private int at;

    public static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    public List<Token> All()
    {
        var tokens = new List<Token>();
        while (Next() is var token)
        {
            tokens.Add(token);
            if (token.Kind is TokenKind.End)
            {
                break;
            }
        }

        return tokens;
    }

    private Token Next()
    {
        SkipBlank();
        var start = at;
        if (at >= text.Length)
        {
            return new(TokenKind.End, "", at);
        }

        var c = text[at];
        if (char.IsAsciiDigit(c) || (c is '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            return Number(start);
        }

        if (c is '"' or '\'')
        {
            return new(TokenKind.Text, Quoted(c), start);
        }

        if (c is '@' && at + 1 < text.Length && text[at + 1] is '"')
        {
            at++;
            return new(TokenKind.Moment, Quoted('"'), start);
        }

        if (Known() is { } name)
        {
            return new(TokenKind.Name, name, start);
        }

        if (IsPart(c))
        {
            while (at < text.Length && IsPart(text[at]))
            {
                at++;
            }

            return new(TokenKind.Word, text[start..at].Normalize(NormalizationForm.FormC), start);
        }

        var sign = Array.Find(Signs, s => string.CompareOrdinal(text, start, s, 0, s.Length) == 0) ?? throw new ExpressionException(Faults.UnknownCharacter, start, c);
        at += sign.Length;
        return new(TokenKind.Sign, sign, start);
    }

    private void SkipBlank()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = Sees("//") ? "\n" : Sees("/*") ? "*/" : null;
            if (end is null)
            {
                return;
            }

            var next = text.IndexOf(end, at + 2, StringComparison.Ordinal);
            at = next < 0 ? text.Length : next + end.Length;
        }
    }

    private bool Sees(string sign) => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    private Token Number(int start)
    {
        Digits();
        if (at + 1 < text.Length && text[at] is '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            Digits();
        }

        return new(TokenKind.Number, text[start..at], start);
    }

    private void Digits()
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
    }

    private string Quoted(char quote)
    {
        var start = at++;
        var value = new StringBuilder();
        while (at < text.Length && text[at] != quote)
        {
            value.Append(text[at] is '\\' ? Escaped() : text[at]);
            at++;
        }

        if (at >= text.Length)
        {
            throw new ExpressionException(Faults.OpenText, start);
        }

        at++;
        return value.ToString();
    }

    private char Escaped()
    {
        at++;
        switch (at < text.Length ? text[at] : '\0')
        {
            case 'n': return '\n';
            case 't': return '\t';
            case 'r': return '\r';
            case var c and ('"' or '\'' or '\\' or '/'): return c;
            case 'u' when at + 4 < text.Length && ushort.TryParse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                at += 4;
                return (char)code;
            default: throw new ExpressionException(Faults.BadEscape, Math.Min(at, text.Length) - 1);
        }
    }

    // Blanks between the words of a known name may be any; behind it no word may go on.
    private string? Known()
    {
        foreach (var words in known)
        {
            var place = at;
            var same = true;
            for (var i = 0; i < words.Length && same; i++)
            {
                var before = place;
                while (i > 0 && place < text.Length && char.IsWhiteSpace(text[place]))
                {
                    place++;
                }

                same = (i == 0 || place > before) && string.CompareOrdinal(text, place, words[i], 0, words[i].Length) == 0;
                place += words[i].Length;
            }

            if (same && (place >= text.Length || !IsPart(text[place]) || !IsPart(words[^1][^1])))
            {
                at = place;
                return string.Join(' ', words);
            }
        }

        return null;
    }
}
