using System.Xml.Linq;
using CsCheck;
using ThongSuot.Processes;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Processes;

/// <summary>Tables of processes with branches, loops and events: changed where it can be, refused where it cannot, never broken.</summary>
public sealed class StepTableRandomTests
{
    private static readonly Dictionary<string, string> Positions = new() { ["specialist"] = "Chuyên viên" };

    [Fact]
    public void Saved_as_it_is_a_random_process_stays_the_same() => Gen.Int.Sample(seed =>
    {
        var (file, table) = Read(new RandomProcess(seed).Xml);
        Assert.True(XNode.DeepEquals(XDocument.Parse(new RandomProcess(seed).Xml, LoadOptions.PreserveWhitespace), XDocument.Parse(Write(file, table, table.Rows), LoadOptions.PreserveWhitespace)));
    }, iter: 200);

    [Fact]
    public void A_step_put_in_anywhere_either_stands_there_or_is_refused() => Gen.Select(Gen.Int, Gen.Int[0, 1_000]).Sample((seed, where) =>
    {
        var (file, table) = Read(new RandomProcess(seed).Xml);
        var at = where % (table.Rows.Count + 1);
        var wanted = table.Rows.ToList();
        wanted.Insert(at, new() { Name = "Bước mới" });
        if (Tried(file, table, wanted) is not { } again)
        {
            return;
        }

        Assert.Equal(1, again.Table.Rows.Count(r => r.Name == "Bước mới"));
        // It stands behind the step above or before the one below, whichever the paths allow.
        var body = Body(again.File, "Bước mới");
        var id = again.Table.Rows.First(r => r.Name == "Bước mới").Id;
        var (before, after) = (body.Incoming(id).Select(f => f.Source), body.Outgoing(id).Select(f => f.Target));
        Assert.True(table.Rows.Count == 0 || (at > 0 && before.Contains(wanted[at - 1].Id)) || (at + 1 < wanted.Count && after.Contains(wanted[at + 1].Id)));
        Sound(file, again.File);
    }, iter: 600);

    [Fact]
    public void A_step_taken_out_leaves_its_path_whole_or_is_refused() => Gen.Select(Gen.Int, Gen.Int[0, 1_000]).Sample((seed, which) =>
    {
        var (file, table) = Read(new RandomProcess(seed).Xml);
        if (table.Rows.Count == 0)
        {
            return;
        }

        var gone = table.Rows[which % table.Rows.Count];
        var again = Tried(file, table, [.. table.Rows.Where(r => r.Id != gone.Id)]);
        Assert.Equal(gone.IsStraight, again is not null);
        if (again is { } done)
        {
            Assert.Equal(table.Rows.Where(r => r.Id != gone.Id).Select(r => r.Id), done.Table.Rows.Select(r => r.Id));
            Sound(file, done.File);
        }
    }, iter: 600);

    [Fact]
    public void However_rows_are_shuffled_no_step_is_lost_or_doubled() => Gen.Select(Gen.Int, Gen.Int[0, 1_000]).Sample((seed, shuffle) =>
    {
        var (file, table) = Read(new RandomProcess(seed).Xml);
        var wanted = table.Rows.ToArray();
        new Random(shuffle).Shuffle(wanted);
        if (Tried(file, table, wanted) is { } again)
        {
            Assert.Equal(table.Rows.Select(r => r.Id).Order(StringComparer.Ordinal), again.Table.Rows.Select(r => r.Id).Order(StringComparer.Ordinal));
            Assert.Equal(file.Main!.Body.Deep().Sum(b => b.Flows.Count), again.File.Main!.Body.Deep().Sum(b => b.Flows.Count));
            Sound(file, again.File);
        }
    }, iter: 600);

    [Fact]
    public void Rows_changed_in_place_change_nothing_around() => Gen.Int.Sample(seed =>
    {
        var (file, table) = Read(new RandomProcess(seed).Xml);
        var again = Read(Write(file, table, [.. table.Rows.Select((r, i) => r with { Name = $"Bước {i}", Limit = i + 1, Position = "specialist", Outcomes = "a|A" })]));
        Assert.Equal(table.Rows.Select((r, i) => (r.Id, $"Bước {i}", (decimal?)(i + 1), (string?)"specialist", (string?)"a|A")), again.Table.Rows.Select(r => (r.Id, r.Name, r.Limit, r.Position, r.Outcomes)));
        Assert.Equal(Shape(file), Shape(again.File));
    }, iter: 200);

    [Theory, MemberData(nameof(ReferenceFileTests.Files), MemberType = typeof(ReferenceFileTests))]
    public void The_tables_of_reference_models_are_read_and_written_without_loss(string path)
    {
        var file = ProcessFile.Read(File.ReadAllText(path));
        foreach (var process in file.Processes.Where(p => p.Body.All.Count > 0))
        {
            var table = new StepTable(file, process, Positions);
            Assert.Equal(process.Elements.Count(StepTable.IsStep), table.Rows.Count);
            var written = table.Write(new() { Name = process.Name, Limit = process.Limit, Rows = table.Rows });
            Assert.True(XNode.DeepEquals(XDocument.Load(path, LoadOptions.PreserveWhitespace).Root, XDocument.Parse(written, LoadOptions.PreserveWhitespace).Root));
            var changed = ProcessFile.Read(table.Write(new() { Name = process.Name, Limit = new(3, LimitUnit.WorkingDay), Rows = [.. table.Rows.Select(r => r with { Limit = 2 })] }));
            Assert.Equal(table.Rows.Count, new StepTable(changed, changed.Processes.First(p => p.Id == process.Id), Positions).Rows.Count(r => r.Limit == 2));
        }
    }

    private static (ProcessFile File, StepTable Table) Read(string xml)
    {
        var file = ProcessFile.Read(xml);
        return (file, new(file, file.Main!, Positions));
    }

    private static string Write(ProcessFile file, StepTable table, IReadOnlyList<StepRow> rows) => table.Write(new() { Name = file.Main!.Name, Limit = file.Main.Limit, Rows = rows });

    private static (ProcessFile File, StepTable Table)? Tried(ProcessFile file, StepTable table, IReadOnlyList<StepRow> rows)
    {
        try
        {
            return Read(Write(file, table, rows));
        }
        catch (StepPlaceException e)
        {
            Assert.NotEmpty(e.Message);
            Assert.InRange(e.Row, -1, rows.Count - 1);
            return null;
        }
    }

    // Nothing that was right is wrong afterwards; a loop may lose the only step that waited in it.
    private static void Sound(ProcessFile before, ProcessFile after) =>
        Assert.Empty(after.Findings.Where(f => f.Level is FindingLevel.Fault && f.Code is not "circle").Select(f => f.ToString()).Except(before.Findings.Select(f => f.ToString())));

    private static ProcessBody Body(ProcessFile file, string name) => file.Main!.Body.Deep().First(b => b.All.Any(e => e.Name == name));

    private static string Shape(ProcessFile file) => string.Join(' ', file.Main!.Body.Deep().SelectMany(b => b.Flows).Select(f => $"{f.Source}>{f.Target}").Concat(file.Main.Elements.Select(e => $"{e.Kind}:{e.Id}")));
}
