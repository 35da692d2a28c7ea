using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>A simplification is recorded or corrected; its costs are computed from what is typed.</summary>
internal static class EditSimplification
{
    public static void Map(Site site)
    {
        var add = site.Action(ControlUrls.NewSimplification).Requires(ControlPermissions.Control);
        add.MapGet(New);
        add.MapPost(Add);
        var edit = site.Action(ControlUrls.Simplify + "/{id:guid}/edit").Requires(ControlPermissions.Control);
        edit.MapGet(Show);
        edit.MapPost(Save);
    }

    private static IResult New(FormState form, HourlyIncomes incomes, Act act)
    {
        form.With(SimplifyFields.Year, (long?)act.Day.Year).With(CostFields.Method, (CostMethod?)CostMethod.AgencyDays).With(CostFields.Income, incomes.On(act.Day)?.Amount);
        return Page(form, incomes, act, null, StatusCodes.Status200OK);
    }

    private static async Task<IResult> Add(FormState form, AppDb db, HourlyIncomes incomes, Act act, CancellationToken cancel)
    {
        if (SimplifyFields.Read(form) is not { } read)
        {
            return Page(form, incomes, act, null, StatusCodes.Status400BadRequest);
        }

        var item = read.New(act);
        db.Add(item);
        act.Record(SimplificationRecorded.Of(item));
        await act.Commit(cancel);
        return Go.To(ControlUrls.Simplification(item.Id), "Đã ghi. Chi phí được tính từ các số đã nhập.");
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, HourlyIncomes incomes, Act act, CancellationToken cancel)
    {
        var item = await Find(db, id, act, cancel);
        SimplifyFields.Fill(form, item);
        return Page(form.Of(item.Version), incomes, act, item.Id, StatusCodes.Status200OK);
    }

    private static async Task<IResult> Save(Guid id, FormState form, AppDb db, HourlyIncomes incomes, Act act, CancellationToken cancel)
    {
        var item = await Find(db, id, act, cancel);
        act.RefuseIf(form.IsStale(item.Version), Refusals.Stale);
        if (SimplifyFields.Read(form) is not { } read)
        {
            return Page(form.Of(item.Version), incomes, act, item.Id, StatusCodes.Status400BadRequest);
        }

        read.Into(item);
        act.Record(SimplificationCorrected.Of(item));
        await act.Commit(cancel);
        return Go.To(ControlUrls.Simplification(id), "Đã lưu. Chi phí được tính lại từ các số đã nhập.");
    }

    private static async Task<Simplification> Find(AppDb db, Guid id, Act act, CancellationToken cancel)
    {
        var item = await db.Set<Simplification>().FirstOrDefaultAsync(s => s.Id == id, cancel);
        act.RefuseIf(item is null, Refusals.NotFound);
        return item!;
    }

    private static IResult Page(FormState form, HourlyIncomes incomes, Act act, Guid? id, int status) => SimplifyFormPage.With(new(form, id, incomes.On(act.Day)?.Source), status);
}

/// <summary>The form of a simplification; without identity a new one.</summary>
public sealed record SimplifyFormModel(FormState Form, Guid? Id, string? IncomeSource);
