namespace ThongSuot.Forms;

/// <summary>What is wrong with a field, in plain Vietnamese (source text of the translation), with values for its places.</summary>
public sealed record FieldError(string Text, params object[] Values);

/// <summary>One field of a form: what it is called, what it takes. No HTML here; the web kit draws it.</summary>
public abstract class Field(string name, string label)
{
    /// <summary>Name in the form.</summary>
    public string Name { get; private set; } = name;

    /// <summary>Visible label, Vietnamese source text.</summary>
    public string Label { get; } = label;

    /// <summary>A line under the label.</summary>
    public string? Hint { get; init; }

    /// <summary>Must it be filled in?</summary>
    public bool Required { get; init; } = true;

    /// <summary>The browser's autocomplete token, where one fits (WCAG 1.3.5).</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Is the value shown again when the form is?</summary>
    public virtual bool Echoes => true;

    /// <summary>What to say when it is missing.</summary>
    public virtual FieldError Missing => new("Hãy nhập: {0}.", Label);

    // The same field under another name: a cell of a table.
    internal Field Named(string name)
    {
        var copy = (Field)MemberwiseClone();
        copy.Name = name;
        return copy;
    }
}

/// <summary>A field whose value is a <typeparamref name="T"/>.</summary>
public abstract class Field<T>(string name, string label) : Field(name, label)
{
    /// <summary>Reads a value that is not empty; strict.</summary>
    /// <returns>What is wrong, or none.</returns>
    public abstract FieldError? Read(string text, DateOnly today, out T value);

    /// <summary>The value as it stands in the box.</summary>
    public abstract string Write(T value);
}

/// <summary>One choice: the value sent and the words shown (Vietnamese source text).</summary>
public sealed record Choice(string Value, string Text)
{
    /// <summary>A heading under which the choice stands.</summary>
    public string? Group { get; init; }
}
