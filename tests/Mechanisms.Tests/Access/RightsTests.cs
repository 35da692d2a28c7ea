using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Access;

/// <summary>Who may do what where on which day.</summary>
public sealed class RightsInTime
{
    private static readonly Permission See = new("papers.see", "Xem giấy");
    private static readonly Permission Sign = new("papers.sign", "Ký giấy");
    private static readonly DateOnly Day = new(2020, 10, 15);

    /// <summary>Province → district → two communes; two people; two roles.</summary>
    private sealed record Place(Guid Province, Guid District, Guid CommuneA, Guid CommuneB, Guid Person, Guid Chief, Guid Clerk, Guid Signer);

    private static async Task<(Ground Ground, Place Place)> Province(On database)
    {
        var ground = await Ground.On(database);
        var ids = Enumerable.Range(0, 8).Select(_ => Guid.CreateVersion7()).ToArray();
        var place = new Place(ids[0], ids[1], ids[2], ids[3], ids[4], ids[5], ids[6], ids[7]);
        await ground.Act(async (db, act) =>
        {
            db.AddRange(Person.Called("Lê Văn Tám", place.Person), Person.Called("Trần Thị Sáu", place.Chief));
            db.AddRange(
                new Role { Id = place.Clerk, Code = "clerk", Name = "Cán bộ", Permissions = [See.Code] },
                new Role { Id = place.Signer, Code = "signer", Name = "Người ký", Permissions = [See.Code, Sign.Code] });
            await new UnitReaches(db).Rebuild(Edges(place), Units(place), act);
        });
        return (ground, place);
    }

    private static (Guid, Guid)[] Edges(Place p) => [(p.District, p.Province), (p.CommuneA, p.District), (p.CommuneB, p.District)];

    private static Guid[] Units(Place p) => [p.Province, p.District, p.CommuneA, p.CommuneB];

    private static Assignment To(Place place, Guid role, Guid? unit) => new() { Id = Guid.CreateVersion7(), PersonId = place.Person, RoleId = role, UnitId = unit, From = Day.AddDays(-10) };

    private static Task Give(Ground ground, Assignment assignment) => ground.Act(async (db, act) =>
    {
        db.Add(assignment);
        await new UnitReaches(db).Touch(act);
    });

    private static async Task<IRights> Rights(Ground ground, Place place, DateOnly? day = null, Guid? seat = null)
    {
        await using var scope = ground.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var stamp = await db.Set<RightsStamp>().Select(s => s.Value).SingleAsync();
        return await scope.ServiceProvider.GetRequiredService<RightsDesk>().Of(place.Person, seat, day ?? Day, stamp);
    }

    [Theory, OnEach]
    public async Task A_role_for_a_unit_extends_to_the_units_below_it_and_no_further(On database)
    {
        var (ground, place) = await Province(database);
        await using var _ = ground;
        await Give(ground, To(place, place.Clerk, place.District));
        var rights = await Rights(ground, place);
        Assert.Equal((false, true, true, true), (rights.May(See, place.Province), rights.May(See, place.District), rights.May(See, place.CommuneA), rights.May(See, place.CommuneB)));
        Assert.Equal((true, false), (rights.May(See), rights.May(Sign)));
        Assert.Equal(Reach.Nowhere.Grants, rights.Reach(Sign).Grants);
        await Give(ground, To(place, place.Signer, null));
        Assert.True((await Rights(ground, place)).May(Sign, Guid.CreateVersion7()));
    }

    [Theory, OnEach]
    public async Task A_closed_unit_is_reached_from_its_successor(On database)
    {
        var (ground, place) = await Province(database);
        await using var _ = ground;
        await Give(ground, To(place, place.Clerk, place.CommuneA));
        Assert.False((await Rights(ground, place)).May(See, place.CommuneB));
        await ground.Act(async (db, act) => await new UnitReaches(db).Rebuild([(place.District, place.Province), (place.CommuneA, place.District), (place.CommuneB, place.CommuneA)], Units(place), act));
        Assert.True((await Rights(ground, place)).May(See, place.CommuneB));
        Assert.Equal(9, await ground.Count<UnitReach>() - 1);
    }

    [Theory, OnEach]
    public async Task Units_that_follow_each_other_in_a_ring_end_all_the_same(On database)
    {
        var (ground, place) = await Province(database);
        await using var _ = ground;
        await ground.Act(async (db, act) => await new UnitReaches(db).Rebuild([(place.CommuneA, place.CommuneB), (place.CommuneB, place.CommuneA)], Units(place), act));
        Assert.Equal(6, await ground.Count<UnitReach>());
    }

    [Theory, OnEach]
    public async Task An_assignment_holds_from_its_first_to_its_last_day(On database)
    {
        var (ground, place) = await Province(database);
        await using var _ = ground;
        await Give(ground, new Assignment
        {
            Id = Guid.CreateVersion7(), PersonId = place.Person, RoleId = place.Signer, UnitId = place.District, From = Day, To = Day.AddDays(4),
            Kind = AssignmentKind.Delegation, OnBehalfOf = place.Chief,
        });
        foreach (var (day, may) in ((int, bool)[])[(-1, false), (0, true), (4, true), (5, false)])
        {
            Assert.Equal(may, (await Rights(ground, place, Day.AddDays(day))).May(Sign, place.CommuneA));
        }
    }

    [Theory, OnEach]
    public async Task An_assignment_of_a_seat_holds_only_while_acting_from_it(On database)
    {
        var (ground, place) = await Province(database);
        await using var _ = ground;
        var seat = Guid.CreateVersion7();
        await Give(ground, new Assignment { Id = Guid.CreateVersion7(), PersonId = place.Person, RoleId = place.Clerk, UnitId = place.CommuneA, SeatId = seat, From = Day, Kind = AssignmentKind.Cover });
        Assert.True((await Rights(ground, place, seat: seat)).May(See));
        Assert.False((await Rights(ground, place)).May(See));
        Assert.False((await Rights(ground, place, seat: Guid.CreateVersion7())).May(See));
    }

    [Theory, OnEach]
    public async Task Ceilings_and_fields_of_several_assignments_stay_apart(On database)
    {
        var (ground, place) = await Province(database);
        await using var _ = ground;
        await Give(ground, To(place, place.Clerk, place.CommuneA));
        await Give(ground, To(place, place.Clerk, place.CommuneB));
        await Give(ground, new Assignment { Id = Guid.CreateVersion7(), PersonId = place.Person, RoleId = place.Clerk, UnitId = place.CommuneB, Ceiling = 2, Fields = ["đất đai"], From = Day });
        var reach = (await Rights(ground, place)).Reach(See);
        Assert.Equal(2, reach.Grants.Count);
        var open = Assert.Single(reach.Grants, g => g.Ceiling == 0);
        Assert.Equal(((Guid[])[place.CommuneA, place.CommuneB]).Order(), open.Units!.Order());
        var narrow = Assert.Single(reach.Grants, g => g.Ceiling == 2);
        Assert.Equal((place.CommuneB, "đất đai"), (narrow.Units!.Single(), narrow.Fields!.Single()));
    }

    [Theory, OnEach]
    public async Task A_withdrawal_holds_at_the_next_request_on_every_host(On database)
    {
        var (ground, place) = await Province(database);
        await using var _ = ground;
        await using var other = ground.Another();
        await Give(ground, To(place, place.Clerk, place.District));
        Assert.True((await Rights(ground, place)).May(See));
        Assert.True((await Rights(other, place)).May(See));
        await ground.Act(async (db, act) =>
        {
            (await db.Set<Assignment>().SingleAsync()).To = Day.AddDays(-1);
            await new UnitReaches(db).Touch(act);
        });
        Assert.False((await Rights(ground, place)).May(See));
        Assert.False((await Rights(other, place)).May(See));
    }

    [Theory, OnEach]
    public async Task Two_who_change_rights_at_the_same_moment_both_succeed_and_every_host_learns_of_both(On database)
    {
        var (ground, place) = await Province(database);
        await using var _ = ground;
        await using var other = ground.Another();
        await using var first = ground.Services.CreateAsyncScope();
        await using var second = other.Services.CreateAsyncScope();
        var (one, two) = (await Changing(ground, first.ServiceProvider, To(place, place.Clerk, place.CommuneA)), await Changing(other, second.ServiceProvider, To(place, place.Signer, place.CommuneB)));
        await one.Commit();
        Assert.Equal((true, false), ((await Rights(other, place)).May(See, place.CommuneA), (await Rights(other, place)).May(Sign)));
        await two.Commit();
        foreach (var host in (Ground[])[ground, other])
        {
            var rights = await Rights(host, place);
            Assert.Equal((true, true), (rights.May(See, place.CommuneA), rights.May(Sign, place.CommuneB)));
        }
    }

    private static async Task<Act> Changing(Ground host, IServiceProvider services, Assignment assignment)
    {
        var act = host.ActIn(services);
        services.GetRequiredService<AppDb>().Add(assignment);
        await services.GetRequiredService<UnitReaches>().Touch(act);
        return act;
    }

    [Theory, OnEach]
    public async Task Rights_are_read_once_for_each_stamp(On database)
    {
        var (ground, place) = await Province(database);
        await using var _ = ground;
        await Give(ground, To(place, place.Clerk, place.District));
        Assert.Same(await Rights(ground, place), await Rights(ground, place));
        Assert.NotSame(await Rights(ground, place), await Rights(ground, place, Day.AddDays(1)));
    }
}
