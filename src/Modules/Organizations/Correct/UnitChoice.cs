using ThongSuot.Forms;

namespace ThongSuot.Organizations;

/// <summary>Units as the choices of a field: short name with the unit above, by level.</summary>
internal static class UnitChoice
{
    public static IReadOnlyList<Choice> Of(UnitChart chart, DateOnly day, Guid? except = null)
    {
        var units = chart.InForce(day).Where(u => u.Line.Id != except).ToList();
        var names = units.ToDictionary(u => u.Line.Id, u => u.Facts.ShortName ?? u.Facts.Name);
        return
        [
            .. units.OrderBy(u => u.Facts.Level).ThenBy(u => u.Facts.Kind).ThenBy(u => Kernel.SearchText.SortKey(u.Facts.Name), StringComparer.Ordinal)
                .Select(u => new Choice(u.Line.Id.ToString("N"), Named(names[u.Line.Id], u.Facts.ParentId is { } above ? names.GetValueOrDefault(above) : null)) { Group = u.Facts.Level.Title() }),
        ];
    }

    private static string Named(string name, string? above) => above is null ? name : $"{name} ({above})";
}
