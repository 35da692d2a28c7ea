using ThongSuot.Expressions;

namespace ThongSuot.Forms;

/// <summary>Tries every rule on values of the right kinds: what fails on two different sets of them will fail on any.</summary>
internal static class FormTrial
{
    private static readonly DateTimeOffset Now = new(2020, 6, 15, 8, 0, 0, TimeSpan.FromHours(7));

    public static void Run(IReadOnlyList<CompiledItem> items, List<FormFinding> findings)
    {
        var first = Values(items, 0);
        var second = Values(items, 1);
        foreach (var item in items)
        {
            Try(item, first, second, findings);
            foreach (var column in item.Columns)
            {
                Try(column, Row(first, item, 0), Row(second, item, 1), findings);
            }
        }
    }

    /// <summary>A value of the item's kind, another for each set and place.</summary>
    internal static object? Value(FormItem item, int set, int at) => item.Kind switch
    {
        ItemKind.Text => item.Format switch { "name" => "Nguyễn Văn An", "citizen" => "093190000012", "phone" => "0912345678", "email" => "an@haugiang.example", _ => set == 0 ? "An" : "Bình Minh" },
        ItemKind.LongText => set == 0 ? "An" : "Bình Minh",
        ItemKind.Number or ItemKind.Money => (set == 0 ? 7m : 11m) + (at * 3),
        ItemKind.Date => new DateOnly(1990 - set, 1 + (at % 12), 15),
        ItemKind.Month => new DateOnly(2001 + set, 1 + (at % 12), 1),
        ItemKind.Choice => item.Choices.Skip(set).Concat(item.Choices).FirstOrDefault()?.Value ?? "",
        ItemKind.Choices => item.Choices.Take(1 + set).Select(c => (object?)c.Value).ToList(),
        ItemKind.YesNo => set == 0,
        ItemKind.Person or ItemKind.Organisation or ItemKind.Address => FormWords.PartsOf(item).Concat(item.Kind is ItemKind.Address ? ["unitName"] : []).ToDictionary(p => p, p => p is "birth" ? (object?)new DateOnly(1990 - set, 1 + (at % 12), 15) : set == 0 ? "An" : "Bình Minh"),
        ItemKind.Table => Enumerable.Range(0, 2 + set).Select(row => (object?)item.Columns.Select((column, i) => (column.Code, Value: Value(column, set, at + i + row))).DistinctBy(c => c.Code).ToDictionary(c => c.Code, c => c.Value)).ToList(),
        ItemKind.File => new List<object?> { "a.pdf" },
        _ => null,
    };

    // Computed ones in their order are not needed: a form whose rules go in circles has none.
    private static Dictionary<string, object?> Values(IReadOnlyList<CompiledItem> items, int set)
    {
        var values = new Dictionary<string, object?>();
        foreach (var (item, at) in RuleOrder.Of(items, []).Select((item, at) => (item, at)))
        {
            values[item.Item.Code] = item.Compute is { } compute ? compute.Evaluate(values, Now).Value : Value(item.Item, set, at);
        }

        return values;
    }

    private static Dictionary<string, object?> Row(Dictionary<string, object?> whole, CompiledItem table, int set)
    {
        var row = new Dictionary<string, object?>(whole);
        foreach (var (column, at) in table.Columns.Select((column, at) => (column, at)))
        {
            row[column.Item.Code] = column.Compute is { } compute ? compute.Evaluate(row, Now).Value : Value(column.Item, set, at);
        }

        return row;
    }

    private static void Try(CompiledItem item, Dictionary<string, object?> first, Dictionary<string, object?> second, List<FormFinding> findings)
    {
        foreach (var rule in item.Shows.Append(item.Require).Append(item.Check).OfType<FormRule>())
        {
            Judge(rule, rule.Evaluate(first, Now), rule.Evaluate(second, Now), asksYesNo: true, findings);
        }

        if (item.Compute is { } compute)
        {
            Judge(compute, compute.Evaluate(first, Now), compute.Evaluate(second, Now), asksYesNo: false, findings);
        }
    }

    private static void Judge(FormRule rule, RuleResult first, RuleResult second, bool asksYesNo, List<FormFinding> findings)
    {
        // A rule of a step stands in each of its items; unknown names are told elsewhere.
        if (findings.Exists(f => f.Place == rule.Place))
        {
            return;
        }

        if (first.Why is { } why && second.Why is not null)
        {
            findings.Add(FormFinding.Fault(rule.Place, "Chạy thử quy tắc không ra giá trị: {0}", why));
        }
        else if ((first.Why ?? second.Why) is { } once)
        {
            findings.Add(FormFinding.Remark(rule.Place, "Với một số giá trị, quy tắc không ra kết quả: {0}", once));
        }
        else if (asksYesNo && (first.Value is not (null or bool) || second.Value is not (null or bool)))
        {
            findings.Add(FormFinding.Fault(rule.Place, "Quy tắc này phải cho đúng hoặc sai, nhưng lại cho {0}.", Expressions.Values.Written(first.Value ?? second.Value)));
        }
    }
}
