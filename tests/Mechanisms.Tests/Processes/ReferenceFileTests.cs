using System.Text.Json;
using System.Xml.Linq;
using ThongSuot.Processes;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Processes;

/// <summary>The reference models of the BPMN Model Interchange Working Group: each runs or names exactly what is unsupported, and loses nothing.</summary>
public sealed class ReferenceFileTests
{
    // What each file holds besides the subset, each kind once. Files not named here hold nothing else.
    private static readonly Dictionary<string, string[]> Unsupported = new()
    {
        ["A.3.0"] = ["boundaryEvent escalationEventDefinition"],
        ["B.2.0"] =
        [
            "boundaryEvent conditionalEventDefinition", "boundaryEvent escalationEventDefinition", "endEvent escalationEventDefinition", "intermediateCatchEvent conditionalEventDefinition",
            "intermediateThrowEvent escalationEventDefinition", "startEvent conditionalEventDefinition",
        ],
        ["C.6.0"] = ["boundaryEvent compensateEventDefinition", "intermediateThrowEvent compensateEventDefinition", "serviceTask isForCompensation", "startEvent compensateEventDefinition"],
    };

    public static IEnumerable<TheoryDataRow<string>> Files
    {
        get
        {
            var files = ThirdParty.Files("bpmn", ".bpmn");
            return files.Count > 0 ? files.Select(f => new TheoryDataRow<string>(f)) : [new TheoryDataRow<string>("") { Skip = ThirdParty.Missing }];
        }
    }

    [Fact]
    public void All_files_are_there()
    {
        Assert.SkipWhen(ThirdParty.Files("bpmn", ".bpmn").Count == 0, ThirdParty.Missing);
        Assert.Equal(21, ThirdParty.Files("bpmn", ".bpmn").Count);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_names_exactly_what_is_unsupported(string path)
    {
        var file = Read(path);
        var said = file.Findings.Where(f => f.Code == "unsupported").Select(f => (string)f.Values[0]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Unsupported.GetValueOrDefault(Path.GetFileNameWithoutExtension(path), []), said);
        var lines = File.ReadAllLines(path);
        Assert.All(file.Findings.Where(f => f.Element.Length > 0 && f.Line > 0), f => Assert.Contains(lines.Skip(f.Line - 1).Take(6), l => l.Contains(f.Element, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_process_runs_or_says_why_not(string path)
    {
        var file = Read(path);
        using var script = JsonDocument.Parse("[{\"advance\":\"P400D\"}]");
        foreach (var process in file.Processes.Where(p => p.Body.All.Count > 0 && file.Blocking(p).Count == 0))
        {
            var result = new ProcessPlay(process, script.RootElement, new() { Find = id => file.Processes.FirstOrDefault(p => p.Id == id) }, _ => { }).Run(new Dictionary<string, object?>(), Model.Morning);
            Assert.True(result.State.Standing is ProcessStanding.Completed || result.WaitingAt.Count > 0 || result.State.Failure is not null, process.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_lost_on_the_way_through(string path)
    {
        var before = XDocument.Load(path, LoadOptions.PreserveWhitespace);
        var after = Written(Read(path));
        foreach (var drawn in after.Descendants().Where(e => e.Name.LocalName == "BPMNDiagram" && !before.Descendants().Any(b => b.Name == e.Name && b.Attribute("id")?.Value == e.Attribute("id")?.Value)).ToList())
        {
            drawn.Remove();
        }

        Assert.True(XNode.DeepEquals(before.Root, after.Root));
        var (first, second) = (Read(path), Model.Read(after.ToString(SaveOptions.DisableFormatting)));
        Assert.Equal(Said(first), Said(second));
        Assert.Equal(first.Processes.SelectMany(p => p.Lanes).Select(l => $"{l.Id} {l.Name} {string.Join(' ', l.Elements)}"), second.Processes.SelectMany(p => p.Lanes).Select(l => $"{l.Id} {l.Name} {string.Join(' ', l.Elements)}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Without_a_diagram_one_is_laid_out_that_shows_every_element_once(string path)
    {
        var bare = XDocument.Load(path);
        bare.Descendants().Where(e => e.Name.LocalName == "BPMNDiagram").Remove();
        var file = Model.Read(bare.ToString());
        var after = Written(file);
        var shapes = after.Descendants().Where(e => e.Name.LocalName == "BPMNShape").Select(e => e.Attribute("bpmnElement")!.Value).ToList();
        var edges = after.Descendants().Where(e => e.Name.LocalName == "BPMNEdge").Select(e => e.Attribute("bpmnElement")!.Value).ToList();
        Assert.Equal(shapes.Count, shapes.Distinct().Count());
        Assert.Equal(file.Processes.SelectMany(p => p.Elements).Select(e => e.Id).Order(StringComparer.Ordinal), shapes.Except(file.Processes.SelectMany(p => p.Lanes).Select(l => l.Id)).Order(StringComparer.Ordinal));
        Assert.Equal(file.Processes.SelectMany(p => p.Body.Deep()).SelectMany(b => b.Flows).Select(f => f.Id).Order(StringComparer.Ordinal), edges.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_process_is_drawn(string path)
    {
        var file = Read(path);
        foreach (var process in file.Processes.Where(p => p.Body.All.Count > 0))
        {
            var svg = XDocument.Parse(ProcessSvg.Draw(file, process));
            var drawn = svg.Descendants().Select(e => e.Attribute("data-element")?.Value).OfType<string>().ToHashSet();
            Assert.All(process.Body.All, e => Assert.Contains(e.Id, drawn));
        }
    }

    private static IEnumerable<string> Said(ProcessFile file) => file.Processes.SelectMany(p => p.Elements).Select(e => $"{e.Id} {e.Kind} {e.Name} {e.Lane} {e.Documentation}");

    private static ProcessFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        return ProcessFile.Read(stream);
    }

    private static XDocument Written(ProcessFile file)
    {
        using var stream = new MemoryStream();
        file.Write(stream);
        stream.Position = 0;
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }
}
