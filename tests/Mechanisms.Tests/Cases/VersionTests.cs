using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Cases;

/// <summary>A case keeps the version it began under, until somebody moves it.</summary>
public sealed class VersionTests
{
    private static readonly Dictionary<string, string> AsItIs = [];

    private static readonly string Longer = Bodies.Two
        .Replace("<endEvent id=\"e\"/>", "<userTask id=\"c\" name=\"Ba\"/><endEvent id=\"e\"/>", StringComparison.Ordinal)
        .Replace("targetRef=\"e\"/>", "targetRef=\"c\"/><sequenceFlow id=\"f4\" sourceRef=\"c\" targetRef=\"e\"/>", StringComparison.Ordinal);

    [Theory, OnEach]
    public async Task A_case_goes_on_under_its_version_and_new_ones_begin_under_the_next(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Two);
        var old = await ground.StartCase();
        await ground.Publish(Longer);
        var young = await ground.StartCase();
        foreach (var id in (Guid[])[old, young])
        {
            await ground.Do(id, "Một");
            await ground.Do(id, "Hai");
        }

        Assert.Equal((CaseStatus.Completed, "Ba"), ((await ground.Case(old)).Status, await ground.Open(young)));
    }

    [Theory, OnEach]
    public async Task A_case_is_moved_to_another_version_where_every_place_it_stands_at_is(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Two);
        var id = await ground.StartCase();
        await ground.Do(id, "Một");
        await ground.Publish(Longer);
        var next = await Newest(ground);
        var places = await ground.Cases((desk, act) => desk.PreviewMove(id, next, AsItIs, act));
        Assert.Equal([("b", "Hai", "b", "Hai")], places.Select(p => (p.Element, p.Name, p.To, p.ToName)));
        await ground.Cases((desk, act) => desk.MoveTo(id, next, AsItIs, act));
        await ground.Do(id, "Hai");
        Assert.Equal((next, "Ba"), ((await ground.Case(id)).ProcessVersionId, await ground.Open(id)));
    }

    [Theory, OnEach]
    public async Task A_place_that_is_not_there_is_named_and_may_be_mapped(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Two);
        var id = await ground.StartCase();
        await ground.Publish(Bodies.Two.Replace("\"a\"", "\"first\"", StringComparison.Ordinal));
        var next = await Newest(ground);
        Assert.Equal("CAS-020", await CaseTests.Refusal(() => ground.Cases((desk, act) => desk.MoveTo(id, next, AsItIs, act))));
        Assert.Equal("CAS-020", await CaseTests.Refusal(() => ground.Cases((desk, act) => desk.MoveTo(id, next, new Dictionary<string, string> { ["a"] = "e" }, act))));
        await ground.Cases((desk, act) => desk.MoveTo(id, next, new Dictionary<string, string> { ["a"] = "first" }, act));
        Assert.Equal("first", (await ground.Task(id, "Một")).Element);
        await ground.Do(id, "Một");
        Assert.Equal("Hai", await ground.Open(id));
    }

    [Theory, OnEach]
    public async Task A_version_of_another_process_is_refused(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Two);
        var id = await ground.StartCase();
        await ground.Publish(Bodies.Line, "L");
        var other = await Newest(ground);
        Assert.Equal("CAS-021", await CaseTests.Refusal(() => ground.Cases((desk, act) => desk.MoveTo(id, other, AsItIs, act))));
    }

    private static Task<Guid> Newest(Ground ground) => ground.Read(db => db.Set<ProcessVersion>().OrderByDescending(v => v.CreatedAt).Select(v => v.Id).FirstAsync());
}
