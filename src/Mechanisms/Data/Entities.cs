using System.Linq.Expressions;
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
    private const string SearchIndex = "ThongSuot:SearchIndex";

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

    /// <summary>The column holds folded text (<c>SearchText.Fold</c>) that people search inside words; the database makes that fast.</summary>
    public static EntityTypeBuilder<T> HasSearchIndex<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, string?>> column) where T : class
    {
        entity.Property(column).Metadata.SetAnnotation(SearchIndex, true);
        return entity;
    }

    internal static bool HasSearchIndex(this IReadOnlyProperty property) => property.FindAnnotation(SearchIndex) is not null;

    internal static bool IsAppendOnly(this IReadOnlyEntityType entity) => entity.FindAnnotation(AppendOnly) is not null;

    internal static bool IsTechnical(this IReadOnlyEntityType entity) => entity.FindAnnotation(Technical) is not null;
}
