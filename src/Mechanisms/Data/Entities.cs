using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThongSuot.Data;

/// <summary>A row that two people may edit at once: the second to save is told. The context raises the number.</summary>
public interface IVersioned
{
    /// <summary>Raised by one at every change.</summary>
    int Version { get; set; }
}

/// <summary>What an entity is, beside its columns.</summary>
public static class EntityMarks
{
    private const string AppendOnly = "ThongSuot:AppendOnly";
    private const string Technical = "ThongSuot:Technical";

    /// <summary>Rows are only ever added.</summary>
    public static EntityTypeBuilder<T> IsAppendOnly<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Metadata.SetAnnotation(AppendOnly, true);
        return entity;
    }

    /// <summary>Rows of the machinery (sessions, claims, keys): saved without an act, and not part of the audit trail.</summary>
    public static EntityTypeBuilder<T> IsTechnical<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Metadata.SetAnnotation(Technical, true);
        return entity;
    }

    /// <summary>Marks an entity of a library as technical.</summary>
    public static void MarkTechnical(this IMutableEntityType entity) => entity.SetAnnotation(Technical, true);

    internal static bool IsAppendOnly(this IReadOnlyEntityType entity) => entity.FindAnnotation(AppendOnly) is not null;

    internal static bool IsTechnical(this IReadOnlyEntityType entity) => entity.FindAnnotation(Technical) is not null;
}
