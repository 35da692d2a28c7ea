using System.Globalization;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Procedures;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.OneStop;

/// <summary>What past dossiers of the demo are about: a procedure with its papers, fees and limit, and who takes and decides.</summary>
internal sealed record PastKind(ProcedureCard Card, int Weight, bool IsCommune, Guid Receiving, Guid Deciding, string Code, string? Field, Span Span, IReadOnlyList<FeeSum> Fees);

/// <summary>Makes dossiers that are over, each from its number alone: few late, some denied, supplemented, stopped or taken back; four of ten rated.</summary>
internal sealed class PastDossier(DemoNames names, WorkingCalendar calendar, RulePacks packs, DateTime now)
{
    // Dossiers of the last weeks have numbers from 1; those written here stand above them.
    private const int FirstSerial = 500;
    private const string Who = "Dữ liệu thử nghiệm";

    private readonly Dictionary<(Guid, DateOnly), int> serials = [];

    /// <summary>The dossier with its rows; none where it would not be over, or its counter has no number left on the day.</summary>
    public PastRows? Of(int n, PastKind kind, DateOnly day, DemoNumbers random)
    {
        var received = VietnamTime.Utc(day.ToDateTime(new TimeOnly(random.Happens(60) ? 7 + random.Next(4) : 13 + random.Next(3), random.Next(60))));
        var due = kind.Span.Unit is SpanUnit.None ? null : CaseClock.DueOf(new(calendar, packs.For(day), kind.Span), received);
        var fate = random.Next(100);
        // The later the platform's days, the fewer late ones.
        var late = random.Next(1000) < (day.Year == 2019 ? 75 : 45);
        var ended = due is { } promised ? (late ? calendar.Add(promised, TimeSpan.FromHours(2 + random.Next(30))) : calendar.OnOrNextOpening(received + ((promised - received) * (0.35 + (random.Next(64) / 100.0))))) : calendar.Add(received, TimeSpan.FromHours(4 + random.Next(30)));
        var serial = serials.GetValueOrDefault((kind.Receiving, day), FirstSerial) + 1;
        if (ended >= now || serial > 9999)
        {
            return null;
        }

        serials[(kind.Receiving, day)] = serial;
        var returned = calendar.Add(ended, TimeSpan.FromMinutes(20 + random.Next(900)));
        var status = fate switch { 0 => DossierStatus.Withdrawn, 1 => DossierStatus.Stopped, _ => returned < now ? DossierStatus.Returned : DossierStatus.Decided };
        var number = string.Create(CultureInfo.InvariantCulture, $"{kind.Code}-{day:yyMMdd}-{serial:0000}");
        var (content, applicant, isOver) = (kind.Card.Content, DemoApplicant.Of($"past:{n}", names, random), status is DossierStatus.Withdrawn or DossierStatus.Stopped);
        var dossier = new Dossier
        {
            Id = DemoId.Of($"past:{n}"), Number = number, TrackingCode = $"{DemoId.Of($"track:{n}"):N}"[..8].ToUpperInvariant(), Procedure = content.Code, ProcedureName = content.Name, ProcedureVersion = kind.Card.Number,
            Field = kind.Field, Applicant = applicant, OwnerNumber = applicant.Number, Content = content.Name, Search = SearchText.Fold($"{number} {applicant.Name} {content.Name} {content.Code}"),
            Way = random.Next(100) switch { < 80 => FilingWay.Counter, < 93 => FilingWay.Online, _ => FilingWay.Post }, ReceivingUnitId = kind.Receiving, UnitId = kind.Deciding, ReturningUnitId = kind.Receiving, FiledAt = received,
            Status = status, ReceivedAt = received, DueAt = isOver ? null : due, FirstDueAt = due, EndedAt = ended, ReturnedAt = status is DossierStatus.Returned ? returned : null,
            Outcome = isOver ? DossierOutcome.None : fate is 2 or 3 ? DossierOutcome.Denied : DossierOutcome.Granted,
            Supplements = fate is > 3 and < 9 ? 1 : 0, Rating = status is DossierStatus.Returned && random.Happens(40) ? (late ? 1 + random.Next(4) : 3 + random.Next(3)) : null,
        };
        return new(dossier, [.. Steps(n, dossier)], [.. Papers(n, dossier, kind, random)], [.. Fees(n, dossier, kind)],
            dossier.Rating is { } stars ? new DossierRating { Id = DemoId.Of($"past:{n}:rating"), DossierId = dossier.Id, Stars = stars, Answers = new Dictionary<string, string>(), By = RatedBy.Link, At = returned } : null);
    }

    private static IEnumerable<DossierStep> Steps(int n, Dossier dossier)
    {
        var decided = dossier.Status is DossierStatus.Returned ? DossierStatus.Decided : dossier.Status;
        (DossierStatus Status, DateTime? At)[] steps = [(DossierStatus.Accepted, dossier.ReceivedAt), (DossierStatus.Processing, dossier.ReceivedAt!.Value.AddMinutes(40)), (decided, dossier.EndedAt), (DossierStatus.Returned, dossier.ReturnedAt)];
        return steps.Where(s => s.At is not null).Select(s => new DossierStep { Id = DemoId.Of($"past:{n}:{s.Status}"), DossierId = dossier.Id, Status = s.Status, At = s.At!.Value, Who = Who });
    }

    private static IEnumerable<DossierPaper> Papers(int n, Dossier dossier, PastKind kind, DemoNumbers random) =>
        kind.Card.Content.PaperGroups.Take(1).SelectMany(g => g.Papers).Where(p => !p.IsShownOnly).Take(4).Select((p, i) => new DossierPaper
        {
            Id = DemoId.Of($"past:{n}:paper:{i}"), DossierId = dossier.Id, Ordinal = i + 1, Name = p.Name.Length > 300 ? p.Name[..300] : p.Name, Originals = p.Originals ?? 1, Copies = p.Copies ?? 0,
            State = dossier.Way is FilingWay.Online || random.Happens(25) ? PaperState.Digitised : PaperState.OnPaper,
        });

    private static IEnumerable<DossierFee> Fees(int n, Dossier dossier, PastKind kind) => kind.Fees.Where(f => f.Amount > 0).Select((f, i) => new DossierFee
    {
        Id = DemoId.Of($"past:{n}:fee:{i}"), DossierId = dossier.Id, Ordinal = i + 1, Code = f.Line.Code, Name = f.Line.Name.Vi, Kind = f.Line.Kind, Amount = f.Amount, PaidAt = dossier.ReceivedAt, PaidBy = PaymentWay.Cash,
        Receipt = string.Create(CultureInfo.InvariantCulture, $"{n + 1:0000000}"), CashierUnitId = dossier.ReceivingUnitId,
    });
}

/// <summary>A past dossier with its rows.</summary>
internal sealed record PastRows(Dossier Dossier, IReadOnlyList<DossierStep> Steps, IReadOnlyList<DossierPaper> Papers, IReadOnlyList<DossierFee> Fees, DossierRating? Rating);
