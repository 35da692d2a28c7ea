using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Clocks;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Where dossiers wait, how long procedures take, and table II.07b.</summary>
public sealed class WaitingTests
{
    [Theory, OnEach]
    public async Task Each_step_opens_the_dossiers_that_wait_at_it(On database)
    {
        var (app, _) = await Counting.With(database);
        using var ha = await app.As("ha");
        var page = (await ha.Open($"{OneStopUrls.FiguresOfSteps}?side=deciding")).Ok();
        var places = page.Document.QuerySelectorAll("tbody tr").Where(r => r.QuerySelector("a")!.GetAttribute("href")!.Contains("step=", StringComparison.Ordinal)).ToList();
        Assert.True(places.Count > 1);
        foreach (var place in places)
        {
            // How many wait, and how many of them are late.
            foreach (var cell in place.QuerySelectorAll("a"))
            {
                Assert.Equal(int.Parse(cell.TextContent, CultureInfo.InvariantCulture), (await ha.Open(cell.GetAttribute("href")!)).Ok().Rows.Count);
            }
        }
    }

    [Theory, OnEach]
    public async Task The_median_of_working_hours_is_that_of_a_recount(On database)
    {
        var (app, made) = await Counting.With(database);
        using var ha = await app.As("ha");
        var page = (await ha.Open($"{OneStopUrls.FiguresOfSteps}?side=deciding&from=01/01/2014&to=31/12/2014")).Ok();
        var row = page.Rows.Single(r => r[0] == "Thủ tục hai");
        var hours = await app.Inside(async (services, db, act) =>
        {
            var (current, units) = (await services.GetRequiredService<CalendarDesk>().Current(), await services.GetRequiredService<Organizations.IUnits>().InForce(new(act.Day)));
            return made.Where(d => d is { Procedure: "9.000002", Outcome: not DossierOutcome.None } && d.EndedAt!.Value.AddHours(7).Year == 2014)
                .Select(d => current.Of(Organizations.UnitTitles.Code(units.First(u => u.Id == d.UnitId).Kind), d.UnitId).Between(d.ReceivedAt!.Value, d.EndedAt!.Value).TotalHours).Order().ToList();
        });
        // Nearest rank.
        var (half, most) = (hours[(int)Math.Ceiling(hours.Count / 2.0) - 1], hours[(int)Math.Ceiling(hours.Count * 0.9) - 1]);
        Assert.Equal([$"{hours.Count}", Written(half), Written(most)], row.Skip(1));
        Assert.Equal(hours.Count, (await page.Follow($"{hours.Count}")).Ok().Rows.Count);
        Assert.Contains("Thủ tục hai", await ha.Http.GetStringAsync($"{OneStopUrls.FiguresOfSteps}?side=deciding&from=01/01/2014&to=31/12/2014&as=csv"), StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task Table_II07b_adds_up_and_each_figure_shows_its_procedures(On database)
    {
        var (app, _) = await Counting.With(database);
        using var ha = await app.As("ha");
        var page = (await ha.Open(OneStopUrls.TableOfProcedures)).Ok().Says("(11)=(12)+(13)+(14)");
        var rows = page.Rows.Select(r => r.Skip(2).Select(c => c == "–" ? 0 : int.Parse(c, CultureInfo.InvariantCulture)).ToList()).ToList();
        Assert.True(rows[0][0] > 50 && rows.Count > 3, $"{rows[0][0]} procedures, {rows.Count} lines");
        Assert.All(rows, r => Assert.All(((int[])[0, 4, 8]), sum => Assert.Equal(r[sum], r[sum + 1] + r[sum + 2] + r[sum + 3])));
        for (var column = 0; column < 12; column++)
        {
            Assert.Equal(rows[0][column], rows.Skip(1).Sum(r => r[column]));
        }

        foreach (var cell in page.Document.QuerySelectorAll("tbody td a").Take(40))
        {
            var behind = (await ha.Open(cell.GetAttribute("href")!.Split('#')[0])).Ok();
            Assert.Equal(cell.TextContent, $"{behind.Document.QuerySelectorAll("#behind + ul li").Length}");
        }

        (await ha.Open(OneStopUrls.TableOfProceduresPrint)).Ok().Says("Biểu II.07b");
    }

    private static string Written(double hours) => hours.ToString("#,0.0", CultureInfo.InvariantCulture).Replace(",", ";", StringComparison.Ordinal).Replace('.', ',').Replace(';', '.');
}
