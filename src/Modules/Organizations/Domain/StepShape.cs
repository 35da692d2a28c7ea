namespace ThongSuot.Organizations;

/// <summary>Is a step filled in as its kind asks?</summary>
internal static class StepShape
{
    public static bool IsComplete(ReorganisationStep step) => step.Kind switch
    {
        StepKind.Merge => step.From.Count > 0 && step.Into is [var only] && Named(only) && (step.From.Count > 1 || step.From[0] != only.Unit),
        StepKind.Split => step.From.Count == 1 && step.Into.Count > 1 && step.Into.All(Named) && Different(step),
        StepKind.Dissolve => step.From.Count == 1 && step.Into.Count > 0 && step.Into.All(t => Named(t) && t.Unit != step.From[0]) && Different(step),
        StepKind.Open => step.From.Count == 0 && step.Into is [{ IsNew: true } opened] && opened.Change is { Name: not null, Kind: not null, Level: not null } change && (change.IsRoot || change.ParentId is not null),
        StepKind.Rename => step is { From.Count: 1, Change.Name: not null },
        StepKind.Recode => step is { From.Count: 1, Change: { } codes } && (codes.StatisticsCode ?? codes.Code102 ?? codes.Code20) is not null,
        StepKind.Move => step is { From.Count: > 0, Change.ParentId: not null },
        _ => step is { From.Count: > 0, Change: { } kinds } && (kinds.Kind is not null || kinds.Level is not null),
    };

    public static bool SharesAreWhole(ReorganisationStep step) =>
        step.Into.All(t => t.Share > 0) && Math.Abs(step.Into.Sum(t => t.Share) - 1) < 1e-6;

    private static bool Named(StepTarget target) => !target.IsNew || !string.IsNullOrWhiteSpace(target.Change?.Name);

    private static bool Different(ReorganisationStep step) => step.Into.DistinctBy(t => t.Unit).Count() == step.Into.Count;
}
