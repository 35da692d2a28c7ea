using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using ThongSuot.Data;
using ThongSuot.Support;

namespace ThongSuot.Bench;

/// <summary>
/// A steady load as a province makes it: seven of ten are pages read, three take a dossier in through the programs' door. Each request has its moment; its time
/// counts from that moment, so that a server that falls behind is seen.
/// </summary>
internal static class MixedLoad
{
    private const int PerSecond = 180;
    private const int MostAtOnce = 400;

    public static async Task Run(Report report, App app, IReadOnlyList<TimedPage> pages, int seconds)
    {
        using var dao = await app.As("dao");
        using var ngan = await app.As("ngan");
        (Browser Clerk, string Token, string Procedure, string Unit)[] counters =
            [(dao, await Token(dao), "1.004873", "hg-31465"), (ngan, await Token(ngan), "1.013236", "hg-vp-ttphcc")];
        var (reads, writes, wrong) = (new ConcurrentBag<double>(), new ConcurrentBag<double>(), new ConcurrentDictionary<string, int>());
        var read = pages.Where(p => !p.Name.StartsWith("figures", StringComparison.Ordinal) && p.Name != "search by words").ToList();
        var (clock, running, open) = (Stopwatch.StartNew(), new List<Task>(), 0);
        for (var n = 0; n < seconds * PerSecond; n++)
        {
            var due = TimeSpan.FromSeconds((double)n / PerSecond);
            if (due - clock.Elapsed is { Ticks: > 0 } pause)
            {
                await Task.Delay(pause);
            }

            if (Volatile.Read(ref open) >= MostAtOnce)
            {
                wrong.AddOrUpdate("not sent: too many wait", 1, (_, c) => c + 1);
                continue;
            }

            Interlocked.Increment(ref open);
            var number = n;
            running.Add(Task.Run(async () =>
            {
                try
                {
                    await (number % 10 < 7 ? read[number % read.Count].Open() : TakeIn(counters[number % counters.Length], number));
                    (number % 10 < 7 ? reads : writes).Add((clock.Elapsed - due).TotalMilliseconds);
                }
                catch (HttpRequestException e)
                {
                    wrong.AddOrUpdate(e.Message, 1, (_, c) => c + 1);
                }
                finally
                {
                    Interlocked.Decrement(ref open);
                }
            }));
        }

        await Task.WhenAll(running);
        var took = clock.Elapsed.TotalSeconds;
        report.Line();
        report.Line($"Mixed load at {PerSecond} requests a second for {seconds} s, seven of ten reads (lists, dossiers, searches, tracking), three of ten dossiers taken in; times from the moment a request was due:");
        report.Header("kind", "done", "/s", "median ms", "95th percentile ms", "99th percentile ms");
        foreach (var (kind, times) in new[] { ("read", reads), ("take in", writes) })
        {
            var sorted = times.Order().ToList();
            report.Row(kind, sorted.Count, sorted.Count / took, Report.Median(sorted), sorted[sorted.Count * 95 / 100], sorted[sorted.Count * 99 / 100]);
        }

        report.Line();
        report.Line(wrong.IsEmpty ? "No errors." : $"Errors: {string.Join("; ", wrong.Select(w => $"{w.Key}: {w.Value}"))}.");
    }

    private static async Task TakeIn((Browser Clerk, string Token, string Procedure, string Unit) counter, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/dossiers")
        {
            Content = JsonContent.Create(new Dictionary<string, string> { ["procedure"] = counter.Procedure, ["receiving"] = $"{DemoId.Of($"unit:{counter.Unit}"):N}", ["name"] = $"Huỳnh Thị Mận {number}", ["number"] = $"0931{90_000_000 + number}", ["address"] = "ấp 9" }),
        };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        request.Headers.Add("RequestVerificationToken", counter.Token);
        using var answer = await counter.Clerk.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<string> Token(Browser clerk) => (await clerk.Open("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
