using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>
/// Claims or completes tasks of a list: one by its button or key, or all that are marked. Each is an act of its own, so that what somebody else took
/// meanwhile loses nothing of the rest; each line says what became of it.
/// </summary>
internal static class BatchTasks
{
    private const int Most = 100;

    public static void Map(Site site) => site.Action(WorkUrls.Batch).Requires(WorkPermissions.Do).MapPost(Do);

    private static async Task<IResult> Do(FormState form, AppDb db, ISeats seats, TaskDesk desk, RequestSession request, IServiceScopeFactory scopes, Act act, CancellationToken cancel)
    {
        var (one, completes) = (form.First("claim") ?? form.First("complete"), form.First("complete") is not null || form.First("do") == "complete");
        var wanted = (one is null ? form.All("task") : [one]).Select(Wanted).OfType<(Guid Id, int Version)>().DistinctBy(w => w.Id).Take(Most).ToList();
        var back = Go.IsLocal(form.First("back")) ? form.First("back")! : WorkUrls.Mine;
        var ids = wanted.ConvertAll(w => w.Id);
        var places = await MyPlaces.Of(seats, act, cancel);
        var tasks = await db.Set<CaseTask>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancel);
        var seen = wanted.Where(w => tasks.TryGetValue(w.Id, out var task) && (places.Has(task) || act.Reach(WorkPermissions.View).Holds(task))).ToList();
        if (one is not null)
        {
            act.RefuseIf(seen.Count == 0, Refusals.NotFound);
            await Change(desk, tasks[seen[0].Id], seen[0].Version, completes, places, act, cancel);
            return Go.To(back, completes ? "Đã hoàn thành việc." : "Đã nhận việc.");
        }

        var done = new List<BatchLine>();
        foreach (var (id, version) in seen)
        {
            done.Add(await Each(tasks[id], version, completes, places, request, scopes, act, cancel));
        }

        return BatchPage.With(new(completes, back, done));
    }

    private static async Task<BatchLine> Each(CaseTask task, int version, bool completes, MyPlaces places, RequestSession request, IServiceScopeFactory scopes, Act act, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<Acts>().For(new Acting
        {
            Id = IdOf(act.Id, task.Id), Actor = act.Actor, Rights = request.Rights, At = act.At, Unit = act.Unit, Seat = act.Seat, Address = request.Address,
        });
        try
        {
            await Change(scope.ServiceProvider.GetRequiredService<TaskDesk>(), task, version, completes, places, own, cancel);
            return new(task.Id, task.Name, task.CaseLabel, null);
        }
        catch (Refused refused)
        {
            return new(task.Id, task.Name, task.CaseLabel, refused.Why);
        }
    }

    private static Task Change(TaskDesk desk, CaseTask task, int version, bool completes, MyPlaces places, Act act, CancellationToken cancel)
    {
        if (!completes)
        {
            return desk.Claim(task.Id, version, act, cancel);
        }

        act.RefuseIf(!task.MayBatch, WorkRefusals.OneByOne.With(task.Name));
        act.RefuseIf(task.EndedAt is null && !places.Has(task), CasesRefusals.NotYours);
        return desk.Complete(task.Id, version, null, new Dictionary<string, object?>(), act, cancel);
    }

    // The same form sent twice makes the same acts, so nothing is done twice.
    private static Guid IdOf(Guid act, Guid task) => new(SHA256.HashData([.. act.ToByteArray(), .. task.ToByteArray()]).AsSpan(0, 16));

    private static (Guid Id, int Version)? Wanted(string text) =>
        text.Split('.') is [var id, var version] && Guid.TryParse(id, out var task) && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (task, number) : null;
}

/// <summary>What became of one task; the refusal when it was not done.</summary>
public sealed record BatchLine(Guid Task, string Step, string Case, Refusal? WhyNot);

/// <summary>What became of the marked tasks.</summary>
public sealed record BatchModel(bool Completes, string Back, IReadOnlyList<BatchLine> Lines)
{
    /// <summary>How many were done.</summary>
    public int Done => Lines.Count(l => l.WhyNot is null);
}
