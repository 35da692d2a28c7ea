using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Web.Tests.Elements;

/// <summary>Leafing through a list within a reach shows every row once, in order, whatever the size of the reach.</summary>
public sealed class PagesOfReach
{
    private static readonly Guid[] Units = [.. Enumerable.Range(0, 30).Select(_ => Guid.CreateVersion7())];

    private static async Task<(Ground Ground, List<Errand> Errands)> Errands(On database)
    {
        var ground = await Ground.On(database);
        var random = new Random(15102020);
        var errands = Enumerable.Range(0, 600).Select(i => new Errand
        {
            Id = Guid.CreateVersion7(), UnitId = Units[random.Next(30)], Confidentiality = random.Next(4), Title = $"việc {i}", DueAt = DateTime.UnixEpoch.AddHours(random.Next(200)),
        }).ToList();
        await ground.Act((db, _) => db.AddRange(errands));
        return (ground, errands);
    }

    private static async Task<ListQuery> Asked(int page) => await ListQuery.BindAsync(new DefaultHttpContext { Request = { Path = "/errands", QueryString = new QueryString($"?page={page}") } });

    [Theory]
    [OnEach(1)]
    [OnEach(3)]
    [OnEach(16)]
    [OnEach(17)]
    [OnEach(30)]
    public async Task Every_row_is_shown_once_and_in_order(On database, int units)
    {
        var (ground, errands) = await Errands(database);
        await using var _ = ground;
        var reach = new Reach([new Grant { Units = [.. Units.Take(units)], Ceiling = 2 }]);
        var wanted = errands.Where(e => Units.Take(units).Contains(e.UnitId) && e.Confidentiality <= 2).OrderBy(e => e.DueAt).ThenBy(e => e.Id).Select(e => e.Title).ToList();
        var got = new List<string>();
        PageOf<string> page;
        var number = 1;
        do
        {
            var asked = await Asked(number++);
            page = await ground.Read(db => db.Set<Errand>().AsNoTracking().Within(reach).OrderBy(e => e.DueAt).ThenBy(e => e.Id).Select(e => e.Title).Page(asked));
            Assert.Equal(wanted.Count, page.Total);
            got.AddRange(page.Items);
        }
        while (page.HasNext);
        Assert.Equal(wanted, got);
        Assert.Equal((wanted.Count + 49) / 50, number - 1);
    }

    [Theory, OnEach]
    public async Task The_size_of_a_page_stands_in_the_statement(On database)
    {
        var (ground, _) = await Errands(database);
        await using var _ = ground;
        using var watch = new StatementWatch();
        var first = await Asked(1);
        await ground.Read(db => db.Set<Errand>().AsNoTracking().Within(new Reach([new Grant { Units = Units[..2], Ceiling = 3 }])).OrderBy(e => e.DueAt).Select(e => e.Id).PageUncounted(first));
        var limits = database is On.PostgreSql ? 3 : 1;
        Assert.Contains(watch.All, s => s.Sql.Contains("errands", StringComparison.Ordinal) && s.Sql.Split("LIMIT 51").Length == limits + 1 && !s.Sql.Contains("OFFSET", StringComparison.Ordinal));
    }
}
