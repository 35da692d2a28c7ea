using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Clocks;

/// <summary>The calendars as they count now.</summary>
/// <param name="Edition">Raised by one with every change.</param>
/// <param name="Book">Data files and recorded decisions together.</param>
public sealed record CurrentCalendars(int Edition, CalendarBook Book)
{
    /// <summary>The calendar of a unit.</summary>
    /// <param name="kind">Code of its kind.</param>
    public WorkingCalendar Of(string kind, Guid unit) => Book.For(kind, $"{unit:N}");
}

/// <summary>
/// Reads the calendars and records what changes them. The book is kept in the memory of each host under the edition that stands in the database,
/// so that a decision recorded by any host counts at the next question to every other one.
/// </summary>
public sealed class CalendarDesk
{
    /// <summary>The setting that holds the edition.</summary>
    public const string Stamp = "calendars.edition";

    private readonly AppDb db;
    private readonly FileCalendars files;
    private readonly KeptBook kept;

    internal CalendarDesk(AppDb db, FileCalendars files, KeptBook kept) => (this.db, this.files, this.kept) = (db, files, kept);

    /// <summary>The calendars as they count now: one statement, unless they changed.</summary>
    public async Task<CurrentCalendars> Current(CancellationToken cancel = default) => await Current(await db.Setting(Stamp, cancel), cancel);

    /// <summary>The same, for whoever has read the setting <see cref="Stamp"/> together with something else: no statement, unless the calendars changed.</summary>
    /// <param name="stamp">Its value; none when it was never set.</param>
    public async Task<CurrentCalendars> Current(string? stamp, CancellationToken cancel = default)
    {
        var edition = EditionOf(stamp);
        if (kept.Now is { } now && now.Edition == edition)
        {
            return now;
        }

        var decisions = await db.Set<CalendarDecision>().AsNoTracking().Where(d => d.RevokedAt == null).ToListAsync(cancel);
        var hours = await db.Set<RecordedHours>().AsNoTracking().ToListAsync(cancel);
        return kept.Now = new(edition, FileCalendars.Join(files.Book, hours.ConvertAll(h => h.Row), decisions.SelectMany(d => d.Rows)));
    }

    /// <summary>The book with a decision that is not recorded yet; refused as its rows deserve (CAL-003 to CAL-006), or when it changes nothing (CLK-003).</summary>
    public static (CalendarBook Book, ChangedDays Change) With(CalendarBook book, CalendarDecision decision)
    {
        var changed = book.With(decision.Rows);
        return (changed, Changed(book, changed, decision));
    }

    /// <summary>The book without a decision.</summary>
    public static (CalendarBook Book, ChangedDays Change) Without(CalendarBook book, CalendarDecision decision)
    {
        var ids = decision.Rows.Select(r => (r.Id, r.Source)).ToHashSet();
        var changed = new CalendarBook(book.Hours, book.Days.Where(d => !ids.Contains((d.Id, d.Source))), book.Holidays);
        return (changed, Changed(book, changed, decision));
    }

    /// <summary>Records a decision; the act commits it, and open cases are counted anew afterwards. Refused: CLK-002, CLK-006 and what <see cref="With"/> refuses.</summary>
    /// <param name="seen">The edition the actor saw the effects of.</param>
    public async Task Decide(CalendarDecision decision, int seen, Act act, CancellationToken cancel = default)
    {
        var current = await Current(cancel);
        act.RefuseIf(current.Edition != seen, ClocksRefusals.Overtaken);
        act.RefuseIf(await db.Set<CalendarDecision>().AnyAsync(d => d.Number == decision.Number && d.Issuer == decision.Issuer && d.RevokedAt == null, cancel), ClocksRefusals.SameNumber.With(decision.Number, decision.Issuer));
        var (_, change) = With(current.Book, decision);
        db.Add(decision);
        act.Record(new CalendarDecided(decision.Id, decision.Number, decision.Title, change.From, change.To));
        await Change(change, decision.Number, seen, act, cancel);
    }

    /// <summary>A decision counts no more; the act commits it. Refused: CLK-001, CLK-006.</summary>
    /// <param name="by">Number of the document that revokes it.</param>
    public async Task Revoke(CalendarDecision decision, string by, int seen, Act act, CancellationToken cancel = default)
    {
        var current = await Current(cancel);
        act.RefuseIf(decision.WhyNotRevoke());
        act.RefuseIf(current.Edition != seen, ClocksRefusals.Overtaken);
        var (_, change) = Without(current.Book, decision);
        decision.Revoke(by, act);
        act.Record(new CalendarRevoked(decision.Id, decision.Number, by, change.From, change.To));
        await Change(change, by, seen, act, cancel);
    }

    /// <summary>Records office hours; the act commits them. Refused: CAL-003, CAL-004.</summary>
    public async Task Add(RecordedHours hours, Act act, CancellationToken cancel = default)
    {
        var current = await Current(cancel);
        act.Record(new HoursRecorded(hours.Id, hours.Title, hours.From));
        await Replace(current, hours, [.. await Recorded(cancel), hours.Row], act, cancel);
        db.Add(hours);
    }

    /// <summary>Recorded hours end on a day; the act commits it. Refused: CLK-004.</summary>
    public async Task End(RecordedHours hours, DateOnly last, Act act, CancellationToken cancel = default)
    {
        act.RefuseIf(last < hours.From || last >= (hours.To ?? DateOnly.MaxValue), ClocksRefusals.EndsWrong.With(hours.From));
        var current = await Current(cancel);
        var others = (await Recorded(cancel)).Where(h => h.Id != hours.Title);
        hours.To = last;
        act.Record(new HoursEnded(hours.Id, hours.Title, last));
        await Replace(current, hours, [.. others, hours.Row], act, cancel);
    }

    private async Task<List<HoursRow>> Recorded(CancellationToken cancel) => (await db.Set<RecordedHours>().AsNoTracking().ToListAsync(cancel)).ConvertAll(h => h.Row);

    private async Task Replace(CurrentCalendars current, RecordedHours hours, IReadOnlyList<HoursRow> all, Act act, CancellationToken cancel)
    {
        var fromFiles = files.Book.Days.Select(d => (d.Id, d.Source)).ToHashSet();
        var changed = FileCalendars.Join(files.Book, all, current.Book.Days.Where(d => !fromFiles.Contains((d.Id, d.Source))));
        // Hours without an end touch every case due from their first day on.
        if (ChangedDays.Between(current.Book, changed, hours.Scope, hours.From, hours.To ?? hours.From) is { } change)
        {
            await Change(change with { To = hours.To is { } last && change.To < last.AddYears(1) ? change.To : WorkingCalendar.Last }, hours.Title, current.Edition, act, cancel);
            return;
        }

        await Change(null, hours.Title, current.Edition, act, cancel);
    }

    // Two administrators at once: the second to save finds the setting changed and is told. So there has to be one, before the first of them.
    private async Task Change(ChangedDays? change, string source, int seen, Act act, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO settings (id, value, version) VALUES ({Stamp}, '0', 0) ON CONFLICT DO NOTHING", cancel);
        var stamp = await db.Set<Setting>().FirstAsync(s => s.Id == Stamp, cancel);
        act.RefuseIf(EditionOf(db.Entry(stamp).Property(e => e.Value).OriginalValue) != seen, ClocksRefusals.Overtaken);
        // More than one change in an act: each raises it.
        var edition = EditionOf(stamp.Value) + 1;
        stamp.Value = edition.ToString(CultureInfo.InvariantCulture);
        if (change is not null)
        {
            db.Add(new Recompute
            {
                Id = act.Id, Edition = edition, Source = source, From = change.From, To = change.To, Kinds = [.. change.Scope.Kinds], Units = [.. change.Scope.Units], AskedAt = act.At,
            });
            act.Record(new RecomputeAsked(act.Id, source, change.From, change.To));
        }
    }

    private static int EditionOf(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? edition : 0;

    private static ChangedDays Changed(CalendarBook book, CalendarBook changed, CalendarDecision decision) =>
        ChangedDays.Between(book, changed, decision.Scope, decision.Days.Min(d => d.MadeUp < d.From ? d.MadeUp.Value : d.From), decision.Days.Max(d => d.MadeUp > d.To ? d.MadeUp.Value : d.To))
            ?? throw new Refused(ClocksRefusals.NothingChanges);
}

/// <summary>The book this host read last.</summary>
internal sealed class KeptBook
{
    private volatile CurrentCalendars? now;

    public CurrentCalendars? Now
    {
        get => now;
        set => now = value;
    }
}
