using System.Xml.Linq;
using ThongSuot.Expressions;
using ThongSuot.Kernel;

namespace ThongSuot.Processes;

/// <summary>Reads the processes of a BPMN file; what it does not support it names.</summary>
internal sealed class BpmnReader
{
    private static readonly HashSet<string> Silent =
    [
        "documentation", "extensionElements", "laneSet", "dataObject", "dataObjectReference", "dataStoreReference", "ioSpecification", "property", "association", "textAnnotation", "group", "auditing", "monitoring",
        "resourceRole", "performer", "humanPerformer", "potentialOwner", "incoming", "outgoing", "dataInputAssociation", "dataOutputAssociation", "correlationSubscription", "supportedInterfaceRef", "rendering",
        "multiInstanceLoopCharacteristics", "standardLoopCharacteristics", "categoryValueRef", "artifact", "sequenceFlow",
    ];

    private readonly XElement root;
    private readonly Dictionary<string, string?> lanes = [];
    private readonly Dictionary<string, XElement?> whos = [];
    private readonly HashSet<string> ids = [];
    private readonly ElementReader elements;

    public BpmnReader(XDocument source)
    {
        root = source.Root is { Name.LocalName: "definitions" } top && top.Name.Namespace == Bpmn.Model ? top : throw new ProcessFileException(Faults.NotBpmn, 0);
        elements = new(root, Findings, id => lanes.GetValueOrDefault(id), id => whos.GetValueOrDefault(id));
    }

    public Findings Findings { get; } = new();

    public IReadOnlyList<ProcessDefinition> Processes() => [.. root.Parts("process").Select(Process)];

    private ProcessDefinition Process(XElement process)
    {
        var laneList = process.Descendants(Bpmn.Model + "lane")
            .Select(l => new ProcessLane(l.Id(), l.Name(), [.. l.Parts("flowNodeRef").Select(r => r.Value.Trim())])).ToList();
        foreach (var lane in laneList)
        {
            foreach (var element in lane.Elements)
            {
                lanes[element] = lane.Name.Length > 0 ? lane.Name : lane.Id;
            }
        }

        foreach (var lane in process.Descendants(Bpmn.Model + "lane"))
        {
            foreach (var element in lane.Parts("flowNodeRef"))
            {
                whos[element.Value.Trim()] = lane.Own("who");
            }
        }

        Claim(process);
        return new(process.Id(), process.Name(), Body(process))
        {
            Line = SafeXml.LineOf(process),
            IsExecutable = process.Text("isExecutable") is "true",
            Documentation = process.Documentation(),
            Limit = elements.Limit(process, "process"),
            Lanes = laneList,
        };
    }

    private ProcessBody Body(XElement holder)
    {
        var nodes = new List<ProcessElement>();
        foreach (var element in holder.Elements().Where(e => e.Name.Namespace == Bpmn.Model && !Silent.Contains(e.Name.LocalName)))
        {
            if (elements.KindOf(element) is not { } kind)
            {
                continue;
            }

            if (Claim(element))
            {
                var body = kind is ElementKind.SubProcess or ElementKind.EventSubProcess ? Body(element) : null;
                nodes.Add(elements.Read(element, kind) with { Body = body });
            }
        }

        var known = nodes.ToDictionary(n => n.Id);
        foreach (var boundary in nodes.Where(n => n.Kind is ElementKind.BoundaryEvent && !(known.TryGetValue(n.AttachedTo ?? "", out var host) && host.IsActivity)))
        {
            Findings.Fault("attached", boundary.Id, boundary.Line, Faults.Attached, boundary.Label, boundary.AttachedTo ?? "");
        }

        return new(nodes, [.. holder.Parts("sequenceFlow").Select(f => Flow(f, known)).OfType<ProcessFlow>()]);
    }

    private ProcessFlow? Flow(XElement element, Dictionary<string, ProcessElement> known)
    {
        var (source, target, line) = (element.Reference("sourceRef") ?? "", element.Reference("targetRef") ?? "", SafeXml.LineOf(element));
        if (!Claim(element))
        {
            return null;
        }

        var missing = known.ContainsKey(source) ? known.ContainsKey(target) ? null : target : source;
        if (missing is not null)
        {
            // An end that is there but not supported has been named already.
            if (!elements.Unsupported.Contains(missing))
            {
                Findings.Fault("flow-end", element.Id(), line, Faults.FlowEnd, element.Id(), missing);
            }

            return null;
        }

        var condition = element.Part("conditionExpression");
        return new(element.Id(), element.Name(), source, target, condition is null || string.IsNullOrWhiteSpace(condition.Value) ? null : elements.Guarded(element, () => TextOrExpression.ReadCondition(condition.Value)), line);
    }

    private bool Claim(XElement element)
    {
        if (element.Id().Length > 0 && ids.Add(element.Id()))
        {
            return true;
        }

        var line = SafeXml.LineOf(element);
        Findings.Fault("id", element.Id(), line, element.Id().Length == 0 ? Faults.NoId : Faults.SameId, element.Id().Length == 0 ? element.Name.LocalName : element.Id());
        return false;
    }
}
