using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>What a list does to one unit.</summary>
internal enum DifferenceKind
{
    Same,
    Opened,
    Changed,
    Ended,
}

/// <summary>One unit of the list beside what is recorded.</summary>
/// <param name="From">The first day on which both differ; none when they agree.</param>
/// <param name="IsLate">Both differ for days already past: a correction that keeps both truths.</param>
internal sealed record UnitDifference(UnitLine Line, DifferenceKind Kind, DateOnly? From, bool IsLate);

/// <summary>What a list does to the chart, or why it may not.</summary>
internal sealed record ImportResult(IReadOnlyList<UnitDifference> Differences, IReadOnlyList<FileFault> Faults);

/// <summary>Lays a dated unit list over the chart. Units the list does not name stay as they are.</summary>
internal static class UnitsImport
{
    /// <param name="idOf">The identity a new unit gets, from its key.</param>
    public static ImportResult Apply(UnitChart chart, IReadOnlyList<UnitRow> rows, DateOnly today, Func<string, Guid> idOf)
    {
        var faults = Overlaps(rows).ToList();
        var ids = Identities(chart, rows, idOf);
        var units = rows.GroupBy(r => r.Key, StringComparer.Ordinal).ToList();
        foreach (var row in rows.Where(r => r.Parent is not null && !ids.ContainsKey(r.Parent)))
        {
            faults.Add(new(row.Row, "parent", "Không có đơn vị nào mang khoá “{0}” trong tệp hoặc trong sơ đồ.", row.Parent!));
        }

        if (faults.Count > 0)
        {
            return new([], faults);
        }

        foreach (var unit in units)
        {
            Lay(chart, ids, unit.Key, [.. unit.OrderBy(r => r.From)]);
        }

        var byUnit = units.ToDictionary(u => ids[u.Key], u => u.OrderBy(r => r.From).Last());
        var first = rows.Count == 0 ? today : rows.Min(r => r.From);
        faults.AddRange(ChartRules.Check(chart, first).Select(f => new FileFault(byUnit.GetValueOrDefault(f.Unit)?.Row ?? 0, null, f.Why.Text, [.. f.Why.Values])));
        return new([.. units.Select(u => Difference(chart.Find(ids[u.Key])!, today))], faults);
    }

    private static void Lay(UnitChart chart, Dictionary<string, Guid> ids, string key, List<UnitRow> rows)
    {
        var id = ids[key];
        foreach (var row in rows)
        {
            var facts = row.Facts with { ParentId = row.Parent is null ? null : ids[row.Parent] };
            if (chart.Find(id) is { } line)
            {
                line.Key = key;
                line.Put(new(row.From, row.To), facts);
            }
            else
            {
                chart.Open(id, key, new(row.From, row.To), facts);
            }
        }

        if (rows[^1].To is { } last)
        {
            chart.Find(id)!.Close(last);
        }
    }

    // A unit drawn up here has no key yet: the list takes it over by its statistics code on the day its first row begins.
    private static Dictionary<string, Guid> Identities(UnitChart chart, IReadOnlyList<UnitRow> rows, Func<string, Guid> idOf)
    {
        var ids = chart.Lines.Where(l => l.Key is not null).ToDictionary(l => l.Key!, l => l.Id, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!ids.ContainsKey(row.Key))
            {
                var known = row.Facts.StatisticsCode is { } code
                    ? chart.InForce(row.From).Where(u => u.Line.Key is null && u.Facts.StatisticsCode == code).Select(u => u.Line).FirstOrDefault()
                    : null;
                ids[row.Key] = known?.Id ?? idOf(row.Key);
            }
        }

        return ids;
    }

    private static IEnumerable<FileFault> Overlaps(IReadOnlyList<UnitRow> rows)
    {
        foreach (var unit in rows.GroupBy(r => r.Key, StringComparer.Ordinal))
        {
            var ordered = unit.OrderBy(r => r.From).ThenBy(r => r.Row).ToList();
            foreach (var (first, second) in ordered.Zip(ordered.Skip(1)))
            {
                if (new Period(first.From, first.To).Overlaps(new(second.From, second.To)))
                {
                    yield return new(second.Row, "valid_from", "Khoá “{0}” đã có ở dòng {1} với thời gian trùng nhau.", unit.Key, first.Row);
                }
            }
        }
    }

    private static UnitDifference Difference(UnitLine line, DateOnly today)
    {
        if (line.DiffersFrom is not { } day)
        {
            return new(line, DifferenceKind.Same, null, false);
        }

        var kind = !line.WasRecorded ? DifferenceKind.Opened : line.At(day) is null ? DifferenceKind.Ended : DifferenceKind.Changed;
        return new(line, kind, day, line.WasRecorded && day < today);
    }
}
