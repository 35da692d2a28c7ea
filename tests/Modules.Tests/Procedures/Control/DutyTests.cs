using ThongSuot.Calendar;

namespace ThongSuot.Procedures.Tests;

/// <summary>Duties and their days, by the calendar of the province: 14/10/2020 is a Wednesday, 2/9/2020 a holiday.</summary>
public sealed class DutyTests
{
    private static readonly WorkingCalendar Province = CalendarFiles.Read(Fees.Files).For("province");

    [Theory]
    // Signed Wednesday 14/10/2020: 15, 16, 19, 20, 21 are the five working days after it.
    [InlineData("14/10/2020", false, false, "21/10/2020")]
    [InlineData("14/10/2020", true, false, "16/10/2020")]
    [InlineData("14/10/2020", false, true, "28/10/2020")]
    // Signed Friday 28/8/2020: 31/8, 1/9, (2/9 holiday), 3/9, 4/9, 7/9.
    [InlineData("28/08/2020", false, false, "07/09/2020")]
    public void The_national_database_is_due_in_working_days(string signed, bool isShort, bool byMinistry, string due) =>
        Assert.Equal(Day(due), Duty(PublicationDutyKind.NationalDatabase, signed, "30/12/2020", "14/10/2020", isShort: isShort, byMinistry: byMinistry).DueOn);

    [Theory]
    // Five days before: signed on the 14th, in force on the 19th is the first day that is in time.
    [InlineData("14/10/2020", "19/10/2020", false, DutyState.Kept)]
    [InlineData("14/10/2020", "18/10/2020", false, DutyState.Broken)]
    [InlineData("14/10/2020", "03/11/2020", true, DutyState.Kept)]
    [InlineData("14/10/2020", "02/11/2020", true, DutyState.Broken)]
    public void It_is_published_so_many_days_before_it_comes_into_force(string signed, string effective, bool byMinistry, DutyState state) =>
        Assert.Equal(state, Duty(PublicationDutyKind.BeforeEffect, signed, effective, "14/10/2020", byMinistry: byMinistry).State);

    [Theory]
    [InlineData("21/10/2020", "30/10/2020", DutyState.Kept, 0)]
    [InlineData("22/10/2020", "30/10/2020", DutyState.Broken, 1)]
    [InlineData(null, "21/10/2020", DutyState.Due, 0)]
    [InlineData(null, "16/10/2020", DutyState.Due, 5)]
    [InlineData(null, "25/10/2020", DutyState.Broken, 4)]
    public void A_duty_is_kept_broken_or_due_in_so_many_days(string? ready, string today, DutyState state, int days)
    {
        var reading = Duty(PublicationDutyKind.ProcessReady, "14/10/2020", "01/11/2020", today, ready);
        Assert.Equal((state, days, Day("21/10/2020")), (reading.State, reading.DaysLeft, reading.DueOn));
    }

    [Fact]
    public void The_shortened_procedure_is_not_judged_by_its_day_of_effect() =>
        Assert.DoesNotContain(PublicationDuties.Of(new() { Decision = "1", SignedOn = Day("14/10/2020"), EffectiveOn = Day("14/10/2020"), IsShort = true }, Province, Day("14/10/2020")), d => d.Kind is PublicationDutyKind.BeforeEffect);

    [Theory]
    [InlineData("2020-01-30", "2020-06-01", DutyState.Kept)]
    [InlineData("2020-01-31", "2020-06-01", DutyState.Broken)]
    [InlineData(null, "2020-01-30", DutyState.Due)]
    [InlineData(null, "2020-01-31", DutyState.Broken)]
    public void The_yearly_plan_is_sent_before_31_January(string? sent, string today, DutyState state) =>
        Assert.Equal(state, DutyReading.Of(ReviewPlan.DueOf(2020), sent is null ? null : DateOnly.Parse(sent, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).State);

    private static DutyReading Duty(PublicationDutyKind kind, string signed, string effective, string today, string? ready = null, bool isShort = false, bool byMinistry = false) =>
        PublicationDuties.Of(new() { Decision = "1", SignedOn = Day(signed), EffectiveOn = Day(effective), IsShort = isShort, ProcessReadyOn = ready is null ? null : Day(ready) }, Province, Day(today), byMinistry).Single(d => d.Kind == kind).Reading;

    private static DateOnly Day(string text) => Kernel.Written.TryDay(text, out var day) ? day : throw new FormatException(text);
}
