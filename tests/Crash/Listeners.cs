using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Crash;

/// <summary>The real time made faster, the same in every process, so that a claim left by a killed host ends within seconds.</summary>
internal sealed class FastTime(DateTime origin, int times) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => origin + ((base.GetUtcNow().UtcDateTime - origin) * times);
}

/// <summary>Adds a row in the act's own transaction.</summary>
internal sealed class Hearer(AppDb db) : IHear<PaperFiled>
{
    public Task Hear(PaperFiled happened, Act act, CancellationToken cancel)
    {
        db.Add(new Entry { Id = happened.Paper, Text = happened.Title });
        return Task.CompletedTask;
    }
}

internal sealed class QuickWork(AppDb db) : IAfter<PaperFiled>
{
    public Task After(PaperFiled happened, EventRow row, Act act, CancellationToken cancel)
    {
        db.Add(new Effect { Id = Guid.CreateVersion7(), EventId = row.Id, Listener = "crash.quick" });
        act.Record(new PaperCopied(happened.Paper));
        return Task.CompletedTask;
    }
}

/// <summary>Long enough that a kill falls into the middle of it.</summary>
internal sealed class SlowWork(AppDb db) : IAfter<PaperFiled>
{
    public async Task After(PaperFiled happened, EventRow row, Act act, CancellationToken cancel)
    {
        await Task.Delay(Random.Shared.Next(40), cancel);
        db.Add(new Effect { Id = Guid.CreateVersion7(), EventId = row.Id, Listener = "crash.slow" });
        await Task.Delay(Random.Shared.Next(40), cancel);
    }
}
