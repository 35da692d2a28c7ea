using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>A version of a process, read and ready to run. Never changes.</summary>
public sealed class CompiledProcess
{
    private readonly IReadOnlyDictionary<string, ProcessDefinition> called;
    private readonly Lazy<Dictionary<string, ProcessElement>> elements;

    internal CompiledProcess(ProcessVersion version, string code, ProcessFile file, ProcessDefinition main, IReadOnlyDictionary<string, ProcessDefinition> called)
    {
        (Version, ProcessId, Code, File, Main, this.called) = (version.Id, version.ProcessId, code, file, main, called);
        elements = new(() => main.Elements.Concat(file.Processes.SelectMany(p => p.Elements)).DistinctBy(e => e.Id).ToDictionary(e => e.Id));
    }

    /// <summary>Identity of the version.</summary>
    public Guid Version { get; }

    /// <summary>Identity of the process.</summary>
    public Guid ProcessId { get; }

    /// <summary>Code of the process.</summary>
    public string Code { get; }

    /// <summary>The file with what was found in it.</summary>
    public ProcessFile File { get; }

    /// <summary>The process of the file that runs.</summary>
    public ProcessDefinition Main { get; }

    /// <summary>An element by its identity, in the process itself or another of the file; none when there is none.</summary>
    public ProcessElement? Element(string id) => elements.Value.GetValueOrDefault(id);

    /// <summary>A process that this one calls: another of the file, or the one that was in force under this code when this version was published. None when there is none.</summary>
    public ProcessDefinition? Find(string name) => File.Processes.FirstOrDefault(p => p.Id == name) ?? called.GetValueOrDefault(name);
}

/// <summary>What runs under a code now.</summary>
/// <param name="Process">Identity of the process.</param>
/// <param name="Version">Identity of its version in force.</param>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Field">Field of work.</param>
public sealed record CurrentProcess(Guid Process, Guid Version, string Code, string Name, string? Field);
