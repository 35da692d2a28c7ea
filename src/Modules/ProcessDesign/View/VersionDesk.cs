using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Organizations;
using ThongSuot.Processes;

namespace ThongSuot.ProcessDesign;

/// <summary>A version with its process and what its file says.</summary>
internal sealed record ReadVersion(ProcessRow Process, ProcessVersion Version, ProcessFile File, ProcessDefinition Main, StepTable Table)
{
    public string Url => ProcessDesignUrls.Version(Process.Id, Version.Number);
}

/// <summary>Reads versions for the pages.</summary>
internal sealed partial class VersionDesk(AppDb db, IPositions positions, ProcessDesk desk, Texts t)
{
    private IReadOnlyList<PositionCard>? known;

    /// <summary>The version of a number, followed by the context so that it may be changed. Refused: not found.</summary>
    public async Task<ReadVersion> Find(Guid process, int number, CancellationToken cancel)
    {
        var row = await db.Set<ProcessRow>().FirstOrDefaultAsync(p => p.Id == process, cancel) ?? throw new Refused(Refusals.NotFound);
        return await Read(row, await Version(process, number, cancel) ?? throw new Refused(Refusals.NotFound), cancel);
    }

    /// <summary>The version before another; none for the first.</summary>
    public async Task<ReadVersion?> Before(ReadVersion version, CancellationToken cancel)
    {
        var number = await db.Set<ProcessVersion>().Where(v => v.ProcessId == version.Process.Id && v.Number < version.Version.Number).MaxAsync(v => (int?)v.Number, cancel);
        return number is { } before ? await Read(version.Process, (await Version(version.Process.Id, before, cancel))!, cancel) : null;
    }

    /// <summary>What is found in the version.</summary>
    public async Task<IReadOnlyList<ProcessFinding>> Findings(ReadVersion version, CancellationToken cancel) => await desk.Findings(version.File, cancel);

    /// <summary>Names of positions by code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Positions(CancellationToken cancel) => (await All(cancel)).ToDictionary(p => p.Code, p => p.Name);

    /// <summary>The positions, the highest first.</summary>
    public async Task<IReadOnlyList<PositionCard>> All(CancellationToken cancel) => known ??= await positions.All(cancel);

    /// <summary>The drawing in the reader's language.</summary>
    public string Drawn(ReadVersion version, DiagramMarks? marks = null) => ProcessSvg.Draw(version.File, version.Main, (marks ?? new()) with { Say = text => t[text] });

    /// <summary>The steps as the pages show them.</summary>
    public async Task<IReadOnlyList<StepLine>> Lines(ReadVersion version, DateOnly day, CancellationToken cancel)
    {
        var names = await Positions(cancel);
        var units = await Units(version.Table.Rows, day, cancel);
        return [.. version.Table.Rows.Select(r => StepLine.Of(r, names, units, t))];
    }

    /// <summary>Names of the units the steps name; a unit that is computed for each case is said in words, with those it may be.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Units(IReadOnlyList<StepRow> rows, DateOnly day, CancellationToken cancel)
    {
        var words = rows.Select(r => r.Unit).OfType<string>().Where(u => u is not (StepFields.Own or StepFields.Parent or StepFields.Below)).Distinct().ToDictionary(w => w, Named);
        var asked = words.SelectMany(w => w.Value).Distinct().ToList();
        var names = asked.Count == 0 ? new Dictionary<string, string>() : await positions.UnitNames(asked, day, cancel);
        return words.Where(w => IsComputed(w.Key) || names.ContainsKey(w.Key)).ToDictionary(w => w.Key, w => IsComputed(w.Key) ? Computed([.. w.Value.Select(v => Spoken(v, names))]) : names[w.Key]);
    }

    private static bool IsComputed(string unit) => unit.StartsWith('=');

    // The units a word names: itself, or those written in quotes in what computes it.
    private static IReadOnlyList<string> Named(string unit) => IsComputed(unit) ? [.. Quoted().Matches(unit).Select(m => m.Groups[1].Value)] : [unit];

    private string Spoken(string unit, IReadOnlyDictionary<string, string> names) => unit is StepFields.Own ? t["đơn vị xử lý"] : names.GetValueOrDefault(unit) ?? unit;

    private string Computed(IReadOnlyList<string> among) => among.Count == 0 ? t["tùy từng việc"] : t["tùy từng việc; mặc định: {0}", string.Join(", ", among)];

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    private Task<ProcessVersion?> Version(Guid process, int number, CancellationToken cancel) => db.Set<ProcessVersion>().FirstOrDefaultAsync(v => v.ProcessId == process && v.Number == number, cancel);

    private async Task<ReadVersion> Read(ProcessRow process, ProcessVersion version, CancellationToken cancel)
    {
        var file = ProcessFile.Read(version.Xml);
        var main = file.Processes.FirstOrDefault(p => p.Id == version.Main) ?? file.Main ?? throw new Refused(ProcessRefusals.NoProcess);
        return new(process, version, file, main, new(file, main, await Positions(cancel)));
    }
}
