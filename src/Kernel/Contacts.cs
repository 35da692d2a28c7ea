using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ThongSuot.Kernel;

/// <summary>A Vietnamese phone number: 10 or 11 digits from 0 (numbering plan of Circular 22/2014/TT-BTTTT and its re-codings of 2015–2018).</summary>
public sealed record PhoneNumber
{
    // What people and address books put between the digits; the last five are marks of direction that phones copy along.
    private const string Fillers = " .-()\u00A0\u200E\u202A\u202C\u2068\u2069";

    private PhoneNumber(string digits) => Digits = digits;

    /// <summary>From 0, without the country code.</summary>
    public string Digits { get; }

    /// <summary>For lists and logs: 091•••••78.</summary>
    public string Masked => $"{Digits[..3]}{new string('•', Digits.Length - 5)}{Digits[^2..]}";

    /// <summary>Reads a number that is known to be one.</summary>
    /// <exception cref="FormatException">It is not; the message does not repeat it.</exception>
    public static PhoneNumber Parse(string text) => TryParse(text, out var number) ? number : throw new FormatException("Not a phone number.");

    /// <summary>Reads 0912 345 678, 0293.3878.888, +84 912 345 678 or 84912345678.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? number)
    {
        number = null;
        if (text is null or { Length: > 40 })
        {
            return false;
        }

        var digits = string.Concat(text.Where(c => !Fillers.Contains(c, StringComparison.Ordinal)));
        digits = digits.StartsWith("+84", StringComparison.Ordinal) ? "0" + digits[3..].TrimStart('0')
            : digits.StartsWith("84", StringComparison.Ordinal) && digits.Length is 11 or 12 ? "0" + digits[2..]
            : digits;
        if (digits is not ['0', >= '1' and <= '9', ..] || digits.Length is not (10 or 11) || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        number = new PhoneNumber(digits);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Digits;
}

/// <summary>A mail address of plain letters (RFC 5321 without quoted names); its domain in small letters.</summary>
public sealed partial record EmailAddress
{
    private EmailAddress(string text) => Text = text;

    /// <summary>The address.</summary>
    public string Text { get; }

    /// <summary>For lists and logs: d•••@haugiang.example.</summary>
    public string Masked => $"{Text[0]}•••{Text[Text.IndexOf('@', StringComparison.Ordinal)..]}";

    /// <summary>Reads an address that is known to be one.</summary>
    /// <exception cref="FormatException">It is not; the message does not repeat it.</exception>
    public static EmailAddress Parse(string text) => TryParse(text, out var address) ? address : throw new FormatException("Not a mail address.");

    /// <summary>Reads an address of at most 254 characters.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        var trimmed = text?.Trim();
        if (trimmed is not { Length: <= 254 } || trimmed.IndexOf('@', StringComparison.Ordinal) > 64 || !Pattern().IsMatch(trimmed))
        {
            return false;
        }

        var at = trimmed.IndexOf('@', StringComparison.Ordinal);
        address = new EmailAddress(trimmed[..at] + trimmed[at..].ToLowerInvariant());
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
