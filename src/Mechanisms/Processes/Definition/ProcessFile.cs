using System.Xml.Linq;
using ThongSuot.Kernel;

namespace ThongSuot.Processes;

/// <summary>A BPMN 2.0 file: its processes, what was found in it, and the file itself, from which nothing is lost.</summary>
public sealed class ProcessFile
{
    internal ProcessFile(XDocument source, IReadOnlyList<ProcessDefinition> processes, IReadOnlyList<ProcessFinding> findings)
    {
        (Source, Processes, Findings) = (source, processes, findings);
    }

    /// <summary>The processes in the order of the file.</summary>
    public IReadOnlyList<ProcessDefinition> Processes { get; }

    /// <summary>What reading and checking found, in the order of the file.</summary>
    public IReadOnlyList<ProcessFinding> Findings { get; }

    /// <summary>Whether it may be published: nothing in it is unsupported or wrong.</summary>
    public bool CanPublish => Findings.All(f => f.Level is not FindingLevel.Fault) && Processes.Count > 0;

    /// <summary>The process that runs when none is named: the first meant to run, else the first that begins by itself.</summary>
    public ProcessDefinition? Main => Processes.FirstOrDefault(p => p.IsExecutable && p.Body.FirstElements.Count > 0) ?? Processes.FirstOrDefault(p => p.IsExecutable && p.Body.All.Count > 0)
        ?? Processes.FirstOrDefault(p => p.Body.FirstElements.Count > 0) ?? Processes.FirstOrDefault(p => p.Body.All.Count > 0);

    internal XDocument Source { get; }

    /// <summary>The findings that keep a process from being played at all: what it holds is not supported or cannot be read.</summary>
    public IReadOnlyList<ProcessFinding> Blocking(ProcessDefinition process)
    {
        var inside = Source.Descendants(Bpmn.Model + "process").First(p => p.Id() == process.Id).DescendantsAndSelf().Select(e => e.Id()).ToHashSet();
        return [.. Findings.Where(f => f.Level is FindingLevel.Fault && inside.Contains(f.Element) && f.Code is ("unsupported" or "expression" or "flow-end" or "attached" or "id" or "time" or "no-time" or "no-called" or "no-count"))];
    }

    /// <summary>Reads a file. What is not supported or wrong stands in <see cref="Findings"/>.</summary>
    /// <exception cref="ProcessFileException">The file is not BPMN, not XML, or too large.</exception>
    public static ProcessFile Read(Stream stream)
    {
        XDocument source;
        try
        {
            source = SafeXml.Read(stream);
        }
        catch (XmlRefused e)
        {
            throw new ProcessFileException(Faults.NotXml, e.Line, e.Detail);
        }

        var reader = new BpmnReader(source);
        var processes = reader.Processes();
        foreach (var process in processes)
        {
            new ProcessLint(process, reader.Findings).Check();
        }

        return new(source, processes, [.. reader.Findings.All.OrderBy(f => f.Line)]);
    }

    /// <summary>Reads a file that is at hand as text.</summary>
    /// <exception cref="ProcessFileException">The text is not BPMN, not XML, or too large.</exception>
    public static ProcessFile Read(string text) => Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>The file as BPMN with a diagram; one is laid out where it has none. Identities, names, lanes, documentation and extensions stay as they were.</summary>
    public void Write(Stream stream)
    {
        var copy = new XDocument(Source);
        DiagramWriter.AddMissing(copy, Processes);
        copy.Save(stream, SaveOptions.DisableFormatting);
    }
}
