using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Procedures;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>A province of its own for figures: past dossiers of the demo, and made-up ones of 2014 that nothing else stands beside.</summary>
internal static class Counting
{
    private static readonly ConcurrentDictionary<On, Lazy<Task<(App, IReadOnlyList<Dossier>)>>> Shared = new();

    public static Task<(App App, IReadOnlyList<Dossier> Made)> With(On database) => Shared.GetOrAdd(database, on => new(async () =>
    {
        var app = await App.Start(on, scale: "small");
        var made = await app.Inside(async (_, db, act) =>
        {
            var units = await db.Set<Dossier>().Select(d => new { d.UnitId, d.ReceivingUnitId }).Distinct().OrderBy(u => u.UnitId).ThenBy(u => u.ReceivingUnitId).Take(3).ToListAsync();
            var all = Enumerable.Range(0, 45).Select(n => Made(n, units[n % units.Count].UnitId, units[n % units.Count].ReceivingUnitId)).ToList();
            db.AddRange(all);
            await act.Commit();
            return (IReadOnlyList<Dossier>)all;
        });
        return (app, made);
    })).Value;

    // Any state a dossier can be in, at any time around the second quarter of 2014.
    private static Dossier Made(int n, Guid unit, Guid receiving)
    {
        var random = new Random(n * 7919);
        var received = VietnamTime.StartOf(new DateOnly(2014, 1, 2)).AddHours(random.Next(24 * 240));
        var due = random.Next(6) == 0 ? (DateTime?)null : received.AddHours(random.Next(24 * 60));
        var state = random.Next(10);
        DateTime? ended = state < 3 ? null : due is { } by && random.Next(3) == 0 ? by.AddHours(random.Next(-4, 4)) is var near && near > received ? near : received.AddHours(1) : received.AddHours(1 + random.Next(24 * 90));
        var status = state switch { 0 => DossierStatus.Processing, 1 => DossierStatus.Supplement, 2 => DossierStatus.Accepted, 3 => DossierStatus.Withdrawn, 4 => DossierStatus.Stopped, 5 => DossierStatus.Rejected, < 8 => DossierStatus.Decided, _ => DossierStatus.Returned };
        var applicant = new Applicant { Name = $"Người nộp {n}", Number = "093190000001" };
        return new()
        {
            Id = Guid.CreateVersion7(), TrackingCode = $"MADE{n:0000}", Number = status is DossierStatus.Rejected ? null : $"made-{n.ToString(CultureInfo.InvariantCulture)}", Procedure = n % 3 == 0 ? "9.000001" : "9.000002", ProcedureName = n % 3 == 0 ? "Thủ tục một" : "Thủ tục hai",
            ProcedureVersion = 1, Field = (n % 4) switch { 0 => null, 1 => "xay-dung", _ => "tu-phap" }, Applicant = applicant, OwnerNumber = applicant.Number, Content = "thử", Search = "thu", Way = (FilingWay)(n % 3), ReceivingUnitId = receiving, UnitId = unit,
            ReturningUnitId = receiving, Status = status, FiledAt = received, ReceivedAt = status is DossierStatus.Rejected ? null : received, DueAt = status is DossierStatus.Supplement ? null : due, FirstDueAt = due, EndedAt = ended,
            Outcome = status is DossierStatus.Decided or DossierStatus.Returned ? DossierOutcome.Granted : DossierOutcome.None, Supplements = random.Next(3), Rating = random.Next(4) == 0 ? 1 + random.Next(5) : null,
        };
    }
}
