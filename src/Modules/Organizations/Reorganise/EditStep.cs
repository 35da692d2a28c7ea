using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>Adds or changes one step of a reorganisation.</summary>
internal static class EditStep
{
    public static void Map(Site site)
    {
        var make = site.Action("/units/reorganisations/{id:guid}/steps/new").Requires(OrganizationsPermissions.Reorganise);
        make.MapGet((Guid id, FormState form, AppDb db, ChartStore charts, Act act, CancellationToken cancel) => Show(id, null, form, db, charts, act, cancel));
        make.MapPost((Guid id, FormState form, AppDb db, ChartStore charts, Act act, CancellationToken cancel) => Save(id, null, form, db, charts, act, cancel));
        var edit = site.Action("/units/reorganisations/{id:guid}/steps/{step:guid}").Requires(OrganizationsPermissions.Reorganise);
        edit.MapGet((Guid id, Guid step, FormState form, AppDb db, ChartStore charts, Act act, CancellationToken cancel) => Show(id, step, form, db, charts, act, cancel));
        edit.MapPost((Guid id, Guid step, FormState form, AppDb db, ChartStore charts, Act act, CancellationToken cancel) => Save(id, step, form, db, charts, act, cancel));
    }

    private static async Task<IResult> Show(Guid id, Guid? step, FormState form, AppDb db, ChartStore charts, Act act, CancellationToken cancel)
    {
        var (plan, before, fields) = await Find(id, step, form, db, charts, act, cancel);
        StepForm.Fill(fields, form, before);
        return StepPage.With(Model(plan, step, before, form.Of(plan.Version), fields));
    }

    private static async Task<IResult> Save(Guid id, Guid? step, FormState form, AppDb db, ChartStore charts, Act act, CancellationToken cancel)
    {
        var (plan, before, fields) = await Find(id, step, form, db, charts, act, cancel);
        act.RefuseIf(form.Version != plan.Version, Refusals.Stale);
        var changed = StepForm.Read(before, fields, form);
        if (!form.HasErrors && !StepShape.IsComplete(changed))
        {
            form.AddError(OrganizationsRefusals.Incomplete.Text, plan.Steps.FindIndex(s => s.Id == before.Id) is >= 0 and var at ? at + 1 : plan.Steps.Count + 1);
        }

        if (form.HasErrors)
        {
            return StepPage.With(Model(plan, step, before, form, fields), 400);
        }

        plan.Put(changed, act);
        await act.Commit(cancel);
        return Go.To(OrganizationsUrls.Reorganisation(id), "Đã lưu bước.");
    }

    private static StepModel Model(Reorganisation plan, Guid? step, ReorganisationStep before, FormState form, StepFields fields) => new(
        plan.Id, plan.Decision, step, before.Kind.ToString(), StepText.Title(before.Kind), form, fields,
        before.Kind is StepKind.Merge or StepKind.Move or StepKind.Change, before.Kind is StepKind.Split or StepKind.Rename or StepKind.Recode or StepKind.Dissolve);

    private static async Task<(Reorganisation Plan, ReorganisationStep Before, StepFields Fields)> Find(Guid id, Guid? step, FormState form, AppDb db, ChartStore charts, Act act, CancellationToken cancel)
    {
        var plan = await DraftPlans.Find(db, id, act, cancel);
        act.RefuseIf(plan.WhyNotChange());
        var before = step is { } known ? plan.StepOf(known)
            : Enum.TryParse<StepKind>(form.First("step"), out var kind) || Enum.TryParse(form.First("kind"), out kind) ? new() { Id = Guid.CreateVersion7(), Kind = kind }
            : throw new Refused(Refusals.BadRequest);
        var chart = await charts.Load(cancel);
        var all = Known(chart, plan);
        var within = Guid.TryParse(form.First("within"), out var above) ? above : (Guid?)null;
        var kept = before.From.Concat(form.All("from").Select(f => Guid.TryParse(f, out var one) ? one : Guid.Empty)).ToHashSet();
        var below = chart.InForce(plan.EffectiveOn).Where(u => u.Facts.ParentId == within || (within is null && u.Facts.ParentId is { } p && chart.At(p, plan.EffectiveOn)?.ParentId is null)).Select(u => u.Line.Id).ToHashSet();
        return (plan, before, new(all, [.. all.Where(c => Guid.Parse(c.Value) is var one && (below.Contains(one) || kept.Contains(one)))]));
    }

    // The units in force on the effective day, and those this decision founds.
    private static List<Choice> Known(UnitChart chart, Reorganisation plan) =>
    [
        .. UnitChoice.Of(chart, plan.EffectiveOn),
        .. plan.Steps.SelectMany(s => s.Into).Where(t => t.IsNew).DistinctBy(t => t.Unit).Select(t => new Choice(t.Unit.ToString("N"), t.Change?.Name ?? "–") { Group = "Đơn vị mới trong phương án này" }),
    ];
}

/// <summary>The page of a step.</summary>
/// <param name="TakesMany">Several units are chosen.</param>
/// <param name="TakesOne">One unit is chosen.</param>
public sealed record StepModel(Guid Plan, string Decision, Guid? Step, string Kind, string Title, FormState Form, StepFields Fields, bool TakesMany, bool TakesOne);
