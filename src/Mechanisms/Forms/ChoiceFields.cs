namespace ThongSuot.Forms;

/// <summary>One of a list of choices.</summary>
public sealed class ChoiceField(string name, string label, IReadOnlyList<Choice> choices) : Field<string>(name, label)
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

/// <summary>Another thing, by its id; the values of the choices are ids.</summary>
public sealed class ReferenceField(string name, string label, IReadOnlyList<Choice> choices) : Field<Guid>(name, label), IChoices
{
    /// <inheritdoc/>
    public IReadOnlyList<Choice> Choices { get; } = [.. choices.Select(c => c with { Value = Guid.Parse(c.Value).ToString("N") })];

    /// <inheritdoc/>
    public override FieldError Missing => new("Hãy chọn: {0}.", Label);

    /// <inheritdoc/>
    public override FieldError? Read(string text, DateOnly today, out Guid value) =>
        Guid.TryParse(text, out value) && Write(value) is var id && Choices.Any(c => c.Value == id) ? null : new("Lựa chọn này không có trong danh sách. Hãy chọn lại.");

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

    internal FieldError? Check(IReadOnlyList<string> chosen) => chosen.Count == 0 && Required ? Missing
        : chosen.Any(v => Choices.All(c => c.Value != v)) ? new("Lựa chọn này không có trong danh sách. Hãy chọn lại.")
        : null;
}
