using ThongSuot.Forms;

namespace ThongSuot.Organizations;

/// <summary>The filters of the tree and the list.</summary>
internal static class BrowseFields
{
    /// <summary>Words of the name, or a code.</summary>
    public static readonly TextField Words = new("q", "Tên hoặc mã") { Required = false };

    /// <summary>The map of which day.</summary>
    public static readonly DateField Day = new("day", "Theo sơ đồ ngày") { Required = false };

    /// <summary>Level.</summary>
    public static readonly EnumField<UnitLevel> Level = new("level", "Cấp", [.. Enum.GetValues<UnitLevel>().Select(l => (l, l.Title()))]) { Required = false };

    /// <summary>Kind.</summary>
    public static readonly EnumField<UnitKind> Kind = new("kind", "Loại đơn vị", [.. Enum.GetValues<UnitKind>().Select(k => (k, k.Title()))]) { Required = false };

    /// <summary>What was known on which day.</summary>
    public static readonly DateField Known = new("known", "Như đã ghi nhận đến ngày") { Required = false };

    internal static IQueryable<UnitVersion> Chosen(this IQueryable<UnitVersion> versions, FormState form)
    {
        versions = versions.Matching(form.Maybe(Words));
        versions = form.Maybe(Level) is { } level ? versions.Where(v => v.Level == level) : versions;
        return form.Maybe(Kind) is { } kind ? versions.Where(v => v.Kind == kind) : versions;
    }

    /// <summary>The day and moment asked for in the address; today and now otherwise.</summary>
    internal static AsOf AsOf(this FormState form, DateOnly today) =>
        new(form.Maybe(Day) ?? today, form.Maybe(Known) is { } known ? Kernel.VietnamTime.StartOf(known.AddDays(1)).AddTicks(-10) : null);
}
