using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;

namespace ThongSuot.Web;

/// <summary>What one statement finds of a session.</summary>
internal sealed record FoundSession(Session Session, string Name, string Language, string? Stamp);

/// <summary>What one statement finds of an API client.</summary>
internal sealed record FoundClient(string Name, string? Stamp);

/// <summary>
/// Finds a session that may still be used: not ended, not expired, its account open and its credentials unchanged.
/// One for each program: a compiled query belongs to the model it was first run with.
/// </summary>
internal sealed class SessionLookup
{
    private readonly Func<AppDb, Guid, DateTime, Task<FoundSession?>> query = EF.CompileAsyncQuery((AppDb db, Guid id, DateTime now) => (
        from session in db.Set<Session>().AsNoTracking()
        join account in db.Set<Account>() on session.AccountId equals account.Id
        join person in db.Set<Person>() on session.PersonId equals person.Id
        where session.Id == id && session.EndedAt == null && session.ExpiresAt > now
            && account.Stamp == session.Stamp && account.ClosedAt == null
        select new FoundSession(
            session, person.Name, person.Language,
            db.Set<RightsStamp>().Where(s => s.Id == RightsStamp.Only).Select(s => s.Value).FirstOrDefault())).FirstOrDefault());

    private readonly Func<AppDb, Guid, Task<FoundClient?>> clientQuery = EF.CompileAsyncQuery((AppDb db, Guid person) =>
        db.Set<ApiClient>().Where(c => c.PersonId == person && c.ClosedAt == null)
            .Select(c => new FoundClient(c.Name, db.Set<RightsStamp>().Where(s => s.Id == RightsStamp.Only).Select(s => s.Value).FirstOrDefault())).FirstOrDefault());

    public Task<FoundClient?> FindClient(AppDb db, Guid person) => clientQuery(db, person);

    public Task<FoundSession?> Find(AppDb db, Guid id, DateTime now) => query(db, id, now);
}
