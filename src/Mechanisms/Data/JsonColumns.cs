using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThongSuot.Data;

/// <summary>Values as JSON text in a column: immutable, replaced and never changed in place, never queried inside.</summary>
public static class JsonColumns
{
    /// <summary>The property stands in its column as JSON; whether it changed is whether it is another object.</summary>
    /// <param name="options">How it is written; never changed in a way that cannot read what stands there.</param>
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property, JsonSerializerOptions options) where T : class =>
        property.HasConversion(new AsJson<T>(options), new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => RuntimeHelpers.GetHashCode(value), value => value));

    private sealed class AsJson<T>(JsonSerializerOptions options) : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, options), text => JsonSerializer.Deserialize<T>(text, options)!) where T : class;
}
