using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>
/// The life of one unit as believed now: stretches in order, none overlapping. Changes are made to the line; what was
/// recorded before stays known, so that saving supersedes rows and never overwrites them.
/// </summary>
internal sealed class UnitLine
{
    private readonly List<Stretch> recorded;
    private List<Stretch> now;

    public UnitLine(Guid id, string? key, IEnumerable<Stretch> recorded)
    {
        (Id, Key) = (id, key);
        this.recorded = [.. recorded.OrderBy(s => s.From)];
        now = [.. this.recorded];
    }

    public Guid Id { get; }

    /// <summary>The identity the unit has in imported lists.</summary>
    public string? Key { get; set; }

    public IReadOnlyList<Stretch> Now => now;

    public bool WasRecorded => recorded.Count > 0;

    public bool IsChanged => !recorded.SequenceEqual(now);

    /// <summary>The first day of which something else was recorded before; none when nothing changed.</summary>
    public DateOnly? DiffersFrom => recorded.Concat(now).SelectMany(s => s.To is { } last ? new[] { s.From, last.AddDays(1) } : [s.From])
        .Distinct().Order().Select(d => (DateOnly?)d)
        .FirstOrDefault(d => recorded.Find(s => s.Has(d!.Value))?.Facts != At(d!.Value)?.Facts);

    public DateOnly? OpenedOn => now.Count == 0 ? null : now[0].From;

    /// <summary>The last day, included; none while open.</summary>
    public DateOnly? ClosedOn => now.Count == 0 ? null : now[^1].To;

    public IEnumerable<Stretch> Superseded => recorded.Except(now);

    public IEnumerable<Stretch> Added => now.Except(recorded);

    /// <summary>The name on the last day known, for messages.</summary>
    public string Label => (now.LastOrDefault() ?? recorded.LastOrDefault())?.Facts.Name ?? Key ?? Id.ToString("N");

    public Stretch? At(DateOnly day) => now.Find(s => s.Has(day));

    /// <summary>The first change recorded for a day after this one: a new stretch, or the end.</summary>
    public DateOnly? ChangeAfter(DateOnly day)
    {
        if (now.Find(s => s.From > day) is { } later)
        {
            return later.From;
        }

        return ClosedOn >= day ? ClosedOn.Value.AddDays(1) : null;
    }

    /// <summary>Says what the unit is during a period; what was said of those days before gives way.</summary>
    public void Put(Period period, UnitFacts facts)
    {
        var rest = now.SelectMany(s => Outside(s, period)).Append(new Stretch(period.From, period.To, facts));
        now = Joined(rest.OrderBy(s => s.From));
    }

    /// <summary>Ends the unit: nothing is said of the days after the last.</summary>
    public void Close(DateOnly last) =>
        now = [.. now.Where(s => s.From <= last).Select(s => s.To is null || s.To > last ? s with { To = last } : s)];

    private static IEnumerable<Stretch> Outside(Stretch stretch, Period period)
    {
        if (!new Period(stretch.From, stretch.To).Overlaps(period))
        {
            yield return stretch;
            yield break;
        }

        if (stretch.From < period.From)
        {
            yield return stretch with { To = period.From.AddDays(-1) };
        }

        if (period.To is { } last && (stretch.To is null || stretch.To > last))
        {
            yield return stretch with { From = last.AddDays(1) };
        }
    }

    private static List<Stretch> Joined(IEnumerable<Stretch> stretches)
    {
        var joined = new List<Stretch>();
        foreach (var next in stretches)
        {
            if (joined.Count > 0 && joined[^1] is var before && before.Facts == next.Facts && before.To?.AddDays(1) == next.From)
            {
                joined[^1] = before with { To = next.To };
            }
            else
            {
                joined.Add(next);
            }
        }

        return joined;
    }
}
