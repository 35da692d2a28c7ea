using Microsoft.EntityFrameworkCore;
using ThongSuot.Events;
using ThongSuot.Notifications;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Whoever filed pays from home: to the gateway and back, with the receipt, and with what it says when it does not work.</summary>
public sealed class PayOnlineTests
{
    [Theory, OnEach]
    public async Task A_citizen_pays_the_fee_of_a_dossier_and_finds_receipt_and_notice(On database)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        var id = await phat.FileWithFee();
        (await phat.Open(OneStopUrls.MyPart(id, "filed"))).Ok().Says("Có thể nộp ngay, hoặc sau khi hồ sơ được tiếp nhận").Says("100.000 đ");
        var back = (await phat.Pay(id)).Says("Đã nhận tiền nộp trực tuyến.").Says("Đã nộp trực tuyến 100.000 đ").DoesNotSay("chưa nộp");
        Assert.Equal(OneStopUrls.My(id), back.Url.AbsolutePath);
        Assert.DoesNotContain(back.Document.QuerySelectorAll("button"), b => b.TextContent.Contains("Nộp trực tuyến", StringComparison.Ordinal));
        var (order, fee) = (Assert.Single(await app.Orders(id)), Assert.Single(await app.Fees(id)));
        Assert.Equal((OrderState.Paid, PaymentWay.Online, order.Receipt, order.Transaction), (order.State, fee.PaidBy, fee.Receipt, fee.Transaction));
        (await back.Follow("Xác nhận đã nộp tiền")).Ok().Says("XÁC NHẬN ĐÃ NỘP TIỀN TRỰC TUYẾN").Says("Huỳnh Gia Phát").Says(order.Transaction!).Says(order.Receipt!);

        // Whoever only has the link sees no name.
        using var visitor = app.Visitor();
        (await visitor.Open(OneStopUrls.PayPart(order.Code, "receipt"))).Ok().Says(order.Receipt!).DoesNotSay("Huỳnh Gia Phát");
        (await visitor.Open(OneStopUrls.Pay(order.Code))).Ok().Says("Đã thanh toán").DoesNotSay("Huỳnh Gia Phát").DoesNotSay("Đến trang thanh toán");
        await Told(app, id, $"biên lai số {order.Receipt}");
        using var dao = await app.As("dao");
        (await dao.Open(OneStopUrls.Dossier(id))).Ok().Says($"Trực tuyến, mã giao dịch {order.Transaction}").Says("Ghi nhận thanh toán trực tuyến");
    }

    [Theory, OnEach("Trả tiền", "Đã nhận tiền nộp trực tuyến."), OnEach("Trả tiền; cổng báo hai lần", "Đã nhận tiền nộp trực tuyến."), OnEach("Trả tiền; ngân hàng trả lời chậm", "Ngân hàng chưa trả lời"),
        OnEach("Trả tiền rồi đóng trình duyệt", "Bạn đã rời cổng thanh toán"), OnEach("Trả tiền; mất mạng, không ai báo gì", "Bạn đã rời cổng thanh toán")]
    public async Task However_the_gateway_tells_it_a_payment_is_booked_once_and_none_is_lost(On database, string choice, string says)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        var id = await phat.FileWithFee();
        (await phat.Pay(id, choice)).Says(says);
        await app.AskGateway();
        await app.AskGateway();
        var (order, fee) = (Assert.Single(await app.Orders(id)), Assert.Single(await app.Fees(id)));
        Assert.Equal((OrderState.Paid, order.Receipt), (order.State, fee.Receipt));
        Assert.Equal(200, await app.Send(order.Paid(order.Transaction!)));
        Assert.Equal(fee.Version, Assert.Single(await app.Fees(id)).Version);
        Assert.Equal(1, await Count(app, id, "one-stop.paid"));
        (await phat.Open(OneStopUrls.My(id))).Ok().Says("Đã nộp trực tuyến 100.000 đ");
    }

    [Theory, OnEach("Ngân hàng từ chối: không đủ số dư", OrderState.Refused, "Cổng thanh toán báo: không đủ số dư."), OnEach("Bỏ đi, không trả", OrderState.Left, "không thành công")]
    public async Task A_refused_or_abandoned_payment_books_nothing_says_why_and_is_tried_again(On database, string choice, OrderState state, string says)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        var id = await phat.FileWithFee();
        (await phat.Pay(id, choice)).Says(says).Says("chưa nộp");
        Assert.Equal(state, Assert.Single(await app.Orders(id)).State);
        Assert.Null(Assert.Single(await app.Fees(id)).PaidAt);
        (await phat.Pay(id)).Says("Đã nộp trực tuyến 100.000 đ");
        Assert.Equal([state, OrderState.Paid], (await app.Orders(id)).Select(o => o.State));
    }

    [Theory, OnEach]
    public async Task A_financial_duty_paid_online_lets_the_dossier_go_on_with_the_second_appointment_in_the_same_commit(On database)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        using var ngan = await app.As("ngan");
        using var tam = await app.As("tam");
        var page = (await phat.Open(OneStopUrls.FileOnline(Counters.Permit))).Ok().Fill("Địa chỉ", "phường V").Attach("Giấy tờ về quyền sử dụng đất", "dat.pdf", OnlineSteps.Pdf("Đất"));
        var id = Guid.Parse((await page.Press("Nộp hồ sơ")).Ok().Url.Segments[3].TrimEnd('/'));
        (await (await ngan.Change(id, "accept")).Press("Tiếp nhận")).Ok();
        var duty = (await tam.Change(id, "duty")).Fill("Nêu rõ lý do", "Tiền sử dụng đất, thông báo 15/TB-CCT");
        (await duty.Fill("Số tiền phải nộp, đồng", "3 triệu").Press("Chờ nghĩa vụ tài chính")).IsInvalid().Says("Số tiền không đúng");
        duty = (await tam.Change(id, "duty")).Fill("Nêu rõ lý do", "Tiền sử dụng đất, thông báo 15/TB-CCT").Fill("Số tiền phải nộp, đồng", "3.250.000").Fill("Thời hạn của lần hẹn thứ hai, nếu trả trực tuyến", "3 ngày làm việc");
        (await duty.Press("Chờ nghĩa vụ tài chính")).Ok().Says("3.250.000 đ").Says("chưa nộp");
        var mine = (await phat.Open(OneStopUrls.My(id))).Ok().Says("Nghĩa vụ tài chính: 3.250.000 đ");
        var form = mine.Document.QuerySelectorAll("form").First(f => f.QuerySelector("input[name=purpose][value=Duty]") is not null);
        var gateway = await (await mine.Press(form.QuerySelector("button")!)).Follow("Đến trang thanh toán");
        (await gateway.Press("Trả tiền")).Ok().Says("Đang xử lý").Says("20/10/2020");
        var dossier = await app.Dossier(id);
        Assert.Equal(DossierStatus.Processing, dossier.Status);
        var order = Assert.Single(await app.Orders(id), o => o.Purpose is PaymentPurpose.Duty);
        var booked = await app.Inside((_, db, _) => db.Set<EventRow>().AsNoTracking().Where(e => e.ActId == order.Id).Select(e => e.Kind).ToListAsync());
        Assert.Contains("one-stop.payment-booked", booked);
        Assert.Contains("one-stop.turned", booked);
        (await tam.Open(OneStopUrls.Dossier(id))).Ok().Says("Đã nộp trực tuyến lúc").Says(order.Transaction!);
        await Told(app, id, "Nghĩa vụ tài chính đã nộp xong.");
    }

    [Theory, OnEach]
    public async Task A_group_is_paid_for_at_once(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        var (id, _) = await dao.ReceiveGroup("Lý Thị Cùng Trả");
        var members = await app.GroupDossiers(id);
        await app.Inside(async (_, db, act) =>
        {
            db.AddRange(members.Take(2).Select((m, i) => new DossierFee { Id = Guid.CreateVersion7(), DossierId = m.Id, Ordinal = 90 + i, Code = "thu", Name = $"Phí thử {i}", Kind = Procedures.FeeKind.Fee, Amount = 7000 + i }));
            await act.Commit();
        });
        var page = (await (await dao.Open(OneStopUrls.Group(id))).Ok().Follow("QR, liên kết thanh toán")).Ok();
        page = (await page.Press(page.Document.QuerySelector("main form button")!)).Ok().Says("Mời người nộp quét mã");
        using var visitor = app.Visitor();
        var order = (await visitor.Open(page.Document.QuerySelector("main a[href^='/pay/']")!.GetAttribute("href")!)).Ok().Says("Phí thử 0").Says("Phí thử 1");
        (await (await order.Follow("Đến trang thanh toán")).Press("Trả tiền")).Ok().Says("Đã thanh toán");
        var fees = await app.Inside((_, db, _) => db.Set<DossierFee>().AsNoTracking().Where(f => f.Code == "thu" && members.Select(m => m.Id).Contains(f.DossierId)).ToListAsync());
        Assert.Single(fees.Select(f => f.Receipt).Distinct());
        Assert.All(fees, f => Assert.NotNull(f.PaidAt));
        (await dao.Open(OneStopUrls.GroupPart(id, "pay-link"))).Ok().Says("Đã nhận tiền lúc");
    }

    private static Task<int> Count(App app, Guid id, string kind) => app.Inside((_, db, _) => db.Set<EventRow>().CountAsync(e => e.SubjectId == id.ToString("N") && e.Kind == kind));

    private static async Task Told(App app, Guid id, string says)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await app.Inside((_, db, _) => db.Set<Notice>().AsNoTracking().AnyAsync(n => n.Kind == TellPaid.Kind.Code && n.AboutId == id.ToString("N") && n.Text.Contains(says))))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"Nobody was told “{says}”.");
    }
}
