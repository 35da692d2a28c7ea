using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Organizations;

namespace ThongSuot.Calendars;

/// <summary>Units, kinds, fields of work and rules as choices, and their names.</summary>
internal sealed class Choosing(UnitNames units, CalendarDesk calendars, RulePacks packs, FieldNames fields, Texts t)
{
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
    public Task<IReadOnlyList<Choice>> Units(DateOnly day, Func<Guid, bool>? may, CancellationToken cancel) => units.Choices(day, may, cancel);

    /// <summary>Names of the units in force on a day.</summary>
    public Task<IReadOnlyDictionary<Guid, string>> Names(DateOnly day, CancellationToken cancel) => units.Names(day, cancel);

    /// <summary>Fields of work.</summary>
    public IReadOnlyList<Choice> Fields => fields.Choices(t);

    /// <summary>Rule packs by their year.</summary>
    public IReadOnlyList<Choice> Rules => [.. packs.All.Select(p => new Choice(p.Code, t.Of(p.Title)))];

    /// <summary>Start rules of all packs.</summary>
    public IReadOnlyList<Choice> Starts => [.. packs.All.SelectMany(p => p.Starts).DistinctBy(s => s.Code).Select(s => new Choice(s.Code, t.Of(s.Title)))];

    /// <summary>The calendars as they count now.</summary>
    public Task<CurrentCalendars> Current(CancellationToken cancel) => calendars.Current(cancel);
}
