namespace ThongSuot.Forms;

/// <summary>Puts items behind those their rules read; a circle is told as the way around it.</summary>
internal static class RuleOrder
{
    public static IReadOnlyList<CompiledItem> Of(IReadOnlyList<CompiledItem> items, List<FormFinding> findings, string? table = null)
    {
        var byCode = items.DistinctBy(i => i.Item.Code).ToDictionary(i => i.Item.Code);
        var order = new List<CompiledItem>();
        var done = new HashSet<string>();
        foreach (var item in items)
        {
            Visit(item);
        }

        return order;

        // Its own stack, so that no form is too deep for ours.
        void Visit(CompiledItem first)
        {
            var path = new List<(CompiledItem Item, Queue<string> Next)>();
            Enter(first);
            while (path.Count > 0)
            {
                var (item, next) = path[^1];
                if (next.Count == 0)
                {
                    path.RemoveAt(path.Count - 1);
                    order.Add(item);
                }
                else if (byCode.TryGetValue(next.Dequeue(), out var found))
                {
                    Enter(found);
                }
            }

            void Enter(CompiledItem item)
            {
                var at = path.FindIndex(p => p.Item.Item.Code == item.Item.Code);
                if (at >= 0)
                {
                    var way = string.Join(" → ", path.Skip(at).Select(p => p.Item.Item.Code).Append(item.Item.Code));
                    findings.Add(FormFinding.Fault(table is null ? item.Item.Code : $"{table}.{item.Item.Code}", "Các quy tắc chạy vòng: {0}. Hãy bỏ một chỗ trong vòng này.", way));
                }
                else if (done.Add(item.Item.Code))
                {
                    path.Add((item, new(item.Reads)));
                }
            }
        }
    }
}
