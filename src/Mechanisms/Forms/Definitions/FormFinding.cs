namespace ThongSuot.Forms;

/// <summary>Something wrong or doubtful about a definition.</summary>
/// <param name="IsFault">Must it be mended before the form is published?</param>
/// <param name="Place">Where: a path in the file, or an item and its rule (<c>ngay_sinh.show</c>).</param>
/// <param name="Text">Vietnamese sentence with {0} places; source text of its translation.</param>
/// <param name="Values">What stands in the places.</param>
public sealed record FormFinding(bool IsFault, string Place, string Text, params object[] Values)
{
    /// <summary>Code of the item it is about; the place itself when it is about none.</summary>
    public string Item => Place.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? Place[..dot] : Place;

    internal static FormFinding Fault(string place, string text, params object[] values) => new(true, place, text, values);

    internal static FormFinding Remark(string place, string text, params object[] values) => new(false, place, text, values);
}

/// <summary>A definition that was read, or why it was not.</summary>
/// <param name="Form">The definition; none when it could not be read at all.</param>
/// <param name="Faults">What is wrong with the writing.</param>
public sealed record ReadForm(FormDefinition? Form, IReadOnlyList<FormFinding> Faults);
