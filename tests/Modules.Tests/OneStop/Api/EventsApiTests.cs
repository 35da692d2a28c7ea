using System.Text.Json;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>The feed of events: everything once in order from where one stopped, and only what one may see.</summary>
public sealed class EventsApiTests
{
    [Theory, OnEach]
    public async Task A_program_reads_on_from_where_it_stopped_and_misses_nothing(On database)
    {
        var app = await App.With(database);
        using var program = await ApiProgram.OfCommune(app);
        await ApiProgram.Seal(app);
        var from = (await program.Get("/api/events?after=latest")).Is(200).Json.GetProperty("next").GetString()!;
        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => program.Files($"Người đồng thời {i}")));
        await ApiProgram.Seal(app);
        var (told, next) = await All(program, from);
        foreach (var id in ids)
        {
            Assert.Equal(["one-stop.filed", "one-stop.turned"], told.Where(e => e.About == id).Select(e => e.Kind).Take(2));
        }

        (await program.Post($"/api/dossiers/{ids[0]}/withdraw", new { reason = "Đổi ý" }, await program.Tag(ids[0]))).Is(200);
        await ApiProgram.Seal(app);
        var (later, _) = await All(program, next);
        Assert.Contains(later, e => e.About == ids[0] && e.Status == "Withdrawn");
        Assert.DoesNotContain(later, e => e.About == ids[1]);
        var (again, _) = await All(program, from);
        Assert.Equal(again.Count, again.Select(e => e.Id).Distinct().Count());
        Assert.Equal(told.Select(e => e.Id), again.Take(told.Count).Select(e => e.Id));
    }

    [Theory, OnEach]
    public async Task A_program_of_one_commune_hears_nothing_of_another_and_no_names(On database)
    {
        var app = await App.With(database);
        using var program = await ApiProgram.OfCommune(app);
        using var other = await ApiProgram.Make(app, ApiProgram.OtherCommune, OneStopPermissions.View);
        var id = await program.Files("Huỳnh Thị Kín");
        await ApiProgram.Seal(app);
        var (mine, _) = await All(program, "");
        Assert.Contains(mine, e => e.About == id);
        Assert.DoesNotContain((await All(other, "")).Events, e => e.About == id);
        Assert.DoesNotContain("Huỳnh Thị Kín", string.Join('\n', mine.Select(e => e.Text)), StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task A_wrong_place_is_said(On database)
    {
        var app = await App.With(database);
        using var program = await ApiProgram.OfCommune(app);
        foreach (var after in (string[])["x", "1", "1-", "-1-2", "1-2-3", "99999999999999999999-1", "%00", "1-1%27"])
        {
            (await program.Get($"/api/events?after={after}")).Is(400);
        }

        (await program.Get("/api/events?about=person")).Is(400).Says("about");
        using var visitor = new HttpClient { BaseAddress = app.Address };
        Assert.Equal(401, (int)(await visitor.GetAsync(new Uri("/api/events", UriKind.Relative))).StatusCode);
    }

    private static async Task<(List<Told> Events, string Next)> All(ApiProgram program, string after)
    {
        var (told, more) = (new List<Told>(), true);
        while (more)
        {
            var read = (await program.Get($"/api/events?after={after}")).Is(200).Json;
            told.AddRange(read.GetProperty("events").EnumerateArray().Select(e => new Told(e)));
            (after, more) = (read.GetProperty("next").GetString()!, read.GetProperty("more").GetBoolean());
        }

        return (told, after);
    }

    private sealed record Told(JsonElement Of)
    {
        public Guid Id => Of.GetProperty("id").GetGuid();

        public string Kind => Of.GetProperty("kind").GetString()!;

        public string? Status => Of.GetProperty("status").GetString();

        public Guid About => Guid.Parse(Of.GetProperty("about").GetProperty("id").GetString()!);

        public string Text => Of.GetRawText();
    }
}
