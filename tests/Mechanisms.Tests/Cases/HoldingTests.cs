using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Cases;

/// <summary>Who holds a task, and what becomes of it.</summary>
public sealed class HoldingTests
{
    private static readonly Dictionary<string, object?> Nothing = [];

    [Theory, OnEach]
    public async Task A_claimed_task_is_the_holders_until_it_is_put_back(On database)
    {
        await using var ground = await Ready(database);
        var id = await AtCheck(ground);
        await Claim(ground, id, "Nguyễn Thị Bình");
        var refused = await Assert.ThrowsAsync<Refused>(() => Claim(ground, id, "Lê Văn Cường"));
        Assert.Equal(("CAS-002", "Nguyễn Thị Bình"), (refused.Why.Code, refused.Why.Values[1]));
        Assert.Equal("CAS-002", await CaseTests.Refusal(() => ground.Do(id, "Thẩm định", "Lê Văn Cường")));
        var held = await ground.Task(id, "Thẩm định");
        await ground.Tasks((desk, act) => desk.Release(held.Id, held.Version, act), CaseGround.Of("Nguyễn Thị Bình"));
        await ground.Do(id, "Thẩm định", "Lê Văn Cường");
        Assert.Equal(
            ["Nhận việc closed"],
            await ground.Read(db => db.Set<TaskHolding>().Where(h => h.TaskId == held.Id).OrderBy(h => h.Since).Select(h => h.Remark + (h.Until == null ? " open" : " closed")).ToListAsync()));
        Assert.Equal("CAS-018", await CaseTests.Refusal(async () =>
        {
            var task = await ground.Task(id, "Ký duyệt");
            await ground.Tasks((desk, act) => desk.Release(task.Id, task.Version, act), CaseGround.Of("Trần Văn An"));
        }));
    }

    [Theory, OnEach]
    public async Task A_leader_assigns_and_the_holder_delegates_within_the_unit(On database)
    {
        await using var ground = await Ready(database);
        var id = await AtCheck(ground);
        var task = await ground.Task(id, "Thẩm định");
        var (binh, cuong) = (CaseGround.Of("Nguyễn Thị Bình"), CaseGround.Of("Lê Văn Cường"));
        Assert.Equal("CAS-016", await CaseTests.Refusal(() => ground.Tasks((desk, act) => desk.Assign(task.Id, task.Version, Guid.CreateVersion7(), act), CaseGround.Of("Trần Văn An"))));
        await ground.Tasks((desk, act) => desk.Assign(task.Id, task.Version, binh.Id!.Value, act, "Việc gấp"), CaseGround.Of("Trần Văn An"));
        task = await ground.Task(id, "Thẩm định");
        Assert.Equal("CAS-002", await CaseTests.Refusal(() => ground.Tasks((desk, act) => desk.Delegate(task.Id, task.Version, binh.Id!.Value, act), cuong)));
        await ground.Tasks((desk, act) => desk.Delegate(task.Id, task.Version, cuong.Id!.Value, act), binh);
        await ground.Do(id, "Thẩm định", "Lê Văn Cường");
        var rows = await ground.Read(db => db.Set<TaskHolding>().Where(h => h.TaskId == task.Id).OrderBy(h => h.Since).ToListAsync());
        Assert.Equal([("Việc gấp", binh.Id), ("Được chuyển giao", cuong.Id)], rows.Select(r => (r.Remark, r.PersonId)));
        Assert.Equal(rows[0].Until, rows[1].Since);
        Assert.All(rows, r => Assert.NotNull(r.Until));
    }

    [Theory, OnEach]
    public async Task All_open_work_of_a_person_is_handed_over_at_once(On database)
    {
        await using var ground = await Ready(database);
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await AtCheck(ground));
            await Claim(ground, ids[i], "Nguyễn Thị Bình");
        }

        var (from, to) = (CaseGround.Of("Nguyễn Thị Bình").Id!.Value, CaseGround.Of("Lê Văn Cường").Id!.Value);
        var one = await ground.Task(ids[0], "Thẩm định");
        Assert.Equal(1, await ground.Tasks((desk, act) => desk.HandOver(from, to, [one.Id], "Nghỉ phép", act)));
        Assert.Equal(2, await ground.Tasks((desk, act) => desk.HandOver(from, null, null, "Chuyển công tác", act)));
        Assert.Equal([(ids[0], (Guid?)to), (ids[1], null), (ids[2], null)], await ground.Read(async db =>
            (await db.Set<CaseTask>().Where(t => t.Name == "Thẩm định").OrderBy(t => t.CaseId).Select(t => new { t.CaseId, t.PersonId }).ToListAsync()).OrderBy(t => ids.IndexOf(t.CaseId)).Select(t => (t.CaseId, t.PersonId))));
        Assert.Equal(0, await ground.Tasks((desk, act) => desk.HandOver(from, to, null, "Lần nữa", act)));
    }

    [Theory, OnEach]
    public async Task Of_two_people_on_one_task_the_slower_is_told_who_did_it_and_when(On database)
    {
        await using var ground = await Ready(database);
        var id = await AtCheck(ground);
        var task = await ground.Task(id, "Thẩm định");
        await ground.Do(id, "Thẩm định", "Lê Văn Cường");
        var refused = await Assert.ThrowsAsync<Refused>(() => ground.Tasks((desk, act) => desk.Complete(task.Id, task.Version, null, Nothing, act), CaseGround.Of("Nguyễn Thị Bình")));
        var done = await ground.Read(db => db.Set<CaseTask>().FirstAsync(t => t.Id == task.Id));
        Assert.Equal(("CAS-001", 409, "Lê Văn Cường", VietnamTime.Local(done.EndedAt!.Value).ToString("HH:mm dd/MM/yyyy", null)), (refused.Why.Code, refused.Why.Status, (string)refused.Why.Values[1], (string)refused.Why.Values[2]));
    }

    [Theory, OnEach]
    public async Task The_same_form_sent_twice_is_one_step(On database)
    {
        await using var ground = await Ready(database);
        var id = await AtCheck(ground);
        var (task, form) = (await ground.Task(id, "Thẩm định"), Guid.CreateVersion7());
        var binh = CaseGround.Of("Nguyễn Thị Bình");
        await ground.Tasks((desk, act) => desk.Complete(task.Id, task.Version, null, Nothing, act), binh, form);
        await Assert.ThrowsAsync<Refused>(() => ground.Tasks((desk, act) => desk.Complete(task.Id, task.Version, null, Nothing, act), binh, form));
        Assert.Equal("Ký duyệt", await ground.Open(id));
    }

    internal static async Task Claim(Ground ground, Guid id, string who)
    {
        var task = await ground.Task(id, "Thẩm định");
        await ground.Tasks((desk, act) => desk.Claim(task.Id, task.Version, act), CaseGround.Of(who));
    }

    private static async Task<Ground> Ready(On database)
    {
        var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Line);
        foreach (var seat in CaseGround.Staff.Where(s => s.Person is not null))
        {
            await ground.Act((db, _) => db.Add(ThongSuot.Access.Person.Called(seat.Name!, seat.Person)));
        }

        return ground;
    }

    private static async Task<Guid> AtCheck(Ground ground)
    {
        var id = await ground.StartCase();
        await ground.Do(id, "Tiếp nhận", "Phạm Thị Dung");
        return id;
    }
}
