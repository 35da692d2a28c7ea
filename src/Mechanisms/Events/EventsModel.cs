using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Events;

internal sealed class EventsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<ActRow>(act =>
        {
            act.ToTable("acts").IsAppendOnly();
            act.HasIndex(a => a.RecordedAt);
        });
        model.Entity<EventRow>(row =>
        {
            row.ToTable("events").IsAppendOnly();
            row.HasIndex(e => new { e.ActId, e.Ordinal }).IsUnique();
            row.HasIndex(e => new { e.SubjectKind, e.SubjectId, e.At });
            row.HasIndex(e => new { e.AlsoKind, e.AlsoId, e.At }).HasFilter("also_kind IS NOT NULL");
            row.HasIndex(e => new { e.UnitId, e.At });
            row.HasIndex(e => new { e.ActorId, e.At });
            row.HasIndex(e => new { e.Kind, e.At });
            row.HasIndex(e => e.At);
        });
        model.Entity<Delivery>(delivery =>
        {
            delivery.ToTable("deliveries").IsTechnical();
            delivery.Property(d => d.Claim).IsConcurrencyToken();
            delivery.HasIndex(d => d.DueAt).HasFilter("done_at IS NULL AND parked_at IS NULL");
            delivery.HasIndex(d => d.ParkedAt).HasFilter("parked_at IS NOT NULL");
            delivery.HasIndex(d => d.Listener).IsUnique().HasFilter("event_id IS NULL").HasDatabaseName("ix_deliveries_clock_job");
            delivery.HasIndex(d => d.EventId);
        });
        model.Entity<Seal>(seal =>
        {
            seal.ToTable("seals").IsTechnical().IsAppendOnly();
            seal.Property(s => s.Id).ValueGeneratedNever();
        });
        model.Entity<SealedAct>(sealedAct =>
        {
            sealedAct.ToTable("sealed_acts").IsTechnical().IsAppendOnly();
            sealedAct.HasKey(s => new { s.SealId, s.Position });
            sealedAct.HasIndex(s => s.ActId).IsUnique();
        });
    }
}
