using System.Xml.Linq;
using ThongSuot.Expressions;
using ThongSuot.Kernel;

namespace ThongSuot.Processes;

/// <summary>Reads what events react to and tell, with the messages, signals and errors the file declares.</summary>
internal sealed class TriggerReader(XElement root, Findings findings)
{
    private readonly Dictionary<string, XElement> declared = root.Elements().Where(e => e.Name.LocalName is "message" or "signal" or "error" or "eventDefinition" || e.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal))
        .Where(e => e.Id().Length > 0).GroupBy(e => e.Id()).ToDictionary(g => g.Key, g => g.First());

    /// <summary>The name of what is not supported about the element; null when all is.</summary>
    public string? Unsupported(XElement element, ElementKind kind)
    {
        var definitions = Definitions(element).ToList();
        var name = element.Name.LocalName;
        if (definitions.Count == 0)
        {
            return kind is ElementKind.BoundaryEvent || (kind is ElementKind.CatchEvent) ? $"{name} (none)" : null;
        }

        if (definitions.Count > 1)
        {
            return $"{name} (multiple)";
        }

        var trigger = KindOf(definitions[0]);
        var allowed = (kind, trigger) switch
        {
            (ElementKind.StartEvent, TriggerKind.Timer or TriggerKind.Message or TriggerKind.Signal) => true,
            (ElementKind.StartEvent, TriggerKind.Error) => element.Parent!.Text("triggeredByEvent") is "true",
            (ElementKind.CatchEvent, TriggerKind.Timer or TriggerKind.Message or TriggerKind.Signal or TriggerKind.Link) => true,
            (ElementKind.ThrowEvent, TriggerKind.Message or TriggerKind.Signal or TriggerKind.Link) => true,
            (ElementKind.BoundaryEvent, TriggerKind.Timer or TriggerKind.Message or TriggerKind.Signal or TriggerKind.Error) => true,
            (ElementKind.EndEvent, TriggerKind.Message or TriggerKind.Signal or TriggerKind.Error or TriggerKind.Terminate) => true,
            _ => false,
        };
        return allowed ? null : $"{name} {definitions[0].Name.LocalName}";
    }

    public ProcessTrigger Read(XElement element, ElementKind kind)
    {
        if (kind is ElementKind.SendTask or ElementKind.ReceiveTask)
        {
            return Message(element, element);
        }

        if (Definitions(element).FirstOrDefault() is not { } definition)
        {
            return ProcessTrigger.None;
        }

        return KindOf(definition) switch
        {
            TriggerKind.Timer => Timer(element, definition),
            TriggerKind.Message => Message(element, definition),
            TriggerKind.Signal => new(TriggerKind.Signal, Named(element, definition, "signalRef", "name", Faults.NoSignalName)),
            TriggerKind.Error => Error(element, definition),
            TriggerKind.Link => new(TriggerKind.Link, TextOrExpression.Read(definition.Name() is { Length: > 0 } name ? name : element.Name())),
            TriggerKind.Terminate => new(TriggerKind.Terminate),
            _ => ProcessTrigger.None,
        };
    }

    public T? Guarded<T>(XElement element, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (ExpressionException e)
        {
            findings.Fault("expression", element.Id(), SafeXml.LineOf(element), Faults.WrongExpression, Said(element), e.Message);
            return null;
        }
    }

    private IEnumerable<XElement> Definitions(XElement element) => element.Elements().Where(e => e.Name.Namespace == Bpmn.Model && e.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal))
        .Concat(element.Parts("eventDefinitionRef").Select(r => declared.GetValueOrDefault(r.Value.Trim()[(r.Value.Trim().LastIndexOf(':') + 1)..])).OfType<XElement>());

    private static TriggerKind? KindOf(XElement definition) => definition.Name.LocalName switch
    {
        "timerEventDefinition" => TriggerKind.Timer,
        "messageEventDefinition" => TriggerKind.Message,
        "signalEventDefinition" => TriggerKind.Signal,
        "errorEventDefinition" => TriggerKind.Error,
        "terminateEventDefinition" => TriggerKind.Terminate,
        "linkEventDefinition" => TriggerKind.Link,
        _ => null,
    };

    private ProcessTrigger Timer(XElement element, XElement definition)
    {
        var text = definition.Elements().Where(e => e.Name.LocalName is "timeDate" or "timeDuration" or "timeCycle").Select(e => e.Value.Trim().Trim('"', '\'')).FirstOrDefault(t => t.Length > 0);
        if (text is null)
        {
            findings.Fault("no-time", element.Id(), SafeXml.LineOf(element), Faults.NoTime, Said(element));
            return new(TriggerKind.Timer);
        }

        var when = Guarded(element, () => TextOrExpression.Read(text));
        if (when is { IsExpression: false } && TimerPlan.Read(text) is null)
        {
            findings.Fault("time", element.Id(), SafeXml.LineOf(element), Faults.WrongTime, Said(element), text);
        }

        return new(TriggerKind.Timer, When: when);
    }

    private ProcessTrigger Message(XElement element, XElement holder)
    {
        var reference = holder.Reference("messageRef");
        var key = (reference is not null && declared.TryGetValue(reference, out var message) ? message : null)?.Extensions("subscription").Select(s => s.Text("correlationKey")).FirstOrDefault(k => k is { Length: > 0 });
        return new(TriggerKind.Message, Named(element, holder, "messageRef", "name", Faults.NoMessageName), Key: key is null ? null : Guarded(element, () => TextOrExpression.ReadCondition(key)), Reference: reference);
    }

    private ProcessTrigger Error(XElement element, XElement definition)
    {
        if (definition.Reference("errorRef") is not { } reference)
        {
            return new(TriggerKind.Error);
        }

        // Some engines write the code itself where the reference belongs.
        var code = declared.GetValueOrDefault(reference) is { } error ? error.Text("errorCode") is { Length: > 0 } text ? text : error.Name() is { Length: > 0 } name ? name : reference : reference;
        return new(TriggerKind.Error, Guarded(element, () => TextOrExpression.Read(code)), Reference: reference);
    }

    private TextOrExpression Named(XElement element, XElement holder, string attribute, string nameAttribute, string fault)
    {
        var reference = holder.Reference(attribute);
        var target = reference is null ? null : declared.GetValueOrDefault(reference);
        var name = target?.Text(nameAttribute) is { Length: > 0 } text ? text : reference;
        if (target is null && reference is not null)
        {
            findings.Warn("reference", element.Id(), SafeXml.LineOf(element), Faults.NoReference, Said(element), reference);
        }

        if (name is null && element.Name.LocalName is not "sendTask")
        {
            findings.Warn("no-name", element.Id(), SafeXml.LineOf(element), fault, Said(element));
        }

        return Guarded(element, () => TextOrExpression.Read(name ?? Said(element))) ?? TextOrExpression.Read(Said(element).Replace("${", "", StringComparison.Ordinal));
    }

    private static string Said(XElement element) => element.Name() is { Length: > 0 } name ? name : element.Id();
}
