using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>The step a message makes in a case.</summary>
internal static class MessageOrder
{
    /// <summary>The oldest wait for the message takes it; none when nothing waits for it any more.</summary>
    /// <param name="key">The key the wait must have; none for any.</param>
    public static StepOrder? For(OpenCase open, string name, string? key, IReadOnlyDictionary<string, object?> set, Act act)
    {
        if (open.Row.EndedAt is not null || open.State!.Waits.FirstOrDefault(w => w.Kind is WaitKind.Message && w.Name == name && (key is null || w.Key == key)) is not { } wait)
        {
            return null;
        }

        return new(new CompleteMove(wait.Id) { Set = set }) { Also = (_, _) => act.Record(new MessageReceived(open.Row.Reference, open.Row.UnitId, name)) };
    }
}
