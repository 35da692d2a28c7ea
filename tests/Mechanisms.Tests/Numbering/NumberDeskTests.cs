using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Numbering;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Numbering;

public sealed class NumberDeskTests
{
    private static readonly NumberKind Letter = new("test.letter", Reset.Year, 2, "{number}/{unit}-{year}");
    private static readonly NumberKind Dossier = new("test.dossier", Reset.Day, 4, "{unit}-{yy}{month}{day}-{number}");
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2020, 10, 15);
    private static readonly SeriesKey Letters2020 = new(Unit, "test.letter", "2020");

    private static Task<TestDatabase> Open(On engine) => TestDatabase.Open(engine, (services, _) => services.AddNumbering());

    private static Task<GivenNumber> Take(TestDatabase database, NumberKind kind, Guid unit, DateOnly day) =>
        database.Act((sp, act) => sp.GetRequiredService<NumberDesk>().Next(kind, unit, day, act, "UBND"));

    private static Task<IReadOnlyList<Gap>> Gaps(TestDatabase database) =>
        database.With(sp => sp.GetRequiredService<NumberRegister>().Gaps(Letters2020));

    [Theory, OnEach]
    public async Task Numbers_follow_one_another_and_each_unit_kind_and_period_has_its_own(On engine)
    {
        await using var database = await Open(engine);

        Assert.Equal("01/UBND-2020", (await Take(database, Letter, Unit, Day)).Text);
        Assert.Equal("02/UBND-2020", (await Take(database, Letter, Unit, Day.AddDays(1))).Text);
        Assert.Equal("01/UBND-2021", (await Take(database, Letter, Unit, Day.AddYears(1))).Text);
        Assert.Equal("03/UBND-2020", (await Take(database, Letter, Unit, Day)).Text);
        Assert.Equal("01/UBND-2020", (await Take(database, Letter, Guid.CreateVersion7(), Day)).Text);
        Assert.Equal("UBND-201015-0001", (await Take(database, Dossier, Unit, Day)).Text);
        Assert.Equal("UBND-201016-0001", (await Take(database, Dossier, Unit, Day.AddDays(1))).Text);
    }

    [Theory, OnEach]
    public async Task Sixteen_writers_at_once_get_every_number_once(On engine)
    {
        await using var database = await Open(engine);

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            var mine = new List<long>();
            for (var i = 0; i < 10; i++)
            {
                mine.Add((await Take(database, Letter, Unit, Day)).Number);
            }

            return mine;
        })));

        Assert.Equal(Enumerable.Range(1, 160).Select(n => (long)n), taken.SelectMany(n => n).Order());
        Assert.All(taken, mine => Assert.Equal(mine.Order(), mine));
        Assert.Empty(await Gaps(database));
    }

    [Theory, OnEach]
    public async Task A_number_of_an_act_that_is_not_committed_is_given_again(On engine)
    {
        await using var database = await Open(engine);
        await Take(database, Letter, Unit, Day);

        await database.With(async sp =>
        {
            var act = sp.GetRequiredService<Acts>().System("forgotten");
            Assert.Equal(2, (await sp.GetRequiredService<NumberDesk>().Next(Letter, Unit, Day, act)).Number);
        });

        Assert.Equal(2, (await Take(database, Letter, Unit, Day)).Number);
    }

    [Theory, OnEach]
    public async Task Writers_that_fail_among_others_leave_no_gap(On engine)
    {
        await using var database = await Open(engine);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await database.With(async sp =>
                {
                    var act = sp.GetRequiredService<Acts>().System("test");
                    await sp.GetRequiredService<NumberDesk>().Next(Letter, Unit, Day, act);
                    if ((writer + i) % 2 == 0)
                    {
                        await act.Commit();
                    }
                });
            }
        })));

        Assert.Equal(40, await database.With(sp => sp.GetRequiredService<NumberRegister>().LastOf(Letters2020)));
        Assert.Empty(await Gaps(database));
    }

    [Theory, OnEach]
    public async Task An_act_sent_twice_takes_one_number(On engine)
    {
        await using var database = await Open(engine);
        var id = Guid.CreateVersion7();

        async Task Send() => await database.With(async sp =>
        {
            var act = sp.GetRequiredService<Acts>().For(new Acting { Id = id, Actor = Actor.System("form"), Rights = AllRights.Instance, At = DateTime.UnixEpoch });
            await sp.GetRequiredService<AppDb>().Set("test.sent", $"{Guid.CreateVersion7()}", act);
            await sp.GetRequiredService<NumberDesk>().Next(Letter, Unit, Day, act);
            await act.Commit();
        });

        await Send();
        var refused = await Assert.ThrowsAsync<Refused>(Send);

        Assert.Equal(Refusals.AlreadyDone, refused.Why);
        Assert.Equal(1, await database.With(sp => sp.GetRequiredService<NumberRegister>().LastOf(Letters2020)));
        Assert.Single(await database.With(sp => sp.GetRequiredService<NumberRegister>().Of(id)));
    }

    [Theory, OnEach]
    public async Task A_voided_number_is_a_gap_with_its_reason_and_stays_voided(On engine)
    {
        await using var database = await Open(engine);
        await Take(database, Letter, Unit, Day);
        await Take(database, Letter, Unit, Day);

        await database.Act((sp, act) => sp.GetRequiredService<NumberDesk>().Void(Letters2020, 2, "Văn bản bị rút", act));

        var gap = Assert.Single(await Gaps(database));
        Assert.Equal((2, 2, "Văn bản bị rút", "test"), (gap.First, gap.Last, gap.Reason, gap.By));
        Assert.Equal("NUM-003", await Refusal(database, desk => (act) => desk.Void(Letters2020, 2, "lần nữa", act)));
        Assert.Equal("NUM-002", await Refusal(database, desk => (act) => desk.Void(Letters2020, 9, "chưa cấp", act)));
        Assert.Equal("NUM-004", await Refusal(database, desk => (act) => desk.Void(Letters2020, 1, "  ", act)));
        Assert.Equal(3, (await Take(database, Letter, Unit, Day)).Number);
    }

    [Theory, OnEach]
    public async Task A_paper_register_goes_on_at_its_next_number_and_says_why(On engine)
    {
        await using var database = await Open(engine);
        await Take(database, Letter, Unit, Day);

        await database.Act((sp, act) => sp.GetRequiredService<NumberDesk>().GoOnAt(Letters2020, 120, "Sổ giấy đến số 119", act));

        Assert.Equal(120, (await Take(database, Letter, Unit, Day)).Number);
        var gap = Assert.Single(await Gaps(database));
        Assert.Equal((2, 119), (gap.First, gap.Last));
        Assert.Equal("NUM-005", await Refusal(database, desk => (act) => desk.GoOnAt(Letters2020, 121, "lùi", act)));
        Assert.Equal(121, (await Take(database, Letter, Unit, Day)).Number);
    }

    [Theory, OnEach]
    public async Task A_number_removed_behind_the_back_of_the_platform_is_a_gap_without_reason(On engine)
    {
        await using var database = await Open(engine);
        for (var i = 0; i < 4; i++)
        {
            await Take(database, Letter, Unit, Day);
        }

        await database.Act((sp, act) => sp.GetRequiredService<NumberDesk>().Void(Letters2020, 3, "Hỏng", act));
        await database.With(sp => sp.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync("DELETE FROM numbers WHERE number IN (2, 3, 4)"));

        Assert.Equal([(2L, null), (3L, "Hỏng"), (4L, null)], (await Gaps(database)).Select(g => (g.First, g.Reason)));
    }

    private static async Task<string> Refusal(TestDatabase database, Func<NumberDesk, Func<Act, Task>> work) =>
        (await Assert.ThrowsAsync<Refused>(() => database.Act((sp, act) => work(sp.GetRequiredService<NumberDesk>())(act)))).Why.Code;
}
