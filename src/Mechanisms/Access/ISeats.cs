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
public sealed record SeatOnDay(Guid Seat, Guid Unit, string Position, string PositionName, string Title, bool IsLeader, int Rank, Guid? Person, string? Name);

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
