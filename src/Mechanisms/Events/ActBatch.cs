using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>
/// An act whose changes are statements written by hand, sent together with the act, its events and deliveries. The
/// statements see nothing of the context's rules: a versioned row is changed <c>WHERE version = …</c> by <see cref="Change"/>.
/// </summary>
public sealed class ActBatch
{
    private readonly RecordedAct act;
    private readonly (int Happened, int Along) before;
    private readonly List<HandWritten> statements;

    /// <param name="goesAlong">Its statements go with the act's commit, whoever commits it; this batch itself is never committed.</param>
    internal ActBatch(RecordedAct act, bool goesAlong = false) => (this.act, before, statements) = (act, (act.Happened, act.Along.Count), goesAlong ? act.Along : []);

    /// <summary>Adds a statement that may change any number of rows; its values stand at $1, $2 …</summary>
    public ActBatch Add(string sql, params IReadOnlyList<object?> values)
    {
        statements.Add(new(sql, values));
        return this;
    }

    /// <summary>Adds a statement that must change exactly one row: otherwise somebody was faster, and nothing is committed.</summary>
    public ActBatch Change(string sql, params IReadOnlyList<object?> values)
    {
        statements.Add(new(sql, values, Rows: 1));
        return this;
    }

    /// <summary>The same for a statement that must change exactly so many rows.</summary>
    public ActBatch ChangeRows(string sql, int rows, IReadOnlyList<object?> values)
    {
        statements.Add(new(sql, values, rows));
        return this;
    }

    /// <summary>
    /// Commits the act; false when a <see cref="Change"/> found its row changed: then nothing is committed, what the act recorded since the batch
    /// was made is forgotten, and a new batch over fresh rows may be tried.
    /// </summary>
    public Task<bool> TryCommit(CancellationToken cancel = default) => act.TryCommit(statements, before, cancel);

    /// <summary>Commits the act, with the refusals of <see cref="Act.Commit"/>.</summary>
    public Task Commit(CancellationToken cancel = default) => act.Commit(statements, cancel);
}
