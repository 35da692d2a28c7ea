using ThongSuot.Forms;
using ThongSuot.Organizations;

namespace ThongSuot.Administration;

/// <summary>Units as the choices of a field: bodies by name, divisions with the body above them.</summary>
internal sealed class UnitChoices(IUnits units)
{
    public async Task<IReadOnlyList<Choice>> All(DateOnly day, CancellationToken cancel)
    {
        var all = await units.InForce(new AsOf(day), cancel);
        var names = all.ToDictionary(u => u.Id, u => u.ShortName);
        return [.. all.Select(u => new Choice(u.Id.ToString("N"), Named(u, names)) { Group = Level(u.Level) })];
    }

    public async Task<string?> NameOf(Guid unit, DateOnly day, CancellationToken cancel) => (await units.Find(unit, new AsOf(day), cancel))?.Name;

    private static string Named(UnitCard unit, Dictionary<Guid, string> names) =>
        unit.Kind is UnitKind.Division or UnitKind.DistrictDivision or UnitKind.OneStop && unit.ParentId is { } above && names.TryGetValue(above, out var name)
            ? $"{unit.ShortName}, {name}" : unit.ShortName;

    private static string Level(UnitLevel level) => level switch { UnitLevel.Province => "Cấp tỉnh", UnitLevel.District => "Cấp huyện", _ => "Cấp xã" };
}
