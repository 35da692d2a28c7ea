using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.Bench;

/// <summary>What one keystroke of the search costs over many procedures, made of the demo's catalogue.</summary>
internal static class ProcedureSearch
{
    private static readonly string[] Questions =
    [
        "làm giấy khai sinh", "lam giay khai sinh", "mất giấy khai sinh bản gốc muốn làm lại", "đăng kí kết hôn", "giấy độc thân", "sửa tên trong giấy khai sinh", "photo công chứng bằng tốt nghiệp",
        "chứng thực hợp đồng mua bán đất", "nhập hộ khẩu", "gia hạn tạm trú", "mở quán cà phê cần giấy gì", "lập công ty TNHH 1 thành viên", "xin phép xây nhà", "GPXD nhà ở", "tách sổ đỏ cho con", "mất sổ đỏ",
        "sang tên sổ đỏ", "tranh chấp ranh đất với hàng xóm", "giấy phép môi trường cho xưởng", "bán thuốc trừ sâu", "mất bằng lái xe", "giấy phép lao động cho chuyên gia nước ngoài", "đăng ký kết hoon", "khaisinh", "1.0011",
    ];

    public static void Run(Report report, int procedures)
    {
        report.Machine(null);
        report.Line();
        report.Line($"{procedures:#,0} procedures: the demo's catalogue, again and again with other words of its own names. Each of {Questions.Length} questions is typed letter by letter; every letter is one search over the whole index, on one thread, without the page around it. Goal: 95 of 100 keystrokes within 50 ms.");
        var files = new DataFiles(Path.Combine(AppContext.BaseDirectory, "data"));
        var synonyms = Synonyms.Of(files);
        var entries = Entries(files, procedures);
        var clock = Stopwatch.StartNew();
        var asked = new AskableProcedures(new(entries), synonyms, "");
        var making = clock.Elapsed.TotalMilliseconds;
        report.Header("run", "keystrokes", "median, ms", "95 %, ms", "99 %, ms", "longest, ms");
        for (var run = 1; run <= 5; run++)
        {
            var times = Type(asked);
            report.Row(run, times.Count, At(times, 0.5), At(times, 0.95), At(times, 0.99), times[^1]);
        }

        report.Line();
        report.Line($"Making the index, once for a change of the register: {making:0} ms. The first run is cold.");
    }

    private static List<double> Type(AskableProcedures asked)
    {
        var times = new List<double>();
        foreach (var question in Questions)
        {
            for (var typed = 1; typed <= question.Length; typed++)
            {
                var start = Stopwatch.GetTimestamp();
                _ = asked.Find(question[..typed]);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        return times;
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    // The same names with a few of their words exchanged for others of the catalogue: as common and as rare as in life.
    private static List<ProcedureEntry> Entries(DataFiles files, int count)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
        using var reader = new StreamReader(files.Open("procedures/catalogue.jsonl"));
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<CatalogueEntry>(l, options)!).ToList();
        var (random, words) = (new Random(2020), lines.SelectMany(l => l.Content.Name.Split(' ')).ToArray());
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var line = lines[i % lines.Count];
            var content = i < lines.Count ? line.Content : line.Content with
            {
                Code = $"9.{i:000000}", Name = string.Join(' ', line.Content.Name.Split(' ').Select(w => random.Next(4) == 0 ? words[random.Next(words.Length)] : w)),
            };
            return ProcedureFacts.Entry(Guid.CreateVersion7(), content, line.Additions);
        })];
    }
}
