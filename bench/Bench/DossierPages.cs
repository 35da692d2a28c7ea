using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ThongSuot.OneStop;
using ThongSuot.Support;

namespace ThongSuot.Bench;

/// <summary>The pages of dossiers over few and over many, and a mixed load over many.</summary>
internal static class DossierPages
{
    private const int Few = 50_000;
    private const int OnSqlite = 100_000;
    private const int Times = 50;

    public static async Task Run(Report report, int dossiers, int seconds)
    {
        report.Machine(await Place.Version());
        report.Line();
        report.Line($"The demo province with so many past dossiers (`--scale`), each with its steps, papers, fees and rating. Whole pages over HTTP, one after the other, {Times} of each kind in turn after ten to warm up. “ha” sees the whole province, “khoa” one department, “dao” one commune.");
        report.Header("database", "dossiers", "first start s", "page", "who", "median ms", "95th percentile ms");
        foreach (var (postgres, size) in Place.Databases.SelectMany(p => p ? new[] { Few, dossiers }.Where(size => size <= dossiers).Distinct().Select(size => (p, size)) : [(p, Math.Min(OnSqlite, dossiers))]))
        {
            var watch = Stopwatch.StartNew();
            await using var app = await App.Start(postgres ? On.PostgreSql : On.Sqlite, scale: $"{size}");
            var start = watch.Elapsed.TotalSeconds;
            await app.Inside(async (_, db, _) =>
            {
                db.Database.SetCommandTimeout(600);
                await db.Database.ExecuteSqlRawAsync(postgres ? "VACUUM ANALYZE" : "ANALYZE");
            });
            var pages = await Pages(app);
            foreach (var (page, (median, p95)) in pages.Zip(await PageTimes.Of(pages, Times)))
            {
                report.Row(postgres ? "PostgreSQL" : "SQLite", size.ToString("#,0", null), start, page.Name, page.Who, median, p95);
            }

            if (postgres && size == dossiers)
            {
                await MixedLoad.Run(report, app, pages, seconds);
                report.Header("database", "dossiers", "first start s", "page", "who", "median ms", "95th percentile ms");
            }
        }
    }

    private static async Task<IReadOnlyList<TimedPage>> Pages(App app)
    {
        var (ha, khoa, dao, visitor) = (await app.As("ha"), await app.As("khoa"), await app.As("dao"), app.Visitor());
        var random = new Random(1);
        var some = await app.Inside(async (_, db, _) => await db.Set<Dossier>().AsNoTracking().Where(d => d.Number != null && d.EndedAt != null).OrderBy(d => d.TrackingCode).Take(2000).ToListAsync());
        return
        [
            Page("list", "ha", ha, () => "/dossiers"), Page("list", "khoa", khoa, () => "/dossiers"), Page("list of the counter", "dao", dao, () => "/counter/dossiers"), Page("counter", "dao", dao, () => "/counter"),
            Page("dossier", "ha", ha, () => $"/dossiers/{Any().Id}"), Page("tracking", "–", visitor, () => Tracked(Any())),
            Page("search by number", "ha", ha, () => $"/dossiers?q={Any().Number}"), Page("search by name", "ha", ha, () => "/dossiers?q=nguyen+van+hung"), Page("search by words", "ha", ha, () => "/dossiers?q=cap+giay+phep+xay+dung"),
            Page("figures, the year, province by unit", "ha", ha, () => "/dossiers/figures"), Page("figures, one month, by unit", "ha", ha, () => "/dossiers/figures?from=01/09/2020&to=30/09/2020"),
            Page("figures, days within months", "ha", ha, () => "/dossiers/figures?from=10/03/2020&to=20/09/2020"), Page("figures of one unit", "khoa", khoa, () => "/dossiers/figures"),
        ];

        static string Tracked(Dossier dossier) => $"/track?number={dossier.Number}&code={dossier.TrackingCode}";

        Dossier Any() => some[random.Next(some.Count)];

        static TimedPage Page(string name, string who, Browser browser, Func<string> url) => new(name, who, async () =>
        {
            var address = url();
            using var answer = await browser.Http.GetAsync(new Uri(address, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode)
            {
                throw new HttpRequestException($"{address}: {answer.StatusCode}");
            }
        });
    }
}
