using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ThongSuot.Support;

namespace ThongSuot.Bench;

/// <summary>Requests a second of the unit list (50 rows) beside a bare endpoint that runs the same SQL and writes the same bytes by hand.</summary>
internal static partial class PageThroughput
{
    private const string Page = "/units/list";
    private const int Rounds = 5;
    private const int Seconds = 6;

    public static async Task Run(Report report)
    {
        report.Machine(await Place.Version());
        report.Line();
        report.Line($"wrk, 16 connections, 1 thread, {Rounds} rounds of {Seconds} s each, in turn, after 15 s to warm each up; one process serves both. The bare endpoint runs every statement of the page (session, unread notices, rows, count) by raw ADO.NET and puts the 50 rows together from their columns; the bytes around them it has ready; it is checked at the start that all bytes are the page's.");
        report.Header("database", "statements", "bytes", "page /s", "p50 ms", "bare /s", "p50 ms", "page ÷ bare");
        foreach (var postgres in Place.Databases)
        {
            await using var app = await App.Start(postgres ? On.PostgreSql : On.Sqlite);
            using var watch = new StatementWatch();
            using var browser = await app.As("ha");
            var cookie = $"ts={browser.Cookie("ts")}";
            await browser.Open(Page);
            var (shown, statements) = await watch.Of(browser, Page);
            var html = shown.Ok().Source;
            watch.Dispose();
            await using var bare = await BareServer.Start(app, statements, html);

            var page = new Uri(app.Address, Page);
            await Wrk(page, cookie, 15);
            await Wrk(new Uri(bare.Address, "bare"), cookie, 15);
            var (pages, bares) = (new List<(double Speed, double Median)>(), new List<(double Speed, double Median)>());
            for (var round = 0; round < Rounds; round++)
            {
                pages.Add(await Wrk(page, cookie, Seconds));
                bares.Add(await Wrk(new Uri(bare.Address, "bare"), cookie, Seconds));
            }

            report.Row(
                postgres ? "PostgreSQL" : "SQLite", statements.Count, System.Text.Encoding.UTF8.GetByteCount(html).ToString("#,0", CultureInfo.InvariantCulture),
                Report.Median(pages.Select(p => p.Speed)), Report.Median(pages.Select(p => p.Median)), Report.Median(bares.Select(p => p.Speed)), Report.Median(bares.Select(p => p.Median)),
                Report.Median(pages.Zip(bares, (p, b) => p.Speed / b.Speed)));
            if (!postgres || Place.Databases.Count() == 1)
            {
                report.Line();
                report.Line("The statements of the page:");
                report.Line("```sql");
                foreach (var statement in statements)
                {
                    report.Line(statement.Sql);
                }

                report.Line("```");
            }
        }
    }

    private static async Task<(double Speed, double Median)> Wrk(Uri url, string cookie, int seconds)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c16", $"-d{seconds}s", "--latency", "-H", $"Cookie: {cookie}", url.ToString()]) { RedirectStandardOutput = true })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        if (said.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(said);
        }

        var median = MedianPattern().Match(said);
        var factor = median.Groups["u"].Value switch { "us" => 0.001, "s" => 1000, _ => 1 };
        return (Number(SpeedPattern().Match(said).Groups["n"].Value), Number(median.Groups["n"].Value) * factor);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+(?<n>[\d.]+)")]
    private static partial Regex SpeedPattern();

    [GeneratedRegex(@"50%\s+(?<n>[\d.]+)(?<u>us|ms|s)")]
    private static partial Regex MedianPattern();
}
