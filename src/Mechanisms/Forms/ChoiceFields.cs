namespace ThongSuot.Forms;

/// <summary>One of a list of choices.</summary>
public class ChoiceField(string name, string label, IReadOnlyList<Choice> choices) : Field<string>(name, label)
{
    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<Choice> Choices { get; } = choices;

    /// <summary>Shown as radio buttons instead of a list: for up to five choices a citizen reads.</summary>
    public bool AsRadios { get; init; }

    /// <inheritdoc/>
    public override FieldError Missing => new("Hãy chọn: {0}.", Label);

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out string value)
    {
        value = text;
        return Choices.Any(c => c.Value == text) ? null : new("Lựa chọn này không có trong danh sách. Hãy chọn lại.");
    }

    /// <inheritdoc/>
    public override string Write(string value) => value;
}

/// <summary>One of the values of an enumeration.</summary>
public sealed class EnumField<T>(string name, string label, IReadOnlyList<(T Value, string Text)> choices) : Field<T>(name, label), IChoices where T : struct, Enum
{
    /// <inheritdoc/>
    public IReadOnlyList<Choice> Choices { get; } = [.. choices.Select(c => new Choice(c.Value.ToString(), c.Text))];

    /// <inheritdoc/>
    public override FieldError Missing => new("Hãy chọn: {0}.", Label);

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out T value)
    {
        value = default;
        return Choices.Any(c => c.Value == text) && Enum.TryParse(text, out value) ? null : new("Lựa chọn này không có trong danh sách. Hãy chọn lại.");
    }

    /// <inheritdoc/>
    public override string Write(T value) => value.ToString();
}

/// <summary>A field drawn as a list of choices.</summary>
public interface IChoices
{
    /// <summary>What may be chosen.</summary>
    IReadOnlyList<Choice> Choices { get; }
}

/// <summary>Another thing, by its id.</summary>
public sealed class ReferenceField(string name, string label, IReadOnlyList<Choice> choices) : Field<Guid>(name, label), IChoices
{
    /// <inheritdoc/>
    public IReadOnlyList<Choice> Choices { get; } = choices;

    /// <inheritdoc/>
    public override FieldError Missing => new("Hãy chọn: {0}.", Label);

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out Guid value) =>
        Guid.TryParse(text, out value) && Choices.Any(c => c.Value == text) ? null : new("Lựa chọn này không có trong danh sách. Hãy chọn lại.");

    /// <inheritdoc/>
    public override string Write(Guid value) => value.ToString("N");
}

/// <summary>Any number of a list of choices: tick boxes.</summary>
public sealed class ChoicesField(string name, string label, IReadOnlyList<Choice> choices) : Field(name, label)
{
    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<Choice> Choices { get; } = choices;

    /// <inheritdoc/>
    public override FieldError Missing => new("Hãy chọn ít nhất một: {0}.", Label);
}

/// <summary>One or more files.</summary>
public sealed class FileField(string name, string label) : Field(name, label)
{
    /// <summary>Most bytes of one file.</summary>
    public long MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Endings the chooser offers: ".pdf,.jpg". The content is checked by Files, not by these.</summary>
    public string? Accept { get; init; }

    /// <summary>May several be chosen?</summary>
    public bool Many { get; init; }

    /// <inheritdoc/>
    public override FieldError Missing => new("Hãy chọn tệp: {0}.", Label);
}
