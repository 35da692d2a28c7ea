using Microsoft.EntityFrameworkCore;
using ThongSuot.Events;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

public sealed class DeliveryPages
{
    [Theory, OnEach]
    public async Task What_was_done_is_counted_by_day_and_what_was_put_aside_apart(On database)
    {
        await using var app = await App.Start(database);
        var today = new DateOnly(2020, 10, 15);
        await app.Inside(async (_, db, act) =>
        {
            await db.Set<Delivery>().Where(d => d.DoneAt != null).ExecuteDeleteAsync();
            // Half past midnight in Vietnam is the evening before in UTC.
            foreach (var (done, dismissed) in ((string, bool)[])[("2020-10-13T17:30:00Z", false), ("2020-10-14T16:59:59Z", false), ("2020-10-14T10:00:00Z", true), ("2020-10-12T16:59:59Z", false), ("2020-09-01T00:00:00Z", false)])
            {
                var at = DateTime.Parse(done, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
                db.Add(new Delivery { Id = Guid.CreateVersion7(), Listener = "test", EventId = Guid.CreateVersion7(), DueAt = at, DoneAt = at, DismissedAt = dismissed ? at : null });
            }

            await db.SaveChangesAsync();
        });
        using var quan = await app.As("quan");

        var figure = (await quan.Open("/administration/deliveries?state=done")).Ok().Document.QuerySelector("figure")!;

        var rows = figure.QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent, r => string.Join('/', r.QuerySelectorAll("td").Select(c => c.TextContent)));
        Assert.Equal(14, rows.Count);
        Assert.Equal("02/10/2020", rows.Keys.First());
        Assert.Equal(("1/0", "0/0", "2/1"), (rows["12/10/2020"], rows["13/10/2020"], rows["14/10/2020"]));
        Assert.Contains($"{today:dd/MM/yyyy}", rows.Keys);
    }
}
