using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>What is asked of the figures: period, side, filters and lines. The same question stands in the address of a table and of the list behind its cells.</summary>
public sealed record FigureAsk
{
    /// <summary>Most months of a table by month.</summary>
    internal const int MostMonths = 36;

    /// <summary>Key of lines of dossiers without a field of work.</summary>
    internal const string None = "-";

    /// <summary>The days.</summary>
    public required CountPeriod Period { get; init; }

    /// <summary>What the lines are.</summary>
    public required FigureGroup By { get; init; }

    /// <summary>Counted for those who took in.</summary>
    public required bool AtCounter { get; init; }

    /// <summary>Units in force today.</summary>
    public required IReadOnlyList<UnitCard> Units { get; init; }

    /// <summary>One unit with those below it.</summary>
    public Guid? Unit { get; init; }

    /// <summary>One field of work.</summary>
    public string? Field { get; init; }

    /// <summary>One way of filing.</summary>
    public FilingWay? Way { get; init; }

    /// <summary>Reads the form; what is wrong stands at its field.</summary>
    internal static FigureAsk Of(FormState form, FigureFields fields, IReadOnlyList<UnitCard> units, FigureGroup usual, Act act)
    {
        form.With(FigureFields.From, (DateOnly?)new DateOnly(act.Day.Year, 1, 1)).With(FigureFields.To, (DateOnly?)act.Day).With(FigureFields.By, (FigureGroup?)usual)
            .With(FigureFields.Side, act.May(OneStopPermissions.Receive) ? FigureFields.Counter : "deciding");
        var (from, to, by) = (form.Maybe(FigureFields.From) ?? new DateOnly(act.Day.Year, 1, 1), form.Maybe(FigureFields.To) ?? act.Day, form.Maybe(FigureFields.By) ?? usual);
        if (to < from)
        {
            form.AddError(FigureFields.To, "Ngày cuối không được trước ngày đầu.");
            to = from;
        }

        if (to == DateOnly.MaxValue || (by is FigureGroup.Month && (12 * (to.Year - from.Year)) + to.Month - from.Month >= MostMonths))
        {
            form.AddError(FigureFields.To, "Bảng theo tháng xem được nhiều nhất {0} tháng. Hãy chọn thời gian ngắn hơn.", MostMonths);
            to = from;
        }

        return new()
        {
            Period = new(from, to, act.At), By = by, AtCounter = form.Maybe(FigureFields.Side) == FigureFields.Counter, Units = units,
            Unit = form.Maybe(fields.Unit), Field = form.Maybe(fields.Field), Way = form.Maybe(FigureFields.Way),
        };
    }

    /// <summary>The dossiers within reach that the filters leave; no period yet.</summary>
    internal IQueryable<Dossier> Rows(AppDb db, Act act) => Left(db.Set<Dossier>().AsNoTracking(), act);

    /// <summary>The same with their tallies.</summary>
    internal FigureRows Counted(AppDb db, Act act) => new(Rows(db, act), Left(db.Set<DossierTally>().AsNoTracking(), act));

    private IQueryable<T> Left<T>(IQueryable<T> all, Act act) where T : class, ICountable
    {
        var reach = act.Reach(OneStopPermissions.Figures);
        var rows = AtCounter ? all.Within(reach, d => d.ReceivingUnitId) : all.Within(reach);
        rows = Unit is { } unit ? OfUnits(rows, Below(unit)) : rows;
        rows = Field is { } field ? rows.Where(d => d.Field == field) : rows;
        return Way is { } way ? rows.Where(d => d.Way == way) : rows;
    }

    /// <summary>The dossiers of one line, and the days it stands for.</summary>
    internal (IQueryable<Dossier> Rows, CountPeriod Period) Line(IQueryable<Dossier> rows, string? key)
    {
        if (key is null)
        {
            return (rows, Period);
        }

        if (By is FigureGroup.Month)
        {
            return (rows, Period.Months().FirstOrDefault(m => MonthKey(m) == key) ?? throw new Refused(Refusals.NotFound));
        }

        var id = Guid.TryParse(key, out var parsed) ? parsed : Guid.Empty;
        var field = key == None ? null : key;
        return (By switch
        {
            FigureGroup.Unit => rows.Where(d => d.UnitId == id),
            FigureGroup.Receiving => rows.Where(d => d.ReceivingUnitId == id),
            FigureGroup.Field => rows.Where(d => d.Field == field),
            FigureGroup.Procedure => rows.Where(d => d.Procedure == key),
            FigureGroup.Way => Enum.TryParse<FilingWay>(key, out var way) ? rows.Where(d => d.Way == way) : throw new Refused(Refusals.NotFound),
            _ => OfLevel(rows, key),
        }, Period);
    }

    /// <summary>The address of a page with this question.</summary>
    internal string Url(string page, params IEnumerable<(string Name, string? Value)> more)
    {
        var values = new List<(string Name, string? Value)>
        {
            ("from", Written.Day(Period.From)), ("to", Written.Day(Period.To)), ("by", $"{By}"), ("side", AtCounter ? FigureFields.Counter : "deciding"), ("unit", Unit is { } id ? $"{id:N}" : null), ("field", Field), ("way", Way is { } way ? $"{way}" : null),
        };
        return QueryHelpers.AddQueryString(page, values.Concat(more).Where(v => v.Value is { Length: > 0 }).Select(v => KeyValuePair.Create(v.Name, v.Value)));
    }

    /// <summary>The address of the list behind a cell; none as key: of the sum.</summary>
    internal string Behind(DossierCount count, string? key) => Url(OneStopUrls.Counted, ("count", count.Code()), ("key", key));

    internal static string MonthKey(CountPeriod month) => Written.Month(month.From);

    internal static string LevelKey(UnitLevel? level, string? field) => $"{(level is { } one ? $"{one}" : None)}:{field}";

    /// <summary>Dossiers of units of a level, and of a field where the key names one: “Province:xay-dung”, “Province:*” for all fields.</summary>
    private IQueryable<Dossier> OfLevel(IQueryable<Dossier> rows, string key)
    {
        var (level, field) = key.Split(':', 2) is [var first, var second] ? (first, second) : throw new Refused(Refusals.NotFound);
        var (known, wanted) = (Units.Select(u => u.Id).ToList(), Units.Where(u => $"{u.Level}" == level).Select(u => u.Id).ToList());
        rows = level == None ? (AtCounter ? rows.Where(d => !known.Contains(d.ReceivingUnitId)) : rows.Where(d => !known.Contains(d.UnitId))) : OfUnits(rows, wanted);
        return field switch { "*" => rows, "" => rows.Where(d => d.Field == null), _ => rows.Where(d => d.Field == field) };
    }

    private IQueryable<T> OfUnits<T>(IQueryable<T> rows, List<Guid> units) where T : class, ICountable => AtCounter ? rows.Where(d => units.Contains(d.ReceivingUnitId)) : rows.Where(d => units.Contains(d.UnitId));

    private List<Guid> Below(Guid unit)
    {
        var children = Units.ToLookup(u => u.ParentId);
        var found = new List<Guid> { unit };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(children[found[i]].Select(u => u.Id));
        }

        return found;
    }
}
