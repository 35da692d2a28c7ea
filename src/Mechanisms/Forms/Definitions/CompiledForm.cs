namespace ThongSuot.Forms;

/// <summary>A definition with its rules read, checked and put in order; made once, used for every sending.</summary>
public sealed class CompiledForm
{
    private CompiledForm(FormDefinition definition, IReadOnlyList<CompiledItem> items, IReadOnlyList<CompiledItem> order, IReadOnlyList<FormFinding> findings)
    {
        (Definition, Items, Order, Findings) = (definition, items, order, findings);
        ByCode = items.DistinctBy(i => i.Item.Code).ToDictionary(i => i.Item.Code);
    }

    /// <summary>The definition.</summary>
    public FormDefinition Definition { get; }

    /// <summary>What is wrong or doubtful: unknown names, rules that cannot be read, circles, kinds that do not go together.</summary>
    public IReadOnlyList<FormFinding> Findings { get; }

    /// <summary>Can it be published?</summary>
    public bool IsSound => Findings.All(f => !f.IsFault);

    internal IReadOnlyList<CompiledItem> Items { get; }

    // Each after those its rules read.
    internal IReadOnlyList<CompiledItem> Order { get; }

    internal IReadOnlyDictionary<string, CompiledItem> ByCode { get; }

    /// <summary>Reads the rules of a definition. Never throws: what is wrong is a finding, and a wrong rule gives nothing.</summary>
    public static CompiledForm Of(FormDefinition definition)
    {
        var findings = new List<FormFinding>();
        var placed = definition.Items.ToList();
        Names(placed, findings);
        var columns = placed.SelectMany(p => p.Item.Columns).Select(c => c.Code).ToHashSet();
        var names = placed.Where(p => p.Item.Kind is not ItemKind.Information).Select(p => p.Item.Code).ToHashSet();
        var reader = new RuleReader(names, columns, findings);
        var items = reader.Items(placed);
        var order = RuleOrder.Of(items, findings);
        FormTrial.Run(items, findings);
        return new(definition, items, order, findings);
    }

    private static void Names(List<PlacedItem> placed, List<FormFinding> findings)
    {
        if (placed.Count == 0)
        {
            findings.Add(FormFinding.Fault("", "Mẫu đơn chưa có mục nào."));
        }

        foreach (var twice in placed.Select(p => p.Item).Concat(placed.SelectMany(p => p.Item.Columns)).GroupBy(i => i.Code).Where(g => g.Count() > 1))
        {
            // Two tables may have columns of one name; nothing else may.
            if (twice.Any(i => placed.Exists(p => ReferenceEquals(p.Item, i))) || placed.Exists(p => p.Item.Columns.Count(c => c.Code == twice.Key) > 1))
            {
                findings.Add(FormFinding.Fault(twice.Key, "Mã “{0}” đứng hai lần. Mỗi mục cần một mã riêng.", twice.Key));
            }
        }
    }
}

/// <summary>An item with its rules read.</summary>
internal sealed record CompiledItem
{
    public required PlacedItem Placed { get; init; }

    public required FormItem Item { get; init; }

    /// <summary>Of the step, the section and the item itself.</summary>
    public required IReadOnlyList<FormRule> Shows { get; init; }

    public FormRule? Require { get; init; }

    public FormRule? Compute { get; init; }

    public FormRule? Check { get; init; }

    /// <summary>Of a table, in the order they are computed.</summary>
    public IReadOnlyList<CompiledItem> Columns { get; init; } = [];

    /// <summary>What its value depends on.</summary>
    public IEnumerable<string> Reads => Shows.Concat(Compute is null ? [] : [Compute]).SelectMany(r => r.Names).Concat(Columns.SelectMany(c => c.Reads)).Distinct();
}
