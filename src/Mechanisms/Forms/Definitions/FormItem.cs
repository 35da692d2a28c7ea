namespace ThongSuot.Forms;

/// <summary>What an item takes.</summary>
public enum ItemKind
{
    /// <summary>One line; <see cref="FormItem.Format"/> narrows it.</summary>
    Text,

    /// <summary>Several lines.</summary>
    LongText,

    /// <summary>A number, whole or with decimals.</summary>
    Number,

    /// <summary>Whole đồng.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A month.</summary>
    Month,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Any of a list.</summary>
    Choices,

    /// <summary>A tick.</summary>
    YesNo,

    /// <summary>A person: name, citizen number, birth, address and what else <see cref="FormItem.Parts"/> names.</summary>
    Person,

    /// <summary>An organisation: name, code of registration, representative.</summary>
    Organisation,

    /// <summary>An address: a unit in force on the day, and the line below it.</summary>
    Address,

    /// <summary>Rows of the same columns.</summary>
    Table,

    /// <summary>One or more files.</summary>
    File,

    /// <summary>A value a rule gives.</summary>
    Computed,

    /// <summary>Words to read; takes nothing.</summary>
    Information,
}

/// <summary>One thing a form asks or says.</summary>
public sealed record FormItem
{
    /// <summary>Name in rules and drafts: small letters, digits and underscores.</summary>
    public required string Code { get; init; }

    /// <summary>What it takes.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Visible label; of an information its text.</summary>
    public required string Label { get; init; }

    /// <summary>A line under the label.</summary>
    public string? Hint { get; init; }

    /// <summary>Must it always be filled in?</summary>
    public bool Required { get; init; }

    /// <summary>Of a text: name, citizen, phone or email.</summary>
    public string? Format { get; init; }

    /// <summary>Of a number: with decimals?</summary>
    public bool Decimals { get; init; }

    /// <summary>Least number or amount.</summary>
    public decimal? Min { get; init; }

    /// <summary>Greatest number or amount; of a text the most characters; of a file the most megabytes.</summary>
    public decimal? Max { get; init; }

    /// <summary>Of a day or month: <c>past</c> or <c>future</c>, today included.</summary>
    public string? When { get; init; }

    /// <summary>Unit written behind a number: m², người.</summary>
    public string? Unit { get; init; }

    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Of a person or organisation: what is asked, in order.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Parts that may stay empty.</summary>
    public IReadOnlyList<string> Optional { get; init; } = [];

    /// <summary>Of a table: its columns.</summary>
    public IReadOnlyList<FormItem> Columns { get; init; } = [];

    /// <summary>Of a table: most rows.</summary>
    public int? Rows { get; init; }

    /// <summary>May several files be chosen?</summary>
    public bool Many { get; init; }

    /// <summary>Is the person signed in meant, so that it is filled in beforehand?</summary>
    public bool Self { get; init; }

    /// <summary>Shown only where this is true.</summary>
    public string? Show { get; init; }

    /// <summary>Must be filled in where this is true.</summary>
    public string? Require { get; init; }

    /// <summary>Of a computed item: its value.</summary>
    public string? Compute { get; init; }

    /// <summary>Must be true.</summary>
    public string? Check { get; init; }

    /// <summary>What to say when the check is false.</summary>
    public string? Message { get; init; }
}
