using System.Diagnostics.CodeAnalysis;

namespace ThongSuot.Kernel;

/// <summary>
/// Electronic agency code by QCVN 102:2016/BTTTT: <c>V1V2V3.Z1Z2.Y1Y2.MX1X2</c>, 13 characters, read from the right: the last group
/// is level 1 (ministry or province), then levels 2, 3 and 4; zeros mean "none at this level".
/// </summary>
public sealed record AgencyCode102
{
    private AgencyCode102(string text) => Text = text;

    /// <summary>The code.</summary>
    public string Text { get; }

    /// <summary>1 to 4.</summary>
    public int Level => Text[..3] != "000" ? 4 : Text[4..6] != "00" ? 3 : Text[7..9] != "00" ? 2 : 1;

    /// <summary>The agency above; none for level 1.</summary>
    public AgencyCode102? Parent => Level switch
    {
        4 => new("000" + Text[3..]),
        3 => new("000.00" + Text[6..]),
        2 => new("000.00.00" + Text[9..]),
        _ => null,
    };

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static AgencyCode102 Parse(string text) => TryParse(text, out var code) ? code : throw new FormatException($"Not an agency code by QCVN 102:2016: {text}");

    /// <summary>Reads a code.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AgencyCode102? code)
    {
        code = null;
        var groups = (text ?? "").Split('.');
        if (groups is not [{ Length: 3 }, { Length: 2 }, { Length: 2 }, { Length: 3 } first] || first[0] is < 'A' or > 'Z'
            || !groups.All(g => g.All(IsCodeLetter)))
        {
            return false;
        }

        code = new AgencyCode102(text!);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static bool IsCodeLetter(char c) => char.IsAsciiDigit(c) || c is >= 'A' and <= 'Z';
}

/// <summary>
/// Electronic agency code by Decision 20/2020/QĐ-TTg art. 4 (in force 15/9/2020): at most 35 characters, groups of 0-9 A-Z parted by
/// points, the first group is level 1 <c>MX1X2</c> with M from A to Y, each later group one level below.
/// </summary>
public sealed record AgencyCode20
{
    private AgencyCode20(string text) => Text = text;

    /// <summary>The code.</summary>
    public string Text { get; }

    /// <summary>Number of groups.</summary>
    public int Level => Text.Count(c => c == '.') + 1;

    /// <summary>The agency above; none for level 1.</summary>
    public AgencyCode20? Parent => Text.LastIndexOf('.') is > 0 and var point ? new(Text[..point]) : null;

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static AgencyCode20 Parse(string text) => TryParse(text, out var code) ? code : throw new FormatException($"Not an agency code by Decision 20/2020/QĐ-TTg: {text}");

    /// <summary>Reads a code.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AgencyCode20? code)
    {
        code = null;
        var groups = (text ?? "").Split('.');
        if (text is not { Length: <= 35 } || groups[0] is not [>= 'A' and <= 'Y', _, _] || !groups[0][1..].All(char.IsAsciiDigit)
            || !groups.All(g => g.Length > 0 && g.All(AgencyCode102.IsCodeLetter)))
        {
            return false;
        }

        code = new AgencyCode20(text);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Administrative unit code of the General Statistics Office (Decision 124/2004/QĐ-TTg): province 2, district 3, commune 5 digits.</summary>
public sealed record StatisticsCode
{
    private StatisticsCode(string digits) => Digits = digits;

    /// <summary>2, 3 or 5 digits.</summary>
    public string Digits { get; }

    /// <summary>1 province, 2 district, 3 commune.</summary>
    public int Level => Digits.Length switch { 2 => 1, 3 => 2, _ => 3 };

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static StatisticsCode Parse(string text) => TryParse(text, out var code) ? code : throw new FormatException($"Not a statistics code: {text}");

    /// <summary>Reads a code.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out StatisticsCode? code)
    {
        code = text is { Length: 2 or 3 or 5 } && text.All(char.IsAsciiDigit) ? new StatisticsCode(text) : null;
        return code is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Digits;
}
