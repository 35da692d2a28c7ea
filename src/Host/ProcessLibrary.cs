using ThongSuot.Decisions;
using ThongSuot.Expressions;
using ThongSuot.Processes;

namespace ThongSuot.Host;

/// <summary>The called processes and decisions of a folder, read when one is first asked for.</summary>
internal sealed class ProcessLibrary(ProcessFile own, string folder, bool isAsked)
{
    private Dictionary<string, ProcessDefinition>? processes;
    private List<DecisionModel>? decisions;

    public ProcessDefinition? Find(string name) => own.Processes.FirstOrDefault(p => p.Id == name) ?? (processes ??= ReadProcesses()).GetValueOrDefault(name);

    public (bool Found, object? Value, string Notes) Decide(string name, IReadOnlyDictionary<string, object?> variables, DateTimeOffset at)
    {
        decisions ??= ReadDecisions();
        foreach (var model in decisions)
        {
            if (model.Decisions.FirstOrDefault(d => d.Id == name || d.Name == name) is { } decision)
            {
                var result = model.Evaluate(decision.Id, variables, at);
                return (true, result.Value, string.Join(' ', result.Notes));
            }
        }

        return (false, null, folder);
    }

    // By identity, and by the name of the file. Beside a played file anything may lie; in a folder that was named, everything counts.
    private Dictionary<string, ProcessDefinition> ReadProcesses()
    {
        var found = new Dictionary<string, ProcessDefinition>();
        foreach (var path in Files("*.bpmn").Concat(Files("*.xml")))
        {
            try
            {
                using var stream = File.OpenRead(path);
                var file = ProcessFile.Read(stream);
                foreach (var process in file.Processes.Where(p => file.Blocking(p).Count == 0))
                {
                    found.TryAdd(process.Id, process);
                }

                if (file.Main is { } main && file.Blocking(main).Count == 0)
                {
                    found.TryAdd(Path.GetFileName(path).Split('.')[0], main);
                }
            }
            catch (ProcessFileException) when (!isAsked || path.EndsWith(".xml", StringComparison.Ordinal))
            {
                continue;
            }
        }

        return found;
    }

    private List<DecisionModel> ReadDecisions()
    {
        var found = new List<DecisionModel>();
        foreach (var path in Files("*.dmn"))
        {
            try
            {
                using var stream = File.OpenRead(path);
                found.Add(DecisionModel.Read(stream));
            }
            catch (DecisionException) when (!isAsked)
            {
                continue;
            }
        }

        return found;
    }

    private IEnumerable<string> Files(string pattern) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal) : [];
}
