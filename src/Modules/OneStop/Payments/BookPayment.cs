using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Numbering;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.OneStop;

/// <summary>Books one answer of the gateway: order, fees or duty, receipt and what follows in one commit, or nothing.</summary>
internal sealed class BookPayment(AppDb db, Acts acts, WorkClock clock, NumberDesk numbers, DossierMoves moves)
{
    private const string Who = "Cổng thanh toán";

    /// <param name="movesDossier">A paid duty lets its dossier go on.</param>
    public async Task<Booking> Take(GatewayAnswer answer, bool movesDossier, CancellationToken cancel)
    {
        var order = await db.Set<PaymentOrder>().FirstOrDefaultAsync(o => o.Number == answer.Order, cancel);
        if (answer.State is GatewayState.Unknown or GatewayState.Pending)
        {
            return order is null ? Booking.Differs : await Wait(order, answer, cancel);
        }

        if (order is null)
        {
            return answer.State is GatewayState.Paid ? await Differs(answer, null, "Cổng báo đã nhận tiền cho một đơn không có ở đây.", cancel) : Booking.Differs;
        }

        if (order.BookedAt is not null && order.Transaction == answer.Reference)
        {
            return Booking.Before;
        }

        return answer.State is GatewayState.Paid ? await Paid(order, answer, movesDossier, cancel) : await NotPaid(order, answer, cancel);
    }

    private async Task<Booking> Paid(PaymentOrder order, GatewayAnswer answer, bool movesDossier, CancellationToken cancel)
    {
        if (await WhyNot(order, answer, cancel) is { } why)
        {
            return await Differs(answer, order, why, cancel);
        }

        var act = Act(order.Id);
        (order.OpenFor, order.Transaction, order.BookedAt, order.AnsweredAt, order.Why) = (null, answer.Reference, act.At, act.At, null);
        var ids = order.Lines.Select(l => l.Dossier).Distinct().ToList();
        var dossiers = await db.Set<Dossier>().Where(d => ids.Contains(d.Id)).OrderBy(d => d.Id).ToListAsync(cancel);
        if (order.Purpose is PaymentPurpose.Duty)
        {
            return await Duty(order, dossiers[0], movesDossier, act, cancel);
        }

        var fees = await Fees(order, cancel);
        if (fees.Exists(f => f.PaidAt is not null) || !dossiers.TrueForAll(PayRules.Pays))
        {
            return await Unbooked(order, act, cancel);
        }

        order.State = OrderState.Paid;
        order.Receipt = (await numbers.Next(OneStopNumbers.Money, order.UnitId, act.Day, act, cancel: cancel)).Text;
        foreach (var fee in fees)
        {
            (fee.PaidAt, fee.PaidBy, fee.Receipt, fee.CashierUnitId, fee.Transaction) = (act.At, PaymentWay.Online, order.Receipt, order.UnitId, order.Transaction);
        }

        foreach (var dossier in dossiers)
        {
            act.Record(new DossierPaid(dossier.Reference, dossier.UnitId, fees.Where(f => f.DossierId == dossier.Id).Sum(f => f.Amount), order.Receipt));
        }

        act.Record(new PaymentBooked(order.About, order.UnitId, order.Number, order.Amount, order.Transaction!));
        await act.Commit(cancel);
        return Booking.Booked;
    }

    private Task<List<DossierFee>> Fees(PaymentOrder order, CancellationToken cancel)
    {
        var lines = order.Lines.Select(l => l.Id).ToList();
        return db.Set<DossierFee>().Where(f => lines.Contains(f.Id)).OrderBy(f => f.DossierId).ThenBy(f => f.Ordinal).ToListAsync(cancel);
    }

    // What an officer records as done, the payment does: the dossier goes on, and the second appointment counts from now where one was set.
    private async Task<Booking> Duty(PaymentOrder order, Dossier dossier, bool movesDossier, Act act, CancellationToken cancel)
    {
        var lines = order.Lines.Select(l => l.Id).ToList();
        var duties = await db.Set<DossierDuty>().Where(d => lines.Contains(d.Id)).OrderBy(d => d.AskedAt).ToListAsync(cancel);
        if (duties.Exists(d => d.EndedAt is not null || d.PaidAt is not null) || DossierRules.WhyNotDutyDone(dossier) is not null)
        {
            return await Unbooked(order, act, cancel);
        }

        order.State = OrderState.Paid;
        foreach (var duty in duties)
        {
            (duty.PaidAt, duty.Transaction) = (act.At, order.Transaction);
        }

        act.Record(new PaymentBooked(order.About, order.UnitId, order.Number, order.Amount, order.Transaction!));
        if (!movesDossier)
        {
            Issues.Open(db, act, order, IssueKind.Stuck, $"stuck:{order.Id:N}", order.Transaction, order.Amount, "Nghĩa vụ tài chính đã nộp trực tuyến nhưng hồ sơ chưa tự được giải quyết tiếp. Hãy xem hồ sơ và ghi đã xong nghĩa vụ tài chính.");
            await act.Commit(cancel);
            return Booking.Booked;
        }

        Span? second = duties[^1].Second is { } text && Span.TryParse(text, out var limit) ? limit : null;
        await moves.DutyDone(dossier, second, PayWords.DutyPaid(order), act, cancel);
        return Booking.Booked;
    }

    private async Task<Booking> Unbooked(PaymentOrder order, Act act, CancellationToken cancel)
    {
        order.State = OrderState.Unbooked;
        Issues.Open(db, act, order, IssueKind.Unbooked, $"unbooked:{order.Id:N}", order.Transaction, order.Amount, "Cổng đã nhận tiền, nhưng khoản này đã được nộp cách khác hoặc không còn phải nộp.");
        await act.Commit(cancel);
        return Booking.Unbooked;
    }

    private async Task<string?> WhyNot(PaymentOrder order, GatewayAnswer answer, CancellationToken cancel) => answer switch
    {
        _ when answer.Amount != order.Amount => "Số tiền cổng báo khác với số tiền của đơn.",
        { Reference: null or "" } => "Cổng báo đã nhận tiền mà không có mã giao dịch.",
        _ when order.BookedAt is not null => "Cổng báo thêm một giao dịch cho đơn đã ghi nhận.",
        _ => await db.Set<PaymentOrder>().AnyAsync(o => o.Transaction == answer.Reference && o.Id != order.Id, cancel) ? "Mã giao dịch này đã dùng cho một đơn khác." : null,
    };

    private async Task<Booking> Differs(GatewayAnswer answer, PaymentOrder? order, string why, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var key = $"difference:{answer.Order}:{answer.Reference}:{answer.Amount}" is { Length: > 200 } text ? text[..200] : $"difference:{answer.Order}:{answer.Reference}:{answer.Amount}";
        if (!await db.Set<PaymentIssue>().AnyAsync(i => i.Key == key, cancel))
        {
            var act = Act(Guid.CreateVersion7());
            Issues.Open(db, act, order, IssueKind.Difference, key, answer.Reference, answer.Amount, why, answer.Order);
            await act.Commit(cancel);
        }

        return Booking.Differs;
    }

    private async Task<Booking> NotPaid(PaymentOrder order, GatewayAnswer answer, CancellationToken cancel)
    {
        if (order.State is OrderState.Waiting)
        {
            var act = Act(Guid.CreateVersion7());
            order.Close(answer.State is GatewayState.Left ? OrderState.Left : OrderState.Refused, answer.Why);
            order.AnsweredAt = act.At;
            await act.Commit(cancel);
        }

        return Booking.NotPaid;
    }

    private async Task<Booking> Wait(PaymentOrder order, GatewayAnswer answer, CancellationToken cancel)
    {
        if (order.BookedAt is not null)
        {
            return Booking.Before;
        }

        var act = Act(Guid.CreateVersion7());
        order.AnsweredAt = act.At;
        order.PendingAt = answer.State is GatewayState.Pending ? order.PendingAt ?? act.At : order.PendingAt;
        if (order.State is OrderState.Waiting && answer.State is GatewayState.Unknown && order.ExpiresAt <= act.At)
        {
            order.Close(OrderState.Expired);
        }

        await act.Commit(cancel);
        return Booking.Waiting;
    }

    private Act Act(Guid id) => acts.For(new Acting { Id = id, Actor = Actor.System(Who), Rights = AllRights.Instance, At = clock.Now });
}
