using System.Xml.Linq;
using static ThongSuot.Processes.ProcessSvg;

namespace ThongSuot.Processes;

/// <summary>The shapes of elements, with their marks.</summary>
internal static class DiagramShapes
{
    public static XElement Of(ProcessElement element, ProcessDiagram diagram, DiagramMarks marks)
    {
        var box = diagram.Boxes[element.Id];
        var group = Group(Classes(element, marks), element.Id, Title(Said(element, marks)));
        if (element.IsActivity || element.Kind is ElementKind.EventSubProcess)
        {
            AddActivity(group, element, box, diagram.Closed.Contains(element.Id));
        }
        else if (element.IsGateway)
        {
            AddGateway(group, element, box);
        }
        else
        {
            AddEvent(group, element, box);
        }

        if (!element.IsActivity && element.Kind is not ElementKind.EventSubProcess && element.Name.Length > 0)
        {
            var label = diagram.Labels.GetValueOrDefault(element.Id, new(box.MiddleX - 50, box.Bottom + 2, 100, 30));
            AddLines(group, DiagramText.Lines(element.Name, Math.Max(label.Width, 90), 3), label.X + (label.Width / 2), label.Y + 12, "bpmn-label");
        }

        AddMarks(group, element, box, marks);
        return group;
    }

    private static string Classes(ProcessElement element, DiagramMarks marks)
    {
        var kind = element.IsActivity || element.Kind is ElementKind.EventSubProcess ? "bpmn-activity" : element.IsGateway ? "bpmn-gateway" : "bpmn-event";
        return kind + (marks.Tokens.ContainsKey(element.Id) ? " bpmn-here" : "") + (marks.Done.Contains(element.Id) ? " bpmn-done" : "") + (marks.Late.Contains(element.Id) ? " bpmn-late" : "");
    }

    private static string Said(ProcessElement element, DiagramMarks marks)
    {
        var states = new List<string>();
        states.AddRange(marks.Tokens.ContainsKey(element.Id) ? [marks.Say("đang ở đây")] : []);
        states.AddRange(marks.Done.Contains(element.Id) ? [marks.Say("đã xong")] : []);
        states.AddRange(marks.Late.Contains(element.Id) ? [marks.Say("quá hạn")] : []);
        return element.Label + (states.Count > 0 ? $" – {string.Join(", ", states)}" : "");
    }

    private static void AddActivity(XElement group, ProcessElement element, Box box, bool closed)
    {
        var shape = Rectangle(box, 8);
        if (element.Kind is ElementKind.EventSubProcess)
        {
            shape.Add(new XAttribute("stroke-dasharray", "3 3"));
        }

        if (element.Kind is ElementKind.CallActivity)
        {
            shape.Add(new XAttribute("stroke-width", "3"));
        }

        group.Add(shape);
        var open = element.Body is not null && !closed;
        var lines = DiagramText.Lines(element.Label, box.Width - 12, open ? 1 : Math.Max(1, (int)((box.Height - 24) / 14)));
        AddLines(group, lines, box.MiddleX, open ? box.Y + 18 : box.MiddleY - ((lines.Count - 1) * 7) + 4, "bpmn-text");
        var bottom = box.Bottom - 6;
        if (element.Loop is { } loop)
        {
            group.Add(loop.IsRepetition ? Path("bpmn-mark", $"M{Written(box.MiddleX + 5)} {Written(bottom - 3)}a6 6 0 1 0 -4 4") : Path("bpmn-mark", string.Join("", Enumerable.Range(-1, 3).Select(i =>
                loop.IsSequential ? $"M{Written(box.MiddleX - 6)} {Written(bottom - 5 + (i * 4))}h12" : $"M{Written(box.MiddleX + (i * 4))} {Written(bottom - 9)}v9"))));
        }

        var kind = element.Kind switch
        {
            ElementKind.UserTask => "M8 15a4 4 0 0 1 8 0M12 5a3 3 0 1 1 0 6a3 3 0 1 1 0 -6",
            ElementKind.ServiceTask => "M12 6a4 4 0 1 1 0 8a4 4 0 1 1 0 -8M12 4v2M12 14v2M6 10h2M16 10h2",
            ElementKind.SendTask or ElementKind.ReceiveTask => "M6 6h12v8h-12zL12 11L18 6",
            ElementKind.RuleTask => "M6 6h12v8h-12zM6 9h12M10 9v5",
            ElementKind.ManualTask => "M6 13v-5h8M6 13h8a2 2 0 0 0 2 -2",
            _ => null,
        };
        if (kind is not null)
        {
            var icon = Path("bpmn-mark", kind);
            icon.Add(new XAttribute("transform", $"translate({Written(box.X)} {Written(box.Y)})"));
            group.Add(icon);
        }
    }

    private static void AddGateway(XElement group, ProcessElement element, Box box)
    {
        group.Add(Path("bpmn-shape", $"M{Written(box.MiddleX)} {Written(box.Y)}L{Written(box.Right)} {Written(box.MiddleY)}L{Written(box.MiddleX)} {Written(box.Bottom)}L{Written(box.X)} {Written(box.MiddleY)}z"));
        var (x, y, r) = (box.MiddleX, box.MiddleY, box.Width / 5);
        group.Add(element.Kind switch
        {
            ElementKind.ParallelGateway => Path("bpmn-mark", $"M{Written(x - r)} {Written(y)}h{Written(r * 2)}M{Written(x)} {Written(y - r)}v{Written(r * 2)}"),
            ElementKind.ExclusiveGateway => Path("bpmn-mark", $"M{Written(x - r)} {Written(y - r)}l{Written(r * 2)} {Written(r * 2)}m0 {Written(-r * 2)}l{Written(-r * 2)} {Written(r * 2)}"),
            ElementKind.InclusiveGateway => Shape("circle", "bpmn-mark", ("cx", x), ("cy", y), ("r", r)),
            _ => Path("bpmn-mark", $"M{Written(x)} {Written(y - r)}l{Written(r)} {Written(r)}l{Written(-r)} {Written(r)}l{Written(-r)} {Written(-r)}z"),
        });
    }

    private static void AddEvent(XElement group, ProcessElement element, Box box)
    {
        var circle = Shape("circle", "bpmn-shape", ("cx", box.MiddleX), ("cy", box.MiddleY), ("r", box.Width / 2));
        if (element.Kind is ElementKind.EndEvent)
        {
            circle.Add(new XAttribute("stroke-width", "4"));
        }

        group.Add(circle);
        if (element.Kind is ElementKind.CatchEvent or ElementKind.ThrowEvent or ElementKind.BoundaryEvent)
        {
            var inner = Shape("circle", "bpmn-mark", ("cx", box.MiddleX), ("cy", box.MiddleY), ("r", (box.Width / 2) - 3));
            if (!element.Interrupting)
            {
                inner.Add(new XAttribute("stroke-dasharray", "3 2"));
            }

            group.Add(inner);
        }

        var (x, y) = (Written(box.MiddleX), Written(box.MiddleY));
        var mark = element.Trigger.Kind switch
        {
            TriggerKind.Timer => $"M{x} {y}v-8M{x} {y}l6 3",
            TriggerKind.Message => $"M{x} {y}m-8 -5h16v10h-16zl8 5l8 -5",
            TriggerKind.Signal => $"M{x} {y}m0 -8l8 13h-16z",
            TriggerKind.Error => $"M{x} {y}m-7 7l4 -13l5 8l5 -9",
            TriggerKind.Terminate => $"M{x} {y}m-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0",
            TriggerKind.Link => $"M{x} {y}m-8 -3h9v-4l7 7l-7 7v-4h-9z",
            _ => null,
        };
        group.Add(mark is null ? null : Path("bpmn-mark", mark));
    }

    private static void AddMarks(XElement group, ProcessElement element, Box box, DiagramMarks marks)
    {
        if (marks.Tokens.TryGetValue(element.Id, out var tokens))
        {
            group.Add(Shape("circle", "bpmn-token", ("cx", box.Right), ("cy", box.Y), ("r", 10)), Text(box.Right, box.Y + 4, tokens.ToString(System.Globalization.CultureInfo.InvariantCulture), "bpmn-token-count"));
        }

        if (marks.Done.Contains(element.Id))
        {
            group.Add(Path("bpmn-check", $"M{Written(box.Right - 14)} {Written(box.Bottom - 8)}l4 4l8 -9"));
        }

        if (marks.Late.Contains(element.Id))
        {
            group.Add(Path("bpmn-clock", $"M{Written(box.X)} {Written(box.Y)}m-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M{Written(box.X)} {Written(box.Y - 5)}v5h4"));
        }
    }

    private static void AddLines(XElement group, IReadOnlyList<string> lines, double x, double y, string classes) =>
        group.Add(lines.Select((line, i) => Text(x, y + (i * 14), line, classes)));
}
