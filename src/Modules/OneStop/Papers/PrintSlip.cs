using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>The control slip of a dossier (form 05 of TT 01/2018/TT-VPCP, 06 of TT 03/2025/TT-VPCP): who gave it to whom, when, and whether in time.</summary>
internal static class PrintSlip
{
    public static void Map(Site site) => site.Action("/dossiers/{id:guid}/slip").SignedIn().MapPrint(Slip);

    private static async Task<IResult> Slip(Guid id, AppDb db, UnitNames names, IUnits units, PaperForms forms, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        act.RefuseIf(DossierRules.WhyNoReceipt(dossier));
        var received = dossier.ReceivedAt!.Value;
        var rows = await (
            from task in db.Set<CaseTask>().AsNoTracking()
            join person in db.Set<Person>() on task.DoneById ?? task.PersonId equals (Guid?)person.Id into people
            from person in people.DefaultIfEmpty()
            where task.CaseId == dossier.CaseId && task.Status != CaseTaskStatus.Cancelled
            orderby task.CreatedAt, task.Wait
            select new SlipStep(task.Name, task.UnitId, person == null ? null : person.Name, task.CreatedAt, task.EndedAt, task.DueAt, task.Reason)).ToListAsync(cancel);
        var known = await names.FullNames(act.Day, cancel);
        return DossierSlipPage.With(new()
        {
            Dossier = dossier, Desk = await PrintPapers.Desk(units, dossier.ReceivingUnitId, act.Day, cancel), Form = forms.Of(PaperForm.Slip, VietnamTime.DayOf(received)), Day = act.Day, Units = known,
            Together = [.. rows.Select(r => r.UnitId).Where(u => u != dossier.UnitId && u != dossier.ReceivingUnitId && u != dossier.ReturningUnitId).Distinct().Select(u => known.GetValueOrDefault(u) ?? "–")],
            Moves = SlipMove.Of(rows),
        });
    }
}

/// <summary>A step of the process as the slip reads it.</summary>
internal sealed record SlipStep(string Name, Guid UnitId, string? Who, DateTime Since, DateTime? EndedAt, DateTime? DueAt, string? Reason);

/// <summary>One hand-over of a dossier: from whom to whom, when, and whether the giver was in time.</summary>
public sealed record SlipMove
{
    /// <summary>The unit that gave.</summary>
    public required Guid From { get; init; }

    /// <summary>Who gave.</summary>
    public string? Giver { get; init; }

    /// <summary>The unit that took.</summary>
    public required Guid To { get; init; }

    /// <summary>Who took.</summary>
    public string? Taker { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Before its limit, in time, or late; none without a limit.</summary>
    public string? Kept { get; init; }

    /// <summary>The step that was done, and why it was sent on.</summary>
    public required string Remark { get; init; }

    /// <summary>Each step but the first was given by whoever had ended last before it began.</summary>
    internal static IReadOnlyList<SlipMove> Of(IReadOnlyList<SlipStep> steps) =>
    [
        .. from step in steps
           let giver = steps.Where(s => s != step && s.EndedAt is { } ended && ended <= step.Since && s.Since <= step.Since).MaxBy(s => s.EndedAt)
           where giver is not null
           select new SlipMove
           {
               From = giver.UnitId, Giver = giver.Who, To = step.UnitId, Taker = step.Who, At = step.Since, Kept = KeptOf(giver.DueAt, giver.EndedAt!.Value),
               Remark = giver.Reason is { } why ? $"{giver.Name}: {why}" : giver.Name,
           },
    ];

    /// <summary>On a day before the limit is before it; after the moment is late; in time otherwise.</summary>
    internal static string? KeptOf(DateTime? due, DateTime ended) => due is not { } by ? null
        : ended > by ? "Quá hạn" : VietnamTime.DayOf(ended) < VietnamTime.DayOf(by) ? "Trước hạn" : "Đúng hạn";
}

/// <summary>The control slip.</summary>
public sealed record DossierSlipModel
{
    /// <summary>The dossier.</summary>
    public required Dossier Dossier { get; init; }

    /// <summary>Who stands at its head.</summary>
    public required DeskHead Desk { get; init; }

    /// <summary>Number and title of the form.</summary>
    public required FormTitle Form { get; init; }

    /// <summary>The day it is printed.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Names of units.</summary>
    public required IReadOnlyDictionary<Guid, string> Units { get; init; }

    /// <summary>Units that work on it besides who receives and who decides.</summary>
    public required IReadOnlyList<string> Together { get; init; }

    /// <summary>Its hand-overs.</summary>
    public required IReadOnlyList<SlipMove> Moves { get; init; }
}
