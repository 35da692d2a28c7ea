using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>Reads the chart and saves what was changed of it: superseding rows, never overwriting them.</summary>
internal sealed class ChartStore(AppDb db, UnitReaches reaches)
{
    /// <summary>Holds the act that changed the chart last; whoever saves must have read it first.</summary>
    public const string Stamp = "organizations.chart";

    private Setting? stamp;
    private List<Unit> units = [];
    private Dictionary<(Guid, Stretch), UnitVersion> versions = [];

    /// <summary>The act that changed the chart last.</summary>
    public string? ChangedBy => stamp?.Value;

    /// <summary>The chart as believed now.</summary>
    public async Task<UnitChart> Load(CancellationToken cancel = default)
    {
        stamp = await db.Set<Setting>().FirstOrDefaultAsync(s => s.Id == Stamp, cancel);
        units = await db.Set<Unit>().ToListAsync(cancel);
        var rows = await db.Set<UnitVersion>().Where(v => v.SupersededAt == null).ToListAsync(cancel);
        var successions = await db.Set<UnitSuccessor>().AsNoTracking().Where(s => s.SupersededAt == null).ToListAsync(cancel);
        versions = rows.ToDictionary(v => (v.UnitId, v.Stretch));
        var byUnit = rows.ToLookup(v => v.UnitId, v => v.Stretch);
        return new(units.Select(u => new UnitLine(u.Id, u.Key, byUnit[u.Id])), successions.Select(s => s.Succession));
    }

    /// <summary>Puts the changes into the context, and the reach that follows from them; the act commits it.</summary>
    public async Task Save(UnitChart chart, Act act, CancellationToken cancel = default)
    {
        var known = units.ToDictionary(u => u.Id);
        foreach (var line in chart.Changed)
        {
            SaveLine(line, known.GetValueOrDefault(line.Id), act.At);
        }

        db.AddRange(chart.AddedSuccessions.Select(s => new UnitSuccessor
        {
            Id = Guid.CreateVersion7(), FromId = s.From, ToId = s.To, Share = s.Share, On = s.On, Decision = s.Decision, RecordedAt = act.At,
        }));
        if (stamp is null)
        {
            stamp = new Setting { Id = Stamp, Value = act.Id.ToString("N") };
            db.Add(stamp);
        }
        else
        {
            stamp.Value = act.Id.ToString("N");
        }

        await Reach(chart, act, cancel);
    }

    /// <summary>Makes the reach of rights follow the chart of the act's day.</summary>
    public Task Reach(UnitChart chart, Act act, CancellationToken cancel = default) =>
        reaches.Rebuild(ReachEdges.Of(chart, act.Day), chart.Lines.Where(l => l.Now.Count > 0).Select(l => l.Id), act, cancel);

    private void SaveLine(UnitLine line, Unit? unit, DateTime at)
    {
        foreach (var gone in line.Superseded)
        {
            versions[(line.Id, gone)].SupersededAt = at;
        }

        db.AddRange(line.Added.Select(s => UnitVersion.Of(line.Id, s, at)));
        if (unit is null)
        {
            db.Add(new Unit { Id = line.Id, Key = line.Key, OpenedOn = line.OpenedOn!.Value, ClosedOn = line.ClosedOn });
            return;
        }

        (unit.Key, unit.OpenedOn, unit.ClosedOn) = (line.Key, line.OpenedOn ?? unit.OpenedOn, line.ClosedOn);
    }
}

/// <summary>From which unit each unit's rights come: its parent while it is open, its successors once it is closed.</summary>
internal static class ReachEdges
{
    public static IEnumerable<(Guid Unit, Guid Above)> Of(UnitChart chart, DateOnly day)
    {
        var successors = chart.Successions.Where(s => s.On <= day && s.From != s.To).ToLookup(s => s.From, s => s.To);
        foreach (var line in chart.Lines.Where(l => l.Now.Count > 0))
        {
            if (line.ClosedOn < day && successors[line.Id].Any())
            {
                foreach (var above in successors[line.Id])
                {
                    yield return (line.Id, above);
                }

                continue;
            }

            // Before its first day a unit is prepared where it will stand; closed without successor it stays where it stood.
            var facts = (line.At(day) ?? (line.OpenedOn > day ? line.Now[0] : line.Now[^1])).Facts;
            if (facts.ParentId is { } parent)
            {
                yield return (line.Id, parent);
            }
        }
    }
}
