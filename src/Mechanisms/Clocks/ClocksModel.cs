using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
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
            Json(decision.Property(d => d.Days));
            Json(decision.Property(d => d.Kinds));
            Json(decision.Property(d => d.Units));
            decision.HasIndex(d => new { d.Number, d.Issuer }).IsUnique().HasFilter("revoked_at IS NULL");
        });
        model.Entity<RecordedHours>(hours =>
        {
            hours.ToTable("calendar_hours");
            hours.HasIndex(h => h.Title).IsUnique();
            hours.Ignore(h => h.Scope).Ignore(h => h.Reference).Ignore(h => h.Row);
            Json(hours.Property(h => h.Kinds));
            Json(hours.Property(h => h.Units));
        });
        model.Entity<Recompute>(recompute =>
        {
            recompute.ToTable("calendar_recomputes");
            recompute.Ignore(r => r.Change);
            Json(recompute.Property(r => r.Kinds));
            Json(recompute.Property(r => r.Units));
            recompute.HasIndex(r => r.Edition).IsUnique();
        });
        model.Entity<CaseClockRow>(Clock);
    }

    private static void Clock(EntityTypeBuilder<CaseClockRow> clock)
    {
        clock.ToTable("case_clocks").HasSearchIndex(c => c.Search);
        clock.Ignore(c => c.Subject).Ignore(c => c.Reference).Ignore(c => c.Limits).Ignore(c => c.IsByHand);
        Json(clock.Property(c => c.Events));
        clock.HasIndex(c => new { c.SubjectKind, c.SubjectId }).IsUnique();
        clock.HasIndex(c => new { c.UnitId, c.DueAt }).HasFilter("ended_at IS NULL");
        clock.HasIndex(c => c.DueAt).HasFilter("ended_at IS NULL");
        clock.HasIndex(c => new { c.Edition, c.Id }).HasFilter("ended_at IS NULL");
        clock.HasIndex(c => new { c.PersonId, c.DueAt }).HasFilter("ended_at IS NULL");
        clock.HasIndex(c => c.MovedById).HasFilter("moved_by_id IS NOT NULL");
        clock.HasIndex(c => new { c.UnitId, c.EndedAt }).HasFilter("ended_at IS NOT NULL");
    }

    // Lists are replaced, never changed in place; their records are immutable.
    private static void Json<T>(PropertyBuilder<List<T>> property) => property.HasConversion(new ListText<T>(), new ValueComparer<List<T>>(
        (a, b) => ReferenceEquals(a, b), list => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(list), list => list));

    private sealed class ListText<T>() : ValueConverter<List<T>, string>(list => JsonSerializer.Serialize(list, ClockJson.Options), text => JsonSerializer.Deserialize<List<T>>(text, ClockJson.Options) ?? new List<T>());
}

/// <summary>How lists stand in a column: names of kinds, no empty values.</summary>
internal static class ClockJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() },
    };
}
