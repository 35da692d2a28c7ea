using ThongSuot.Calendar;
using static ThongSuot.Mechanisms.Tests.Calendar.Legal;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.Mechanisms.Tests.Calendar;

/// <summary>The reasons, as a citizen reads them.</summary>
public sealed class WhyThisDateTests
{
    private static IReadOnlyList<DeadlineStep> Steps(string received, string span, string pack = "2015", Counting? count = null, string? start = null, params ClockEvent[] after) =>
        new CaseClock(Terms(span, pack, count), [ClockEvent.Received(At(received), start), .. after]).Explain().Steps;

    private static IEnumerable<string> Vi(IEnumerable<DeadlineStep> steps) => steps.Select(s => s.Says.Vi);

    [Fact]
    public void A_limit_over_a_holiday_is_told_from_receipt_to_due_moment() => Assert.Equal(
        [
            "Quy tắc thời hạn theo Quyết định 09/2015/QĐ-TTg.",
            "Nhận thứ Sáu 15/4/2016 lúc 10:00; thời hạn: 1 ngày làm việc.",
            "Không tính ngày nhận; đếm từ ngày tiếp theo.",
            "Bỏ qua thứ Bảy 16/4/2016 – thứ Hai 18/4/2016, 3 ngày: nghỉ Giỗ Tổ Hùng Vương, nghỉ hằng tuần, nghỉ bù Giỗ Tổ Hùng Vương.",
            "Ngày làm việc thứ 1: thứ Ba 19/4/2016.",
            "Đến hạn thứ Ba 19/4/2016 lúc 17:00 (giờ làm việc: 07:00–11:30, 13:30–17:00).",
        ],
        Vi(Steps("2016-04-15T10:00", "1 wd")));

    [Fact]
    public void The_same_is_told_in_English() => Assert.Equal(
        [
            "Time rules under Decision 09/2015/QĐ-TTg.",
            "Received Friday 15/4/2016 at 10:00; limit: 1 working day.",
            "The day of receipt is not counted; counting begins on the next day.",
            "Skipped: Saturday 16/4/2016 – Monday 18/4/2016, 3 days: Hùng Kings' Commemoration Day, weekly rest, compensation for Hùng Kings' Commemoration Day.",
            "Working day 1: Tuesday 19/4/2016.",
            "Due Tuesday 19/4/2016 at 17:00 (office hours: 07:00–11:30, 13:30–17:00).",
        ],
        Steps("2016-04-15T10:00", "1 wd").Select(s => s.Says.En));

    [Fact]
    public void Days_off_carry_their_days_article_and_certainty()
    {
        var off = Assert.Single(Steps("2016-04-29T09:00", "3 wd"), s => s.Kind == StepKind.DaysOff);
        Assert.Equal((Day("2016-04-30"), Day("2016-05-03"), "Điều 115 Bộ luật Lao động 2012", Certainty.Computed), (off.Day, off.Until, off.Article, off.Certainty));
        var decided = Assert.Single(Steps("2024-04-26T09:00", "1 wd", "2018"), s => s.Says.Vi.Contains("nghỉ hoán đổi", StringComparison.Ordinal));
        Assert.Equal(("Công văn 2450/VPCP-KGVX ngày 12/4/2024; Điều 112 Bộ luật Lao động 2019", Certainty.Computed), (decided.Article, decided.Certainty));
    }

    [Fact]
    public void Hours_are_told_day_by_day_and_long_counts_in_three_parts()
    {
        Assert.Contains("Thứ Sáu 29/4/2016: 1 giờ; thứ Tư 4/5/2016: 7 giờ. Cộng 8 giờ.", Vi(Steps("2016-04-29T16:00", "8 wh")));
        Assert.Contains("Thứ Hai 12/9/2016: 5 giờ 15 phút; 9 ngày làm việc tiếp theo: 72 giờ; thứ Hai 26/9/2016: 2 giờ 45 phút. Cộng 80 giờ.", Vi(Steps("2016-09-12T09:45", "10 wd", count: Counting.Hours)));
        Assert.Contains("Một ngày làm việc là 8 giờ làm việc, tính từ lúc nhận.", Vi(Steps("2016-09-12T09:45", "10 wd", count: Counting.Hours)));
    }

    [Fact]
    public void A_last_day_off_is_told_to_move()
    {
        var moved = Assert.Single(Steps("2016-09-01T08:00", "2 d"), s => s.Kind == StepKind.Moved);
        Assert.Equal("Thứ Bảy 3/9/2016 là ngày nghỉ (nghỉ hằng tuần): chuyển sang thứ Hai 5/9/2016.", moved.Says.Vi);
        Assert.StartsWith("Điều 148.5 Bộ luật Dân sự 2015; ", moved.Article, StringComparison.Ordinal);
        Assert.DoesNotContain(Steps("2016-09-01T08:00", "2 d"), s => s.Kind == StepKind.DaysOff);
        Assert.Contains("Hết 1 tháng: thứ Hai 29/2/2016.", Vi(Steps("2016-01-31T08:00", "1 m")));
    }

    [Theory]
    [InlineData("3.5 wd", "Ngày làm việc thứ 4, nửa ngày: thứ Sáu 16/9/2016.")]
    [InlineData("0.25 wd", "Ngày làm việc thứ 1, một phần tư ngày: thứ Ba 13/9/2016.")]
    [InlineData("0.75 wd", "Ngày làm việc thứ 1, ba phần tư ngày: thứ Ba 13/9/2016.")]
    public void Parts_of_a_day_are_told(string span, string told) => Assert.Contains(told, Vi(Steps("2016-09-12T09:00", span)));

    [Fact]
    public void A_receipt_after_the_cut_off_is_told_with_its_rule_and_the_days_between()
    {
        var steps = Steps("2025-12-05T15:30", "2 wd", "2025", start: "interlinked");
        Assert.Contains("Liên thông: nhận sau 15 giờ thì tính từ ngày làm việc tiếp theo: tính như nhận thứ Hai 8/12/2025 lúc 07:00.", Vi(steps));
        Assert.Equal("Điều 7.2 Nghị định 63/2024/NĐ-CP", steps.First(s => s.Says.Vi.StartsWith("Liên thông", StringComparison.Ordinal)).Article);
        Assert.Contains("Bỏ qua thứ Bảy 6/12/2025 – Chủ nhật 7/12/2025, 2 ngày: nghỉ hằng tuần.", Vi(steps));
        Assert.Equal(Day("2025-12-10"), steps[^1].Day);
    }

    [Fact]
    public void Pauses_supplements_and_extensions_are_told_in_order()
    {
        var steps = Steps("2016-09-12T09:00", "5 wd", "2018", null, null,
            ClockEvent.SupplementAsked(At("2016-09-13T10:00")), ClockEvent.SupplementCompleted(At("2016-09-14T08:00")),
            ClockEvent.Paused(At("2016-09-15T10:00")), ClockEvent.Resumed(At("2016-09-19T10:00")), ClockEvent.ExtensionAsked(At("2016-09-20T10:00"), Span.WorkingDays(2)));
        Assert.Equal(
            [
                "Yêu cầu bổ sung thứ Ba 13/9/2016 lúc 10:00; thời hạn dừng tính.",
                "Đủ hồ sơ thứ Tư 14/9/2016 lúc 08:00: tính lại thời hạn từ đầu.",
                "Tạm dừng từ thứ Năm 15/9/2016 lúc 10:00.",
                "Tiếp tục từ thứ Hai 19/9/2016 lúc 10:00; cộng thêm 2 ngày làm việc đã dừng.",
                "Đề nghị gia hạn thứ Ba 20/9/2016 lúc 10:00, khi hạn là thứ Sáu 23/9/2016 lúc 17:00: thêm 2 ngày làm việc.",
            ],
            Vi(steps.Where(s => s.Kind == StepKind.Change)));
        Assert.Equal("Điều 19.9 Nghị định 61/2018/NĐ-CP", steps.Last(s => s.Kind == StepKind.Change).Article);
        Assert.Contains("Ngày làm việc thứ 9 kể từ khi tính, gồm cả thời gian cộng thêm: thứ Ba 27/9/2016.", Vi(steps));
    }

    [Fact]
    public void The_payment_and_the_last_moment_for_an_answer_are_told()
    {
        var steps = Steps("2025-12-01T09:00", "5 wd", "2025", null, null, ClockEvent.Paused(At("2025-12-05T10:00")), ClockEvent.SecondAppointment(At("2025-12-10T10:00"), Span.WorkingDays(3)));
        Assert.Contains("Đã xác nhận nộp tiền thứ Tư 10/12/2025 lúc 10:00: bắt đầu lần hẹn thứ hai.", Vi(steps));
        Assert.Contains("Người nộp bổ sung chậm nhất thứ Hai 29/12/2025 lúc 17:00.", string.Join(' ', Vi(Steps("2025-12-01T09:00", "5 wd", "2025", null, null, ClockEvent.SupplementAsked(At("2025-12-08T10:00"))))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_late_request_for_a_supplement_is_remarked_upon_not_refused()
    {
        Assert.Contains("Yêu cầu này muộn hơn 3 ngày làm việc kể từ khi nhận.", Vi(Steps("2016-09-12T09:00", "5 wd", "2018", null, null, ClockEvent.SupplementAsked(At("2016-09-16T10:00")))));
        Assert.DoesNotContain(Steps("2016-09-12T09:00", "5 wd", "2015", null, null, ClockEvent.SupplementAsked(At("2016-09-15T10:00"))), s => s.Kind == StepKind.Remark);
    }

    [Fact]
    public void Rules_chosen_for_a_day_they_were_not_in_force_are_remarked_upon()
    {
        Assert.Contains(Steps("2016-09-12T09:00", "5 wd", "2018"), s => s.Kind == StepKind.Remark && s.Says.Vi.StartsWith("Ngày nhận nằm ngoài", StringComparison.Ordinal));
        Assert.DoesNotContain(Steps("2018-09-12T09:00", "5 wd", "2018"), s => s.Kind == StepKind.Remark);
    }

    [Fact]
    public void A_day_made_up_for_is_remarked_upon() => Assert.Contains("Thứ Bảy 4/5/2019 làm bù.", Vi(Steps("2019-05-02T09:00", "2 wd", "2018")));

    [Fact]
    public void Ten_thousand_days_are_told_in_a_few_steps()
    {
        var steps = Steps("2016-09-12T09:00", "10000 wd");
        Assert.True(steps.Count < 10);
        var sum = Assert.Single(steps, s => s.Kind == StepKind.DaysOff);
        Assert.Equal(steps[^1].Day!.Value.DayNumber - Day("2016-09-12").DayNumber - 10_000, Enumerable.Range(1, steps[^1].Day!.Value.DayNumber - Day("2016-09-12").DayNumber).Count(i => !Office.IsWorking(Day("2016-09-12").AddDays(i))));
        Assert.Equal(Certainty.Computed, sum.Certainty);
    }

    [Fact]
    public void In_half_a_year_weekends_are_summed_and_every_holiday_is_told()
    {
        var off = Steps("2016-01-04T09:00", "120 wd").Where(s => s.Kind == StepKind.DaysOff).ToList();
        Assert.Equal("Từ thứ Hai 4/1/2016 đến thứ Năm 30/6/2016 có 179 ngày, trong đó 42 ngày nghỉ hằng tuần bị bỏ qua.", off[0].Says.Vi);
        Assert.Equal([Day("2016-02-06"), Day("2016-04-16"), Day("2016-04-30")], off.Skip(1).Select(s => s.Day!.Value));
    }

    [Fact]
    public void The_whole_is_as_sure_as_its_least_sure_step_and_no_reasons_are_made_unasked()
    {
        var clock = new CaseClock(Terms("3 wd"), ClockEvent.Received(At("2016-04-29T09:00")));
        Assert.Equal(Certainty.Computed, clock.Explain().Certainty);
        Assert.Empty(clock.Deadline.Steps);
        Assert.Null(clock.Deadline.Certainty);
    }

    [Fact]
    public void A_withdrawn_case_and_one_without_limit_are_told_without_a_date()
    {
        Assert.Equal("Rút hoặc dừng hồ sơ thứ Tư 14/9/2016 lúc 10:00; không còn thời hạn.", Steps("2016-09-12T09:00", "5 wd", "2018", null, null, ClockEvent.Withdrawn(At("2016-09-14T10:00")))[^1].Says.Vi);
        Assert.DoesNotContain(Steps("2016-09-12T09:00", "none"), s => s.Kind == StepKind.Due);
    }
}
