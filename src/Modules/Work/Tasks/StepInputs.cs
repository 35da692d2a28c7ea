using ThongSuot.Forms;
using ThongSuot.Processes;

namespace ThongSuot.Work;

/// <summary>The values a step asks for, as fields of its form; what is written there becomes variables of the case.</summary>
public sealed class StepInputs
{
    /// <summary>What the names of its fields begin with.</summary>
    internal const string Prefix = "in-";

    private readonly IReadOnlyList<(string Variable, Field Field)> fields;

    private StepInputs(IReadOnlyList<StepInput> asked) => (Asked, fields) = (asked, [.. asked.Select(i => (i.Variable, FieldOf(i)))]);

    /// <summary>What is asked for, as the definition says it.</summary>
    public IReadOnlyList<StepInput> Asked { get; }

    /// <summary>The fields.</summary>
    public IEnumerable<Field> Fields => fields.Select(f => f.Field);

    /// <summary>Those of a step.</summary>
    public static StepInputs Of(ProcessElement? step) => new(step?.Step?.Inputs ?? []);

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
        "number" => new DecimalField($"{Prefix}{input.Variable}", input.Label),
        "date" => new DateField($"{Prefix}{input.Variable}", input.Label),
        "yes-no" => new YesNoField($"{Prefix}{input.Variable}", input.Label),
        _ => new TextField($"{Prefix}{input.Variable}", input.Label) { Max = 500 },
    };
}
