using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>Calls the handler of a service step and takes the step with its result, in the commit of the delivery.</summary>
internal sealed class RunService(AppDb db, StepQueries queries, CaseSteps steps, ServiceHandlers handlers, IServiceProvider services) : IAfter<ServiceAsked>
{
    private static readonly TimeSpan LooksAgain = TimeSpan.FromMinutes(10);

    public async Task After(ServiceAsked happened, EventRow row, Act act, CancellationToken cancel)
    {
        var read = await queries.ByCase(db, Guid.Parse(happened.Case.Id), cancel);
        if (read is null || read.Case.EndedAt is not null)
        {
            return;
        }

        if (read.Case.Status is CaseStatus.Paused)
        {
            throw new NotYet(act.At + LooksAgain);
        }

        var open = await steps.Open(read, act.At, cancel);
        if (Wait(open, happened) is not { } wait)
        {
            return;
        }

        var entry = handlers.Find(happened.Handler) ?? throw new InvalidOperationException($"Chưa có chương trình nào thực hiện bước tự động “{happened.Step}” ({happened.Handler}).");
        var result = await entry.Make(services).Do(
            new ServiceWork
            {
                Id = row.Id, Case = read.Case.Reference, Subject = read.Case.Subject, UnitId = read.Case.UnitId, Element = wait.Element, Variables = open.Engine.VariablesOf(open.State!, wait),
            }, act, cancel);
        await steps.OfCase(read.Case.Id, now => Task.FromResult(Wait(now, happened) is null ? null : Order(happened, result, act)), act, cancel);
    }

    private static ProcessWait? Wait(OpenCase open, ServiceAsked asked) => open.State!.Waits.FirstOrDefault(w => w.Id == asked.Wait && w.Kind is WaitKind.Service);

    private static StepOrder Order(ServiceAsked asked, ServiceResult result, Act act)
    {
        var set = result.Set ?? new Dictionary<string, object?>();
        return new(result.Error is { } code ? new ErrorMove(asked.Wait, code) { Set = set } : new CompleteMove(asked.Wait) { Set = set })
        {
            Also = (_, _) => act.Record(new ServiceDone(asked.Case, asked.UnitId, asked.Step, result.Error)),
        };
    }
}
