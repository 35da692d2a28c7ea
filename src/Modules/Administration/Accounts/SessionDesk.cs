using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Begins and ends sessions. The cookie carries only the session's and the account's identity; everything else is in the row.</summary>
internal sealed class SessionDesk(AppDb db, Acts acts, WorkClock clock, TimeProvider real, IOptions<SessionRules> rules, IEnumerable<ISeats> organizations)
{
    /// <summary>Begins a session, sets the cookie and records the sign-in.</summary>
    /// <param name="account">Whose, of this scope's context.</param>
    /// <param name="method">How the person proved to be who they are: password, totp, passkey, demo, or the provider.</param>
    /// <param name="http">The request to answer.</param>
    /// <param name="also">Something else that happened in the same step.</param>
    /// <returns>The seats the person may choose from; the main one is taken already.</returns>
    public async Task<IReadOnlyList<SeatChoice>> Start(Account account, string method, HttpContext http, Event? also = null)
    {
        var person = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == account.PersonId, http.RequestAborted);
        var act = ActOf(person, http);
        var seats = await SeatsOf(person.Id, http.RequestAborted);
        if (also is not null)
        {
            act.Record(also);
        }

        var session = Make(account, method, http);
        Sit(session, seats.FirstOrDefault(s => s.IsMain) ?? (seats.Count > 0 ? seats[0] : null));
        db.Add(session);
        act.Record(new SignedIn(account.Id, account.Login, person.Id, method));
        await act.Commit(http.RequestAborted);
        if (Guid.TryParse(http.User.FindFirstValue("sid"), out var before))
        {
            await End(before, http.RequestAborted);
        }

        await Issue(session, http);
        return seats;
    }

    /// <summary>An act of the person who is about to be signed in, whom the request does not know yet.</summary>
    internal Act ActOf(Person person, HttpContext http) => acts.For(new Acting
    {
        Id = Guid.CreateVersion7(),
        Actor = new Actor(ActorKind.Person, person.Id, person.Name),
        Rights = NoRights.Instance,
        At = clock.Now,
        Address = http.Connection.RemoteIpAddress?.ToString(),
    });

    /// <summary>Gives this browser a new session after its credentials were changed, in the same act; every other one ends by the changed stamp.</summary>
    internal async Task Renew(Session old, Account account, Act act, HttpContext http)
    {
        var session = Make(account, old.Method, http);
        (session.SeatId, session.UnitId, session.SeatLabel) = (old.SeatId, old.UnitId, old.SeatLabel);
        db.Add(session);
        await act.Commit(http.RequestAborted);
        await End(old.Id, http.RequestAborted);
        await Issue(session, http);
    }

    /// <summary>Signs this browser out.</summary>
    internal async Task SignOut(Session session, Act act, HttpContext http)
    {
        var account = await db.Set<Account>().AsNoTracking().FirstAsync(a => a.Id == session.AccountId, http.RequestAborted);
        await End(session.Id, http.RequestAborted);
        act.Record(new SignedOut(account.Id, account.Login, account.PersonId));
        await act.Commit(http.RequestAborted);
        await http.SignOutAsync(WebServices.SessionScheme);
    }

    /// <summary>The sessions of an account that can still be used, the latest first.</summary>
    internal async Task<IReadOnlyList<Session>> Open(Account account, CancellationToken cancel)
    {
        var now = Now;
        var idle = now - rules.Value.Idle;
        return await db.Set<Session>().AsNoTracking()
            .Where(s => s.AccountId == account.Id && s.EndedAt == null && s.ExpiresAt > now && s.SeenAt > idle && s.Stamp == account.Stamp)
            .OrderByDescending(s => s.SeenAt).ToListAsync(cancel);
    }

    /// <summary>Ends a session of the account elsewhere; none for all but the present one.</summary>
    internal async Task EndElsewhere(Account account, Guid? which, Guid present, Act act, CancellationToken cancel)
    {
        var ending = (await Open(account, cancel)).Where(s => s.Id != present && (which is null || s.Id == which)).ToList();
        act.RefuseIf(ending.Count == 0 && which is not null, Refusals.NotFound);
        foreach (var session in ending)
        {
            await End(session.Id, cancel);
            act.Record(new SessionEnded(account.Id, account.Login, account.PersonId, session.Browser));
        }

        await act.Commit(cancel);
    }

    /// <summary>The seats a person holds today.</summary>
    internal async Task<IReadOnlyList<SeatChoice>> SeatsOf(Guid person, CancellationToken cancel) =>
        organizations.FirstOrDefault() is { } seats ? await seats.Of(person, clock.Today, cancel) : [];

    /// <summary>Acts from another seat from now on.</summary>
    internal async Task Take(Session session, Guid seat, Act act, CancellationToken cancel)
    {
        var choice = (await SeatsOf(session.PersonId, cancel)).FirstOrDefault(s => s.Seat == seat);
        act.RefuseIf(choice is null, AccountRefusals.NotYourSeat);
        var row = await db.Set<Session>().FirstAsync(s => s.Id == session.Id, cancel);
        Sit(row, choice);
        var login = await db.Set<Account>().Where(a => a.Id == row.AccountId).Select(a => a.Login).FirstAsync(cancel);
        act.Record(new SeatTaken(row.AccountId, login, row.PersonId, seat, choice!.Label));
        await act.Commit(cancel);
    }

    private DateTime Now => real.GetUtcNow().UtcDateTime;

    private static void Sit(Session session, SeatChoice? seat) => (session.SeatId, session.UnitId, session.SeatLabel) = (seat?.Seat, seat?.Unit, seat?.Label);

    private static Task Issue(Session session, HttpContext http)
    {
        var identity = new ClaimsIdentity([new Claim("sid", session.Id.ToString("N")), new Claim("sub", session.AccountId.ToString("N"))], WebServices.SessionScheme);
        return http.SignInAsync(WebServices.SessionScheme, new ClaimsPrincipal(identity), new AuthenticationProperties { ExpiresUtc = new DateTimeOffset(session.ExpiresAt) });
    }

    private Task End(Guid session, CancellationToken cancel)
    {
        var now = Now;
        return db.Set<Session>().Where(s => s.Id == session && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancel);
    }

    private Session Make(Account account, string method, HttpContext http) => new()
    {
        Id = Guid.CreateVersion7(),
        AccountId = account.Id,
        PersonId = account.PersonId,
        Stamp = account.Stamp,
        Method = method,
        StartedAt = Now,
        SeenAt = Now,
        ExpiresAt = Now + rules.Value.Most,
        Address = http.Connection.RemoteIpAddress?.ToString(),
        Browser = Browsers.NameOf(http.Request.Headers.UserAgent.ToString()),
    };
}
