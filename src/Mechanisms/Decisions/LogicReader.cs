using System.Xml.Linq;
using ThongSuot.Expressions;
using ThongSuot.Kernel;

namespace ThongSuot.Decisions;

/// <summary>Reads how a decision is made: an expression, a table, an invocation, a context, a list.</summary>
internal sealed class LogicReader(ExpressionOptions options, Func<string, Knowledge?> find, IReadOnlyDictionary<string, ItemType> types)
{
    private static readonly string[] Kinds = ["literalExpression", "decisionTable", "invocation", "context", "list", "relation", "functionDefinition", "conditional", "filter", "for", "some", "every"];

    public IReadOnlyDictionary<string, ItemType> Types { get; } = types;

    public Logic Read(XElement holder, string name)
    {
        var element = holder.Elements().FirstOrDefault(e => Kinds.Contains(e.Name.LocalName)) ?? throw new DecisionException(Faults.NoLogic, SafeXml.LineOf(holder), name);
        return element.Name.LocalName switch
        {
            "literalExpression" => Literal(element, name),
            "decisionTable" => Table(element, name),
            "invocation" => Invocation(element, name),
            "context" => new ContextLogic([.. element.Parts("contextEntry").Select(e => (e.Part("variable")?.Text("name"), Read(e, name)))]),
            "list" => new ListLogic([.. element.Elements().Where(e => Kinds.Contains(e.Name.LocalName)).Select(e => Read(new XElement("one", e), name))]),
            var other => throw new DecisionException(Faults.Unsupported, SafeXml.LineOf(element), other, name),
        };
    }

    public static T Guarded<T>(XElement at, string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ExpressionException e)
        {
            throw new DecisionException(Faults.Expression, SafeXml.LineOf(at), name, e.Message);
        }
    }

    private LiteralLogic Literal(XElement element, string name)
    {
        if (element.Text("expressionLanguage") is { Length: > 0 } language && !language.Contains("FEEL", StringComparison.OrdinalIgnoreCase))
        {
            throw new DecisionException(Faults.Language, SafeXml.LineOf(element), language);
        }

        return new(Guarded(element, name, () => Expression.Parse(element.Part("text")?.Value ?? "", options)));
    }

    private InvocationLogic Invocation(XElement element, string name)
    {
        var called = element.Part("literalExpression")?.Part("text")?.Value.Trim() ?? "";
        var bindings = element.Parts("binding").Select(b => (b.Part("parameter")?.Text("name") ?? "", Read(b, name))).ToList();
        return options.Functions.Contains(called) ? new(called, bindings, find) : throw new DecisionException(Faults.NoReference, SafeXml.LineOf(element), name, called);
    }

    private TableLogic Table(XElement element, string name)
    {
        var inputs = element.Parts("input").Select(i => Input(i, name)).ToList();
        var type = element.Text("typeRef") ?? element.Parent?.Part("variable")?.Text("typeRef");
        var outputElements = element.Parts("output").ToList();
        var outputs = outputElements.Select(o => Output(o, name, type, outputElements.Count)).ToList();
        var rules = element.Parts("rule").Select((rule, i) => Rule(rule, i + 1, name, inputs.Count, outputs.Count)).ToList();
        return new(name, Policy(element), inputs, outputs, rules);
    }

    private TableInput Input(XElement element, string name)
    {
        var expression = element.Part("inputExpression")?.Part("text") ?? throw new DecisionException(Faults.NoLogic, SafeXml.LineOf(element), name);
        var allowed = element.Part("inputValues")?.Part("text")?.Value;
        return new(Guarded(expression, name, () => Expression.Parse(expression.Value, options)), string.IsNullOrWhiteSpace(allowed) ? null : Guarded(element, name, () => UnaryTests.Parse(allowed, options)), expression.Value.Trim());
    }

    private TableOutput Output(XElement element, string name, string? tableType, int count)
    {
        var named = element.Text("name");
        var order = element.Part("outputValues")?.Part("text")?.Value ?? Type(element.Text("typeRef") ?? (count == 1 ? tableType : null))
            ?? (tableType is not null && Types.TryGetValue(tableType, out var whole) ? whole.Parts.FirstOrDefault(p => p.Name == named)?.AllowedText : null);
        var byDefault = element.Part("defaultOutputEntry")?.Part("text") is { } text && !string.IsNullOrWhiteSpace(text.Value) ? new LiteralLogic(Guarded(text, name, () => Expression.Parse(text.Value, options))) : null;
        return new(named, string.IsNullOrWhiteSpace(order) ? [] : Order(element, name, order), byDefault);
    }

    private string? Type(string? type) => type is not null && Types.TryGetValue(type, out var found) ? found.AllowedText : null;

    // The allowed results, in the order they are written, are the order of priority; ranges have none.
    private IReadOnlyList<object?> Order(XElement element, string name, string texts) =>
        Guarded(element, name, () => Expression.Parse($"[{texts}]", options).Evaluate(Scope.Empty) as IReadOnlyList<object?> ?? []);

    private TableRule Rule(XElement element, int number, string name, int inputs, int outputs)
    {
        var (conditions, results) = (element.Parts("inputEntry").ToList(), element.Parts("outputEntry").ToList());
        if (conditions.Count != inputs || results.Count != outputs)
        {
            throw new DecisionException(Faults.RuleShape, SafeXml.LineOf(element), number, name, conditions.Count, results.Count, inputs, outputs);
        }

        return new([.. conditions.Select(c => Guarded(c, name, () => UnaryTests.Parse((c.Part("text")?.Value ?? "").Trim(), options)))],
            [.. results.Select(r => string.IsNullOrWhiteSpace(r.Part("text")?.Value) || r.Part("text")!.Value.Trim() is "-" ? new LiteralLogic(Expression.Parse("null")) : Literal(r, name))]);
    }

    private static HitPolicy Policy(XElement element) => (element.Text("hitPolicy") ?? "UNIQUE", element.Text("aggregation")) switch
    {
        ("UNIQUE" or "U", _) => HitPolicy.Unique,
        ("ANY" or "A", _) => HitPolicy.Any,
        ("FIRST" or "F", _) => HitPolicy.First,
        ("PRIORITY" or "P", _) => HitPolicy.Priority,
        ("RULE ORDER" or "R", _) => HitPolicy.RuleOrder,
        ("OUTPUT ORDER" or "O", _) => HitPolicy.OutputOrder,
        ("COLLECT" or "C", "SUM") or ("C+", _) => HitPolicy.Sum,
        ("COLLECT" or "C", "MIN") or ("C<", _) => HitPolicy.Min,
        ("COLLECT" or "C", "MAX") or ("C>", _) => HitPolicy.Max,
        ("COLLECT" or "C", "COUNT") or ("C#", _) => HitPolicy.Count,
        ("COLLECT" or "C", null) => HitPolicy.Collect,
        var (policy, aggregation) => throw new DecisionException(Faults.HitPolicy, SafeXml.LineOf(element), $"{policy} {aggregation}".Trim()),
    };
}
