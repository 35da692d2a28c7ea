using System.Diagnostics;
using System.Text;
using CsCheck;
using ThongSuot.Processes;
using static ThongSuot.Mechanisms.Tests.Processes.Model;

namespace ThongSuot.Mechanisms.Tests.Processes;

/// <summary>What the import names, and files that are not taken.</summary>
public sealed class LintTests
{
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "unsupported", "x", new Model().Start().Add("scriptTask", "x").End().Flow("s>x>e").Xml() },
        { "unsupported", "x", new Model().Start().Add("complexGateway", "x").End().Flow("s>x>e").Xml() },
        { "unsupported", "x", new Model().Start().Add("adHocSubProcess", "x").End().Flow("s>x>e").Xml() },
        { "unsupported", "x", new Model().Start().Add("transaction", "x").End().Flow("s>x>e").Xml() },
        { "unsupported", "x", new Model().Start().Catch("x", "<conditionalEventDefinition/>").End().Flow("s>x>e").Xml() },
        { "unsupported", "x", new Model().Start().Throw("x", "<escalationEventDefinition/>").End().Flow("s>x>e").Xml() },
        { "unsupported", "x", new Model().Start().User("x", "", "isForCompensation=\"true\"").End().Flow("s>x>e").Xml() },
        { "unsupported", "x", new Model().Start().Catch("x", Message("M") + Signal("A")).End().Flow("s>x>e").Xml() },
        { "circle", "g", new Model().Start().Xor("g").Throw("t").Xor("h", "h_g").End().Flow("s>g>t>h", "h>g", "h>e {x}").Xml() },
        { "unreachable", "x", new Model().Start().User("x").End().Flow("s>e", "x>e").Xml() },
        { "no-start", "p", new Model().User("x").End().Flow("x>e").Xml() },
        { "flow-end", "s_z", new Model().Start().Flow("s>z").Xml() },
        { "id", "s", new Model().Start().Start().End().Flow("s>e").Xml() },
        { "expression", "g_a", new Model().Start().Xor("g", "g_b").End("a").End("b").Flow("s>g", "g>a {x >}", "g>b").Xml() },
        { "attached", "b", new Model().Start().On("z", "b", Message("M")).End().Flow("s>e", "b>e").Xml() },
        { "no-called", "x", new Model().Start().Add("callActivity", "x").End().Flow("s>x>e").Xml() },
        { "no-count", "x", new Model().Start().User("x", "<multiInstanceLoopCharacteristics/>").End().Flow("s>x>e").Xml() },
        { "no-time", "x", new Model().Start().Catch("x", "<timerEventDefinition/>").End().Flow("s>x>e").Xml() },
        { "time", "x", new Model().Start().Catch("x", After("tomorrow")).End().Flow("s>x>e").Xml() },
        { "time", "x", new Model().Start().Catch("x", Every("R/PT0S")).End().Flow("s>x>e").Xml() },
        { "event-gateway", "g", new Model().Start().First("g").User("x").End().Flow("s>g>x>e").Xml() },
        { "event-start", "h", new Model().Start().End().Handler("h", new Model().Start("hs").End("he").Flow("hs>he")).Flow("s>e").Xml() },
        { "limit", "x", new Model().Start().User("x", "<extensionElements><ts:step limit=\"soon\"/></extensionElements>").End().Flow("s>x>e").Xml() },
    };

    public static TheoryData<string, string, string> Doubtful => new()
    {
        { "dead-end", "x", new Model().Start().User("x").Flow("s>x").Xml() },
        { "no-limit", "x", new Model().Start().User("x").End().Flow("s>x>e").Xml() },
        { "no-default", "g", new Model().Start().Xor("g").End("a").End("b").Flow("s>g", "g>a {x}", "g>b {y}").Xml() },
        { "no-condition", "g", new Model().Start().Xor("g").End("a").End("b").Flow("s>g", "g>a", "g>b").Xml() },
        { "no-name", "x", new Model().Start().Catch("x", "<messageEventDefinition/>").End().Flow("s>x>e").Xml() },
        { "reference", "x", new Model().Start().Catch("x", Message("lost")).End().Flow("s>x>e").Xml() },
        { "many-starts", "p", new Model().Start().Start("s2").End().Flow("s>e", "s2>e").Xml() },
        { "sum", "p", Limited(80, 2, 70) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_named_and_keeps_the_file_from_being_published(string code, string element, string xml)
    {
        var file = Read(xml);
        Assert.False(file.CanPublish);
        var finding = Assert.Single(file.Findings, f => f.Level is FindingLevel.Fault && f.Code == code);
        Assert.Equal(element, finding.Element);
        Assert.Contains($"id=\"{element}\"", xml.Split('\n')[finding.Line - 1], StringComparison.Ordinal);
        Assert.DoesNotContain("{", finding.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_is_doubtful_is_named_and_may_be_published(string code, string element, string xml)
    {
        var file = Read(xml);
        Assert.True(file.CanPublish, string.Join('\n', file.Findings));
        Assert.Equal(element, Assert.Single(file.Findings, f => f.Code == code).Element);
    }

    [Fact]
    public void An_unsupported_element_is_told_with_its_id_and_line() =>
        Assert.Contains("Chưa hỗ trợ “complexGateway” (mã x, dòng 5).", Read(new Model().Start().Add("complexGateway", "x").End().Flow("s>x>e").Xml()).Findings.Select(f => f.ToString()));

    [Theory]
    [InlineData(80, 2, 78)]
    [InlineData(10, 8, 72)]
    public void Steps_that_sum_up_to_the_limit_are_right(int total, int first, int second) => Assert.DoesNotContain(Read(Limited(total, first, second, total == 10 ? "workingDay" : "hour")).Findings, f => f.Code == "sum");

    [Fact]
    public void A_loop_with_a_wait_is_no_circle() =>
        Assert.DoesNotContain(Read(new Model().Start().Xor("g").User("a").Xor("h", "h_g").End().Flow("s>g>a>h", "h>g", "h>e {x}").Xml()).Findings, f => f.Code == "circle");

    [Theory]
    [InlineData("")]
    [InlineData("<definitions")]
    [InlineData("<definitions xmlns=\"urn:other\"/>")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">&b;</definitions>")]
    [InlineData("<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><definitions/>")]
    public void What_is_not_BPMN_is_refused(string text) => Assert.Throws<ProcessFileException>(() => Read(text));

    [Fact]
    public void Prefixes_do_not_matter() =>
        Assert.Equal(2, Read("<bpmn2:definitions xmlns:bpmn2=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><bpmn2:process id=\"p\"><bpmn2:startEvent id=\"s\"/><bpmn2:endEvent id=\"e\"/><bpmn2:sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\"/></bpmn2:process></bpmn2:definitions>").Main!.Body.All.Count);

    [Fact]
    public void A_huge_file_is_refused_quickly()
    {
        var text = new StringBuilder("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\">");
        for (var i = 0; i < 1_000_000; i++)
        {
            text.Append("<task/>");
        }

        var watch = Stopwatch.StartNew();
        Assert.Contains("200000 elements", Assert.Throws<ProcessFileException>(() => Read(text.Append("</process></definitions>").ToString())).Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_large_or_deep_file_is_read_and_drawn_in_bounded_time()
    {
        var watch = Stopwatch.StartNew();
        var model = new Model().Start("n0");
        for (var i = 1; i <= 5_000; i++)
        {
            model.User($"n{i}").Flow($"n{i - 1}>n{i}");
        }

        Assert.Equal(5_001, Read(model.Xml()).Main!.Body.All.Count);
        var deep = new Model().Start("d").End("f").Flow("d>f");
        for (var i = 0; i < 150; i++)
        {
            deep = new Model().Start($"d{i}").Sub($"x{i}", deep).Flow($"d{i}>x{i}");
        }

        var file = Read(deep.Xml());
        ProcessSvg.Draw(file, file.Main!);
        Assert.EndsWith("→ completed", deep.Said(), StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.Throws<ProcessFileException>(() => Read($"{string.Concat(Enumerable.Repeat("<a>", 100_000))}"));
    }

    [Fact]
    public void Any_mutilation_of_a_file_is_read_or_refused_and_played_to_a_clear_end()
    {
        var xml = new Model().Start().And("f").User("a", Times("2")).On("a", "b", After("PT1H")).Catch("m", Message("M")).And("j").Sub("x", new Model().Start("xs").End("xe", Error("A")).Flow("xs>xe")).On("x", "xb", Error("A")).End()
            .Flow("s>f", "f>a>j", "f>m>j", "j>x>e", "b>e", "xb>e").Xml();
        Gen.Select(Gen.Int[0, xml.Length - 1], Gen.Int[0, 40], Gen.OneOf(Gen.Const(""), Gen.Const("\""), Gen.Const("id=\"a\""), Gen.Const("<endEvent id=\"q\"/>"), Gen.String[1, 5])).Sample((at, length, by) =>
        {
            ProcessFile file;
            try
            {
                file = Read(xml[..at] + by + xml[Math.Min(xml.Length, at + length)..]);
            }
            catch (ProcessFileException)
            {
                return;
            }

            if (file.Main is { } main)
            {
                using var script = System.Text.Json.JsonDocument.Parse("[{\"complete\":\"a\"},{\"advance\":\"PT2H\"},{\"message\":\"M\"}]");
                var result = new ProcessPlay(main, script.RootElement, new(), _ => { }).Run(new Dictionary<string, object?>(), Morning);
                Assert.True(result.State.Standing is not ProcessStanding.Waiting || result.WaitingAt.Count > 0);
                ProcessSvg.Draw(file, main);
            }
        }, iter: 3_000);
    }

    private static string Limited(int total, int first, int second, string unit = "hour") =>
        new Model().Add("extensionElements", "x1", $"<ts:process limit=\"{total}\" unit=\"{unit}\"/>").Start().User("a", Limit(first)).User("b", Limit(second)).User("c", "<extensionElements><ts:step limit=\"99\" counts=\"false\"/></extensionElements>").End().Flow("s>a>b>c>e").Xml();

    private static string Limit(int hours) => $"<extensionElements><ts:step limit=\"{hours}\" unit=\"hour\"/></extensionElements>";
}
