using Microsoft.EntityFrameworkCore;

namespace ThongSuot.Data;

internal sealed class DataModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Setting>().ToTable("settings");
        model.Entity<UpgradeRow>().ToTable("upgrades").IsTechnical();
        model.Entity<SchemaStamp>().ToTable("schema_stamps").IsTechnical();
    }
}

/// <summary>Which model a schema that was made without migrations came from.</summary>
internal sealed class SchemaStamp
{
    public required string Id { get; init; }

    public DateTime MadeAt { get; init; }
}
