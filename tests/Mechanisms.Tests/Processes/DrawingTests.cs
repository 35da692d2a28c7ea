using System.Globalization;
using System.Xml.Linq;
using ThongSuot.Processes;
using static ThongSuot.Mechanisms.Tests.Processes.Model;

namespace ThongSuot.Mechanisms.Tests.Processes;

public sealed class DrawingTests
{
    private static readonly Model Sample = new Model().Add("laneSet", "ls", "<lane id=\"l1\" name=\"Một cửa\"><flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef></lane><lane id=\"l2\" name=\"Phòng\"><flowNodeRef>b</flowNodeRef></lane>")
        .Start().User("a", "", "name=\"Tiếp nhận hồ sơ và kiểm tra thành phần &lt;script&gt; rất dài không vừa một dòng nào cả của khung vẽ\"").User("b", Times("2")).On("b", "t", After("PT1H"), interrupting: false).Xor("g").Sub("x", new Model().Start("xs").End("xe").Flow("xs>xe")).End()
        .Flow("s>a>b>g>x>e", "g>a {again}", "t>e");

    [Fact]
    public void The_drawing_tells_states_in_words_and_in_marks()
    {
        var svg = Draw(new() { Tokens = new Dictionary<string, int> { ["b"] = 2 }, Done = new HashSet<string> { "a", "s" }, Late = new HashSet<string> { "b" }, Say = text => text.ToUpperInvariant() });
        var task = Group(svg, "b");
        Assert.Equal("bpmn-activity bpmn-here bpmn-late", task.Attribute("class")!.Value);
        Assert.Equal("b – ĐANG Ở ĐÂY, QUÁ HẠN", Part(task, "title"));
        Assert.Contains(task.Elements(), e => e.Attribute("class")?.Value == "bpmn-token-count" && e.Value == "2");
        Assert.Contains("ĐÃ XONG", Part(Group(svg, "a"), "title"), StringComparison.Ordinal);
        Assert.Contains("bpmn-done", Group(svg, "s_a").Attribute("class")!.Value, StringComparison.Ordinal);
        Assert.Contains("ĐANG Ở: b", Part(svg.Root!, "desc"), StringComparison.Ordinal);
        Assert.Equal("img", svg.Root!.Attribute("role")!.Value);
        Assert.Equal("bpmn-title bpmn-desc", svg.Root.Attribute("aria-labelledby")!.Value);
    }

    [Fact]
    public void The_drawing_has_no_inline_style_and_no_script()
    {
        var svg = Draw(new());
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName is "style" or "script" or "a" or "image");
        Assert.DoesNotContain(svg.Descendants().Attributes(), a => a.Name.LocalName == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_fit_into_their_boxes()
    {
        var task = Group(Draw(new()), "a");
        var box = task.Elements().First(e => e.Name.LocalName == "rect");
        var lines = task.Elements().Where(e => e.Name.LocalName == "text").ToList();
        Assert.True(lines.Count > 1);
        Assert.EndsWith("…", lines[^1].Value, StringComparison.Ordinal);
        Assert.All(lines, l => Assert.True(l.Value.Length * 6.6 <= Number(box, "width"), l.Value));
        Assert.All(lines, l => Assert.InRange(Number(l, "y"), Number(box, "y") + 8, Number(box, "y") + Number(box, "height")));
    }

    [Fact]
    public void The_layout_goes_from_left_to_right_without_covering()
    {
        var svg = Draw(new());
        var boxes = new[] { "a", "b", "x" }.Select(id => Group(svg, id).Elements().First(e => e.Name.LocalName == "rect")).ToList();
        Assert.True(Number(boxes[0], "x") + Number(boxes[0], "width") < Number(boxes[1], "x"));
        Assert.True(Number(boxes[1], "x") + Number(boxes[1], "width") < Number(boxes[2], "x"));
        var (outer, inner) = (boxes[2], Group(svg, "xs").Elements().First(e => e.Name.LocalName == "circle"));
        Assert.InRange(Number(inner, "cx"), Number(outer, "x"), Number(outer, "x") + Number(outer, "width"));
        Assert.InRange(Number(inner, "cy"), Number(outer, "y"), Number(outer, "y") + Number(outer, "height"));
        Assert.True(Number(boxes[0], "y") < Number(boxes[1], "y"), "The second lane lies below the first.");
    }

    [Fact]
    public void The_diagram_of_the_file_is_kept()
    {
        var shapes = "<bpmndi:BPMNDiagram xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\" xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\"><bpmndi:BPMNPlane bpmnElement=\"p\">"
            + "<bpmndi:BPMNShape bpmnElement=\"s\"><dc:Bounds x=\"1000\" y=\"500\" width=\"36\" height=\"36\"/></bpmndi:BPMNShape><bpmndi:BPMNShape bpmnElement=\"e\"><dc:Bounds x=\"1200\" y=\"500\" width=\"36\" height=\"36\"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>";
        var file = new Model().Start().End().Flow("s>e").File(outside: shapes);
        Assert.Equal("1018", Group(XDocument.Parse(ProcessSvg.Draw(file, file.Main!)), "s").Elements().First(e => e.Name.LocalName == "circle").Attribute("cx")!.Value);
    }

    [Fact]
    public void The_name_of_a_flow_stands_over_the_middle_of_its_line()
    {
        var file = Read("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\"><startEvent id=\"s\"/><endEvent id=\"e\"/><sequenceFlow id=\"f\" name=\"đủ\" sourceRef=\"s\" targetRef=\"e\"/></process></definitions>");
        var flow = Group(XDocument.Parse(ProcessSvg.Draw(file, file.Main!)), "f");
        var ends = flow.Elements().First(e => e.Name.LocalName == "path").Attribute("d")!.Value.Split('M', 'L', ' ').Where(t => t.Length > 0).Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToList();
        var name = flow.Elements().Single(e => e.Name.LocalName == "text");
        Assert.Equal("đủ", name.Value);
        Assert.Equal((ends[0] + ends[2]) / 2, Number(name, "x"), 0.1);
    }

    private static XDocument Draw(DiagramMarks marks)
    {
        var file = Sample.File();
        return XDocument.Parse(ProcessSvg.Draw(file, file.Main!, marks));
    }

    private static XElement Group(XDocument svg, string id) => svg.Descendants().Single(e => e.Attribute("data-element")?.Value == id);

    private static string Part(XElement of, string name) => of.Elements().First(e => e.Name.LocalName == name).Value;

    private static double Number(XElement of, string name) => double.Parse(of.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
