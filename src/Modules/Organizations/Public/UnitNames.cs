using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>Units in force on a day as choices, and their names: short, with the unit above. One statement for a request that asks about one day.</summary>
public sealed class UnitNames(IUnits units)
{
    private readonly Dictionary<DateOnly, IReadOnlyList<UnitCard>> read = [];

    /// <summary>The units in force on a day.</summary>
    public async Task<IReadOnlyList<UnitCard>> InForce(DateOnly day, CancellationToken cancel = default) =>
        read.TryGetValue(day, out var known) ? known : read[day] = await units.InForce(new(day), cancel);

    /// <summary>To choose from, under their level.</summary>
    /// <param name="may">Only these; none for all.</param>
    public async Task<IReadOnlyList<Choice>> Choices(DateOnly day, Func<Guid, bool>? may, CancellationToken cancel = default)
    {
        var all = await InForce(day, cancel);
        var names = Named(all);
        return [.. all.Where(u => may?.Invoke(u.Id) != false).Select(u => new Choice($"{u.Id:N}", names[u.Id]) { Group = u.Level.Title() })];
    }

    /// <summary>Their names.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Names(DateOnly day, CancellationToken cancel = default) => Named(await InForce(day, cancel));

    /// <summary>Their full names, without the unit above.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> FullNames(DateOnly day, CancellationToken cancel = default) => (await InForce(day, cancel)).ToDictionary(u => u.Id, u => u.Name);

    private static Dictionary<Guid, string> Named(IReadOnlyList<UnitCard> all)
    {
        var names = all.ToDictionary(u => u.Id, u => u.ShortName);
        return all.ToDictionary(u => u.Id, u => u.ParentId is { } above && names.TryGetValue(above, out var parent) ? $"{u.ShortName} ({parent})" : u.ShortName);
    }
}
