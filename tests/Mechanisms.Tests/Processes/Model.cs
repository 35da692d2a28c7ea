using System.Globalization;
using System.Text;
using System.Text.Json;
using ThongSuot.Expressions;
using ThongSuot.Processes;

namespace ThongSuot.Mechanisms.Tests.Processes;

/// <summary>A small process for tests, written as BPMN in few words.</summary>
internal sealed class Model
{
    private readonly StringBuilder inside = new();

    public static string Message(string name) => $"<messageEventDefinition messageRef=\"m-{name}\"/>";

    public static string Signal(string name) => $"<signalEventDefinition signalRef=\"s-{name}\"/>";

    public static string Error(string? code = null) => code is null ? "<errorEventDefinition/>" : $"<errorEventDefinition errorRef=\"e-{code}\"/>";

    public static string After(string duration) => $"<timerEventDefinition><timeDuration>{duration}</timeDuration></timerEventDefinition>";

    public static string Every(string cycle) => $"<timerEventDefinition><timeCycle>{cycle}</timeCycle></timerEventDefinition>";

    public static string At(string date) => $"<timerEventDefinition><timeDate>{date}</timeDate></timerEventDefinition>";

    public static string Times(string count, string more = "", string attributes = "") => $"<multiInstanceLoopCharacteristics {attributes}><loopCardinality>{count}</loopCardinality>{more}</multiInstanceLoopCharacteristics>";

    public Model Add(string kind, string id, string within = "", string attributes = "")
    {
        inside.Append(CultureInfo.InvariantCulture, $"<{kind} id=\"{id}\" {attributes}>{within}</{kind}>\n");
        return this;
    }

    public Model Start(string id = "s", string within = "", string attributes = "") => Add("startEvent", id, within, attributes);

    public Model End(string id = "e", string within = "") => Add("endEvent", id, within);

    public Model User(string id, string within = "", string attributes = "") => Add("userTask", id, within, attributes);

    public Model Service(string id, string within = "") => Add("serviceTask", id, within);

    public Model Xor(string id, string byDefault = "") => Add("exclusiveGateway", id, "", byDefault.Length > 0 ? $"default=\"{byDefault}\"" : "");

    public Model And(string id) => Add("parallelGateway", id);

    public Model Or(string id, string byDefault = "") => Add("inclusiveGateway", id, "", byDefault.Length > 0 ? $"default=\"{byDefault}\"" : "");

    public Model First(string id) => Add("eventBasedGateway", id);

    public Model Catch(string id, string trigger) => Add("intermediateCatchEvent", id, trigger);

    public Model Throw(string id, string trigger = "") => Add("intermediateThrowEvent", id, trigger);

    public Model On(string host, string id, string trigger, bool interrupting = true) => Add("boundaryEvent", id, trigger, $"attachedToRef=\"{host}\" cancelActivity=\"{(interrupting ? "true" : "false")}\"");

    public Model Call(string id, string process, string within = "") => Add("callActivity", id, within, $"calledElement=\"{process}\"");

    public Model Sub(string id, Model body, string within = "", string attributes = "") => Add("subProcess", id, within + body.inside, attributes);

    public Model Handler(string id, Model body) => Add("subProcess", id, body.inside.ToString(), "triggeredByEvent=\"true\"");

    /// <summary>Flows: <c>a>b>c</c>; the last may have a condition: <c>g>a {x > 5}</c>. Each is called source_target.</summary>
    public Model Flow(params string[] paths)
    {
        foreach (var path in paths)
        {
            var parts = path.Split(" {");
            var ids = parts[0].Split('>');
            for (var i = 1; i < ids.Length; i++)
            {
                var condition = parts.Length > 1 && i == ids.Length - 1 ? $"<conditionExpression>{parts[1].TrimEnd('}').Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}{(parts[1].StartsWith('$') ? "}" : "")}</conditionExpression>" : "";
                inside.Append(CultureInfo.InvariantCulture, $"<sequenceFlow id=\"{ids[i - 1]}_{ids[i]}\" sourceRef=\"{ids[i - 1]}\" targetRef=\"{ids[i]}\">{condition}</sequenceFlow>\n");
            }
        }

        return this;
    }

    public string Xml(string id = "p", string outside = "") => $"""
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:ts="urn:thongsuot:bpmn:1" id="d">
        {string.Concat("ABMWX".Select(c => $"<message id=\"m-{c}\" name=\"{c}\"/><signal id=\"s-{c}\" name=\"{c}\"/><error id=\"e-{c}\" errorCode=\"{c}\"/>"))}
        <process id="{id}" isExecutable="true">
        {inside}</process>
        {outside}
        </definitions>
        """;

    public ProcessFile File(string id = "p", string outside = "") => Read(Xml(id, outside));

    public ProcessDefinition Process(string id = "p") => File(id).Main!;

    public static ProcessFile Read(string xml) => ProcessFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)));

    /// <summary>The play in short: <c>a?</c> waits, <c>a</c> is done, <c>a!</c> is stopped, <c>a#</c> fails; then how it ends.</summary>
    public string Said(string script = "[]", string variables = "{}", EngineOptions? options = null)
    {
        var trace = new List<string>();
        var result = Play(script, variables, options, e => trace.Add(e.Kind switch { TraceKind.Wait => $"{e.Element}?", TraceKind.Complete => e.Element, TraceKind.Interrupt => $"{e.Element}!", TraceKind.Fail => $"{e.Element}#", _ => "" }));
        var end = result.Fault is not null ? $"wrong: {result.Fault}" : result.State.Standing switch { ProcessStanding.Completed => "completed", ProcessStanding.Waiting => $"waiting {string.Join(',', result.WaitingAt)}", _ => "failed" };
        return $"{string.Join(' ', trace.Where(t => t.Length > 0))} → {end}";
    }

    public PlayResult Play(string script = "[]", string variables = "{}", EngineOptions? options = null, Action<TraceEntry>? say = null)
    {
        using var moves = JsonDocument.Parse(script.Replace('\'', '"'));
        using var start = JsonDocument.Parse(variables.Replace('\'', '"'));
        return new ProcessPlay(Process(), moves.RootElement, options ?? new(), say ?? (_ => { })).Run(ValueJson.Context(start.RootElement), Morning);
    }

    public static DateTimeOffset Morning { get; } = new(2025, 1, 1, 8, 0, 0, TimeSpan.FromHours(7));
}
