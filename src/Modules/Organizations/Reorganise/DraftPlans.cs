using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>Reorganisations: the list, a new one, its head.</summary>
internal static class DraftPlans
{
    public static void Map(Site site)
    {
        site.Action(OrganizationsUrls.Reorganisations).Requires(OrganizationsPermissions.Reorganise).MapGet(List);
        var make = site.Action(OrganizationsUrls.NewReorganisation).Requires(OrganizationsPermissions.Reorganise);
        make.MapGet((FormState form) => PlanFormPage.With(new(null, form, [])));
        make.MapPost(Make, CsvText.MostBytes + 65536);
        var edit = site.Action("/units/reorganisations/{id:guid}/edit").Requires(OrganizationsPermissions.Reorganise);
        edit.MapGet(Edit);
        edit.MapPost(Change);
    }

    public static async Task<Reorganisation> Find(AppDb db, Guid id, Act act, CancellationToken cancel)
    {
        var plan = await db.Set<Reorganisation>().FirstOrDefaultAsync(p => p.Id == id, cancel);
        act.RefuseIf(plan is null, Refusals.NotFound);
        return plan!;
    }

    private static async Task<IResult> List(ListQuery query, AppDb db, CancellationToken cancel)
    {
        var plans = await db.Set<Reorganisation>().AsNoTracking().OrderByDescending(p => p.EffectiveOn).ThenBy(p => p.Decision)
            .Select(p => new PlanLine(p.Id, p.Decision, p.Title, p.EffectiveOn, p.State == ReorganisationState.Applied, p.AppliedAt)).ToListAsync(cancel);
        return query.IsFile ? ListFile.Of<PlanLine>("sap-xep-to-chuc", plans,
        [
            new("Quyết định", p => p.Decision), new("Trích yếu", p => p.Title), new("Ngày có hiệu lực", p => p.EffectiveOn),
            new("Trạng thái", p => p.IsApplied ? "đã áp dụng" : "đang soạn", IsWord: true), new("Áp dụng lúc", p => p.AppliedAt),
        ]) : PlansPage.With(new(plans));
    }

    private static async Task<IResult> Make(FormState form, AppDb db, ChartStore charts, Act act, CancellationToken cancel)
    {
        var plan = Read(form, act);
        var faults = new List<FaultLine>();
        if (form.Get(PlanFields.File) is [var file, ..] && !form.HasErrors)
        {
            faults.AddRange(await Steps(file, plan, charts, cancel));
        }

        if (faults.Count > 0)
        {
            form.AddError(PlanFields.File, "Tệp có {0} chỗ sai; chưa ghi gì. Xem danh sách bên dưới.", faults.Count);
        }

        if (form.HasErrors)
        {
            return PlanFormPage.With(new(null, form, faults), 400);
        }

        db.Add(plan);
        act.Record(new ReorganisationDrafted(plan.Id, plan.Reference.Label, plan.Steps.Count));
        await act.Commit(cancel);
        return Go.To(OrganizationsUrls.Reorganisation(plan.Id), "Đã lập phương án. Hãy thêm các bước rồi xem trước.");
    }

    private static async Task<IReadOnlyList<FaultLine>> Steps(Forms.FormFile file, Reorganisation plan, ChartStore charts, CancellationToken cancel)
    {
        await using var stream = file.Open();
        var (text, fault) = await CsvText.Read(stream, cancel);
        var content = fault is null ? new PlanFile(await charts.Load(cancel)).Read(text) : new([], null, null, [fault]);
        plan.Steps = [.. content.Steps];
        return [.. content.Faults.Select(f => new FaultLine(f.Row, f.Column, f.Text, f.Values))];
    }

    private static async Task<IResult> Edit(Guid id, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var plan = await Find(db, id, act, cancel);
        act.RefuseIf(plan.WhyNotChange());
        form.With(PlanFields.Decision, plan.Decision).With(PlanFields.Title, plan.Title).With(PlanFields.SignedOn, plan.SignedOn).With(PlanFields.EffectiveOn, (DateOnly?)plan.EffectiveOn).Of(plan.Version);
        return PlanFormPage.With(new(id, form, []));
    }

    private static async Task<IResult> Change(Guid id, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var plan = await Find(db, id, act, cancel);
        act.RefuseIf(plan.WhyNotChange());
        act.RefuseIf(form.Version != plan.Version, Refusals.Stale);
        var changed = Read(form, act);
        if (form.HasErrors)
        {
            return PlanFormPage.With(new(id, form, []), 400);
        }

        (plan.Decision, plan.Title, plan.SignedOn, plan.EffectiveOn) = (changed.Decision, changed.Title, changed.SignedOn, changed.EffectiveOn);
        act.Record(new ReorganisationDrafted(plan.Id, plan.Reference.Label, plan.Steps.Count));
        await act.Commit(cancel);
        return Go.To(OrganizationsUrls.Reorganisation(id), "Đã lưu phương án.");
    }

    private static Reorganisation Read(FormState form, Act act) => new()
    {
        Id = Guid.CreateVersion7(),
        Decision = form.Get(PlanFields.Decision) ?? "",
        Title = form.Get(PlanFields.Title) ?? "",
        SignedOn = form.Maybe(PlanFields.SignedOn),
        EffectiveOn = form.Get(PlanFields.EffectiveOn),
        DraftedAt = act.At,
    };
}
