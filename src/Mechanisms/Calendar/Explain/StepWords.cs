using ThongSuot.Kernel;

namespace ThongSuot.Calendar.Explain;

/// <summary>The sentences of the reasoning, in both languages side by side.</summary>
internal static class StepWords
{
    public static readonly Names NotInForce = new(
        "Ngày nhận nằm ngoài thời gian có hiệu lực của bộ quy tắc này; bộ quy tắc được áp dụng vì đã được chọn hoặc là bộ gần nhất.",
        "The day of receipt is outside of the time these rules are in force; they count because they were chosen or are the nearest ones.");

    public static readonly Names DayAfter = new("Không tính ngày nhận; đếm từ ngày tiếp theo.", "The day of receipt is not counted; counting begins on the next day.");

    public static readonly Names ThatDay = new("Ngày bắt đầu tính là ngày thứ nhất.", "The day counted from is the first day.");

    public static Names Rules(RulePack rules) => new($"{rules.Title.Vi}.", $"{rules.Title.In("en")}.");

    public static Names Begin(DateTime at, Span limit)
    {
        var (moment, span) = (DayWords.Moment(at), limit.Says);
        return new($"Nhận {moment.Vi}; thời hạn: {span.Vi}.", $"Received {moment.En}; limit: {span.En}.");
    }

    public static Names CountsFrom(StartRule start, DateTime at, DateTime from)
    {
        var moment = DayWords.Moment(from);
        return from == at ? new($"{start.Title.Vi}.", $"{start.Title.In("en")}.")
            : new($"{start.Title.Vi}: tính như nhận {moment.Vi}.", $"{start.Title.In("en")}: counts as received {moment.En}.");
    }

    public static Names SameDay(bool intime, TimeOnly cutOff, DateTime from)
    {
        var (hour, day) = (DayWords.Time(cutOff), DayWords.Day(VietnamTime.DayOf(from)));
        return intime ? new($"Nhận không muộn hơn {hour}: trả kết quả trong ngày.", $"Received not later than {hour}: the result is due the same day.")
            : new($"Nhận sau {hour} hoặc ngoài giờ làm việc: trả kết quả {day.Vi}.", $"Received after {hour} or outside office hours: the result is due {day.En}.");
    }

    public static Names ByHours(int hours) => new($"Một ngày làm việc là {hours} giờ làm việc, tính từ lúc nhận.", $"A working day is {hours} working hours, counted from the moment of receipt.");

    public static Names Paused(DateTime at)
    {
        var moment = DayWords.Moment(at);
        return new($"Tạm dừng từ {moment.Vi}.", $"The clock stops {moment.En}.");
    }

    public static Names Resumed(DateTime at, Names added)
    {
        var moment = DayWords.Moment(at);
        return new($"Tiếp tục từ {moment.Vi}; cộng thêm {added.Vi} đã dừng.", $"The clock goes on {moment.En}; the {added.En} it stood still are added.");
    }

    public static Names LeastAfter(int days) => new($"Sau khi tiếp tục phải còn ít nhất {days} ngày làm việc.", $"At least {days} working day{(days == 1 ? "" : "s")} must be left after the clock goes on.");

    public static Names SupplementAsked(DateTime at, DateTime? answerBy)
    {
        var moment = DayWords.Moment(at);
        var (vi, en) = ($"Yêu cầu bổ sung {moment.Vi}; thời hạn dừng tính.", $"A supplement is asked for {moment.En}; the clock stops.");
        return answerBy is not { } by ? new(vi, en)
            : new($"{vi} Người nộp bổ sung chậm nhất {DayWords.Moment(by).Vi}.", $"{en} The applicant's last moment to answer: {DayWords.Moment(by).En}.");
    }

    public static Names AskedLate(Span within) => new($"Yêu cầu này muộn hơn {within.Says.Vi} kể từ khi nhận.", $"This request came later than {within.Says.En} after receipt.");

    public static Names Restarted(DateTime at)
    {
        var moment = DayWords.Moment(at);
        return new($"Đủ hồ sơ {moment.Vi}: tính lại thời hạn từ đầu.", $"Complete {moment.En}: the limit is counted from the beginning.");
    }

    public static Names Extended(DateTime at, DateTime due, Span by)
    {
        var (asked, old) = (DayWords.Moment(at), DayWords.Moment(due));
        return new($"Đề nghị gia hạn {asked.Vi}, khi hạn là {old.Vi}: thêm {by.Says.Vi}.", $"Extension asked for {asked.En}, when due {old.En}: {by.Says.En} more.");
    }

    public static Names Second(DateTime at)
    {
        var moment = DayWords.Moment(at);
        return new($"Đã xác nhận nộp tiền {moment.Vi}: bắt đầu lần hẹn thứ hai.", $"Payment confirmed {moment.En}: the second appointment begins.");
    }

    public static Names Withdrawn(DateTime at)
    {
        var moment = DayWords.Moment(at);
        return new($"Rút hoặc dừng hồ sơ {moment.Vi}; không còn thời hạn.", $"Withdrawn or stopped {moment.En}; there is no deadline any more.");
    }

    public static Names Moved(DateOnly day, Names off, DateOnly to)
    {
        var (last, next) = (DayWords.Day(day), DayWords.Day(to));
        return new($"{Upper(last.Vi)} là ngày nghỉ ({off.Vi}): chuyển sang {next.Vi}.", $"{last.En} is a day off ({off.En}): moved to {next.En}.");
    }

    public static Names Due(DateTime due, IReadOnlyList<Hours> hours)
    {
        var (moment, list) = (DayWords.Moment(due), string.Join(", ", hours));
        return new($"Đến hạn {moment.Vi} (giờ làm việc: {list}).", $"Due {moment.En} (office hours: {list}).");
    }

    public static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
