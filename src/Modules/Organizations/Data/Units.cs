using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>The public face over the database.</summary>
internal sealed class Units(AppDb db, KeptUnits kept, RequestStamp seen) : IUnits
{
    public async Task<UnitCard?> Find(Guid id, AsOf asOf, CancellationToken cancel = default) =>
        await Kept(asOf, cancel) is { } all ? all.ById.GetValueOrDefault(id) : (await db.UnitsAsOf(asOf).FirstOrDefaultAsync(v => v.UnitId == id, cancel))?.Card();

    public async Task<UnitCard?> ByCode(string code, AsOf asOf, CancellationToken cancel = default) =>
        (await db.UnitsAsOf(asOf).FirstOrDefaultAsync(v => v.StatisticsCode == code || v.Code102 == code || v.Code20 == code, cancel))?.Card();

    public async Task<IReadOnlyList<UnitCard>> Below(Guid? parent, AsOf asOf, CancellationToken cancel = default) =>
        [.. (await db.UnitsAsOf(asOf).Where(v => v.ParentId == parent).OrderBy(v => v.Sort).ToListAsync(cancel)).Select(v => v.Card())];

    public async Task<IReadOnlyList<UnitCard>> InForce(AsOf asOf, CancellationToken cancel = default) => await Kept(asOf, cancel) is { } all ? all.All : await Read(asOf, cancel);

    public async Task<IReadOnlyList<UnitCard>> Path(Guid id, AsOf asOf, CancellationToken cancel = default)
    {
        var path = new List<UnitCard>();
        for (var at = await Find(id, asOf, cancel); at is not null && path.Count <= ChartRules.MostLevels; at = at.ParentId is { } parent ? await Find(parent, asOf, cancel) : null)
        {
            path.Insert(0, at);
        }

        return path;
    }

    public async Task<IReadOnlyList<UnitCard>> Search(string words, AsOf asOf, int most = 20, CancellationToken cancel = default)
    {
        var folded = SearchText.Fold(words);
        if (folded.Length == 0)
        {
            return [];
        }

        var found = await db.UnitsAsOf(asOf).Matching(words)
            .OrderBy(v => v.Search.StartsWith(folded) ? 0 : 1).ThenBy(v => v.Sort).Take(most).ToListAsync(cancel);
        return [.. found.Select(v => v.Card())];
    }

    public async Task<UnitCard?> Resolve(Guid id, DateOnly day, CancellationToken cancel = default)
    {
        var opened = await db.Set<Unit>().AsNoTracking().Where(u => u.Id == id).Select(u => (DateOnly?)u.OpenedOn).FirstOrDefaultAsync(cancel);
        if (opened is not { } from || from > day)
        {
            return null;
        }

        foreach (var share in (await MapTo([id], from, day, cancel))[id])
        {
            if (await Find(share.Unit, new(day), cancel) is { } card)
            {
                return card;
            }
        }

        return null;
    }

    public async Task<ILookup<Guid, UnitShare>> MapTo(IReadOnlyCollection<Guid> units, DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        var (first, last) = from <= to ? (from, to) : (to, from);
        var rows = await db.Set<UnitSuccessor>().AsNoTracking().Where(s => s.SupersededAt == null && s.On > first && s.On <= last).ToListAsync(cancel);
        var successions = rows.ConvertAll(r => r.Succession);
        return units.Distinct().SelectMany(u => UnitMapping.Map(successions, u, from, to).Select(s => (Unit: u, Share: s))).ToLookup(s => s.Unit, s => s.Share);
    }

    public async Task<IReadOnlyList<PhoneBookEntry>> PhoneBook(string words, DateOnly day, CancellationToken cancel = default)
    {
        var found = await db.UnitsAsOf(new(day)).Matching(words).OrderBy(v => v.Level).ThenBy(v => v.Sort).ToListAsync(cancel);
        var points = (await ContactsOf(day).ToListAsync(cancel)).ToLookup(p => p.UnitId);
        var leaders = (await Leaders(day, cancel)).ToLookup(l => l.Unit, l => (l.Name, l.Position));
        var names = await db.UnitsAsOf(new(day)).Select(v => new { v.UnitId, v.Name }).ToDictionaryAsync(v => v.UnitId, v => v.Name, cancel);
        return
        [
            .. found.Where(v => points[v.UnitId].Any()).OrderBy(v => v.Level).ThenBy(v => v.Kind).ThenBy(v => v.Sort, StringComparer.Ordinal).Select(v => new PhoneBookEntry(
                v.Card(),
                v.ParentId is { } parent ? names.GetValueOrDefault(parent) : null,
                [.. points[v.UnitId].OrderBy(p => p.Kind).Select(p => (p.Kind, p.Value))],
                leaders[v.UnitId].Select(l => ((string, string)?)l).FirstOrDefault())),
        ];
    }

    // Not inside an act: it may have changed units that nobody else sees yet.
    private async Task<UnitsOfDay?> Kept(AsOf asOf, CancellationToken cancel)
    {
        if (asOf.KnownAt is not null || string.IsNullOrEmpty(seen.Value) || db.Database.CurrentTransaction is not null)
        {
            return null;
        }

        return kept.Find(seen.Value, asOf.Day) ?? kept.Keep(seen.Value, asOf.Day, await Read(asOf, cancel));
    }

    private async Task<IReadOnlyList<UnitCard>> Read(AsOf asOf, CancellationToken cancel) =>
        [.. (await db.UnitsAsOf(asOf).ToListAsync(cancel)).OrderBy(v => v.Level).ThenBy(v => v.Sort, StringComparer.Ordinal).Select(v => v.Card())];

    private IQueryable<ContactPoint> ContactsOf(DateOnly day) =>
        db.Set<ContactPoint>().AsNoTracking().Where(p => p.ValidFrom <= day && (p.ValidTo == null || p.ValidTo >= day));

    private async Task<List<(Guid Unit, string Name, string Position)>> Leaders(DateOnly day, CancellationToken cancel)
    {
        var rows = await (
            from holding in db.Set<Holding>().AsNoTracking()
            join seat in db.Set<Seat>() on holding.SeatId equals seat.Id
            join position in db.Set<Position>() on seat.PositionId equals position.Id
            join person in db.Set<Person>() on holding.PersonId equals person.Id
            where position.IsLeader && holding.From <= day && (holding.To == null || holding.To >= day)
            orderby position.Rank, person.Sort
            select new { seat.UnitId, person.Name, seat.Title }).ToListAsync(cancel);
        return rows.ConvertAll(r => (r.UnitId, r.Name, r.Title));
    }
}
