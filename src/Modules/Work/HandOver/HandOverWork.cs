using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>Hands over the open tasks of one person: to a colleague, or back to the common pile. What is handed over is looked at first.</summary>
internal static class HandOverWork
{
    private const int Most = 500;

    public static void Map(Site site)
    {
        var action = site.Action(WorkUrls.HandOver).Requires(WorkPermissions.Assign);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(FormState form, AppDb db, ISeats seats, WorkNames names, Act act, CancellationToken cancel)
    {
        var model = await Model(form, db, seats, names, act, cancel);
        return HandOverPage.With(model, form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Save(FormState form, AppDb db, ISeats seats, WorkNames names, TaskDesk desk, Act act, CancellationToken cancel)
    {
        var model = await Model(form, db, seats, names, act, cancel);
        var (to, remark) = (form.Maybe(model.Fields.To), form.Get(HandOverFields.Remark));
        var marked = form.All("task").Select(t => Guid.TryParse(t, out var id) ? id : Guid.Empty).ToHashSet();
        if (form.HasErrors)
        {
            return HandOverPage.With(model, StatusCodes.Status400BadRequest);
        }

        var tasks = model.Lines.Where(l => marked.Contains(l.Id)).Select(l => l.Id).ToList();
        act.RefuseIf(tasks.Count == 0, WorkRefusals.NothingToHandOver);
        act.RefuseIf(to == model.From, WorkRefusals.SamePerson);
        act.Reason = remark;
        await desk.HandOver(model.From!.Value, to, tasks, remark!, act, cancel);
        return Go.To(WorkUrls.Unit, "Đã bàn giao công việc.");
    }

    private static async Task<HandOverModel> Model(FormState form, AppDb db, ISeats seats, WorkNames names, Act act, CancellationToken cancel)
    {
        var held = db.Set<CaseTask>().AsNoTracking().Where(t => t.EndedAt == null && t.PersonId != null).Within(act.Reach(WorkPermissions.Assign));
        var people = await (from p in db.Set<Person>().AsNoTracking() where held.Any(t => t.PersonId == p.Id) orderby p.Sort select new Choice(p.Id.ToString(), p.Name)).Take(Most).ToListAsync(cancel);
        var first = new HandOverFields(people, []);
        var from = form.Maybe(first.From);
        var tasks = from is { } person ? await held.Where(t => t.PersonId == person).OrderBy(t => t.DueAt == null).ThenBy(t => t.DueAt).ThenBy(t => t.Id).Take(Most).ToListAsync(cancel) : [];
        var takers = new List<Choice>();
        foreach (var unit in tasks.Select(t => t.UnitId).Distinct().Take(5))
        {
            takers.AddRange((await seats.In(unit, below: false, act.Day, cancel)).Where(s => s.Person is not null && s.Person != from).Select(s => new Choice($"{s.Person:N}", $"{s.Name} ({s.Title})")));
        }

        var units = await names.UnitNames(act.Day, cancel);
        return new(form, new HandOverFields(people, [.. takers.DistinctBy(c => c.Value)]), from, [.. tasks.Select(t => new HandOverLine(t.Id, t.Name, t.CaseLabel, units.GetValueOrDefault(t.UnitId) ?? "–", t.HeldSince, t.DueAt))]);
    }
}

/// <summary>The fields of a handover.</summary>
public sealed class HandOverFields
{
    internal static readonly TextField Remark = new("remark", "Lý do bàn giao") { Max = 300, Hint = "Ví dụ: nghỉ phép từ 19/10, chuyển công tác theo quyết định số …" };

    internal HandOverFields(IReadOnlyList<Choice> people, IReadOnlyList<Choice> takers)
    {
        From = new("from", "Việc của ai", people) { Required = false };
        To = new("to", "Giao cho", takers) { Required = false, Hint = "Không chọn thì việc trở về hàng chờ chung của đơn vị." };
    }

    /// <summary>Whose work.</summary>
    public ReferenceField From { get; }

    /// <summary>Who gets it; none for the common pile.</summary>
    public ReferenceField To { get; }
}

/// <summary>A task that would be handed over.</summary>
public sealed record HandOverLine(Guid Id, string Step, string Case, string Unit, DateTime? Since, DateTime? DueAt);

/// <summary>The page of a handover.</summary>
public sealed record HandOverModel(FormState Form, HandOverFields Fields, Guid? From, IReadOnlyList<HandOverLine> Lines);
