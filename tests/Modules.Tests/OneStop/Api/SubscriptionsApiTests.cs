using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Events;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Programs are told of events at an address of their own: signed, again when not taken, never inside our network.</summary>
public sealed class SubscriptionsApiTests
{
    [Theory]
    [InlineData("http://example.com/hook")]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://localhost/hook")]
    [InlineData("https://db/hook")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://2130706433/")]
    [InlineData("https://a:b@example.com/")]
    [InlineData("ftp://example.com/")]
    [InlineData("/hook")]
    [InlineData("")]
    public async Task An_address_inside_or_without_TLS_is_not_taken(string url)
    {
        using var program = await ApiProgram.OfCommune(await App.With(On.Sqlite));
        (await program.Post("/api/subscriptions", new { url })).Is(400).Says("\"url\"");
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void Only_addresses_of_the_open_network_are_called(string address, bool outer) => Assert.Equal(outer, OuterAddress.IsOuter(IPAddress.Parse(address)));

    [Theory, OnEach]
    public async Task A_subscription_is_made_once_seen_by_its_program_only_and_ended(On database)
    {
        var app = await App.With(database);
        using var program = await ApiProgram.OfCommune(app);
        using var other = await ApiProgram.OfCommune(app);
        var key = Guid.CreateVersion7();
        var made = (await program.Post("/api/subscriptions", new { url = "https://nobody.invalid/hook", kinds = new[] { "one-stop.turned" } }, key: key)).Is(200);
        Assert.StartsWith("whsec_", made.Json.GetProperty("secret").GetString(), StringComparison.Ordinal);
        var again = (await program.Post("/api/subscriptions", new { url = "https://nobody.invalid/hook" }, key: key)).Is(200);
        Assert.Equal((made.About, false), (again.About, again.Text.Contains("whsec_", StringComparison.Ordinal)));
        (await program.Post("/api/subscriptions", new { url = "https://nobody.invalid/", kinds = new[] { "x" } })).Is(400).Says("one-stop.turned");
        (await program.Post("/api/subscriptions", new { url = "https://nobody.invalid/", kinds = new string?[] { null } })).Is(400);
        Assert.Equal(0, (await other.Get("/api/subscriptions")).Json.GetProperty("subscriptions").GetArrayLength());
        var row = Assert.Single((await program.Get("/api/subscriptions")).Json.GetProperty("subscriptions").EnumerateArray());
        var etag = row.GetProperty("etag").GetString()!;
        (await other.Post($"/api/subscriptions/{made.About}/end", null, etag)).Is(404);
        (await program.Post($"/api/subscriptions/{made.About}/end")).Is(428);
        Assert.NotEqual(made.Json.GetProperty("secret").GetString(), (await program.Post($"/api/subscriptions/{made.About}/secret", null, etag)).Is(200).Json.GetProperty("secret").GetString());
        (await program.Post($"/api/subscriptions/{made.About}/end", null, etag)).Is(412);
        (await program.Post($"/api/subscriptions/{made.About}/end", null, (await program.Get("/api/subscriptions")).Json.GetProperty("subscriptions")[0].GetProperty("etag").GetString())).Is(200);
        Assert.Equal(0, (await program.Get("/api/subscriptions")).Json.GetProperty("subscriptions").GetArrayLength());
    }

    [Theory, OnEach]
    public async Task An_event_is_told_signed_and_again_until_it_is_taken(On database)
    {
        await using var app = await App.Start(database, settings: new Dictionary<string, string?> { ["Subscriptions:AllowInner"] = "true" });
        await using var receiver = await Receiver.Start();
        using var program = await ApiProgram.OfCommune(app);
        var made = (await program.Post("/api/subscriptions", new { url = $"{receiver.Url}/hook", kinds = new[] { "one-stop.filed" } })).Is(200);
        var id = await program.Files("Ngô Thị Báo");
        receiver.Fails = 1;
        for (var tries = 0; tries < 60 && receiver.Came.Count < 2; tries++)
        {
            await ApiProgram.Seal(app);
            await Told(app);
            await Task.Delay(500);
        }

        var (first, second) = (receiver.Came.First(), receiver.Came.Skip(1).First());
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(second.Signature, EventSender.Signature(made.Json.GetProperty("secret").GetString()!, second.Id, second.At, second.Body));
        var told = JsonDocument.Parse(second.Body).RootElement;
        Assert.Equal(("one-stop.filed", $"{id}"), (told.GetProperty("kind").GetString(), $"{Guid.Parse(told.GetProperty("about").GetProperty("id").GetString()!)}"));
        Assert.DoesNotContain("Ngô Thị Báo", second.Body, StringComparison.Ordinal);
        Assert.Equal(2, receiver.Came.Count);

        // What turns away, or sends elsewhere, is not followed; after ten times it waits for the administrator, who sees it.
        var name = Delivery.NameOf(TellPrograms.Taker, made.About);
        await app.Inside((_, db, act) => db.Set<Delivery>().Where(d => d.Listener == name).ExecuteUpdateAsync(set => set.SetProperty(d => d.DoneAt, (DateTime?)null).SetProperty(d => d.Attempts, 9).SetProperty(d => d.DueAt, act.At)));
        receiver.Elsewhere = true;
        for (var tries = 0; tries < 60 && !await app.Inside((_, db, _) => db.Set<Delivery>().AnyAsync(d => d.Listener == name && d.ParkedAt != null)); tries++)
        {
            await Task.Delay(500);
        }

        Assert.DoesNotContain(receiver.Came, c => c.Path == "/elsewhere");
        Assert.Equal(1, (await program.Get("/api/subscriptions")).Json.GetProperty("subscriptions")[0].GetProperty("parked").GetInt32());
        using var quan = await app.As("quan");
        (await quan.Open("/administration/deliveries")).Ok().Says("Gửi sự kiện đến phần mềm đăng ký");
    }

    private static async Task Told(App app)
    {
        try
        {
            await app.Inside(async (services, _, act) =>
            {
                await services.GetRequiredService<TellPrograms>().Run(act, CancellationToken.None);
                await act.Commit();
            });
        }
        catch (Kernel.Refused)
        {
            // The program did the same at the same moment.
        }
    }

    private sealed record Came(string Path, string Id, string At, string Signature, string Body);

    private sealed class Receiver(WebApplication web) : IAsyncDisposable
    {
        public ConcurrentQueue<Came> Came { get; } = new();

        public int Fails { get; set; }

        public bool Elsewhere { get; set; }

        public string Url => web.Urls.First();

        public static async Task<Receiver> Start()
        {
            var web = WebApplication.CreateSlimBuilder().Build();
            web.Urls.Add("http://127.0.0.1:0");
            var receiver = new Receiver(web);
            web.MapFallback(async http =>
            {
                using var reader = new StreamReader(http.Request.Body);
                var head = http.Request.Headers;
                receiver.Came.Enqueue(new(http.Request.Path, head["webhook-id"].ToString(), head["webhook-timestamp"].ToString(), head["webhook-signature"].ToString(), await reader.ReadToEndAsync()));
                http.Response.StatusCode = receiver.Elsewhere ? 302 : receiver.Fails-- > 0 ? 503 : 204;
                http.Response.Headers.Location = "/elsewhere";
            });
            await web.StartAsync();
            return receiver;
        }

        public ValueTask DisposeAsync() => web.DisposeAsync();
    }
}
