using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>Keeps the definitions of processes: drafts are imported and written, published, retired. Everything is the caller's act, which the caller commits.</summary>
public sealed class ProcessDesk
{
    private const int MostRemark = 500;
    private readonly AppDb db;

    internal ProcessDesk(AppDb db) => this.db = db;

    /// <summary>A file becomes the next draft of the process of its code; of a new process when nobody has that code yet. Refused: PRC-001, PRC-002, PRC-007.</summary>
    /// <param name="field">Field of work; what is known stays when none is given.</param>
    public async Task<ProcessVersion> Import(Stream bpmn, string? remark, Act act, string? field = null, CancellationToken cancel = default)
    {
        string xml;
        try
        {
            xml = BpmnText.Read(bpmn);
        }
        catch (XmlRefused e)
        {
            throw new Refused(ProcessRefusals.NotBpmn.With(e.Detail));
        }

        var main = MainOf(Read(xml));
        act.RefuseIf(main.Id.Length is 0 or > 100 || main.Id.Any(char.IsWhiteSpace), ProcessRefusals.WrongCode.With(main.Id));
        var process = await db.Set<ProcessRow>().FirstOrDefaultAsync(p => p.Code == main.Id, cancel);
        if (process is null)
        {
            process = new() { Id = Guid.CreateVersion7(), Code = main.Id, Name = "", Search = "", Field = field };
            db.Add(process);
        }

        process.Field = field ?? process.Field;
        var version = await Add(process, xml, main, remark, act, cancel);
        act.Record(new ProcessImported(process.Id, process.Code, process.Name, version.Number));
        return version;
    }

    /// <summary>A process whose first version is in force from the beginning: what a new platform comes with. Refused: PRC-001, PRC-002, PRC-005.</summary>
    /// <param name="since">In force from, UTC.</param>
    public ProcessRow Found(Guid process, Guid version, string xml, string? field, DateTime since, Act act)
    {
        var file = Read(xml);
        var main = MainOf(file);
        act.RefuseIf(!file.CanPublish, ProcessRefusals.HasFaults.With(file.Findings.Count(f => f.Level is FindingLevel.Fault)));
        var row = new ProcessRow { Id = process, Code = main.Id, Name = "", Search = "", Field = field, CurrentId = version };
        Name(row, main);
        db.Add(row);
        db.Add(new ProcessVersion { Id = version, ProcessId = process, Number = 1, Xml = xml, Main = main.Id, CreatedAt = since, ChangedAt = since, PublishedAt = since, Status = ProcessVersionStatus.Published });
        db.AddRange(main.Body.Starts.Select(s => ProcessStarts.Row(process, s, act)).OfType<ProcessStart>());
        act.Record(new ProcessPublished(row.Id, row.Code, row.Name, 1, null));
        return row;
    }

    /// <summary>The next draft of a process, beginning as another version of it is.</summary>
    public async Task<ProcessVersion> Draft(ProcessVersion from, string? remark, Act act, CancellationToken cancel = default)
    {
        var process = await Of(from.ProcessId, act, cancel);
        var version = await Add(process, from.Xml, MainOf(Read(from.Xml), process.Code), remark, act, cancel);
        act.Record(new ProcessSaved(process.Id, process.Code, process.Name, version.Number));
        return version;
    }

    /// <summary>Writes a draft. Refused: PRC-001 to PRC-004.</summary>
    public async Task Save(ProcessVersion draft, string xml, string? remark, Act act, CancellationToken cancel = default)
    {
        act.RefuseIf(WhyNotChange(draft));
        var process = await Of(draft.ProcessId, act, cancel);
        var main = MainOf(Read(xml), process.Code);
        act.RefuseIf(main.Id != process.Code, ProcessRefusals.OtherCode.With(main.Id, process.Code));
        (draft.Xml, draft.Main, draft.Remark, draft.ChangedAt) = (xml, main.Id, Short(remark) ?? draft.Remark, act.At);
        Name(process, main);
        act.Record(new ProcessSaved(process.Id, process.Code, process.Name, draft.Number));
    }

    /// <summary>A draft comes into force; the version that was in force is retired in the same moment. Refused: PRC-004, PRC-005, PRC-008.</summary>
    /// <param name="decision">Number of the decision that approved it.</param>
    public async Task Publish(Guid version, string? decision, Act act, CancellationToken cancel = default)
    {
        var draft = await db.Set<ProcessVersion>().FirstOrDefaultAsync(v => v.Id == version, cancel);
        act.RefuseIf(draft is null, Refusals.NotFound);
        act.RefuseIf(WhyNotChange(draft!));
        var file = Read(draft!.Xml);
        var faults = (await Findings(file, cancel)).Count(f => f.Level is FindingLevel.Fault);
        act.RefuseIf(faults > 0, ProcessRefusals.HasFaults.With(faults));
        var process = await Of(draft.ProcessId, act, cancel);
        if (process.CurrentId is { } current)
        {
            await RetireVersion(current, act, cancel);
        }

        (draft.Status, draft.PublishedAt, draft.Decision, process.CurrentId) = (ProcessVersionStatus.Published, act.At, Short(decision), draft.Id);
        var main = MainOf(file, process.Code);
        Name(process, main);
        await ProcessStarts.Set(db, process.Id, main, act, cancel);
        act.Record(new ProcessPublished(process.Id, process.Code, process.Name, draft.Number, draft.Decision));
    }

    /// <summary>The process begins no new cases; those that run go on. Refused: PRC-006.</summary>
    public async Task Retire(Guid process, Act act, CancellationToken cancel = default)
    {
        var row = await Of(process, act, cancel);
        act.RefuseIf(row.CurrentId is null, ProcessRefusals.NotInForce);
        var version = await RetireVersion(row.CurrentId!.Value, act, cancel);
        row.CurrentId = null;
        await ProcessStarts.Clear(db, row.Id, cancel);
        act.Record(new ProcessRetired(row.Id, row.Code, row.Name, version.Number));
    }

    /// <summary>What runs under a code now; none when nothing does.</summary>
    public Task<CurrentProcess?> Current(string code, CancellationToken cancel = default) => db.Set<ProcessRow>().AsNoTracking().Where(p => p.Code == code && p.CurrentId != null)
        .Select(p => new CurrentProcess(p.Id, p.CurrentId!.Value, p.Code, p.Name, p.Field)).FirstOrDefaultAsync(cancel);

    /// <summary>What keeps a file from being published and what should be looked at: its own findings, and processes it calls that nobody has published.</summary>
    public async Task<IReadOnlyList<ProcessFinding>> Findings(ProcessFile file, CancellationToken cancel = default)
    {
        var calls = ProcessStore.CallsOut(file);
        var codes = calls.Select(c => c.Calls!.Text).Distinct().ToList();
        var known = codes.Count == 0 ? [] : await db.Set<ProcessRow>().AsNoTracking().Where(p => p.CurrentId != null && codes.Contains(p.Code)).Select(p => p.Code).ToListAsync(cancel);
        return [.. file.Findings.Concat(calls.Where(c => !known.Contains(c.Calls!.Text)).Select(NotFound)).OrderBy(f => f.Line)];
    }

    /// <summary>Why a version cannot be changed; none when it can.</summary>
    public static Refusal? WhyNotChange(ProcessVersion version) => version.Status is ProcessVersionStatus.Draft ? null : ProcessRefusals.NotDraft.With(version.Number);

    private static ProcessFinding NotFound(ProcessElement call) =>
        new(FindingLevel.Fault, "called", call.Id, call.Line, "Bước “{0}” gọi quy trình “{1}”, nhưng chưa có quy trình nào mang mã ấy được ban hành.", [call.Label, call.Calls!.Text]);

    private static ProcessFile Read(string xml)
    {
        try
        {
            return ProcessFile.Read(xml);
        }
        catch (ProcessFileException e)
        {
            throw new Refused(ProcessRefusals.NotBpmn.With(e.Message));
        }
    }

    private static ProcessDefinition MainOf(ProcessFile file, string? code = null) =>
        file.Processes.FirstOrDefault(p => p.Id == code && p.Body.All.Count > 0) ?? file.Main ?? throw new Refused(ProcessRefusals.NoProcess);

    private async Task<ProcessRow> Of(Guid process, Act act, CancellationToken cancel)
    {
        var row = await db.Set<ProcessRow>().FirstOrDefaultAsync(p => p.Id == process, cancel);
        act.RefuseIf(row is null, Refusals.NotFound);
        return row!;
    }

    private async Task<ProcessVersion> Add(ProcessRow process, string xml, ProcessDefinition main, string? remark, Act act, CancellationToken cancel)
    {
        var last = await db.Set<ProcessVersion>().Where(v => v.ProcessId == process.Id).MaxAsync(v => (int?)v.Number, cancel) ?? 0;
        var version = new ProcessVersion { Id = Guid.CreateVersion7(), ProcessId = process.Id, Number = last + 1, Xml = xml, Main = main.Id, Remark = Short(remark), CreatedAt = act.At, ChangedAt = act.At };
        db.Add(version);
        Name(process, main);
        return version;
    }

    private async Task<ProcessVersion> RetireVersion(Guid id, Act act, CancellationToken cancel)
    {
        var version = await db.Set<ProcessVersion>().FirstAsync(v => v.Id == id, cancel);
        (version.Status, version.RetiredAt) = (ProcessVersionStatus.Retired, act.At);
        return version;
    }

    private static void Name(ProcessRow process, ProcessDefinition main)
    {
        process.Name = main.Name.Length > 300 ? main.Name[..300] : main.Name.Length > 0 ? main.Name : process.Code;
        process.Search = SearchText.Fold($"{process.Name} {process.Code}");
    }

    private static string? Short(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim()[..Math.Min(text.Trim().Length, MostRemark)];
}
