namespace ThongSuot.Access;

/// <summary>A seat a person may act from.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Unit">The seat's unit.</param>
/// <param name="Label">In words: position and unit.</param>
/// <param name="IsMain">The person's main seat, taken unless another is chosen.</param>
/// <param name="Position">Code of its position.</param>
public sealed record SeatChoice(Guid Seat, Guid Unit, string Label, bool IsMain, string Position = "");

/// <summary>A seat of a unit on a day, with one who holds it: a seat of several holders comes once for each, a vacant one with none.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Position">Code of its position.</param>
/// <param name="PositionName">Name of its position.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsLeader">Its holder leads the unit or stands in for its leader.</param>
/// <param name="Rank">Order inside the unit: 1 is the head.</param>
/// <param name="Person">Who holds it; none while it is vacant.</param>
/// <param name="Name">The holder's name.</param>
/// <param name="Holding">Identity of the time in which the person holds the seat.</param>
/// <param name="IsActing">The holder acts in the seat without being appointed to it.</param>
public sealed record SeatOnDay(Guid Seat, Guid Unit, string Position, string PositionName, string Title, bool IsLeader, int Rank, Guid? Person, string? Name, Guid? Holding = null, bool IsActing = false);

/// <summary>A person in a seat of a unit.</summary>
/// <param name="Holding">Identity of the time in which the person holds the seat.</param>
/// <param name="Label">In words: person and position.</param>
public sealed record SeatHolder(Guid Holding, Guid Seat, Guid Person, string Name, string Label);

/// <summary>Which seats a person holds; Organizations knows.</summary>
public interface ISeats
{
    /// <summary>The seats held on a day, the main one first.</summary>
    Task<IReadOnlyList<SeatChoice>> Of(Guid person, DateOnly day, CancellationToken cancel = default);

    /// <summary>The people who hold a seat in one of these units on a day, to be used inside a query.</summary>
    IQueryable<Guid> HoldersIn(IReadOnlyCollection<Guid> units, DateOnly day);

    /// <summary>The seats of a unit on a day with their holders, the head's first.</summary>
    /// <param name="below">Of the units directly below it instead.</param>
    Task<IReadOnlyList<SeatOnDay>> In(Guid unit, bool below, DateOnly day, CancellationToken cancel = default);

    /// <summary>The unit a word means, seen from a unit on a day: <c>parent</c>, or a code, key or identity of a unit; none when there is none.</summary>
    Task<Guid?> UnitOf(string word, Guid from, DateOnly day, CancellationToken cancel = default);
}

/// <summary>Reading seats otherwise.</summary>
public static class SeatReading
{
    /// <summary>Who holds the seats of a unit on a day, leaders first; the appointed before those who act in a seat.</summary>
    public static async Task<IReadOnlyList<SeatHolder>> Holders(this ISeats seats, Guid unit, DateOnly day, CancellationToken cancel = default) =>
    [
        .. (await seats.In(unit, below: false, day, cancel)).Where(s => s is { Person: not null, Holding: not null }).OrderBy(s => s.IsActing)
            .Select(s => new SeatHolder(s.Holding!.Value, s.Seat, s.Person!.Value, s.Name ?? "", $"{s.Name}, {s.Title}")),
    ];
}
