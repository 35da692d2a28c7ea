using System.Globalization;
using System.Xml.Linq;
using ThongSuot.Kernel;

namespace ThongSuot.Processes;

/// <summary>
/// A process as a table of steps. Table and file are one definition: the table is read from the file, and what is changed in it is changed there and nowhere else.
/// </summary>
public sealed class StepTable
{
    private readonly ProcessFile file;
    private readonly ProcessDefinition process;
    private readonly IReadOnlyDictionary<string, string> positions;

    /// <param name="file">The file.</param>
    /// <param name="process">The process of the file whose table it is.</param>
    /// <param name="positions">Names of positions by their codes.</param>
    public StepTable(ProcessFile file, ProcessDefinition process, IReadOnlyDictionary<string, string> positions)
    {
        (this.file, this.process, this.positions) = (file, process, positions);
        var names = positions.OrderBy(p => p.Key, StringComparer.Ordinal).GroupBy(p => SearchText.Fold(p.Value)).ToDictionary(g => g.Key, g => g.First().Key);
        var source = SourceOf(file.Source, process);
        var elements = source.Descendants().Where(e => e.Id().Length > 0).GroupBy(e => e.Id()).ToDictionary(g => g.Key, g => g.First());
        Rows = [.. InOrder(process.Body).Where(e => IsStep(e.Element)).Select(e => Read(e.Element, e.Body, elements[e.Element.Id], names))];
    }

    /// <summary>The steps of people, in the order of the paths; those of sub-processes too.</summary>
    public IReadOnlyList<StepRow> Rows { get; }

    /// <summary>The sum of their limits.</summary>
    public StepSum Sum => StepSum.Of(Rows);

    /// <summary>The file with the table as it is to be: only what changed is changed. The diagram is laid out anew when steps come, go, change places or lanes.</summary>
    /// <exception cref="StepPlaceException">A step cannot stand where the table puts it.</exception>
    public string Write(StepChange change)
    {
        var copy = new XDocument(file.Source);
        var source = SourceOf(copy, process);
        var placing = new StepPlacing(source);
        var ids = placing.Arrange(Rows, change.Rows);
        var writer = new StepWriter(source, positions);
        writer.Whole(change.Name, change.Limit, process);
        for (var i = 0; i < change.Rows.Count; i++)
        {
            writer.Row(ids[i], change.Rows[i], Rows.FirstOrDefault(r => r.Id == ids[i]));
        }

        return placing.Changed || writer.LanesChanged ? Redrawn(copy, source) : Text(copy);
    }

    /// <summary>A new file from a table: beginning, the steps one after the other, end.</summary>
    /// <param name="code">Code of the process.</param>
    public static string New(string code, StepChange table, IReadOnlyDictionary<string, string> positions)
    {
        var model = Bpmn.Model;
        var source = new XElement(model + "process", new XAttribute("id", code), new XAttribute("name", table.Name), new XAttribute("isExecutable", true),
            new XElement(model + "startEvent", new XAttribute("id", "begin")), new XElement(model + "endEvent", new XAttribute("id", "end")),
            new XElement(model + "sequenceFlow", new XAttribute("id", "flow_1"), new XAttribute("sourceRef", "begin"), new XAttribute("targetRef", "end")));
        var definitions = new XElement(model + "definitions", new XAttribute(XNamespace.Xmlns + "bpmn", model), new XAttribute(XNamespace.Xmlns + "ts", Bpmn.Own),
            new XAttribute("id", "definitions"), new XAttribute("targetNamespace", "urn:thongsuot:processes"), source);
        if (table.Rows.Any(r => r.Position is not null))
        {
            source.AddFirst(new XElement(model + "laneSet", new XAttribute("id", "lanes")));
        }

        var empty = Reread(new XDocument(new XDeclaration("1.0", "UTF-8", null), definitions));
        return Indented(new StepTable(empty, empty.Processes[0], positions).Write(table with { Rows = [.. table.Rows.Select(r => r with { Id = "" })] }));
    }

    /// <summary>Whether the table holds it: work of a person.</summary>
    public static bool IsStep(ProcessElement element) => element.Kind is ElementKind.UserTask or ElementKind.ManualTask or ElementKind.Task;

    internal static XElement SourceOf(XDocument file, ProcessDefinition process) => file.Root!.Parts("process").First(p => p.Id() == process.Id);

    private static IEnumerable<(ProcessElement Element, ProcessBody Body)> InOrder(ProcessBody body) =>
        DiagramLayout.Order(body).Select(id => body.Elements[id]).SelectMany(e => e.Body is null ? [(e, body)] : InOrder(e.Body));

    private static StepRow Read(ProcessElement element, ProcessBody body, XElement source, Dictionary<string, string> names)
    {
        var step = source.Own("step");
        var who = source.Own("who") ?? LaneOf(source)?.Own("who");
        return new()
        {
            Id = element.Id,
            Name = element.Name,
            Position = who?.Text("position") ?? (element.Lane is { } lane ? names.GetValueOrDefault(SearchText.Fold(lane)) : null),
            Lane = element.Lane,
            Unit = who?.Text("unit"),
            Limit = element.Limit?.Value,
            LimitUnit = element.Limit?.Unit ?? LimitUnit.Hour,
            Counts = step?.Text("counts") is not "false",
            Form = step?.Text("form"),
            Channel = step?.Text("channel"),
            Batch = step?.Text("batch") is "true",
            Outcomes = step?.Text("outcomes"),
            Inputs = step?.Text("inputs"),
            IsStraight = body.Incoming(element.Id).Count() == 1 && body.Outgoing(element.Id).Count() == 1 && !body.Boundaries(element.Id).Any() && body.Outgoing(element.Id).All(f => f.Condition is null && f.Target != element.Id),
        };
    }

    internal static XElement? LaneOf(XElement task) => task.Ancestors(Bpmn.Model + "process").First().Descendants(Bpmn.Model + "lane").LastOrDefault(l => l.Parts("flowNodeRef").Any(r => r.Value.Trim() == task.Id()));

    private string Redrawn(XDocument copy, XElement source)
    {
        var inside = source.DescendantsAndSelf().Select(e => e.Id()).Concat(process.Elements.Select(e => e.Id)).Concat(process.Body.Deep().SelectMany(b => b.Flows).Select(f => f.Id)).ToHashSet();
        copy.Descendants().Where(e => e.Name.Namespace == Bpmn.Diagram && e.Name.LocalName is "BPMNShape" or "BPMNEdge" && inside.Contains(e.Reference("bpmnElement") ?? "")).Remove();
        copy.Descendants(Bpmn.Diagram + "BPMNDiagram").Where(d => !d.Descendants(Bpmn.Diagram + "BPMNShape").Any()).Remove();
        using var stream = new MemoryStream();
        Reread(copy).Write(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF');
    }

    private static ProcessFile Reread(XDocument copy) => ProcessFile.Read(Text(copy));

    private static string Text(XDocument document)
    {
        using var text = new Utf8Writer();
        document.Save(text, SaveOptions.DisableFormatting);
        return text.ToString();
    }

    private static string Indented(string xml)
    {
        using var text = new Utf8Writer();
        XDocument.Parse(xml).Save(text);
        return text.ToString();
    }

    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
