using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Reads what the page of a person shows.</summary>
internal sealed class PersonPages(AppDb db, PeopleInReach people, UnitChoices units, ISeats seats, EventCatalog catalog)
{
    public async Task<PersonModel> Of(Guid id, FormState form, Act act, CancellationToken cancel)
    {
        var person = await people.Find(id, act, cancel);
        var logins = await db.Set<Account>().AsNoTracking().Where(a => a.PersonId == id).Select(a => new { a.Login, a.ClosedAt }).ToListAsync(cancel);
        var fields = await Fields(act, cancel);
        form.With(fields.From, (DateOnly?)act.Day);
        var mayAssign = act.May(AdministrationPermissions.ManageAssignments) && act.Actor.Id != id;
        return new(id, person.Name, person.BornOn, person.CitizenNumber, person.Email, person.Phone,
            logins.FirstOrDefault(l => l.ClosedAt == null)?.Login ?? logins.FirstOrDefault()?.Login, logins.Count > 0 && logins.All(l => l.ClosedAt != null),
            [.. (await seats.Of(id, act.Day, cancel)).Select(s => s.Label)], await Assignments(id, fields, act, cancel),
            await Histories.Of(db, person.Reference, catalog, cancel), form, fields, mayAssign)
        { MayAccount = act.May(AccountPermissions.Manage) };
    }

    public async Task<AssignmentFields> Fields(Act act, CancellationToken cancel)
    {
        var roles = await db.Set<Role>().AsNoTracking().OrderBy(r => r.Name).Select(r => new Choice(r.Id.ToString("N"), r.Name)).ToListAsync(cancel);
        return new(roles, await units.All(act.Day, cancel));
    }

    private async Task<IReadOnlyList<AssignmentLine>> Assignments(Guid id, AssignmentFields fields, Act act, CancellationToken cancel)
    {
        var rows = await (
            from a in db.Set<Assignment>().AsNoTracking()
            join r in db.Set<Role>() on a.RoleId equals r.Id
            where a.PersonId == id
            orderby a.From descending
            select new { a, r.Name, Behalf = db.Set<Person>().Where(p => p.Id == a.OnBehalfOf).Select(p => p.Name).FirstOrDefault() }).ToListAsync(cancel);
        var names = fields.Unit.Choices.ToDictionary(c => Guid.Parse(c.Value), c => c.Text);
        return [.. rows.Select(r => new AssignmentLine(r.a.Id, r.Name, r.a.UnitId is { } u ? names.GetValueOrDefault(u, "–") : null, r.a.From, r.a.To, r.a.Kind, r.Behalf,
            r.a.Ceiling, r.a.Fields, new Period(r.a.From, r.a.To).Has(act.Day), r.a.To is null || r.a.To >= act.Day))];
    }
}

/// <summary>The fields of an assignment.</summary>
public sealed class AssignmentFields(IReadOnlyList<Choice> roles, IReadOnlyList<Choice> units)
{
    /// <summary>Which role.</summary>
    public ReferenceField Role { get; } = new("role", "Vai trò", roles);

    /// <summary>For which unit.</summary>
    public ReferenceField Unit { get; } = new("unit", "Cho đơn vị", units) { Required = false, Hint = "Gồm cả các đơn vị bên dưới. Để trống: toàn tỉnh." };

    /// <summary>First day.</summary>
    public DateField From { get; } = new("from", "Từ ngày");

    /// <summary>Last day.</summary>
    public DateField To { get; } = new("to", "Đến hết ngày") { Required = false };

    /// <summary>Highest confidentiality.</summary>
    public ChoiceField Ceiling { get; } = new("ceiling", "Được xem đến mức", [new("0", "Công khai"), new("1", "Nội bộ"), new("2", "Mật"), new("3", "Tối mật")]);
}

/// <summary>An assignment on the page of a person.</summary>
public sealed record AssignmentLine(
    Guid Id, string Role, string? Unit, DateOnly From, DateOnly? To, AssignmentKind Kind, string? OnBehalfOf, int Ceiling, IReadOnlyList<string>? Fields, bool InForce, bool Open);

/// <summary>The page of a person.</summary>
public sealed record PersonModel(
    Guid Id, string Name, DateOnly? BornOn, string? Number, string? Email, string? Phone, string? Login, bool Closed, IReadOnlyList<string> Seats,
    IReadOnlyList<AssignmentLine> Assignments, IReadOnlyList<TimelineEntry> Timeline, FormState Form, AssignmentFields Fields, bool MayAssign)
{
    /// <summary>The reader may manage the person's account.</summary>
    public bool MayAccount { get; init; }
}
