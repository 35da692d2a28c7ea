using ThongSuot.Kernel;

namespace ThongSuot.Calendar.Explain;

/// <summary>The sentences of the reasoning, in both languages side by side.</summary>
internal static class StepWords
{
    public static Names Rules(RulePack rules) => new($"Áp dụng {rules.Title.Vi}.", $"Rules: {rules.Title.In("en")}.");

    public static Names Begin(DateTime at, Span limit) => new($"Nhận {DayWords.Moment(at).Vi}; thời hạn {limit.Says.Vi}.", $"Received {DayWords.Moment(at).En}; limit: {limit.Says.En}.");

    public static Names Paused(DateTime at) => new($"Tạm dừng từ {DayWords.Moment(at).Vi}.", $"The clock stops {DayWords.Moment(at).En}.");
}
