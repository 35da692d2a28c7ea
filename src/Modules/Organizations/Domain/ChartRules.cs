using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>A rule's no about one unit.</summary>
internal sealed record ChartFinding(Guid Unit, Refusal Why);

/// <summary>What must hold of the chart on every day from a first day on. Asked after every change, before anything is saved.</summary>
internal static class ChartRules
{
    public const int MostLevels = 10;

    public static IReadOnlyList<ChartFinding> Check(UnitChart chart, DateOnly from)
    {
        var lines = chart.Lines.Where(l => l.Now.Count > 0 && (l.ClosedOn is null || l.ClosedOn >= from)).ToList();
        return
        [
            .. lines.SelectMany(l => Gaps(l, from)),
            .. lines.SelectMany(l => l.Now.Where(s => s.To is null || s.To >= from).SelectMany(s => Parent(chart, l, s, from))),
            .. Roots(lines, from),
            .. Codes(lines, from, s => s.StatisticsCode),
            .. Codes(lines, from, s => s.Code102),
            .. Codes(lines, from, s => s.Code20),
        ];
    }

    private static IEnumerable<ChartFinding> Gaps(UnitLine line, DateOnly from) =>
        line.Now.Zip(line.Now.Skip(1))
            .Where(pair => pair.First.To!.Value.AddDays(1) != pair.Second.From && pair.Second.From > from)
            .Select(pair => new ChartFinding(line.Id, OrganizationsRefusals.Gap.With(line.Label, pair.First.To!.Value.AddDays(1))));

    private static IEnumerable<ChartFinding> Parent(UnitChart chart, UnitLine line, Stretch stretch, DateOnly from)
    {
        if (stretch.Facts.ParentId is not { } parent)
        {
            yield break;
        }

        var first = stretch.From > from ? stretch.From : from;
        if (Missing(chart.Find(parent), first, stretch.To) is { } missing)
        {
            yield return new(line.Id, OrganizationsRefusals.Orphan.With(stretch.Facts.Name, missing));
            yield break;
        }

        foreach (var above in chart.Find(parent)!.Now.Where(s => new Period(s.From, s.To).Overlaps(new(first, stretch.To))))
        {
            if (above.Facts.Level > stretch.Facts.Level)
            {
                yield return new(line.Id, OrganizationsRefusals.WrongLevel.With(stretch.Facts.Name, above.Facts.Name));
            }
        }

        if (Climb(chart, line, first, stretch) is { } why)
        {
            yield return new(line.Id, why);
        }
    }

    // A way back to oneself begins on the day an edge begins, so it is enough to climb on that day.
    private static Refusal? Climb(UnitChart chart, UnitLine line, DateOnly day, Stretch stretch)
    {
        var above = stretch.Facts.ParentId;
        for (var level = 1; above is { } unit; level++)
        {
            if (unit == line.Id)
            {
                return OrganizationsRefusals.Cycle.With(stretch.Facts.Name, day);
            }

            if (level > MostLevels)
            {
                return OrganizationsRefusals.TooDeep.With(stretch.Facts.Name, MostLevels);
            }

            above = chart.At(unit, day)?.ParentId;
        }

        return null;
    }

    /// <summary>The first day of the period on which the unit is not in force, or none.</summary>
    private static DateOnly? Missing(UnitLine? line, DateOnly first, DateOnly? last)
    {
        var next = first;
        foreach (var stretch in line?.Now ?? [])
        {
            if (stretch.From > next)
            {
                break;
            }

            if (stretch.To is null || stretch.To >= last)
            {
                return null;
            }

            next = stretch.To >= next ? stretch.To.Value.AddDays(1) : next;
        }

        return next;
    }

    private static IEnumerable<ChartFinding> Roots(IEnumerable<UnitLine> lines, DateOnly from) =>
        Clashes(lines.SelectMany(l => l.Now.Where(s => s.Facts.ParentId is null).Select(s => (Line: l, Stretch: s))), from)
            .Select(c => new ChartFinding(c.Second.Id, OrganizationsRefusals.SecondRoot.With(c.Second.Label, c.First.Label, c.On)));

    private static IEnumerable<ChartFinding> Codes(IEnumerable<UnitLine> lines, DateOnly from, Func<UnitFacts, string?> code) =>
        lines.SelectMany(l => l.Now.Where(s => code(s.Facts) is not null).Select(s => (Line: l, Stretch: s)))
            .GroupBy(u => code(u.Stretch.Facts)!, StringComparer.Ordinal)
            .SelectMany(group => Clashes(group, from).Select(c =>
                new ChartFinding(c.Second.Id, OrganizationsRefusals.CodeTaken.With(group.Key, c.Second.Label, c.First.Label, c.On))));

    /// <summary>Pairs of different units that share a day.</summary>
    private static IEnumerable<(UnitLine First, UnitLine Second, DateOnly On)> Clashes(IEnumerable<(UnitLine Line, Stretch Stretch)> stretches, DateOnly from)
    {
        (UnitLine Line, Stretch Stretch)? longest = null;
        foreach (var next in stretches.Where(s => s.Stretch.To is null || s.Stretch.To >= from).OrderBy(s => s.Stretch.From))
        {
            if (longest is { } before && before.Line.Id != next.Line.Id && (before.Stretch.To is null || before.Stretch.To >= next.Stretch.From))
            {
                yield return (before.Line, next.Line, next.Stretch.From > from ? next.Stretch.From : from);
            }

            if (longest is null || longest.Value.Stretch.To is { } end && (next.Stretch.To is null || next.Stretch.To > end))
            {
                longest = next;
            }
        }
    }
}
