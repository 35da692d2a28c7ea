using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Organizations;
using ThongSuot.Procedures;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>The assessment of units and officers by TT 01/2018/TT-VPCP, articles 13 to 15, over the dossiers solved in a period.</summary>
internal sealed class AssessDossiers(AppDb db, FigureReading reading, UnitNames units, IProcedures procedures, AssessmentRules rules, Texts t)
{
    /// <summary>Most solved dossiers that are read at once; more need a shorter period.</summary>
    private const int Most = 200_000;

    public static void Map(Site site) => site.Action(OneStopUrls.Assessment).Requires(OneStopPermissions.Figures).MapGet(
        (ListQuery query, FormState form, AssessDossiers assess, Act act, CancellationToken cancel) => assess.Show(query, form, act, cancel));

    private async Task<IResult> Show(ListQuery query, FormState form, Act act, CancellationToken cancel)
    {
        var (ask, fields) = await reading.Ask(form, FigureGroup.Unit, act, cancel);
        ask = ask with { By = ask.AtCounter ? FigureGroup.Receiving : FigureGroup.Unit };
        var rows = ask.Rows(db, act);
        var solved = rows.Where(CountRules.Of(DossierCount.Solved, ask.Period));
        var atCounter = ask.AtCounter;
        var dossiers = await solved.OrderByDescending(d => d.EndedAt).Take(Most + 1).Select(d => new AssessedDossier
        {
            Unit = atCounter ? d.ReceivingUnitId : d.UnitId, Case = d.CaseId, EndedAt = d.EndedAt!.Value, DueAt = d.DueAt, FirstDueAt = d.FirstDueAt, Extensions = d.Extensions, Supplements = d.Supplements, Way = d.Way, ReturnWay = d.ReturnWay, Rating = d.Rating,
        }).ToListAsync(cancel);
        var steps = await (
            from dossier in solved
            join step in db.Set<CaseTask>() on dossier.CaseId equals (Guid?)step.CaseId
            join person in db.Set<Person>() on step.DoneById equals (Guid?)person.Id into people
            from person in people.DefaultIfEmpty()
            where step.Status == CaseTaskStatus.Completed
            select new AssessedStep(step.CaseId, step.UnitId, step.DoneById, person == null ? null : person.Name, step.EndedAt!.Value, step.DueAt)).ToListAsync(cancel);
        var ofUnits = await OfUnits(ask, rows, dossiers, steps, act, cancel);
        var model = new AssessmentModel(form, fields, query, ask, ofUnits, OfOfficers(dossiers, steps, ask.Period.To), dossiers.Count > Most);
        return query.IsFile && !form.HasErrors
            ? ListFile.Of("danh-gia-mot-cua", model.Units.Concat(model.Officers), [new FileColumn<AssessmentLine>("Đơn vị, công chức", l => l.Name), new("Đã giải quyết", l => l.Dossiers),
                .. AssessmentIndexes.OfUnits.Select(i => new FileColumn<AssessmentLine>(AssessmentIndexes.Title(i), l => l.Points.GetValueOrDefault(i))), new("Tổng", l => l.Total), new("Tối đa có thể đạt", l => l.Reachable), new("Xếp loại", l => l.Grade, IsWord: true)])
            : AssessmentPage.With(model, form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private async Task<IReadOnlyList<AssessmentLine>> OfUnits(FigureAsk ask, IQueryable<Dossier> rows, List<AssessedDossier> dossiers, List<AssessedStep> steps, Act act, CancellationToken cancel)
    {
        var (names, levels, day) = (await units.Names(act.Day, cancel), ask.Units.ToDictionary(u => u.Id, u => u.Level), ask.Period.To);
        var (table, counted) = (new CountTable([ask.Period]), ask.Counted(db, act));
        var received = (await (ask.AtCounter ? table.Of(counted, d => d.ReceivingUnitId, d => d.Way == FilingWay.Online ? "online" : "", cancel) : table.Of(counted, d => d.UnitId, d => d.Way == FilingWay.Online ? "online" : "", cancel))).ToLookup(p => p.Key);
        var entries = (await procedures.InForce(act.Day, cancel)).Where(e => !e.IsInternal).ToList();
        var ofUnit = steps.ToLookup(s => (s.Case, s.Unit));
        return [.. dossiers.GroupBy(d => d.Unit).Select(g =>
        {
            var points = Points([.. g], d => ofUnit[(d.Case ?? Guid.Empty, g.Key)], day);
            points[5] = points[6] = points[8] = null;
            points[9] = levels.TryGetValue(g.Key, out var level) ? Online([.. received[g.Key]], entries, level, day) : null;
            var line = new AssessmentLine(g.Key, names.GetValueOrDefault(g.Key) ?? t["Đơn vị không còn hoạt động"], g.Count(), points);
            return line with { Grade = GradeOf(line, "agency", AssessmentIndexes.OfUnits.Count, day) };
        }).OrderByDescending(l => l.Total).ThenBy(l => l.Name, StringComparer.CurrentCulture)];
    }

    private IReadOnlyList<AssessmentLine> OfOfficers(List<AssessedDossier> dossiers, List<AssessedStep> steps, DateOnly day)
    {
        var byCase = dossiers.Where(d => d.Case is not null).ToDictionary(d => d.Case!.Value);
        return [.. steps.Where(s => s.Officer is not null && byCase.ContainsKey(s.Case)).GroupBy(s => s.Officer!.Value).Select(g =>
        {
            var own = g.ToLookup(s => s.Case);
            var line = new AssessmentLine(g.Key, g.First().Name ?? "–", own.Count, Points([.. own.Select(c => byCase[c.Key])], d => own[d.Case!.Value], day));
            return line with { Grade = GradeOf(line, "officer", AssessmentIndexes.OfOfficers.Count, day) };
        }).OrderByDescending(l => l.Total).ThenBy(l => l.Name, StringComparer.CurrentCulture)];
    }

    private Dictionary<int, double?> Points(IReadOnlyList<AssessedDossier> dossiers, Func<AssessedDossier, IEnumerable<AssessedStep>> steps, DateOnly day)
    {
        var (contacts, agencies) = (rules.Threshold("contacts", "one", day), rules.Threshold("agencies", "one", day));
        return new()
        {
            [1] = AssessmentPoints.Average(dossiers.Select(AssessmentPoints.Time)),
            [2] = AssessmentPoints.Average(dossiers.Select(d => AssessmentPoints.Steps(steps(d)))),
            [3] = AssessmentPoints.Average(dossiers.Select(d => (int?)AssessmentPoints.Contacts(d.Supplements, contacts))),
            [4] = AssessmentPoints.Average(dossiers.Select(d => (int?)AssessmentPoints.Contacts(d.Agencies, agencies))),
            [7] = AssessmentPoints.Average(dossiers.Select(AssessmentPoints.Attitude)),
        };
    }

    private double? Online(IReadOnlyList<CountedPart<Guid>> counts, List<ProcedureEntry> entries, UnitLevel level, DateOnly day)
    {
        var ofLevel = entries.Where(e => e.Levels.Any(l => $"{l}" == $"{level}")).ToList();
        var (all, online) = (counts.Sum(p => p.Counts[DossierCount.Received]), counts.Where(p => p.Second == "online").ToList());
        return ofLevel.Count == 0 || all == 0 ? null : AssessmentPoints.Online((double)ofLevel.Count(e => e.Online is not OnlineLevel.Information) / ofLevel.Count, (double)online.Sum(p => p.Counts[DossierCount.Online]) / all, online.Any(p => p.Counts[DossierCount.Late] + p.Counts[DossierCount.OpenLate] > 0),
            (rules.Threshold("online", "procedures", day), rules.Threshold("online", "two", day), rules.Threshold("online", "one", day)));
    }

    private string? GradeOf(AssessmentLine line, string subject, int all, DateOnly day) => line.Reachable == 2 * all ? rules.Grade(subject, line.Total, day) : null;
}

/// <summary>The page of the assessment.</summary>
public sealed record AssessmentModel(FormState Form, FigureFields Fields, ListQuery Query, FigureAsk Ask, IReadOnlyList<AssessmentLine> Units, IReadOnlyList<AssessmentLine> Officers, bool IsCut)
{
    /// <summary>The head of the page shows the same filters as the figures.</summary>
    public FiguresModel Head => new(Form, Fields, Query, new(Ask, []));

    /// <summary>The dossiers a unit was assessed by.</summary>
    public string BehindUnit(AssessmentLine line) => Ask.Behind(DossierCount.Solved, $"{line.Key:N}");

    /// <summary>The dossiers an officer worked on.</summary>
    public string BehindOfficer(AssessmentLine line) => Ask.Url(OneStopUrls.Counted, ("count", DossierCount.Solved.Code()), ("officer", $"{line.Key:N}"));
}
