using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThongSuot.Data;

/// <summary>One module's or mechanism's entities.</summary>
public interface IModelPart
{
    /// <summary>Adds the entities to the model.</summary>
    void Build(ModelBuilder model);
}

/// <summary>The whole model: every part, then the rules that hold for all of them.</summary>
public sealed class AppModel(IEnumerable<IModelPart> parts, IDatabase database)
{
    private static readonly HashSet<Type> Allowed =
    [
        typeof(Guid), typeof(string), typeof(bool), typeof(int), typeof(long), typeof(DateOnly), typeof(DateTime), typeof(double),
    ];

    /// <summary>The parts by name: programs of different parts, side by side in one process, have different models.</summary>
    internal string Parts { get; } = string.Join(',', parts.Select(p => p.GetType().FullName));

    internal void Conventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
        builder.Properties<Enum>().HaveConversion<string>();
        database.Conventions(builder);
    }

    internal void Build(ModelBuilder model)
    {
        foreach (var part in parts)
        {
            part.Build(model);
        }

        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }

            if (entity.ClrType.Namespace?.StartsWith("ThongSuot.", StringComparison.Ordinal) == true)
            {
                RefuseOtherTypes(entity);
            }
        }
    }

    private static void RefuseOtherTypes(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties().Concat(entity.GetComplexProperties().SelectMany(Within)))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (!Allowed.Contains(type) && !type.IsEnum && property.GetValueConverter() is null && property.GetProviderClrType() is null)
            {
                throw new InvalidOperationException(
                    $"{entity.DisplayName()}.{property.Name} is a {type.Name}: both databases answer alike only for the types in docs/decisions/0004-data.md.");
            }
        }
    }

    private static IEnumerable<IMutableProperty> Within(IMutableComplexProperty part) =>
        part.ComplexType.GetProperties().Concat(part.ComplexType.GetComplexProperties().SelectMany(Within));

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        at => Utc(at),
        at => DateTime.SpecifyKind(at, DateTimeKind.Utc))
    {
        // A moment of no stated kind would mean another instant on a server of another time zone.
        private static DateTime Utc(DateTime at) => at.Kind is not DateTimeKind.Unspecified ? at.ToUniversalTime()
            : at == default ? DateTime.SpecifyKind(at, DateTimeKind.Utc)
            : throw new InvalidOperationException($"{at:s} is neither UTC nor local: say which (act.At, VietnamTime.Utc).");
    }
}
