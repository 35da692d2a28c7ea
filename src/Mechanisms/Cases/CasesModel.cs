using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Cases;

internal sealed class CasesModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<ProcessRow>(process =>
        {
            process.ToTable("processes").HasSearchIndex(p => p.Search);
            process.Ignore(p => p.Reference);
            process.HasIndex(p => p.Code).IsUnique();
        });
        model.Entity<ProcessVersion>(version =>
        {
            version.ToTable("process_versions");
            version.HasIndex(v => new { v.ProcessId, v.Number }).IsUnique();
            version.HasOne<ProcessRow>().WithMany().HasForeignKey(v => v.ProcessId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ProcessStart>(start =>
        {
            start.ToTable("process_starts");
            start.HasIndex(s => new { s.ProcessId, s.Element }).IsUnique();
            start.HasIndex(s => s.Message).HasFilter("message IS NOT NULL");
            start.HasIndex(s => s.NextAt).HasFilter("next_at IS NOT NULL");
            start.HasOne<ProcessRow>().WithMany().HasForeignKey(s => s.ProcessId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CaseRow>(@case =>
        {
            @case.ToTable("cases").HasSearchIndex(c => c.Search);
            @case.Ignore(c => c.Subject).Ignore(c => c.Reference).Ignore(c => c.About);
            @case.HasIndex(c => new { c.SubjectKind, c.SubjectId });
            @case.HasIndex(c => new { c.ProcessVersionId, c.Status });
            @case.HasIndex(c => new { c.UnitId, c.StartedAt });
            @case.HasOne<ProcessVersion>().WithMany().HasForeignKey(c => c.ProcessVersionId).OnDelete(DeleteBehavior.Restrict);
        });
        Tasks(model);
        model.Entity<CaseTimer>(timer =>
        {
            timer.ToTable("case_timers").IsTechnical();
            timer.HasIndex(t => t.DueAt).HasFilter("due_at IS NOT NULL");
            timer.HasIndex(t => new { t.CaseId, t.Wait }).IsUnique();
            timer.HasIndex(t => t.Attempts).HasFilter("attempts >= 10");
        });
        model.Entity<CaseSubscription>(subscription =>
        {
            subscription.ToTable("case_subscriptions");
            subscription.HasIndex(s => new { s.Name, s.Key });
            subscription.HasIndex(s => new { s.CaseId, s.Wait }).IsUnique();
        });
        model.Entity<CaseMessage>(message => message.ToTable("case_messages"));
    }

    private static void Tasks(ModelBuilder model)
    {
        model.Entity<CaseTask>(task =>
        {
            task.ToTable("case_tasks");
            task.Ignore(t => t.Reference).Ignore(t => t.Case);
            task.HasIndex(t => new { t.CaseId, t.Wait }).IsUnique();

            // What the counts above a queue ask stands in the index, so that they do not read the rows.
            task.HasIndex(t => new { t.PersonId, t.DueAt, t.IsPaused }).HasFilter("ended_at IS NULL AND person_id IS NOT NULL");
            task.HasIndex(t => new { t.SeatId, t.DueAt, t.IsPaused }).HasFilter("ended_at IS NULL AND person_id IS NULL AND seat_id IS NOT NULL");
            task.HasIndex(t => new { t.UnitId, t.DueAt, t.IsPaused, t.Confidentiality, t.Field }).HasFilter("ended_at IS NULL");
            task.HasIndex(t => new { t.UnitId, t.DueAt }).HasFilter("ended_at IS NULL AND person_id IS NULL AND seat_id IS NULL");
            task.HasIndex(t => t.DueAt).HasFilter("ended_at IS NULL");
            task.HasIndex(t => t.EndedAt).HasFilter("ended_at IS NOT NULL");
        });
        model.Entity<TaskHolding>(holding =>
        {
            holding.ToTable("task_holdings");
            holding.HasIndex(h => h.TaskId);
            holding.HasIndex(h => h.CaseId);
            holding.HasIndex(h => new { h.PersonId, h.Until });
        });
    }
}
