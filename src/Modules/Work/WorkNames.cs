using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Organizations;

namespace ThongSuot.Work;

/// <summary>Units, fields of work and processes as choices, and their names.</summary>
internal sealed class WorkNames(IUnits units, FieldNames fields, AppDb db, IMemoryCache cache, Texts t)
{
    private IReadOnlyList<UnitCard>? read;

    /// <summary>The units in force on a day: one statement for a page.</summary>
    public async Task<IReadOnlyList<UnitCard>> InForce(DateOnly day, CancellationToken cancel) => read ??= await units.InForce(new(day), cancel);

    /// <summary>Units as choices, under their level.</summary>
    public async Task<IReadOnlyList<Choice>> Units(DateOnly day, Func<Guid, bool> may, CancellationToken cancel)
    {
        var all = await InForce(day, cancel);
        var names = Named(all);
        return [.. all.Where(u => may(u.Id)).Select(u => new Choice($"{u.Id:N}", names[u.Id]) { Group = u.Level.Title() })];
    }

    /// <summary>Names of units, each with the unit above.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> UnitNames(DateOnly day, CancellationToken cancel) => Named(await InForce(day, cancel));

    /// <summary>Fields of work.</summary>
    public IReadOnlyList<Choice> Fields => fields.Choices(t);

    /// <summary>The name of a field.</summary>
    public string? Field(string? code) => fields.Name(code, t);

    /// <summary>Processes by name. What another host published shows within half a minute; one that is asked for by name at once.</summary>
    public async Task<IReadOnlyList<ProcessName>> Processes(CancellationToken cancel, string? wanted = null)
    {
        if (cache.TryGetValue(nameof(ProcessName), out IReadOnlyList<ProcessName>? known) && (wanted is null || (Guid.TryParse(wanted, out var id) && known!.Any(p => p.Id == id))))
        {
            return known!;
        }

        var read = await db.Set<ProcessRow>().AsNoTracking().OrderBy(p => p.Search).Select(p => new ProcessName(p.Id, p.Code, p.Name, p.Field, p.CurrentId)).ToListAsync(cancel);
        return cache.Set<IReadOnlyList<ProcessName>>(nameof(ProcessName), read, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(30), Size = 1 });
    }

    private static Dictionary<Guid, string> Named(IReadOnlyList<UnitCard> all)
    {
        var names = all.ToDictionary(u => u.Id, u => u.ShortName);
        return all.ToDictionary(u => u.Id, u => u.ParentId is { } above && names.TryGetValue(above, out var parent) ? $"{u.ShortName} ({parent})" : u.ShortName);
    }
}

/// <summary>A process as lists show it.</summary>
internal sealed record ProcessName(Guid Id, string Code, string Name, string? Field, Guid? Current);

/// <summary>Fields of work, from data/fields.csv.</summary>
internal sealed class FieldNames(DataFiles files)
{
    private readonly Lazy<IReadOnlyList<(string Code, Names Name)>> all = new(() => [.. files.Rows("fields.csv").Select(r => (r["code"], new Names(r["name"], r["name_en"])))]);

    public IReadOnlyList<Choice> Choices(Texts t) => [.. all.Value.Select(f => new Choice(f.Code, t.Of(f.Name)))];

    public string? Name(string? code, Texts t) => code is null ? null : all.Value.Where(f => f.Code == code).Select(f => t.Of(f.Name)).FirstOrDefault() ?? code;
}
