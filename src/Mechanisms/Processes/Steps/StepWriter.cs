using System.Globalization;
using System.Xml.Linq;
using ThongSuot.Kernel;

namespace ThongSuot.Processes;

/// <summary>Writes what a table says about steps into their tasks; what is as before is left alone.</summary>
internal sealed class StepWriter(XElement process, IReadOnlyDictionary<string, string> positions)
{
    /// <summary>Whether a task lies in another lane than before.</summary>
    public bool LanesChanged { get; private set; }

    public void Whole(string name, StepLimit? limit, ProcessDefinition before)
    {
        Set(process, "name", name, before.Name);
        if (limit?.Value != before.Limit?.Value || limit?.Unit != before.Limit?.Unit)
        {
            Set(process, "process", [("limit", limit is null ? null : Number(limit.Value)), ("unit", limit is null ? null : Word(limit.Unit))]);
        }
    }

    public void Row(string id, StepRow row, StepRow? before)
    {
        var task = process.Descendants().First(e => e.Id() == id);
        Set(task, "name", row.Name, before?.Name ?? "");
        var fresh = before is null;
        var parts = new List<(string, string?)>();
        Say("limit", row.Limit is { } value ? Number(value) : null, before?.Limit is { } old ? Number(old) : null);
        Say("unit", row.Limit is null ? null : Word(row.LimitUnit), before?.Limit is null ? null : Word(before.LimitUnit));
        Say("counts", row.Counts ? null : "false", before?.Counts is false ? "false" : null);
        Say("form", row.Form, before?.Form);
        Say("channel", row.Channel, before?.Channel);
        Say("batch", row.Batch ? "true" : null, before?.Batch is true ? "true" : null);
        Say("outcomes", row.Outcomes, before?.Outcomes);
        Say("inputs", row.Inputs, before?.Inputs);
        if (parts.Count > 0)
        {
            Set(task, "step", parts);
        }

        if (fresh ? row.Position is not null || row.Unit is not null : row.Position != before!.Position || row.Unit != before.Unit)
        {
            Set(task, "who", [("position", row.Position), ("unit", row.Unit)]);
        }

        if (fresh || row.Position != before!.Position)
        {
            Lane(task, row.Position is { } code ? positions.GetValueOrDefault(code) ?? code : null);
        }

        void Say(string name, string? now, string? then)
        {
            if (now != then)
            {
                parts.Add((name, now));
            }
        }
    }

    // Only where the file has lanes: one without stays without.
    private void Lane(XElement task, string? name)
    {
        if (process.Part("laneSet") is not { } lanes)
        {
            return;
        }

        var now = StepTable.LaneOf(task);
        if (name is null ? now is null : now is not null && SearchText.Fold(now.Name()) == SearchText.Fold(name))
        {
            return;
        }

        process.Descendants(Bpmn.Model + "flowNodeRef").Where(r => r.Value.Trim() == task.Id()).ToList().ForEach(r => r.RemoveWithBlank());
        LanesChanged = true;
        if (name is null)
        {
            return;
        }

        var lane = lanes.Descendants(Bpmn.Model + "lane").FirstOrDefault(l => SearchText.Fold(l.Name()) == SearchText.Fold(name));
        if (lane is null)
        {
            var ids = process.Document!.Descendants().Select(e => e.Id()).ToHashSet();
            lane = new(Bpmn.Model + "lane", new XAttribute("id", Enumerable.Range(1, 10_000).Select(n => $"lane_{n}").First(i => !ids.Contains(i))), new XAttribute("name", name));
            lanes.AddChild(lane, null);
        }

        lane.AddChild(new XElement(Bpmn.Model + "flowNodeRef", task.Id()), lane.Part("childLaneSet"));
    }

    private static void Set(XElement element, string attribute, string value, string before)
    {
        if (value != before)
        {
            element.SetAttributeValue(attribute, value.Length > 0 ? value : null);
        }
    }

    private static void Set(XElement element, string part, IReadOnlyList<(string Name, string? Value)> values)
    {
        var own = element.Own(part);
        if (own is null)
        {
            if (values.All(v => v.Value is null))
            {
                return;
            }

            element.Document!.Root!.Declare();
            if (element.Part("extensionElements") is not { } extensions)
            {
                extensions = new(Bpmn.Model + "extensionElements");
                element.AddChild(extensions, element.Elements().FirstOrDefault(e => e.Name != Bpmn.Model + "documentation"));
            }

            own = new(Bpmn.Own + part);
            extensions.AddChild(own, null);
        }

        foreach (var (name, value) in values)
        {
            own.SetAttributeValue(name, value);
        }

        if (!own.HasAttributes && !own.HasElements)
        {
            own.RemoveWithBlank();
        }
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Word(LimitUnit unit) => unit switch { LimitUnit.Day => "day", LimitUnit.WorkingDay => "workingDay", _ => "hour" };
}
