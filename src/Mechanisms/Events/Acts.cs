using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>Makes acts over the scope's context.</summary>
public sealed class Acts
{
    private readonly AppDb db;
    private readonly IDatabase database;
    private readonly EventCatalog catalog;
    private readonly Listeners listeners;
    private readonly DeliverySignal signal;
    private readonly WorkClock clock;
    private readonly TimeProvider real;
    private readonly IServiceProvider services;

    internal Acts(AppDb db, IDatabase database, EventCatalog catalog, Listeners listeners, DeliverySignal signal, WorkClock clock, TimeProvider real, IServiceProvider services) =>
        (this.db, this.database, this.catalog, this.listeners, this.signal, this.clock, this.real, this.services) =
        (db, database, catalog, listeners, signal, clock, real, services);

    /// <summary>An act of the given actor.</summary>
    public Act For(Acting acting) => new RecordedAct(acting, db, database, catalog, listeners, signal, real, services);

    /// <summary>An act of the platform itself, with every right.</summary>
    public Act System(string job) => System(job, clock.Now);

    /// <summary>An act of the platform itself at a given moment: seeding and import of history.</summary>
    public Act System(string job, DateTime at) =>
        For(new Acting { Id = Guid.CreateVersion7(), Actor = Actor.System(job), Rights = AllRights.Instance, At = at });

    /// <summary>A batch to commit the act with statements written by hand: for the few paths where the context is too slow.</summary>
    public static ActBatch Batch(Act act) => new((RecordedAct)act);

    /// <summary>Statements that go with the commit of the act, whoever commits it: for hearers, and for what is only a part of an act. Never committed itself.</summary>
    public static ActBatch Along(Act act) => new((RecordedAct)act, goesAlong: true);

    /// <summary>The act that a form sent before has already made, or none.</summary>
    public Task<ActRow?> Find(Guid id, CancellationToken cancel = default) =>
        db.Set<ActRow>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel);

    /// <summary>The first thing an act was about: where a form sent twice leads.</summary>
    public async Task<Reference?> SubjectOf(Guid act, CancellationToken cancel = default)
    {
        var row = await db.Set<EventRow>().AsNoTracking().Where(e => e.ActId == act).OrderBy(e => e.Ordinal).FirstOrDefaultAsync(cancel);
        return row is null ? null : new Reference(row.SubjectKind, row.SubjectId, row.SubjectLabel);
    }
}
