using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>A seat: who holds it, who takes it, who leaves it, its end.</summary>
internal static class KeepSeat
{
    public static void Map(Site site)
    {
        site.Action("/units/seats/{id:guid}").Requires(OrganizationsPermissions.View).MapGet(Show);
        site.Action("/units/seats/{id:guid}/fill").Requires(OrganizationsPermissions.Manage).MapPost(Fill);
        site.Action("/units/seats/{id:guid}/vacate").Requires(OrganizationsPermissions.Manage).MapPost(Vacate);
        site.Action("/units/seats/{id:guid}/end").Requires(OrganizationsPermissions.Manage).MapPost(End);
    }

    private static async Task<IResult> Show(Guid id, FormState form, SeatPages pages, Act act, CancellationToken cancel) => SeatPage.With(await pages.Of(id, form, "fill", act, cancel));

    private static async Task<IResult> Fill(Guid id, FormState form, SeatPages pages, AppDb db, UnitReaches reaches, Act act, CancellationToken cancel)
    {
        var seat = await Find(db, id, act, cancel);
        // The choice was among people found by name; the person sent is looked up itself.
        var person = Guid.TryParse(form.First("person"), out var chosen) ? await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == chosen, cancel) : null;
        var fields = new HoldingFields(person is null ? [] : [new Choice(form.First("person")!, person.Name)], []);
        form.Get(fields.Person);
        var (kind, main, from, to) = (form.Get(HoldingFields.KindField), form.Get(HoldingFields.Main), form.Get(HoldingFields.From), form.Maybe(HoldingFields.To));
        if (!form.HasErrors)
        {
            var here = await Holdings(db, h => h.SeatId == id, from, cancel);
            var elsewhere = await Holdings(db, h => h.PersonId == chosen, from, cancel);
            if (seat.WhyNotFill(kind, main, from, to, here, elsewhere) is { } why)
            {
                form.AddError(why.Text, [.. why.Values]);
            }
        }

        if (form.HasErrors)
        {
            return SeatPage.With(await pages.Of(id, form, "fill", act, cancel), 400);
        }

        db.Add(new Holding { Id = Guid.CreateVersion7(), SeatId = id, PersonId = chosen, From = from, To = to, IsMain = main, Kind = kind });
        seat.Version++;
        await reaches.Touch(act, cancel);
        act.Record(new SeatFilled(id, seat.Title, chosen, person!.Name, seat.UnitId, from));
        await act.Commit(cancel);
        return Go.To(OrganizationsUrls.Seat(id), "Đã ghi người nhận vị trí.");
    }

    private static async Task<IResult> Vacate(Guid id, FormState form, SeatPages pages, AppDb db, UnitReaches reaches, Act act, CancellationToken cancel)
    {
        var seat = await Find(db, id, act, cancel);
        var holder = Guid.TryParse(form.First("holder"), out var chosen) ? await db.Set<Holding>().FirstOrDefaultAsync(h => h.Id == chosen && h.SeatId == id, cancel) : null;
        var last = form.Get(HoldingFields.LastDay);
        if (holder is null || (holder.To is { } ended && ended < act.Day))
        {
            form.AddError(new HoldingFields([], []).Holder, "Hãy chọn: {0}.", "Người thôi giữ");
        }
        else if (!form.HasErrors && last < holder.From.AddDays(-1))
        {
            form.AddError(HoldingFields.LastDay, OrganizationsRefusals.EndsBeforeItBegins.Text, last, holder.From);
        }

        if (form.HasErrors)
        {
            return SeatPage.With(await pages.Of(id, form, "vacate", act, cancel), 400);
        }

        holder!.To = last;
        var name = await db.Set<Person>().Where(p => p.Id == holder.PersonId).Select(p => p.Name).FirstAsync(cancel);
        await reaches.Touch(act, cancel);
        act.Record(new SeatVacated(id, seat.Title, holder.PersonId, name, seat.UnitId, last));
        await act.Commit(cancel);
        return Go.To(OrganizationsUrls.Seat(id), "Đã ghi người thôi giữ vị trí.");
    }

    private static async Task<IResult> End(Guid id, FormState form, SeatPages pages, IUnits units, AppDb db, UnitReaches reaches, Act act, CancellationToken cancel)
    {
        var seat = await Find(db, id, act, cancel);
        var last = form.Get(HoldingFields.Until);
        if (!form.HasErrors && last < seat.Since)
        {
            form.AddError(HoldingFields.Until, OrganizationsRefusals.EndsBeforeItBegins.Text, last, seat.Since);
        }

        if (form.HasErrors)
        {
            return SeatPage.With(await pages.Of(id, form, "end", act, cancel), 400);
        }

        var holding = await db.Set<Holding>().CountAsync(h => h.SeatId == id && (h.To == null || h.To > last), cancel);
        act.RefuseIf(holding > 0, OrganizationsRefusals.SeatInUse.With(holding, last));
        seat.Until = last;
        await reaches.Touch(act, cancel);
        act.Record(new SeatEnded(id, seat.Title, seat.UnitId, (await units.Find(seat.UnitId, new(last), cancel))?.Name ?? "–", last));
        await act.Commit(cancel);
        return Go.To(OrganizationsUrls.Unit(seat.UnitId, tab: "seats"), "Đã bỏ vị trí.");
    }

    private static async Task<List<(Holding Holding, string Name)>> Holdings(AppDb db, System.Linq.Expressions.Expression<Func<Holding, bool>> whose, DateOnly from, CancellationToken cancel)
    {
        var rows = await db.Set<Holding>().AsNoTracking().Where(whose).Where(h => h.To == null || h.To >= from)
            .Join(db.Set<Person>(), h => h.PersonId, p => p.Id, (h, p) => new { h, p.Name }).ToListAsync(cancel);
        return rows.ConvertAll(r => (r.h, r.Name));
    }

    private static async Task<Seat> Find(AppDb db, Guid id, Act act, CancellationToken cancel)
    {
        var seat = await db.Set<Seat>().FirstOrDefaultAsync(s => s.Id == id, cancel);
        act.RefuseIf(seat is null, Refusals.NotFound);
        act.Require(OrganizationsPermissions.Manage, seat!.UnitId);
        return seat;
    }
}
