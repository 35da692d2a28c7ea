using System.Globalization;

namespace ThongSuot.Processes;

/// <summary>How much a finding matters.</summary>
public enum FindingLevel
{
    /// <summary>Should be looked at; the process may be published.</summary>
    Warning,

    /// <summary>The process may not be published.</summary>
    Fault,
}

/// <summary>One thing that the reading or checking of a process file found.</summary>
/// <param name="Level">How much it matters.</param>
/// <param name="Code">Short stable name of the kind of finding: <c>unsupported</c>, <c>dead-end</c>.</param>
/// <param name="Element">Identity of the element; empty when it has none.</param>
/// <param name="Line">Line of the file; 0 when none can be named.</param>
/// <param name="Text">Vietnamese sentence with {0} places; source text of its translation.</param>
/// <param name="Values">What stands in the places.</param>
public sealed record ProcessFinding(FindingLevel Level, string Code, string Element, int Line, string Text, IReadOnlyList<object> Values)
{
    /// <summary>The sentence, in Vietnamese.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Text, [.. Values]);
}

/// <summary>Why a file is not taken at all.</summary>
/// <param name="text">Vietnamese sentence with {0} places; source text of its translation.</param>
/// <param name="line">Line of the file; 0 when none can be named.</param>
/// <param name="values">What stands in the places.</param>
public sealed class ProcessFileException(string text, int line, params object[] values) : Exception((line > 0 ? $"{line}: " : "") + string.Format(CultureInfo.InvariantCulture, text, values))
{
    /// <summary>The sentence with its places open.</summary>
    public string Text { get; } = text;

    /// <summary>Line of the file; 0 when none can be named.</summary>
    public int Line { get; } = line;

    /// <summary>What stands in the places.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}

internal sealed class Findings
{
    private readonly List<ProcessFinding> all = [];

    public IReadOnlyList<ProcessFinding> All => all;

    public void Fault(string code, string element, int line, string text, params object[] values) => Add(new(FindingLevel.Fault, code, element, line, text, values));

    public void Warn(string code, string element, int line, string text, params object[] values) => Add(new(FindingLevel.Warning, code, element, line, text, values));

    private void Add(ProcessFinding finding)
    {
        if (all.Count < 1_000)
        {
            all.Add(finding);
        }
    }
}
