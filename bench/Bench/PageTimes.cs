using System.Diagnostics;

namespace ThongSuot.Bench;

/// <summary>A page somebody opens, again and again.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Who">Login, or “–” for a visitor.</param>
/// <param name="Open">Opens it.</param>
internal sealed record TimedPage(string Name, string Who, Func<Task> Open);

/// <summary>Times of whole pages over HTTP, one after the other, each kind in turn.</summary>
internal static class PageTimes
{
    private const int WarmUp = 10;

    /// <summary>Milliseconds of each page: median and 95th percentile of so many looks, after ten to warm up.</summary>
    public static async Task<IReadOnlyList<(double Median, double P95)>> Of(IReadOnlyList<TimedPage> pages, int times)
    {
        var taken = pages.Select(_ => new List<double>()).ToArray();
        for (var round = -WarmUp; round < times; round++)
        {
            for (var i = 0; i < pages.Count; i++)
            {
                var watch = Stopwatch.StartNew();
                await pages[i].Open();
                if (round >= 0)
                {
                    taken[i].Add(watch.Elapsed.TotalMilliseconds);
                }
            }
        }

        return [.. taken.Select(t => (Report.Median(t), t.Order().ElementAt(times * 95 / 100)))];
    }
}
