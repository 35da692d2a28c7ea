namespace ThongSuot.Forms;

/// <summary>An item of one filling: whether it is asked, what was typed, what it comes to.</summary>
public sealed class FilledItem
{
    /// <summary>What is asked.</summary>
    public required FormItem Item { get; init; }

    /// <summary>Step, from 0.</summary>
    public required int StepAt { get; init; }

    /// <summary>Section within the step, from 0.</summary>
    public required int SectionAt { get; init; }

    /// <summary>Is it asked, given the rest?</summary>
    public required bool IsShown { get; init; }

    /// <summary>Must it be filled in, given the rest?</summary>
    public bool IsRequired { get; internal set; }

    /// <summary>Its value as rules see it; none while hidden, empty or not readable.</summary>
    public object? Value { get; internal set; }

    /// <summary>The fields it is drawn and read with; of a table none, its rows have their own.</summary>
    public IReadOnlyList<Field> Fields { get; internal set; } = [];

    /// <summary>The rows of a table that hold anything, and their cells.</summary>
    public IReadOnlyList<FilledRow> Rows { get; internal set; } = [];

    /// <summary>The table itself.</summary>
    public TableField? Table { get; internal set; }

    /// <summary>Name of what stands on the page for it, where its errors point.</summary>
    public string Anchor => Fields is [var first, ..] ? first.Name : Item.Code;
}

/// <summary>A row of a table.</summary>
/// <param name="Number">Place in the draft, from 0; rows left empty are not there.</param>
/// <param name="Cells">Its cells, in the order of the columns.</param>
public sealed record FilledRow(int Number, IReadOnlyList<FilledItem> Cells);
