using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>The decisions about days: recorded ones, and those that come with the program.</summary>
internal static class BrowseDecisions
{
    public static readonly NumberField Year = new("year", "Năm") { Required = false, Min = WorkingCalendar.First.Year, Max = WorkingCalendar.Last.Year };

    public static void Map(Site site)
    {
        site.Action(CalendarsUrls.Decisions).Requires(CalendarsPermissions.View).MapGet(List);
        site.Action("/calendars/decisions/{id:guid}").Requires(CalendarsPermissions.View).MapGet(Show);
    }

    private static async Task<IResult> List(ListQuery query, FormState form, AppDb db, Choosing choosing, Texts t, Act act, CancellationToken cancel)
    {
        var names = await choosing.Names(act.Day, cancel);
        var recorded = await db.Set<CalendarDecision>().AsNoTracking().OrderByDescending(d => d.SignedOn).ThenBy(d => d.Number).Page(query, cancel);
        var rows = new PageOf<DecisionRow>([.. recorded.Items.Select(d => Row(d, names, t))], query, recorded.Total, recorded.HasNext);
        var year = form.Maybe(Year) ?? act.Day.Year;
        var own = recorded.Items.SelectMany(d => d.Rows).Select(r => (r.Id, r.Source)).ToHashSet();
        var known = (await choosing.Current(cancel)).Book.Days.Where(d => d.From.Year == year && !own.Contains((d.Id, d.Source))).OrderBy(d => d.From).ToList();
        return DecisionsPage.With(new(form.With(Year, (long?)year), (int)year, rows, [.. known.Select(d => new DecidedRow(d.Kind, d.From, d.To, d.MadeUp, d.Title, d.Source, d.Certainty))], act.May(CalendarsPermissions.Decide)));
    }

    private static async Task<IResult> Show(Guid id, AppDb db, DecisionPages pages, EventCatalog catalog, Texts t, Act act, CancellationToken cancel)
    {
        var decision = await db.Set<CalendarDecision>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel);
        act.RefuseIf(decision is null, Refusals.NotFound);
        var runs = await DecisionPages.Runs(db, decision!.Number).ToListAsync(cancel);
        var revoked = decision.RevokedBy is { } by ? await DecisionPages.Runs(db, by).ToListAsync(cancel) : [];
        var may = Decide.Answers(act, CalendarsPermissions.Decide, decision.Scope);
        return DecisionPage.With(new(decision, Row(decision, await pages.Names(act.Day, cancel), t), [.. runs, .. revoked], may ? decision.WhyNotRevoke() : Refusals.NotAllowed, may,
            await Histories.Of(db, decision.Reference, catalog, cancel)));
    }

    private static DecisionRow Row(CalendarDecision d, IReadOnlyDictionary<Guid, string> names, Texts t) =>
        new(d.Id, d.Number, d.Issuer, d.SignedOn, t.Of(new Names(d.Title, d.TitleEn)), Choosing.ScopeText(d.Scope, names, t), d.Days.Min(x => x.From), d.Days.Max(x => x.To), d.Certainty, d.RevokedBy);
}

/// <summary>A line of the list of decisions.</summary>
public sealed record DecisionRow(Guid Id, string Number, string Issuer, DateOnly SignedOn, string Title, string Scope, DateOnly From, DateOnly To, Certainty Certainty, string? RevokedBy);

/// <summary>Days that come with the program.</summary>
public sealed record DecidedRow(DayKind Kind, DateOnly From, DateOnly To, DateOnly? MadeUp, Names Title, string Source, Certainty Certainty);

/// <summary>The list of decisions.</summary>
public sealed record DecisionsModel(FormState Form, int Year, PageOf<DecisionRow> Rows, IReadOnlyList<DecidedRow> Known, bool MayDecide);

/// <summary>One decision.</summary>
public sealed record DecisionModel(CalendarDecision Decision, DecisionRow Row, IReadOnlyList<RunRow> Runs, Refusal? WhyNotRevoke, bool MayDecide, IReadOnlyList<TimelineEntry> Timeline);
