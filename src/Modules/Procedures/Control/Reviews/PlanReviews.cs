using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>Yearly plans of reviews: what is reviewed, by whom, until when, with what result; and when the plan was sent.</summary>
internal static class PlanReviews
{
    public static readonly ProcedureCodeField Code = new("code", "Mã thủ tục") { Required = false, Hint = "Bỏ trống nếu là nhóm thủ tục." };
    public static readonly TextField Name = new("name", "Thủ tục hoặc nhóm thủ tục") { Max = 1_200 };
    public static readonly DateField Due = new("due", "Hạn hoàn thành");
    public static readonly TextField Number = new("number", "Số văn bản gửi kế hoạch") { Max = 60 };
    public static readonly DateField Sent = new("sent", "Ngày gửi") { NotAfterToday = true };

    public static void Map(Site site)
    {
        site.Action(ControlUrls.Reviews).Requires(ProceduresPermissions.View).MapGet(List);
        site.Action(ControlUrls.Reviews + "/{year:int:range(2000,2100)}").Requires(ProceduresPermissions.View).MapGet(Show);
        site.Action(ControlUrls.Reviews + "/{year:int:range(2000,2100)}/items").Requires(ControlPermissions.Control).MapPost(Add);
        site.Action(ControlUrls.Reviews + "/{year:int:range(2000,2100)}/send").Requires(ControlPermissions.Control).MapPost(Send);
        FinishReview.Map(site);
    }

    /// <summary>The plan of a year, new where there is none yet.</summary>
    public static async Task<(ReviewPlan Plan, bool IsNew)> Plan(AppDb db, int year, CancellationToken cancel) =>
        await db.Set<ReviewPlan>().FirstOrDefaultAsync(p => p.Year == year, cancel) is { } plan ? (plan, false) : (new() { Id = Guid.CreateVersion7(), Year = year }, true);

    private static async Task<IResult> List(AppDb db, Act act, CancellationToken cancel)
    {
        var today = act.Day;
        var items = db.Set<ReviewItem>().AsNoTracking();
        var plans = await db.Set<ReviewPlan>().AsNoTracking().OrderByDescending(p => p.Year).Take(50).Select(p => new
        {
            p.Year, p.SentOn, Items = items.Count(i => i.PlanId == p.Id), Done = items.Count(i => i.PlanId == p.Id && i.DoneOn != null), Late = items.Count(i => i.PlanId == p.Id && i.DoneOn == null && i.DueOn < today),
        }).ToListAsync(cancel);
        return ReviewsPage.With(new([.. plans.Select(p => new ReviewPlanLine(p.Year, DutyReading.Of(ReviewPlan.DueOf(p.Year), p.SentOn, today), p.Items, p.Done, p.Late))],
            [.. new[] { today.Year, today.Year + 1 }.Except(plans.Select(p => p.Year))], act.May(ControlPermissions.Control)));
    }

    private static async Task<IResult> Show(int year, AppDb db, ProposalDesk desk, EventCatalog catalog, Act act, CancellationToken cancel) =>
        await Page(year, null, null, db, desk, catalog, act, StatusCodes.Status200OK, cancel);

    private static async Task<IResult> Add(int year, FormState form, AppDb db, ProposalDesk desk, EventCatalog catalog, Act act, CancellationToken cancel)
    {
        var (plan, isNew) = await Plan(db, year, cancel);
        act.RefuseIf(plan.SentOn is not null, ControlRefusals.PlanSent.With($"{year}"));
        var field = await desk.Unit("Đơn vị chủ trì", act, cancel);
        var (code, name, unit, due) = (form.Maybe(Code), form.Get(Name), form.Get(field), form.Get(Due));
        if (form.ErrorOf(Due) is null && due.Year != year)
        {
            form.AddError(Due, "Hạn hoàn thành phải trong năm {0}.", $"{year}");
        }

        if (form.HasErrors)
        {
            return await Page(year, form, null, db, desk, catalog, act, StatusCodes.Status400BadRequest, cancel);
        }

        if (isNew)
        {
            db.Add(plan);
        }

        var item = new ReviewItem { Id = act.Id, PlanId = plan.Id, Code = code, Name = name!, UnitId = unit, UnitName = await desk.NameOf(unit, act, cancel), DueOn = due };
        db.Add(item);
        act.Record(new ReviewPlanned(plan.Id, year, item.Name, item.UnitName, due));
        await act.Commit(cancel);
        return Go.To(ControlUrls.Review(year), "Đã thêm vào kế hoạch.");
    }

    private static async Task<IResult> Send(int year, FormState form, AppDb db, ProposalDesk desk, EventCatalog catalog, Act act, CancellationToken cancel)
    {
        var (plan, isNew) = await Plan(db, year, cancel);
        act.RefuseIf(isNew, ControlRefusals.PlanEmpty.With($"{year}"));
        var (number, sent) = (form.Get(Number), form.Get(Sent));
        if (form.HasErrors)
        {
            return await Page(year, null, form, db, desk, catalog, act, StatusCodes.Status400BadRequest, cancel);
        }

        plan.Send(sent, number!, await db.Set<ReviewItem>().CountAsync(i => i.PlanId == plan.Id, cancel), act);
        act.Record(new ReviewPlanSent(plan.Id, year, sent, number!));
        await act.Commit(cancel);
        return Go.To(ControlUrls.Review(year), "Đã ghi ngày gửi kế hoạch.");
    }

    private static async Task<IResult> Page(int year, FormState? add, FormState? send, AppDb db, ProposalDesk desk, EventCatalog catalog, Act act, int status, CancellationToken cancel)
    {
        var (plan, isNew) = await Plan(db, year, cancel);
        var items = isNew ? [] : await db.Set<ReviewItem>().AsNoTracking().Where(i => i.PlanId == plan.Id).OrderBy(i => i.DueOn).ThenBy(i => i.Name).ThenBy(i => i.Id).Take(1_000).ToListAsync(cancel);
        var may = act.May(ControlPermissions.Control);
        return ReviewPage.With(new(year, DutyReading.Of(plan.DueOn, plan.SentOn, act.Day), plan.SentOn, plan.Number,
            [.. items.Select(i => new ReviewLine(i.Id, i.Code, i.Name, i.UnitName, i.DueOn, i.DoneOn, i.Result, DutyReading.Of(i.DueOn, i.DoneOn, act.Day), i.DoneOn is null && FinishReview.May(i, act)))],
            may && plan.SentOn is null ? await desk.Unit("Đơn vị chủ trì", act, cancel) : null, add ?? FormState.Empty(act.Day), send ?? FormState.Empty(act.Day).With(Sent, (DateOnly?)act.Day),
            may && plan.SentOn is null && items.Count > 0, isNew ? [] : await Histories.Of(db, plan.Reference, catalog, cancel)), status);
    }
}

/// <summary>A yearly plan in the list of plans.</summary>
public sealed record ReviewPlanLine(int Year, DutyReading Sending, int Items, int Done, int Late);

/// <summary>The list of plans; years without one that may get one.</summary>
public sealed record ReviewsModel(IReadOnlyList<ReviewPlanLine> Plans, IReadOnlyList<int> Missing, bool MayControl);

/// <summary>One review of a plan.</summary>
public sealed record ReviewLine(Guid Id, string? Code, string Name, string UnitName, DateOnly DueOn, DateOnly? DoneOn, string? Result, DutyReading Duty, bool MayFinish);

/// <summary>The page of a plan.</summary>
public sealed record ReviewModel(int Year, DutyReading Sending, DateOnly? SentOn, string? Number, IReadOnlyList<ReviewLine> Items,
    ReferenceField? Unit, FormState Add, FormState Send, bool MaySend, IReadOnlyList<TimelineEntry> Timeline);
