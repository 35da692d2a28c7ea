using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;

namespace ThongSuot.Organizations;

internal sealed class OrganizationsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        Units(model);
        Seats(model);
        model.Ignore<ReorganisationStep>();
        model.Entity<Reorganisation>(plan =>
        {
            plan.ToTable("organizations_reorganisations");
            plan.Ignore(p => p.Reference);
            plan.Property(p => p.Steps).HasJson(JsonSerializerOptions.Web);
            plan.HasIndex(p => p.AppliedDecision).IsUnique().HasFilter("applied_decision IS NOT NULL");
            plan.HasIndex(p => p.EffectiveOn);
        });
        model.Entity<ImportDraft>(draft => draft.ToTable("organizations_import_drafts").IsTechnical());
    }

    private static void Units(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("organizations_units");
            unit.HasIndex(u => u.Key).IsUnique().HasFilter("key IS NOT NULL");
        });
        model.Entity<UnitVersion>(version =>
        {
            version.ToTable("organizations_unit_versions");
            version.Ignore(v => v.Stretch);
            version.Ignore(v => v.Facts);
            version.Property(v => v.SupersededAt).IsConcurrencyToken();
            version.HasIndex(v => new { v.UnitId, v.ValidFrom });
            version.HasIndex(v => new { v.ParentId, v.Sort }).HasFilter("superseded_at IS NULL");
            version.HasIndex(v => v.Sort).HasFilter("superseded_at IS NULL");
            version.HasIndex(v => v.StatisticsCode).HasFilter("superseded_at IS NULL AND statistics_code IS NOT NULL");
            version.HasOne<Unit>().WithMany().HasForeignKey(v => v.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<UnitSuccessor>(successor =>
        {
            successor.ToTable("organizations_unit_successors");
            successor.Ignore(s => s.Succession);
            successor.HasIndex(s => s.FromId);
            successor.HasIndex(s => s.ToId);
            successor.HasOne<Unit>().WithMany().HasForeignKey(s => s.FromId).OnDelete(DeleteBehavior.Restrict);
            successor.HasOne<Unit>().WithMany().HasForeignKey(s => s.ToId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ContactPoint>(point =>
        {
            point.ToTable("organizations_contact_points");
            point.HasIndex(p => p.UnitId);
            point.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Seats(ModelBuilder model)
    {
        model.Entity<Position>(position =>
        {
            position.ToTable("organizations_positions");
            position.HasIndex(p => p.Code).IsUnique();
        });
        model.Entity<Seat>(seat =>
        {
            seat.ToTable("organizations_seats");
            seat.HasIndex(s => s.UnitId);
            seat.HasOne<Unit>().WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
            seat.HasOne<Position>().WithMany().HasForeignKey(s => s.PositionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Holding>(holding =>
        {
            holding.ToTable("organizations_holdings");
            holding.Ignore(h => h.Period);
            holding.HasIndex(h => h.PersonId);
            holding.HasIndex(h => h.SeatId);
            holding.HasOne<Seat>().WithMany().HasForeignKey(h => h.SeatId).OnDelete(DeleteBehavior.Restrict);
            holding.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
