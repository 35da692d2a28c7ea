namespace ThongSuot.Processes;

/// <summary>What our own extensions say about a step: who does it, what it offers, what it is born with.</summary>
public sealed record StepNote
{
    /// <summary>Code of the position that does it; none: the one its lane names.</summary>
    public string? Position { get; init; }

    /// <summary>Of which unit: <c>own</c>, <c>parent</c>, <c>below</c>, a code or key, or an expression that gives one; none for the case's own.</summary>
    public string? Unit { get; init; }

    /// <summary>May be done together with others of its kind.</summary>
    public bool Batch { get; init; }

    /// <summary>The form or result born at the step, in words.</summary>
    public string? Form { get; init; }

    /// <summary>For which channel of receipt it counts, in words.</summary>
    public string? Channel { get; init; }

    /// <summary>What its end means for the dossier the case is about; empty for a step on the way.</summary>
    public IReadOnlyList<StepStage> Stages { get; init; } = [];

    /// <summary>The outcomes it offers; none for any.</summary>
    public IReadOnlyList<StepOutcome> Outcomes { get; init; } = [];

    /// <summary>The values it asks for, which become variables of the case.</summary>
    public IReadOnlyList<StepInput> Inputs { get; init; } = [];

    /// <summary>Reads <c>denial decision</c>; words nobody knows mean nothing.</summary>
    public static IReadOnlyList<StepStage> ReadStages(string? text) =>
        [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Enum.GetValues<StepStage>().Where(stage => stage.ToString().Equals(word, StringComparison.OrdinalIgnoreCase))).Distinct()];

    /// <summary>Reads <c>so_tien|Số tiền|number;dong_y|Đồng ý|yes-no</c>; a kind nobody knows is text.</summary>
    public static IReadOnlyList<StepInput> ReadInputs(string? text) =>
        [.. (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(i => i.Split('|', 3, StringSplitOptions.TrimEntries)).Where(i => i is [{ Length: > 0 }, ..])
            .Select(i => new StepInput(i[0], i is [_, { Length: > 0 } label, ..] ? label : i[0], i is [.., "number" or "date" or "yes-no"] && i.Length == 3 ? i[2] : "text")).DistinctBy(i => i.Variable)];

    /// <summary>Reads <c>approve|Đồng ý;return|Trả lại</c>; an outcome without words is its own.</summary>
    public static IReadOnlyList<StepOutcome> ReadOutcomes(string? text) =>
        [.. (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(o => o.Split('|', 2, StringSplitOptions.TrimEntries)).Where(o => o[0].Length > 0).Select(o => new StepOutcome(o[0], o[^1]))];
}

/// <summary>What the end of a step means for the dossier the case is about.</summary>
public enum StepStage
{
    /// <summary>It is taken in and passed on (tiếp nhận).</summary>
    Reception,

    /// <summary>What is asked for is denied: the outcome on its way is a denial (từ chối giải quyết).</summary>
    Denial,

    /// <summary>The outcome is issued: decided (có kết quả).</summary>
    Decision,

    /// <summary>The result is in the applicant's hands (trả kết quả).</summary>
    Return,
}

/// <summary>One way a step may come out.</summary>
/// <param name="Code">What the variable <c>outcome</c> gets.</param>
/// <param name="Name">What people read.</param>
public sealed record StepOutcome(string Code, string Name);

/// <summary>One value a step asks for.</summary>
/// <param name="Variable">The variable that gets it.</param>
/// <param name="Label">What people read.</param>
/// <param name="Kind"><c>text</c>, <c>number</c>, <c>date</c> or <c>yes-no</c>.</param>
public sealed record StepInput(string Variable, string Label, string Kind);
