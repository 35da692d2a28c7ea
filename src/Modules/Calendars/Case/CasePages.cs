using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>Reads what the page of one deadline shows.</summary>
internal sealed class CasePages(AppDb db, ClockDesk clocks, Choosing choosing, FieldNames fields, EventCatalog catalog, Links links, Texts t)
{
    /// <summary>The clock, if the actor may see it; refused as not found otherwise.</summary>
    public async Task<CaseClockRow> Find(Guid id, Permission permission, Act act, CancellationToken cancel)
    {
        var row = await clocks.Rows.Within(act.Reach(permission)).FirstOrDefaultAsync(c => c.Id == id, cancel);
        act.RefuseIf(row is null, Refusals.NotFound);
        return row!;
    }

    public async Task<CaseModel> Of(CaseClockRow row, Act act, CancellationToken cancel)
    {
        var current = await choosing.Current(cancel);
        var standing = (await clocks.Standings([row], act.At, current, cancel))[0];
        var may = row.IsByHand && act.May(CalendarsPermissions.Keep) && await clocks.Rows.Within(act.Reach(CalendarsPermissions.Keep)).AnyAsync(c => c.Id == row.Id, cancel);
        var changes = may ? await Changes(row, current, act, cancel) : [];
        var person = row.PersonId is { } id ? await db.Set<Person>().Where(p => p.Id == id).Select(p => p.Name).FirstOrDefaultAsync(cancel) : null;
        return new(row, standing, await clocks.Explain(row, current, cancel), (await choosing.Names(act.Day, cancel)).GetValueOrDefault(row.UnitId) ?? "–", t[Choosing.KindTitle(row.Kind)], fields.Name(row.Field, t), person,
            row.IsByHand ? null : links.To(row.SubjectKind, row.SubjectId, act), changes, may && row.WhyNotHandOver() is null, await Histories.Of(db, row.Reference, catalog, cancel));
    }

    private async Task<IReadOnlyList<CaseAction>> Changes(CaseClockRow row, CurrentCalendars current, Act act, CancellationToken cancel)
    {
        var clock = await clocks.Clock(row, current, cancel);
        return [.. CaseChange.All.Select(c => new CaseAction(c.Code, c.Title, clock.WhyNot(c.Event(act.At, Span.WorkingDays(1)))))];
    }
}

/// <summary>What can be done to a clock by hand, and why not now.</summary>
public sealed record CaseAction(string Code, string Title, Refusal? WhyNot);

/// <summary>The page of one deadline.</summary>
public sealed record CaseModel(CaseClockRow Clock, ClockStanding Standing, Deadline Deadline, string Unit, string Calendar, string? Field, string? Person, string? Url, IReadOnlyList<CaseAction> Actions, bool MayHandOver, IReadOnlyList<TimelineEntry> Timeline);
