using ThongSuot.Calendar;
using ThongSuot.Kernel;

namespace ThongSuot.Clocks;

/// <summary>The step of the reasoning that says a promised date was kept.</summary>
internal static class KeptStep
{
    public static DeadlineStep Of(DateTime promised, DateTime counted, RuleSource why) => new(
        StepKind.Remark,
        new(
            $"Lịch làm việc đã thay đổi sau khi hẹn: nay tính ra {ClockSaid.Moment(counted)}, sớm hơn. Ngày đã hẹn {ClockSaid.Moment(promised)} được giữ nguyên cho người nộp.",
            $"The calendar changed after the promise: now it gives {ClockSaid.Moment(counted)}, which is earlier. The promised date {ClockSaid.Moment(promised)} is kept for the applicant."),
        why.Article,
        why.Certainty)
    { Day = VietnamTime.DayOf(promised) };
}
