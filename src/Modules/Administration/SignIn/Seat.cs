using Microsoft.AspNetCore.Http;
using ThongSuot.Access;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Choosing the seat one acts from, at sign-in or later.</summary>
internal static class Seat
{
    public static void Map(Site site)
    {
        site.Action(AccountUrls.Seat).SignedIn().MapGet(Show).MapPost(Choose);
        site.Action(AccountUrls.AccountPart("seat")).SignedIn().MapPost(Choose);
    }

    private static async Task<IResult> Show(FormState form, SessionDesk sessions, RequestSession request, HttpContext http)
    {
        var session = request.Session!;
        var seats = await sessions.SeatsOf(session.PersonId, http.RequestAborted);
        return SeatPage.With(new(seats, session.SeatId, Back(form)));
    }

    private static async Task<IResult> Choose(FormState form, SessionDesk sessions, RequestSession request, Act act, HttpContext http)
    {
        if (!Guid.TryParse(form.First("seat"), out var seat))
        {
            throw new Refused(AccountRefusals.NotYourSeat);
        }

        await sessions.Take(request.Session!, seat, act, http.RequestAborted);
        return Go.To(Back(form) ?? AccountUrls.Home);
    }

    private static string? Back(FormState form) => form.First("return") is { } back && Go.IsLocal(back) ? back : null;
}

/// <summary>What the seat page shows.</summary>
public sealed record SeatModel(IReadOnlyList<SeatChoice> Seats, Guid? Present, string? Back);
