using System.Globalization;
using ThongSuot.Kernel;

namespace ThongSuot.Languages;

/// <summary>Texts and figures in the reader's language. Vietnamese is the source; a missing English shows the Vietnamese.</summary>
public sealed class Texts(Catalog catalog, string language)
{
    /// <summary>vi or en.</summary>
    public string Language { get; } = language == "en" ? "en" : "vi";

    /// <summary>Is the reader's language English?</summary>
    public bool IsEnglish => Language == "en";

    /// <summary>The text.</summary>
    public string this[string vi] => IsEnglish ? catalog.English(vi) ?? vi : vi;

    /// <summary>The text with its places filled; numbers and days are written the reader's way.</summary>
    public string this[string vi, params object?[] values] => Fill(this[vi], values);

    /// <summary>The text for a count; {0} is the count.</summary>
    public string Count(string vi, long count) => Fill(IsEnglish ? catalog.English(vi, count) ?? vi : vi, [count]);

    /// <summary>The sentence of a refusal.</summary>
    public string Of(Refusal why) => why.Values.Count == 0 ? this[why.Text] : this[why.Text, [.. why.Values]];

    /// <summary>The name in the reader's language.</summary>
    public string Of(Names names) => names.In(Language);

    /// <summary>15/10/2020</summary>
    public string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>15/10/2020, or a dash.</summary>
    public string Day(DateOnly? day) => day is { } d ? Day(d) : "–";

    /// <summary>14:30 15/10/2020, local.</summary>
    public string Moment(DateTime utc) => VietnamTime.Local(utc).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>1.236 in Vietnamese, 1,236 in English.</summary>
    public string Number(long number) => Grouped(number.ToString("#,0", CultureInfo.InvariantCulture));

    /// <summary>82,4 in Vietnamese, 82.4 in English; a dash for what cannot be computed.</summary>
    public string Number(double number, int places = 1) => !double.IsFinite(number) ? "–" :
        Grouped((Math.Abs(number) < 0.5 * Math.Pow(10, -places) ? 0 : number).ToString(places == 0 ? "#,0" : "#,0." + new string('0', places), CultureInfo.InvariantCulture));

    /// <summary>82,4 %</summary>
    public string Percent(double share, int places = 1) => double.IsFinite(share) ? $"{Number(share * 100, places)} %" : "–";

    /// <summary>150.000 đ</summary>
    public string Money(long dong) => $"{Number(dong)} đ";

    /// <summary>1,4 MB</summary>
    public string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{Number(bytes / 1024.0)} KB",
        < 1024L * 1024 * 1024 => $"{Number(bytes / 1048576.0)} MB",
        _ => $"{Number(bytes / 1073741824.0)} GB",
    };

    // Without values a brace in the text is a brace.
    private string Fill(string text, object?[] values) => values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, Array.ConvertAll(values, Written));

    private object? Written(object? value) => value switch
    {
        int number => Number(number),
        long number => Number(number),
        double number => Number(number),
        DateOnly day => Day(day),
        DateTime utc => Moment(utc),
        Names names => Of(names),
        _ => value,
    };

    // Vietnamese: point for thousands, comma for decimals (Decree 30/2020/NĐ-CP, annex I writes figures so).
    private string Grouped(string invariant) =>
        IsEnglish ? invariant : string.Create(invariant.Length, invariant, static (span, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                span[i] = text[i] switch { ',' => '.', '.' => ',', var c => c };
            }
        });
}
