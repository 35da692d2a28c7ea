using Microsoft.EntityFrameworkCore;
using System.Text.Json;
using ThongSuot.Data;

namespace ThongSuot.OneStop;

internal sealed class OneStopModel : IModelPart
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    public void Build(ModelBuilder model)
    {
        model.Ignore<Applicant>();
        model.Entity<Dossier>(dossier =>
        {
            dossier.ToTable("dossiers").HasSearchIndex(d => d.Search);
            dossier.Ignore(d => d.Reference).Ignore(d => d.Results).Ignore(d => d.Label).Ignore(d => d.Owner).Ignore(d => d.IsOpen);
            dossier.Property(d => d.Applicant).HasJson(Json);
            dossier.Property(d => d.Principal!).HasJson(Json);
            dossier.HasIndex(d => d.Number).IsUnique();
            dossier.HasIndex(d => d.OwnerNumber);
            dossier.HasIndex(d => d.TrackingCode).HasFilter("number IS NULL");
            dossier.HasIndex(d => d.PersonId).HasFilter("person_id IS NOT NULL");

            // Lists in the order of filing, queues of a counter and of whoever decides, and figures by day.
            dossier.HasIndex(d => d.FiledAt);
            dossier.HasIndex(d => new { d.UnitId, d.FiledAt });
            dossier.HasIndex(d => new { d.ReceivingUnitId, d.FiledAt });
            dossier.HasIndex(d => new { d.ReceivingUnitId, d.Status, d.ReceivedAt });
            dossier.HasIndex(d => new { d.ReturningUnitId, d.Status, d.EndedAt });
            dossier.HasIndex(d => new { d.UnitId, d.Status, d.DueAt });
            dossier.HasIndex(d => d.ReceivedAt);
            dossier.HasIndex(d => d.EndedAt);

            // What is open now, and what fell late: a small part of many years.
            dossier.HasIndex(d => new { d.UnitId, d.ReceivingUnitId }).HasFilter("ended_at IS NULL");
            dossier.HasIndex(d => d.DueAt).HasFilter("ended_at > due_at");
        });
        model.Entity<EventSubscription>(subscription =>
        {
            subscription.ToTable("event_subscriptions");
            subscription.Ignore(s => s.Reference);
            subscription.Property(s => s.Kinds).HasJson(Json);
            subscription.HasIndex(s => s.PersonId);
        });
        model.Entity<DossierTally>().ToTable("dossier_tallies").IsTechnical().HasKey(t => new { t.Month, t.UnitId, t.ReceivingUnitId, t.Procedure, t.Field, t.Way, t.Confidentiality });
        model.Entity<Dossier>().HasOne<DossierGroup>().WithMany().HasForeignKey(d => d.GroupId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<DossierGroup>(group =>
        {
            group.ToTable("dossier_groups");
            group.Ignore(g => g.Reference).Ignore(g => g.Label);
            group.Property(g => g.Applicant).HasJson(Json);
            group.Property(g => g.Principal!).HasJson(Json);
            group.HasIndex(g => g.Number).IsUnique();
        });
        model.Entity<GroupMember>(member =>
        {
            Part(member, "group_members").HasIndex(m => m.DossierId).IsUnique();
            member.HasOne<DossierGroup>().WithMany().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Restrict);
            member.HasIndex(m => m.AfterId).HasFilter("after_id IS NOT NULL");
        });
        model.Entity<DossierPaper>(paper => Part(paper, "dossier_papers").HasIndex(p => new { p.DossierId, p.Ordinal }).IsUnique());
        model.Entity<DossierFee>(fee =>
        {
            Part(fee, "dossier_fees").HasIndex(f => new { f.DossierId, f.Ordinal }).IsUnique();
            fee.Property(f => f.Transaction).HasColumnName(PaymentsModel.Transaction);
            fee.HasIndex(f => new { f.CashierUnitId, f.PaidAt }).HasFilter("paid_at IS NOT NULL");
        });
        model.Entity<DossierStep>(step => Part(step, "dossier_steps").IsAppendOnly().HasIndex(s => new { s.DossierId, s.At }));
        model.Entity<DossierRating>(rating =>
        {
            Part(rating, "dossier_ratings").IsAppendOnly().HasIndex(r => r.DossierId).IsUnique();
            rating.Property(r => r.Answers).HasJson(Json);
        });
        model.Entity<DossierLetter>(letter =>
        {
            Part(letter, "dossier_letters").HasIndex(l => new { l.DossierId, l.At });
            letter.Property(l => l.Lines).HasJson(Json);
        });
        model.Entity<ResultDraft>(draft => Part(draft, "result_drafts").HasIndex(d => d.DossierId).IsUnique());
        model.Entity<DraftText>(text =>
        {
            text.ToTable("draft_texts").IsAppendOnly();
            text.HasIndex(t => new { t.DraftId, t.Number }).IsUnique();
            text.HasOne<ResultDraft>().WithMany().HasForeignKey(t => t.DraftId).OnDelete(DeleteBehavior.Restrict);
        });
        Counters(model);
    }

    private static void Counters(ModelBuilder model)
    {
        model.Entity<CashDay>(day =>
        {
            day.ToTable("cash_days").IsAppendOnly();
            day.HasIndex(d => new { d.UnitId, d.Day }).IsUnique();
        });
        model.Entity<HandOverList>(list =>
        {
            list.ToTable("hand_over_lists");
            list.HasIndex(l => new { l.FromUnitId, l.MadeAt });
            list.HasIndex(l => new { l.ToUnitId, l.MadeAt });
        });
        model.Entity<HandOverLine>(line =>
        {
            Part(line, "hand_over_lines").IsAppendOnly().HasIndex(l => new { l.DossierId, l.ToUnitId }).IsUnique();
            line.HasIndex(l => l.ListId);
            line.HasOne<HandOverList>().WithMany().HasForeignKey(l => l.ListId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<QueueTicket>(ticket =>
        {
            ticket.ToTable("queue_tickets");
            ticket.HasIndex(t => new { t.UnitId, t.Day, t.Number }).IsUnique();
        });
    }

    private static Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> Part<T>(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> part, string table)
        where T : class
    {
        part.ToTable(table);
        part.HasOne<Dossier>().WithMany().HasForeignKey("DossierId").OnDelete(DeleteBehavior.Restrict);
        return part;
    }
}
