using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Clocks;
using ThongSuot.Data;

namespace ThongSuot.Cases;

/// <summary>What one step reads: the case, the task where it is about one, and the stamps under which calendars and seats are kept in memory.</summary>
internal sealed record StepRead(CaseRow Case, CaseTask? Task, string? Calendars, string? Rights);

/// <summary>What starting a case reads.</summary>
internal sealed record StartRead(ProcessRow Process, string? Calendars, string? Rights);

/// <summary>One round trip before a step. One of it in each program: a compiled query belongs to one model.</summary>
internal sealed class StepQueries
{
    /// <summary>The task with its case.</summary>
    public Func<AppDb, Guid, CancellationToken, Task<StepRead?>> ByTask { get; } = EF.CompileAsyncQuery((AppDb db, Guid id, CancellationToken cancel) => (
        from task in db.Set<CaseTask>().AsNoTracking()
        join row in db.Set<CaseRow>().AsNoTracking() on task.CaseId equals row.Id
        where task.Id == id
        select new StepRead(
            row, task,
            db.Set<Setting>().Where(s => s.Id == CalendarDesk.Stamp).Select(s => s.Value).FirstOrDefault(),
            db.Set<RightsStamp>().Where(s => s.Id == RightsStamp.Only).Select(s => s.Value).FirstOrDefault())).FirstOrDefault());

    /// <summary>The case alone.</summary>
    public Func<AppDb, Guid, CancellationToken, Task<StepRead?>> ByCase { get; } = EF.CompileAsyncQuery((AppDb db, Guid id, CancellationToken cancel) => (
        from row in db.Set<CaseRow>().AsNoTracking()
        where row.Id == id
        select new StepRead(
            row, null,
            db.Set<Setting>().Where(s => s.Id == CalendarDesk.Stamp).Select(s => s.Value).FirstOrDefault(),
            db.Set<RightsStamp>().Where(s => s.Id == RightsStamp.Only).Select(s => s.Value).FirstOrDefault())).FirstOrDefault());

    /// <summary>The process of a code.</summary>
    public Func<AppDb, string, CancellationToken, Task<StartRead?>> ByCode { get; } = EF.CompileAsyncQuery((AppDb db, string code, CancellationToken cancel) => (
        from process in db.Set<ProcessRow>().AsNoTracking()
        where process.Code == code && process.CurrentId != null
        select new StartRead(
            process,
            db.Set<Setting>().Where(s => s.Id == CalendarDesk.Stamp).Select(s => s.Value).FirstOrDefault(),
            db.Set<RightsStamp>().Where(s => s.Id == RightsStamp.Only).Select(s => s.Value).FirstOrDefault())).FirstOrDefault());
}
