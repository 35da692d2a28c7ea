using ThongSuot.Forms;
using ThongSuot.Languages;

namespace ThongSuot.Web;

/// <summary>A field as programs are told of it: under which name to send what.</summary>
/// <param name="Name">The name it is sent by.</param>
/// <param name="Title">What people read.</param>
/// <param name="Hint">What stands under it.</param>
/// <param name="Kind">text, number, decimal, money, date, yes-no, choice, files or span.</param>
/// <param name="Required">It must be sent.</param>
/// <param name="Choices">What may be sent; none where anything may.</param>
public sealed record FieldAnswer(string Name, string Title, string? Hint, string Kind, bool Required, IReadOnlyList<ChoiceAnswer>? Choices)
{
    /// <summary>Of a field.</summary>
    public static FieldAnswer Of(Field field, Texts t)
    {
        var choices = FieldSchemas.ChoicesOf(field);
        return new(field.Name, t[field.Label], field.Hint is { } hint ? t[hint] : null, KindOf(field, choices.Count > 0), field.Required, choices.Count > 0 ? [.. choices.Select(c => new ChoiceAnswer(c.Value, t[c.Text], c.Group))] : null);
    }

    private static string KindOf(Field field, bool hasChoices) => field switch
    {
        _ when hasChoices => "choice",
        NumberField => "number",
        DecimalField => "decimal",
        MoneyField => "money",
        DateField => "date",
        YesNoField => "yes-no",
        FileField => "files",
        SpanField => "span",
        _ => "text",
    };
}

/// <summary>One choice of a field.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Title">What people read.</param>
/// <param name="Group">The heading it stands under.</param>
public sealed record ChoiceAnswer(string Value, string Title, string? Group);
