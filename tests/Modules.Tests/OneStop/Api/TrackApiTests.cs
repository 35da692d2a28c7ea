using System.Text.Json;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Tracking for programs that have both words and nothing else.</summary>
public sealed class TrackApiTests
{
    [Theory, OnEach]
    public async Task Both_words_show_how_far_a_dossier_is_and_nothing_else(On database)
    {
        var app = await App.With(database);
        using var program = await ApiProgram.OfCommune(app);
        var dossier = await app.Dossier(await program.Files("Bùi Thị Tra"));
        using var anybody = new HttpClient { BaseAddress = app.Address };
        using var answer = await anybody.GetAsync(new Uri($"/api/dossiers/track?number={dossier.Number}&code={dossier.TrackingCode.ToLowerInvariant()}", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        var found = JsonDocument.Parse(text).RootElement.GetProperty("dossiers")[0];
        Assert.Equal((2, "Accepted", 5), (found.GetProperty("done").GetInt32(), found.GetProperty("status").GetString(), found.GetProperty("steps").GetArrayLength()));
        Assert.DoesNotContain("Bùi Thị Tra", text, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(404, (int)(await anybody.GetAsync(new Uri($"/api/dossiers/track?number={dossier.Number}&code=ABCDEFGH", UriKind.Relative))).StatusCode);
        Assert.Equal(400, (int)(await anybody.GetAsync(new Uri($"/api/dossiers/track?number={dossier.Number}", UriKind.Relative))).StatusCode);
        Assert.Equal(400, (int)(await anybody.GetAsync(new Uri($"/api/dossiers/track?code={new string('A', 500)}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Who_guesses_is_slowed_down()
    {
        await using var app = await App.Start(On.Sqlite, settings: new Dictionary<string, string?> { ["Limits:LookupPerAddress"] = "5" });
        using var anybody = new HttpClient { BaseAddress = app.Address };
        var statuses = new List<int>();
        for (var i = 0; i < 8; i++)
        {
            using var answer = await anybody.GetAsync(new Uri($"/api/dossiers/track?number=X&code=ABCDEF{i}", UriKind.Relative));
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([404, 404, 404, 404, 404, 429, 429, 429], statuses);
    }
}
