using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ThongSuot.Data;
using ThongSuot.Kernel;
using IDatabase = ThongSuot.Data.IDatabase;

namespace ThongSuot.Events;

/// <summary>The act as the platform runs it: transaction, audit record and outbox in one.</summary>
internal sealed class RecordedAct(Acting acting, AppDb db, IDatabase database, EventCatalog catalog, Listeners listeners, DeliverySignal signal, TimeProvider real, IServiceProvider services) : Act
{
    private const int MostTries = 4;
    private readonly List<Event> happened = [];
    private bool committed;

    // By a statement written by hand, not by what the context saves.
    private bool overtaken;

    public override Guid Id => acting.Id;

    public override Actor Actor => acting.Actor;

    public override Guid? Unit => acting.Unit;

    public override Guid? Seat => acting.Seat;

    public override DateTime At => acting.At;

    public bool IsCommitted => committed;

    /// <summary>How many events are recorded so far.</summary>
    public int Happened => happened.Count;

    /// <summary>Statements that go with the act's commit, whoever commits it.</summary>
    public List<HandWritten> Along { get; } = [];

    public override bool May(Permission permission) => acting.Rights.May(permission);

    public override bool May(Permission permission, Guid unit) => acting.Rights.May(permission, unit);

    public override Reach Reach(Permission permission) => acting.Rights.Reach(permission);

    public override void Record(Event happened) => this.happened.Add(happened);

    public override async Task Commit(CancellationToken cancel = default)
    {
        await Begin(cancel);
        if (Along.Count > 0)
        {
            await Sent([], cancel);
            return;
        }

        // What a person changed is in the trail even where no module records an event of it.
        var isRecorded = happened.Count > 0 || (Actor.Kind is not ActorKind.System && db.ChangeTracker.HasChanges());
        var rows = isRecorded ? Rows() : null;
        rows?.AddTo(db);
        await Save(() => db.SaveAct(cancel), cancel);
        Ring(rows);
    }

    /// <summary>Commits with statements written by hand: one round trip for them and for the act's own rows.</summary>
    internal async Task Commit(IReadOnlyList<HandWritten> statements, CancellationToken cancel)
    {
        await Begin(cancel);
        await Sent(statements, cancel);
    }

    /// <summary>
    /// The same, but whoever was faster is no refusal: nothing is kept of this try, nor of what hearers did for it, and another may follow. A second
    /// sending of the act is a refusal whichever row tells it.
    /// </summary>
    internal async Task<bool> TryCommit(IReadOnlyList<HandWritten> statements, (int Happened, int Along) before, CancellationToken cancel)
    {
        var tracked = new TrackedRows(db);
        try
        {
            await Commit(statements, cancel);
            return true;
        }
        catch (Refused e) when (overtaken && e.Why != Refusals.AlreadyDone)
        {
            (committed, overtaken) = (false, false);
            happened.RemoveRange(before.Happened, happened.Count - before.Happened);
            Along.RemoveRange(before.Along, Along.Count - before.Along);
            tracked.Restore();
            return false;
        }
    }

    private async Task Sent(IReadOnlyList<HandWritten> statements, CancellationToken cancel)
    {
        var rows = Rows();
        await Save(() => Send([.. statements, .. Along, .. rows.Statements()], cancel), cancel);
        Ring(rows);
    }

    // What hearers changed through the context is saved in the same transaction.
    private async Task Send(IReadOnlyList<HandWritten> statements, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null && !db.ChangeTracker.HasChanges() && await database.SendTogether(statements))
        {
            return;
        }

        await db.BeginAct(cancel);
        try
        {
            await database.Send(db.Database.CurrentTransaction!.GetDbTransaction(), statements, cancel);
        }
        catch
        {
            await db.Database.RollbackTransactionAsync(CancellationToken.None);
            throw;
        }

        await db.SaveAct(cancel);
    }

    private void Ring(ActRows? rows)
    {
        if (rows is { Deliveries.Count: > 0 })
        {
            signal.Ring();
        }
    }

    // Two acts that change the same rows in another order stop each other in PostgreSQL: one of them is tried again.
    private async Task Save(Func<Task> save, CancellationToken cancel)
    {
        // What a mechanism wrote before the commit (a number) is undone with the first try: such an act is not tried again.
        var begun = db.Database.CurrentTransaction is not null;
        for (var tries = 1; ; tries++)
        {
            try
            {
                await save();
                return;
            }
            catch (DBConcurrencyException)
            {
                overtaken = true;
                throw await Why(Refusals.Stale, cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                throw await Why(Refusals.Stale, cancel);
            }
            catch (Exception e) when (database.IsDuplicate(e))
            {
                overtaken = e is not DbUpdateException;
                throw await Why(e is DbUpdateException && await TrackedRows.AreOvertaken(db, cancel) ? Refusals.Stale : Refusals.Duplicate, cancel);
            }
            catch (Exception e) when (!begun && tries < MostTries && database.IsConflict(e))
            {
                await Task.Delay(Random.Shared.Next(10, 50) * tries, cancel);
            }
            catch (Exception e) when (begun && database.IsConflict(e))
            {
                throw await Why(Refusals.Stale, cancel);
            }
        }
    }

    // The same form sent twice at once also loses by the version or a unique number: what matters is that it was done.
    private async Task<Refused> Why(Refusal otherwise, CancellationToken cancel)
    {
        if (!overtaken)
        {
            db.ChangeTracker.Clear();
        }

        return new(await db.Set<ActRow>().AnyAsync(a => a.Id == Id, cancel) ? Refusals.AlreadyDone : otherwise);
    }

    // A hearer may record more; those are heard too.
    private async Task Begin(CancellationToken cancel)
    {
        committed = !committed ? true : throw new InvalidOperationException("An act is committed once.");
        for (var i = 0; i < happened.Count; i++)
        {
            foreach (var hearer in listeners.Hearing(happened[i]))
            {
                await hearer.Hear(services, happened[i], this, cancel);
            }
        }
    }

    private ActRows Rows() => ActRows.Of(acting, Reason, happened, catalog, listeners, real);
}
