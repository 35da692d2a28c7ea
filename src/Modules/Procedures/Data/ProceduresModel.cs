using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Procedures;

internal sealed class ProceduresModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Ignore<ProcedureContent>();
        model.Ignore<ProvincialAdditions>();
        model.Ignore<ProcedureEntry>();
        model.Entity<Procedure>(procedure =>
        {
            procedure.ToTable("procedures_procedures");
            procedure.Ignore(p => p.Reference);
            procedure.HasIndex(p => p.Code).IsUnique();
            procedure.HasIndex(p => p.Sort);
            procedure.HasIndex(p => p.Field);
            procedure.HasSearchIndex(p => p.Search);
        });
        model.Entity<ProcedureVersion>(version =>
        {
            version.ToTable("procedures_versions");
            version.Property(v => v.Content).HasJson(ProcedureJson.Options);
            version.Property(v => v.Additions).HasJson(ProcedureJson.Options);
            version.Property(v => v.Entry).HasJson(ProcedureJson.Options);
            version.Property(v => v.Source).HasJson(ProcedureJson.Options);
            version.HasIndex(v => new { v.ProcedureId, v.Number }).IsUnique();
            version.HasIndex(v => new { v.Status, v.OpenDoubts });
            version.HasIndex(v => v.PublicationId);
            version.HasIndex(v => v.ImportId);
            version.HasOne<Procedure>().WithMany().HasForeignKey(v => v.ProcedureId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Publication>(publication =>
        {
            publication.ToTable("procedures_publications");
            publication.Ignore(p => p.Reference);
            publication.HasIndex(p => p.PublishedAt);
            publication.HasIndex(p => p.Number).IsUnique();
        });
        model.Entity<PublicationItem>(item =>
        {
            item.ToTable("procedures_publication_items");
            item.HasIndex(i => new { i.PublicationId, i.ProcedureId }).IsUnique();
            item.HasIndex(i => i.ProcedureId);
            item.HasOne<Publication>().WithMany().HasForeignKey(i => i.PublicationId).OnDelete(DeleteBehavior.Restrict);
            item.HasOne<Procedure>().WithMany().HasForeignKey(i => i.ProcedureId).OnDelete(DeleteBehavior.Restrict);
        });
        Imports(model);
    }

    private static void Imports(ModelBuilder model)
    {
        model.Entity<ProcedureImport>(import =>
        {
            import.ToTable("procedures_imports");
            import.Ignore(i => i.Reference);
            import.HasIndex(i => i.At);
        });
        model.Entity<ImportProgress>(progress => progress.ToTable("procedures_import_progress").IsTechnical());
        model.Entity<ImportDoubt>(doubt =>
        {
            doubt.ToTable("procedures_import_doubts");
            doubt.HasIndex(d => new { d.State, d.Reason, d.Code });
            doubt.HasIndex(d => new { d.ProcedureId, d.Number });
            doubt.HasOne<Procedure>().WithMany().HasForeignKey(d => d.ProcedureId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<LearntCorrection>(learnt =>
        {
            learnt.ToTable("procedures_learnt_corrections");
            learnt.HasIndex(l => l.Reason);
        });
    }
}

/// <summary>How procedures are written as JSON, in the database and in files: camelCase, names of values, texts as they are.</summary>
internal static class ProcedureJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;
}
