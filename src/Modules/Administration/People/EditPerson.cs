using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Adding a person, and keeping name, day of birth, number and addresses right. Seats, rights and the account come after.</summary>
internal static class EditPerson
{
    public const string New = "/administration/people/new";

    public static void Map(Site site)
    {
        var make = site.Action(New).Requires(AccountPermissions.Manage);
        make.MapGet((FormState form) => PersonFormPage.With(new(null, "", form)));
        make.MapPost(Add);
        var edit = site.Action("/administration/people/{id:guid}/edit").Requires(AccountPermissions.Manage);
        edit.MapGet(Show);
        edit.MapPost(Save);
    }

    public static string Url(Guid person) => $"/administration/people/{person}/edit";

    private static async Task<IResult> Add(FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        PersonAccount.RequireWhole(act);
        var read = PersonFields.Read(form);
        await CheckNumber(form, read.Number, null, db, cancel);
        if (form.HasErrors)
        {
            return PersonFormPage.With(new(null, "", form), 400);
        }

        var person = Person.Called(read.Name);
        (person.BornOn, person.CitizenNumber, person.Email, person.Phone) = (read.BornOn, read.Number, read.Email, read.Phone);
        db.Add(person);
        act.Record(new PersonAdded(person.Id, person.Name));
        await act.Commit(cancel);
        return Go.To($"/administration/people/{person.Id}", "Đã thêm người. Hãy tạo tài khoản và phân quyền nếu cần.");
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, PeopleInReach reach, Act act, CancellationToken cancel)
    {
        PersonAccount.RequireWhole(act);
        var person = await reach.Find(id, act, cancel);
        form.With(PersonFields.Name, person.Name).With(PersonFields.BornOn, person.BornOn).With(PersonFields.Number, person.CitizenNumber)
            .With(PersonFields.Email, person.Email).With(PersonFields.Phone, person.Phone).Of(person.Version);
        await db.RecordRead(person.Reference, "Hồ sơ người dùng", act, cancel);
        return PersonFormPage.With(new(id, person.Name, form));
    }

    private static async Task<IResult> Save(Guid id, FormState form, AppDb db, PeopleInReach reach, Act act, CancellationToken cancel)
    {
        PersonAccount.RequireWhole(act);
        await reach.Find(id, act, cancel);
        var person = await db.Set<Person>().FirstAsync(p => p.Id == id, cancel);
        var read = PersonFields.Read(form);
        await CheckNumber(form, read.Number, id, db, cancel);
        if (form.HasErrors)
        {
            return PersonFormPage.With(new(id, person.Name, form), 400);
        }

        act.RefuseIf(form.Version != person.Version, Refusals.Stale);
        var before = new PersonText(person.Name, person.BornOn, person.CitizenNumber, person.Email, person.Phone);
        act.RefuseIf(before == read, PeopleRefusals.NothingChanges);
        person.Rename(read.Name);
        (person.BornOn, person.CitizenNumber, person.Email, person.Phone) = (read.BornOn, read.Number, read.Email, read.Phone);
        act.Record(new PersonChanged(id, person.Name, PersonFields.Differences(before, read)));
        await act.Commit(cancel);
        return Go.To($"/administration/people/{id}", "Đã lưu thông tin.");
    }

    private static async Task CheckNumber(FormState form, string? number, Guid? except, AppDb db, CancellationToken cancel)
    {
        if (number is not null && await db.Set<Person>().AnyAsync(p => p.CitizenNumber == number && p.Id != except, cancel))
        {
            form.AddError(PersonFields.Number, "Đã có người mang số định danh này. Hãy tìm người đó trong danh sách.");
        }
    }
}

/// <summary>What is kept of a person.</summary>
internal sealed record PersonText(string Name, DateOnly? BornOn, string? Number, string? Email, string? Phone);

/// <summary>The fields of a person.</summary>
internal static class PersonFields
{
    /// <summary>Full name.</summary>
    public static readonly PersonNameField Name = new("name", "Họ và tên") { Autocomplete = "off" };

    /// <summary>Day of birth.</summary>
    public static readonly DateField BornOn = new("bornOn", "Ngày sinh") { Required = false, NotAfterToday = true };

    /// <summary>Personal identification number.</summary>
    public static readonly CitizenField Number = new("number", "Số định danh") { Required = false, Autocomplete = "off" };

    /// <summary>Where mail goes.</summary>
    public static readonly EmailField Email = new("email", "Thư điện tử") { Required = false, Autocomplete = "off" };

    /// <summary>Where SMS goes.</summary>
    public static readonly PhoneField Phone = new("phone", "Điện thoại") { Required = false, Autocomplete = "off" };

    internal static PersonText Read(FormState form) => new(form.Get(Name) ?? "", form.Maybe(BornOn), form.Maybe(Number), form.Maybe(Email), form.Maybe(Phone));

    // The trail says which were changed; the values themselves are personal data and stay with the person.
    internal static IReadOnlyList<string> Differences(PersonText before, PersonText after) =>
    [
        .. new (Field Field, bool IsSame)[]
        {
            (Name, before.Name == after.Name), (BornOn, before.BornOn == after.BornOn), (Number, before.Number == after.Number), (Email, before.Email == after.Email), (Phone, before.Phone == after.Phone),
        }.Where(f => !f.IsSame).Select(f => f.Field.Label),
    ];
}

/// <summary>The page that adds or edits a person.</summary>
/// <param name="Id">None for a new person.</param>
public sealed record PersonFormModel(Guid? Id, string Name, FormState Form);
