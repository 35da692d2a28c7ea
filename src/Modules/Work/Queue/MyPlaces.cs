using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Kernel;

namespace ThongSuot.Work;

/// <summary>Where a person's tasks come from: those held, those of one's seats, and the common piles of one's units for one's positions.</summary>
internal sealed class MyPlaces
{
    private readonly Guid person;
    private readonly IReadOnlyList<Guid> seats;
    private readonly IReadOnlyList<Pile> piles;

    private MyPlaces(Guid person, IReadOnlyList<Guid> seats, IReadOnlyList<Pile> piles) => (this.person, this.seats, this.piles) = (person, seats, piles);

    /// <summary>The units of one's seats.</summary>
    public IReadOnlyList<Guid> Units { get; private init; } = [];

    /// <summary>The places of whoever acts; nothing may be taken from a pile without the permission for its unit.</summary>
    public static async Task<MyPlaces> Of(ISeats seats, Act act, CancellationToken cancel)
    {
        var held = act.Actor.Id is { } id ? await seats.Of(id, act.Day, cancel) : [];
        var reach = act.Reach(WorkPermissions.Do);
        var piles = held.GroupBy(s => s.Unit).Select(g => new Pile(g.Key, [.. g.Select(s => s.Position).Distinct()], ReachIn(reach, g.Key))).Where(p => !p.Reach.IsEmpty).ToList();
        return new(act.Actor.Id ?? Guid.Empty, [.. held.Select(s => s.Seat)], piles) { Units = [.. held.Select(s => s.Unit).Distinct()] };
    }

    /// <summary>The open tasks of each place, one query for each: together they are the queue, and none is in two.</summary>
    public IReadOnlyList<IQueryable<CaseTask>> Parts(IQueryable<CaseTask> open)
    {
        var me = person;
        var parts = new List<IQueryable<CaseTask>> { open.Where(t => t.PersonId == me) };
        parts.AddRange(seats.Select(seat => open.Where(t => t.PersonId == null && t.SeatId == seat)));
        parts.AddRange(piles.Select(pile => PileOf(open, pile)));
        return parts;
    }

    /// <summary>Is the task one that I may take or do? The same question as <see cref="Parts"/>, of one task already read.</summary>
    public bool Has(CaseTask task) => task.PersonId is { } holder ? holder == person
        : task.SeatId is { } seat ? seats.Contains(seat)
        : piles.Any(p => (task.Position is null || p.Positions.Contains(task.Position)) && p.Reach.Holds(task));

    private static IQueryable<CaseTask> PileOf(IQueryable<CaseTask> open, Pile pile)
    {
        var positions = pile.Positions;
        return open.Within(pile.Reach).Where(t => t.PersonId == null && t.SeatId == null && (t.Position == null || positions.Contains(t.Position)));
    }

    private static Reach ReachIn(Reach reach, Guid unit) => new([.. reach.Grants.Where(g => g.Units?.Contains(unit) != false).Select(g => g with { Units = [unit] })]);

    private sealed record Pile(Guid Unit, List<string> Positions, Reach Reach);
}
