namespace ThongSuot.Forms;

/// <summary>Reads the rules of items and looks whether the names they use are there.</summary>
internal sealed class RuleReader(IReadOnlySet<string> names, IReadOnlySet<string> columns, List<FormFinding> findings)
{
    private static readonly HashSet<string> Parts = [.. FormWords.PersonParts, .. FormWords.OrganisationParts, "unit", "line"];
    private readonly Dictionary<string, FormRule?> read = [];

    public IReadOnlyList<CompiledItem> Items(IEnumerable<PlacedItem> placed) => [.. placed.Select(Item)];

    private CompiledItem Item(PlacedItem placed)
    {
        var item = placed.Item;
        var step = Of($"steps[{placed.StepAt}].show", placed.Step.Show, names);
        var section = Of($"steps[{placed.StepAt}].sections[{placed.SectionAt}].show", placed.Section.Show, names);
        return Compiled(placed, item, item.Code, names) with
        {
            Shows = [.. new[] { step, section, Of($"{item.Code}.show", item.Show, names) }.OfType<FormRule>()],
            Columns = Columns(placed),
        };
    }

    // A row sees its own columns and the whole form.
    private IReadOnlyList<CompiledItem> Columns(PlacedItem placed)
    {
        if (placed.Item.Columns.Count == 0)
        {
            return [];
        }

        var own = names.Concat(placed.Item.Columns.Select(c => c.Code)).ToHashSet();
        var compiled = placed.Item.Columns.Select(column => Compiled(placed, column, $"{placed.Item.Code}.{column.Code}", own)).ToList();
        return RuleOrder.Of(compiled, findings, placed.Item.Code);
    }

    private CompiledItem Compiled(PlacedItem placed, FormItem item, string place, IReadOnlySet<string> known) => new()
    {
        Placed = placed,
        Item = item,
        Shows = [.. new[] { Of($"{place}.show", item.Show, known) }.OfType<FormRule>()],
        Require = Of($"{place}.require", item.Require, known),
        Compute = Of($"{place}.compute", item.Compute, known),
        Check = Of($"{place}.check", item.Check, known),
    };

    private FormRule? Of(string place, string? text, IReadOnlySet<string> known)
    {
        if (read.TryGetValue(place, out var before))
        {
            return before;
        }

        var rule = FormRule.Read(place, text, [.. known], findings);
        foreach (var name in rule?.Expression.Names.Where(n => !known.Contains(n)).Distinct() ?? [])
        {
            findings.Add(FormFinding.Fault(place, "Không có mục nào mang mã “{0}”.", name));
        }

        foreach (var name in rule?.Expression.NamesInFilters.Where(n => !known.Contains(n) && !columns.Contains(n) && !Parts.Contains(n)).Distinct() ?? [])
        {
            findings.Add(FormFinding.Fault(place, "Không có mục nào mang mã “{0}”.", name));
        }

        return read[place] = rule;
    }
}
