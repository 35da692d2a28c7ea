using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>
/// The people whose data an actor may see: those who work in the units of the actor's reach. Citizens, and officials
/// between two seats, belong to no unit: they are for those whose reach is the whole province.
/// </summary>
internal sealed class PeopleInReach(AppDb db, ISeats seats)
{
    /// <summary>To be narrowed and ordered further.</summary>
    public IQueryable<Person> For(Act act)
    {
        var people = db.Set<Person>().AsNoTracking();
        var reach = act.Reach(AdministrationPermissions.ViewPeople);
        if (reach.Grants.Any(g => g.Units is null))
        {
            return people;
        }

        var units = reach.Grants.SelectMany(g => g.Units!).Distinct().ToList();
        var (holders, day) = (seats.HoldersIn(units, act.Day), act.Day);
        return people.Where(p => holders.Contains(p.Id) || db.Set<Assignment>().Any(a =>
            a.PersonId == p.Id && a.UnitId != null && units.Contains(a.UnitId.Value) && a.From <= day && (a.To == null || a.To >= day)));
    }

    /// <summary>One of them; refused as not found when there is none or the actor may not see it.</summary>
    public async Task<Person> Find(Guid id, Act act, CancellationToken cancel)
    {
        var person = await For(act).FirstOrDefaultAsync(p => p.Id == id, cancel);
        act.RefuseIf(person is null, Refusals.NotFound);
        return person!;
    }
}
