using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>
/// Takes what the gateway says of an order, by whichever way it comes: notice, return, question. Each is tried anew from fresh rows when somebody was faster, so that
/// the same money is booked once, whatever comes first, twice or at the same moment.
/// </summary>
internal sealed class Bookings(IServiceScopeFactory scopes)
{
    private const int MostTries = 6;

    private static readonly Refusal[] Overtaken = [Refusals.Stale, Refusals.Duplicate, Refusals.AlreadyDone];

    /// <summary>What came of it.</summary>
    public async Task<Booking> Take(GatewayAnswer answer, CancellationToken cancel)
    {
        var moves = true;
        for (var tries = 1; ; tries++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await scope.ServiceProvider.GetRequiredService<BookPayment>().Take(answer, moves, cancel);
            }
            catch (Refused e) when (tries < MostTries && Overtaken.Contains(e.Why))
            {
                await Task.Delay(Random.Shared.Next(10, 60) * tries, cancel);
            }
            catch (Refused) when (moves)
            {
                // The money is there even where the dossier cannot go on by itself.
                moves = false;
            }
        }
    }
}

/// <summary>What came of an answer of the gateway.</summary>
internal enum Booking
{
    /// <summary>The money was booked just now.</summary>
    Booked,

    /// <summary>It had been booked before.</summary>
    Before,

    /// <summary>It is there and cannot be booked: a person must look at it.</summary>
    Unbooked,

    /// <summary>What was said does not fit what we know; nothing was booked.</summary>
    Differs,

    /// <summary>No money came.</summary>
    NotPaid,

    /// <summary>Not known yet.</summary>
    Waiting,
}
