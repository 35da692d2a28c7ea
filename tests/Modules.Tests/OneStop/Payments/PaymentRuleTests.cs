using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Numbering;
using ThongSuot.Payments;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Money is paid once and booked once, whoever presses how often and whatever comes from outside.</summary>
public sealed class PaymentRuleTests
{
    [Theory, OnEach]
    public async Task Many_presses_from_two_browsers_make_one_order(On database)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        using var other = await app.As("phat");
        var id = await phat.FileWithFee();
        var (one, two) = (await phat.Open(OneStopUrls.My(id)), await other.Open(OneStopUrls.My(id)));
        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? one : two).Press("Nộp trực tuyến")));
        Assert.All(pages, p => p.Ok());
        var order = Assert.Single(await app.Orders(id));
        Assert.Contains(pages, p => p.Url.AbsolutePath == OneStopUrls.Pay(order.Code));

        // Opened again, it is the same.
        (await (await phat.Open(OneStopUrls.My(id))).Press("Tiếp tục nộp trực tuyến")).Ok();
        Assert.Equal(order.Code, Assert.Single(await app.Orders(id)).Code);
    }

    [Theory, OnEach]
    public async Task Twenty_notices_at_once_book_one_payment_with_one_receipt(On database)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        var id = await phat.FileWithFee();
        await phat.ToOrder(id);
        var order = Assert.Single(await app.Orders(id));
        var paid = order.Paid(PaySteps.Transaction());
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.Send(paid)));
        Assert.All(answers, status => Assert.Equal(200, status));
        var fee = Assert.Single(await app.Fees(id));
        Assert.Equal((paid.Reference, 1), (fee.Transaction, fee.Version));
        Assert.Equal(1, await app.Inside((_, db, _) => db.Set<NumberRow>().CountAsync(n => n.ActId == order.Id)));
        Assert.Empty(await app.Issues(order.Number));
    }

    [Theory, OnEach]
    public async Task A_wrong_signature_another_amount_an_unknown_order_and_a_used_reference_book_nothing(On database)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        using var gateway = app.Visitor();
        var id = await phat.FileWithFee();
        await phat.ToOrder(id);
        var order = Assert.Single(await app.Orders(id));
        var paid = order.Paid(PaySteps.Transaction());
        var notice = app.Notice(paid);
        var other = new SignedValues("another key of another side, 32 signs"u8.ToArray(), "demo");
        foreach (var forged in (string[])[notice.Replace("state=paid", "state=paid&state=paid", StringComparison.Ordinal), notice.Replace($"amount={order.Amount}", "amount=1", StringComparison.Ordinal), notice[..^4] + "0000", notice.Split("&sign=")[0],
            notice.Replace("kind=answer", "kind=pay", StringComparison.Ordinal), OneStopUrls.PaymentNotice, SignedValues.Url(OneStopUrls.PaymentNotice, other.Of(paid)), notice.Replace("merchant=demo", "merchant=khac", StringComparison.Ordinal)])
        {
            (await gateway.Open(forged)).Is(400);
            (await gateway.Open(forged.Replace(OneStopUrls.PaymentNotice, OneStopUrls.PayPart(order.Code, "return"), StringComparison.Ordinal))).Is(400).Says("không phải của cổng thanh toán");
        }

        Assert.Equal(400, await app.Send(paid with { Amount = order.Amount - 1 }));
        Assert.Equal(400, await app.Send(paid with { Reference = null }));
        Assert.Equal(400, await app.Send(paid with { Order = "TS2010150000000000" }));
        Assert.Equal((OrderState.Waiting, null), ((await app.Orders(id))[0].State, Assert.Single(await app.Fees(id)).PaidAt));
        Assert.Equal(2, (await app.Issues(order.Number)).Count(i => i.Kind is IssueKind.Difference));

        // The true one books; a second payment for the same order, and the same number for another order, do not.
        Assert.Equal(200, await app.Send(paid));
        Assert.Equal(400, await app.Send(paid with { Reference = PaySteps.Transaction() }));
        Assert.Equal(200, await app.Send(paid with { State = GatewayState.Refused, Reference = paid.Reference }));
        Assert.Equal(paid.Reference, Assert.Single(await app.Fees(id)).Transaction);
        var second = await phat.FileWithFee();
        await phat.ToOrder(second);
        Assert.Equal(400, await app.Send(Assert.Single(await app.Orders(second)).Paid(paid.Reference!)));
        Assert.Null(Assert.Single(await app.Fees(second)).PaidAt);

        // Another order's answer, though signed, does not open this one's return.
        (await gateway.Open(app.Notice(paid).Replace(OneStopUrls.PaymentNotice, OneStopUrls.PayPart((await app.Orders(second))[0].Code, "return"), StringComparison.Ordinal))).Is(400);
    }

    [Theory, OnEach]
    public async Task What_was_paid_at_the_counter_meanwhile_is_not_paid_twice_and_money_that_still_comes_is_put_before_a_person(On database)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        using var dao = await app.As("dao");
        var id = await phat.FileWithFee();
        var order = await phat.ToOrder(id);
        (await (await dao.Change(id, "pay")).Fill("Cách nộp tiền", "Cash").Press("Thu phí, lệ phí")).Ok();
        var (row, fee) = (Assert.Single(await app.Orders(id)), Assert.Single(await app.Fees(id)));
        Assert.Equal(OrderState.Cancelled, row.State);
        (await phat.Open(order.Url.AbsolutePath)).Ok().Says("không cần trả nữa").DoesNotSay("Đến trang thanh toán");
        Assert.Equal(200, await app.Send(row.Paid(PaySteps.Transaction())));
        Assert.Equal(200, await app.Send(row.Paid((await app.Orders(id))[0].Transaction!)));
        Assert.Equal((OrderState.Unbooked, fee.Receipt, PaymentWay.Cash), ((await app.Orders(id))[0].State, Assert.Single(await app.Fees(id)).Receipt, Assert.Single(await app.Fees(id)).PaidBy));
        Assert.Equal(IssueKind.Unbooked, Assert.Single(await app.Issues(row.Number)).Kind);
        (await phat.Open(order.Url.AbsolutePath)).Ok().Says("xem xét hoàn trả");
    }

    [Theory, OnEach]
    public async Task Money_that_comes_after_the_order_ran_out_is_booked_and_closes_the_new_one(On database)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        var id = await phat.FileWithFee();
        var page = await phat.ToOrder(id);
        var first = Assert.Single(await app.Orders(id));
        await app.Inside((_, db, act) => db.Set<PaymentOrder>().Where(o => o.Id == first.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.ExpiresAt, act.At.AddMinutes(-1))));
        (await phat.Open(page.Url.AbsolutePath)).Ok().Says("không dùng được nữa").DoesNotSay("Đến trang thanh toán");
        Assert.Equal(page.Url.AbsolutePath, (await phat.Open(OneStopUrls.PayPart(first.Code, "go"))).Url.AbsolutePath);
        (await (await phat.Open(OneStopUrls.My(id))).Press("Tiếp tục nộp trực tuyến")).Ok().Says("Đến trang thanh toán");
        Assert.Equal([OrderState.Expired, OrderState.Waiting], (await app.Orders(id)).Select(o => o.State));
        Assert.Equal(200, await app.Send(first.Paid(PaySteps.Transaction())));
        Assert.Equal([OrderState.Paid, OrderState.Cancelled], (await app.Orders(id)).Select(o => o.State));
    }

    [Theory, OnEach]
    public async Task A_duty_recorded_as_done_by_an_officer_is_asked_for_no_more(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var tam = await app.As("tam");
        var id = Counters.IdOf((await (await ngan.Form(Counters.Permit, "Bùi Văn Thuế")).Fill("Cơ quan, đơn vị giải quyết", $"{Data.DemoId.Of("unit:hg-sxd-02"):N}").Press("Tiếp nhận hồ sơ")).Ok());
        (await (await tam.Change(id, "duty")).Fill("Nêu rõ lý do", "Tiền sử dụng đất").Fill("Số tiền phải nộp, đồng", "500.000").Press("Chờ nghĩa vụ tài chính")).Ok();
        var link = (await ngan.Open(OneStopUrls.Part(id, "pay-link"))).Ok();
        (await link.Press("Tạo mã QR: Nghĩa vụ tài chính, 500.000 đ")).Ok();
        (await (await ngan.Change(id, "duty-done")).Fill("Ghi chú, số chứng từ", "Biên lai 7").Press("Đã xong nghĩa vụ tài chính")).Ok();
        var order = Assert.Single(await app.Orders(id));
        Assert.Equal(OrderState.Cancelled, order.State);
        Assert.Equal(200, await app.Send(order.Paid(PaySteps.Transaction())));
        Assert.Equal((OrderState.Unbooked, DossierStatus.Processing), (Assert.Single(await app.Orders(id)).State, (await app.Dossier(id)).Status));
    }

    [Theory, OnEach]
    public async Task A_paid_duty_whose_dossier_cannot_go_on_is_booked_and_an_officer_is_told(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var tam = await app.As("tam");
        var id = Counters.IdOf((await (await ngan.Form(Counters.Permit, "Bùi Thị Kẹt")).Fill("Cơ quan, đơn vị giải quyết", $"{Data.DemoId.Of("unit:hg-sxd-02"):N}").Press("Tiếp nhận hồ sơ")).Ok());
        (await (await tam.Change(id, "duty")).Fill("Nêu rõ lý do", "Tiền sử dụng đất").Fill("Số tiền phải nộp, đồng", "500.000").Press("Chờ nghĩa vụ tài chính")).Ok();
        await (await ngan.Open(OneStopUrls.Part(id, "pay-link"))).Press("Tạo mã QR: Nghĩa vụ tài chính, 500.000 đ");
        var @case = (await app.Dossier(id)).CaseId!.Value;
        await app.Inside((services, _, act) => services.GetRequiredService<CaseDesk>().Resume(@case, "Ở trang vụ việc", act));
        var order = Assert.Single(await app.Orders(id));
        Assert.Equal(200, await app.Send(order.Paid(PaySteps.Transaction())));
        Assert.Equal(OrderState.Paid, Assert.Single(await app.Orders(id)).State);
        Assert.Equal(IssueKind.Stuck, Assert.Single(await app.Issues(order.Number)).Kind);
        (await ngan.Open(OneStopUrls.Dossier(id))).Ok().Says("Đã nộp trực tuyến lúc").Says("Yêu cầu thực hiện nghĩa vụ tài chính");
        (await ngan.Open(OneStopUrls.Payments)).Ok().Says("Hồ sơ chưa tự đi tiếp");
    }

    [Theory, OnEach]
    public async Task Nobody_pays_by_an_address_that_was_guessed_nor_for_anothers_dossier(On database)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        using var hong = await app.As("hong");
        using var visitor = app.Visitor();
        var id = await phat.FileWithFee();
        var order = await phat.ToOrder(id);
        (await visitor.Open($"/pay/{new string('a', 32)}")).Is(404);
        (await visitor.Open(order.Url.AbsolutePath[..^1])).Is(404);
        (await hong.Open(OneStopUrls.My(id))).Is(404);
        (await hong.Open(OneStopUrls.Part(id, "pay-link"))).Is(404);
        Assert.Equal("no-store", order.Response.Headers.CacheControl!.NoStore ? "no-store" : "kept");
        Assert.Single(await app.Orders(id));
    }
}
