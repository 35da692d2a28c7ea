using System.ComponentModel;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThongSuot.Data;

namespace ThongSuot.PostgreSql;

/// <summary>PostgreSQL 15 or newer, chosen by one setting.</summary>
public sealed class PostgreSqlDatabase : IDatabase, IDisposable, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnectionStringBuilder settings;

    /// <summary>Over the given connection string.</summary>
    public PostgreSqlDatabase(string connection)
    {
        settings = Settings(connection);
        source = NpgsqlDataSource.Create(settings);
    }

    /// <summary>
    /// The connection string with this program's own settings. Statements used often are prepared, so that they are not parsed
    /// and planned at each use; a pooler that does not allow it is named with <c>Max Auto Prepare=0</c>. A connection goes back to the pool as it is: nothing here
    /// sets anything on it, and clearing it costs a round trip before every statement. Statements are not compiled: that costs more than any statement of a page takes.
    /// </summary>
    public static NpgsqlConnectionStringBuilder Settings(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { ApplicationName = "ThongSuot" };
        if (!settings.ContainsKey("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = 250;
            settings.AutoPrepareMinUsages = 3;
        }

        if (!settings.ContainsKey("No Reset On Close"))
        {
            settings.NoResetOnClose = true;
        }

        if (string.IsNullOrEmpty(settings.Options))
        {
            settings.Options = "-c jit=off";
        }

        return settings;
    }

    /// <inheritdoc/>
    public string Name => "PostgreSQL";

    /// <inheritdoc/>
    public string Place => $"{settings.Host}:{settings.Port}/{settings.Database}";

    /// <inheritdoc/>
    public string SkipLocked => "FOR UPDATE SKIP LOCKED";

    /// <inheritdoc/>
    public bool MergesByItself => false;

    /// <inheritdoc/>
    public void Use(DbContextOptionsBuilder options) =>
        options.UseNpgsql(source, npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly.FullName));

    /// <inheritdoc/>
    public void Conventions(ModelConfigurationBuilder builder) =>
        // Bytewise order, as SQLite has it: order by name goes through a sort key, equality is exact.
        builder.Properties<string>().UseCollation("C");

    /// <inheritdoc/>
    public bool IsDuplicate(Exception exception) => Inner(exception) is { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <inheritdoc/>
    public bool IsConflict(Exception exception) =>
        Inner(exception) is { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };

    /// <inheritdoc/>
    public async Task Send(DbTransaction transaction, IReadOnlyList<HandWritten> statements, CancellationToken cancel = default)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)transaction.Connection!, (NpgsqlTransaction)transaction);
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            foreach (var value in statement.Values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancel);
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i].Rows is { } rows && batch.BatchCommands[i].RecordsAffected != rows)
            {
                throw new DBConcurrencyException(statements[i].Sql);
            }
        }
    }

    /// <inheritdoc/>
    public Task<bool> SendTogether(IReadOnlyList<HandWritten> statements) => Task.FromResult(false);

    /// <inheritdoc/>
    public async Task Fill<T>(AppDb db, IReadOnlyCollection<T> rows, CancellationToken cancel = default) where T : class
    {
        await db.BeginAct(cancel);
        var table = FilledTable.Of<T>(db);
        await using var writer = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync($"COPY {table.Name} ({string.Join(", ", table.Columns.Select(c => c.Name))}) FROM STDIN (FORMAT BINARY)", cancel);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancel);
            foreach (var column in table.Columns)
            {
                await (column.Value(row) is { } value ? writer.WriteAsync(value, column.Type, cancel) : writer.WriteNullAsync(cancel));
            }
        }

        await writer.CompleteAsync(cancel);
    }

    /// <inheritdoc/>
    public async Task<string> Backup(string folder, DateTime at, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, $"thongsuot-{at:yyyyMMdd-HHmmss}.dump");
        await Tool("pg_dump", ["--format=custom", "--no-owner", $"--file={target}", settings.Database!], cancel);
        return target;
    }

    /// <inheritdoc/>
    public Task Restore(string backup, CancellationToken cancel = default) => !File.Exists(backup)
        ? throw new FileNotFoundException($"Không có tệp sao lưu {backup}.", backup)
        : Tool("pg_restore", ["--clean", "--if-exists", "--no-owner", "--single-transaction", $"--dbname={settings.Database}", backup], cancel);

    /// <inheritdoc/>
    public Task Tidy(AppDb db, CancellationToken cancel = default) => db.Database.ExecuteSqlRawAsync("ANALYZE", cancel);

    /// <inheritdoc/>
    public string SearchIndex(string table, string column) =>
        $"CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE INDEX IF NOT EXISTS ix_{table}_{column}_words ON {table} USING gin ({column} gin_trgm_ops);";

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task Tool(string tool, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(tool) { RedirectStandardError = true };
        start.Environment["PGHOST"] = settings.Host;
        start.Environment["PGPORT"] = $"{settings.Port}";
        start.Environment["PGUSER"] = settings.Username;
        start.Environment["PGPASSWORD"] = settings.Password;
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var error = await process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{tool}: {error}");
            }
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"Không tìm thấy chương trình {tool} (gói postgresql-client) để sao lưu cơ sở dữ liệu.", e);
        }
    }

    private static PostgresException? Inner(Exception? exception) => exception switch
    {
        null => null,
        PostgresException postgres => postgres,
        _ => Inner(exception.InnerException),
    };
}
