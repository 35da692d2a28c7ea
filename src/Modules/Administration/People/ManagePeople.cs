using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>People the platform knows, and what they may do.</summary>
internal static class ManagePeople
{
    private const string Url = "/administration/people";

    public static void Map(Site site)
    {
        site.Action(Url).Requires(AdministrationPermissions.ViewPeople).MapGet(List);
        site.Action($"{Url}/{{id:guid}}").Requires(AdministrationPermissions.ViewPeople).MapGet(Show);
        site.Action($"{Url}/{{id:guid}}/assign").Requires(AdministrationPermissions.ManageAssignments).MapPost(Assign);
        site.Action($"{Url}/{{id:guid}}/assignments/{{assignment:guid}}/end").Requires(AdministrationPermissions.ManageAssignments).MapPost(End);
    }

    private static async Task<IResult> List(ListQuery query, FormState form, PeopleInReach reach, AppDb db, Act act, CancellationToken cancel)
    {
        var people = reach.For(act);
        foreach (var word in SearchText.Fold(form.Maybe(PeopleFields.Words)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            people = people.Where(p => p.Search.Contains(word) || p.CitizenNumber == word);
        }

        people = query.Sort == "-name" ? people.OrderByDescending(p => p.Sort) : people.OrderBy(p => p.Sort);
        var lines = people.Select(p => new PersonLine(p.Id, p.Name, p.CitizenNumber,
            db.Set<Account>().Where(a => a.PersonId == p.Id && a.ClosedAt == null).Select(a => a.Login).FirstOrDefault()));
        if (query.IsFile && !form.HasErrors)
        {
            await db.RecordRead(new Reference("people-list", "people", "Danh sách người dùng"), "Tải danh sách", act, cancel);
            return ListFile.Of("nguoi-dung", lines.AsAsyncEnumerable(), [new("Họ và tên", p => p.Name), new("Số định danh", p => Masked(p).Number), new("Tài khoản", p => Masked(p).Login)]);
        }

        var page = await lines.Page(query, cancel);
        return PeoplePage.With(new(form, page with { Items = [.. page.Items.Select(Masked)] }, act.May(AccountPermissions.Manage)), form.HasErrors ? 400 : 200);
    }

    // Whoever came by the citizens' e-ID signs in with the number: it is masked as the number is.
    private static PersonLine Masked(PersonLine line) =>
        line with { Number = CitizenNumber.Mask(line.Number), Login = CitizenNumber.TryParse(line.Login ?? "", out _) ? CitizenNumber.Mask(line.Login) : line.Login };

    private static async Task<IResult> Show(Guid id, FormState form, PersonPages pages, AppDb db, Act act, CancellationToken cancel)
    {
        var model = await pages.Of(id, form, act, cancel);
        await db.RecordRead(new Reference("person", id, model.Name), "Hồ sơ người dùng", act, cancel);
        return PersonPage.With(model);
    }

    private static async Task<IResult> Assign(Guid id, FormState form, PersonPages pages, PeopleInReach reach, AppDb db, UnitReaches reaches, UnitChoices units, Act act, CancellationToken cancel)
    {
        act.RefuseIf(act.Actor.Id == id, PeopleRefusals.NotOneself);
        var person = await reach.Find(id, act, cancel);
        var fields = await pages.Fields(act, cancel);
        var (role, unit, from, to, ceiling) =
            (form.Get(fields.Role), form.Maybe(fields.Unit), form.Get(fields.From), form.Maybe(fields.To), form.Get(fields.Ceiling));
        if (to < from)
        {
            form.AddError(fields.To, "Ngày kết thúc phải sau ngày bắt đầu.");
        }

        if (form.HasErrors)
        {
            return PersonPage.With(await pages.Of(id, form, act, cancel), 400);
        }

        await CheckReach(unit, act);
        var given = new Assignment
        {
            Id = Guid.CreateVersion7(), PersonId = id, RoleId = role, UnitId = unit, From = from, To = to,
            Ceiling = int.Parse(ceiling!, System.Globalization.CultureInfo.InvariantCulture),
        };
        db.Add(given);
        var unitName = unit is { } u ? await units.NameOf(u, act.Day, cancel) : null;
        var roleName = await db.Set<Role>().Where(r => r.Id == role).Select(r => r.Name).FirstAsync(cancel);
        act.Record(new AssignmentGiven(given.Id, id, person.Name, roleName, unit, unitName ?? "Toàn tỉnh", from, to, AssignmentKind.Direct));
        await reaches.Touch(act, cancel);
        await act.Commit(cancel);
        return Go.To($"{Url}/{id}", "Đã phân quyền.");
    }

    // Nobody gives rights beyond the units in which he may give them.
    private static Task CheckReach(Guid? unit, Act act)
    {
        var reach = act.Reach(AdministrationPermissions.ManageAssignments);
        act.RefuseIf(unit is { } one ? !reach.Holds(one) : reach.Grants.All(g => g.Units is not null), Refusals.NotAllowed);
        return Task.CompletedTask;
    }

    private static async Task<IResult> End(Guid id, Guid assignment, AppDb db, UnitReaches reaches, Act act, CancellationToken cancel)
    {
        var held = await db.Set<Assignment>().FirstOrDefaultAsync(a => a.Id == assignment && a.PersonId == id, cancel);
        act.RefuseIf(held is null, Refusals.NotFound);
        act.RefuseIf(held!.To < act.Day, PeopleRefusals.Ended);
        await CheckReach(held.UnitId, act);
        var role = await db.Set<Role>().FirstAsync(r => r.Id == held.RoleId, cancel);
        act.RefuseIf(role.Code == RoleFile.Administrator && !await AnotherAdministrator(db, held, act, cancel), PeopleRefusals.LastAdministrator);
        var name = await db.Set<Person>().Where(p => p.Id == id).Select(p => p.Name).FirstAsync(cancel);
        held.To = held.From > act.Day ? held.From.AddDays(-1) : act.Day.AddDays(-1);
        act.Record(new AssignmentEnded(held.Id, id, name, role.Name, held.To.Value));
        await reaches.Touch(act, cancel);
        await act.Commit(cancel);
        return Go.To($"{Url}/{id}", "Đã kết thúc phân quyền.");
    }

    private static Task<bool> AnotherAdministrator(AppDb db, Assignment held, Act act, CancellationToken cancel)
    {
        var today = act.Day;
        return db.Set<Assignment>().AnyAsync(a => a.RoleId == held.RoleId && a.Id != held.Id && a.From <= today && (a.To == null || a.To >= today), cancel);
    }
}

/// <summary>The filter of the list of people.</summary>
internal static class PeopleFields
{
    /// <summary>Words of the name, or the whole number.</summary>
    public static readonly TextField Words = new("q", "Tên hoặc số định danh") { Required = false };
}

/// <summary>A line of the list of people.</summary>
public sealed record PersonLine(Guid Id, string Name, string? Number, string? Login);

/// <summary>The list of people.</summary>
/// <param name="MayAdd">The reader may add a person.</param>
public sealed record PeopleModel(FormState Form, PageOf<PersonLine> Rows, bool MayAdd);
