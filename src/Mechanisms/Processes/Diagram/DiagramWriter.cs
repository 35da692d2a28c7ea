using System.Xml.Linq;

namespace ThongSuot.Processes;

/// <summary>Adds a diagram to a file that has none, so that any modeller opens it.</summary>
internal static class DiagramWriter
{
    public static void AddMissing(XDocument file, IReadOnlyList<ProcessDefinition> processes)
    {
        var drawn = file.Descendants(Bpmn.Diagram + "BPMNShape").Select(s => s.Reference("bpmnElement")).ToHashSet();
        foreach (var process in processes.Where(p => p.Body.All.Count > 0 && !p.Body.All.Any(e => drawn.Contains(e.Id))))
        {
            file.Root!.Add(Diagram(process));
        }
    }

    private static XElement Diagram(ProcessDefinition process)
    {
        var layout = DiagramLayout.Of(process);
        var plane = new XElement(Bpmn.Diagram + "BPMNPlane", new XAttribute("id", $"{process.Id}_plane"), new XAttribute("bpmnElement", process.Id));
        foreach (var (id, box) in layout.Boxes)
        {
            var shape = new XElement(Bpmn.Diagram + "BPMNShape", new XAttribute("id", $"{id}_di"), new XAttribute("bpmnElement", id), Bounds(box));
            if (process.Elements.FirstOrDefault(e => e.Id == id)?.Body is not null)
            {
                shape.Add(new XAttribute("isExpanded", true));
            }

            plane.Add(shape);
        }

        foreach (var (id, points) in layout.Lines)
        {
            plane.Add(new XElement(Bpmn.Diagram + "BPMNEdge", new XAttribute("id", $"{id}_di"), new XAttribute("bpmnElement", id),
                points.Select(p => new XElement(Bpmn.Points + "waypoint", new XAttribute("x", p.X), new XAttribute("y", p.Y)))));
        }

        return new(Bpmn.Diagram + "BPMNDiagram", new XAttribute(XNamespace.Xmlns + "bpmndi", Bpmn.Diagram), new XAttribute(XNamespace.Xmlns + "dc", Bpmn.Bounds), new XAttribute(XNamespace.Xmlns + "di", Bpmn.Points),
            new XAttribute("id", $"{process.Id}_diagram"), plane);
    }

    private static XElement Bounds(Box box) =>
        new(Bpmn.Bounds + "Bounds", new XAttribute("x", box.X), new XAttribute("y", box.Y), new XAttribute("width", box.Width), new XAttribute("height", box.Height));
}
