using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>
/// Reads versions so that they can run. What a published version says, and what the processes it calls said when it was published, never changes: each
/// host reads it once. A draft is read each time, and calls what is in force now.
/// </summary>
public sealed class ProcessStore
{
    private const int MostCalls = 200;
    private readonly AppDb db;
    private readonly KeptProcesses kept;

    internal ProcessStore(AppDb db, KeptProcesses kept) => (this.db, this.kept) = (db, kept);

    /// <summary>The version, ready to run. Refused: not found (TS-002), a file without a process (PRC-002).</summary>
    public async Task<CompiledProcess> Get(Guid version, CancellationToken cancel = default)
    {
        if (kept.Find(version) is { } known)
        {
            return known;
        }

        var found = await (from v in db.Set<ProcessVersion>().AsNoTracking()
                           join p in db.Set<ProcessRow>().AsNoTracking() on v.ProcessId equals p.Id
                           where v.Id == version
                           select new { Version = v, p.Code }).FirstOrDefaultAsync(cancel) ?? throw new Refused(Refusals.NotFound);
        var compiled = await Compile(found.Version, found.Code, cancel);
        if (found.Version.Status is not ProcessVersionStatus.Draft)
        {
            kept.Keep(compiled);
        }

        return compiled;
    }

    /// <summary>The same for a version that is not saved yet: a draft under somebody's hands.</summary>
    public async Task<CompiledProcess> Compile(ProcessVersion version, string code, CancellationToken cancel = default)
    {
        var file = ProcessFile.Read(version.Xml);
        var main = file.Processes.FirstOrDefault(p => p.Id == version.Main) ?? file.Main ?? throw new Refused(ProcessRefusals.NoProcess);
        return new(version, code, file, main, await Called(file, version.PublishedAt, cancel));
    }

    /// <summary>Processes the file calls by code, from outside it.</summary>
    internal static IReadOnlyList<ProcessElement> CallsOut(ProcessFile file) =>
        [.. file.Processes.SelectMany(p => p.Elements).Where(e => e is { Kind: ElementKind.CallActivity, Calls: { IsExpression: false } calls } && file.Processes.All(p => p.Id != calls.Text))];

    private async Task<Dictionary<string, ProcessDefinition>> Called(ProcessFile file, DateTime? at, CancellationToken cancel)
    {
        var called = new Dictionary<string, ProcessDefinition>();
        var open = new Queue<string>(Codes(file));
        // A code that is computed may be any: everything in force then is at hand.
        if (file.Processes.SelectMany(p => p.Elements).Any(e => e is { Kind: ElementKind.CallActivity, Calls.IsExpression: true }))
        {
            foreach (var code in await db.Set<ProcessRow>().AsNoTracking().Where(p => p.CurrentId != null).OrderBy(p => p.Code).Select(p => p.Code).Take(MostCalls).ToListAsync(cancel))
            {
                open.Enqueue(code);
            }
        }

        var asked = new HashSet<string>();
        while (open.TryDequeue(out var code) && asked.Count < MostCalls)
        {
            if (!asked.Add(code) || await InForce(code, at, cancel) is not { } version)
            {
                continue;
            }

            var other = ProcessFile.Read(version.Xml);
            foreach (var process in other.Processes)
            {
                called.TryAdd(process.Id, process);
            }

            if ((other.Processes.FirstOrDefault(p => p.Id == version.Main) ?? other.Main) is { } main)
            {
                called[code] = main;
            }

            foreach (var next in Codes(other))
            {
                open.Enqueue(next);
            }
        }

        return called;
    }

    // The version that was in force under a code at a moment; without a moment the one in force now.
    private Task<ProcessVersion?> InForce(string code, DateTime? at, CancellationToken cancel)
    {
        var versions = from v in db.Set<ProcessVersion>().AsNoTracking()
                       join p in db.Set<ProcessRow>().AsNoTracking() on v.ProcessId equals p.Id
                       where p.Code == code && v.PublishedAt != null
                       select new { Version = v, p.CurrentId };
        versions = at is { } moment ? versions.Where(v => v.Version.PublishedAt <= moment) : versions.Where(v => v.Version.Id == v.CurrentId);
        return versions.OrderByDescending(v => v.Version.PublishedAt).ThenByDescending(v => v.Version.Number).Select(v => v.Version).FirstOrDefaultAsync(cancel);
    }

    private static IEnumerable<string> Codes(ProcessFile file) => CallsOut(file).Select(e => e.Calls!.Text).Distinct();
}

/// <summary>The versions this host has read.</summary>
internal sealed class KeptProcesses
{
    private const int Most = 500;
    private readonly ConcurrentDictionary<Guid, CompiledProcess> all = [];

    public CompiledProcess? Find(Guid version) => all.GetValueOrDefault(version);

    public void Keep(CompiledProcess process)
    {
        // Reading again is cheap; a cache that only grows is not.
        if (all.Count >= Most)
        {
            all.Clear();
        }

        all[process.Version] = process;
    }
}
