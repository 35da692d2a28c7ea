using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Support;

namespace ThongSuot.Crash;

/// <summary>Sixty-four people who do whatever first step waits, and say each task once it is done.</summary>
internal static class Steps
{
    private const int People = 64;

    public static async Task Do(Ground ground)
    {
        var waiting = await ground.Read(db => db.Set<CaseTask>().AsNoTracking().Where(t => t.Name == "Một" && t.EndedAt == null).Select(t => new { t.Id, t.Version }).ToListAsync());
        await Parallel.ForEachAsync(waiting, new ParallelOptions { MaxDegreeOfParallelism = People }, async (task, _) =>
        {
            await ground.Tasks((desk, act) => desk.Complete(task.Id, task.Version, null, new Dictionary<string, object?>(), act), CaseGround.Of("Lê Văn Cường"));
            Console.WriteLine(task.Id);
        });
        Console.WriteLine("done");
    }
}
