using System.Xml.Linq;
using ThongSuot.Expressions;
using ThongSuot.Kernel;

namespace ThongSuot.Decisions;

/// <summary>Reads the parts of a DMN file, of whatever version: elements are known by their local names.</summary>
internal sealed class DecisionReader
{
    private readonly XElement root;
    private readonly Dictionary<string, Knowledge> knowledge = [];
    private readonly LogicReader logic;

    public DecisionReader(XDocument file)
    {
        root = file.Root is { Name.LocalName: "definitions" } top && top.Name.NamespaceName.Contains("DMN", StringComparison.OrdinalIgnoreCase) ? top : throw new DecisionException(Faults.NotDmn, 0);
        if (root.Part("import") is { } import)
        {
            throw new DecisionException(Faults.Unsupported, SafeXml.LineOf(import), "import", import.Text("namespace") ?? "");
        }

        var components = root.Descendants().Where(e => e.Name.LocalName is "itemComponent" or "formalParameter" or "variable" or "inputData" or "decision").Select(e => e.Text("name")).OfType<string>();
        var functions = root.Parts("businessKnowledgeModel").Select(e => e.Text("name")).OfType<string>().ToList();
        var options = new ExpressionOptions { Names = components.Except(functions).ToHashSet(), Functions = functions.ToHashSet() };
        logic = new(options, name => knowledge.GetValueOrDefault(name), ReadTypes(options));
    }

    public DecisionModel Model()
    {
        foreach (var element in root.Parts("businessKnowledgeModel"))
        {
            var name = Name(element);
            var body = element.Part("encapsulatedLogic") ?? throw new DecisionException(Faults.NoLogic, SafeXml.LineOf(element), name);
            Add(knowledge, name, new(Id(element), name, [.. body.Parts("formalParameter").Select(Name)], logic.Read(body, name), References(element, "requiredKnowledge")), element);
        }

        var inputs = root.Parts("inputData").Select(e => new DecisionName(Id(e), Name(e), e.Part("variable")?.Text("typeRef"))).ToList();
        var decisions = new Dictionary<string, Decision>();
        foreach (var element in root.Parts("decision"))
        {
            Add(decisions, Id(element), new(Id(element), Name(element), element.Part("variable")?.Text("typeRef"), References(element, "requiredDecision"), logic.Read(element, Name(element)), SafeXml.LineOf(element)), element);
        }

        CheckReferences(inputs, decisions);
        CheckCircles(decisions);
        return new(Id(root), Name(root), logic.Types, inputs, decisions, knowledge);
    }

    private Dictionary<string, ItemType> ReadTypes(ExpressionOptions options)
    {
        var types = new Dictionary<string, ItemType>();
        foreach (var element in root.Parts("itemDefinition"))
        {
            Add(types, Name(element), Type(element, options, 0), element);
        }

        return types;
    }

    private static ItemType Type(XElement element, ExpressionOptions options, int depth)
    {
        var allowed = element.Part("allowedValues")?.Part("text")?.Value ?? element.Part("typeConstraint")?.Part("text")?.Value;
        var parts = depth > 32 ? [] : element.Parts("itemComponent").Select(c => Type(c, options, depth + 1)).ToList();
        return new(Name(element), element.Part("typeRef")?.Value.Trim(), element.Text("isCollection") is "true", parts,
            allowed is null ? null : LogicReader.Guarded(element, Name(element), () => UnaryTests.Parse(allowed, options)), allowed);
    }

    private void CheckReferences(List<DecisionName> inputs, Dictionary<string, Decision> decisions)
    {
        var known = inputs.Select(i => i.Id).Concat(decisions.Keys).Concat(knowledge.Values.Select(k => k.Id)).ToHashSet();
        foreach (var element in root.Parts("decision").Concat(root.Parts("businessKnowledgeModel")))
        {
            foreach (var reference in References(element, "requiredInput").Concat(References(element, "requiredDecision")).Concat(References(element, "requiredKnowledge")))
            {
                if (!known.Contains(reference))
                {
                    throw new DecisionException(Faults.NoReference, SafeXml.LineOf(element), Name(element), reference);
                }
            }
        }
    }

    // Depth first with colours: a decision met while it is still open closes a circle.
    private static void CheckCircles(Dictionary<string, Decision> decisions)
    {
        var closed = new HashSet<string>();
        foreach (var start in decisions.Values)
        {
            var open = new Stack<(Decision Decision, Queue<string> Next)>([(start, new(start.Requires))]);
            while (open.TryPeek(out var top))
            {
                if (!top.Next.TryDequeue(out var next))
                {
                    closed.Add(open.Pop().Decision.Id);
                    continue;
                }

                if (open.Any(o => o.Decision.Id == next))
                {
                    throw new DecisionException(Faults.Circle, top.Decision.Line, string.Join(" → ", open.Reverse().Select(o => o.Decision.Name)));
                }

                if (!closed.Contains(next) && decisions.TryGetValue(next, out var decision))
                {
                    open.Push((decision, new(decision.Requires)));
                }
            }
        }
    }

    private static void Add<T>(Dictionary<string, T> into, string key, T value, XElement element)
    {
        if (!into.TryAdd(key, value))
        {
            throw new DecisionException(Faults.SameName, SafeXml.LineOf(element), key);
        }
    }

    private static List<string> References(XElement element, string kind) =>
        [.. element.Elements().SelectMany(e => e.Parts(kind)).Select(e => e.Text("href")).OfType<string>().Select(h => h[(h.IndexOf('#', StringComparison.Ordinal) + 1)..])];

    private static string Id(XElement element) => element.Text("id") ?? element.Text("name") ?? "";

    private static string Name(XElement element) => string.Join(' ', (element.Text("name") ?? element.Text("id") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Elements by their local names.</summary>
internal static class XmlParts
{
    public static IEnumerable<XElement> Parts(this XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);

    public static XElement? Part(this XElement element, string name) => element.Parts(name).FirstOrDefault();

    public static string? Text(this XElement element, string attribute) => element.Attribute(attribute)?.Value;
}
