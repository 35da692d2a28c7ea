using System.Globalization;
using System.Text.RegularExpressions;

namespace ThongSuot.Kernel;

/// <summary>Strict reading of what people write the Vietnamese way. The reader's language never changes the meaning.</summary>
public static partial class Written
{
    /// <summary>5/9/1990, 05/09/1990, 05-09-1990, 05.09.1990 or 1990-09-05 (what a date box sends).</summary>
    public static bool TryDay(string? text, out DateOnly day)
    {
        day = default;
        var match = DayPattern().Match(text ?? "");
        if (!match.Success)
        {
            return false;
        }

        var (year, month, date) = (Part("y"), Part("m"), Part("d"));
        if (year is < 1800 or > 2200 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, date);
        return true;

        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
    }

    /// <summary>10/2020 or 2020-10: the first day of the month.</summary>
    public static bool TryMonth(string? text, out DateOnly first) =>
        TryDay(text?.IndexOf('-', StringComparison.Ordinal) == 4 ? $"{text}-01" : $"1/{text}", out first);

    /// <summary>05/09/1990</summary>
    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>09/1990</summary>
    public static string Month(DateOnly day) => day.ToString("MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>1.236</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    /// <summary>82,4; at most nine decimals.</summary>
    public static string Decimal(double number) => number.ToString("0.#########", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>12.500.000,5; points at every third digit, at most nine decimals.</summary>
    public static string Amount(decimal number) => number.ToString("#,0.#########", Points);

    private static readonly NumberFormatInfo Points = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>Whole đồng: 150.000 or 150000. Points stand at every third digit or nowhere; no decimals.</summary>
    public static bool TryMoney(string? text, out long dong) => TryNumber(text?.TrimEnd('đ', '₫', ' '), out dong) && dong >= 0;

    /// <summary>A whole number: 1.236, 1236 or -5.</summary>
    public static bool TryNumber(string? text, out long number)
    {
        number = 0;
        return NumberPattern().IsMatch(text ?? "")
            && long.TryParse(text!.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>A number with a decimal comma: 82,4 or 1.236,5.</summary>
    public static bool TryDecimal(string? text, out double number)
    {
        number = 0;
        return DecimalPattern().IsMatch(text ?? "")
            && double.TryParse(text!.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"^(?:(?<d>[0-9]{1,2})([/.-])(?<m>[0-9]{1,2})\1(?<y>[0-9]{4})|(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern();

    [GeneratedRegex(@"^-?(?:[0-9]{1,18}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,5})\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^-?(?:[0-9]{1,15}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4})(?:,[0-9]{1,9})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalPattern();
}
