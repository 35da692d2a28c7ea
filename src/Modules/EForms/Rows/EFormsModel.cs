using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.EForms;

internal sealed class EFormsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<FormRow>(form =>
        {
            form.ToTable("forms").HasSearchIndex(f => f.Search);
            form.Ignore(f => f.Reference);
            form.HasIndex(f => f.Code).IsUnique();
        });
        model.Entity<FormVersion>(version =>
        {
            version.ToTable("form_versions");
            version.HasIndex(v => new { v.FormId, v.Number }).IsUnique();
            version.HasOne<FormRow>().WithMany().HasForeignKey(v => v.FormId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FormDraft>(draft =>
        {
            draft.ToTable("form_drafts").IsTechnical();
            draft.HasIndex(d => new { d.PersonId, d.ChangedAt });
            draft.HasIndex(d => d.Token).HasFilter("token IS NOT NULL");
            draft.HasIndex(d => d.ChangedAt);
        });
        model.Entity<CompletedForm>(completed =>
        {
            completed.ToTable("completed_forms").IsAppendOnly();
            completed.HasIndex(c => c.Code).IsUnique();
            completed.HasIndex(c => new { c.PersonId, c.At });
            completed.HasIndex(c => c.Token).HasFilter("token IS NOT NULL");
            completed.HasOne<FormVersion>().WithMany().HasForeignKey(c => c.FormVersionId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
