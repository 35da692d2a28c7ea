namespace ThongSuot.Organizations;

/// <summary>
/// Reads figures of one day's map in another's: a unit becomes shares of the units in force then. Totals are kept.
/// Forward the shares are those of the decisions; backward they are estimated from the same shares, and say so.
/// </summary>
internal static class UnitMapping
{
    public static IReadOnlyList<UnitShare> Map(IEnumerable<Succession> successions, Guid unit, DateOnly from, DateOnly to)
    {
        var forward = from <= to;
        var (first, last) = forward ? (from, to) : (to, from);
        var days = successions.Where(s => s.On > first && s.On <= last).GroupBy(s => s.On);
        var shares = new Dictionary<Guid, double> { [unit] = 1 };
        var estimated = false;
        foreach (var day in forward ? days.OrderBy(d => d.Key) : days.OrderByDescending(d => d.Key))
        {
            var next = forward ? day.ToLookup(s => s.From, s => (Unit: s.To, s.Share)) : day.ToLookup(s => s.To, s => (Unit: s.From, s.Share));
            estimated |= !forward && shares.Keys.Any(u => next[u].Any());
            shares = Step(shares, next);
        }

        return [.. shares.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => new UnitShare(s.Key, s.Value, estimated))];
    }

    private static Dictionary<Guid, double> Step(Dictionary<Guid, double> shares, ILookup<Guid, (Guid Unit, double Share)> next)
    {
        var result = new Dictionary<Guid, double>();
        foreach (var (unit, share) in shares)
        {
            var whole = next[unit].Sum(n => n.Share);
            if (whole <= 0)
            {
                result[unit] = result.GetValueOrDefault(unit) + share;
                continue;
            }

            foreach (var (target, part) in next[unit])
            {
                result[target] = result.GetValueOrDefault(target) + (share * part / whole);
            }
        }

        return result;
    }
}
