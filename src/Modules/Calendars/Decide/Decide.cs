using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>A decision about days: written, looked at with the dates it would move, and applied.</summary>
internal static class Decide
{
    /// <summary>The edition of the calendars whose effects were shown.</summary>
    public static readonly HiddenField Edition = new("edition");

    public static void Map(Site site)
    {
        var write = site.Action(CalendarsUrls.NewDecision).Requires(CalendarsPermissions.Decide);
        write.MapGet(Show);
        write.MapPost(Check);
        var preview = site.Action(CalendarsUrls.Preview).Requires(CalendarsPermissions.Decide);
        preview.MapGet(Preview);
        preview.MapPost(Apply);
    }

    private static async Task<IResult> Show(FormState form, DecisionPages pages, Act act, CancellationToken cancel) =>
        DecisionFormPage.With(new(form.With(DecisionFields.Sure, (Certainty?)Certainty.Confirmed).With(DecisionFields.Whom, DecisionFields.Everybody), await pages.Fields(act, cancel)));

    private static async Task<IResult> Check(FormState form, DecisionPages pages, CalendarDesk desk, Act act, CancellationToken cancel)
    {
        var fields = await pages.Fields(act, cancel);
        if (await Read(form, fields, desk, act, cancel) is null)
        {
            return DecisionFormPage.With(new(form, fields), StatusCodes.Status400BadRequest);
        }

        return Go.To(QueryHelpers.AddQueryString(CalendarsUrls.Preview, fields.Pairs(form).Where(p => p.Value is { Length: > 0 })));
    }

    private static async Task<IResult> Preview(FormState form, ListQuery query, DecisionPages pages, CalendarDesk desk, Act act, CancellationToken cancel)
    {
        var fields = await pages.Fields(act, cancel);
        if (await Read(form, fields, desk, act, cancel) is not { } read)
        {
            // Opened by hand, or a link that is no longer right: the form says what is missing.
            return DecisionFormPage.With(new(form, fields), form.Raw(DecisionFields.Number).Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        }

        var effects = await pages.Effects(read.Changed, read.Change, query, act, cancel);
        return PreviewPage.With(new(read.Decision, [.. fields.Pairs(form).Where(p => p.Value is { Length: > 0 })], FormState.Empty(form.Today).With(Edition, $"{read.Edition}"), effects));
    }

    private static async Task<IResult> Apply(FormState form, DecisionPages pages, CalendarDesk desk, Act act, CancellationToken cancel)
    {
        var fields = await pages.Fields(act, cancel);
        if (await Read(form, fields, desk, act, cancel) is not { } read)
        {
            return DecisionFormPage.With(new(form, fields), StatusCodes.Status400BadRequest);
        }

        await desk.Decide(read.Decision, int.TryParse(form.Raw(Edition), out var seen) ? seen : -1, act, cancel);
        await act.Commit(cancel);
        return Go.To(CalendarsUrls.Decision(read.Decision.Id), "Đã áp dụng quyết định. Các hạn đang được tính lại.");
    }

    private sealed record Found(CalendarDecision Decision, CalendarBook Changed, ChangedDays Change, int Edition);

    private static async Task<Found?> Read(FormState form, DecisionFields fields, CalendarDesk desk, Act act, CancellationToken cancel)
    {
        if (fields.Read(form, act) is not { } decision)
        {
            return null;
        }

        act.RefuseIf(!Answers(act, CalendarsPermissions.Decide, decision.Scope), CalendarsRefusals.OutOfReach);
        var current = await desk.Current(cancel);
        try
        {
            var (changed, change) = CalendarDesk.With(current.Book, decision);
            return new(decision, changed, change, current.Edition);
        }
        catch (Refused e) when (e.Why.Status != StatusCodes.Status403Forbidden)
        {
            form.AddError(e.Why.Text, [.. e.Why.Values]);
            return null;
        }
    }

    /// <summary>Does the actor answer for everybody the scope names? Only who has the whole province decides for kinds and for all.</summary>
    public static bool Answers(Act act, Permission permission, CalendarScope scope) =>
        act.Reach(permission).Grants.Any(g => g.Units is null) || (scope.Units.Count > 0 && scope.Units.All(u => act.May(permission, Guid.Parse(u))));
}

/// <summary>The form of a decision.</summary>
public sealed record DecisionFormModel(FormState Form, DecisionFields Fields);

/// <summary>What a decision would do, before it is applied.</summary>
public sealed record PreviewModel(CalendarDecision Decision, IReadOnlyList<KeyValuePair<string, string?>> Pairs, FormState Form, EffectsModel Effects);
