using Microsoft.EntityFrameworkCore;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Paying online at the counter, the cash book beside it, and the page on which payments are compared and settled.</summary>
public sealed class CounterPayTests
{
    [Theory, OnEach]
    public async Task The_person_at_the_counter_scans_a_code_and_the_clerks_page_says_when_the_money_is_there(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        using var phone = app.Visitor();
        var received = await dao.Receive(Counters.CertifiedCopy, "Tạ Thị Quét Mã");
        var id = Counters.IdOf(received);
        var page = (await received.Follow("QR, liên kết thanh toán")).Ok();
        page = (await page.Press(page.Document.QuerySelector("main form button")!)).Ok().Says("Mời người nộp quét mã");
        Assert.NotNull(page.Document.QuerySelector("svg[role=img][aria-label='Mã QR thanh toán']"));
        Assert.Equal("5", page.Response.Headers.GetValues("Refresh").Single());
        var order = Assert.Single(await app.Orders(id));
        Assert.Matches("^[a-z2-9]{32}$", order.Code);
        Assert.EndsWith(OneStopUrls.Pay(order.Code), page.Document.QuerySelector("main a[href^='/pay/']")!.TextContent, StringComparison.Ordinal);
        (await (await (await phone.Open(OneStopUrls.Pay(order.Code))).Ok().Follow("Đến trang thanh toán")).Press("Trả tiền")).Ok().Says("Đã thanh toán");
        page = (await dao.Open(page.Url.AbsolutePath)).Ok().Says("Đã nhận tiền lúc").Says("Biên lai số").Says("Không còn khoản nào trả trực tuyến được.");
        Assert.False(page.Response.Headers.Contains("Refresh"));
        (await dao.Open(OneStopUrls.Dossier(id))).Ok().Says("Trực tuyến, mã giao dịch").DoesNotSay("QR, liên kết thanh toán");
        using var khoa = await app.As("khoa");
        (await khoa.Open(page.Url.AbsolutePath)).Is(404);
    }

    [Theory, OnEach]
    public async Task The_cash_book_does_not_count_online_money_as_cash_and_a_closed_day_does_not_stop_it(On database)
    {
        await using var app = await App.Start(database);
        using var dao = await app.As("dao");
        using var phone = app.Visitor();
        var (cash, online) = (await dao.Received(Counters.CertifiedCopy, "Cao Thị Tiền Mặt"), await dao.Received(Counters.CertifiedCopy, "Cao Văn Trực Tuyến"));
        (await (await dao.Change(cash, "pay")).Fill("Cách nộp tiền", "Cash").Press("Thu phí, lệ phí")).Ok();
        var taken = Assert.Single(await app.Fees(cash)).Amount;
        (await (await dao.Open(OneStopUrls.Cash)).Fill("Tiền mặt đếm được", $"{taken}").Press("Đóng sổ")).Ok().Says("đã đóng sổ");
        var link = (await dao.Open(OneStopUrls.Part(online, "pay-link"))).Ok();
        (await link.Press(link.Document.QuerySelector("main form button")!)).Ok();
        var order = Assert.Single(await app.Orders(online));
        Assert.Equal(200, await app.Send(order.Paid(PaySteps.Transaction())));
        var book = (await dao.Open(OneStopUrls.Cash)).Ok().Says("Cao Văn Trực Tuyến").Says("Cổng thanh toán").Says("qua cổng thanh toán");
        var sums = book.Document.QuerySelectorAll("tfoot tr").Select(r => r.QuerySelector(".number")!.TextContent.Trim()).ToList();
        Assert.Equal([$"{Kernel.Written.Number(taken)} đ", $"{Kernel.Written.Number(order.Amount)} đ"], sums);
    }

    [Theory, OnEach]
    public async Task A_dossier_withdrawn_after_payment_is_put_before_a_person_who_says_what_was_done(On database)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        using var dao = await app.As("dao");
        var id = await phat.FileWithFee();
        await phat.Pay(id);
        (await (await phat.Open(OneStopUrls.MyPart(id, "withdraw"))).Fill("Lý do rút hồ sơ", "Đổi ý").Press("Rút hồ sơ")).Ok();
        var order = Assert.Single(await app.Orders(id));
        var issue = Assert.Single(await app.Issues(order.Number));
        Assert.Equal((IssueKind.Refund, 100_000), (issue.Kind, issue.Amount));
        (await dao.Open(OneStopUrls.Payments)).Ok().Says("Xem xét hoàn trả").Says(order.Number);
        var page = (await dao.Open(OneStopUrls.PaymentIssue(issue.Id))).Ok().Says("100.000 đ").Says(order.Transaction!);
        var stale = await dao.Open(OneStopUrls.PaymentIssue(issue.Id));
        (await page.Press("Ghi đã xử lý")).IsInvalid().Says("Hãy nhập: Đã xử lý thế nào.");
        (await (await dao.Open(OneStopUrls.PaymentIssue(issue.Id))).Fill("Đã xử lý thế nào", "Hoàn trả theo UNC 18").Press("Ghi đã xử lý")).Ok().DoesNotSay(issue.Text);
        (await stale.Fill("Đã xử lý thế nào", "Lần nữa").Press("Ghi đã xử lý")).Is(409).Says("Việc này đã được Nguyễn Thị Hồng Đào xử lý.");
        (await dao.Open(OneStopUrls.PaymentIssue(issue.Id))).Ok().Says("Hoàn trả theo UNC 18");
    }

    [Theory, OnEach]
    public async Task The_days_payments_are_seen_by_state_and_as_a_file_within_ones_own_counters_only(On database)
    {
        var app = await App.With(database);
        using var phat = await app.As("phat");
        using var dao = await app.As("dao");
        using var nhan = await app.As("nhan");
        using var tam = await app.As("tam");
        var (paid, lost) = (await phat.FileWithFee(), await phat.FileWithFee());
        await phat.Pay(paid);
        await phat.ToOrder(lost);
        var (one, two) = (Assert.Single(await app.Orders(paid)), Assert.Single(await app.Orders(lost)));
        (await dao.Open($"{OneStopUrls.Payments}?state=Paid&q={one.Number}")).Ok().Says(one.Transaction!).DoesNotSay(two.Number);
        (await dao.Open($"{OneStopUrls.Payments}?state=Waiting&q={two.Number}")).Ok().Says(two.Number);
        Assert.Contains(one.Number, (await dao.Open($"{OneStopUrls.Payments}?as=csv")).Ok().Source, StringComparison.Ordinal);
        (await dao.Open($"{OneStopUrls.Payments}?day=x")).IsInvalid();
        (await nhan.Open($"{OneStopUrls.Payments}?q={one.Number}")).Ok().DoesNotSay(one.Transaction!);
        (await tam.Open(OneStopUrls.Payments)).Is(403);
        (await (await dao.Open(OneStopUrls.Payments)).Press("Hỏi cổng về các đơn chưa có tiền")).Ok().Says("Đã hỏi cổng");
        Assert.Equal(OrderState.Waiting, Assert.Single(await app.Orders(lost)).State);
    }

    [Theory, OnEach]
    public async Task Pages_of_payment_ask_the_database_at_most_eight_times(On database)
    {
        var app = await App.With(database);
        using var watch = new StatementWatch();
        using var phat = await app.As("phat");
        using var dao = await app.As("dao");
        var id = await phat.FileWithFee();
        await phat.ToOrder(id);
        var code = Assert.Single(await app.Orders(id)).Code;
        foreach (var (person, url) in new[] { (phat, OneStopUrls.My(id)), (phat, OneStopUrls.MyPart(id, "filed")), (phat, OneStopUrls.Pay(code)), (dao, OneStopUrls.Part(id, "pay-link")), (dao, OneStopUrls.Payments) })
        {
            await person.Open(url);
            var (page, statements) = await watch.Of(person, url);
            Assert.True(page.Ok().Status == 200 && statements.Count <= 8, $"{url}: {statements.Count} statements\n{string.Join('\n', statements.Select(s => s.Sql.ReplaceLineEndings(" ")))}");
        }
    }
}
