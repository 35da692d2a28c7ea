using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Work;

internal sealed class WorkModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<WatchedCase>(watched =>
    {
        // What a person wants to see is a preference of display, not an act of the administration.
        watched.ToTable("work_watched").IsTechnical();
        watched.HasKey(w => new { w.PersonId, w.CaseId });
        watched.HasIndex(w => w.CaseId);
    });
}

/// <summary>A case somebody keeps an eye on.</summary>
internal sealed class WatchedCase
{
    public required Guid PersonId { get; init; }

    public required Guid CaseId { get; init; }
}
