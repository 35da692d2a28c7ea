using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThongSuot.Events;
using ThongSuot.OneStop;
using ThongSuot.OneStop.Tests;
using ThongSuot.Support;

namespace ThongSuot.NationalPortal.Tests;

/// <summary>The national portal learns of every status of every dossier, once, also after it was down.</summary>
public sealed class PortalSyncTests
{
    [Theory, OnEach]
    public async Task Messages_wait_while_the_portal_is_down_and_arrive_once_when_it_is_back(On database)
    {
        await using var app = await App.Start(database);
        await ByHand(app);
        using var quan = await app.As("quan");
        using var dao = await app.As("dao");
        (await (await quan.Open(WatchPortal.Url)).Ok().Press("Cho ngừng nhận")).Ok().Says("Cổng thử nghiệm đang ngừng nhận; bản tin nằm chờ.");
        var id = await dao.Received(Counters.Marital, "Tiêu Thị Ngọc");
        (await (await dao.Change(id, "withdraw")).Fill("Nêu rõ lý do", "Đổi ý").Press("Rút hồ sơ")).Ok();
        await Send(app);
        Assert.All(await Of(app, id), m => Assert.Equal(MessageState.Waiting, m.State));

        (await (await quan.Open(WatchPortal.Url)).Press("Cho nhận lại")).Ok();
        await Send(app);
        await Send(app);
        var messages = await Of(app, id);
        Assert.Equal([DossierStatus.Accepted, DossierStatus.Withdrawn], messages.Where(m => m.Status is not DossierStatus.Registered).OrderBy(m => m.At).ThenBy(m => m.Id).Select(m => m.Status));
        Assert.All(messages, m => Assert.Equal(MessageState.Sent, m.State));

        // Sent again, it is taken once.
        var page = (await quan.Open($"{WatchPortal.Url}?q={Uri.EscapeDataString((await app.Dossier(id)).Number!)}")).Ok();
        foreach (var box in page.Document.QuerySelectorAll("tbody input[type=checkbox]"))
        {
            box.SetAttribute("checked", "");
        }

        (await page.Press("Gửi lại những bản tin đã đánh dấu")).Ok().Says("Đã xếp lại để gửi.");
        await Send(app);
        var ids = messages.Select(m => m.Id).ToList();
        var received = await app.Inside((_, db, _) => db.Set<ReceivedMessage>().Where(m => ids.Contains(m.Id)).ToListAsync());
        Assert.Equal(messages.Count, received.Count);
        var record = JsonDocument.Parse(received.Single(r => r.Id == messages.Single(m => m.Status is DossierStatus.Withdrawn).Id).Body).RootElement;
        Assert.Equal(("7", "1", "Tiêu Thị Ngọc", Counters.Marital), (record.GetProperty("TrangThaiHoSo").GetString(), record.GetProperty("KenhThucHien").GetString(), record.GetProperty("ChuHoSo").GetString(), record.GetProperty("MaTTHC").GetString()));
        Assert.Matches("^20201015[0-9]{6}$", record.GetProperty("NgayTiepNhan").GetString());
    }

    [Theory, OnEach]
    public async Task What_the_portal_refused_stands_among_the_differences_until_it_is_sent_again(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        using var dao = await app.As("dao");
        using var khoa = await app.As("khoa");
        var id = await dao.Received(Counters.Marital, "Âu Thị Mười");
        var number = (await app.Dossier(id)).Number!;
        await app.Inside(async (_, db, _) =>
        {
            await db.Set<PortalMessage>().Where(m => m.DossierId == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MessageState.Refused).SetProperty(m => m.Answer, "-1: sai mã lĩnh vực"));
        });
        (await quan.Open($"{WatchPortal.Url}?state=Refused")).Ok().Says("sai mã lĩnh vực");
        var differ = (await quan.Open(WatchPortal.Differences)).Ok().Says(number);
        (await differ.Press("Gửi lại tất cả")).Ok().DoesNotSay(number);
        Assert.Contains(await Of(app, id), m => m.State is MessageState.Waiting && m.Status is DossierStatus.Accepted);
        (await khoa.Open(WatchPortal.Url)).Is(403);
        (await quan.Open($"{WatchPortal.Url}?state=rubbish")).IsInvalid();
    }

    [Theory, OnEach]
    public async Task Whatever_the_portal_behind_an_address_answers_no_message_is_lost_and_none_stops_the_others(On database)
    {
        (int Status, string Body)[] answers = [(503, "down"), (200, """{"error_code": 0}"""), (200, "[]"), (200, """{"error_code": "-1", "message": "sai mã"}"""), (400, "null"), (200, "no record")];
        await using var portal = await Portal(answers);
        await using var app = await App.Start(database, settings: new Dictionary<string, string?> { ["NationalPortal:Address"] = portal.Urls.Single() });
        await ByHand(app);
        using var dao = await app.As("dao");
        var dossier = await dao.Received(Counters.Marital, "Mạch Thị Sương");
        await app.Inside((_, db, _) => db.Set<PortalMessage>().ExecuteDeleteAsync());
        await app.Inside(async (_, db, act) =>
        {
            db.AddRange(Enumerable.Range(0, 5).Select(n => new PortalMessage { Id = Guid.CreateVersion7(), DossierId = dossier, Label = "Hồ sơ", Status = DossierStatus.Accepted, At = act.At.AddSeconds(n) }));
            await db.SaveChangesAsync();
        });

        await Send(app);
        Assert.All(await Of(app, dossier), m => Assert.Equal(MessageState.Waiting, m.State));
        await Send(app);
        var messages = (await Of(app, dossier)).OrderBy(m => m.At).ToList();
        Assert.Equal([MessageState.Sent, MessageState.Sent, MessageState.Refused, MessageState.Refused, MessageState.Sent], messages.Select(m => m.State));
        Assert.Contains("sai mã", messages[2].Answer, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> Portal((int Status, string Body)[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var portal = builder.Build();
        var asked = -1;
        portal.MapPost("/", () => answers[Interlocked.Increment(ref asked)] is var answer ? Results.Text(answer.Body, "application/json", statusCode: answer.Status) : null);
        await portal.StartAsync();
        return portal;
    }

    // The clock would send in between.
    private static Task ByHand(App app) => app.Inside((_, db, act) => db.Set<Delivery>().Where(d => d.Listener == "portal.send").ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, act.At.AddDays(1))));

    private static Task Send(App app) => app.Inside((services, _, act) => services.GetRequiredService<SendMessages>().Run(act, CancellationToken.None));

    private static Task<List<PortalMessage>> Of(App app, Guid dossier) => app.Inside((_, db, _) => db.Set<PortalMessage>().AsNoTracking().Where(m => m.DossierId == dossier).ToListAsync());
}
