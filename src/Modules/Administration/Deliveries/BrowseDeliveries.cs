using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Work after commit and by the clock: what waits, what was given up, what was done.</summary>
internal static class BrowseDeliveries
{
    private const string Url = "/administration/deliveries";

    public static void Map(Site site)
    {
        site.Action(Url).Requires(AdministrationPermissions.ViewDeliveries).MapGet(Show);
        site.Action($"{Url}/{{id:guid}}/retry").Requires(AdministrationPermissions.ManageDeliveries).MapPost(Retry);
        site.Action($"{Url}/{{id:guid}}/dismiss").Requires(AdministrationPermissions.ManageDeliveries).MapPost(Dismiss);
    }

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, ClockJobs jobs, Act act, CancellationToken cancel)
    {
        var all = db.Set<Delivery>().AsNoTracking();
        var state = query["state"] ?? "parked";
        var rows = state switch
        {
            "waiting" => all.Where(d => d.EventId != null && d.DoneAt == null && d.ParkedAt == null).OrderBy(d => d.DueAt),
            "done" => all.Where(d => d.DoneAt != null).OrderByDescending(d => d.DoneAt),
            "clock" => all.Where(d => d.EventId == null).OrderBy(d => d.DueAt),
            _ => all.Where(d => d.ParkedAt != null).OrderByDescending(d => d.ParkedAt),
        };
        var lines = rows
            .Select(d => new DeliveryLine(d.Id, d.Listener, d.DueAt, d.Attempts, d.DoneAt, d.ParkedAt, d.DismissedAt, d.Fault,
                db.Set<EventRow>().Where(e => e.Id == d.EventId).Select(e => e.SubjectLabel).FirstOrDefault(), d.EventId));
        if (query.IsFile)
        {
            return ListFile.Of<DeliveryLine>("viec-nen", lines.AsAsyncEnumerable(),
            [
                new("Việc", d => jobs.TitleOf(d.Listener), IsWord: true), new("Đối tượng", d => d.Subject), new("Lúc", d => d.DoneAt ?? d.ParkedAt ?? d.DueAt),
                new("Số lần thử", d => d.Attempts), new("Lỗi", d => d.Fault),
            ]);
        }

        var page = await lines.PageUncounted(query, cancel);
        var parked = await all.CountAsync(d => d.ParkedAt != null, cancel);
        var titled = page with { Items = [.. page.Items.Select(l => l with { Listener = jobs.TitleOf(l.Listener) })] };
        return DeliveriesPage.With(new(state, parked, titled, form, act.May(AdministrationPermissions.ManageDeliveries))
        {
            Days = state == "done" ? await DeliveryDays.Of(db, act.Day, cancel) : [],
        });
    }

    private static async Task<IResult> Retry(Guid id, DeliveryDesk desk, Act act, CancellationToken cancel)
    {
        await desk.Retry(id, act, cancel);
        await act.Commit(cancel);
        return Go.To(Url, "Việc nền sẽ được chạy lại ngay.");
    }

    private static async Task<IResult> Dismiss(Guid id, DeliveryDesk desk, Act act, CancellationToken cancel)
    {
        await desk.Dismiss(id, act, cancel);
        await act.Commit(cancel);
        return Go.To(Url, "Đã bỏ qua việc nền.");
    }
}

/// <summary>A line of the list of deliveries.</summary>
public sealed record DeliveryLine(
    Guid Id, string Listener, DateTime DueAt, int Attempts, DateTime? DoneAt, DateTime? ParkedAt, DateTime? DismissedAt, string? Fault, string? Subject, Guid? Event);

/// <summary>The list of deliveries.</summary>
public sealed record DeliveriesModel(string State, int Parked, PageOf<DeliveryLine> Rows, FormState Form, bool MayManage)
{
    /// <summary>The last two weeks, where what was done is shown.</summary>
    public IReadOnlyList<DeliveryDay> Days { get; init; } = [];
}
