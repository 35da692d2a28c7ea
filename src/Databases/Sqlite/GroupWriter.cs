using System.Data;
using Microsoft.Data.Sqlite;
using ThongSuot.Data;

namespace ThongSuot.Sqlite;

/// <summary>
/// Writes what waits at the same moment as one transaction, each part under a savepoint of its own: one flush to the disk for all of them, and nobody in this
/// process waits for a lock that another of it holds. Each is told only once the whole is on the disk.
/// </summary>
internal sealed class GroupWriter(Func<SqliteConnection> open)
{
    private const int Most = 64;

    // Short: a connection kept open would hold a file that a restore replaces.
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100);

    private readonly Queue<Part> waiting = [];
    private bool isWorking;

    public Task Write(IReadOnlyList<HandWritten> statements)
    {
        var part = new Part(statements);
        lock (waiting)
        {
            waiting.Enqueue(part);
            Monitor.Pulse(waiting);
            if (!isWorking)
            {
                isWorking = true;
                _ = Task.Run(Work);
            }
        }

        return part.Done.Task;
    }

    private void Work()
    {
        using var session = new Session(open);
        while (Take() is { Count: > 0 } parts)
        {
            session.Write(parts);
        }
    }

    private List<Part> Take()
    {
        lock (waiting)
        {
            if (waiting.Count == 0)
            {
                Monitor.Wait(waiting, Idle);
            }

            var parts = new List<Part>();
            while (parts.Count < Most && waiting.TryDequeue(out var part))
            {
                parts.Add(part);
            }

            isWorking = parts.Count > 0;
            return parts;
        }
    }

    private sealed class Part(IReadOnlyList<HandWritten> statements)
    {
        public IReadOnlyList<HandWritten> Statements { get; } = statements;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Exception? Fault { get; set; }
    }

    // One open connection with the statements it has prepared.
    private sealed class Session(Func<SqliteConnection> open) : IDisposable
    {
        private readonly Dictionary<(string, int), SqliteCommand> prepared = [];
        private SqliteConnection? connection;

        public void Write(List<Part> parts)
        {
            try
            {
                connection ??= open();
                Run("BEGIN IMMEDIATE");
                foreach (var part in parts)
                {
                    Write(part);
                }

                Run("COMMIT");
            }
            catch (Exception e)
            {
                // Whatever it was: nobody may be left waiting.
                Abandon();
                parts.ForEach(p => p.Fault = e);
            }

            parts.ForEach(Tell);
        }

        public void Dispose()
        {
            foreach (var command in prepared.Values)
            {
                command.Dispose();
            }

            connection?.Dispose();
        }

        private static void Tell(Part part)
        {
            if (part.Fault is { } fault)
            {
                part.Done.SetException(fault);
                return;
            }

            part.Done.SetResult();
        }

        private void Write(Part part)
        {
            Run("SAVEPOINT part");
            try
            {
                foreach (var statement in part.Statements)
                {
                    if (Change(statement) is var changed && statement.Rows is { } rows && changed != rows)
                    {
                        throw new DBConcurrencyException(statement.Sql);
                    }
                }
            }
            catch (Exception e) when (e is DBConcurrencyException or SqliteException { SqliteErrorCode: 19 })
            {
                // A constraint, or somebody was faster: this part alone is not written.
                part.Fault = e;
                Run("ROLLBACK TO part");
            }

            Run("RELEASE part");
        }

        private int Change(HandWritten statement)
        {
            if (!prepared.TryGetValue((statement.Sql, statement.Values.Count), out var command))
            {
                command = connection!.CreateCommand();
                command.CommandText = statement.Sql;
                for (var i = 1; i <= statement.Values.Count; i++)
                {
                    command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
                }

                prepared[(statement.Sql, statement.Values.Count)] = command;
            }

            for (var i = 0; i < statement.Values.Count; i++)
            {
                command.Parameters[i].Value = statement.Values[i] ?? DBNull.Value;
            }

            return command.ExecuteNonQuery();
        }

        private void Run(string sql) => Change(new(sql, []));

        private void Abandon()
        {
            try
            {
                if (connection is not null)
                {
                    Run("ROLLBACK");
                }
            }
            catch (SqliteException)
            {
                // It had not begun, or the database has ended it.
                return;
            }
        }
    }
}
