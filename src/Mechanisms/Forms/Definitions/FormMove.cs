namespace ThongSuot.Forms;

/// <summary>What becomes of a draft when it moves to another version of its form.</summary>
/// <param name="Kept">The texts whose items are in both.</param>
/// <param name="Dropped">What is lost: the label and the text of each.</param>
public sealed record FormMove(IReadOnlyDictionary<string, string[]> Kept, IReadOnlyList<FilledLine> Dropped)
{
    /// <summary>Compares two versions over what was typed.</summary>
    public static FormMove Between(FormDefinition from, FormDefinition to, IReadOnlyDictionary<string, string[]> raw)
    {
        var before = from.Items.Select(p => p.Item).DistinctBy(i => i.Code).ToDictionary(i => i.Code);
        var after = to.Items.Select(p => p.Item).DistinctBy(i => i.Code).ToDictionary(i => i.Code);
        var kept = new Dictionary<string, string[]>();
        var dropped = new List<FilledLine>();
        foreach (var (name, texts) in raw.Where(r => r.Value.Any(t => !string.IsNullOrWhiteSpace(t))))
        {
            var code = name.StartsWith("_file:", StringComparison.Ordinal) ? texts[0] : CodeOf(name);
            if (!before.TryGetValue(code, out var old))
            {
                continue;
            }

            if (after.TryGetValue(code, out var now) && now.Kind == old.Kind && Fits(now, name, texts))
            {
                kept[name] = texts;
            }
            else
            {
                dropped.Add(new(old.Label, string.Join("; ", texts)));
            }
        }

        return new(kept, dropped);
    }

    /// <summary>The item a field belongs to.</summary>
    public static string CodeOf(string field) => field.IndexOf('-', StringComparison.Ordinal) is var dash and > 0 ? field[..dash] : field;

    private static bool Fits(FormItem item, string name, string[] texts) => item.Kind switch
    {
        ItemKind.Person or ItemKind.Organisation or ItemKind.Address => FormWords.PartsOf(item).Any(p => name == $"{item.Code}-{p}"),
        ItemKind.Table => item.Columns.Any(c => name.EndsWith($"-{c.Code}", StringComparison.Ordinal)),
        ItemKind.Choice or ItemKind.Choices => texts.All(t => item.Choices.Any(c => c.Value == t)),
        _ => true,
    };
}
