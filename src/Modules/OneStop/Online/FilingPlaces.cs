using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>Where a dossier may be filed online, and who decides it there.</summary>
internal sealed class FilingPlaces(IUnits units, ReceiveReading reading)
{
    private IReadOnlyList<UnitCard> all = [];
    private Dictionary<Guid, UnitCard> byId = [];

    /// <summary>One-stop shops of the procedure's levels: communes by district, district shops, the provincial centre.</summary>
    public async Task<IReadOnlyList<Choice>> Of(ProcedureCard card, DateOnly day, CancellationToken cancel)
    {
        all = await units.InForce(new(day), cancel);
        byId = all.ToDictionary(u => u.Id);
        var levels = card.Content.Levels;
        return [.. all.Where(u => LevelOf(u) is { } level && (levels.Contains(level) || (level is ProcedureLevel.Province && !levels.Any(l => l is ProcedureLevel.Province or ProcedureLevel.District or ProcedureLevel.Commune)))).Select(Choice)];
    }

    public string? Name(Guid? place) => place is { } id && byId.TryGetValue(id, out var unit) ? Choice(unit).Text : null;

    /// <summary>Who may decide what is filed at a place, and who does, where that is known.</summary>
    public async Task<(IReadOnlyList<Choice> Choices, Guid? Usual)> Deciding(ProcedureCard card, Guid place, DateOnly day, CancellationToken cancel)
    {
        var level = LevelOf(byId[place]);
        if (level is ProcedureLevel.Commune)
        {
            return ([], place);
        }

        var (choices, usual) = await reading.Deciding(card, place, day, cancel);
        var may = choices.Where(c => Guid.TryParse(c.Value, out var id) && byId.TryGetValue(id, out var unit) && Levels.Of(unit) == level && (level is ProcedureLevel.Province || Administrative(unit) == Administrative(byId[place]))).ToList();
        return (may, may.Any(c => Guid.Parse(c.Value) == usual) ? usual : null);
    }

    // Communes take in themselves; above them the one-stop shop of the level does.
    private static ProcedureLevel? LevelOf(UnitCard unit) => (unit.Kind, unit.Level, Levels.Of(unit)) switch
    {
        (UnitKind.OneStop, UnitLevel.District, _) => ProcedureLevel.District,
        (UnitKind.OneStop, UnitLevel.Province, _) => ProcedureLevel.Province,
        (_, _, ProcedureLevel.Commune) => ProcedureLevel.Commune,
        _ => null,
    };

    private Choice Choice(UnitCard unit) => LevelOf(unit) switch
    {
        ProcedureLevel.Commune => new($"{unit.Id:N}", unit.ShortName) { Group = unit.ParentId is { } above && byId.TryGetValue(above, out var district) ? district.ShortName : null },
        ProcedureLevel.District => new($"{unit.Id:N}", $"{unit.ShortName}, {Administrative(unit)?.ShortName}"),
        _ => new($"{unit.Id:N}", unit.Name),
    };

    // The nearest unit above with a code of the statistics office: the district, the province.
    private UnitCard? Administrative(UnitCard unit)
    {
        var at = unit;
        while (at.StatisticsCode is null && at.ParentId is { } above && byId.TryGetValue(above, out var next))
        {
            at = next;
        }

        return at.StatisticsCode is null ? null : at;
    }
}
