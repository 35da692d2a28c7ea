using ThongSuot.Kernel;

namespace ThongSuot.Access;

/// <summary>One assignment in force, with its role's permissions and the units it extends to.</summary>
internal sealed record Held(IReadOnlySet<string> Permissions, IReadOnlyList<Guid>? Units, Guid? Seat, int Ceiling, IReadOnlyList<string>? Fields);

/// <summary>The rights of a person who acts from a seat, on one day.</summary>
internal sealed class Rights(IReadOnlyList<Held> held) : IRights
{
    private readonly Dictionary<string, Reach> reaches = [];

    public bool May(Permission permission) => !Reach(permission).IsEmpty;

    public bool May(Permission permission, Guid unit) => Reach(permission).Holds(unit);

    public Reach Reach(Permission permission)
    {
        lock (reaches)
        {
            if (!reaches.TryGetValue(permission.Code, out var reach))
            {
                reach = Merge(held.Where(h => h.Permissions.Contains(permission.Code)));
                reaches.Add(permission.Code, reach);
            }

            return reach;
        }
    }

    // One grant for each ceiling and set of fields, so that the query has as few alternatives as the law needs.
    private static Reach Merge(IEnumerable<Held> held) => new(
        [.. held.GroupBy(h => (h.Ceiling, Fields: h.Fields is null ? null : string.Join(',', h.Fields.Order(StringComparer.Ordinal)))).Select(group => new Grant
        {
            Units = group.Any(h => h.Units is null) ? null : [.. group.SelectMany(h => h.Units!).Distinct()],
            Ceiling = group.Key.Ceiling,
            Fields = group.First().Fields,
        })]);
}
