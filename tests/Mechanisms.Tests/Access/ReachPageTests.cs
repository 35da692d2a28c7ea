using System.Diagnostics.CodeAnalysis;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Access;

/// <summary>However a page within a reach is read, it holds the rows a plain filter would give, in the same order.</summary>
public sealed class PagesWithinReach
{
    private static readonly Guid[] Units = [.. Enumerable.Range(0, 80).Select(_ => Guid.CreateVersion7())];
    private static readonly string?[] Fields = ["đất đai", "hộ tịch", null];

    private sealed record Asked(Reach Reach, int Order, bool Filtered, int Skip, int Take);

    private static readonly (Func<IQueryable<Errand>, IOrderedQueryable<Errand>> Order, string Name)[] Orders =
    [
        (errands => errands.OrderBy(p => p.Confidentiality).ThenBy(p => p.Id), "number, then identity"),
        (errands => errands.OrderByDescending(p => p.Confidentiality).ThenByDescending(p => p.Id), "both downwards"),
        (errands => errands.OrderBy(p => p.Title).ThenBy(p => p.Confidentiality).ThenBy(p => p.Id), "words, then number"),
        (errands => errands.OrderBy(p => p.Title).OrderBy(p => p.Id), "an order that is changed"),
        (errands => errands.OrderBy(p => p.DueAt).ThenBy(p => p.Id), "moment, then identity"),
        (errands => errands.OrderByDescending(p => p.DueAt).ThenBy(p => p.Id), "latest first"),
        (errands => errands.OrderBy(p => p.Id), "identity"),
    ];

    private static async Task<(Ground Ground, List<Errand> Errands)> Errands(On database)
    {
        var ground = await Ground.On(database);
        var random = new Random(20201015);

        // Units of very different size, some with nothing at all.
        var errands = Enumerable.Range(0, 1200).Select(i => new Errand
        {
            Id = Guid.CreateVersion7(), Title = $"việc {random.Next(40)}", DueAt = DateTime.UnixEpoch.AddHours(random.Next(400)), UnitId = Units[(int)(70 * Math.Pow(random.NextDouble(), 2))],
            Confidentiality = random.Next(4), Field = Fields[random.Next(3)],
        }).ToList();
        await ground.Act((db, _) => db.AddRange(errands));
        return (ground, errands);
    }

    private static bool Holds(Reach reach, Errand errand) => reach.Grants.Any(g =>
        (g.Units is null || g.Units.Contains(errand.UnitId)) && errand.Confidentiality <= g.Ceiling && (g.Fields is null || (errand.Field is not null && g.Fields.Contains(errand.Field))));

    private static IQueryable<Errand> Filtered(IQueryable<Errand> errands, Asked asked) => asked.Filtered ? errands.Where(p => p.Title != "việc 7") : errands;

    private static Reach Of(params Grant[] grants) => new(grants);

    private static Grant First(int units, int ceiling = 2) => new() { Units = [.. Units.Take(units)], Ceiling = ceiling };

    [Theory, OnEach]
    [SuppressMessage("Performance", "CA1826", Justification = "The query is the database's.")]
    public async Task A_page_holds_what_a_plain_filter_gives_in_the_same_order(On database)
    {
        var (ground, errands) = await Errands(database);
        await using var _ = ground;
        var some = from count in Gen.OneOf(Gen.Int[0, 10], Gen.Int[11, 80]) from start in Gen.Int[0, 79] select Enumerable.Range(0, count).Select(n => Units[(start + (n * 3)) % 80]).Distinct().ToList();
        var grant =
            from units in some.Null()
            from ceiling in Gen.Int[0, 3]
            from fields in Gen.Int[0, 1].Select(i => Fields[i]!).Array[1, 2].Null()
            select new Grant { Units = units, Ceiling = ceiling, Fields = fields };
        var asked =
            from grants in Gen.OneOf(grant.Array[1, 1], grant.Array[0, 3])
            from order in Gen.Int[0, Orders.Length - 1]
            from filtered in Gen.Bool
            from skip in Gen.OneOf(Gen.Const(0), Gen.Int[0, 120])
            from take in Gen.Int[1, 60]
            select new Asked(new Reach(grants), order, filtered, skip, take);
        await asked.SampleAsync(
            async ask =>
            {
                var wanted = Orders[ask.Order].Order(Filtered(errands.AsQueryable().Where(p => Holds(ask.Reach, p)), ask)).Skip(ask.Skip).Take(ask.Take).Select(p => p.Id).ToList();
                var got = await ground.Read(db => Orders[ask.Order].Order(Filtered(db.Set<Errand>().AsNoTracking().Within(ask.Reach), ask)).Skip(ask.Skip).Take(ask.Take).Select(p => p.Id).ToListAsync());
                Assert.Equal(wanted, got);
            },
            iter: 250, threads: 1, print: ask => $"{string.Join(" | ", ask.Reach.Grants.Select(g => $"{(g.Units is null ? "all" : $"{g.Units.Count}")} units, {g.Ceiling}, {g.Fields?.Count}"))}; {Orders[ask.Order].Name}; {ask.Filtered}; {ask.Skip}+{ask.Take}");
    }

    [Theory]
    [OnEach(1, 0)]
    [OnEach(2, 1)]
    [OnEach(16, 15)]
    [OnEach(17, 0)]
    [OnEach(70, 0)]
    public async Task A_page_of_a_few_units_is_read_unit_by_unit(On database, int units, int merges)
    {
        var (ground, errands) = await Errands(database);
        await using var _ = ground;
        var reach = Of(First(units));
        var sql = await ground.Read(db => Task.FromResult(db.Set<Errand>().Within(reach).OrderBy(p => p.DueAt).ThenBy(p => p.Id).Take(20).ToQueryString()));
        Assert.Equal(merges, sql.Split("UNION ALL").Length - 1);
        var got = await ground.Read(db => db.Set<Errand>().Within(reach).OrderBy(p => p.DueAt).ThenBy(p => p.Id).Take(20).ToListAsync());
        Assert.Equal(errands.Where(p => Holds(reach, p)).OrderBy(p => p.DueAt).ThenBy(p => p.Id).Take(20).Select(p => p.Id), got.Select(p => p.Id));
    }

    [Theory]
    [OnEach(3)]
    [OnEach(20)]
    public async Task Whole_rows_can_be_changed(On database, int units)
    {
        var (ground, _) = await Errands(database);
        await using var _ = ground;
        var reach = Of(First(units, 3));
        await ground.Act(async (db, _) =>
        {
            foreach (var errand in await db.Set<Errand>().Within(reach).OrderBy(e => e.DueAt).ThenBy(e => e.Id).Skip(5).Take(5).ToListAsync())
            {
                errand.Title = "xong";
            }
        });
        Assert.Equal(5, await ground.Read(db => db.Set<Errand>().CountAsync(e => e.Title == "xong" && e.Version == 1)));
    }

    [Theory]
    [OnEach(3)]
    [OnEach(20)]
    public async Task Rows_that_hold_records_of_their_own_are_filtered_plainly(On database, int units)
    {
        await using var ground = await Ground.On(database);
        await ground.Act((db, _) => db.AddRange(Enumerable.Range(0, 30).Select(i => new Paper { Id = Guid.CreateVersion7(), Title = $"giấy {i:00}", UnitId = Units[i], Cover = new() { Colour = $"màu {i}" } })));
        var got = await ground.Read(db => db.Set<Paper>().Within(Of(First(units))).OrderByDescending(p => p.Title).Take(2).ToListAsync());
        Assert.Equal([$"màu {units - 1}", $"màu {units - 2}"], got.Select(p => p.Cover.Colour));
    }

    [Theory]
    [OnEach(3)]
    [OnEach(20)]
    public async Task Counting_and_other_questions_within_a_reach_are_answered_too(On database, int units)
    {
        var (ground, errands) = await Errands(database);
        await using var _ = ground;
        var reach = Of(First(units));
        var held = errands.Where(p => Holds(reach, p)).ToList();
        Assert.Equal(held.Count, await ground.Read(db => db.Set<Errand>().Within(reach).CountAsync()));
        Assert.Equal(held.Max(p => p.Title), await ground.Read(db => db.Set<Errand>().Within(reach).MaxAsync(p => p.Title)));
        Assert.Equal(
            held.GroupBy(p => p.Confidentiality).ToDictionary(g => g.Key, g => g.Count()),
            await ground.Read(db => db.Set<Errand>().Within(reach).GroupBy(p => p.Confidentiality).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count)));
        Assert.Equal(7, (await ground.Read(db => db.Set<Errand>().Within(reach).Take(7).ToListAsync())).Count);
        Assert.Equal(
            held.Select(p => p.Title).Distinct().Order(StringComparer.Ordinal).Take(5),
            await ground.Read(db => db.Set<Errand>().Within(reach).Select(p => p.Title).Distinct().OrderBy(t => t).Take(5).ToListAsync()));
        Assert.Equal(
            held.OrderBy(p => p.Id).Skip(3).Take(4).Select(p => p.Title),
            await ground.Read(db => db.Set<Errand>().Within(reach, p => p.UnitId).Where(p => p.Confidentiality <= 2).OrderBy(p => p.Id).Skip(3).Take(4).Select(p => p.Title).ToListAsync()));
    }

    [Theory]
    [OnEach(1)]
    [OnEach(3)]
    [OnEach(20)]
    public async Task Rows_without_a_unit_are_for_the_whole_province_only(On database, int units)
    {
        await using var ground = await Ground.On(database);
        for (var i = 0; i < 30; i++)
        {
            await ground.Act((_, act) => act.Record(new PaperFiled(Guid.CreateVersion7(), "giấy")), unit: i % 3 == 0 ? null : Units[i]);
        }

        Task<List<Guid?>> UnitsWithin(Reach reach) => ground.Read(db => db.Set<EventRow>().AsNoTracking().Within(reach, e => e.UnitId).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(50).Select(e => e.UnitId).ToListAsync());
        Assert.Equal(30, (await UnitsWithin(Reach.Everywhere)).Count);
        Assert.Equal(Enumerable.Range(0, units).Where(i => i % 3 != 0).Select(i => (Guid?)Units[i]).Reverse(), await UnitsWithin(Of(First(units))));
    }
}
