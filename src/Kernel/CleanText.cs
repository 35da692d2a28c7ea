using System.Buffers;
using System.Text;

namespace ThongSuot.Kernel;

/// <summary>Text as it may be stored: NFC, without the characters that deceive readers or break programs.</summary>
public static class CleanText
{
    private static readonly SearchValues<char> Replaced = SearchValues.Create("\r\t\u00A0\u202F\u2028\u2029\u00AD\u200B\u2060\uFEFF");

    /// <summary>Cleans what somebody typed.</summary>
    /// <param name="raw">As it came.</param>
    /// <param name="text">NFC, line ends as \n, trimmed.</param>
    /// <param name="lines">May it have several lines?</param>
    /// <remarks>Characters without width that come along with copied text (zero-width space, soft hyphen, byte order mark) are dropped.</remarks>
    /// <returns>False when it holds NUL, other control characters, unpaired surrogates, the mark of bytes that were not UTF-8, or characters that turn the direction of writing.</returns>
    public static bool Try(string? raw, out string text, bool lines = false)
    {
        text = "";
        if (string.IsNullOrEmpty(raw))
        {
            return true;
        }

        var plain = Plain(raw);
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            if (char.IsHighSurrogate(c) && i + 1 < plain.Length && char.IsLowSurrogate(plain[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || IsForbidden(c, lines))
            {
                return false;
            }
        }

        text = VietnameseLetters.Compose(plain.Normalize(NormalizationForm.FormC)).Trim();
        return true;
    }

    private static string Plain(string raw)
    {
        if (!raw.AsSpan().ContainsAny(Replaced))
        {
            return raw;
        }

        var plain = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == '\r' && i + 1 < raw.Length && raw[i + 1] == '\n')
            {
                continue;
            }

            plain.Append(c switch { '\r' or '\u2028' or '\u2029' => "\n", '\t' or '\u00A0' or '\u202F' => " ", _ => Replaced.Contains(c) ? "" : c.ToString() });
        }

        return plain.ToString();
    }

    // Bidirectional overrides and isolates (Unicode TR 9) hide what a name or file name really says.
    private static bool IsForbidden(char c, bool lines) =>
        (char.IsControl(c) && !(lines && c == '\n')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFFFD' or '\uFFFE' or '\uFFFF';
}
