using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Organizations;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>A line of a table of figures.</summary>
/// <param name="Key">What it is, for the address of the lists behind its cells.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Counts">The figures.</param>
/// <param name="Part">A line below the last line that is none: a field below its level.</param>
public sealed record FigureLine(string Key, string Name, DossierCounts Counts, bool Part = false);

/// <summary>Reads tables of figures: the units, the counts in two statements, the names.</summary>
internal sealed class FigureReading(AppDb db, UnitNames units, FieldNames fields, Texts t)
{
    public async Task<(FigureAsk Ask, FigureFields Fields)> Ask(FormState form, FigureGroup usual, Act act, CancellationToken cancel)
    {
        var reach = act.Reach(OneStopPermissions.Figures);
        var named = new FigureFields(await units.Choices(act.Day, reach.Holds, cancel), fields.Choices(t));
        return (FigureAsk.Of(form, named, await units.InForce(act.Day, cancel), usual, act), named);
    }

    public async Task<IReadOnlyList<FigureLine>> Lines(FigureAsk ask, Act act, CancellationToken cancel)
    {
        var rows = ask.Counted(db, act);
        var whole = new CountTable([ask.Period]);
        switch (ask.By)
        {
            case FigureGroup.Unit:
            case FigureGroup.Receiving:
                var names = await units.Names(act.Day, cancel);
                var parts = await (ask.By is FigureGroup.Unit ? whole.Of(rows, d => d.UnitId, d => d.Field, cancel) : whole.Of(rows, d => d.ReceivingUnitId, d => d.Field, cancel));
                return Folded(parts, p => $"{p.Key:N}", p => names.GetValueOrDefault(p.Key) ?? t["Đơn vị không còn hoạt động"]);
            case FigureGroup.Field:
                return Folded(await whole.Of(rows, d => d.Field, d => d.Field, cancel), p => p.Key ?? FigureAsk.None, p => FieldName(p.Key));
            case FigureGroup.Procedure:
                return Folded(await whole.Of(rows, d => d.Procedure, d => d.ProcedureName, cancel), p => p.Key, p => p.Second ?? p.Key);
            case FigureGroup.Way:
                return Folded(await whole.Of(rows, d => d.Way, d => d.Field, cancel), p => $"{p.Key}", p => t[p.Key.Title()]);
            case FigureGroup.Month:
                var months = ask.Period.Months();
                var counted = (await new CountTable(months).Of(rows, d => d.Way, d => d.Field, cancel)).ToLookup(p => p.Period);
                return [.. months.Select((m, i) => new FigureLine(FigureAsk.MonthKey(m), FigureAsk.MonthKey(m), DossierCounts.Sum(counted[i].Select(p => p.Counts))))];
            default:
                return ByLevel(await (ask.AtCounter ? whole.Of(rows, d => d.ReceivingUnitId, d => d.Field, cancel) : whole.Of(rows, d => d.UnitId, d => d.Field, cancel)), ask);
        }
    }

    // Levels from above, each with its fields below it.
    private List<FigureLine> ByLevel(IReadOnlyList<CountedPart<Guid>> parts, FigureAsk ask)
    {
        var levels = ask.Units.ToDictionary(u => u.Id, u => (UnitLevel?)u.Level);
        var lines = new List<FigureLine>();
        foreach (var level in parts.GroupBy(p => levels.GetValueOrDefault(p.Key)).OrderBy(g => g.Key is { } one ? (int)one : int.MaxValue))
        {
            lines.Add(new(FigureAsk.LevelKey(level.Key, "*"), level.Key is { } named ? t[named.Title()] : t["Đơn vị không còn hoạt động"], DossierCounts.Sum(level.Select(p => p.Counts))));
            lines.AddRange(Folded([.. level], p => FigureAsk.LevelKey(level.Key, p.Second), p => FieldName(p.Second)).Select(l => l with { Part = true }));
        }

        return lines;
    }

    private string FieldName(string? code) => fields.Name(code, t) ?? t["Chưa ghi lĩnh vực"];

    private static IReadOnlyList<FigureLine> Folded<TKey>(IReadOnlyList<CountedPart<TKey>> parts, Func<CountedPart<TKey>, string> key, Func<CountedPart<TKey>, string> name) =>
        [.. parts.GroupBy(key).Select(g => new FigureLine(g.Key, name(g.Last()), DossierCounts.Sum(g.Select(p => p.Counts)))).OrderByDescending(l => l.Counts[DossierCount.Total]).ThenBy(l => l.Name, StringComparer.CurrentCulture)];
}
