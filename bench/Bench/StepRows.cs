using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThongSuot.Cases;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Bench;

/// <summary>The row changes of one completed task, as anybody would write them: by a bare batch, and by plain EF Core.</summary>
internal static class StepRows
{
    private static readonly Actor Someone = new(ActorKind.Person, Guid.CreateVersion7(), "Nguyễn Thị Hồng Đào");

    /// <summary>Six rows in one round trip, everything known before: what no program that must look first can beat.</summary>
    public static async Task Bare(NpgsqlDataSource source, StepSample sample, Guid @case, Guid task)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = connection.CreateBatch();
        var rows = Rows(@case, task);
        Add("UPDATE cases SET state = $1, status = 'Running', version = version + 1 WHERE id = $2 AND version = 0", sample.After, @case);
        Add("UPDATE case_tasks SET status = 'Completed', ended_at = $1, done_by_id = $2, version = version + 1 WHERE id = $3 AND version = 0", rows.Act.At, Someone.Id, task);
        Add("""
            INSERT INTO case_tasks (id, case_id, process_id, wait, element, name, case_label, search, unit_id, confidentiality, went_to_head, may_batch, status, is_paused, created_at, warned, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, false, false, 'Open', false, $10, 0, 0)
            """, Guid.CreateVersion7(), @case, sample.Process, sample.NextWait, "b", "Hai", "Hồ sơ", "ho so hai", sample.Unit, rows.Act.At);
        foreach (var statement in rows.Statements())
        {
            Add(statement.Sql, [.. statement.Values]);
        }

        await batch.ExecuteNonQueryAsync();

        void Add(string sql, params object?[] values)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            foreach (var value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
            }

            batch.BatchCommands.Add(command);
        }
    }

    /// <summary>Reads the task and its case, changes them, adds the next task, the act and its event.</summary>
    public static async Task Plain(DbContextOptions<PlainCases> options, StepSample sample, Guid task)
    {
        await using var db = new PlainCases(options);
        var read = await (from t in db.Set<CaseTask>() join c in db.Set<CaseRow>() on t.CaseId equals c.Id where t.Id == task select new { t, c }).FirstAsync();
        var rows = Rows(read.c.Id, task);
        (read.c.State, read.c.Version) = (sample.After, read.c.Version + 1);
        (read.t.Status, read.t.EndedAt, read.t.DoneById, read.t.Version) = (CaseTaskStatus.Completed, rows.Act.At, Someone.Id, read.t.Version + 1);
        db.Add(new CaseTask
        {
            Id = Guid.CreateVersion7(), CaseId = read.c.Id, ProcessId = sample.Process, Wait = sample.NextWait, Element = "b", Name = "Hai", CaseLabel = "Hồ sơ", Search = "ho so hai", UnitId = sample.Unit, CreatedAt = rows.Act.At,
        });
        db.Add(rows.Act);
        db.AddRange(rows.Events);
        await db.SaveChangesAsync();
    }

    private static ActRows Rows(Guid @case, Guid task)
    {
        var at = ActRows.RealNow(TimeProvider.System);
        var (act, happened) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var row = new EventRow
        {
            Id = happened, ActId = act, Ordinal = 0, At = at, Kind = "cases.task-completed", SubjectKind = "case", SubjectId = @case.ToString("N"), SubjectLabel = "Hồ sơ", AlsoKind = "task", AlsoId = task.ToString("N"),
            UnitId = Guid.Empty, ActorId = Someone.Id, ActorName = Someone.Name, Remark = "Một",
            Body = $$"""{"case":{"kind":"case","id":"{{@case:N}}","label":"Hồ sơ"},"task":"{{task}}","unitId":"{{Guid.Empty}}","step":"Một","outcome":null}""", Hash = Hashing.Zero,
        };
        return new(new ActRow { Id = act, At = at, RecordedAt = at, ActorKind = ActorKind.Person, ActorId = Someone.Id, ActorName = Someone.Name, Contents = $"{happened:N} {Hashing.Zero}", Hash = Hashing.Zero }, [row], []);
    }
}

/// <summary>What every case of the benchmark has in common.</summary>
internal sealed record StepSample(Guid Process, Guid Unit, string After, int NextWait);

/// <summary>EF Core as anybody would use it: the same tables and indexes, nothing of ours.</summary>
internal sealed class PlainCases(DbContextOptions<PlainCases> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ActRow>().ToTable("acts").Property(a => a.ActorKind).HasConversion<string>();
        modelBuilder.Entity<EventRow>().ToTable("events");
        var @case = modelBuilder.Entity<CaseRow>().ToTable("cases").Ignore(c => c.Subject).Ignore(c => c.Reference).Ignore(c => c.About);
        @case.Property(c => c.Version).IsConcurrencyToken();
        @case.Property(c => c.Status).HasConversion<string>();
        var task = modelBuilder.Entity<CaseTask>().ToTable("case_tasks").Ignore(t => t.Reference).Ignore(t => t.Case);
        task.Property(t => t.Version).IsConcurrencyToken();
        task.Property(t => t.Status).HasConversion<string>();
    }
}
