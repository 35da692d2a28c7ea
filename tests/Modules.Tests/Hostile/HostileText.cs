using System.Text;

namespace ThongSuot.Hostile.Tests;

/// <summary>Something nobody means well by, as the bytes a form or an address carries.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Bytes">As sent.</param>
/// <param name="IsRefused">No box for text may take it.</param>
/// <param name="IsLost">Not UTF-8: a form in one line keeps it as the percent signs it came with, a form of many parts loses it, so it must be refused there.</param>
internal sealed record HostileText(string Name, byte[] Bytes, bool IsRefused = false, bool IsLost = false)
{
    /// <summary>Marks what was sent, so that it is found again in pages.</summary>
    public const string Mark = "hx7q";

    /// <summary>Too long for an address: the server turns it away before any page.</summary>
    public bool IsHeavy => Bytes.Length > 4000;

    public static IReadOnlyList<HostileText> All { get; } =
    [
        Of("script", $"<script>window.{Mark}=1</script><img src=x onerror={Mark}()>"),
        Of("attribute", $"\" onfocus=\"{Mark}()\" autofocus x='><svg onload={Mark}()>"),
        Of("end of box", $"</textarea></select></title><script>{Mark}()</script>"),
        Of("link", $"javascript:{Mark}()//"),
        Of("right to left", $"Nguyễn \u202E{Mark}\u202C", refused: true),
        Of("isolate", $"Trần \u2066{Mark}\u2069", refused: true),
        Of("NUL", $"Lê\0{Mark}", refused: true),
        Of("terminal", $"\u001b[31m{Mark}\u0007", refused: true),
        new("surrogate", [.. Encoding.UTF8.GetBytes(Mark), 0xED, 0xA0, 0x80], IsLost: true),
        new("CESU-8", [.. Encoding.UTF8.GetBytes(Mark), 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], IsLost: true),
        new("not UTF-8", [.. Encoding.UTF8.GetBytes(Mark), 0xC0, 0xAF, 0xFF], IsLost: true),
        Of("not a character", $"{Mark}\uFFFF", refused: true),
        Of("one megabyte", new string('ă', 524_288), refused: true),
        Of("composed apart", $"{Mark} Đặng Thị Ngọc Phượng".Normalize(NormalizationForm.FormD)),
        Of("blanks", new string(' ', 1500) + Mark + new string('\u00A0', 1500)),
        Of("nothing but blanks", new string(' ', 200) + "\u00A0\u200B\uFEFF"),
        Of("SQL", $"{Mark}'; DROP TABLE people; --"),
        Of("like", $"%_{Mark}[a-z]\\%"),
        Of("formula", $"=HYPERLINK(\"http://x.example/{Mark}\",\"1\")"),
        Of("places", $"{Mark} {{0}} {{1:d}} {{{{x}}}} %s %n ${{7*7}} @(1+1) {{"),
        Of("path", "../../../../etc/passwd"),
        Of("header", $"{Mark}\r\nSet-Cookie: {Mark}=1\r\n\r\n"),
        Of("huge number", "99999999999999999999999999"),
        Of("less than nothing", "-9223372036854775809"),
        Of("infinity", "1e400"),
        Of("31 February", "31/02/2020"),
        Of("day nought", "00/00/0000"),
        Of("year 99999", "01/01/99999"),
        Of("last day", "31/12/9999"),
        Of("astral", $"{Mark} 𠀀😀"),
        Of("empty id", Guid.Empty.ToString()),
    ];

    /// <summary>Worth trying in a box of choices too, where only what is in the list may come through.</summary>
    public bool IsForChoices => Name is "script" or "NUL" or "SQL" or "empty id" or "places";

    /// <summary>A figure or a day: as text it is nothing special, in a box for figures it is.</summary>
    public bool IsFigure => Name is "huge number" or "less than nothing" or "infinity" or "31 February" or "day nought" or "year 99999" or "last day";

    /// <summary>Percent-encoded byte by byte, so that what is not UTF-8 arrives as it is.</summary>
    public string Encoded { get; } = Encode(Bytes);

    public static string Encode(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length * 3);
        foreach (var b in bytes)
        {
            text.Append(char.IsAsciiLetterOrDigit((char)b) ? ((char)b).ToString() : $"%{b:X2}");
        }

        return text.ToString();
    }

    public static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

    public override string ToString() => Name;

    private static HostileText Of(string name, string text, bool refused = false) => new(name, Encoding.UTF8.GetBytes(text), refused);
}
