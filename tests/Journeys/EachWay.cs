using System.Reflection;
using ThongSuot.Support;
using Xunit.Sdk;
using Xunit.v3;

namespace ThongSuot.Journeys;

/// <summary>Runs a journey on each database with script, and on SQLite also without.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachWayAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new((IReadOnlyCollection<ITheoryDataRow>)
    [
        new TheoryDataRow([On.Sqlite, true]), new TheoryDataRow([On.Sqlite, false]), new TheoryDataRow([On.PostgreSql, true]) { Skip = Postgres.Missing },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
