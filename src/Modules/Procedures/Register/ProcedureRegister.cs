using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Procedures;

/// <summary>Reads the published register.</summary>
internal sealed class ProcedureRegister(AppDb db) : IProcedures
{
    public async Task<IReadOnlyList<ProcedureEntry>> InForce(DateOnly day, CancellationToken cancel) => await db.Set<ProcedureVersion>().AsNoTracking().InForce(day)
        .Join(db.Set<Procedure>(), v => v.ProcedureId, p => p.Id, (v, p) => new { v.Entry, p.Sort, p.Code }).OrderBy(e => e.Sort).ThenBy(e => e.Code).Select(e => e.Entry).ToListAsync(cancel);

    public async Task<ProcedureCard?> Find(string code, DateOnly day, CancellationToken cancel)
    {
        var version = await Versions(code).InForce(day).FirstOrDefaultAsync(cancel);
        return version is null ? null : Card(version);
    }

    public async Task<ProcedureCard?> Version(string code, int number, CancellationToken cancel)
    {
        var version = await Versions(code).FirstOrDefaultAsync(v => v.Number == number, cancel);
        return version is null ? null : Card(version);
    }

    public async Task<IReadOnlyDictionary<string, ProvincialAdditions>> Additions(DateOnly day, CancellationToken cancel) => (await db.Set<ProcedureVersion>().AsNoTracking().InForce(day)
        .Join(db.Set<Procedure>(), v => v.ProcedureId, p => p.Id, (v, p) => new { p.Code, v.Additions }).ToListAsync(cancel)).ToDictionary(v => v.Code, v => v.Additions);

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
}
