using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>
/// Where the gateway tells the outcome from server to server, as a signed address. Whoever calls proves by the signature who they are; what is not signed, or does not fit,
/// books nothing.
/// </summary>
internal static class TakeNotice
{
    public static void Map(Site site) => site.Api("/payments/notice").Open().Describes(new("Cổng thanh toán báo kết quả của một đơn thanh toán")
    {
        More = "Chỉ dành cho cổng thanh toán: các giá trị của địa chỉ phải có chữ ký của cổng; không có chữ ký đúng thì không ghi nhận gì.", Answer = typeof(NoticeAnswer),
    }).MapGet(Take);

    private static async Task<IResult> Take(HttpContext http, IPaymentNotices notices) => await notices.Take(Values(http.Request.Query), http.RequestAborted)
        ? Results.Json(new NoticeAnswer(true)) : Results.Json(new NoticeAnswer(false), statusCode: StatusCodes.Status400BadRequest);

    /// <summary>The values of an address, each once: a name that comes twice is no answer of a gateway.</summary>
    public static IReadOnlyDictionary<string, string> Values(IQueryCollection query) => query.Any(q => q.Value.Count != 1) ? new Dictionary<string, string>() : query.ToDictionary(q => q.Key, q => q.Value.ToString());
}

/// <summary>Was the notice taken?</summary>
internal sealed record NoticeAnswer(bool Taken);

internal sealed partial class PaymentNotices(IPaymentGateway gateway, Bookings bookings, ILogger<PaymentNotices> log) : IPaymentNotices
{
    public async Task<bool> Take(IReadOnlyDictionary<string, string> values, CancellationToken cancel)
    {
        if (!gateway.IsThere || gateway.Read(values) is not { } answer)
        {
            NotSigned();
            return false;
        }

        var booking = await bookings.Take(answer, cancel);
        Taken(answer.Order, answer.State, booking);
        return booking is not Booking.Differs;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A notice of payment that is not the gateway's was refused.")]
    private partial void NotSigned();

    [LoggerMessage(Level = LogLevel.Information, Message = "Notice of payment for {Order}: {State}, {Booking}.")]
    private partial void Taken(string order, GatewayState state, Booking booking);
}
