using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ThongSuot.Data;

/// <summary>How the rows of an entity are written by hand, for a mass of them.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns.</param>
public sealed record FilledTable(string Name, IReadOnlyList<FilledColumn> Columns)
{
    /// <summary>The table of an entity.</summary>
    public static FilledTable Of<T>(AppDb db) where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        return new(table.Name, [.. entity.GetProperties().Select(p => new FilledColumn(p.GetColumnName(table)!, p.GetRelationalTypeMapping().StoreTypeNameBase, Value(p)))]);
    }

    private static Func<object, object?> Value(IProperty property)
    {
        var (getter, convert) = (property.GetGetter(), property.GetTypeMapping().Converter?.ConvertToProvider);
        return row => getter.GetClrValue(row) is { } value ? (convert is null ? value : convert(value)) : null;
    }
}

/// <summary>A column of a mass of rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The database's name of its type, without length.</param>
/// <param name="Value">What a row has in it, as the database takes it.</param>
public sealed record FilledColumn(string Name, string Type, Func<object, object?> Value);
