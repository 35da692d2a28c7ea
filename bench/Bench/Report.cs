using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ThongSuot.Bench;

/// <summary>A page of results: printed as it grows, saved as bench/results/VERB.md with the machine it ran on.</summary>
internal sealed class Report(string verb)
{
    private readonly StringBuilder text = new();

    public void Line(string line = "")
    {
        Console.WriteLine(line);
        text.AppendLine(line);
    }

    public void Row(params object[] cells) => Line("| " + string.Join(" | ", cells.Select(c => c is double number ? number.ToString(number < 10 ? "0.00" : "#,0.0", CultureInfo.InvariantCulture) : c.ToString())) + " |");

    public void Header(params string[] cells)
    {
        Line();
        Row([.. cells]);
        Row([.. cells.Select(_ => "---")]);
    }

    public void Machine(string? postgres)
    {
        Line($"# {verb}");
        Line();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        Line($"{DateTime.UtcNow:yyyy-MM-dd}; {Environment.ProcessorCount} cores ({Processor()}), {memory:0} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}{(postgres is null ? "" : $", {postgres}")}. Load, program and database share the machine; medians of the stated runs.");
    }

    public void Save()
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("BENCH_RESULTS") ?? Path.Combine("bench", "results"));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{verb}.md"), text.ToString());
    }

    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "?"
        : RuntimeInformation.ProcessArchitecture.ToString();
}
