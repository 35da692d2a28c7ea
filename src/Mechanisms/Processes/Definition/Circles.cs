namespace ThongSuot.Processes;

/// <summary>Finds loops in which nothing ever waits: a case would run round for ever.</summary>
internal static class Circles
{
    /// <summary>One circle for each such loop found, as its elements in order.</summary>
    public static IEnumerable<IReadOnlyList<ProcessElement>> Of(ProcessDefinition process) => process.Body.Deep().SelectMany(Of);

    // In such a loop no variable changes, so its conditions stay as they were; a decision table may change them, so a loop through one is left to the engine's step limit.
    private static IEnumerable<IReadOnlyList<ProcessElement>> Of(ProcessBody body)
    {
        var state = new Dictionary<string, int>();
        foreach (var start in body.All.Where(Runs))
        {
            var path = new Stack<(ProcessElement Element, Queue<string> Next)>();
            Open(start);
            while (path.TryPeek(out var top))
            {
                if (!top.Next.TryDequeue(out var next))
                {
                    state[path.Pop().Element.Id] = 2;
                }
                else if (state.GetValueOrDefault(next) == 1)
                {
                    yield return [.. path.Reverse().Select(p => p.Element).SkipWhile(e => e.Id != next)];
                }
                else if (Runs(body.Elements[next]))
                {
                    Open(body.Elements[next]);
                }
            }

            void Open(ProcessElement element)
            {
                if (state.TryAdd(element.Id, 1))
                {
                    path.Push((element, new(body.Outgoing(element.Id).Select(f => f.Target))));
                }
            }
        }
    }

    private static bool Runs(ProcessElement element) => !element.Waits && element.Kind is not ElementKind.RuleTask && element.Kind is not (ElementKind.BoundaryEvent or ElementKind.EventSubProcess);
}
