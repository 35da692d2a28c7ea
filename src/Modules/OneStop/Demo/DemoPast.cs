using System.Globalization;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Procedures;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.OneStop;

/// <summary>
/// Dossiers that were over before the day of the demo, from January 2019 on: written as rows, without the acts that would have made them. More in spring
/// and before the school year, few late, some denied, supplemented or taken back; four of ten rated.
/// </summary>
internal sealed class DemoPast(DataFiles files, HostMode mode, IProcedures procedures, IProcedureDesk rules, ReceiveReading reading, IUnits units, CalendarDesk calendars, RulePacks packs) : IDemoPart
{
    private static readonly DateOnly First = new(2019, 1, 2);

    // In hundredths: after Tết and before the school year people file most.
    private static readonly int[] Seasons = [80, 60, 110, 115, 105, 100, 110, 125, 110, 95, 95, 90];

    private readonly DemoNames names = new(files);
    private readonly Dictionary<(Guid, DateOnly), int> serials = [];

    public int Order => 86;

    public async Task Seed(AppDb db, Act act, CancellationToken cancel)
    {
        if (mode.Dossiers == 0)
        {
            return;
        }

        var kinds = await Kinds(act, cancel);
        var calendar = (await calendars.Current(cancel)).Book.For("one_stop");
        var communes = (await units.InForce(new(act.Day), cancel)).Where(u => Levels.Of(u) is ProcedureLevel.Commune && u.Code102 is not null).ToList();
        var days = Enumerable.Range(0, act.Day.DayNumber - First.DayNumber).Select(First.AddDays).Where(calendar.IsWorking).ToList();
        for (var n = 0; n < mode.Dossiers; n++)
        {
            var random = new DemoNumbers($"past:{n.ToString(CultureInfo.InvariantCulture)}");
            var day = days[random.Next(days.Count)];
            if (random.Next(125) < Seasons[day.Month - 1] && Drawn(kinds, random) is { } kind)
            {
                var commune = communes[random.Next(communes.Count)];
                Add(db, kind with { Receiving = kind.IsCommune ? commune.Id : kind.Receiving, Deciding = kind.IsCommune ? commune.Id : kind.Deciding, Code = kind.IsCommune ? commune.Code102! : kind.Code }, day, calendar, random, n, act);
            }
        }
    }

    private void Add(AppDb db, PastKind kind, DateOnly day, WorkingCalendar calendar, DemoNumbers random, int n, Act act)
    {
        var received = VietnamTime.Utc(day.ToDateTime(new TimeOnly(random.Happens(60) ? 7 + random.Next(4) : 13 + random.Next(3), random.Next(60))));
        var due = kind.Span.Unit is SpanUnit.None ? null : CaseClock.DueOf(new(calendar, packs.For(day), kind.Span), received);
        var fate = random.Next(100);
        // The later the platform's days, the fewer late ones.
        var late = random.Next(1000) < (day.Year == 2019 ? 75 : 45);
        var ended = due is { } promised ? (late ? calendar.Add(promised, TimeSpan.FromHours(2 + random.Next(30))) : calendar.OnOrNextOpening(received + ((promised - received) * (0.35 + (random.Next(64) / 100.0))))) : calendar.Add(received, TimeSpan.FromHours(4 + random.Next(30)));
        if (ended >= act.At)
        {
            return;
        }

        var returned = calendar.Add(ended, TimeSpan.FromMinutes(20 + random.Next(900)));
        var status = fate switch { 0 => DossierStatus.Withdrawn, 1 => DossierStatus.Stopped, _ => returned < act.At ? DossierStatus.Returned : DossierStatus.Decided };
        var serial = serials[(kind.Receiving, day)] = serials.GetValueOrDefault((kind.Receiving, day), PastSerials) + 1;
        var number = string.Create(CultureInfo.InvariantCulture, $"{kind.Code}-{day:yyMMdd}-{serial:0000}");
        var applicant = DemoApplicant.Of($"past:{n}", names, random);
        var dossier = new Dossier
        {
            Id = DemoId.Of($"past:{n}"), Number = number, TrackingCode = $"{DemoId.Of($"track:{n}"):N}"[..8].ToUpperInvariant(), Procedure = kind.Card.Content.Code, ProcedureName = kind.Card.Content.Name, ProcedureVersion = kind.Card.Number,
            Field = kind.Field, Applicant = applicant, OwnerNumber = applicant.Number, Content = kind.Card.Content.Name, Search = SearchText.Fold($"{number} {applicant.Name} {kind.Card.Content.Name} {kind.Card.Content.Code}"),
            Way = random.Next(100) switch { < 80 => FilingWay.Counter, < 93 => FilingWay.Online, _ => FilingWay.Post }, ReceivingUnitId = kind.Receiving, UnitId = kind.Deciding, ReturningUnitId = kind.Receiving, FiledAt = received,
            Status = status, ReceivedAt = received, DueAt = status is DossierStatus.Withdrawn or DossierStatus.Stopped ? null : due, FirstDueAt = due, EndedAt = ended, ReturnedAt = status is DossierStatus.Returned ? returned : null,
            Outcome = status is DossierStatus.Withdrawn or DossierStatus.Stopped ? DossierOutcome.None : fate is 2 or 3 ? DossierOutcome.Denied : DossierOutcome.Granted,
            Supplements = fate is > 3 and < 9 ? 1 : 0, Rating = status is DossierStatus.Returned && random.Happens(40) ? (late ? 1 + random.Next(4) : 3 + random.Next(3)) : null,
        };
        db.Add(dossier);
        foreach (var (step, at) in new[] { (DossierStatus.Accepted, received), (DossierStatus.Processing, received.AddMinutes(40)), (status is DossierStatus.Returned ? DossierStatus.Decided : status, ended), (DossierStatus.Returned, returned) })
        {
            if (step is not DossierStatus.Returned || status is DossierStatus.Returned)
            {
                db.Add(new DossierStep { Id = DemoId.Of($"past:{n}:{step}"), DossierId = dossier.Id, Status = step, At = at, Who = "Dữ liệu thử nghiệm" });
            }
        }
    }

    private async Task<IReadOnlyList<PastKind>> Kinds(Act act, CancellationToken cancel)
    {
        var kinds = new List<PastKind>();
        foreach (var row in files.Rows("demo/dossier-kinds.csv").Where(r => r["weight"] != "0"))
        {
            if (await procedures.Find(row["procedure"], act.Day, cancel) is { } card)
            {
                var (receiving, deciding) = (DemoId.Of($"unit:{row["receiving"]}"), DemoId.Of($"unit:{row["deciding"]}"));
                var code = (await units.Find(receiving, new(act.Day), cancel))?.Code102 ?? "000.00.00.H30";
                kinds.Add(new(card, int.Parse(row["weight"], CultureInfo.InvariantCulture), receiving == deciding, receiving, deciding, code, reading.FieldOf(card), rules.LimitsOf(card, FilingWay.Counter)?.Promised ?? Span.None));
            }
        }

        return kinds;
    }

    private static PastKind? Drawn(IReadOnlyList<PastKind> kinds, DemoNumbers random)
    {
        var at = random.Next(kinds.Sum(k => k.Weight));
        return kinds.FirstOrDefault(k => (at -= k.Weight) < 0);
    }

    // Dossiers of the last weeks have numbers from 1; those written here stand above them.
    private const int PastSerials = 500;

    private sealed record PastKind(ProcedureCard Card, int Weight, bool IsCommune, Guid Receiving, Guid Deciding, string Code, string? Field, Span Span);
}
