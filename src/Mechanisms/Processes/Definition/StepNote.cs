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

    /// <summary>The outcomes it offers; none for any.</summary>
    public IReadOnlyList<StepOutcome> Outcomes { get; init; } = [];

    /// <summary>Reads <c>approve|Đồng ý;return|Trả lại</c>; an outcome without words is its own.</summary>
    public static IReadOnlyList<StepOutcome> ReadOutcomes(string? text) =>
        [.. (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(o => o.Split('|', 2, StringSplitOptions.TrimEntries)).Where(o => o[0].Length > 0).Select(o => new StepOutcome(o[0], o[^1]))];
}

/// <summary>One way a step may come out.</summary>
/// <param name="Code">What the variable <c>outcome</c> gets.</param>
/// <param name="Name">What people read.</param>
public sealed record StepOutcome(string Code, string Name);
