using CsCheck;
using ThongSuot.Processes;

namespace ThongSuot.Mechanisms.Tests.Processes;

/// <summary>A process as a table of steps, and the table as a process.</summary>
public sealed class StepTableTests
{
    private static readonly Dictionary<string, string> Positions = new() { ["head-division"] = "Trưởng phòng", ["specialist"] = "Chuyên viên", ["director"] = "Giám đốc Sở" };

    private static readonly Gen<string> Words = One("Thẩm định hồ sơ", "Ký văn bản", "Trả kết quả <b>&\"", "Bước “đặc biệt”", "x");
    private static readonly Gen<string?> Maybe = One<string?>(null, null, "Mẫu số 01", "trực tuyến & bưu chính");

    private static readonly Gen<StepRow> Row = Gen.Select(Words, One<string?>(null, "head-division", "specialist", "director"), One<string?>(null, "own", "parent"), Gen.Int[0, 400],
        Gen.Enum<LimitUnit>(), Gen.Bool, Maybe, One<string?>(null, "approve|Đồng ý;return|Trả lại")).Select((name, position, unit, quarters, of, yes, text, outcomes) => new StepRow
        {
            Name = name, Position = position, Unit = unit, Limit = quarters == 0 ? null : quarters / 4m, LimitUnit = quarters == 0 ? LimitUnit.Hour : of, Counts = yes, Form = text, Channel = text, Batch = !yes, Outcomes = outcomes,
        });

    private static Gen<T> One<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);

    [Fact]
    public void A_table_becomes_a_process_and_reads_the_same_again() => Row.List[0, 12].Sample(rows =>
    {
        var (file, table) = Table(StepTable.New("p", new() { Name = "Quy trình", Rows = rows }, Positions));
        Assert.Equal(rows.Select(Said), table.Rows.Select(Said));
        Assert.True(file.CanPublish);
        Assert.Contains("data-element=\"begin\"", ProcessSvg.Draw(file, file.Processes[0]));
    }, iter: 200);

    [Fact]
    public void However_a_straight_table_is_changed_the_process_follows() => Gen.Select(Row.List[1, 10], Row.List[0, 5], Gen.Int[0, 10_000]).Sample((rows, fresh, seed) =>
    {
        var (_, table) = Table(StepTable.New("p", new() { Name = "Quy trình", Rows = rows }, Positions));
        var random = new Random(seed);
        var wanted = table.Rows.Where(_ => random.Next(4) > 0).Select(r => random.Next(3) == 0 ? fresh.DefaultIfEmpty(r).First() with { Id = r.Id } : r).Concat(fresh).ToArray();
        random.Shuffle(wanted);
        var (file, again) = Table(table.Write(new() { Name = "Tên mới", Limit = new(5, LimitUnit.WorkingDay), Rows = wanted }));
        Assert.Equal(wanted.Select(Said), again.Rows.Select(Said));
        Assert.Equal(wanted.Where(r => r.Id.Length > 0).Select(r => r.Id), again.Rows.Select(r => r.Id).Where(id => wanted.Any(w => w.Id == id)));
        Assert.True(file.CanPublish);
        Assert.Equal("Tên mới", file.Processes[0].Name);
        Assert.Equal(5, file.Processes[0].Limit!.Value);
    }, iter: 200);

    [Fact]
    public void A_table_saved_as_it_is_changes_nothing_in_the_file()
    {
        var (file, table) = Table(Branched);
        Assert.Equal(Branched.Trim(), table.Write(new() { Name = file.Processes[0].Name, Limit = file.Processes[0].Limit, Rows = table.Rows }).Trim());
    }

    [Fact]
    public void Only_what_is_changed_is_changed()
    {
        var (_, table) = Table(Branched);
        var written = table.Write(new() { Name = "Xét cấp phép", Limit = new(16, LimitUnit.Hour), Rows = [.. table.Rows.Select(r => r.Id == "check" ? r with { Name = "Kiểm tra kỹ", Limit = 6 } : r)] });
        Assert.Equal(Branched.Replace("name=\"Kiểm tra\"", "name=\"Kiểm tra kỹ\"").Replace("limit=\"4\"", "limit=\"6\"").Trim(), written.Trim());
    }

    [Fact]
    public void Steps_are_put_into_branches_where_the_way_is_straight()
    {
        var (_, table) = Table(Branched);
        Assert.Equal(["Tiếp nhận", "Kiểm tra", "Cấp phép", "Từ chối"], table.Rows.Select(r => r.Name));
        var rows = table.Rows.ToList();
        rows.Insert(3, new() { Name = "Đóng dấu" });
        var (file, again) = Table(table.Write(new() { Name = "Xét cấp phép", Rows = rows }));
        Assert.Equal(["Tiếp nhận", "Kiểm tra", "Cấp phép", "Đóng dấu", "Từ chối"], again.Rows.Select(r => r.Name));
        var body = file.Processes[0].Body;
        Assert.Equal("join", body.Next(body.Next("grant").Single()).Single());
        Assert.NotNull(Assert.Single(body.Incoming("grant")).Condition);
        Assert.True(file.CanPublish);
    }

    [Fact]
    public void A_step_with_an_event_on_it_cannot_be_removed_here()
    {
        var (_, table) = Table(Branched);
        var refused = Assert.Throws<StepPlaceException>(() => table.Write(new() { Name = "Xét cấp phép", Rows = [.. table.Rows.Where(r => r.Id != "check")] }));
        Assert.Equal(-1, refused.Row);
        Assert.Contains("“Kiểm tra” có rẽ nhánh hoặc sự kiện", refused.Message);
    }

    [Fact]
    public void The_step_that_can_be_moved_makes_way_for_the_one_that_cannot()
    {
        var (_, table) = Table(Branched);
        var (first, second) = (table.Rows[0], table.Rows[1]);
        var (_, again) = Table(table.Write(new() { Name = "Xét cấp phép", Rows = [second, first, .. table.Rows.Skip(2)] }));
        Assert.Equal(["Kiểm tra", "Tiếp nhận", "Cấp phép", "Từ chối"], again.Rows.Select(r => r.Name));
    }

    [Fact]
    public void Between_two_branchings_there_is_no_place()
    {
        const string crossed = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="n"><startEvent id="s"/><exclusiveGateway id="g1"/><userTask id="a" name="A"/><userTask id="b" name="B"/><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="g1"/><sequenceFlow id="f2" sourceRef="g1" targetRef="a"/><sequenceFlow id="f3" sourceRef="g1" targetRef="b"/><sequenceFlow id="f4" sourceRef="a" targetRef="b"/><sequenceFlow id="f5" sourceRef="a" targetRef="e"/><sequenceFlow id="f6" sourceRef="b" targetRef="e"/></process></definitions>
            """;
        var (_, table) = Table(crossed);
        var refused = Assert.Throws<StepPlaceException>(() => table.Write(new() { Name = "n", Rows = [table.Rows[0], new() { Name = "Mới" }, table.Rows[1]] }));
        Assert.Equal(1, refused.Row);
    }

    [Fact]
    public void Lanes_of_the_file_follow_the_position()
    {
        var (file, table) = Table(StepTable.New("p", new() { Name = "n", Rows = [new() { Name = "Một", Position = "specialist" }, new() { Name = "Hai", Position = "specialist" }] }, Positions));
        Assert.Equal(["Chuyên viên"], file.Processes[0].Lanes.Select(l => l.Name));
        (file, _) = Table(table.Write(new() { Name = "n", Rows = [table.Rows[0], table.Rows[1] with { Position = "director" }] }));
        Assert.Equal([("Chuyên viên", "step_1"), ("Giám đốc Sở", "step_2")], file.Processes[0].Lanes.Select(l => (l.Name, l.Elements.Single())));
    }

    [Theory]
    [InlineData("2 4 58 6 8 2 x", 80, 0)]
    [InlineData("4 4 112 24 16 8 x", 168, 0)]
    [InlineData("0.5 1.5 1 2 5", 80, 8)]
    public void Sums_are_those_of_published_processes(string limits, decimal hours, int byDay)
    {
        // 1.005144 and 1.012994 of Nghệ An (3760, 3857/QĐ-UBND, 2025) in hours, 1.012990 of Cao Bằng (2022/QĐ-UBND) in days; the step of returning has no limit.
        var rows = limits.Split(' ').Select(l => new StepRow { Name = "b", Limit = l == "x" ? null : decimal.Parse(l, System.Globalization.CultureInfo.InvariantCulture), LimitUnit = byDay > 0 ? LimitUnit.WorkingDay : LimitUnit.Hour, Counts = l != "x" }).ToList();
        var sum = StepSum.Of(rows);
        Assert.Equal(new(hours, 0, 0), sum);
        Assert.False(sum.Differs(new(hours / 8, LimitUnit.WorkingDay)));
        Assert.True(sum.Differs(new(hours + 1, LimitUnit.Hour)));
        Assert.Null(sum.Differs(new(10, LimitUnit.Day)));
    }

    public static IEnumerable<TheoryDataRow<string>> Ours => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data", "processes"), "*.bpmn").Order(StringComparer.Ordinal).Select(f => new TheoryDataRow<string>(f));

    [Theory, MemberData(nameof(Ours))]
    public void Processes_of_the_demo_are_clean_and_their_sums_are_their_limits(string path)
    {
        using var stream = File.OpenRead(path);
        var file = ProcessFile.Read(stream);
        Assert.Empty(file.Findings.Select(f => $"{f.Line}: {f}"));
        Assert.Equal(Path.GetFileNameWithoutExtension(path), file.Main!.Id);
        Assert.NotEmpty(file.Main.Documentation!);
        Assert.False(new StepTable(file, file.Main, Positions).Sum.Differs(file.Main.Limit));
        var lines = File.ReadAllText(path);
        var table = new StepTable(file, file.Main, Positions);
        Assert.Equal(lines.Trim(), table.Write(new() { Name = file.Main.Name, Limit = file.Main.Limit, Rows = table.Rows }).Replace("utf-8", "UTF-8", StringComparison.Ordinal).Trim());
    }

    private static (ProcessFile File, StepTable Table) Table(string xml)
    {
        var file = ProcessFile.Read(xml);
        return (file, new(file, file.Main!, Positions));
    }

    private static StepRow Said(StepRow row) => row with { Id = "", Lane = null, IsStraight = true };

    private const string Branched = """
        <?xml version="1.0" encoding="utf-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ts="urn:thongsuot:bpmn:1" id="d" targetNamespace="urn:x">
          <!-- kept as it is -->
          <process id="permit" name="Xét cấp phép" isExecutable="true">
            <extensionElements><ts:process limit="16" unit="hour" /></extensionElements>
            <startEvent id="s"><outgoing>f1</outgoing></startEvent>
            <userTask id="receive" name="Tiếp nhận"><incoming>f1</incoming><outgoing>f2</outgoing></userTask>
            <userTask id="check" name="Kiểm tra">
              <extensionElements><ts:step limit="4" unit="hour" /></extensionElements>
              <incoming>f2</incoming><outgoing>f3</outgoing>
            </userTask>
            <boundaryEvent id="late" attachedToRef="check" cancelActivity="false"><timerEventDefinition><timeDuration>PT4H</timeDuration></timerEventDefinition></boundaryEvent>
            <endEvent id="told" />
            <exclusiveGateway id="which" default="f5"><incoming>f3</incoming><outgoing>f4</outgoing><outgoing>f5</outgoing></exclusiveGateway>
            <userTask id="grant" name="Cấp phép"><incoming>f4</incoming><outgoing>f6</outgoing></userTask>
            <userTask id="refuse" name="Từ chối"><incoming>f5</incoming><outgoing>f7</outgoing></userTask>
            <exclusiveGateway id="join"><incoming>f6</incoming><incoming>f7</incoming><outgoing>f8</outgoing></exclusiveGateway>
            <endEvent id="e"><incoming>f8</incoming></endEvent>
            <sequenceFlow id="f0" sourceRef="late" targetRef="told" />
            <sequenceFlow id="f1" sourceRef="s" targetRef="receive" />
            <sequenceFlow id="f2" sourceRef="receive" targetRef="check" />
            <sequenceFlow id="f3" sourceRef="check" targetRef="which" />
            <sequenceFlow id="f4" sourceRef="which" targetRef="grant"><conditionExpression>decide = "yes"</conditionExpression></sequenceFlow>
            <sequenceFlow id="f5" sourceRef="which" targetRef="refuse" />
            <sequenceFlow id="f6" sourceRef="grant" targetRef="join" />
            <sequenceFlow id="f7" sourceRef="refuse" targetRef="join" />
            <sequenceFlow id="f8" sourceRef="join" targetRef="e" />
          </process>
        </definitions>
        """;
}
