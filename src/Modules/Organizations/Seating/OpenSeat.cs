using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>Sets up a seat in a unit.</summary>
internal static class OpenSeat
{
    public static void Map(Site site)
    {
        var action = site.Action("/units/{id:guid}/seats/new").Requires(OrganizationsPermissions.Manage);
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(Guid id, FormState form, IUnits units, AppDb db, Act act, CancellationToken cancel) =>
        OpenSeatPage.With(new(await Find(id, act.Day, units, act, cancel), form.With(SeatFields.Since, (DateOnly?)act.Day), await Fields(db, cancel)));

    private static async Task<IResult> Save(Guid id, FormState form, IUnits units, AppDb db, UnitReaches reaches, Act act, CancellationToken cancel)
    {
        var fields = await Fields(db, cancel);
        var (position, title, since) = (form.Get(fields.Position), form.Maybe(SeatFields.Title), form.Get(SeatFields.Since));
        if (form.HasErrors)
        {
            return OpenSeatPage.With(new(await Find(id, act.Day, units, act, cancel), form, fields), 400);
        }

        var unit = await Find(id, since, units, act, cancel);
        var seat = new Seat { Id = Guid.CreateVersion7(), UnitId = id, PositionId = position, Title = title ?? fields.Position.Choices.First(c => Guid.Parse(c.Value) == position).Text, Since = since };
        db.Add(seat);
        await reaches.Touch(act, cancel);
        act.Record(new SeatOpened(seat.Id, seat.Title, id, unit.Name, since));
        await act.Commit(cancel);
        return Go.To(OrganizationsUrls.Seat(seat.Id), "Đã thêm vị trí.");
    }

    private static async Task<UnitCard> Find(Guid id, DateOnly day, IUnits units, Act act, CancellationToken cancel)
    {
        act.Require(OrganizationsPermissions.Manage, id);
        var unit = await units.Find(id, new(day), cancel);
        act.RefuseIf(unit is null && await units.Find(id, new(act.Day), cancel) is null, Refusals.NotFound);
        act.RefuseIf(unit is null, OrganizationsRefusals.NotInForce.With("…", day));
        return unit!;
    }

    private static async Task<SeatFields> Fields(AppDb db, CancellationToken cancel) =>
        new(await db.Set<Position>().AsNoTracking().OrderBy(p => p.Rank).ThenBy(p => p.Name).Select(p => new Choice(p.Id.ToString(), p.Name)).ToListAsync(cancel) is var positions
            ? positions.ConvertAll(p => p with { Value = Guid.Parse(p.Value).ToString("N") }) : []);
}

/// <summary>The page of a new seat.</summary>
public sealed record OpenSeatModel(UnitCard Unit, FormState Form, SeatFields Fields);
