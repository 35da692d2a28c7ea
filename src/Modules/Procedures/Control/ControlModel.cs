using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Procedures;

internal sealed class ControlModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Ignore<CostInputs>().Ignore<CostActivity>();
        model.Entity<Simplification>(item =>
        {
            item.ToTable("procedures_simplifications").HasSearchIndex(s => s.Search);
            item.Ignore(s => s.Reference);
            item.Property(s => s.Before).HasJson(ProcedureJson.Options);
            item.Property(s => s.After).HasJson(ProcedureJson.Options);
            item.HasIndex(s => new { s.Year, s.Code });
        });
        model.Entity<Proposal>(proposal =>
        {
            proposal.ToTable("procedures_proposals").HasSearchIndex(p => p.Search);
            proposal.Ignore(p => p.Reference);
            proposal.Property(p => p.Cost).HasJson(ProcedureJson.Options);
            proposal.HasIndex(p => new { p.Status, p.MadeAt });
        });
        model.Entity<ProposalOpinion>(opinion =>
        {
            opinion.ToTable("procedures_opinions");
            opinion.HasOne<Proposal>().WithMany().HasForeignKey(o => o.ProposalId).OnDelete(DeleteBehavior.Restrict);
            opinion.HasIndex(o => new { o.UnitId, o.DueOn }).HasFilter("answered_at IS NULL");
        });
        model.Entity<ReviewPlan>(plan =>
        {
            plan.ToTable("procedures_review_plans");
            plan.Ignore(p => p.Reference).Ignore(p => p.DueOn);
            plan.HasIndex(p => p.Year).IsUnique();
        });
        model.Entity<ReviewItem>(item =>
        {
            item.ToTable("procedures_review_items");
            item.HasOne<ReviewPlan>().WithMany().HasForeignKey(i => i.PlanId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
