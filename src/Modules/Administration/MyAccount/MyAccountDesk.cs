using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>What the signed-in person's own account holds.</summary>
internal sealed class MyAccountDesk(AppDb db, UserManager<Account> users, RequestSession request, TimeProvider real)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(30);

    /// <summary>The session that asks.</summary>
    public Session Session => request.Session!;

    /// <summary>The account, to be changed.</summary>
    public async Task<Account> Mine() => await users.FindByIdAsync(Session.AccountId.ToString("N")) ?? throw new Refused(Refusals.NotFound);

    /// <summary>The person.</summary>
    public Task<Person> Me(CancellationToken cancel) => db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == Session.PersonId, cancel);

    /// <summary>The passkeys, the oldest first.</summary>
    public async Task<IReadOnlyList<Passkey>> Passkeys(CancellationToken cancel) =>
        await db.Set<Passkey>().AsNoTracking().Where(p => p.AccountId == Session.AccountId).OrderBy(p => p.AddedAt).ToListAsync(cancel);

    /// <summary>One passkey, to be changed.</summary>
    public async Task<Passkey> Passkey(string id, CancellationToken cancel) =>
        await db.Set<Passkey>().FirstOrDefaultAsync(p => p.Id == id && p.AccountId == Session.AccountId, cancel) ?? throw new Refused(Refusals.NotFound);

    /// <summary>Removes a passkey, unless it is the only way in.</summary>
    public async Task Remove(Passkey passkey, Account account, Act act, CancellationToken cancel)
    {
        var others = await db.Set<Passkey>().AnyAsync(p => p.AccountId == account.Id && p.Id != passkey.Id, cancel)
            || await db.Set<OutsideLogin>().AnyAsync(l => l.AccountId == account.Id, cancel);
        act.RefuseIf(account.PasswordHash is null && !others, AccountRefusals.LastWayIn);
        db.Remove(passkey);
    }

    /// <summary>The outside providers that open the account.</summary>
    public async Task<IReadOnlyList<string>> Outside(CancellationToken cancel) =>
        await db.Set<OutsideLogin>().Where(l => l.AccountId == Session.AccountId).Select(l => l.Provider).Distinct().Order().ToListAsync(cancel);

    /// <summary>Refuses when the sign-in was long ago: a browser left open must not give somebody a way in for ever.</summary>
    public void RequireFresh()
    {
        if (real.GetUtcNow().UtcDateTime - Session.StartedAt > Fresh)
        {
            throw new Refused(AccountRefusals.NotFresh);
        }
    }
}
