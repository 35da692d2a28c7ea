using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ThongSuot.Sqlite;

/// <summary>Every pragma, in one place, for every connection.</summary>
internal sealed class Pragmas : DbConnectionInterceptor
{
    // Write-ahead log: readers never wait for the writer. FULL: what was acknowledged survives a power cut, not only a kill.
    private const string Sql = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA busy_timeout = 30000;
        PRAGMA cache_size = -16000;
        PRAGMA temp_store = MEMORY;
        """;

    // They hold as long as the file is open: the pool hands out the same open file again and again.
    private readonly ConditionalWeakTable<SafeHandle, object> set = [];

    // EF asks read-only whether the file is there; the journal mode of a restored copy cannot be set then.
    private static bool IsForLooking(DbConnection connection) => connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase);

    private bool AreSet(DbConnection connection) => set.TryGetValue(((SqliteConnection)connection).Handle!, out _);

    private void Remember(DbConnection connection) => set.TryAdd(((SqliteConnection)connection).Handle!, Sql);

    public static Pragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsForLooking(connection) || AreSet(connection))
        {
            return;
        }

        Set(connection);
    }

    /// <summary>Sets them for a connection opened otherwise.</summary>
    public void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
        Remember(connection);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsForLooking(connection) || AreSet(connection))
        {
            return;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
        Remember(connection);
    }
}
