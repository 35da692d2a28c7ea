using System.Globalization;
using System.Xml.Linq;

namespace ThongSuot.Processes;

/// <summary>What a drawing of a process shows besides its elements.</summary>
public sealed record DiagramMarks
{
    /// <summary>How many tokens stand at an element.</summary>
    public IReadOnlyDictionary<string, int> Tokens { get; init; } = new Dictionary<string, int>();

    /// <summary>Elements that are done.</summary>
    public IReadOnlySet<string> Done { get; init; } = new HashSet<string>();

    /// <summary>Elements that are late.</summary>
    public IReadOnlySet<string> Late { get; init; } = new HashSet<string>();

    /// <summary>The language of the page: a Vietnamese text in it.</summary>
    public Func<string, string> Say { get; init; } = text => text;
}

/// <summary>Draws a process as SVG: no script, no inline style; colours come from classes <c>bpmn-…</c> of the page's stylesheet.</summary>
public static class ProcessSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The drawing of one process of a file. Elements carry <c>data-element</c>; states are told in words too.</summary>
    public static string Draw(ProcessFile file, ProcessDefinition process, DiagramMarks? marks = null)
    {
        marks ??= new();
        var diagram = ProcessDiagram.Of(file.Source, process);
        var name = process.Name.Length > 0 ? process.Name : process.Id;
        var shown = process.Elements.Where(e => diagram.Boxes.ContainsKey(e.Id)).ToList();
        var area = Area(diagram, process, shown);
        var svg = new XElement(Svg + "svg", new XAttribute("class", "bpmn"), new XAttribute("role", "img"), new XAttribute("aria-labelledby", "bpmn-title bpmn-desc"),
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"{area.X:0.#} {area.Y:0.#} {area.Width:0.#} {area.Height:0.#}")), new XAttribute("width", Written(area.Width)), new XAttribute("height", Written(area.Height)),
            new XElement(Svg + "title", new XAttribute("id", "bpmn-title"), name),
            new XElement(Svg + "desc", new XAttribute("id", "bpmn-desc"), Described(process, marks)),
            Arrow());
        foreach (var lane in process.Lanes.Where(l => diagram.Boxes.ContainsKey(l.Id)))
        {
            var box = diagram.Boxes[lane.Id];
            svg.Add(Group("bpmn-lane", lane.Id, Rectangle(box, 0), LaneName(lane.Name, box)));
        }

        // What lies inside comes after what holds it, or it would be covered.
        foreach (var element in shown.Where(e => e.Body is not null).Concat(shown.Where(e => e.Body is null && e.AttachedTo is null)).Concat(shown.Where(e => e.AttachedTo is not null)))
        {
            svg.Add(DiagramShapes.Of(element, diagram, marks));
        }

        foreach (var flow in process.Body.Deep().SelectMany(b => b.Flows).Where(f => diagram.Lines.ContainsKey(f.Id)))
        {
            svg.Add(Flow(flow, diagram, marks));
        }

        return svg.ToString(SaveOptions.DisableFormatting);
    }

    internal static XElement Group(string classes, string id, params object?[] inside) => new(Svg + "g", new XAttribute("class", classes), new XAttribute("data-element", id), inside);

    internal static XElement Shape(string name, string classes, params (string Name, double Value)[] numbers) =>
        new(Svg + name, new XAttribute("class", classes), new XAttribute("fill", "none"), new XAttribute("stroke", "currentColor"), numbers.Select(n => new XAttribute(n.Name, Written(n.Value))));

    internal static XElement Path(string classes, string data) => new(Svg + "path", new XAttribute("class", classes), new XAttribute("fill", "none"), new XAttribute("stroke", "currentColor"), new XAttribute("d", data));

    internal static XElement Rectangle(Box box, double round) => Shape("rect", "bpmn-shape", ("x", box.X), ("y", box.Y), ("width", box.Width), ("height", box.Height), ("rx", round));

    internal static XElement Text(double x, double y, string text, string classes = "bpmn-text") => new(Svg + "text", new XAttribute("class", classes), new XAttribute("fill", "currentColor"), new XAttribute("font-size", "12"), new XAttribute("text-anchor", "middle"), new XAttribute("x", Written(x)), new XAttribute("y", Written(y)), text);

    internal static XElement Title(string text) => new(Svg + "title", text);

    internal static string Written(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    // Upwards along the left side, in two lines where one is too short.
    private static IEnumerable<XElement> LaneName(string name, Box box) => DiagramText.Lines(name, box.Height - 12, 2).Select((line, i) => new XElement(Svg + "text",
        new XAttribute("transform", string.Create(CultureInfo.InvariantCulture, $"translate({box.X + 14 + (i * 13):0.#} {box.MiddleY:0.#}) rotate(-90)")), new XAttribute("text-anchor", "middle"), new XAttribute("fill", "currentColor"), new XAttribute("font-size", "12"), line));

    private static XElement Flow(ProcessFlow flow, ProcessDiagram diagram, DiagramMarks marks)
    {
        var points = diagram.Lines[flow.Id];
        var data = string.Join(' ', points.Select((p, i) => $"{(i == 0 ? 'M' : 'L')}{Written(p.X)} {Written(p.Y)}"));
        var line = Path("bpmn-line", data);
        line.Add(new XAttribute("marker-end", "url(#bpmn-arrow)"));
        // Where the file puts the name, else over the middle stretch of the line.
        var (before, after) = (points[(points.Count - 1) / 2], points[((points.Count - 1) / 2) + 1]);
        var (x, y) = diagram.Labels.TryGetValue(flow.Id, out var label) && label.Width > 0 ? (label.MiddleX, label.Y + 12) : ((before.X + after.X) / 2, ((before.Y + after.Y) / 2) - 6);
        return Group(marks.Done.Contains(flow.Source) && marks.Done.Contains(flow.Target) ? "bpmn-flow bpmn-done" : "bpmn-flow", flow.Id, line, flow.Name.Length > 0 ? Text(x, y, DiagramText.Fit(flow.Name, 140), "bpmn-label") : null);
    }

    private static XElement Arrow() => new(Svg + "defs", new XElement(Svg + "marker", new XAttribute("id", "bpmn-arrow"), new XAttribute("viewBox", "0 0 10 10"), new XAttribute("refX", "9"), new XAttribute("refY", "5"),
        new XAttribute("markerUnits", "userSpaceOnUse"), new XAttribute("markerWidth", "10"), new XAttribute("markerHeight", "10"), new XAttribute("orient", "auto"), new XElement(Svg + "path", new XAttribute("d", "M0 0L10 5L0 10z"), new XAttribute("fill", "currentColor"))));

    private static string Described(ProcessDefinition process, DiagramMarks marks)
    {
        var at = process.Elements.Where(e => marks.Tokens.ContainsKey(e.Id)).Select(e => e.Label).ToList();
        var late = process.Elements.Where(e => marks.Late.Contains(e.Id)).Select(e => e.Label).ToList();
        var steps = process.Elements.Where(e => e.IsActivity).Select(e => e.Label);
        return string.Join(" ", new[]
        {
            $"{marks.Say("Các bước:")} {string.Join(", ", steps)}.",
            at.Count > 0 ? $"{marks.Say("Đang ở:")} {string.Join(", ", at)}." : "",
            late.Count > 0 ? $"{marks.Say("Quá hạn:")} {string.Join(", ", late)}." : "",
        }.Where(t => t.Length > 0));
    }

    private static Box Area(ProcessDiagram diagram, ProcessDefinition process, List<ProcessElement> shown)
    {
        var boxes = shown.Select(e => diagram.Boxes[e.Id]).Concat(process.Lanes.Where(l => diagram.Boxes.ContainsKey(l.Id)).Select(l => diagram.Boxes[l.Id]))
            .Concat(process.Body.Flows.Where(f => diagram.Lines.ContainsKey(f.Id)).SelectMany(f => diagram.Lines[f.Id]).Select(p => new Box(p.X, p.Y, 0, 0))).DefaultIfEmpty(new Box(0, 0, 100, 100)).ToList();
        var (left, top) = (boxes.Min(b => b.X) - 40, boxes.Min(b => b.Y) - 30);
        return new(left, top, boxes.Max(b => b.Right) + 40 - left, boxes.Max(b => b.Bottom) + 50 - top);
    }
}
