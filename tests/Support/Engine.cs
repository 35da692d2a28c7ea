using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace ThongSuot.Support;

/// <summary>Which database a test runs on.</summary>
public enum Engine
{
    /// <summary>A real file in a temporary folder.</summary>
    Sqlite,

    /// <summary>A database of its own on the server that TEST_POSTGRES names.</summary>
    PostgreSql,
}

/// <summary>
/// Runs a theory once on each database: <c>[Theory, OnEachDatabase] public async Task …(Engine engine)</c>.
/// Values given to the attribute become the arguments after the engine; several attributes make several rows.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEachDatabaseAttribute(params object?[] values) : DataAttribute
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Engine>().Select(Row)]);

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;

    private TheoryDataRow Row(Engine engine) => new([engine, .. values])
    {
        Skip = engine is Engine.PostgreSql && TestDatabase.Server is null ? "no PostgreSQL" : null,
    };
}
