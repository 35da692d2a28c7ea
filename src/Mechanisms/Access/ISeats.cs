namespace ThongSuot.Access;

/// <summary>A seat a person may act from.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Unit">The seat's unit.</param>
/// <param name="Label">In words: position and unit.</param>
/// <param name="IsMain">The person's main seat, taken unless another is chosen.</param>
public sealed record SeatChoice(Guid Seat, Guid Unit, string Label, bool IsMain);

/// <summary>A person in a seat of a unit.</summary>
/// <param name="Holding">Identity of the time in which the person holds the seat.</param>
/// <param name="Label">In words: person and position.</param>
public sealed record SeatHolder(Guid Holding, Guid Seat, Guid Person, string Name, string Label);

/// <summary>Which seats a person holds; Organizations knows.</summary>
public interface ISeats
{
    /// <summary>The seats held on a day, the main one first.</summary>
    Task<IReadOnlyList<SeatChoice>> Of(Guid person, DateOnly day, CancellationToken cancel = default);

    /// <summary>Who holds the seats of a unit on a day, leaders first; of one seat the appointed holder before who acts in it.</summary>
    Task<IReadOnlyList<SeatHolder>> In(Guid unit, DateOnly day, CancellationToken cancel = default);

    /// <summary>The people who hold a seat in one of these units on a day, to be used inside a query.</summary>
    IQueryable<Guid> HoldersIn(IReadOnlyCollection<Guid> units, DateOnly day);
}
