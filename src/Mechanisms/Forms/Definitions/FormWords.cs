using System.Collections.Frozen;

namespace ThongSuot.Forms;

/// <summary>The words definitions are written with, and how much one may hold.</summary>
public static class FormWords
{
    /// <summary>Most bytes of a definition.</summary>
    public const int MostBytes = 512 * 1024;

    /// <summary>Most items, columns included.</summary>
    public const int MostItems = 400;

    /// <summary>Most steps.</summary>
    public const int MostSteps = 20;

    /// <summary>Most sections of a step.</summary>
    public const int MostSections = 40;

    /// <summary>Most choices of an item.</summary>
    public const int MostChoices = 300;

    /// <summary>Most columns of a table.</summary>
    public const int MostColumns = 20;

    /// <summary>Most rows of a table.</summary>
    public const int MostRows = 1_000;

    /// <summary>Most characters of a rule.</summary>
    public const int MostRule = 1_000;

    internal const int MostText = 2_000;
    internal const int MostLabel = 500;
    internal const int MostCode = 40;
    internal const int MostDepth = 16;

    // Words of the language, and what pages call their own parts.
    private static readonly FrozenSet<string> Taken = FrozenSet.ToFrozenSet(
    [
        "item", "partial", "true", "false", "null", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "and", "or", "not", "between", "instance", "of",
        "do", "items", "kept", "main", "errors", "keys", "step", "section", "title",
    ]);

    /// <summary>How each kind is written.</summary>
    public static FrozenDictionary<string, ItemKind> Kinds { get; } = new Dictionary<string, ItemKind>
    {
        ["text"] = ItemKind.Text, ["longText"] = ItemKind.LongText, ["number"] = ItemKind.Number, ["money"] = ItemKind.Money, ["date"] = ItemKind.Date, ["month"] = ItemKind.Month,
        ["choice"] = ItemKind.Choice, ["choices"] = ItemKind.Choices, ["yesNo"] = ItemKind.YesNo, ["person"] = ItemKind.Person, ["organisation"] = ItemKind.Organisation,
        ["address"] = ItemKind.Address, ["table"] = ItemKind.Table, ["file"] = ItemKind.File, ["computed"] = ItemKind.Computed, ["information"] = ItemKind.Information,
    }.ToFrozenDictionary();

    /// <summary>Formats of a text.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["name", "citizen", "phone", "email"];

    /// <summary>Parts of a person.</summary>
    public static IReadOnlyList<string> PersonParts { get; } = ["name", "number", "birth", "sex", "ethnic", "nationality", "address", "phone", "email"];

    /// <summary>Parts of an organisation.</summary>
    public static IReadOnlyList<string> OrganisationParts { get; } = ["name", "code", "representative", "address", "phone", "email"];

    /// <summary>What is asked of a person unless the item says otherwise.</summary>
    public static IReadOnlyList<string> UsualPerson { get; } = ["name", "number", "birth", "address"];

    /// <summary>What is asked of an organisation unless the item says otherwise.</summary>
    public static IReadOnlyList<string> UsualOrganisation { get; } = ["name", "code", "representative"];

    /// <summary>How a kind is written.</summary>
    public static string Word(this ItemKind kind) => Kinds.First(k => k.Value == kind).Key;

    /// <summary>May an item of the kind stand in a row of a table?</summary>
    public static bool FitsCell(this ItemKind kind) => kind is ItemKind.Text or ItemKind.Number or ItemKind.Money or ItemKind.Date or ItemKind.Month or ItemKind.Choice or ItemKind.YesNo or ItemKind.Computed;

    /// <summary>The parts of an item: those it names, or the usual ones of its kind.</summary>
    public static IReadOnlyList<string> PartsOf(FormItem item) => item.Kind switch
    {
        ItemKind.Person => item.Parts.Count > 0 ? item.Parts : UsualPerson,
        ItemKind.Organisation => item.Parts.Count > 0 ? item.Parts : UsualOrganisation,
        ItemKind.Address => ["unit", "line"],
        _ => [],
    };

    /// <summary>Is it a name that rules can use?</summary>
    public static bool IsCode(string code) => code.Length is > 0 and <= MostCode && char.IsAsciiLetterLower(code[0]) && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_')
        && !Taken.Contains(code);
}
