using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Lending one's own assignments to a colleague for a time: delegation, or cover during leave.</summary>
internal static class DelegateRights
{
    private const string Url = "/delegations";

    public static void Map(Site site)
    {
        var action = site.Action(Url).Requires(AdministrationPermissions.Delegate);
        action.MapGet(Show);
        action.MapPost(Give);
        site.Action($"{Url}/{{id:guid}}/end").Requires(AdministrationPermissions.Delegate).MapPost(End);
    }

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var model = await Model(db, form, act, cancel);
        return query.IsFile
            ? ListFile.Of("uy-quyen", model.Lent, [new("Cho ai", d => d.Person), new("Vai trò", d => d.Role), new("Hình thức", d => DelegationFields.TitleOf(d.Kind), IsWord: true), new("Từ ngày", d => d.From), new("Đến hết ngày", d => d.To)])
            : DelegationsPage.With(model);
    }

    private static async Task<DelegationsModel> Model(AppDb db, FormState form, Act act, CancellationToken cancel)
    {
        var (me, today) = (act.Actor.Id!.Value, act.Day);
        var mine = await (
            from a in db.Set<Assignment>().AsNoTracking()
            join r in db.Set<Role>() on a.RoleId equals r.Id
            where a.PersonId == me && a.Kind == AssignmentKind.Direct && a.From <= today && (a.To == null || a.To >= today)
            orderby r.Name
            select new { a.Id, r.Name }).ToListAsync(cancel);
        var lent = await (
            from a in db.Set<Assignment>().AsNoTracking()
            join r in db.Set<Role>() on a.RoleId equals r.Id
            join p in db.Set<Person>() on a.PersonId equals p.Id
            where a.OnBehalfOf == me
            orderby a.From descending
            select new DelegationLine(a.Id, p.Name, r.Name, a.Kind, a.From, a.To, a.To == null || a.To >= today)).Take(100).ToListAsync(cancel);
        form.With(DelegationFields.From, (DateOnly?)today);
        return new(form, new DelegationFields([.. mine.Select(m => new Choice(m.Id.ToString("N"), m.Name))]), lent);
    }

    private static async Task<IResult> Give(FormState form, AppDb db, UnitReaches reaches, Act act, CancellationToken cancel)
    {
        var model = await Model(db, form, act, cancel);
        var (roles, kind, from, to) = (form.Get(model.Fields.Roles), form.Get(DelegationFields.Kind), form.Get(DelegationFields.From), form.Get(DelegationFields.To));
        var reason = form.Maybe(DelegationFields.Reason);
        var person = await PersonOf(form, db, act, cancel);
        if (from < act.Day)
        {
            form.AddError(DelegationFields.From, "Ngày này đã qua: phải từ hôm nay trở đi.");
        }
        else if (to < from)
        {
            form.AddError(DelegationFields.To, "Ngày kết thúc phải sau ngày bắt đầu.");
        }

        if (form.HasErrors)
        {
            return DelegationsPage.With(model, 400);
        }

        act.Reason = reason;
        await Lend(db, roles, person!, kind, from, to, act, cancel);
        await reaches.Touch(act, cancel);
        await act.Commit(cancel);
        return Go.To(Url, "Đã uỷ quyền.");
    }

    private static async Task Lend(AppDb db, IReadOnlyList<string> chosen, Person person, AssignmentKind kind, DateOnly from, DateOnly to, Act act, CancellationToken cancel)
    {
        var ids = chosen.Select(Guid.Parse).ToList();
        var held = await db.Set<Assignment>().AsNoTracking().Where(a => ids.Contains(a.Id) && a.PersonId == act.Actor.Id).ToListAsync(cancel);
        act.RefuseIf(held.Count != ids.Count || held.Exists(a => a.To < to), PeopleRefusals.NotHeld);
        act.RefuseIf(held.Exists(a => a.Kind is not AssignmentKind.Direct), PeopleRefusals.NotTwice);
        foreach (var own in held)
        {
            var lent = new Assignment
            {
                Id = Guid.CreateVersion7(), PersonId = person.Id, RoleId = own.RoleId, UnitId = own.UnitId, Fields = own.Fields, Ceiling = own.Ceiling,
                Kind = kind, OnBehalfOf = own.PersonId, From = from, To = to,
            };
            db.Add(lent);
            var role = await db.Set<Role>().Where(r => r.Id == own.RoleId).Select(r => r.Name).FirstAsync(cancel);
            act.Record(new AssignmentGiven(lent.Id, person.Id, person.Name, role, own.UnitId, $"thay {act.Actor.Name}", from, to, kind));
        }
    }

    // A colleague is named by the sign-in name or by the full name when only one person has it.
    private static async Task<Person?> PersonOf(FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        if (form.Get(DelegationFields.Person) is not { Length: > 0 } words)
        {
            return null;
        }

        var folded = SearchText.Fold(words);
        var found = await db.Set<Person>().Where(p => p.Id != act.Actor.Id
            && (p.Search == folded || db.Set<Account>().Any(a => a.PersonId == p.Id && a.Login == words && a.ClosedAt == null))).Take(2).ToListAsync(cancel);
        if (found.Count != 1)
        {
            form.AddError(DelegationFields.Person, found.Count == 0 ? "Không tìm thấy người này." : "Có nhiều người trùng tên: hãy gõ tên tài khoản.");
        }

        return found.Count == 1 ? found[0] : null;
    }

    private static async Task<IResult> End(Guid id, AppDb db, UnitReaches reaches, Act act, CancellationToken cancel)
    {
        var lent = await db.Set<Assignment>().FirstOrDefaultAsync(a => a.Id == id && a.OnBehalfOf == act.Actor.Id, cancel);
        act.RefuseIf(lent is null, Refusals.NotFound);
        act.RefuseIf(lent!.To < act.Day, PeopleRefusals.Ended);
        lent.To = act.Day.AddDays(-1) < lent.From ? lent.From.AddDays(-1) : act.Day.AddDays(-1);
        var name = await db.Set<Person>().Where(p => p.Id == lent.PersonId).Select(p => p.Name).FirstAsync(cancel);
        var role = await db.Set<Role>().Where(r => r.Id == lent.RoleId).Select(r => r.Name).FirstAsync(cancel);
        act.Record(new AssignmentEnded(lent.Id, lent.PersonId, name, role, lent.To.Value));
        await reaches.Touch(act, cancel);
        await act.Commit(cancel);
        return Go.To(Url, "Đã kết thúc uỷ quyền.");
    }
}

/// <summary>The fields of a delegation.</summary>
public sealed class DelegationFields(IReadOnlyList<Choice> mine)
{
    /// <summary>To whom.</summary>
    public static readonly TextField Person = new("person", "Uỷ quyền cho") { Max = 120, Hint = "Tên tài khoản hoặc họ và tên đầy đủ." };

    /// <summary>Delegation or cover.</summary>
    public static readonly EnumField<AssignmentKind> Kind = new("kind", "Hình thức",
        [(AssignmentKind.Delegation, "Uỷ quyền theo quyết định"), (AssignmentKind.Cover, "Làm thay khi nghỉ")]);

    /// <summary>First day.</summary>
    public static readonly DateField From = new("from", "Từ ngày");

    /// <summary>Last day.</summary>
    public static readonly DateField To = new("to", "Đến hết ngày");

    /// <summary>Why.</summary>
    public static readonly TextField Reason = new("reason", "Lý do") { Max = 300, Required = false };

    /// <summary>Vietnamese source text of a kind.</summary>
    public static string TitleOf(AssignmentKind kind) => kind is AssignmentKind.Cover ? "Làm thay khi nghỉ" : "Uỷ quyền theo quyết định";

    /// <summary>Which of one's own.</summary>
    public ChoicesField Roles { get; } = new("roles", "Vai trò được uỷ quyền", mine);
}

/// <summary>A line of what was lent.</summary>
public sealed record DelegationLine(Guid Id, string Person, string Role, AssignmentKind Kind, DateOnly From, DateOnly? To, bool Open);

/// <summary>The page of delegations.</summary>
public sealed record DelegationsModel(FormState Form, DelegationFields Fields, IReadOnlyList<DelegationLine> Lent);
