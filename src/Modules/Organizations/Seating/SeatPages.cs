using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>Reads what the page of a seat shows.</summary>
internal sealed class SeatPages(AppDb db, EventCatalog catalog)
{
    private const int MostPeople = 50;

    /// <param name="sent">Which of the page's forms was sent and is shown again: fill, vacate or end.</param>
    public async Task<SeatModel> Of(Guid id, FormState form, string sent, Act act, CancellationToken cancel)
    {
        var day = act.Day;
        var found = await (
            from seat in db.Set<Seat>().AsNoTracking()
            join position in db.Set<Position>() on seat.PositionId equals position.Id
            where seat.Id == id
            select new { seat, position }).FirstOrDefaultAsync(cancel);
        act.RefuseIf(found is null, Refusals.NotFound);
        var holders = (await SeatLines.Holders(db, [id], cancel)).Select(h => h.Line).ToList();
        var unit = await db.VersionsKnown(null).Where(v => v.UnitId == found!.seat.UnitId).OrderByDescending(v => v.ValidFrom).Select(v => v.Name).FirstOrDefaultAsync(cancel);
        var may = act.May(OrganizationsPermissions.Manage, found!.seat.UnitId);
        var open = holders.Where(h => h.To is null || h.To >= day).Select(h => new Choice(h.Id.ToString("N"), h.Name)).ToList();
        var forms = new SeatForms(sent == "fill" ? form : FormState.Empty(day), sent == "vacate" ? form : FormState.Empty(day), sent == "end" ? form : FormState.Empty(day));
        forms.Fill.With(HoldingFields.From, (DateOnly?)day);
        forms.Vacate.With(HoldingFields.LastDay, (DateOnly?)day);
        forms.End.With(HoldingFields.Until, (DateOnly?)day);
        var line = new SeatLine(id, found.seat.Title, found.position.Name, found.position.IsLeader, found.seat.Since, found.seat.Until, holders);
        return new(line, found.seat.UnitId, unit ?? "–", day, forms, new(may ? await People(form, cancel) : [], open), may,
            await Histories.Of(db, new Reference("seat", id, found.seat.Title), catalog, cancel));
    }

    private async Task<IReadOnlyList<Choice>> People(FormState form, CancellationToken cancel)
    {
        var words = SearchText.Fold(form.First("q")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var chosen = Guid.TryParse(form.First("person"), out var person) ? person : Guid.Empty;
        if (words.Length == 0 && chosen == Guid.Empty)
        {
            return [];
        }

        var people = db.Set<Person>().AsNoTracking();
        var matching = words.Take(6).Aggregate(people, (rows, word) => rows.Where(p => p.Search.Contains(word)));
        var rows = await (words.Length == 0 ? people.Where(p => p.Id == chosen) : matching).OrderBy(p => p.Sort).Take(MostPeople).Select(p => new { p.Id, p.Name, p.BornOn }).ToListAsync(cancel);
        return rows.ConvertAll(p => new Choice(p.Id.ToString("N"), p.BornOn is { } born ? $"{p.Name} ({born.Year})" : p.Name));
    }
}

/// <summary>The three forms of the page, each with its own errors.</summary>
public sealed record SeatForms(FormState Fill, FormState Vacate, FormState End);

/// <summary>The page of a seat.</summary>
public sealed record SeatModel(SeatLine Seat, Guid UnitId, string Unit, DateOnly Day, SeatForms Forms, HoldingFields Fields, bool MayManage, IReadOnlyList<TimelineEntry> Timeline);
