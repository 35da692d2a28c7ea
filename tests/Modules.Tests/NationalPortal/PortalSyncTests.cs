using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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

    private static Task Send(App app) => app.Inside((services, _, act) => services.GetRequiredService<SendMessages>().Run(act, CancellationToken.None));

    private static Task<List<PortalMessage>> Of(App app, Guid dossier) => app.Inside((_, db, _) => db.Set<PortalMessage>().AsNoTracking().Where(m => m.DossierId == dossier).ToListAsync());
}
