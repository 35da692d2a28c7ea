using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>The counter's cash book of a day: every receipt, sums by way, and the day closed once against the cash counted.</summary>
internal static class KeepCash
{
    public static readonly DateField Day = new("day", "Ngày") { Required = false, NotAfterToday = true };
    public static readonly MoneyField Counted = new("counted", "Tiền mặt đếm được");
    public static readonly TextField Remark = new("remark", "Giải thích chênh lệch") { Required = false, Rows = 2, Max = 500 };

    public static void Map(Site site)
    {
        var action = site.Action(OneStopUrls.Cash).Requires(OneStopPermissions.Receive);
        action.MapPrint(Show);
        action.MapPost(Close);
    }

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, IUnits units, Act act, CancellationToken cancel)
    {
        var model = await Model(form, form.Maybe(Day) ?? act.Day, db, units, act, cancel);
        return query.IsFile && !form.HasErrors
            ? ListFile.Of("so-quy", model.Lines, Columns)
            : CashPage.With(model, form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Close(FormState form, AppDb db, IUnits units, Act act, CancellationToken cancel)
    {
        var (model, counted, remark) = (await Model(form, act.Day, db, units, act, cancel), form.Get(Counted), form.Maybe(Remark));
        act.RefuseIf(model.Closed is not null, OneStopRefusals.CashClosed.With(act.Day));
        if (!form.HasErrors && counted != model.Cash && remark is null)
        {
            form.AddError(Remark, "Tiền đếm được lệch {0} đồng so với biên lai. Hãy giải thích.", counted - model.Cash);
        }

        if (form.HasErrors)
        {
            return CashPage.With(model, StatusCodes.Status400BadRequest);
        }

        var day = new CashDay { Id = act.Id, UnitId = model.UnitId, Day = act.Day, Cash = model.Cash, OtherWays = model.OtherWays, Counted = counted, Remark = remark, At = act.At, Who = act.Actor.Name };
        db.Add(day);
        act.Record(new CashClosed(day.Id, day.UnitId, act.Day, counted));
        await act.Commit(cancel);
        return Go.To(OneStopUrls.Cash, "Đã đóng sổ quỹ.");
    }

    private static async Task<CashModel> Model(FormState form, DateOnly day, AppDb db, IUnits units, Act act, CancellationToken cancel)
    {
        var unit = ReceiveDossier.Counter(act);
        var (from, to) = (VietnamTime.StartOf(day), VietnamTime.StartOf(day.AddDays(1)));
        var rows = await (
            from fee in db.Set<DossierFee>().AsNoTracking()
            join dossier in db.Set<Dossier>() on fee.DossierId equals dossier.Id
            join person in db.Set<Access.Person>() on fee.CashierId equals (Guid?)person.Id into people
            from person in people.DefaultIfEmpty()
            where fee.CashierUnitId == unit && fee.PaidAt >= @from && fee.PaidAt < to
            orderby fee.PaidAt, fee.Receipt, fee.Ordinal
            select new CashLine { Dossier = dossier.Id, Number = dossier.Number ?? dossier.TrackingCode, Payer = dossier.Applicant, Fee = fee.Name, Amount = fee.Amount, Way = fee.PaidBy, Receipt = fee.Receipt, At = fee.PaidAt, IsThroughGateway = fee.Transaction != null, Cashier = person == null ? null : person.Name }).ToListAsync(cancel);
        var closed = await db.Set<CashDay>().AsNoTracking().FirstOrDefaultAsync(d => d.UnitId == unit && d.Day == day, cancel);
        return new(form.With(Day, (DateOnly?)day), unit, (await units.Find(unit, new(act.Day), cancel))?.Name ?? "–", day, rows, closed, day == act.Day);
    }

    private static IReadOnlyList<FileColumn<CashLine>> Columns { get; } =
    [
        new("Biên lai", l => l.Receipt), new("Thu lúc", l => l.At), new("Mã hồ sơ", l => l.Number), new("Người nộp", l => l.Payer.Name), new("Khoản", l => l.Fee), new("Số tiền", l => l.Amount),
        new("Cách nộp tiền", l => l.Way?.Title(), IsWord: true), new("Người thu", l => l.Cashier ?? (l.IsThroughGateway ? "Cổng thanh toán" : null)),
    ];
}

/// <summary>Money taken at a counter.</summary>
public sealed record CashLine
{
    /// <summary>The dossier.</summary>
    public required Guid Dossier { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Who filed it.</summary>
    public required Applicant Payer { get; init; }

    /// <summary>What for.</summary>
    public required string Fee { get; init; }

    /// <summary>In đồng.</summary>
    public required long Amount { get; init; }

    /// <summary>How.</summary>
    public PaymentWay? Way { get; init; }

    /// <summary>Number of the receipt.</summary>
    public string? Receipt { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime? At { get; init; }

    /// <summary>Who took it; nobody where the payment gateway did.</summary>
    public string? Cashier { get; init; }

    /// <summary>It came through the payment gateway.</summary>
    public bool IsThroughGateway { get; init; }
}

/// <summary>A day of a cash book.</summary>
public sealed record CashModel(FormState Form, Guid UnitId, string Unit, DateOnly Day, IReadOnlyList<CashLine> Lines, CashDay? Closed, bool IsToday)
{
    /// <summary>Cash by the receipts, in đồng.</summary>
    public long Cash => Lines.Where(l => l.Way is PaymentWay.Cash).Sum(l => l.Amount);

    /// <summary>By other ways, in đồng.</summary>
    public long OtherWays => Lines.Where(l => l.Way is not PaymentWay.Cash).Sum(l => l.Amount);

    /// <summary>Of these through the payment gateway: nobody at the counter took it, and a closed day does not stop it.</summary>
    public long ThroughGateway => Lines.Where(l => l.IsThroughGateway).Sum(l => l.Amount);
}
