using Microsoft.Extensions.Caching.Memory;
using ThongSuot.Access;
using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>Where a task goes.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Position">Code of the position that may take it; none for anybody of the unit.</param>
/// <param name="Seat">The seat it is for; none for the common pile.</param>
/// <param name="WentToHead">Nobody held a seat of the wanted position.</param>
internal sealed record TaskPlace(Guid Unit, string? Position = null, Guid? Seat = null, bool WentToHead = false);

/// <summary>The day a task is placed on, and the stamp of seats and rights that counts for it.</summary>
internal sealed record PlaceDay(DateOnly Day, string? Stamp);

/// <summary>
/// Finds the seat of a task. The seats of a unit are kept in memory under the stamp that every change of a seat raises, so that a step asks nothing of the
/// database that it has asked before.
/// </summary>
internal sealed class TaskPlaces(IEnumerable<ISeats> ports, IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    /// <summary>The place of a task.</summary>
    /// <param name="wanted">Code of the position; none: that of the lane's name.</param>
    /// <param name="unit">Word of the unit; none or <c>own</c>: the case's own.</param>
    /// <param name="lane">Name of the lane.</param>
    /// <param name="own">The case's unit.</param>
    public async Task<TaskPlace> Find(string? wanted, string? unit, string? lane, Guid own, PlaceDay on, CancellationToken cancel)
    {
        var below = unit is "below";
        var there = unit is null or "" or "own" || below ? own : await UnitOf(unit, own, on, cancel);
        if (there is null)
        {
            // A unit nobody knows: the case must not be lost, and it must be seen.
            return await Head(own, on, cancel);
        }

        var seats = await In(there.Value, below, on, cancel);
        var position = wanted ?? Named(seats, lane);
        if (position is null)
        {
            return new(there.Value);
        }

        var filled = seats.Where(s => s.Position == position && s.Person is not null).Select(s => (s.Seat, s.Unit)).Distinct().ToList();
        if (below && filled.Count > 0)
        {
            // Work goes to one unit: the first below that has the position.
            filled = filled.FindAll(s => s.Unit == filled[0].Unit);
        }

        return filled switch
        {
            [] => await Head(there.Value, on, cancel),
            [var only] => new(only.Unit, position, only.Seat),
            _ => new(filled[0].Unit, position),
        };
    }

    /// <summary>The seats of a unit with their holders.</summary>
    public Task<IReadOnlyList<SeatOnDay>> In(Guid unit, PlaceDay on, CancellationToken cancel) => In(unit, below: false, on, cancel);

    /// <summary>The unit a word means, asked anew: for what no step has read a stamp for.</summary>
    public Task<Guid?> UnitNow(string word, Guid own, DateOnly day, CancellationToken cancel) => First<Guid?>(port => port.UnitOf(word, own, day, cancel));

    private async Task<TaskPlace> Head(Guid unit, PlaceDay on, CancellationToken cancel)
    {
        var head = (await In(unit, on, cancel)).Where(s => s.IsLeader && s.Person is not null).MinBy(s => s.Rank);
        return new(unit, head?.Position, head?.Seat, WentToHead: true);
    }

    // The lane's name as people write it: the position's name or code, marks or not.
    private static string? Named(IReadOnlyList<SeatOnDay> seats, string? lane)
    {
        var name = SearchText.Fold(lane);
        return name.Length == 0 ? null : seats.FirstOrDefault(s => SearchText.Fold(s.PositionName) == name || SearchText.Fold(s.Position) == name)?.Position;
    }

    private Task<IReadOnlyList<SeatOnDay>> In(Guid unit, bool below, PlaceDay on, CancellationToken cancel) =>
        Ask((nameof(TaskPlaces), unit, below, on), async port => await port.In(unit, below, on.Day, cancel) is { Count: > 0 } seats ? seats : null, [])!;

    private Task<Guid?> UnitOf(string word, Guid own, PlaceDay on, CancellationToken cancel) =>
        Ask<Guid?>((nameof(UnitOf), word, own, on), port => port.UnitOf(word, own, on.Day, cancel), null);

    private async Task<T> Ask<T>(object key, Func<ISeats, Task<T?>> ask, T otherwise)
    {
        if (cache.TryGetValue(key, out T? known))
        {
            return known!;
        }

        return cache.Set(key, await First(ask) ?? otherwise, new MemoryCacheEntryOptions { SlidingExpiration = Kept, Size = 1 });
    }

    private async Task<T?> First<T>(Func<ISeats, Task<T?>> ask)
    {
        foreach (var port in ports)
        {
            if (await ask(port) is { } answer)
            {
                return answer;
            }
        }

        return default;
    }
}
