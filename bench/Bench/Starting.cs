using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ThongSuot.Support;

namespace ThongSuot.Bench;

/// <summary>From the start of the process to the first page, over a seeded SQLite database; and the working set after a crawl.</summary>
internal static class Starting
{
    private const int MostPages = 150;

    public static async Task Run(Report report)
    {
        report.Machine(null);
        report.Line();
        report.Line("The built program (Release), `serve --demo` over its seeded SQLite database, five starts; then a crawl of every page that is linked, as each of the sign-in people in turn.");
        var folder = Directory.CreateTempSubdirectory("bench-start-").FullName;
        var seed = await Start(folder);
        await Stop(seed.Program);
        var starts = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var (program, _, seconds) = await Start(folder);
            starts.Add(seconds);
            await Stop(program);
        }

        var last = await Start(folder);
        last.Program.Refresh();
        var atStart = last.Program.WorkingSet64;
        var pages = await Crawl(last.Address);
        last.Program.Refresh();
        report.Header("what", "figure");
        report.Row("first start with seeding, s", seed.Seconds);
        report.Row("start to first page, median s", Report.Median(starts));
        report.Row("start to first page, slowest s", starts.Max());
        report.Row("working set after the first page, MB", atStart / 1e6);
        report.Row("pages crawled", pages);
        report.Row("working set after the crawl, MB", last.Program.WorkingSet64 / 1e6);
        report.Row("peak working set, MB", last.Program.PeakWorkingSet64 / 1e6);
        await Stop(last.Program);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(Process Program, Uri Address, double Seconds)> Start(string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var watch = Stopwatch.StartNew();
        var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ThongSuot.Host.dll"), "serve", "--demo", "--data", folder, "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
        })!;
        program.OutputDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                (await http.GetAsync("/")).EnsureSuccessStatusCode();
                return (program, address, watch.Elapsed.TotalSeconds);
            }
            catch (HttpRequestException e) when (e.StatusCode is null && !program.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    private static async Task<int> Crawl(Uri address)
    {
        using var visitor = new Browser(address);
        var logins = (await visitor.Open("/sign-in")).Document.QuerySelectorAll("button[name=demo]").Select(b => b.GetAttribute("value")!).ToList();
        var pages = 0;
        foreach (var login in logins)
        {
            using var browser = new Browser(address);
            await browser.SignIn(login);
            var seen = new HashSet<string>();
            var queue = new Queue<string>(["/"]);
            while (queue.TryDequeue(out var url) && seen.Count < MostPages)
            {
                if (!seen.Add(url))
                {
                    continue;
                }

                var page = await browser.Open(url);
                pages++;
                foreach (var link in page.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/')))
                {
                    queue.Enqueue(link.Split('#')[0]);
                }
            }
        }

        return pages;
    }

    private static async Task Stop(Process program)
    {
        using var term = Process.Start("kill", ["-TERM", $"{program.Id}"]);
        await program.WaitForExitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
