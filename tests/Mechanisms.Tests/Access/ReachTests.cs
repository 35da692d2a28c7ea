using CsCheck;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Access;

/// <summary>Rights inside the query answer as the definition of reach does.</summary>
public sealed class Reaching
{
    private static readonly Guid[] Units = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];
    private static readonly string?[] Fields = ["đất đai", "hộ tịch", "xây dựng", null];

    /// <summary>The definition, in memory: any grant that holds the unit, the confidentiality and the field.</summary>
    private static bool Holds(Reach reach, Paper paper) => reach.Grants.Any(g =>
        (g.Units is null || g.Units.Contains(paper.UnitId)) && paper.Confidentiality <= g.Ceiling && (g.Fields is null || (paper.Field is not null && g.Fields.Contains(paper.Field))));

    private static async Task<(Ground Ground, List<Paper> Papers)> Papers(On database)
    {
        var ground = await Ground.On(database);
        var papers = (
            from unit in Units
            from confidentiality in Enumerable.Range(0, 4)
            from field in Fields
            select new Paper { Id = Guid.CreateVersion7(), Title = "giấy", UnitId = unit, Confidentiality = confidentiality, Field = field }).ToList();
        await ground.Act((db, _) => db.AddRange(papers));
        return (ground, papers);
    }

    private static Task<List<Guid>> Ids(Ground ground, Reach reach) => ground.Read(db => db.Set<Paper>().AsNoTracking().Within(reach).Select(p => p.Id).ToListAsync());

    private static Grant Of(int[]? units, int ceiling, params string[]? fields) => new() { Units = units is null ? null : [.. units.Select(u => Units[u])], Ceiling = ceiling, Fields = fields is { Length: 0 } ? null : fields };

    [Theory, OnEach]
    public async Task Units_ceiling_and_fields_each_limit_and_grants_add_up(On database)
    {
        var (ground, papers) = await Papers(database);
        await using var _ = ground;
        foreach (var (reach, count) in ((Reach, int)[])
        [
            (Reach.Everywhere, 96),
            (Reach.Nowhere, 0),
            (new([Of(null, 3)]), 96),
            (new([Of(null, 0)]), 24),
            (new([Of(null, -1)]), 0),
            (new([Of([0], 3)]), 16),
            (new([Of([0], 1)]), 8),
            (new([Of([0, 1], 0)]), 8),
            (new([Of([], 3)]), 0),
            (new([Of(null, 3, "đất đai")]), 24),
            (new([Of([2], 0, "đất đai", "hộ tịch")]), 2),
            (new([Of([2], 0, "nuôi tôm")]), 0),
            (new([Of([0], 0), Of([1], 1)]), 12),
            (new([Of([0], 0), Of([0], 3, "hộ tịch")]), 7),
            (new([Of(null, 0), Of([5], 3)]), 36),
        ])
        {
            var got = await Ids(ground, reach);
            Assert.Equal(count, got.Count);
            Assert.Equal(papers.Where(p => Holds(reach, p)).Select(p => p.Id).Order(), got.Order());
        }
    }

    [Theory, OnEach]
    public async Task Any_reach_gives_what_a_filter_in_memory_gives(On database)
    {
        var (ground, papers) = await Papers(database);
        await using var _ = ground;
        var grant =
            from units in Gen.Int[0, 5].Array[0, 5].Null()
            from ceiling in Gen.Int[-1, 4]
            from fields in Gen.Int[0, 2].Select(i => ((string[])["đất đai", "hộ tịch", "nuôi tôm"])[i]).Array[0, 2].Null()
            select new Grant { Units = units is null ? null : [.. units.Select(u => Units[u]).Distinct()], Ceiling = ceiling, Fields = fields };
        await grant.Array[0, 4].Select(g => new Reach(g)).SampleAsync(
            async reach => Assert.Equal(papers.Where(p => Holds(reach, p)).Select(p => p.Id).Order(), (await Ids(ground, reach)).Order()), iter: 150, threads: 1);
    }

    [Theory, OnEach]
    public async Task A_row_without_a_field_of_work_is_not_limited_by_fields(On database)
    {
        var (ground, _) = await Papers(database);
        await using var _ = ground;
        var reach = new Reach([Of([0, 1], 0, "đất đai")]);
        Assert.Equal(32, (await ground.Read(db => db.Set<Paper>().Within(reach, p => p.UnitId).ToListAsync())).Count);
        Assert.Equal(96, (await ground.Read(db => db.Set<Paper>().Within(Reach.Everywhere, p => p.UnitId).ToListAsync())).Count);
        Assert.Empty(await ground.Read(db => db.Set<Paper>().Within(Reach.Nowhere, p => p.UnitId).ToListAsync()));
    }

    [Theory, OnEach]
    public async Task A_reach_is_a_parameter_so_that_the_plan_is_kept(On database)
    {
        var (ground, _) = await Papers(database);
        await using var _ = ground;
        string Sql(AppDb db, Guid unit) => db.Set<Paper>().Within(new Reach([new Grant { Units = [unit], Ceiling = 2 }])).ToQueryString().Split("SELECT")[1];
        Assert.Equal(await ground.Read(db => Task.FromResult(Sql(db, Units[0]))), await ground.Read(db => Task.FromResult(Sql(db, Units[1]))));
    }
}
