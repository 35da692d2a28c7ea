using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Files;

/// <summary>
/// Compares the store with the files every night: contents no file names, files without content. Each night a sixteenth of
/// the contents is read whole and hashed, so that decay is found within sixteen days. It reports; it removes nothing but
/// unfinished uploads.
/// </summary>
internal sealed class FileCheck(AppDb db, IFileStore store, TimeProvider real, ILogger<FileCheck> log) : IClockJob
{
    private static readonly TimeSpan Unfinished = TimeSpan.FromDays(1);

    public async Task Run(Act act, CancellationToken cancel)
    {
        TidyIncoming();
        var known = await db.Set<FileFinding>().ToDictionaryAsync(f => (f.Hash, f.Problem), cancel);
        var tonight = act.Day.DayNumber % 16;
        for (var two = 0; two < 256; two++)
        {
            await CheckPart(two.ToString("x2", System.Globalization.CultureInfo.InvariantCulture), two / 16 == tonight, known, act, cancel);
        }

        db.RemoveRange(known.Values);
        if (known.Count > 0)
        {
            log.LogInformation("{Count} findings in the file store are gone", known.Count);
        }
    }

    private async Task CheckPart(string two, bool whole, Dictionary<(string, FileProblem), FileFinding> known, Act act, CancellationToken cancel)
    {
        var named = await db.Set<StoredFile>().AsNoTracking().Where(f => f.Hash.StartsWith(two))
            .GroupBy(f => f.Hash).Select(g => new { Hash = g.Key, Length = g.Max(f => f.Length) }).ToDictionaryAsync(f => f.Hash, f => f.Length, cancel);
        await foreach (var blob in store.List(two, cancel))
        {
            if (!named.Remove(blob.Hash, out var length))
            {
                // A form may be on its way still.
                if (blob.StoredAt < real.GetUtcNow().UtcDateTime - Unfinished)
                {
                    Found(new() { Hash = blob.Hash, Problem = FileProblem.Orphan, Length = blob.Length, FoundAt = act.At }, known);
                }
            }
            else if (blob.Length != length || ((whole || known.ContainsKey((blob.Hash, FileProblem.Corrupt))) && !await IsWhole(blob, cancel)))
            {
                Found(new() { Hash = blob.Hash, Problem = FileProblem.Corrupt, Length = blob.Length, FoundAt = act.At }, known);
            }
        }

        foreach (var (hash, length) in named)
        {
            Found(new() { Hash = hash, Problem = FileProblem.Missing, Length = length, FoundAt = act.At }, known);
        }
    }

    private void Found(FileFinding finding, Dictionary<(string, FileProblem), FileFinding> known)
    {
        if (known.Remove((finding.Hash, finding.Problem)))
        {
            return;
        }

        log.LogWarning("File store: {Hash} is {Problem}", finding.Hash, finding.Problem);
        db.Add(finding);
    }

    private async Task<bool> IsWhole(Blob blob, CancellationToken cancel)
    {
        if (await store.Open(blob.Hash, cancel) is not { } stored)
        {
            return false;
        }

        await using var content = stored;
        return Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(content, cancel)) == blob.Hash;
    }

    private void TidyIncoming()
    {
        var folder = new DirectoryInfo(store.IncomingFolder);
        foreach (var file in folder.Exists ? folder.EnumerateFiles() : [])
        {
            if (file.LastWriteTimeUtc < real.GetUtcNow().UtcDateTime - Unfinished)
            {
                file.Delete();
            }
        }
    }
}
