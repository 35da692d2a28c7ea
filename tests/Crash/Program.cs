using Microsoft.EntityFrameworkCore;
using ThongSuot.Crash;
using ThongSuot.Events;
using ThongSuot.Support;

// A host to be killed: commits acts, says each act's identity once it is committed, and works through the deliveries.
// Arguments: folder, connection or "-", origin of the fast clock (ticks), "work", "drain", "recompute" over a ground with clocks, or "steps" over one with cases.
// Fast enough that claims of killed hosts run out soon, slow enough that a busy machine keeps its own.
var clock = new FastTime(new DateTime(long.Parse(args[2], null), DateTimeKind.Utc), 20);
await using var ground = Ground.Joining(args[1] is "-" ? null : args[1], args[0], clock, s =>
{
    if (args[3] is "recompute")
    {
        ClockGround.Add(s);
        return;
    }

    if (args[3] is "steps")
    {
        CaseGround.Add(s);
        return;
    }

    s.AddHear<PaperFiled, Hearer>().AddAfter<PaperFiled, QuickWork>("crash.quick").AddAfter<PaperFiled, SlowWork>("crash.slow");
});
await EventsServices.PrepareClockJobs(ground.Services);
await ground.StartWorker();
Console.WriteLine("ready");
if (args[3] is "steps")
{
    await Steps.Do(ground);
    return;
}

if (args[3] is "drain" or "recompute")
{
    await ground.Until(async db => !await db.Set<Delivery>().AnyAsync(d => d.EventId != null && d.DoneAt == null), seconds: 120);
    Console.WriteLine("drained");
    return;
}

await Parallel.ForEachAsync(Enumerable.Range(0, int.MaxValue), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, _) =>
{
    var id = await ground.Act((db, act) =>
    {
        db.Add(Paper.Called($"giấy {i}", act.Id));
        act.Record(new PaperFiled(act.Id, $"giấy {i}"));
    });
    Console.WriteLine(id);
    await Task.Delay(Random.Shared.Next(60), CancellationToken.None);
});
