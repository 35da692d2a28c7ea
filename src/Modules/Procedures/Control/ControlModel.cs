using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
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
            Inputs(item.Property(s => s.Before));
            Inputs(item.Property(s => s.After));
            item.HasIndex(s => new { s.Year, s.Code });
        });
        model.Entity<Proposal>(proposal =>
        {
            proposal.ToTable("procedures_proposals").HasSearchIndex(p => p.Search);
            proposal.Ignore(p => p.Reference);
            Inputs(proposal.Property(p => p.Cost));
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

    // Inputs are replaced, never changed in place.
    private static void Inputs(PropertyBuilder<CostInputs> property) => property.HasConversion(new InputsText(), new ValueComparer<CostInputs>(
        (a, b) => ReferenceEquals(a, b), inputs => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(inputs), inputs => inputs));

    private sealed class InputsText() : ValueConverter<CostInputs, string>(inputs => JsonSerializer.Serialize(inputs, CostJson.Options), text => JsonSerializer.Deserialize<CostInputs>(text, CostJson.Options)!);
}

/// <summary>How inputs stand in a column: kinds by their names.</summary>
internal static class CostJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };
}
