using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>What a counter does besides taking dossiers in: numbers, cash, paper that goes to the desks, the book.</summary>
public sealed class CounterWorkTests
{
    private static readonly Guid Shop = DemoId.Of("unit:hg-935-mc");

    [Theory, OnEach]
    public async Task People_take_numbers_and_are_called_in_order_whoever_has_priority_first(On database)
    {
        var app = await App.With(database);
        using var visitor = app.Visitor();
        using var nhan = await app.As("nhan");
        var first = (await (await visitor.Open(OneStopUrls.Kiosk(Shop))).Ok().Press("Lấy số")).Ok().Says("Số của bạn");
        await (await visitor.Open(OneStopUrls.Kiosk(Shop))).Press("Lấy số");
        await (await visitor.Open(OneStopUrls.Kiosk(Shop))).Press("Lấy số ưu tiên: người cao tuổi, khuyết tật, có con nhỏ");
        (await visitor.Open(OneStopUrls.Board(Shop))).Ok().Says("Đang có 3 người chờ.");
        var queue = (await (await nhan.Open(OneStopUrls.Queue)).Fill("Quầy số", "4").Press("Gọi số tiếp theo")).Ok().Says("ưu tiên").Says("quầy 4");
        queue = (await queue.Press("Gọi số tiếp theo")).Ok().DoesNotSay("ưu tiên");
        (await visitor.Open(OneStopUrls.Board(Shop))).Ok().Says("mời đến quầy 4").Says("Đang có 1 người chờ.");
        queue = await queue.Press("Không có mặt, gọi số tiếp theo");
        queue.Ok().Says("Gọi mà không có mặt1").Says("Đang chờ0");
        (await queue.Press("Gọi số tiếp theo")).Is(409).Says("Không còn ai chờ.");
        (await visitor.Open(OneStopUrls.Kiosk(DemoId.Of("unit:hg-sxd-02")))).Is(404);
        (await visitor.Open(OneStopUrls.Queue)).Says("Đăng nhập");
        Assert.Contains("Số của bạn", first.Text, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task Paper_dossiers_go_by_a_list_whose_count_both_sides_agree_on(On database)
    {
        var app = await App.With(database);
        using var ngan = await app.As("ngan");
        using var tam = await app.As("tam");
        using var dao = await app.As("dao");
        var received = (await (await ngan.Form(Counters.Permit, "Trương Văn Kính")).Fill("Cơ quan, đơn vị giải quyết", $"{DemoId.Of("unit:hg-sxd-02"):N}").Press("Tiếp nhận hồ sơ")).Ok();
        var number = (await app.Dossier(Counters.IdOf(received))).Number!;
        var lists = (await ngan.Open(OneStopUrls.HandOvers)).Ok().Says("Chờ bàn giao cho Phòng Quản lý xây dựng").Says(number);
        var form = lists.Document.QuerySelectorAll("form").First(f => f.TextContent.Contains(number, StringComparison.Ordinal));
        var list = (await lists.Press(form.QuerySelector("button")!)).Ok().Says(number).Says("chờ nhận").DoesNotSay("Số hồ sơ đếm được");
        (await ngan.Open(OneStopUrls.HandOvers)).Ok();
        Assert.DoesNotContain((await ngan.Open(OneStopUrls.HandOvers)).Document.QuerySelectorAll("input[name=dossier]"), b => b.GetAttribute("aria-label") == number);
        (await dao.Open(list.Url.AbsolutePath)).Is(404);
        var count = list.Rows.Count;
        (await (await tam.Open(list.Url.AbsolutePath)).Ok().Fill("Số hồ sơ đếm được", $"{count + 1}").Press("Nhận bàn giao")).Is(409).Says("chưa có gì được ghi");
        (await (await tam.Open(list.Url.AbsolutePath)).Fill("Số hồ sơ đếm được", $"{count}").Press("Nhận bàn giao")).Ok().Says("Đã nhận bàn giao.").Says("Đặng Minh Tâm");
    }

    [Theory, OnEach]
    public async Task The_cash_of_a_day_is_closed_once_and_then_takes_nothing_more(On database)
    {
        await using var app = await App.Start(database);
        using var dao = await app.As("dao");
        var (first, second) = (await dao.Received(Counters.CertifiedCopy, "Cao Thị Bé"), await dao.Received(Counters.CertifiedCopy, "Cao Văn Ba"));
        (await (await dao.Change(first, "pay")).Fill("Cách nộp tiền", "Cash").Press("Thu phí, lệ phí")).Ok();
        var book = (await dao.Open(OneStopUrls.Cash)).Ok().Says("Cao Thị Bé").Says("0000001");
        (await book.Fill("Tiền mặt đếm được", "1").Press("Đóng sổ")).IsInvalid().Says("Hãy giải thích.");
        (await (await dao.Open(OneStopUrls.Cash)).Fill("Tiền mặt đếm được", "1").Fill("Giải thích chênh lệch", "Nhầm tiền lẻ").Press("Đóng sổ")).Ok().Says("Nguyễn Thị Hồng Đào đã đóng sổ").Says("Nhầm tiền lẻ").DoesNotSay("Đếm tiền mặt trong két");
        (await (await dao.Change(second, "pay")).Fill("Cách nộp tiền", "Cash").Press("Thu phí, lệ phí")).IsInvalid().Says("đã đóng nên không thu thêm được");
        Assert.Equal(1, await app.Inside((_, db, _) => db.Set<CashDay>().CountAsync()));
    }

    [Theory, OnEach]
    public async Task The_tracking_book_has_the_dossiers_of_its_days_and_every_column_of_form_06(On database)
    {
        using var dao = await (await App.With(database)).As("dao");
        await dao.Receive(Counters.Marital, "Thị Sà Mia");
        var book = (await dao.Open(OneStopUrls.Book)).Ok().Says("Thị Sà Mia");
        foreach (var column in (string[])["STT", "Mã hồ sơ", "Tên thủ tục", "Người nộp", "Địa chỉ, điện thoại", "Nơi giải quyết", "Tiếp nhận", "Hẹn trả", "Trả kết quả", "Cách nhận", "Ký nhận"])
        {
            Assert.Contains(book.Document.QuerySelectorAll("th"), th => th.TextContent == column);
        }

        (await dao.Open($"{OneStopUrls.Book}?from=01/01/2018&to=02/01/2018")).Ok().Says("Không có hồ sơ nào");
        (await dao.Open($"{OneStopUrls.Book}?from=x")).IsInvalid().Says("Ngày không đúng");
        (await dao.Open($"{OneStopUrls.Book}?as=csv")).Ok();
    }

    [Theory, OnEach]
    public async Task The_search_box_finds_a_dossier_by_number_name_or_identification_number_for_who_may_see_it(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        using var khoa = await app.As("khoa");
        var number = Counters.Number();
        var received = await dao.Receive(Counters.Marital, "Ngụy Thị Tường Vân", number);
        var dossier = (await app.Dossier(Counters.IdOf(received))).Number!;
        foreach (var words in (string[])[dossier, "nguy thi tuong van", number])
        {
            (await dao.Open($"/search?q={Uri.EscapeDataString(words)}")).Ok().Says(dossier);
            (await khoa.Open($"/search?q={Uri.EscapeDataString(words)}")).Ok().DoesNotSay($"{dossier} Cấp");
        }
    }
}
