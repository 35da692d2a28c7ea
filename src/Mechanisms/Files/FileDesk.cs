using Microsoft.Extensions.Logging;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Files;

/// <summary>What is said of a file that is handed in.</summary>
public sealed record NewFile
{
    /// <summary>Name as sent; it is cleaned.</summary>
    public required string Name { get; init; }

    /// <summary>Media type as sent; it is not believed, but a page is refused.</summary>
    public string? DeclaredType { get; init; }

    /// <summary>What it belongs to.</summary>
    public required Reference Owner { get; init; }

    /// <summary>The unit whose reach decides who sees it.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>0 open … 3 secret.</summary>
    public int Confidentiality { get; init; }

    /// <summary>What is taken here.</summary>
    public FileLimits Limits { get; init; } = FileLimits.Papers;
}

/// <summary>Takes files in, and opens them. Who may is decided by what they belong to, and by <c>Within(reach)</c>.</summary>
public sealed class FileDesk(AppDb db, IFileStore store, IVirusScan scan, RefusedFiles refused, ILogger<FileDesk> log)
{
    private static readonly HashSet<string> Programs =
    [
        "exe", "com", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta", "msi", "msix", "scr", "pif", "cpl", "dll", "sys",
        "lnk", "reg", "jar", "apk", "sh", "py", "php", "asp", "aspx", "jsp", "url", "chm", "iso", "img", "app", "dmg",
    ];

    private static readonly HashSet<string> MacroEndings = ["docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppsm", "ppam"];

    private static readonly HashSet<string> Pages = ["html", "htm", "xhtml", "shtml", "mht", "mhtml", "svg", "svgz"];

    /// <summary>Takes a file in: hashed, looked at, scanned, kept. The act commits it; a content without its file is found by the daily check.</summary>
    /// <exception cref="Refused">FILE-001 … FILE-014: nothing was kept, the attempt is recorded.</exception>
    public async Task<StoredFile> Add(Stream content, NewFile file, Act act, CancellationToken cancel = default)
    {
        var name = FileName.Clean(file.Name);
        try
        {
            return await Take(content, name, file, act, cancel);
        }
        catch (Refused e)
        {
            await refused.Record(name, file, e.Why, act, cancel);
            throw;
        }
    }

    private async Task<StoredFile> Take(Stream content, string name, NewFile file, Act act, CancellationToken cancel)
    {
        var ending = FileName.EndingOf(name);
        act.RefuseIf(WhyNotNamed(ending, file));
        await using var incoming = await Incoming.Receive(content, store.IncomingFolder, file.Limits.Most, cancel);
        var kind = KindOf(incoming, ending, file.Limits, act);
        await Scan(incoming, act, cancel);
        await store.Keep(incoming, cancel);
        var stored = new StoredFile
        {
            Id = Guid.CreateVersion7(),
            Hash = incoming.Hash,
            Length = incoming.Length,
            Name = ending.Length == 0 ? $"{name}.{kind.Endings[0]}" : name,
            Kind = kind.Code,
            UnitId = file.UnitId,
            Confidentiality = file.Confidentiality,
            OwnerKind = file.Owner.Kind,
            OwnerId = file.Owner.Id,
            AddedAt = act.At,
            AddedBy = act.Actor.Id,
            ScannedBy = scan.Name,
        };
        db.Add(stored);
        act.Record(new FileAdded(stored.Id, stored.Name, stored.Kind, stored.Length, stored.Hash, stored.UnitId, file.Owner.Kind, file.Owner.Id, file.Owner.Label));
        return stored;
    }

    /// <summary>Takes a file away from what it belongs to. Its content stays.</summary>
    public void Remove(StoredFile file, Act act)
    {
        if (file.RemovedAt is not null)
        {
            return;
        }

        file.RemovedAt = act.At;
        act.Record(new FileRemoved(file.Id, file.Name, file.UnitId, file.OwnerKind, file.OwnerId));
    }

    /// <summary>The files of a thing, in the order they were handed in.</summary>
    public IQueryable<StoredFile> Of(Reference owner) => db.Set<StoredFile>()
        .Where(f => f.OwnerKind == owner.Kind && f.OwnerId == owner.Id && f.RemovedAt == null).OrderBy(f => f.AddedAt).ThenBy(f => f.Id);

    /// <summary>Opens the content. It is checked while it is read: its last bytes are given out only when it is the one handed in.</summary>
    /// <exception cref="Refused">FILE-012: gone or changed; also thrown by reading.</exception>
    public async Task<Stream> Open(StoredFile file, CancellationToken cancel = default) =>
        await store.Open(file.Hash, cancel) is { } stored ? new CheckedStream(stored, file.Hash, file.Length) : throw new Refused(FileRefusals.Lost);

    private static Refusal? WhyNotNamed(string ending, NewFile file) =>
        Programs.Contains(ending) ? FileRefusals.Program
        : MacroEndings.Contains(ending) ? FileRefusals.Macros
        : Pages.Contains(ending) || file.DeclaredType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true
            || file.DeclaredType?.StartsWith("image/svg", StringComparison.OrdinalIgnoreCase) == true ? FileRefusals.Active
        : null;

    private static FileKind KindOf(Incoming incoming, string ending, FileLimits limits, Act act)
    {
        var sniffed = Sniffer.Look(incoming.Content, ending, limits.Locked);
        var notTaken = FileRefusals.NotTaken.With(string.Join(", ", limits.Kinds.Select(k => k.Title)));
        act.RefuseIf(sniffed.Why == FileRefusals.NotTaken ? notTaken : sniffed.Why);
        var kind = sniffed.Kind!;
        act.RefuseIf(ending.Length > 0 && !kind.Endings.Contains(ending), FileRefusals.WrongEnding.With(ending, kind.Title));
        act.RefuseIf(limits.Kinds.All(k => k.Code != kind.Code), notTaken);
        return kind;
    }

    private async Task Scan(Incoming incoming, Act act, CancellationToken cancel)
    {
        try
        {
            var virus = await scan.Find(incoming.Content, cancel);
            act.RefuseIf(virus is null ? null : FileRefusals.Virus.With(virus));
        }
        catch (VirusScanException e)
        {
            log.LogError(e, "The virus scanner does not answer");
            throw new Refused(FileRefusals.NotScanned);
        }
    }
}
