using Microsoft.AspNetCore.Http;
using ThongSuot.Access;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>Another person of the unit answers for a case recorded by hand.</summary>
internal static class HandOverCase
{
    public static void Map(Site site)
    {
        var action = site.Action("/deadlines/{id:guid}/hand-over").Requires(CalendarsPermissions.Keep);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(Guid id, FormState form, CasePages pages, ISeats seats, Act act, CancellationToken cancel)
    {
        var row = await Find(id, pages, act, cancel);
        return HandOverPage.With(new(row.SubjectLabel, id, form.Of(row.Version), new(await seats.Holders(row.UnitId, act.Day, cancel)), row.WhyNotHandOver()));
    }

    private static async Task<IResult> Save(Guid id, FormState form, CasePages pages, ISeats seats, AppDb db, Act act, CancellationToken cancel)
    {
        var row = await Find(id, pages, act, cancel);
        var holders = await seats.Holders(row.UnitId, act.Day, cancel);
        var fields = new HandOverFields(holders);
        var (chosen, reason) = (form.Get(fields.To), form.Get(HandOverFields.Reason));
        var to = holders.FirstOrDefault(h => h.Holding == chosen);
        if (!form.HasErrors && to?.Person == row.PersonId && to?.Seat == row.SeatId)
        {
            form.AddError(fields.To, "Người này đang phụ trách việc. Hãy chọn người khác.");
        }

        if (form.HasErrors)
        {
            return HandOverPage.With(new(row.SubjectLabel, id, form, fields, null), StatusCodes.Status400BadRequest);
        }

        act.RefuseIf(form.Version != row.Version, Refusals.Stale);
        act.Reason = reason;
        db.Attach(row);
        ClockDesk.HandOver(row, to, act);
        await act.Commit(cancel);
        return Go.To(CalendarsUrls.Case(id), "Đã giao người phụ trách và báo cho cả hai người.");
    }

    private static async Task<CaseClockRow> Find(Guid id, CasePages pages, Act act, CancellationToken cancel)
    {
        var row = await pages.Find(id, CalendarsPermissions.Keep, act, cancel);
        act.RefuseIf(!row.IsByHand, CalendarsRefusals.Elsewhere);
        return row;
    }
}

/// <summary>The fields of handing over.</summary>
public sealed class HandOverFields
{
    internal static readonly TextField Reason = new("reason", "Lý do") { Rows = 2, Max = 500 };

    internal HandOverFields(IReadOnlyList<SeatHolder> holders) =>
        To = new("to", "Người phụ trách mới", [.. holders.Select(h => new Choice($"{h.Holding:N}", h.Label))]) { Hint = "Những người đang giữ vị trí ở đơn vị giải quyết." };

    /// <summary>Who answers from now on.</summary>
    public ReferenceField To { get; }
}

/// <summary>The page of handing over.</summary>
public sealed record HandOverModel(string Case, Guid Id, FormState Form, HandOverFields Fields, Refusal? WhyNot);
