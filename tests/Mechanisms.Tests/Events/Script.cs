using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Events;

/// <summary>What the listener of a test does and where it stands.</summary>
internal sealed class Script
{
    public Func<Task> Do { get; set; } = () => Task.CompletedTask;

    public ConcurrentQueue<string> Seen { get; } = [];
}

internal sealed class ScriptedWork(AppDb db, Script script) : IAfter<PaperFiled>
{
    public async Task After(PaperFiled happened, EventRow row, Act act, CancellationToken cancel)
    {
        script.Seen.Enqueue(happened.Title);
        db.Add(new Effect { Id = Guid.CreateVersion7(), EventId = row.Id, Listener = "test.work" });
        await script.Do();
    }
}

internal sealed class ScriptedJob(Script script) : IClockJob
{
    public async Task Run(Act act, CancellationToken cancel)
    {
        script.Seen.Enqueue("job");
        await script.Do();
    }
}
