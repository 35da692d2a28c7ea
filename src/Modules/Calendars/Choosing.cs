using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Organizations;

namespace ThongSuot.Calendars;

/// <summary>Units, kinds, fields of work and rules as choices, and their names.</summary>
internal sealed class Choosing(IUnits units, CalendarDesk calendars, RulePacks packs, FieldNames fields, Texts t)
{
    private IReadOnlyList<UnitCard>? read;

    /// <summary>Kinds of units that have hours, with the titles people know.</summary>
    public static IReadOnlyList<Choice> Kinds(CalendarBook book) => [.. book.Kinds.Select(k => new Choice(k, KindTitle(k)))];

    /// <summary>The title of a kind's code.</summary>
    public static string KindTitle(string code) => code == "commune_police" ? "Công an cấp xã"
        : Enum.GetValues<UnitKind>().Where(k => k.Code() == code).Select(k => k.Title()).FirstOrDefault() ?? code;

    /// <summary>Whom a row counts for, in words.</summary>
    public static string ScopeText(CalendarScope scope, IReadOnlyDictionary<Guid, string> names, Texts t) => scope switch
    {
        { Units.Count: > 0 } => string.Join(", ", scope.Units.Select(u => Guid.TryParse(u, out var id) && names.TryGetValue(id, out var name) ? name : u)),
        { Kinds.Count: > 0 } => string.Join(", ", scope.Kinds.Select(k => t[KindTitle(k)])),
        _ => t["Toàn tỉnh"],
    };

    /// <summary>Units in force on a day, under their level; short name with the unit above.</summary>
    public async Task<IReadOnlyList<Choice>> Units(DateOnly day, Func<Guid, bool>? may, CancellationToken cancel)
    {
        var all = await InForce(day, cancel);
        var names = all.ToDictionary(u => u.Id, u => u.ShortName);
        return [.. all.Where(u => may?.Invoke(u.Id) != false).Select(u => new Choice($"{u.Id:N}", Named(u, names)) { Group = u.Level.Title() })];
    }

    /// <summary>Names of the units in force on a day.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Names(DateOnly day, CancellationToken cancel)
    {
        var all = await InForce(day, cancel);
        var names = all.ToDictionary(u => u.Id, u => u.ShortName);
        return all.ToDictionary(u => u.Id, u => Named(u, names));
    }

    /// <summary>Fields of work.</summary>
    public IReadOnlyList<Choice> Fields => fields.Choices(t);

    /// <summary>Rule packs by their year.</summary>
    public IReadOnlyList<Choice> Rules => [.. packs.All.Select(p => new Choice(p.Code, t.Of(p.Title)))];

    /// <summary>Start rules of all packs.</summary>
    public IReadOnlyList<Choice> Starts => [.. packs.All.SelectMany(p => p.Starts).DistinctBy(s => s.Code).Select(s => new Choice(s.Code, t.Of(s.Title)))];

    /// <summary>The calendars as they count now.</summary>
    public Task<CurrentCalendars> Current(CancellationToken cancel) => calendars.Current(cancel);

    private async Task<IReadOnlyList<UnitCard>> InForce(DateOnly day, CancellationToken cancel) => read ??= await units.InForce(new(day), cancel);

    private static string Named(UnitCard unit, Dictionary<Guid, string> names) => unit.ParentId is { } above && names.TryGetValue(above, out var parent) ? $"{unit.ShortName} ({parent})" : unit.ShortName;
}
