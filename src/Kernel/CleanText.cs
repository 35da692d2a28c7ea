using System.Text;

namespace ThongSuot.Kernel;

/// <summary>Text as it may be stored: NFC, without the characters that deceive readers or break programs.</summary>
public static class CleanText
{
    /// <summary>Cleans what somebody typed.</summary>
    /// <param name="raw">As it came.</param>
    /// <param name="text">NFC, line ends as \n, trimmed.</param>
    /// <param name="lines">May it have several lines?</param>
    /// <returns>False when it holds NUL, other control characters, unpaired surrogates or characters that turn the direction of writing.</returns>
    public static bool Try(string? raw, out string text, bool lines = false)
    {
        text = "";
        if (string.IsNullOrEmpty(raw))
        {
            return true;
        }

        var plain = raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\t', ' ').Replace('\u00A0', ' ');
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

        text = plain.Normalize(NormalizationForm.FormC).Trim();
        return true;
    }

    // Bidirectional overrides and isolates (Unicode TR 9) hide what a name or file name really says.
    private static bool IsForbidden(char c, bool lines) =>
        (char.IsControl(c) && !(lines && c == '\n')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
