using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>Roles, assignments and the twelve accounts of the demo province. The people and seats come from Organizations before.</summary>
internal sealed class DemoAccounts(DataFiles files, ISeats seats, UnitReaches reaches) : IDemoPart
{
    private static readonly DateOnly From = new(2016, 6, 9);

    public int Order => 50;

    public async Task Seed(AppDb db, Act act, CancellationToken cancel)
    {
        var roles = await RoleFile.Add(files, db, act, cancel);
        var people = await db.Set<Person>().ToListAsync(cancel);
        foreach (var row in files.Rows("demo/people.csv"))
        {
            var person = people.Find(p => p.CitizenNumber == row["citizen_number"]);
            if (person is null)
            {
                person = PersonOf(row);
                db.Add(person);
            }

            db.Add(new Account { Id = Guid.CreateVersion7(), PersonId = person.Id, Login = row["login"], Stamp = Guid.CreateVersion7().ToString("N") });
            await Assign(db, row, person, roles, act, cancel);
        }

        await reaches.Touch(act, cancel);
        await db.Set(Web.Shell.ProvinceSetting, "Tỉnh Hậu Giang", act, cancel);
    }

    private async Task Assign(AppDb db, IReadOnlyDictionary<string, string> row, Person person, Dictionary<string, Role> roles, Act act, CancellationToken cancel)
    {
        // A leader's and an administrator's assignments hold for the whole province, a director's for the department, the others' for their unit.
        foreach (var code in row["roles"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var wide = code is "administrator" or "chairman" or "reform-officer";
            foreach (var seat in await seats.Of(person.Id, act.Day, cancel))
            {
                db.Add(new Assignment
                {
                    Id = Guid.CreateVersion7(), PersonId = person.Id, RoleId = roles[code].Id, From = From, UnitId = wide ? null : seat.Unit,
                    SeatId = wide ? null : seat.Seat, Ceiling = wide || code == "department-director" ? 2 : 1,
                    Fields = row["fields"].Length == 0 ? null : [.. row["fields"].Split(' ')],
                });
            }
        }
    }

    private static Person PersonOf(IReadOnlyDictionary<string, string> row)
    {
        var person = Person.Called(row["name"]);
        person.CitizenNumber = row["citizen_number"];
        person.BornOn = Written.TryDay(row["born"], out var day) ? day : null;
        return person;
    }
}

/// <summary>The twelve people, for the sign-in page.</summary>
internal sealed class DemoPeople(DataFiles files) : IDemoPeople
{
    public Task<IReadOnlyList<DemoPerson>> All(CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<DemoPerson>>(
        [.. files.Rows("demo/people.csv").Select(row => new DemoPerson(row["login"], row["name"], row["who"], row["unit"].Length > 0)
        {
            CitizenNumber = row["citizen_number"],
            BornOn = Written.TryDay(row["born"], out var day) ? day : null,
        })]);
}
