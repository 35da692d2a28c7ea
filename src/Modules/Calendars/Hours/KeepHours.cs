using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>Office hours of unit kinds and units by stretches of days: read, added, ended.</summary>
internal static class KeepHours
{
    public static void Map(Site site)
    {
        site.Action(CalendarsUrls.Hours).Requires(CalendarsPermissions.View).MapGet(List);
        var add = site.Action(CalendarsUrls.NewHours).Requires(CalendarsPermissions.Hours);
        add.MapGet(Show);
        add.MapPost(Add);
        var end = site.Action("/calendars/hours/{id:guid}/end").Requires(CalendarsPermissions.Hours);
        end.MapGet(ShowEnd);
        end.MapPost(End);
    }

    private static async Task<IResult> List(AppDb db, Choosing choosing, Texts t, Act act, CancellationToken cancel)
    {
        var names = await choosing.Names(act.Day, cancel);
        var recorded = await db.Set<RecordedHours>().AsNoTracking().ToDictionaryAsync(h => h.Title, cancel);
        var rows = (await choosing.Current(cancel)).Book.Hours.Select(h => new HoursLine(
            h.Title is { } title ? t.Of(title) : h.Id, Choosing.ScopeText(h.Scope, names, t), h.InForce, [.. h.Week.Select(d => d.Count == 0 ? null : string.Join(", ", d))], h.Source, h.Certainty,
            recorded.TryGetValue(h.Id, out var own) && Decide.Answers(act, CalendarsPermissions.Hours, own.Scope) && (own.To is null || own.To >= act.Day) ? own.Id : null)).ToList();
        return HoursPage.With(new(rows, act.May(CalendarsPermissions.Hours)));
    }

    private static async Task<IResult> Show(FormState form, Choosing choosing, Act act, CancellationToken cancel) =>
        HoursFormPage.With(new(form.With(DecisionFields.Whom, DecisionFields.OfKinds), await Fields(choosing, act, cancel)));

    private static async Task<IResult> Add(FormState form, Choosing choosing, CalendarDesk desk, AppDb db, Act act, CancellationToken cancel)
    {
        var fields = await Fields(choosing, act, cancel);
        if (fields.Read(form, act) is { } hours)
        {
            act.RefuseIf(!Decide.Answers(act, CalendarsPermissions.Hours, hours.Scope), CalendarsRefusals.OutOfReach);
            if (await db.Set<RecordedHours>().AnyAsync(h => h.Title == hours.Title, cancel))
            {
                form.AddError(HoursFields.Title, "Đã có giờ làm việc mang tên này. Hãy đặt tên khác.");
            }
            else
            {
                await Try(form, () => desk.Add(hours, act, cancel));
            }
        }

        if (form.HasErrors)
        {
            return HoursFormPage.With(new(form, fields), StatusCodes.Status400BadRequest);
        }

        await act.Commit(cancel);
        return Go.To(CalendarsUrls.Hours, "Đã ghi giờ làm việc.");
    }

    private static async Task<IResult> ShowEnd(Guid id, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var hours = await Find(id, db, act, cancel);
        return EndHoursPage.With(new(hours.Title, id, form.With(HoursFields.Last, (DateOnly?)act.Day).Of(hours.Version)));
    }

    private static async Task<IResult> End(Guid id, FormState form, CalendarDesk desk, AppDb db, Act act, CancellationToken cancel)
    {
        var hours = await Find(id, db, act, cancel);
        var last = form.Get(HoursFields.Last);
        act.Reason = form.Get(HoursFields.Reason);
        act.RefuseIf(form.Version != hours.Version, Refusals.Stale);
        if (!form.HasErrors)
        {
            await Try(form, () => desk.End(hours, last, act, cancel));
        }

        if (form.HasErrors)
        {
            return EndHoursPage.With(new(hours.Title, id, form), StatusCodes.Status400BadRequest);
        }

        await act.Commit(cancel);
        return Go.To(CalendarsUrls.Hours, "Đã ghi ngày cuối của giờ làm việc.");
    }

    private static async Task Try(FormState form, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Refused e)
        {
            form.AddError(e.Why.Text, [.. e.Why.Values]);
        }
    }

    private static async Task<RecordedHours> Find(Guid id, AppDb db, Act act, CancellationToken cancel)
    {
        var hours = await db.Set<RecordedHours>().FirstOrDefaultAsync(h => h.Id == id, cancel);
        act.RefuseIf(hours is null, Refusals.NotFound);
        act.RefuseIf(!Decide.Answers(act, CalendarsPermissions.Hours, hours!.Scope), Refusals.NotAllowed);
        return hours;
    }

    private static async Task<HoursFields> Fields(Choosing choosing, Act act, CancellationToken cancel) =>
        new((await choosing.Current(cancel)).Book, await choosing.Units(act.Day, unit => act.May(CalendarsPermissions.Hours, unit), cancel));
}

/// <summary>A row of the page of hours.</summary>
/// <param name="Recorded">Its identity where it was recorded in the platform, is not over, and the actor may end it.</param>
public sealed record HoursLine(string Title, string Scope, Period InForce, IReadOnlyList<string?> Week, string Source, Certainty Certainty, Guid? Recorded);

/// <summary>The page of hours.</summary>
public sealed record HoursModel(IReadOnlyList<HoursLine> Rows, bool MayAdd);

/// <summary>The form of new hours.</summary>
public sealed record HoursFormModel(FormState Form, HoursFields Fields);

/// <summary>The form of an end.</summary>
public sealed record EndHoursModel(string Title, Guid Id, FormState Form);
