using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>
/// Asks the gateway about what was not booked: what was paid there while a notice was lost, this program was down or was stopped between notice and booking, is found and booked.
/// Open orders each minute; those that ended without money each hour, for a week.
/// </summary>
internal sealed partial class AskGateway(AppDb db, IPaymentGateway gateway, Bookings bookings, ILogger<AskGateway> log) : IClockJob
{
    private const int Batch = 200;
    private static readonly TimeSpan Watched = TimeSpan.FromDays(7);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public async Task Run(Act act, CancellationToken cancel)
    {
        var (since, before) = (act.At - Watched, act.At - Pause);
        await Ask(db.Set<PaymentOrder>().Where(o => o.BookedAt == null && ((o.State == OrderState.Waiting) || (o.MadeAt > since && (o.AnsweredAt == null || o.AnsweredAt < before)))), cancel);
    }

    /// <summary>Asks about these, those not asked longest first; how many were booked. Stops where the gateway does not answer.</summary>
    public async Task<int> Ask(IQueryable<PaymentOrder> orders, CancellationToken cancel)
    {
        if (!gateway.IsThere)
        {
            return 0;
        }

        var booked = 0;
        foreach (var number in await orders.AsNoTracking().OrderBy(o => o.AnsweredAt != null).ThenBy(o => o.AnsweredAt).ThenBy(o => o.MadeAt).Select(o => o.Number).Take(Batch).ToListAsync(cancel))
        {
            try
            {
                var answer = await gateway.Ask(number, cancel);
                booked += answer.Order == number && await bookings.Take(answer, cancel) is Booking.Booked ? 1 : 0;
            }
            catch (GatewayUnreachable e)
            {
                NoAnswer(number, e.Message);
                if (!e.IsOfOne)
                {
                    break;
                }
            }
            catch (Refused e)
            {
                // It is asked about again; the others do not wait for it.
                NotBooked(number, e.Message);
            }
        }

        return booked;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Order} could not be booked: {Why}")]
    private partial void NotBooked(string order, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The payment gateway says nothing of {Order} that can be believed: {Why}")]
    private partial void NoAnswer(string order, string why);
}
