using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>
/// Paying online: the button on one's own dossier makes the order, its page behind an unguessable word leads to the gateway, and the gateway leads back.
/// </summary>
internal static class PayOnline
{
    private const string SecondsOfWaiting = "10";

    public static readonly EnumField<PaymentPurpose> Purpose = new("purpose", "Khoản", [(PaymentPurpose.Fees, PaymentPurpose.Fees.Title()), (PaymentPurpose.Duty, PaymentPurpose.Duty.Title())]);

    public static void Map(Site site)
    {
        site.Action("/my/dossiers/{id:guid}/pay").SignedIn().MapPost(Pay);
        site.Action("/my/dossiers/groups/{id:guid}/pay").SignedIn().MapPost(PayGroup);
        site.Action("/pay/{code}").Open().MapGet(Show);
        site.Action("/pay/{code}/go").Open().MapGet(Leave);
        site.Action("/pay/{code}/return").Open().MapGet(Return);
        site.Action("/pay/{code}/receipt").Open().MapPrint(Receipt);
    }

    private static async Task<IResult> Pay(Guid id, FormState form, AppDb db, OrderDesk orders, Act act, CancellationToken cancel)
    {
        var dossier = await db.MyDossier(id, act, cancel);
        var purpose = form.Get(Purpose);
        act.RefuseIf(form.HasErrors, Refusals.BadRequest);
        return Go.To(OneStopUrls.Pay((await orders.Of(dossier, purpose, act, cancel)).Code));
    }

    private static async Task<IResult> PayGroup(Guid id, GroupPages pages, OrderDesk orders, Act act, CancellationToken cancel) =>
        Go.To(OneStopUrls.Pay((await orders.Of(await pages.MyGroup(id, act, cancel), act, cancel)).Code));

    private static async Task<IResult> Show(string code, OrderDesk orders, IPaymentGateway gateway, HttpContext http, Act act, CancellationToken cancel)
    {
        var order = await orders.Find(code, cancel);
        if (order is { State: OrderState.Waiting, PendingAt: not null })
        {
            http.Response.Headers["Refresh"] = SecondsOfWaiting;
        }

        return OrderPage.With(new(order, gateway.Name, IsOffered(order, gateway, act), BackOf(order, act))).Unkept(http);
    }

    private static async Task<IResult> Leave(string code, OrderDesk orders, IPaymentGateway gateway, HttpContext http, Act act, CancellationToken cancel)
    {
        var order = await orders.Find(code, cancel);
        return !IsOffered(order, gateway, act) ? Go.To(OneStopUrls.Pay(code)) : Results.Redirect(gateway.AddressOf(new()
        {
            Order = order.Number, Amount = order.Amount, What = order.Label, Back = Go.Whole(http, OneStopUrls.PayPart(code, "return")), Notice = Go.Whole(http, OneStopUrls.PaymentNotice),
        }));
    }

    // What the browser brings back is believed as a notice is: only signed, and for this order.
    private static async Task<IResult> Return(string code, OrderDesk orders, IPaymentGateway gateway, Bookings bookings, HttpContext http, Act act, CancellationToken cancel)
    {
        var order = await orders.Find(code, cancel);
        if (!gateway.IsThere || gateway.Read(TakeNotice.Values(http.Request.Query)) is not { } answer || answer.Order != order.Number)
        {
            return OrderPage.With(new(order, gateway.Name, IsOffered(order, gateway, act), BackOf(order, act), IsForged: true), StatusCodes.Status400BadRequest).Unkept(http);
        }

        var booking = await bookings.Take(answer, cancel);
        return Go.To(BackOf(order, act) ?? OneStopUrls.Pay(code), booking switch
        {
            Booking.Booked or Booking.Before => "Đã nhận tiền nộp trực tuyến.",

            // The page says the rest where it stands.
            _ => null,
        });
    }

    private static async Task<IResult> Receipt(string code, OrderDesk orders, AppDb db, Organizations.IUnits units, HttpContext http, Act act, CancellationToken cancel)
    {
        var order = await orders.Find(code, cancel);
        act.RefuseIf(order.State is not OrderState.Paid, Refusals.NotFound);
        var first = order.Lines[0].Dossier;
        var dossier = await db.Set<Dossier>().AsNoTracking().FirstAsync(d => d.Id == first, cancel);
        var named = (order.PersonId is { } person && person == act.Actor.Id) || await db.Sees(dossier, act, cancel);
        return PaidPage.With(new(order, named ? dossier.Applicant.Name : null, await PrintPapers.Desk(units, order.UnitId, act.Day, cancel))).Unkept(http);
    }

    private static bool IsOffered(PaymentOrder order, IPaymentGateway gateway, Act act) => gateway.IsThere && order.State is OrderState.Waiting && order.ExpiresAt > act.At;

    // The page of whoever filed; the page of payment for everybody else.
    private static string? BackOf(PaymentOrder order, Act act) => order.PersonId is null || order.PersonId != act.Actor.Id ? null
        : order.DossierId is { } dossier ? OneStopUrls.My(dossier) : OneStopUrls.MyGroup(order.GroupId!.Value);
}

/// <summary>The page of an order.</summary>
/// <param name="Gateway">Where it is paid, Vietnamese source text.</param>
/// <param name="IsOffered">It can be paid now.</param>
/// <param name="Back">The dossier or group, for whoever filed it.</param>
/// <param name="IsForged">Somebody came back with an answer that is not the gateway's.</param>
public sealed record OrderModel(PaymentOrder Order, string Gateway, bool IsOffered, string? Back, bool IsForged = false);

/// <summary>The confirmation of a payment, to print.</summary>
/// <param name="Payer">Who filed, for whoever may know.</param>
public sealed record PaidModel(PaymentOrder Order, string? Payer, DeskHead Desk);
