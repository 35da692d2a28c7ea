using System.Globalization;
using ThongSuot.Calendar;
using static ThongSuot.Mechanisms.Tests.Calendar.Legal;

namespace ThongSuot.Mechanisms.Tests.Calendar;

/// <summary>Dates and reasons are the same on every machine.</summary>
public sealed class MachineTests
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("vi-VN")]
    [InlineData("ar-SA")] // counts years by the moon
    [InlineData("th-TH")] // counts years from the Buddha
    [InlineData("fa-IR")]
    public void The_culture_of_the_thread_changes_neither_date_nor_words(string culture)
    {
        var (due, told) = (Made().DueAt, Says(Made()));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.Equal((due, told), (Made().DueAt, Says(Made())));
            Assert.Equal("2016-05-12T11:00", Due("2016-05-06T09:00", "3.5 wd", calendar: CalendarFiles.Read(Shipped).For("one_stop")));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    private static CaseClock Made() => new(
        Terms("3,5 ngày làm việc"), ClockEvent.Received(At("2016-04-29T09:00")), ClockEvent.Paused(At("2016-05-04T09:00")), ClockEvent.Resumed(At("2016-05-06T09:00")));

    private static string Says(CaseClock clock) => string.Join('\n', clock.Explain().Steps.Select(s => $"{s.Says.Vi}|{s.Says.En}|{s.Article}"));
}
