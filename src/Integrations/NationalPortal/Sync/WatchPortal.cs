using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.OneStop;
using ThongSuot.Web;

namespace ThongSuot.NationalPortal;

/// <summary>How far the national portal knows our dossiers: messages by day and by state, what it refused, what differs; sending again.</summary>
internal static class WatchPortal
{
    public const string Url = "/portal-sync";
    public const string Differences = "/portal-sync/differences";
    public const string SimulatorUrl = "/portal-sync/simulator";
    private const int Days = 14;
    private const int MostResent = 1000;

    public static readonly Permission Sync = new("portal.sync", "Theo dõi đồng bộ hồ sơ với Cổng Dịch vụ công quốc gia");
    public static readonly EnumField<MessageState> State = new("state", "Trạng thái", [(MessageState.Waiting, MessageState.Waiting.Title()), (MessageState.Sent, MessageState.Sent.Title()), (MessageState.Refused, MessageState.Refused.Title())]) { Required = false };
    public static readonly TextField Words = new("q", "Mã hồ sơ") { Required = false };

    public static void Map(Site site)
    {
        var list = site.Action(Url).Requires(Sync);
        list.MapGet(Show);
        list.MapPost(Resend);
        var differ = site.Action(Differences).Requires(Sync);
        differ.MapGet(Differ);
        differ.MapPost(ResendAll);
        site.Action(SimulatorUrl).Requires(Sync).MapPost(Switch);
    }

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, IOptions<PortalSettings> settings, Act act, CancellationToken cancel)
    {
        var (all, state, words) = (db.Set<PortalMessage>().AsNoTracking(), form.Maybe(State), form.Maybe(Words));
        var chosen = state is { } wanted ? all.Where(m => m.State == wanted) : all;
        chosen = words is null ? chosen : chosen.Where(m => m.Label.StartsWith(words));
        var page = await chosen.OrderByDescending(m => m.At).ThenByDescending(m => m.Id).PageUncounted(query, cancel);
        var (since, hours) = (VietnamTime.StartOf(act.Day.AddDays(1 - Days)), VietnamTime.Offset.TotalHours);
        var days = (await all.Where(m => m.At >= since).GroupBy(m => new { m.At.AddHours(hours).Date, m.State }).Select(g => new { g.Key.Date, g.Key.State, Count = g.Count() }).ToListAsync(cancel)).GroupBy(d => DateOnly.FromDateTime(d.Date))
            .OrderByDescending(g => g.Key).Select(g => new PortalDay(g.Key, g.ToDictionary(d => d.State, d => d.Count))).ToList();
        var down = settings.Value.Address is null ? await db.Setting(SimulatedPortal.Down, cancel) is "yes" : (bool?)null;
        return PortalPage.With(new(form, page, days, down), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Resend(FormState form, AppDb db, CancellationToken cancel)
    {
        var ids = form.All("message").Select(v => Guid.TryParse(v, out var id) ? id : Guid.Empty).Take(ListQuery.Size).ToList();
        foreach (var message in await db.Set<PortalMessage>().Where(m => ids.Contains(m.Id)).ToListAsync(cancel))
        {
            (message.State, message.Answer) = (MessageState.Waiting, null);
        }

        await db.SaveChangesAsync(cancel);
        return Go.To(Url, ids.Count == 0 ? "Chưa đánh dấu bản tin nào." : "Đã xếp lại để gửi.");
    }

    private static async Task<IResult> Differ(ListQuery query, FormState form, AppDb db, IDossierRecords records, CancellationToken cancel) => DifferencesPage.With(new(form, await Different(db, records).OrderByDescending(d => d.ReceivedAt).ThenBy(d => d.Id).Page(query, cancel)));

    private static async Task<IResult> ResendAll(AppDb db, IDossierRecords records, Act act, CancellationToken cancel)
    {
        foreach (var dossier in await Different(db, records).OrderBy(d => d.ReceivedAt).ThenBy(d => d.Id).Take(MostResent).ToListAsync(cancel))
        {
            db.Add(new PortalMessage { Id = Guid.CreateVersion7(), DossierId = dossier.Id, Label = $"{dossier.Number} {dossier.Procedure}" is { Length: > 300 } text ? text[..300] : $"{dossier.Number} {dossier.Procedure}", Status = dossier.Status, At = act.At });
        }

        await db.SaveChangesAsync(cancel);
        return Go.To(Differences, "Đã xếp lại để gửi.");
    }

    private static async Task<IResult> Switch(FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        await db.Set(SimulatedPortal.Down, form.First("down") == "yes" ? "yes" : "no", act, cancel);
        await act.Commit(cancel);
        return Go.To(Url, "Đã ghi nhận.");
    }

    // The portal has not taken the status the dossier has, and nothing is on its way.
    private static IQueryable<DossierStand> Different(AppDb db, IDossierRecords records)
    {
        var messages = db.Set<PortalMessage>();
        return records.Stands.Where(d => !messages.Any(m => m.DossierId == d.Id && m.Status == d.Status && m.State != MessageState.Refused));
    }
}

/// <summary>Messages of one day.</summary>
public sealed record PortalDay(DateOnly Day, IReadOnlyDictionary<MessageState, int> By)
{
    /// <summary>How many are in a state.</summary>
    public int Of(MessageState state) => By.GetValueOrDefault(state);
}

/// <summary>The messages, and how the days stand.</summary>
/// <param name="IsDown">The simulated portal is down; none where the real one is used.</param>
public sealed record SyncModel(FormState Form, PageOf<PortalMessage> Rows, IReadOnlyList<PortalDay> Days, bool? IsDown);

/// <summary>Dossiers whose status the portal does not know.</summary>
public sealed record DifferencesModel(FormState Form, PageOf<DossierStand> Rows);

/// <summary>Vietnamese titles.</summary>
internal static class PortalTitles
{
    public static string Title(this MessageState state) => state switch
    {
        MessageState.Waiting => "Chờ gửi",
        MessageState.Sent => "Cổng đã nhận",
        _ => "Cổng từ chối",
    };

    public static BadgeKind Look(this MessageState state) => state switch
    {
        MessageState.Waiting => BadgeKind.Soon,
        MessageState.Sent => BadgeKind.Good,
        _ => BadgeKind.Bad,
    };
}
