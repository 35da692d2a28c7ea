using System.Globalization;
using System.Xml.Linq;
using ThongSuot.Expressions;
using ThongSuot.Kernel;

namespace ThongSuot.Processes;

/// <summary>Reads one element of a process.</summary>
internal sealed class ElementReader(XElement root, Findings findings, Func<string, string?> laneOf, Func<string, XElement?> whoOf)
{
    private readonly TriggerReader triggers = new(root, findings);

    /// <summary>Identities of elements that are there but not supported.</summary>
    public HashSet<string> Unsupported { get; } = [];

    /// <summary>What the element does; null when it is not supported, which is then said.</summary>
    public ElementKind? KindOf(XElement element)
    {
        var name = element.Name.LocalName;
        ElementKind? kind = name switch
        {
            "startEvent" => ElementKind.StartEvent,
            "endEvent" => ElementKind.EndEvent,
            "intermediateCatchEvent" => ElementKind.CatchEvent,
            "intermediateThrowEvent" => ElementKind.ThrowEvent,
            "boundaryEvent" => ElementKind.BoundaryEvent,
            "task" => ElementKind.Task,
            "userTask" => ElementKind.UserTask,
            "manualTask" => ElementKind.ManualTask,
            "serviceTask" => ElementKind.ServiceTask,
            "sendTask" => ElementKind.SendTask,
            "receiveTask" => ElementKind.ReceiveTask,
            "businessRuleTask" => ElementKind.RuleTask,
            "exclusiveGateway" => ElementKind.ExclusiveGateway,
            "parallelGateway" => ElementKind.ParallelGateway,
            "inclusiveGateway" => ElementKind.InclusiveGateway,
            "eventBasedGateway" => ElementKind.EventGateway,
            "subProcess" => element.Text("triggeredByEvent") is "true" ? ElementKind.EventSubProcess : ElementKind.SubProcess,
            "callActivity" => ElementKind.CallActivity,
            _ => null,
        };
        var unsupported = kind is null ? name
            : element.Text("isForCompensation") is "true" ? $"{name} isForCompensation"
            : kind is ElementKind.EventGateway && (element.Text("instantiate") is "true" || element.Text("eventGatewayType") is "Parallel") ? $"{name} instantiate"
            : triggers.Unsupported(element, kind.Value);
        if (unsupported is null)
        {
            return kind;
        }

        Unsupported.Add(element.Id());
        Unsupported.UnionWith(element.Descendants().Select(e => e.Id()));
        var line = SafeXml.LineOf(element);
        findings.Fault("unsupported", element.Id(), line, name is "scriptTask" ? Faults.NoScript : Faults.Unsupported, name is "scriptTask" ? [element.Id(), line] : [unsupported, element.Id(), line]);
        return null;
    }

    public ProcessElement Read(XElement element, ElementKind kind) => new()
    {
        Id = element.Id(),
        Name = element.Name(),
        Kind = kind,
        Line = SafeXml.LineOf(element),
        Trigger = triggers.Read(element, kind),
        Interrupting = kind is ElementKind.BoundaryEvent ? element.Text("cancelActivity") is not "false" : element.Text("isInterrupting") is not "false",
        AttachedTo = kind is ElementKind.BoundaryEvent ? element.Reference("attachedToRef") ?? "" : null,
        Loop = LoopOf(element),
        DefaultFlow = element.Reference("default"),
        Calls = kind is ElementKind.CallActivity ? Called(element) : kind is ElementKind.RuleTask ? Decision(element) : null,
        ResultVariable = element.Text("resultVariable") ?? element.Extensions("calledDecision").Select(e => e.Text("resultVariable")).FirstOrDefault(),
        Mappings = kind is ElementKind.CallActivity ? Mappings(element) : [],
        Handler = element.Text("topic") ?? element.Extensions("taskDefinition").Select(e => e.Text("type")).FirstOrDefault(),
        Lane = laneOf(element.Id()),
        Documentation = element.Documentation(),
        Limit = Limit(element, "step"),
        Counts = element.Own("step")?.Text("counts") is not "false",
        Step = NoteOf(element),
        Attributes = element.Attributes().Where(a => a.Name.NamespaceName.Length > 0 && !a.IsNamespaceDeclaration).GroupBy(a => a.Name.LocalName).ToDictionary(g => g.Key, g => g.First().Value),
    };

    /// <summary>What reads an expression of the element; a wrong one becomes a finding.</summary>
    public T? Guarded<T>(XElement element, Func<T> read)
        where T : class => triggers.Guarded(element, read);

    /// <summary>The limit written in our own extension; null when there is none.</summary>
    public StepLimit? Limit(XElement element, string part)
    {
        if (element.Extensions(part).FirstOrDefault(e => e.Name.Namespace == Bpmn.Own) is not { } own || own.Text("limit") is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 100_000)
        {
            return new(value, own.Text("unit") switch { "day" => LimitUnit.Day, "workingDay" => LimitUnit.WorkingDay, _ => LimitUnit.Hour }, own.Text("counts") is not "false");
        }

        findings.Fault("limit", element.Id(), SafeXml.LineOf(element), Faults.WrongLimit, Said(element), text);
        return null;
    }

    private StepNote? NoteOf(XElement element)
    {
        var (step, who) = (element.Own("step"), element.Own("who") ?? whoOf(element.Id()));
        return step is null && who is null ? null : new()
        {
            Position = who?.Text("position"), Unit = who?.Text("unit"),
            Batch = step?.Text("batch") is "true",
            Form = step?.Text("form"), Channel = step?.Text("channel"),
            Stages = StepNote.ReadStages(step?.Text("stage")),
            Outcomes = StepNote.ReadOutcomes(step?.Text("outcomes")),
            Inputs = StepNote.ReadInputs(step?.Text("inputs")),
        };
    }

    private TextOrExpression? Called(XElement element)
    {
        var called = element.Reference("calledElement") ?? element.Extensions("calledElement").Select(e => e.Text("processId")).FirstOrDefault(p => p is { Length: > 0 });
        if (called is null)
        {
            findings.Fault("no-called", element.Id(), SafeXml.LineOf(element), Faults.NoCalled, Said(element));
            return null;
        }

        return Guarded(element, () => TextOrExpression.Read(called));
    }

    private TextOrExpression? Decision(XElement element) =>
        (element.Text("decisionRef") ?? element.Extensions("calledDecision").Select(e => e.Text("decisionId")).FirstOrDefault(d => d is { Length: > 0 })) is { } name ? Guarded(element, () => TextOrExpression.Read(name)) : null;

    private List<ProcessMapping> Mappings(XElement element)
    {
        var all = new List<ProcessMapping>();
        foreach (var part in element.Part("extensionElements")?.Descendants() ?? [])
        {
            var into = part.Name.LocalName is "in" or "input";
            if (!into && part.Name.LocalName is not ("out" or "output") || part.Text("businessKey") is not null)
            {
                continue;
            }

            if (part.Text("variables") is "all")
            {
                all.Add(new(into, null, ""));
            }
            else if ((part.Text("sourceExpression") ?? part.Text("source")) is { } source && Guarded(element, () => TextOrExpression.ReadCondition(source)) is { } value)
            {
                all.Add(new(into, value, part.Text("target") ?? source));
            }
        }

        return all;
    }

    private ProcessLoop? LoopOf(XElement element)
    {
        if (element.Part("standardLoopCharacteristics") is { } repetition)
        {
            var condition = repetition.Part("loopCondition")?.Value;
            return new()
            {
                IsSequential = true,
                IsRepetition = true,
                TestBefore = repetition.Text("testBefore") is "true",
                Most = int.TryParse(repetition.Text("loopMaximum"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null,
                While = string.IsNullOrWhiteSpace(condition) ? null : Guarded(element, () => TextOrExpression.ReadCondition(condition)),
            };
        }

        if (element.Part("multiInstanceLoopCharacteristics") is not { } loop)
        {
            return null;
        }

        var own = loop.Extensions("loopCharacteristics").FirstOrDefault();
        var over = own?.Text("inputCollection") ?? loop.Text("collection") ?? loop.Part("loopDataInputRef")?.Value.Trim();
        var (count, until) = (loop.Part("loopCardinality")?.Value, loop.Part("completionCondition")?.Value);
        var gives = own?.Text("outputElement") ?? Variable(loop.Part("outputDataItem"));
        if (string.IsNullOrWhiteSpace(over) && string.IsNullOrWhiteSpace(count))
        {
            findings.Fault("no-count", element.Id(), SafeXml.LineOf(element), Faults.NoLoopCount, Said(element));
        }

        return new()
        {
            IsSequential = loop.Text("isSequential") is "true",
            Count = string.IsNullOrWhiteSpace(count) ? null : Guarded(element, () => TextOrExpression.Read(count)),
            Over = string.IsNullOrWhiteSpace(over) ? null : Guarded(element, () => TextOrExpression.Read(over)),
            Item = own?.Text("inputElement") ?? loop.Text("elementVariable") ?? Variable(loop.Part("inputDataItem")),
            Into = own?.Text("outputCollection") ?? loop.Part("loopDataOutputRef")?.Value.Trim(),
            Gives = string.IsNullOrWhiteSpace(gives) ? null : Guarded(element, () => TextOrExpression.ReadCondition(gives)),
            Until = string.IsNullOrWhiteSpace(until) ? null : Guarded(element, () => TextOrExpression.ReadCondition(until)),
        };
    }

    // Makers use the name or the identity; a name with blanks is for people.
    private static string? Variable(XElement? item) => item?.Text("name") is { Length: > 0 } name && !name.Contains(' ', StringComparison.Ordinal) ? name : item?.Text("id");

    private static string Said(XElement element) => element.Name() is { Length: > 0 } name ? name : element.Id();
}
