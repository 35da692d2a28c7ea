using ThongSuot.Cases;
using ThongSuot.Languages;
using ThongSuot.Processes;

namespace ThongSuot.Work;

/// <summary>What a definition says about a step, in words.</summary>
internal static class StepTexts
{
    /// <summary>How long a step may take.</summary>
    public static string? Limit(ProcessElement? element, Texts t) => element?.Limit is { } limit ? t[Unit(limit.Unit), t.Number((double)limit.Value, limit.Value % 1 == 0 ? 0 : 2)] : null;

    /// <summary>The steps a person does, in the order of the file.</summary>
    public static IEnumerable<ProcessElement> Steps(this CompiledProcess process) =>
        process.Main.Elements.Where(e => e.Kind is ElementKind.UserTask or ElementKind.ManualTask or ElementKind.Task).DistinctBy(e => e.Id);

    private static string Unit(LimitUnit unit) => unit switch
    {
        LimitUnit.Hour => "{0} giờ làm việc",
        LimitUnit.WorkingDay => "{0} ngày làm việc",
        _ => "{0} ngày",
    };
}
