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
internal sealed class WorkNames(UnitNames units, FieldNames fields, AppDb db, IMemoryCache cache, Texts t)
{
    /// <summary>The units in force on a day: one statement for a page.</summary>
    public Task<IReadOnlyList<UnitCard>> InForce(DateOnly day, CancellationToken cancel) => units.InForce(day, cancel);

    /// <summary>Units as choices, under their level.</summary>
    public Task<IReadOnlyList<Choice>> Units(DateOnly day, Func<Guid, bool> may, CancellationToken cancel) => units.Choices(day, may, cancel);

    /// <summary>Names of units, each with the unit above.</summary>
    public Task<IReadOnlyDictionary<Guid, string>> UnitNames(DateOnly day, CancellationToken cancel) => units.Names(day, cancel);

    /// <summary>Fields of work.</summary>
    public IReadOnlyList<Choice> Fields => fields.Choices(t);

    /// <summary>The name of a field.</summary>
    public string? Field(string? code) => fields.Name(code, t);

    /// <summary>Processes by name. What was published meanwhile shows within half a minute; a process that is asked for, at once.</summary>
    /// <param name="wanted">Processes that must be among them, when they are there at all.</param>
    public async Task<IReadOnlyList<ProcessName>> Processes(CancellationToken cancel, params IEnumerable<Guid> wanted)
    {
        if (cache.TryGetValue(nameof(ProcessName), out IReadOnlyList<ProcessName>? known) && wanted.All(w => known!.Any(p => p.Id == w)))
        {
            return known!;
        }

        return await Published(cancel);
    }

    /// <summary>The same as they are now.</summary>
    public async Task<IReadOnlyList<ProcessName>> Published(CancellationToken cancel)
    {
        var read = await db.Set<ProcessRow>().AsNoTracking().OrderBy(p => p.Search).Select(p => new ProcessName(p.Id, p.Code, p.Name, p.Field, p.CurrentId)).ToListAsync(cancel);
        return cache.Set<IReadOnlyList<ProcessName>>(nameof(ProcessName), read, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(30), Size = 1 });
    }
}

/// <summary>A process as lists show it.</summary>
internal sealed record ProcessName(Guid Id, string Code, string Name, string? Field, Guid? Current);
