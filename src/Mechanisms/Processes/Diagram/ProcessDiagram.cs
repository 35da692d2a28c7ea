using System.Globalization;
using System.Xml.Linq;

namespace ThongSuot.Processes;

/// <summary>Where something is drawn.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double MiddleX => X + (Width / 2);

    public double MiddleY => Y + (Height / 2);

    public Box Moved(double x, double y) => this with { X = X + x, Y = Y + y };
}

/// <summary>Where the elements and flows of a process are drawn, by their identities.</summary>
internal sealed class ProcessDiagram
{
    public Dictionary<string, Box> Boxes { get; } = [];

    public Dictionary<string, Box> Labels { get; } = [];

    public Dictionary<string, IReadOnlyList<(double X, double Y)>> Lines { get; } = [];

    /// <summary>Activities drawn closed, without what is inside.</summary>
    public HashSet<string> Closed { get; } = [];

    /// <summary>The diagram of the file when it shows every element of the process on the top level; else one laid out.</summary>
    public static ProcessDiagram Of(XDocument source, ProcessDefinition process)
    {
        var read = Read(source);
        return process.Body.All.All(e => read.Boxes.ContainsKey(e.Id)) ? read : DiagramLayout.Of(process);
    }

    private static ProcessDiagram Read(XDocument source)
    {
        var diagram = new ProcessDiagram();
        foreach (var shape in source.Descendants(Bpmn.Diagram + "BPMNShape"))
        {
            if (shape.Reference("bpmnElement") is not { } id || ReadBox(shape.Element(Bpmn.Bounds + "Bounds")) is not { } box)
            {
                continue;
            }

            diagram.Boxes.TryAdd(id, box);
            if (ReadBox(shape.Element(Bpmn.Diagram + "BPMNLabel")?.Element(Bpmn.Bounds + "Bounds")) is { } label)
            {
                diagram.Labels.TryAdd(id, label);
            }

            if (shape.Text("isExpanded") is "false")
            {
                diagram.Closed.Add(id);
            }
        }

        foreach (var edge in source.Descendants(Bpmn.Diagram + "BPMNEdge"))
        {
            var points = edge.Elements(Bpmn.Points + "waypoint").Select(p => (Number(p, "x"), Number(p, "y"))).ToList();
            if (edge.Reference("bpmnElement") is { } id && points.Count > 1 && points.TrueForAll(p => p.Item1 is not null && p.Item2 is not null))
            {
                diagram.Lines.TryAdd(id, [.. points.Select(p => (p.Item1!.Value, p.Item2!.Value))]);
                if (ReadBox(edge.Element(Bpmn.Diagram + "BPMNLabel")?.Element(Bpmn.Bounds + "Bounds")) is { } label)
                {
                    diagram.Labels.TryAdd(id, label);
                }
            }
        }

        return diagram;
    }

    private static Box? ReadBox(XElement? bounds) =>
        bounds is not null && Number(bounds, "x") is { } x && Number(bounds, "y") is { } y && Number(bounds, "width") is >= 0 and var width && Number(bounds, "height") is >= 0 and var height ? new Box(x, y, width, height) : null;

    private static double? Number(XElement element, string name) =>
        double.TryParse(element.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e6 ? number : null;
}
