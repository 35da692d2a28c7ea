using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Clocks;

/// <summary>A case whose time begins to count.</summary>
public sealed record NewClock
{
    /// <summary>The case; the clock itself when it lives nowhere else.</summary>
    public required Reference Subject { get; init; }

    /// <summary>The unit that answers for it.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Received, UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>By law, and promised.</summary>
    public required Limits Limits { get; init; }

    /// <summary>Code of the start rule; none for the standard one.</summary>
    public string? Start { get; init; }

    /// <summary>Code of the rule pack; none: the one in force on the day of receipt.</summary>
    public string? Rules { get; init; }

    /// <summary>Field of work.</summary>
    public string? Field { get; init; }

    /// <summary>0 open to 3 secret.</summary>
    public int Confidentiality { get; init; }

    /// <summary>Code of the unit kind whose calendar counts, where it is not the unit's own (residence at the commune police).</summary>
    public string? Kind { get; init; }

    /// <summary>Who is responsible.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>From which seat.</summary>
    public Guid? SeatId { get; init; }
}

/// <summary>Of which kind units are; Organizations knows.</summary>
public interface IUnitKinds
{
    /// <summary>Codes of the kinds as in data files, by unit, on a day; a unit not in force then is left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Of(IReadOnlyCollection<Guid> units, DateOnly day, CancellationToken cancel = default);
}

/// <summary>Opens and moves the clocks of cases inside the caller's act, and says when cases are due and why.</summary>
public sealed class ClockDesk
{
    private readonly AppDb db;
    private readonly CalendarDesk calendars;
    private readonly FileCalendars files;
    private readonly IEnumerable<IUnitKinds> kinds;

    internal ClockDesk(AppDb db, CalendarDesk calendars, FileCalendars files, IEnumerable<IUnitKinds> kinds) => (this.db, this.calendars, this.files, this.kinds) = (db, calendars, files, kinds);

    /// <summary>Opens a clock; the act commits it. Refused when the case has one (CLK-005), and as the rules say.</summary>
    public async Task<CaseClockRow> Open(NewClock wanted, Act act, CancellationToken cancel = default)
    {
        act.RefuseIf(await Rows.AnyAsync(c => c.SubjectKind == wanted.Subject.Kind && c.SubjectId == wanted.Subject.Id, cancel), ClocksRefusals.HasClock.With(wanted.Subject.Label));
        act.RefuseIf(wanted.ReceivedAt > act.At, ClocksRefusals.InFuture.With(wanted.ReceivedAt));
        var row = await Received(wanted, cancel);
        db.Add(row);
        act.Record(new ClockOpened(row.Subject, row.Id, row.UnitId, row.ReceivedAt, row.Limits.Promised.ToString(), row.DueAt));
        return row;
    }

    /// <summary>When a case would be due if it were received then, also at a moment to come. Nothing is kept. Refused as the rules say.</summary>
    public async Task<DateTime?> Plan(NewClock wanted, CancellationToken cancel = default) => (await Received(wanted, cancel)).DueAt;

    private async Task<CaseClockRow> Received(NewClock wanted, CancellationToken cancel)
    {
        var day = VietnamTime.DayOf(wanted.ReceivedAt);
        var kind = wanted.Kind ?? await KindOf(wanted.UnitId, day, cancel);
        var row = new CaseClockRow
        {
            Id = wanted.Subject.Kind == CaseClockRow.ReferenceKind ? Guid.Parse(wanted.Subject.Id) : Guid.CreateVersion7(),
            SubjectKind = wanted.Subject.Kind, SubjectId = wanted.Subject.Id, SubjectLabel = wanted.Subject.Label, Search = SearchText.Fold(wanted.Subject.Label),
            UnitId = wanted.UnitId, Confidentiality = wanted.Confidentiality, Field = wanted.Field, Kind = kind, PersonId = wanted.PersonId, SeatId = wanted.SeatId,
            Rules = (wanted.Rules is { } code ? files.Rules(code) : files.Rules(day)).Code, Legal = wanted.Limits.Legal.ToString(), Committed = wanted.Limits.Committed?.ToString(), ReceivedAt = wanted.ReceivedAt,
        };
        ClockReading.Happen(row, ClockEvent.Received(wanted.ReceivedAt, wanted.Start), files, await calendars.Current(cancel));
        return row;
    }

    /// <summary>Something happens to the clock of a case; the act commits it. Refused as <see cref="CaseClock.WhyNot"/> says.</summary>
    public async Task<CaseClockRow> Happen(Reference subject, ClockEvent next, Act act, CancellationToken cancel = default)
    {
        var row = await Of(subject, cancel);
        act.RefuseIf(row is null, Refusals.NotFound);
        act.RefuseIf(next.At > act.At, ClocksRefusals.InFuture.With(next.At));
        ClockReading.Happen(row!, next, files, await calendars.Current(cancel));
        act.Record(new ClockChanged(row!.Subject, row.Id, row.UnitId, next.Kind, next.At, row.DueAt));
        return row;
    }

    /// <summary>The clock of a case, to be changed, as it stands in this act; none when it has none.</summary>
    public async Task<CaseClockRow?> Of(Reference subject, CancellationToken cancel = default) =>
        db.Set<CaseClockRow>().Local.FirstOrDefault(c => c.SubjectKind == subject.Kind && c.SubjectId == subject.Id)
            ?? await db.Set<CaseClockRow>().FirstOrDefaultAsync(c => c.SubjectKind == subject.Kind && c.SubjectId == subject.Id, cancel);

    /// <summary>Another person answers for the case, or nobody for now; the act commits it, and both are told. Refused (CLK-008) when it has ended.</summary>
    public static void HandOver(CaseClockRow row, SeatOnDay? to, Act act)
    {
        act.RefuseIf(row.WhyNotHandOver());
        act.Record(new ClockHandedOver(row.Subject, row.Id, row.UnitId, row.PersonId, to?.Person, to?.Name));
        (row.PersonId, row.SeatId) = (to?.Person, to?.Seat ?? row.SeatId);
    }

    /// <summary>The clock itself, to be asked what may happen next (<see cref="CaseClock.WhyNot"/>).</summary>
    /// <param name="current">The calendars, where the caller has read them.</param>
    public async Task<CaseClock> Clock(CaseClockRow row, CurrentCalendars? current = null, CancellationToken cancel = default) => ClockReading.Clock(row, files, current ?? await calendars.Current(cancel));

    /// <summary>When the case is due, with every step of the reasoning.</summary>
    /// <param name="current">The calendars, where the caller has read them.</param>
    public async Task<Deadline> Explain(CaseClockRow row, CurrentCalendars? current = null, CancellationToken cancel = default) => ClockReading.Explain(row, files, current ?? await calendars.Current(cancel));

    /// <summary>Where cases stand at a moment, by their identities of one kind: two statements for a page of them.</summary>
    public async Task<IReadOnlyDictionary<string, ClockStanding>> Standings(string kind, IReadOnlyCollection<string> ids, DateTime now, CancellationToken cancel = default)
    {
        var current = await calendars.Current(cancel);
        var rows = await Rows.Where(c => c.SubjectKind == kind && ids.Contains(c.SubjectId)).ToListAsync(cancel);
        return rows.ToDictionary(r => r.SubjectId, r => ClockReading.Standing(r, current, now));
    }

    /// <summary>Where rows already read stand at a moment: one statement, or none.</summary>
    /// <param name="current">The calendars, where the caller has read them.</param>
    public async Task<IReadOnlyList<ClockStanding>> Standings(IReadOnlyList<CaseClockRow> rows, DateTime now, CurrentCalendars? current = null, CancellationToken cancel = default)
    {
        current ??= await calendars.Current(cancel);
        return [.. rows.Select(r => ClockReading.Standing(r, current, now))];
    }

    /// <summary>All clocks, to be limited by <c>Within(act.Reach(…))</c>.</summary>
    public IQueryable<CaseClockRow> Rows => db.Set<CaseClockRow>().AsNoTracking();

    /// <summary>Code of the unit's kind on a day, for its calendar; refused (TS-002) when it was not in force then.</summary>
    public async Task<string> KindOf(Guid unit, DateOnly day, CancellationToken cancel = default)
    {
        foreach (var port in kinds)
        {
            if ((await port.Of([unit], day, cancel)).TryGetValue(unit, out var kind))
            {
                return kind;
            }
        }

        throw new Refused(Refusals.NotFound);
    }
}
