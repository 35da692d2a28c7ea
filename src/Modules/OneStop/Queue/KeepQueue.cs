using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>The queue of a counter: a kiosk that gives numbers, a board that shows them, and the clerk's page that calls the next one.</summary>
internal static class KeepQueue
{
    private const string FirstValue = "first";
    private const int SecondsOfBoard = 10;

    public static readonly TextField Desk = new("desk", "Quầy số") { Max = 20 };

    public static void Map(Site site)
    {
        var kiosk = site.Action("/kiosk/{unit:guid}").Open().Limited(RateLimits.PublicForm);
        kiosk.MapGet(Kiosk);
        kiosk.MapPost(Take);
        site.Action("/board/{unit:guid}").Open().MapGet(Board);
        var clerk = site.Action(OneStopUrls.Queue).Requires(OneStopPermissions.Receive);
        clerk.MapGet(Show);
        clerk.MapPost(Call);
    }

    private static async Task<IResult> Kiosk(Guid unit, ListQuery query, FormState form, TicketDesk desk, IUnits units, Act act, CancellationToken cancel)
    {
        var (card, state) = (await Counter(unit, units, act, cancel), await desk.State(unit, act.At, act.Day, cancel));
        var taken = int.TryParse(query["ticket"], out var number) ? state.Waits.FirstOrDefault(t => t.Number == number) : null;
        return KioskPage.With(new(card.Name, unit, state, taken, form, act.At));
    }

    private static async Task<IResult> Take(Guid unit, FormState form, TicketDesk desk, IUnits units, Act act, CancellationToken cancel)
    {
        await Counter(unit, units, act, cancel);
        var ticket = await desk.Take(unit, form.First("do") == FirstValue, act, cancel);
        return Go.To($"{OneStopUrls.Kiosk(unit)}?ticket={ticket.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    private static async Task<IResult> Board(Guid unit, TicketDesk desk, IUnits units, Act act, HttpResponse response, CancellationToken cancel)
    {
        var card = await Counter(unit, units, act, cancel);
        response.Headers["Refresh"] = $"{SecondsOfBoard}";
        return BoardPage.With(new(card.Name, unit, await desk.State(unit, act.At, act.Day, cancel), null, FormState.Empty(act.Day), act.At));
    }

    private static async Task<IResult> Show(ListQuery query, FormState form, TicketDesk desk, IUnits units, Act act, CancellationToken cancel)
    {
        var unit = ReceiveDossier.Counter(act);
        return QueuePage.With(await Model(unit, form.With(Desk, query["desk"] ?? "1"), desk, units, act, cancel));
    }

    private static async Task<IResult> Call(FormState form, TicketDesk desk, IUnits units, Act act, CancellationToken cancel)
    {
        var (unit, at) = (ReceiveDossier.Counter(act), form.Get(Desk));
        if (form.HasErrors)
        {
            return QueuePage.With(await Model(unit, form, desk, units, act, cancel), StatusCodes.Status400BadRequest);
        }

        var (asked, back) = (form.First("do"), $"{OneStopUrls.Queue}?desk={Uri.EscapeDataString(at!)}");
        if (asked == "finish")
        {
            await desk.Finish(unit, at!, missed: false, act, cancel);
            return Go.To(back, "Đã xong lượt này.");
        }

        await desk.CallNext(unit, at!, asked == "missed", act, cancel);
        return Go.To(back);
    }

    private static async Task<QueueModel> Model(Guid unit, FormState form, TicketDesk desk, IUnits units, Act act, CancellationToken cancel) =>
        new((await units.Find(unit, new(act.Day), cancel))?.Name ?? "–", unit, await desk.State(unit, act.At, act.Day, cancel), null, form, act.At);

    // Whoever has a counter: communes and one-stop shops.
    private static async Task<UnitCard> Counter(Guid unit, IUnits units, Act act, CancellationToken cancel) =>
        await units.Find(unit, new(act.Day), cancel) is { Kind: UnitKind.Commune or UnitKind.Ward or UnitKind.Township or UnitKind.OneStop } card ? card : throw new Refused(Refusals.NotFound);
}

/// <summary>A queue on one of its pages.</summary>
/// <param name="Taken">The number just taken.</param>
/// <param name="At">The moment it was read, UTC.</param>
public sealed record QueueModel(string Name, Guid Unit, QueueState State, QueueTicket? Taken, FormState Form, DateTime At);
