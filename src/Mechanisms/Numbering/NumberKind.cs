using System.Globalization;

namespace ThongSuot.Numbering;

/// <summary>When a series begins again at one.</summary>
public enum Reset
{
    /// <summary>On 1 January: registers of documents.</summary>
    Year,

    /// <summary>Every day: dossier receipts.</summary>
    Day,

    /// <summary>Never.</summary>
    Never,
}

/// <summary>A kind of number that units hand out, declared by the module that needs it.</summary>
/// <param name="Code">Stored for ever: <c>one-stop.dossier</c>.</param>
/// <param name="Reset">When it begins again.</param>
/// <param name="Width">Least number of digits; zeros stand before.</param>
/// <param name="Format">Text with the places {number}, {year}, {yy}, {month}, {day} and {unit}.</param>
public sealed record NumberKind(string Code, Reset Reset, int Width = 1, string Format = "{number}")
{
    /// <summary>The period a day belongs to: <c>2020</c>, <c>2020-10-15</c>, or nothing.</summary>
    public string PeriodOf(DateOnly day) => Reset switch
    {
        Reset.Year => day.ToString("yyyy", CultureInfo.InvariantCulture),
        Reset.Day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>The number as people write it.</summary>
    /// <param name="unit">The unit's code or symbol, where the format has a place for it.</param>
    public string Write(long number, DateOnly day, string unit = "") => Format
        .Replace("{number}", number.ToString(CultureInfo.InvariantCulture).PadLeft(Width, '0'), StringComparison.Ordinal)
        .Replace("{year}", day.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{yy}", day.ToString("yy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", day.ToString("MM", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{day}", day.ToString("dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{unit}", unit, StringComparison.Ordinal);
}

/// <summary>A number handed out.</summary>
/// <param name="Series">Of which series.</param>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Text">As people write it.</param>
public sealed record GivenNumber(SeriesKey Series, long Number, string Text);

/// <summary>One series: one unit, one kind, one period.</summary>
public sealed record SeriesKey(Guid Unit, string Kind, string Period);
