using System.Globalization;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>
/// What the QR picture of a citizen's identity card says, as scanners type it: number, number of the old card, name, day of birth, sex, address, day of
/// issue, parted by bars. Seen on cards since 2021; no published description was found.
/// </summary>
/// <param name="Number">12 digits.</param>
/// <param name="Name">As printed.</param>
/// <param name="Address">Where the holder lives.</param>
internal sealed record IdCard(string Number, string Name, string? Address)
{
    /// <summary>Reads the text; none when it is no card's.</summary>
    public static IdCard? Read(string? text)
    {
        var parts = (text ?? "").Trim().Split('|');
        return parts.Length is 6 or 7 && CitizenNumber.TryParse(parts[0], out var number) && !number.IsOldCard && PersonName.TryParse(parts[2], out var name)
            && DateOnly.TryParseExact(parts[3], "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? new(number.Digits, name.Text, CleanText.Try(parts[5], out var address, lines: false) && address.Length is > 0 and <= 300 ? address : null) : null;
    }
}
