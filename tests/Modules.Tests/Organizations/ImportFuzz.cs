using System.Text;
using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations.Tests;

/// <summary>Lists of units broken by chance and on purpose: every fault is named with its row, nothing is thrown, nothing wrong is taken.</summary>
public sealed class ImportFuzz
{
    private static readonly DateOnly Today = new(2020, 10, 15);
    private static readonly string Good = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "units", "hau-giang.csv"));

    private static readonly string[] Bits = ["\"", ",", "\n", "\r\n", ";", "\0", "\u202E", "=1+1", "31/02/2020", "99999", "x\",\"y", "\uFEFF", "hg", "\u0323", "#", " "];

    private sealed record Harm(int Kind, int At, string Text);

    private static readonly Gen<Harm[]> Harms = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 1_000_000], Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]))
        .Select((kind, at, text) => new Harm(kind, at, text)).Array[1, 6];

    [Fact]
    public void Any_bytes_at_all_are_read_or_named() => Gen.Byte.Array[0, 3000].Sample(bytes =>
    {
        var (text, fault) = CsvText.Decode(bytes);
        Named(fault is null ? UnitsFile.Read(text).Faults : [fault], int.MaxValue);
    }, iter: 2000);

    [Fact]
    public void Any_text_at_all_is_read_or_named() => Gen.String[0, 400].Sample(text => Named(UnitsFile.Read("key,level,kind,name,valid_from\n" + text).Faults, int.MaxValue), iter: 2000);

    [Fact]
    public void A_good_list_broken_anywhere_is_taken_whole_or_refused_with_rows() => Harms.Sample(harms =>
    {
        var text = harms.Aggregate(Good, Broken);
        var content = UnitsFile.Read(text);
        Named(content.Faults, text.Count(c => c == '\n') + 2);
        if (content.Faults.Count > 0)
        {
            return;
        }

        var chart = new UnitChart([], []);
        var result = UnitsImport.Apply(chart, content.Rows, Today, _ => Guid.CreateVersion7());
        Named(result.Faults, text.Count(c => c == '\n') + 2);
        if (result.Faults.Count == 0)
        {
            // What was taken is whole: one version a day, a path to the top, no code twice.
            Assert.Empty(ChartRules.Check(chart, content.Rows.Count == 0 ? Today : content.Rows.Min(r => r.From)));
            Assert.All(content.Rows, r => Assert.True(CleanText.Try(r.Facts.Name, out var clean) && clean == r.Facts.Name));
        }
    }, iter: 150);

    [Fact]
    public void Exactly_the_rows_that_were_broken_are_named() => Gen.Select(Gen.Int[0, 10_000].Array[1, 12], Gen.Int[0, 4]).Sample((picks, way) =>
    {
        var lines = Good.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n').ToList();
        var head = lines.FindIndex(l => l.StartsWith("key,", StringComparison.Ordinal));
        var columns = lines[head].Split(',').ToList();
        var plain = Enumerable.Range(head + 1, lines.Count - head - 1).Where(i => !lines[i].StartsWith('#') && !lines[i].Contains('"', StringComparison.Ordinal) && lines[i].Split(',').Length == columns.Count).ToList();
        var broken = picks.Select(p => plain[p % plain.Count]).Distinct().Order().ToList();
        var (column, value) = way switch { 0 => ("level", "realm"), 1 => ("kind", "gizmo"), 2 => ("valid_from", "31/02/2020"), 3 => ("statistics_code", "12a45"), _ => ("name", "") };
        foreach (var row in broken)
        {
            var cells = lines[row].Split(',');
            cells[columns.IndexOf(column)] = value;
            lines[row] = string.Join(',', cells);
        }

        var faults = UnitsFile.Read(string.Join('\n', lines)).Faults;
        Assert.Equal(broken.Select(r => r + 1), faults.Select(f => f.Row).Distinct());
        Assert.All(faults, f => Assert.Equal(column, f.Column));
    }, iter: 60);

    [Fact]
    public void A_plan_broken_anywhere_is_taken_whole_or_refused_with_rows()
    {
        var good = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "units", "reorganisation-2025.csv"));
        var chart = new UnitChart([], []);
        Assert.Empty(UnitsImport.Apply(chart, UnitsFile.Read(Good).Rows, Today, _ => Guid.CreateVersion7()).Faults);
        Harms.Sample(harms =>
        {
            var text = harms.Aggregate(good, Broken);
            var content = new PlanFile(chart).Read(text);
            Named(content.Faults, text.Count(c => c == '\n') + 2);
            Assert.True(content.Faults.Count == 0 || content.Steps.Count == 0, "Steps came with faults.");
            if (content is { Faults.Count: 0, Steps.Count: > 0 })
            {
                ReorganisationRun.On(chart.Copy(), Chart.Plan(content.EffectiveOn ?? Today, [.. content.Steps]));
            }
        }, iter: 60);
    }

    private static string Broken(string text, Harm harm)
    {
        var at = text.Length == 0 ? 0 : harm.At % text.Length;
        var line = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
        return harm.Kind switch
        {
            0 => text.Insert(at, harm.Text),
            1 => text.Remove(at, Math.Min(1, text.Length - at)),
            2 => text.Remove(at, Math.Min(harm.At % 200, text.Length - at)),
            3 => text.Remove(line, end - line),
            4 => text.Insert(line, text[line..end]),
            5 => text[..at],
            6 => text.Insert(line, harm.Text + "\n"),
            7 => text.Remove(at, Math.Min(1, text.Length - at)).Insert(at, harm.Text),
            8 => text.Replace(",commune,", harm.At % 2 == 0 ? ",district," : ",province,", StringComparison.Ordinal),
            _ => text.Insert(at, new string('a', 5000)),
        };
    }

    private static void Named(IReadOnlyList<FileFault> faults, int rows)
    {
        Assert.All(faults, f => Assert.InRange(f.Row, 0, rows));
        Assert.All(faults, f => Assert.NotEmpty(f.Text));
        Assert.All(faults, f => Assert.NotEmpty(string.Format(null, f.Text, f.Values)));
    }
}
