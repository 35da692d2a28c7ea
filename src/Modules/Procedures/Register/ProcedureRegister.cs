using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Procedures;

/// <summary>Reads the published register.</summary>
internal sealed class ProcedureRegister(AppDb db, KeptEntries kept) : IProcedures
{
    public async Task<IReadOnlyList<ProcedureEntry>> InForce(DateOnly day, CancellationToken cancel)
    {
        var stamp = await Stamp(cancel);
        return kept.Find(stamp, day) ?? kept.Keep(stamp, day, await Entries(day, cancel));
    }

    public async Task<ProcedureCard?> Find(string code, DateOnly day, CancellationToken cancel)
    {
        var version = await Versions(code).Where(v => v.Status == VersionStatus.Published && v.From <= day && (v.Until == null || v.Until >= day)).FirstOrDefaultAsync(cancel);
        return version is null ? null : Card(version);
    }

    public async Task<ProcedureCard?> Version(string code, int number, CancellationToken cancel)
    {
        var version = await Versions(code).FirstOrDefaultAsync(v => v.Number == number, cancel);
        return version is null ? null : Card(version);
    }

    public async Task<string> Stamp(CancellationToken cancel)
    {
        var last = await db.Set<Publication>().AsNoTracking().Where(p => p.PublishedAt != null).OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id)
            .Select(p => new { p.Id, p.PublishedAt }).FirstOrDefaultAsync(cancel);
        return last is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{last.PublishedAt!.Value.Ticks:x}-{last.Id:N}");
    }

    public static ProcedureCard Card(ProcedureVersion version) => new()
    {
        Id = version.ProcedureId, Number = version.Number, Content = version.Content, Additions = version.Additions, From = version.From, Until = version.Until, Decision = version.Decision,
    };

    private IQueryable<ProcedureVersion> Versions(string code) =>
        db.Set<ProcedureVersion>().AsNoTracking().Where(v => db.Set<Procedure>().Any(p => p.Id == v.ProcedureId && p.Code == code));

    private async Task<IReadOnlyList<ProcedureEntry>> Entries(DateOnly day, CancellationToken cancel) => await db.Set<ProcedureVersion>().AsNoTracking()
        .Where(v => v.Status == VersionStatus.Published && v.From <= day && (v.Until == null || v.Until >= day))
        .Join(db.Set<Procedure>(), v => v.ProcedureId, p => p.Id, (v, p) => new { v.Entry, p.Sort, p.Code }).OrderBy(e => e.Sort).ThenBy(e => e.Code).Select(e => e.Entry).ToListAsync(cancel);
}

/// <summary>The entries in force, kept between requests: the newest register on the last two days asked for.</summary>
internal sealed class KeptEntries
{
    private readonly ConcurrentDictionary<(string Stamp, DateOnly Day), IReadOnlyList<ProcedureEntry>> kept = new();

    public IReadOnlyList<ProcedureEntry>? Find(string stamp, DateOnly day) => kept.GetValueOrDefault((stamp, day));

    public IReadOnlyList<ProcedureEntry> Keep(string stamp, DateOnly day, IReadOnlyList<ProcedureEntry> entries)
    {
        if (kept.Count >= 2)
        {
            kept.Clear();
        }

        return kept[(stamp, day)] = entries;
    }
}
