using System.Globalization;
using ThongSuot.Kernel;

namespace ThongSuot.Forms;

/// <summary>A line of what was filled in, as it is read over and printed.</summary>
/// <param name="Label">What was asked.</param>
/// <param name="Text">What it says; empty where nothing was filled in.</param>
public sealed record FilledLine(string Label, string Text);

/// <summary>Values in words.</summary>
public static class FilledText
{
    /// <summary>The lines of an item; a table has none, its rows are read cell by cell.</summary>
    public static IReadOnlyList<FilledLine> Lines(FilledItem filled) => filled.Item.Kind switch
    {
        ItemKind.Table or ItemKind.Information => [],
        ItemKind.Address => [new(filled.Item.Label, filled.Value is IReadOnlyDictionary<string, object?> a ? string.Join(", ", new[] { a.GetValueOrDefault("line"), a.GetValueOrDefault("unitName") }.OfType<string>()) : "")],
        ItemKind.Person or ItemKind.Organisation => [.. filled.Fields.Select(f => new FilledLine(f.Label, Part(filled, f)))],
        _ => [new(filled.Item.Label, Of(filled.Item, filled.Value))],
    };

    /// <summary>A plain value in words.</summary>
    public static string Of(FormItem item, object? value) => (item.Kind, value) switch
    {
        (_, null) => "",
        (ItemKind.Choice, string chosen) => Chosen(item, chosen),
        (ItemKind.Choices, IReadOnlyList<object?> many) => string.Join("; ", many.OfType<string>().Select(v => Chosen(item, v))),
        (ItemKind.Month, DateOnly month) => Written.Month(month),
        (ItemKind.Money, decimal amount) => string.Format(CultureInfo.InvariantCulture, "{0} đồng", Written.Amount(amount)),
        (ItemKind.File, IReadOnlyList<object?> files) => string.Join("; ", files.OfType<string>()),
        (_, decimal number) => item.Unit is null ? Written.Amount(number) : $"{Written.Amount(number)} {item.Unit}",
        _ => Plain(value),
    };

    private static string Part(FilledItem filled, Field field)
    {
        var value = filled.Value is IReadOnlyDictionary<string, object?> parts ? parts.GetValueOrDefault(field.Name[(filled.Item.Code.Length + 1)..]) : null;
        return field is ChoiceField choice ? choice.Choices.FirstOrDefault(c => c.Value == value as string)?.Text ?? "" : Plain(value);
    }

    private static string Chosen(FormItem item, string value) => item.Choices.FirstOrDefault(c => c.Value == value)?.Text ?? value;

    private static string Plain(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "Có" : "Không",
        DateOnly day => Written.Day(day),
        decimal number => Written.Amount(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        string text => text,
        _ => Expressions.Values.Written(value),
    };
}
