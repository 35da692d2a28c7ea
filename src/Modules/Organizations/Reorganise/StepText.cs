using System.Globalization;

namespace ThongSuot.Organizations;

/// <summary>Steps in words: names of units are data, the rest is translated.</summary>
internal static class StepText
{
    public static string Title(StepKind kind) => kind switch
    {
        StepKind.Merge => "Sáp nhập",
        StepKind.Split => "Chia tách",
        StepKind.Rename => "Đổi tên",
        StepKind.Recode => "Đổi mã",
        StepKind.Move => "Chuyển cấp trên",
        StepKind.Change => "Đổi loại, cấp",
        StepKind.Dissolve => "Giải thể",
        _ => "Thành lập mới",
    };

    public static StepLine Of(ReorganisationStep step, UnitChart chart, DateOnly day)
    {
        var from = string.Join(", ", step.From.Select(u => chart.LabelOf(u, day.AddDays(-1))));
        var into = string.Join(", ", step.Into.Select(t => Target(t, chart, day, step.Into.Count > 1)));
        var change = step.Change is { } c ? Words(c, chart, day) : "";
        return new(step.Id, step.Kind.ToString(), Title(step.Kind), string.Join(" → ", new[] { from, into, change }.Where(t => t.Length > 0)));
    }

    /// <summary>What is different between two days.</summary>
    public static string Difference(UnitFacts? before, UnitFacts? after, UnitChart chart, DateOnly day) => before is null || after is null ? "–" : string.Join("; ", new[]
    {
        before.Name == after.Name ? null : after.Name,
        before.Kind == after.Kind ? null : after.Kind.Title(),
        before.ParentId == after.ParentId ? null : after.ParentId is { } above ? $"→ {chart.LabelOf(above, day)}" : "–",
        before.StatisticsCode == after.StatisticsCode ? null : $"{before.StatisticsCode} → {after.StatisticsCode}",
        before.Code102 == after.Code102 ? null : $"{before.Code102} → {after.Code102}",
        before.Code20 == after.Code20 ? null : $"{before.Code20} → {after.Code20}",
    }.OfType<string>());

    private static string Target(StepTarget target, UnitChart chart, DateOnly day, bool shares)
    {
        var name = target.IsNew ? target.Change?.Name ?? "–" : chart.LabelOf(target.Unit, day);
        return shares ? string.Create(CultureInfo.InvariantCulture, $"{name} ({target.Share * 100:0.##} %)") : name;
    }

    private static string Words(FactChange change, UnitChart chart, DateOnly day) => string.Join("; ", new[]
    {
        change.Name, change.Kind?.Title(), change.ParentId is { } above ? chart.LabelOf(above, day) : null, change.StatisticsCode, change.Code102, change.Code20,
    }.Where(w => !string.IsNullOrEmpty(w)));
}
