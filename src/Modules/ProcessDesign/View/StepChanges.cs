using ThongSuot.Processes;

namespace ThongSuot.ProcessDesign;

/// <summary>What became of a step from one version to the next.</summary>
public enum StepFate
{
    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It is no longer there.</summary>
    Removed,

    /// <summary>Something about it is otherwise.</summary>
    Changed,
}

/// <summary>A step that is otherwise than in the version before.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Name">Its name.</param>
/// <param name="What">Which columns changed: Vietnamese source texts.</param>
public sealed record StepDifference(StepFate Fate, string Name, IReadOnlyList<string> What);

/// <summary>Compares two versions step by step, by the identities of their tasks.</summary>
internal static class StepChanges
{
    public static IReadOnlyList<StepDifference> Between(IReadOnlyList<StepRow> before, IReadOnlyList<StepRow> after)
    {
        var (old, now) = (Known(before), Known(after));
        var common = before.Where(r => now.ContainsKey(r.Id)).Select(r => r.Id).ToList();
        var order = after.Where(r => old.ContainsKey(r.Id)).Select(r => r.Id).Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        return
        [
            .. after.Where(r => !old.ContainsKey(r.Id)).Select(r => new StepDifference(StepFate.Added, r.Name, [])),
            .. before.Where(r => !now.ContainsKey(r.Id)).Select(r => new StepDifference(StepFate.Removed, r.Name, [])),
            .. common.Select((id, i) => new StepDifference(StepFate.Changed, now[id].Name, What(old[id], now[id], order[id] != i))).Where(d => d.What.Count > 0),
        ];
    }

    private static Dictionary<string, StepRow> Known(IReadOnlyList<StepRow> rows) => rows.GroupBy(r => r.Id).ToDictionary(g => g.Key, g => g.First());

    private static IReadOnlyList<string> What(StepRow old, StepRow now, bool moved)
    {
        (bool Differs, string Text)[] all =
        [
            (moved, "thứ tự"), (old.Name != now.Name, "nội dung"), (old.Position != now.Position || old.Unit != now.Unit, "người thực hiện"), (old.Limit != now.Limit || old.LimitUnit != now.LimitUnit, "thời hạn"),
            (old.Counts != now.Counts, "tính vào tổng"), (old.Form != now.Form, "biểu mẫu, kết quả"), (old.Channel != now.Channel, "điều kiện kênh"), (old.Batch != now.Batch, "làm hàng loạt"), (old.Outcomes != now.Outcomes, "các kết cục"), (old.Inputs != now.Inputs, "các giá trị phải ghi"),
        ];
        return [.. all.Where(a => a.Differs).Select(a => a.Text)];
    }
}
