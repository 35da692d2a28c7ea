using Microsoft.AspNetCore.Http;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>Records what happened to a case that is handled outside of the platform: pause, supplement, extension, end …</summary>
internal static class ChangeCase
{
    public static void Map(Site site)
    {
        foreach (var change in CaseChange.All)
        {
            var action = site.Action($"/deadlines/{{id:guid}}/{change.Code}").Requires(CalendarsPermissions.Keep);
            action.MapGet((Guid id, FormState form, CasePages pages, ClockDesk clocks, Act act, CancellationToken cancel) => Show(change, id, form, pages, clocks, act, cancel));
            action.MapPost((Guid id, FormState form, CasePages pages, ClockDesk clocks, Act act, CancellationToken cancel) => Save(change, id, form, pages, clocks, act, cancel));
        }
    }

    private static async Task<IResult> Show(CaseChange change, Guid id, FormState form, CasePages pages, ClockDesk clocks, Act act, CancellationToken cancel)
    {
        var row = await Find(id, pages, act, cancel);
        var why = (await clocks.Clock(row, cancel: cancel)).WhyNot(change.Event(act.At, Span.WorkingDays(1)));
        return ChangePage.With(new(row.SubjectLabel, id, change.Code, change.Title, change.Length, form.With(CaseChange.At, (DateTime?)act.At).Of(row.Version), why));
    }

    private static async Task<IResult> Save(CaseChange change, Guid id, FormState form, CasePages pages, ClockDesk clocks, Act act, CancellationToken cancel)
    {
        var row = await Find(id, pages, act, cancel);
        var at = form.Get(CaseChange.At);
        act.Reason = form.Get(CaseChange.Reason);
        var span = change.Length is { } length ? form.Get(length) : default;
        if (!form.HasErrors)
        {
            act.RefuseIf(form.Version != row.Version, Refusals.Stale);
            if (at > act.At)
            {
                form.AddError(CaseChange.At, "Thời điểm này còn ở tương lai: phải từ lúc này trở về trước.");
            }
            else if ((await clocks.Clock(row, cancel: cancel)).WhyNot(change.Event(at, span)) is { } why)
            {
                form.AddError(why.Text, [.. why.Values]);
            }
        }

        if (form.HasErrors)
        {
            return ChangePage.With(new(row.SubjectLabel, id, change.Code, change.Title, change.Length, form, null), StatusCodes.Status400BadRequest);
        }

        await clocks.Happen(row.Subject, change.Event(at, span), act, cancel);
        await act.Commit(cancel);
        return Go.To(CalendarsUrls.Case(id), "Đã ghi. Thời hạn đã được tính lại.");
    }

    private static async Task<CaseClockRow> Find(Guid id, CasePages pages, Act act, CancellationToken cancel)
    {
        var row = await pages.Find(id, CalendarsPermissions.Keep, act, cancel);
        act.RefuseIf(!row.IsByHand, CalendarsRefusals.Elsewhere);
        return row;
    }
}

/// <summary>The page of one change.</summary>
public sealed record ChangeModel(string Case, Guid Id, string Code, string Title, Field? Length, FormState Form, Refusal? WhyNot);
