using ThongSuot.Data;
using ThongSuot.Decisions;

namespace ThongSuot.Cases;

/// <summary>
/// The decision tables rule tasks ask: every <c>*.dmn</c> of the data folder <c>decisions</c>, read once. A decision is named by its identity or its
/// name; of two files with the same the first by file name counts, so that an answer never depends on the order of a folder.
/// </summary>
internal sealed class DecisionLibrary(DataFiles files)
{
    private readonly Lazy<IReadOnlyList<DecisionModel>> models = new(() => Read(Path.Combine(files.Root, "decisions")));

    /// <summary>Makes a decision, as the engine asks it.</summary>
    public (bool Found, object? Value, string Notes) Decide(string name, IReadOnlyDictionary<string, object?> variables, DateTimeOffset at)
    {
        foreach (var model in models.Value)
        {
            if (model.Decisions.FirstOrDefault(d => d.Id == name || d.Name == name) is { } decision)
            {
                var result = model.Evaluate(decision.Id, variables, at);
                return (true, result.Value, string.Join(' ', result.Notes));
            }
        }

        return (false, null, "");
    }

    private static IReadOnlyList<DecisionModel> Read(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.dmn").Order(StringComparer.Ordinal).Select(ReadFile)] : [];

    private static DecisionModel ReadFile(string path)
    {
        using var stream = File.OpenRead(path);
        return DecisionModel.Read(stream);
    }
}
