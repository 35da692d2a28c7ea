using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThongSuot.Calendar;
using ThongSuot.Data;

namespace ThongSuot.Clocks;

internal sealed class ClocksModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        // Values inside columns, never rows of their own.
        model.Ignore<CalendarScope>().Ignore<ChangedDays>().Ignore<DayRow>().Ignore<HoursRow>().Ignore<DecidedDays>().Ignore<ClockEvent>().Ignore<Limits>();
        model.Entity<CalendarDecision>(decision =>
        {
            decision.ToTable("calendar_decisions");
            decision.Ignore(d => d.Scope).Ignore(d => d.Reference).Ignore(d => d.Rows);
            decision.Property(d => d.Days).HasJson(ClockJson.Options);
            decision.Property(d => d.Kinds).HasJson(ClockJson.Options);
            decision.Property(d => d.Units).HasJson(ClockJson.Options);
            decision.HasIndex(d => new { d.Number, d.Issuer }).IsUnique().HasFilter("revoked_at IS NULL");
        });
        model.Entity<RecordedHours>(hours =>
        {
            hours.ToTable("calendar_hours");
            hours.HasIndex(h => h.Title).IsUnique();
            hours.Ignore(h => h.Scope).Ignore(h => h.Reference).Ignore(h => h.Row);
            hours.Property(h => h.Kinds).HasJson(ClockJson.Options);
            hours.Property(h => h.Units).HasJson(ClockJson.Options);
        });
        model.Entity<Recompute>(recompute =>
        {
            recompute.ToTable("calendar_recomputes");
            recompute.Ignore(r => r.Change);
            recompute.Property(r => r.Kinds).HasJson(ClockJson.Options);
            recompute.Property(r => r.Units).HasJson(ClockJson.Options);
            recompute.HasIndex(r => r.Edition).IsUnique();
        });
        model.Entity<CaseClockRow>(Clock);
    }

    private static void Clock(EntityTypeBuilder<CaseClockRow> clock)
    {
        clock.ToTable("case_clocks").HasSearchIndex(c => c.Search);
        clock.Ignore(c => c.Subject).Ignore(c => c.Reference).Ignore(c => c.Limits).Ignore(c => c.IsByHand);
        clock.Property(c => c.Events).HasJson(ClockJson.Options);
        clock.HasIndex(c => new { c.SubjectKind, c.SubjectId }).IsUnique();
        clock.HasIndex(c => new { c.UnitId, c.DueAt }).HasFilter("ended_at IS NULL");
        clock.HasIndex(c => c.DueAt).HasFilter("ended_at IS NULL");
        clock.HasIndex(c => new { c.Edition, c.Id }).HasFilter("ended_at IS NULL");
        clock.HasIndex(c => new { c.PersonId, c.DueAt }).HasFilter("ended_at IS NULL");
        clock.HasIndex(c => c.MovedById).HasFilter("moved_by_id IS NOT NULL");
        clock.HasIndex(c => new { c.UnitId, c.EndedAt }).HasFilter("ended_at IS NOT NULL");
    }
}

/// <summary>How lists stand in a column: names of kinds, no empty values.</summary>
internal static class ClockJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() },
    };
}
