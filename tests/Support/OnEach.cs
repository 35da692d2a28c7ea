using System.Reflection;
using Npgsql;
using Xunit.Sdk;
using Xunit.v3;

namespace ThongSuot.Support;

/// <summary>Which database a test runs on.</summary>
public enum On
{
    Sqlite,
    PostgreSql,
}

/// <summary>
/// Runs the test on each database; PostgreSQL is skipped, visibly, where there is none. Values given to the attribute
/// become the arguments after the database; several attributes make several rows.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEachAttribute(params object?[] values) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new((IReadOnlyCollection<ITheoryDataRow>)[new TheoryDataRow([On.Sqlite, .. values]), new TheoryDataRow([On.PostgreSql, .. values]) { Skip = Postgres.Missing }]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>The PostgreSQL server the tests may use: the variable TEST_POSTGRES, or one that answers at its usual place.</summary>
public static class Postgres
{
    private static readonly Lazy<string?> Found = new(Find);

    /// <summary>The connection string, or none.</summary>
    public static string? Connection => Found.Value;

    /// <summary>Why tests are skipped; none when there is a server.</summary>
    public static string? Missing => Connection is null ? "no PostgreSQL" : null;

    /// <summary>Makes a database, empty or as a copy of one at rest, and returns its connection string.</summary>
    public static async Task<string> Create(string name, string? template = null)
    {
        await using var admin = new NpgsqlConnection(Connection);
        await admin.OpenAsync();
        await using var command = admin.CreateCommand();
        command.CommandText = $"CREATE DATABASE \"{name}\" TEMPLATE {(template is null ? "template0" : $"\"{template}\"")}";
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(Connection) { Database = name, MaxPoolSize = 40 }.ToString();
    }

    /// <summary>Drops a database made by <see cref="Create"/>.</summary>
    public static async Task Drop(string name)
    {
        NpgsqlConnection.ClearAllPools();
        await using var admin = new NpgsqlConnection(Connection);
        await admin.OpenAsync();
        await using var command = admin.CreateCommand();
        command.CommandText = $"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)";
        for (var tries = 1; ; tries++)
        {
            try
            {
                await command.ExecuteNonQueryAsync();
                return;
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ObjectInUse && tries < 20)
            {
                // The server's own autovacuum is at work there; a plain role may not end it.
                await Task.Delay(500);
            }
        }
    }

    private static string? Find()
    {
        foreach (var candidate in (string?[])[Environment.GetEnvironmentVariable("TEST_POSTGRES"), "Host=127.0.0.1;Port=5432;Username=postgres;Database=postgres;Timeout=2"])
        {
            if (candidate is { Length: > 0 } && Answers(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool Answers(string connection)
    {
        try
        {
            using var probe = new NpgsqlConnection(connection);
            probe.Open();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
