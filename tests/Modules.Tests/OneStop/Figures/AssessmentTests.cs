using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Procedures;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>The assessment of TT 01/2018/TT-VPCP: points by the table of its article, averages, grades, and no grade where an index is left out.</summary>
public sealed class AssessmentTests
{
    private static readonly DateOnly Day = new(2020, 10, 15);
    private static readonly DateTime Due = VietnamTime.Utc(new DateTime(2020, 10, 15, 10, 0, 0));

    [Theory]
    [InlineData("2 1 0", 1.0)]
    [InlineData("2 2 1", 1.7)]
    [InlineData("2 - 1", 1.5)]
    [InlineData("2 1 1 1", 1.3)]
    [InlineData("- -", null)]
    public void Points_of_an_index_are_averaged_and_rounded_to_one_decimal(string points, double? average) =>
        Assert.Equal(average, AssessmentPoints.Average(points.Split(' ').Select(p => p == "-" ? (int?)null : int.Parse(p, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(-24, 0, 2)]
    [InlineData(-1, 0, 1)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 48, 0)] // An extension does not move what is compared with.
    public void Solving_time_is_shorter_equal_or_longer(int hours, int extended, int points) =>
        Assert.Equal(points, AssessmentPoints.Time(Ended(hours) with { DueAt = Due.AddHours(extended), Extensions = extended > 0 ? 1 : 0 }));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void Contacts_and_agencies_are_none_one_or_more(int count, int points) => Assert.Equal(points, AssessmentPoints.Contacts(count, 1));

    [Theory]
    [InlineData("-1 -2", 2)]
    [InlineData("-1 0", 1)]
    [InlineData("-1 1", 0)]
    [InlineData("", null)]
    public void Steps_are_all_before_none_after_or_one_after_their_moment(string hours, int? points) => Assert.Equal(points, AssessmentPoints.Steps(
        hours.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(h => new AssessedStep(Guid.Empty, Guid.Empty, null, null, Due.AddHours(int.Parse(h, CultureInfo.InvariantCulture)), Due))));

    [Theory]
    [InlineData(-24, 5, 2)]
    [InlineData(-1, 3, 1)]
    [InlineData(-24, 2, 0)]
    [InlineData(-24, null, null)]
    public void Attitude_is_asked_of_rated_dossiers_only(int hours, int? stars, int? points) => Assert.Equal(points, AssessmentPoints.Attitude(Ended(hours) with { Rating = stars }));

    [Theory]
    [InlineData(0.20, 0.30, false, 2)]
    [InlineData(0.20, 0.29, false, 1)]
    [InlineData(0.10, 0.15, false, 1)]
    [InlineData(0.20, 0.14, false, 0)]
    [InlineData(0.90, 0.90, true, 0)]
    public void Online_service_counts_procedures_dossiers_and_that_none_is_late(double procedures, double dossiers, bool late, int points) => Assert.Equal(points, AssessmentPoints.Online(procedures, dossiers, late, (0.20, 0.30, 0.15)));

    [Theory]
    [InlineData(0, 0, 2)]
    [InlineData(10, 10, 2)]
    [InlineData(9, 10, 1)]
    [InlineData(8, 10, 0)]
    public void Feedback_is_answered_in_time_or_there_is_none(int onTime, int all, int points) => Assert.Equal(points, AssessmentPoints.Feedback(onTime, all, 1.0, 0.9));

    [Theory, OnEach]
    public async Task Thresholds_and_grades_are_those_of_the_circular(On database)
    {
        var (app, _) = await Counting.With(database);
        var rules = app.Web.Services.GetRequiredService<AssessmentRules>();
        Assert.Equal(["Tốt", "Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu"], new[] { 14.9, 15.0, 12, 9, 6, 5.9 }.Select(total => rules.Grade("agency", total, Day)));
        Assert.Equal(["Hoàn thành 100 % nhiệm vụ", "Hoàn thành từ 70 % đến dưới 100 % nhiệm vụ", "Hoàn thành từ 70 % đến dưới 100 % nhiệm vụ", "Hoàn thành dưới 70 % nhiệm vụ"], new[] { 5, 4.9, 3.5, 3.4 }.Select(total => rules.Grade("officer", total, Day)));
        Assert.Equal([2, 2, 1, 0], new[] { (UnitLevel.Province, 0.2, 1.0), (UnitLevel.District, 0.5, 0.0), (UnitLevel.District, 0.4, 1.0), (UnitLevel.Commune, 0.9, 0.9) }
            .Select(c => AssessmentPoints.OneStop(c.Item2, c.Item3, rules.Threshold("one-stop", "two", Day, c.Item1), rules.Threshold("one-stop", "one", Day))));
    }

    [Theory, OnEach]
    public async Task A_unit_is_assessed_by_its_solved_dossiers_and_not_graded_while_indices_are_missing(On database)
    {
        var (app, made) = await Counting.With(database);
        using var ha = await app.As("ha");
        var page = (await ha.Open($"{OneStopUrls.Assessment}?side=deciding&from=01/01/2014&to=31/12/2014")).Ok().Says("Chỉ số không có dữ liệu được bỏ ra");
        var units = made.Where(d => d.Outcome is not DossierOutcome.None && d.EndedAt!.Value.AddHours(7).Year == 2014).GroupBy(d => d.UnitId).ToList();
        var rows = page.Rows.Where(r => r.Count == 14).ToList();
        Assert.Equal(units.Count, rows.Count);
        foreach (var unit in units)
        {
            // Index 1 over dossiers with a promised moment, index 3 over all, counted once more.
            var times = unit.Where(d => d.DueAt is not null).Select(d => d.EndedAt > d.DueAt ? 0 : VietnamTime.DayOf(d.EndedAt!.Value) < VietnamTime.DayOf(d.DueAt!.Value) ? 2 : 1).ToList();
            var contacts = unit.Select(d => 2 - Math.Min(d.Supplements, 2)).ToList();
            var row = Assert.Single(rows, r => r[1] == $"{unit.Count()}" && r[2] == Written(times.Average()) && r[4] == Written(contacts.Average()));
            Assert.Equal("–", row[6]);
            Assert.Equal("chưa xếp loại", row[13]);
            Assert.Contains(" / 18", row[12], StringComparison.Ordinal);
        }

        var cell = page.Document.QuerySelector("tbody td a")!;
        Assert.Equal(cell.TextContent, $"{(await ha.Open(cell.GetAttribute("href")!)).Ok().Rows.Count}");
    }

    [Theory, OnEach]
    public async Task An_officer_is_assessed_by_the_dossiers_they_worked_on(On database)
    {
        var (app, _) = await Counting.With(database);
        using var ha = await app.As("ha");
        var page = (await ha.Open($"{OneStopUrls.Assessment}?side=deciding&from=01/10/2020&to=15/10/2020")).Ok();
        var cells = page.Document.QuerySelectorAll("tbody td a").Where(a => a.GetAttribute("href")!.Contains("officer=", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(cells);
        foreach (var cell in cells)
        {
            Assert.Equal(cell.TextContent, $"{(await ha.Open(cell.GetAttribute("href")!)).Ok().Rows.Count}");
        }

        Assert.Contains("Tối đa có thể đạt", await ha.Http.GetStringAsync($"{OneStopUrls.Assessment}?side=deciding&as=csv"), StringComparison.Ordinal);
    }

    private static AssessedDossier Ended(int hours) => new() { Unit = Guid.Empty, EndedAt = Due.AddHours(hours), DueAt = Due, FirstDueAt = Due, Way = FilingWay.Counter };

    private static string Written(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');
}
