using Microsoft.EntityFrameworkCore;
using ThongSuot.Support;

namespace ThongSuot.Organizations.Tests;

public sealed class CountTests
{
    // Resolution 869/NQ-UBTVQH14: from 1 February 2020 Hậu Giang has 75 units at the commune level, 76 before.
    [Theory]
    [OnEach("2016", 76)]
    [OnEach("2019", 76)]
    [OnEach("2020", 75)]
    public async Task The_units_of_a_year_are_those_of_its_last_day(On database, string year, int communes)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");

        var row = (await dao.Open(OrganizationsUrls.Figures)).Ok().Rows.Single(r => r[0] == year);

        Assert.Equal(8, int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(communes, row.Skip(2).Sum(c => int.Parse(c, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [OnEach]
    public async Task A_change_that_is_decided_shows_in_the_years_to_come(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        (await quan.Open(OrganizationsUrls.Figures)).Ok().DoesNotSay("2025");
        var plan = await quan.Open(OrganizationsUrls.Reorganisation(Data.DemoId.Of("reorganisation:2025")));
        (await plan.Press("Áp dụng phương án")).Ok();

        var rows = (await quan.Open(OrganizationsUrls.Figures)).Ok().Rows;

        Assert.Equal(["2024", "8", "75"], Short(rows, "2024"));
        Assert.Equal(["2025", "0", "28"], Short(rows, "2025"));
    }

    [Theory]
    [OnEach]
    public async Task Every_seat_is_counted_once_as_held_or_vacant(On database)
    {
        await using var app = await App.Start(database);
        using var dao = await app.As("dao");
        var day = new DateOnly(2020, 10, 15);
        var (seats, held) = await app.Inside(async (_, db, _) => (
            await db.Set<Seat>().CountAsync(s => s.Since <= day && (s.Until == null || s.Until >= day)),
            await db.Set<Holding>().Where(h => h.From <= day && (h.To == null || h.To >= day)).Select(h => h.SeatId).Distinct().CountAsync()));

        var page = (await dao.Open(OrganizationsUrls.Figures)).Ok();

        var rows = page.Document.QuerySelectorAll("figure")[^1].QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => int.Parse(c.TextContent.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)).ToList()).ToList();
        Assert.Equal(held, rows.Sum(r => r[0]));
        Assert.Equal(seats, rows.Sum(r => r[0] + r[1]));
        Assert.NotNull(page.Document.QuerySelector("[data-chart]"));
    }

    private static string[] Short(IReadOnlyList<IReadOnlyList<string>> rows, string year)
    {
        var row = rows.Single(r => r[0] == year);
        return [row[0], row[1], $"{row.Skip(2).Sum(c => int.Parse(c, System.Globalization.CultureInfo.InvariantCulture))}"];
    }
}
