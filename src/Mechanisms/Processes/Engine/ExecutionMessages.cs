using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>Which wait a message or signal is for.</summary>
internal sealed partial class Execution
{
    private ProcessWait? Fitting(MessageMove move)
    {
        var named = state.WaitList.Where(w => w.Kind is WaitKind.Message && (w.Name == move.Name || w.Element == move.Name || ElementOf(w).Trigger.Reference == move.Name || ElementOf(w).Name == move.Name)).ToList();
        return named.Find(w => Fits(w, move.Correlation));
    }

    // A message is for this case when its values are those of the variables, or that of the key the wait asks for.
    private bool Fits(ProcessWait wait, IReadOnlyDictionary<string, object?> correlation)
    {
        var variables = Visible(wait.Scope);
        return correlation.All(c => wait.Key is { } key ? key == Values.Written(Values.Of(c.Value)) || Same(variables, c) : Same(variables, c));
    }

    private static bool Same(Dictionary<string, object?> variables, KeyValuePair<string, object?> value) => variables.TryGetValue(value.Key, out var own) && Values.AreEqual(own, Values.Of(value.Value)) == true;

    private bool Hear(string name, ProcessMove? move)
    {
        var waits = state.WaitList.Where(w => w.Kind is WaitKind.Signal).ToList();
        var hearing = waits.Where(w => w.Name == name || (move is not null && (w.Element == name || ElementOf(w).Trigger.Reference == name))).Select(w => w.Id).ToList();
        foreach (var id in hearing)
        {
            if (Wait(id) is { } wait)
            {
                if (move is not null)
                {
                    Set(wait, move);
                }

                Fire(wait);
            }
        }

        return hearing.Count > 0;
    }
}
