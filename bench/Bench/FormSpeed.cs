using System.Diagnostics;
using System.Globalization;
using ThongSuot.Forms;

namespace ThongSuot.Bench;

/// <summary>What working out a form with a long table costs: every key pressed may ask for it.</summary>
internal static class FormSpeed
{
    private const int Runs = 15;

    public static void Run(Report report)
    {
        report.Machine(null);
        report.Line();
        report.Line($"A table of eight columns, two of them computed and two asked only when a rule says so, with sums over all rows; every cell is read, every rule evaluated, everything checked. Median of {Runs} runs after three to warm up, one thread. Goal: 120 rows worked out and drawn within one second.");
        report.Header("rows", "fields", "worked out, ms", "worked out and checked, ms");
        foreach (var rows in new[] { 10, 120, 1_000 })
        {
            var form = CompiledForm.Of(Definition(rows));
            var raw = Typed(rows);
            report.Row(rows, raw.Count, Median(() => Fill(form, raw)), Median(() => Fill(form, raw).Check()));
        }
    }

    private static FilledForm Fill(CompiledForm form, IReadOnlyDictionary<string, string[]> raw) =>
        FilledForm.Of(form, FormState.Sent(raw, [], new(2020, 10, 15)), new() { Now = new(2020, 10, 15, 9, 0, 0, TimeSpan.FromHours(7)) });

    private static double Median(Action work)
    {
        var times = new List<double>();
        for (var run = -3; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            if (run >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return times.Order().ElementAt(Runs / 2);
    }

    private static FormDefinition Definition(int rows)
    {
        FormItem[] columns =
        [
            Item("ten", ItemKind.Text) with { Required = true }, Item("sinh", ItemKind.Date), Item("luong", ItemKind.Money), Item("cong", ItemKind.Number), Item("tien", ItemKind.Computed) with { Compute = "luong * cong" },
            Item("tuoi", ItemKind.Computed) with { Compute = "years and months duration(sinh, today()).years" }, Item("giam_ho", ItemKind.Text) with { Show = "tuoi < 18", Required = true }, Item("ghi_chu", ItemKind.Text) with { Show = "tien > tran", Require = "tien > tran" },
        ];
        FormItem[] items = [Item("tran", ItemKind.Money), Item("bang", ItemKind.Table) with { Rows = rows, Columns = columns }, Item("tong", ItemKind.Computed) with { Compute = "sum(bang.tien)" }, Item("tre", ItemKind.Computed) with { Compute = "count(bang[tuoi < 18])" }];
        return new() { Code = "do", Name = "Do", Steps = [new() { Title = "1", Sections = [new() { Items = items }] }] };
    }

    private static FormItem Item(string code, ItemKind kind) => new() { Code = code, Kind = kind, Label = code };

    private static Dictionary<string, string[]> Typed(int rows)
    {
        var raw = new Dictionary<string, string[]> { ["tran"] = ["900.000.000"] };
        for (var row = 0; row < rows; row++)
        {
            foreach (var (column, text) in new[] { ("ten", "Người lao động"), ("sinh", row % 10 == 0 ? "05/09/2010" : "05/09/1990"), ("luong", "250.000"), ("cong", "22"), ("giam_ho", "Cha") })
            {
                raw[string.Create(CultureInfo.InvariantCulture, $"bang-{row}-{column}")] = [text];
            }
        }

        return raw;
    }
}
