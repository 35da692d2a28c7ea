namespace ThongSuot.Access;

/// <summary>A seat a person may act from.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Unit">The seat's unit.</param>
/// <param name="Label">In words: position and unit.</param>
/// <param name="IsMain">The person's main seat, taken unless another is chosen.</param>
public sealed record SeatChoice(Guid Seat, Guid Unit, string Label, bool IsMain);

/// <summary>Which seats a person holds; Organizations knows.</summary>
public interface ISeats
{
    /// <summary>The seats held on a day, the main one first.</summary>
    Task<IReadOnlyList<SeatChoice>> Of(Guid person, DateOnly day, CancellationToken cancel = default);

    /// <summary>The people who hold a seat in one of these units on a day, to be used inside a query.</summary>
    IQueryable<Guid> HoldersIn(IReadOnlyCollection<Guid> units, DateOnly day);
}
