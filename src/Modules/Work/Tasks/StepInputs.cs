using ThongSuot.Forms;
using ThongSuot.Processes;

namespace ThongSuot.Work;

/// <summary>The values a step asks for, as fields of its form; what is written there becomes variables of the case.</summary>
public sealed class StepInputs
{
    private readonly IReadOnlyList<(string Variable, Field Field)> fields;

    private StepInputs(IReadOnlyList<(string, Field)> fields) => this.fields = fields;

    /// <summary>The fields.</summary>
    public IEnumerable<Field> Fields => fields.Select(f => f.Field);

    /// <summary>Those of a step.</summary>
    public static StepInputs Of(ProcessElement? step) => new([.. (step?.Step?.Inputs ?? []).Select(i => (i.Variable, FieldOf(i)))]);

    /// <summary>What the form says, by variable; errors stand in the form.</summary>
    public Dictionary<string, object?> Read(FormState form) => fields.ToDictionary(f => f.Variable, f => f.Field switch
    {
        DecimalField number => form.Maybe(number) is { } value ? (decimal)value : null,
        DateField date => form.Maybe(date),
        YesNoField yes => form.Get(yes),
        TextField text => form.Maybe(text),
        _ => (object?)null,
    });

    private static Field FieldOf(StepInput input) => input.Kind switch
    {
        "number" => new DecimalField($"in-{input.Variable}", input.Label),
        "date" => new DateField($"in-{input.Variable}", input.Label),
        "yes-no" => new YesNoField($"in-{input.Variable}", input.Label),
        _ => new TextField($"in-{input.Variable}", input.Label) { Max = 500 },
    };
}
