using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Organizations.Tests;

public sealed class DemoProvince
{
    private static readonly DateOnly Today = new(2020, 10, 15);

    [Theory]
    [OnEach]
    public async Task The_demo_province_is_whole(On database)
    {
        var app = await App.With(database);
        await app.Inside(async (services, db, _) =>
        {
            var charts = services.GetRequiredService<ChartStore>();
            var chart = await charts.Load();
            Assert.Empty(ChartRules.Check(chart, new(2016, 1, 1)));
            Assert.Equal(76, Communes(chart, new(2017, 1, 1)));
            Assert.Equal(75, Communes(chart, Today));
            Assert.Equal(8, chart.InForce(Today).Count(u => u.Facts.Kind is UnitKind.District));
            Assert.InRange(await db.Set<Holding>().CountAsync(), 380, 480);
            var doubled = await db.Set<Holding>().Where(h => h.IsMain).GroupBy(h => h.PersonId).Where(g => g.Count() > 1).CountAsync();
            Assert.Equal(0, doubled);
        });
    }

    [Theory]
    [OnEach]
    public async Task The_public_face_answers_for_a_day(On database)
    {
        var app = await App.With(database);
        await app.Inside(async (services, db, _) =>
        {
            var units = services.GetRequiredService<IUnits>();
            var before = await units.ByCode("31344", new(new(2019, 1, 1)));
            var after = await units.ByCode("31344", new(Today));
            Assert.Equal((UnitKind.Commune, UnitKind.Ward, before!.Id), (before.Kind, after!.Kind, after.Id));
            Assert.Equal("Ủy ban nhân dân tỉnh Hậu Giang", (await units.Path(after.Id, new(Today)))[0].Name);
            Assert.Contains(await units.Search("hiep loi", new(Today)), u => u.Id == after.Id);
            Assert.Null(await units.Find(after.Id, new(new(2010, 1, 1))));
            Assert.Null(await units.Find(after.Id, new(Today, new(2020, 10, 1, 0, 0, 0, DateTimeKind.Utc))));
            Assert.NotEmpty(await units.PhoneBook("so noi vu", Today));
            var khoa = await db.Set<Person>().FirstAsync(p => p.Name == "Võ Hoàng Khoa");
            var seats = await services.GetRequiredService<ISeats>().Of(khoa.Id, Today);
            Assert.Equal([true, false], seats.Select(s => s.IsMain));
        });
    }

    [Theory]
    [OnEach]
    public async Task The_change_of_2025_can_be_looked_at_and_applied_once(On database)
    {
        await using var app = await App.Start(database);
        var day = new DateOnly(2025, 7, 1);
        await app.Inside(async (services, db, act) =>
        {
            var desk = services.GetRequiredService<ReorganisationDesk>();
            var plan = await db.Set<Reorganisation>().FirstAsync();
            var preview = await desk.Preview(plan);
            Assert.Empty(preview.Refusals);
            Assert.Equal((75, 28), (Communes(preview.Before, Today), Communes(preview.After, day)));
            Assert.DoesNotContain(preview.After.InForce(day), u => u.Facts.Level is UnitLevel.District);
            Assert.Contains(preview.Work, w => w.What == MoveAssignments.What);
            await desk.Apply(plan, act);
        });
        await app.Inside(async (services, db, act) =>
        {
            var units = services.GetRequiredService<IUnits>();
            var old = await units.ByCode("31465", new(Today));
            var next = await units.Resolve(old!.Id, day);
            Assert.Equal("Ủy ban nhân dân xã Vị Thanh 1", next!.Name);
            Assert.Equal(old.Id, (await units.Resolve(old.Id, Today))!.Id);
            var dao = await db.Set<Person>().FirstAsync(p => p.Name == "Nguyễn Thị Hồng Đào");
            var seats = services.GetRequiredService<ISeats>();
            Assert.Equal(old.Id, Assert.Single(await seats.Of(dao.Id, Today)).Unit);
            Assert.Equal(next.Id, Assert.Single(await seats.Of(dao.Id, day)).Unit);
            var assignments = await db.Set<Assignment>().Where(a => a.PersonId == dao.Id).OrderBy(a => a.From).ToListAsync();
            Assert.Equal([old.Id, next.Id], assignments.Select(a => a.UnitId!.Value));
            Assert.Equal(day.AddDays(-1), assignments[0].To);
            var shares = await units.MapTo([.. (await services.GetRequiredService<ChartStore>().Load()).InForce(Today).Select(u => u.Line.Id)], Today, day);
            Assert.All(shares, s => Assert.Equal(1, s.Sum(x => x.Share), 9));

            var plan = await db.Set<Reorganisation>().FirstAsync();
            var again = await Assert.ThrowsAsync<Refused>(() => services.GetRequiredService<ReorganisationDesk>().Apply(plan, act));
            Assert.Equal(OrganizationsRefusals.AlreadyApplied.Code, again.Why.Code);
        });
    }

    [Theory]
    [OnEach]
    public async Task Two_who_change_the_chart_at_once_do_not_both_win(On database)
    {
        await using var app = await App.Start(database);
        await app.Inside(async (first, _, act) =>
        {
            var (charts, chart) = await Renamed(first, "Một");
            await app.Inside(async (second, _, other) =>
            {
                var (theirs, changed) = await Renamed(second, "Hai");
                await theirs.Save(changed, other);
                await other.Commit();
            });
            await charts.Save(chart, act);
            var refused = await Assert.ThrowsAsync<Refused>(() => act.Commit());
            Assert.Equal(Refusals.Stale.Code, refused.Why.Code);
        });
    }

    [Theory]
    [OnEach]
    public async Task A_correction_keeps_what_was_believed(On database)
    {
        await using var app = await App.Start(database);
        var before = DateTime.MinValue;
        var id = Guid.Empty;
        await app.Inside(async (services, _, act) =>
        {
            before = act.At;
            var (charts, chart) = await Renamed(services, "Tên đính chính");
            id = chart.Changed.First().Id;
            await charts.Save(chart, act);
            await act.Commit();
        });
        await app.Inside(async (services, _, _) =>
        {
            var units = services.GetRequiredService<IUnits>();
            Assert.Equal("Tên đính chính", (await units.Find(id, new(new(2018, 6, 1))))!.Name);
            Assert.NotEqual("Tên đính chính", (await units.Find(id, new(new(2018, 6, 1), before.AddTicks(-10))))!.Name);
        });
    }

    private static async Task<(ChartStore Charts, UnitChart Chart)> Renamed(IServiceProvider services, string name)
    {
        var charts = services.GetRequiredService<ChartStore>();
        var chart = await charts.Load();
        var line = chart.Lines.First(l => l.Key == "hg-31465");
        line.Put(new(new(2018, 1, 1), new(2018, 12, 31)), line.At(Today)!.Facts with { Name = name });
        return (charts, chart);
    }

    private static int Communes(UnitChart chart, DateOnly day) => chart.InForce(day).Count(u => u.Facts.Kind is UnitKind.Commune or UnitKind.Ward or UnitKind.Township);
}
