using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Support;
using ThongSuot.Work;
using ThongSuot.Work.Tests;

namespace ThongSuot.OneStop.Tests;

/// <summary>Programs that hold a seat do steps; whoever comes second is told who was faster.</summary>
public sealed class StepsApiTests
{
    private static readonly Guid Division = DemoId.Of($"unit:{Working.Division}");

    [Theory, OnEach]
    public async Task A_dossier_tells_its_steps_with_what_may_come_of_them(On database)
    {
        var app = await App.With(database);
        using var program = await ApiProgram.OfCommune(app);
        var id = await program.Files("Võ Thị Bước");
        var steps = (await program.Get($"/api/dossiers/{id}/steps")).Is(200).Json.GetProperty("steps");
        Assert.Equal(1, steps.GetArrayLength());
        Assert.StartsWith("/api/tasks/", steps[0].GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal(24, steps[0].GetProperty("etag").GetString()!.Trim('"').Length);
        var kept = await program.Files("Võ Thị Chưa", accepts: false);
        Assert.Equal(0, (await program.Get($"/api/dossiers/{kept}/steps")).Is(200).Json.GetProperty("steps").GetArrayLength());
    }

    [Theory, OnEach]
    public async Task A_program_in_a_seat_claims_and_completes_with_values_and_outcome(On database)
    {
        var app = await App.With(database);
        using var program = await Seated(app);
        var task = (await app.Waiting(await app.Case(await InputTests.Asking(app), Working.Name("Máy làm")))).Id;
        Assert.Contains(task, await Listed(program));
        var read = (await program.Get($"/api/tasks/{task}")).Is(200);
        Assert.True(read.Json.GetProperty("mayClaim").GetBoolean());
        Assert.Equal("so_tien", read.Json.GetProperty("asked")[0].GetProperty("variable").GetString());
        var key = Guid.CreateVersion7();
        (await program.Post($"/api/tasks/{task}/claim")).Is(428);
        var claimed = (await program.Post($"/api/tasks/{task}/claim", null, read.Tag, key)).Is(200);
        Assert.Equal(claimed.Text, (await program.Post($"/api/tasks/{task}/claim", null, read.Tag, key)).Is(200).Text);
        var held = (await program.Get($"/api/tasks/{task}")).Is(200);
        (await program.Post($"/api/tasks/{task}/complete", new { values = new { so_tien = "nhiều" } }, held.Tag)).Is(400).Says("in-so_tien");
        (await program.Post($"/api/tasks/{task}/complete", new { values = new { la = 1 } }, held.Tag)).Is(400).Says("in-la");
        (await program.Post($"/api/tasks/{task}/complete", new { values = new { so_tien = new[] { 1 } } }, held.Tag)).Is(400);
        (await program.Post($"/api/tasks/{task}/complete", new { values = new { so_tien = 500.5, ngay_hen = "2020-10-20" }, remark = "Theo dữ liệu" }, held.Tag)).Is(200);
        Assert.DoesNotContain(task, await Listed(program));
        Assert.Equal("Completed", (await program.Get($"/api/tasks/{task}")).Is(200).Json.GetProperty("status").GetString());
    }

    [Theory, OnEach]
    public async Task The_slower_one_is_told_who_was_faster(On database)
    {
        var app = await App.With(database);
        using var program = await Seated(app);
        using var khoa = await app.As("khoa");
        var id = await app.Case(await app.Process(), Working.Name("Người và máy"));
        var task = (await app.Waiting(id)).Id;
        var read = (await program.Get($"/api/tasks/{task}")).Is(200);
        (await (await khoa.Task(app, id)).Press("Nhận việc")).Ok();
        (await program.Post($"/api/tasks/{task}/claim", null, read.Tag)).Is(412).Says("đang do Võ Hoàng Khoa giữ từ");
        (await (await khoa.Task(app, id)).Press("Hoàn thành")).Ok();
        (await program.Post($"/api/tasks/{task}/complete", null, read.Tag)).Is(412).Says("đã được Võ Hoàng Khoa hoàn thành lúc");
        var now = (await program.Get($"/api/tasks/{task}")).Is(200);
        (await program.Post($"/api/tasks/{task}/complete", null, now.Tag)).Is(409).Says("Võ Hoàng Khoa");
    }

    [Theory, OnEach]
    public async Task A_program_without_a_seat_finds_no_task(On database)
    {
        var app = await App.With(database);
        using var program = await ApiProgram.Make(app, ApiProgram.Commune, WorkPermissions.Do, OneStopPermissions.View);
        var task = (await app.Waiting(await app.Case(await app.Process(), Working.Name("Việc người khác")))).Id;
        (await program.Get($"/api/tasks/{task}")).Is(404);
        Assert.Empty(await Listed(program));
        (await program.Post($"/api/tasks/{task}/claim", null, "\"x\"")).Is(404);
        (await program.Post($"/api/tasks/{task}/complete", new { outcome = "approve" }, "\"x\"")).Is(404);
    }

    private static async Task<List<Guid>> Listed(ApiProgram program)
    {
        var (ids, next) = (new List<Guid>(), "/api/tasks");
        while (next is not null)
        {
            var page = (await program.Get(next)).Is(200).Json;
            ids.AddRange(page.GetProperty("tasks").EnumerateArray().Select(t => t.GetProperty("id").GetGuid()));
            next = page.GetProperty("next").GetString();
        }

        return ids;
    }

    private static async Task<ApiProgram> Seated(App app)
    {
        var program = await ApiProgram.Make(app, Division, WorkPermissions.Do, WorkPermissions.View);
        await program.Sits(await app.Inside(async (services, _, act) => (await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<ISeats>(services).In(Division, below: false, act.Day)).First(s => s.Person == Working.Khoa).Seat));
        return program;
    }
}
