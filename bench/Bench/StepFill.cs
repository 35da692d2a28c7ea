using System.Text;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;
using ThongSuot.Support;

namespace ThongSuot.Bench;

/// <summary>Fills a place with cases that wait: the first is started by the desk, its rows are copied for the others.</summary>
internal static class StepFill
{
    private const string Body = """
        <startEvent id="s"/><userTask id="a" name="Một"/>TIMER<userTask id="b" name="Hai"/><endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="e"/>
        """;

    private const string Timer = """<boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><sequenceFlow id="f4" sourceRef="t" targetRef="b"/>""";

    /// <summary>Cases that wait for a person.</summary>
    public static Task<Waiting> Cases(Place place, int count) => Fill(place, count, null);

    /// <summary>Cases that wait for a person or a moment.</summary>
    public static Task<Waiting> Timers(Place place, int count, DateTime due) => Fill(place, count, due);

    private static async Task<Waiting> Fill(Place place, int count, DateTime? due)
    {
        await Publish(place, Body.Replace("TIMER", due is null ? "" : Timer, StringComparison.Ordinal));
        var first = await place.In((services, _) => services.GetRequiredService<CaseDesk>().Start(new() { Process = "P", Label = "Hồ sơ", UnitId = CaseGround.Office }, services.GetRequiredService<Acts>().System("fill")));
        var (row, task, timer) = await place.In(async (_, db) => (
            await db.Set<CaseRow>().AsNoTracking().FirstAsync(c => c.Id == first), await db.Set<CaseTask>().AsNoTracking().FirstAsync(), await db.Set<CaseTimer>().AsNoTracking().FirstOrDefaultAsync()));
        var ids = new List<(Guid, Guid)>();
        for (var done = 0; done < count; done += 2_000)
        {
            await place.In(async (_, db) =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                for (var i = 0; i < 2_000; i++)
                {
                    var (id, work) = (Guid.CreateVersion7(), Guid.CreateVersion7());
                    ids.Add((id, work));
                    db.Add(new CaseRow
                    {
                        Id = id, ProcessId = row.ProcessId, ProcessVersionId = row.ProcessVersionId, SubjectKind = "case", SubjectId = $"{id:N}", SubjectLabel = row.SubjectLabel, Search = row.Search, UnitId = row.UnitId,
                        State = row.State, StartedAt = row.StartedAt,
                    });
                    db.Add(new CaseTask
                    {
                        Id = work, CaseId = id, ProcessId = row.ProcessId, Wait = task.Wait, Element = task.Element, Name = task.Name, CaseLabel = task.CaseLabel, Search = task.Search, UnitId = task.UnitId, CreatedAt = task.CreatedAt,
                    });
                    if (timer is not null)
                    {
                        db.Add(new CaseTimer { Id = Guid.CreateVersion7(), CaseId = id, Wait = timer.Wait, DueAt = due });
                    }
                }

                await db.SaveAct();
                return 0;
            });
        }

        if (place.Connection is not null)
        {
            await place.Sql("VACUUM ANALYZE");
            await place.Sql("CHECKPOINT");
        }

        var wait = StateJson.Read(Encoding.UTF8.GetBytes(row.State)).Waits.Max(w => w.Id) + 1;
        return new(new(row.ProcessId, row.UnitId, row.State.Replace("\"a\"", "\"b\"", StringComparison.Ordinal), wait), ids);
    }

    private static Task<int> Publish(Place place, string body) => place.In(async (services, _) =>
    {
        var act = services.GetRequiredService<Acts>().System("fill");
        var version = await services.GetRequiredService<ProcessDesk>().Import(new MemoryStream(Encoding.UTF8.GetBytes(CaseGround.Xml(body))), null, act);
        await act.Commit();
        var publishing = services.GetRequiredService<Acts>().System("fill");
        await services.GetRequiredService<ProcessDesk>().Publish(version.Id, null, publishing);
        await publishing.Commit();
        return 0;
    });
}

/// <summary>Cases that wait, each handed out once.</summary>
internal sealed class Waiting(StepSample sample, IReadOnlyList<(Guid Case, Guid Task)> ids)
{
    private int next = -1;

    public StepSample Sample { get; } = sample;

    /// <summary>Enough are left for every client to take one more.</summary>
    public bool Any => ids.Count - next > 8;

    public IEnumerable<Guid> Tasks => ids.Select(i => i.Task);

    public (Guid Case, Guid Task) Next() => ids[Interlocked.Increment(ref next)];
}
