using System.Diagnostics.CodeAnalysis;

namespace ThongSuot.Kernel;

/// <summary>
/// Personal identification number (số định danh cá nhân): 12 digits – province or country of birth registration (3), century and sex (1),
/// year of birth (2), random (6) – by Decree 137/2015/NĐ-CP art. 13 and Circular 07/2016/TT-BCA art. 7; or the 9 digits of an old identity card.
/// </summary>
public sealed record CitizenNumber
{
    private CitizenNumber(string digits) => Digits = digits;

    /// <summary>12 or 9 digits.</summary>
    public string Digits { get; }

    /// <summary>Is it the number of an old 9-digit card, which says nothing about its holder?</summary>
    public bool IsOldCard => Digits.Length == 9;

    /// <summary>Province (001 to 096) or country (from 101) where the birth was registered; none for an old card. It names no unit of today.</summary>
    public string? BirthPlace => IsOldCard ? null : Digits[..3];

    /// <summary>Year of birth; none for an old card. The fourth digit counts centuries from 1900, two for each (male even, female odd).</summary>
    public int? BirthYear => IsOldCard ? null : 1900 + ((Digits[3] - '0') / 2 * 100) + int.Parse(Digits.AsSpan(4, 2), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Male; none for an old card.</summary>
    public bool? IsMale => IsOldCard ? null : (Digits[3] - '0') % 2 == 0;

    /// <summary>For lists and logs: 093•••••••12.</summary>
    public string Masked => Mask(Digits);

    /// <summary>Masks any number that may be one.</summary>
    public static string Mask(string? digits) => digits is { Length: >= 9 } ? $"{digits[..3]}{new string('•', digits.Length - 5)}{digits[^2..]}" : "•••";

    /// <summary>Reads a number that is known to be one.</summary>
    /// <exception cref="FormatException">It is not; the message does not repeat it.</exception>
    public static CitizenNumber Parse(string text) => TryParse(text, out var number) ? number : throw new FormatException("Not a personal identification number.");

    /// <summary>Reads 12 or 9 digits; blanks and points between them are allowed.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CitizenNumber? number)
    {
        number = null;
        var digits = (text ?? "").Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        if (digits.Length is not (9 or 12) || !digits.All(char.IsAsciiDigit) || digits.StartsWith("000", StringComparison.Ordinal)
            || (digits.Length == 12 && digits.StartsWith("100", StringComparison.Ordinal)))
        {
            return false;
        }

        number = new CitizenNumber(digits);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Digits;
}
