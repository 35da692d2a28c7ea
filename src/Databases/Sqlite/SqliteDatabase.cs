using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ThongSuot.Data;
using IDatabase = ThongSuot.Data.IDatabase;

namespace ThongSuot.Sqlite;

/// <summary>The embedded database: one file in the data folder, no set-up.</summary>
public sealed class SqliteDatabase : IDatabase
{
    private readonly string path;
    private readonly string connection;
    private readonly GroupWriter writer;

    /// <summary>Over the file of a path.</summary>
    public SqliteDatabase(string path)
    {
        this.path = path;
        connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
        writer = new(Open);
    }

    /// <inheritdoc/>
    public string Name => "SQLite";

    /// <inheritdoc/>
    public string Place => path;

    /// <inheritdoc/>
    public string SkipLocked => "";

    /// <inheritdoc/>
    public bool MergesByItself => true;

    /// <inheritdoc/>
    public void Use(DbContextOptionsBuilder options) =>
        options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly.FullName))
            .AddInterceptors(Pragmas.Instance);

    /// <inheritdoc/>
    public void Conventions(ModelConfigurationBuilder builder)
    {
    }

    /// <inheritdoc/>
    public bool IsDuplicate(Exception exception) =>
        // 1555 primary key, 2067 unique index: sqlite.org/rescode.html
        Inner(exception) is { SqliteExtendedErrorCode: 1555 or 2067 };

    /// <inheritdoc/>
    public bool IsConflict(Exception exception) => Inner(exception) is { SqliteErrorCode: 5 or 6 };

    /// <inheritdoc/>
    public async Task Send(DbTransaction transaction, IReadOnlyList<HandWritten> statements, CancellationToken cancel = default)
    {
        foreach (var statement in statements)
        {
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = statement.Sql;
            for (var i = 0; i < statement.Values.Count; i++)
            {
                command.Parameters.Add(new SqliteParameter($"${i + 1}", statement.Values[i] ?? DBNull.Value));
            }

            var changed = await command.ExecuteNonQueryAsync(cancel);
            if (statement.Rows is { } rows && changed != rows)
            {
                throw new DBConcurrencyException(statement.Sql);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<bool> SendTogether(IReadOnlyList<HandWritten> statements)
    {
        await writer.Write(statements);
        return true;
    }

    /// <inheritdoc/>
    public async Task Fill<T>(AppDb db, IReadOnlyCollection<T> rows, CancellationToken cancel = default) where T : class
    {
        await db.BeginAct(cancel);
        var table = FilledTable.Of<T>(db);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(c => c.Name))}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})";
        command.Parameters.AddRange(table.Columns.Select((_, i) => new SqliteParameter { ParameterName = $"$p{i}" }).ToArray());
        foreach (var row in rows)
        {
            for (var i = 0; i < table.Columns.Count; i++)
            {
                command.Parameters[i].Value = table.Columns[i].Value(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <inheritdoc/>
    public async Task<string> Backup(string folder, DateTime at, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, $"thongsuot-{at:yyyyMMdd-HHmmss}.db");
        await using var source = new SqliteConnection(connection);
        await source.OpenAsync(cancel);
        await using var command = source.CreateCommand();
        command.CommandText = "VACUUM INTO $target";
        command.Parameters.AddWithValue("$target", target);
        await command.ExecuteNonQueryAsync(cancel);
        return target;
    }

    /// <inheritdoc/>
    public Task Restore(string backup, CancellationToken cancel = default)
    {
        if (!File.Exists(backup))
        {
            throw new FileNotFoundException($"Không có tệp sao lưu {backup}.", backup);
        }

        RefuseOtherFiles(backup);
        SqliteConnection.ClearAllPools();
        File.Copy(backup, path + ".restoring", overwrite: true);
        foreach (var rest in (string[])["-wal", "-shm"])
        {
            File.Delete(path + rest);
        }

        File.Move(path + ".restoring", path, overwrite: true);
        return Task.CompletedTask;
    }

    // sqlite.org/fileformat.html §1.3: the first 16 bytes.
    private static void RefuseOtherFiles(string backup)
    {
        using var file = File.OpenRead(backup);
        Span<byte> head = stackalloc byte[16];
        if (file.ReadAtLeast(head, 16, throwOnEndOfStream: false) < 16 || !head.SequenceEqual("SQLite format 3\0"u8))
        {
            throw new InvalidOperationException($"{backup} không phải là bản sao lưu SQLite; dữ liệu hiện có được giữ nguyên.");
        }
    }

    /// <inheritdoc/>
    public Task Tidy(AppDb db, CancellationToken cancel = default) => db.Database.ExecuteSqlRawAsync("PRAGMA optimize", cancel);

    /// <inheritdoc/>
    public string SearchIndex(string table, string column) => "";

    private SqliteConnection Open()
    {
        var opened = new SqliteConnection(connection);
        opened.Open();
        Pragmas.Instance.Set(opened);
        return opened;
    }

    private static SqliteException? Inner(Exception? exception) => exception switch
    {
        null => null,
        SqliteException sqlite => sqlite,
        _ => Inner(exception.InnerException),
    };
}
