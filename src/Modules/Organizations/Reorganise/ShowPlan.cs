using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>A reorganisation: its steps, what it would do, and applying it.</summary>
internal static class ShowPlan
{
    public static void Map(Site site)
    {
        site.Action("/units/reorganisations/{id:guid}").Requires(OrganizationsPermissions.Reorganise).MapGet(Show);
        site.Action("/units/reorganisations/{id:guid}/apply").Requires(OrganizationsPermissions.Reorganise).MapPost(Apply);
        site.Action("/units/reorganisations/{id:guid}/steps/{step:guid}/remove").Requires(OrganizationsPermissions.Reorganise).MapPost(Remove);
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, ReorganisationDesk desk, ChartStore charts, EventCatalog catalog, Act act, CancellationToken cancel)
    {
        var plan = await DraftPlans.Find(db, id, act, cancel);
        var preview = plan.State is ReorganisationState.Draft ? await desk.Preview(plan, cancel) : null;
        var chart = preview?.After ?? await charts.Load(cancel);
        return PlanPage.With(new()
        {
            Id = id,
            Decision = plan.Decision,
            Title = plan.Title,
            SignedOn = plan.SignedOn,
            EffectiveOn = plan.EffectiveOn,
            AppliedAt = plan.AppliedAt,
            Form = FormState.Empty(act.Day).Of(plan.Version),
            Steps = [.. plan.Steps.Select(s => StepText.Of(s, chart, plan.EffectiveOn))],
            Preview = preview is null ? null : PreviewOf(preview),
            Timeline = await Histories.Of(db, plan.Reference, catalog, cancel),
        });
    }

    private static async Task<IResult> Apply(Guid id, FormState form, AppDb db, ReorganisationDesk desk, Act act, CancellationToken cancel)
    {
        var plan = await DraftPlans.Find(db, id, act, cancel);
        act.RefuseIf(form.Version != plan.Version, Refusals.Stale);
        act.RefuseIf(plan.Steps.SelectMany(s => s.From).Any(u => !act.May(OrganizationsPermissions.Reorganise, u)), Refusals.NotAllowed);
        await desk.Apply(plan, act, cancel);
        return Go.To(OrganizationsUrls.Reorganisation(id), "Đã áp dụng phương án.");
    }

    private static async Task<IResult> Remove(Guid id, Guid step, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var plan = await DraftPlans.Find(db, id, act, cancel);
        act.RefuseIf(form.Version != plan.Version, Refusals.Stale);
        plan.Remove(plan.StepOf(step).Id, act);
        await act.Commit(cancel);
        return Go.To(OrganizationsUrls.Reorganisation(id), "Đã bỏ bước.");
    }

    private static PreviewModel PreviewOf(ReorganisationPreview preview)
    {
        var (before, after, day) = (preview.Before, preview.After, preview.Plan.EffectiveOn);
        var moves = preview.Result.Moves.ToDictionary(m => m.From, m => m.To);
        return new(
            preview.Refusals,
            [.. preview.Result.Closed.Select(u => new EffectLine(u, before.LabelOf(u, day.AddDays(-1)), moves.TryGetValue(u, out var to) ? after.LabelOf(to, day) : "–", false))],
            [.. preview.Result.Opened.Select(u => new EffectLine(u, after.LabelOf(u, day), after.At(u, day)?.ParentId is { } above ? after.LabelOf(above, day) : "–", true))],
            [.. preview.Result.Altered.Select(u => new EffectLine(u, before.LabelOf(u, day.AddDays(-1)), StepText.Difference(before.At(u, day.AddDays(-1)), after.At(u, day), after, day), false))],
            preview.Seats.Count,
            preview.Seats.Sum(s => s.Holders.Count),
            [.. preview.Work.GroupBy(w => w.What).Select(g => new WorkLine(g.Key, g.Sum(w => w.Count)))]);
    }
}

/// <summary>A unit and what happens to it.</summary>
public sealed record EffectLine(Guid Id, string Name, string What, bool IsNew);

/// <summary>A kind of work that moves.</summary>
public sealed record WorkLine(string What, long Count);

/// <summary>What applying would do.</summary>
public sealed record PreviewModel(
    IReadOnlyList<Refusal> Refusals, IReadOnlyList<EffectLine> Closed, IReadOnlyList<EffectLine> Opened, IReadOnlyList<EffectLine> Altered, int Seats, int Holders, IReadOnlyList<WorkLine> Work);

/// <summary>A step in words.</summary>
/// <param name="Kind">Code of the kind.</param>
/// <param name="Title">Vietnamese source text.</param>
/// <param name="Text">Names of units.</param>
public sealed record StepLine(Guid Id, string Kind, string Title, string Text);

/// <summary>The page of a reorganisation.</summary>
public sealed record PlanModel
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the decision.</summary>
    public required string Decision { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>Signed.</summary>
    public required DateOnly? SignedOn { get; init; }

    /// <summary>First day of the new map.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>When it was applied, or none.</summary>
    public required DateTime? AppliedAt { get; init; }

    /// <summary>For the buttons.</summary>
    public required FormState Form { get; init; }

    /// <summary>The steps.</summary>
    public required IReadOnlyList<StepLine> Steps { get; init; }

    /// <summary>What it would do; none once applied.</summary>
    public required PreviewModel? Preview { get; init; }

    /// <summary>What happened.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }
}
