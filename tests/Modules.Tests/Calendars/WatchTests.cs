using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.Calendars.Tests;

/// <summary>Deadlines under watch: the list, one case, and what happens to it.</summary>
public sealed class WatchTests
{
    private const string ViThanh = "Xã Vị Thanh (Huyện Vị Thủy)";

    [Theory, OnEach]
    public async Task The_demo_fills_every_page_for_everybody_who_watches(On database)
    {
        var app = await App.With(database);
        foreach (var login in (string[])["dao", "nhan", "ngan", "khoa", "tam", "phuong", "ha", "son", "quan"])
        {
            using var browser = await app.As(login);
            var list = (await browser.Open("/deadlines")).Ok();
            Assert.True(list.Rows.Count > 0, $"{login} sees no open case.");
            (await browser.Open("/home")).Ok().Says("Việc quá hạn");
        }

        using var son = await app.As("son");
        foreach (var state in (string[])["overdue", "today", "soon", "in-time", "waiting", "ended"])
        {
            Assert.True((await son.Open($"/deadlines?state={state}")).Ok().Rows.Count > 0, state);
        }
    }

    [Theory, OnEach]
    public async Task Each_sees_the_cases_of_ones_units_and_fields_only(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        using var quan = await app.As("quan");
        var other = Watching.Name("Cấp giấy phép xây dựng");
        var page = (await quan.Record(other, "Xã Vị Trung (Huyện Vị Thủy)", "13/10/2020 09:00", "10 ngày", "Hoạt động xây dựng")).Ok();
        Assert.Equal(404, (await dao.Open(page.Url.AbsolutePath)).Status);
        Assert.Equal(404, (int)(await dao.Http.GetAsync($"/api{page.Url.AbsolutePath}")).StatusCode);
        Assert.Equal(404, (await dao.Open($"{page.Url.AbsolutePath}/pause")).Status);
        (await dao.Open($"/deadlines?q={Uri.EscapeDataString(other)}")).Ok().Says("Không có việc nào theo điều kiện này.");
        Assert.All((await dao.Open("/deadlines")).Ok().Rows, r => Assert.Equal(ViThanh, r[2]));
        // Another field of one's own unit is not one's own either.
        var field = Watching.Name("Đăng ký thường trú");
        var residence = (await quan.Record(field, ViThanh, "13/10/2020 09:00", "7 ngày làm việc", "Cư trú")).Ok();
        Assert.Equal(404, (await dao.Open(residence.Url.AbsolutePath)).Status);
        (await quan.Change(page, "Hoàn thành", "14/10/2020 08:00")).Ok();
        Assert.Single((await quan.Open($"/deadlines?state=ended&q={Uri.EscapeDataString(other)}")).Ok().Rows);
        (await dao.Open($"/deadlines?state=ended&q={Uri.EscapeDataString(other)}")).Ok().Says("Không có việc nào theo điều kiện này.");
    }

    [Theory, OnEach]
    public async Task Filters_sorting_and_pages_stand_in_the_address_and_the_file_is_the_list(On database)
    {
        var app = await App.With(database);
        using var son = await app.As("son");
        var all = (await son.Open("/deadlines?state=ended")).Ok();
        Assert.Equal(50, all.Rows.Count);
        var next = (await all.Follow("Trang sau")).Ok();
        Assert.Contains("page=2", next.Url.Query, StringComparison.Ordinal);
        Assert.DoesNotContain(all.Rows[0][1], next.Rows.Select(r => r[1]));
        var found = (await son.Open("/deadlines?q=ket+hon&state=ended")).Ok();
        Assert.All(found.Rows, r => Assert.Contains("Đăng ký kết hôn", r[1], StringComparison.Ordinal));
        Assert.All((await son.Open("/deadlines?field=xay-dung")).Ok().Rows, r => Assert.Contains("Hoạt động xây dựng", r[1], StringComparison.Ordinal));
        Assert.All((await son.Open($"/deadlines?unit={DemoUnits.IdOf("hg-935-mc"):N}")).Ok().Rows, r => Assert.StartsWith("Bộ phận Một cửa", r[2], StringComparison.Ordinal));
        var late = (await son.Open("/deadlines?state=overdue")).Ok();
        Assert.All(late.Rows, r => Assert.StartsWith("quá hạn trễ", r[0], StringComparison.Ordinal));
        Assert.Equal($"{late.Rows.Count}", late.Document.QuerySelector(".tiles a[aria-current] b")!.TextContent);
        (await son.Open("/deadlines?state=nonsense&unit=x&sort=drop&page=-3&moved=1")).IsInvalid();

        var file = await son.Http.GetAsync("/deadlines?state=overdue&as=csv");
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(late.Rows.Count + 1, (await file.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n").Length);
    }

    [Theory, OnEach]
    public async Task A_case_goes_its_way_and_every_step_is_explained_and_kept(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var title = Watching.Name("Đăng ký lại khai sinh");
        var page = (await quan.Record(title, ViThanh, "01/09/2020 09:00", "7 ngày làm việc", "Hộ tịch", p => p.Fill("Thời hạn cam kết", "5 ngày làm việc"))).Ok();
        Assert.Equal("17:00 09/09/2020", page.Due());
        page.Says("Thời hạn cam kết").Says("Quốc khánh").Says("Vì sao ngày này?");
        // Resuming what is not paused cannot be done, and the page says so before.
        Assert.Contains("không tạm dừng", page.Document.QuerySelector("details.more")!.TextContent, StringComparison.Ordinal);

        page = (await quan.Change(page, "Tạm dừng", "03/09/2020 08:00")).Ok().Says("tạm dừng");
        Assert.Equal("–", page.Due());
        (await quan.Open($"{page.Url.AbsolutePath}/extend")).Ok().Says("Không có thời hạn đang tính");
        page = (await quan.Change(page, "Cho tiếp tục", "07/09/2020 08:00")).Ok();
        Assert.Equal("17:00 11/09/2020", page.Due());
        var tooLate = await quan.Change(page, "Gia hạn", "11/09/2020 08:00", p => p.Fill("Gia hạn thêm", "2 ngày làm việc"));
        tooLate.IsInvalid().Says("Chỉ được đề nghị gia hạn đến hết ngày");
        page = (await quan.Change((await quan.Open(page.Url.AbsolutePath)).Ok(), "Gia hạn", "09/09/2020 08:00", p => p.Fill("Gia hạn thêm", "2 ngày làm việc"))).Ok();
        Assert.Equal("17:00 15/09/2020", page.Due());
        (await quan.Open($"{page.Url.AbsolutePath}/extend")).Ok().Says("đã được gia hạn 1 lần");
        page = (await quan.Change(page, "Hoàn thành", "16/09/2020 09:00")).Ok().Says("trễ hạn").Says("Theo đề nghị của người nộp").Says("Hoàn thành, hạn 17:00 15/09/2020");
        (await quan.Open($"{page.Url.AbsolutePath}/pause")).Ok().Says("đã kết thúc");

        var json = JsonDocument.Parse(await quan.Http.GetStringAsync($"/api{page.Url.AbsolutePath}")).RootElement;
        Assert.Equal("late", json.GetProperty("state").GetString());
        Assert.Equal("2020-09-15T17:00:00+07:00", json.GetProperty("deadline").GetProperty("due").GetString());
        Assert.True(json.GetProperty("workingMinutesLeft").GetDouble() < 0);
    }

    [Theory, OnEach]
    public async Task A_supplement_begins_the_limit_again_and_may_be_asked_once(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var page = (await quan.Record(Watching.Name("Cấp đổi"), ViThanh, "01/09/2020 09:00", "5 ngày làm việc")).Ok();
        page = (await quan.Change(page, "Yêu cầu bổ sung", "07/09/2020 09:00")).Ok().Says("tạm dừng từ");
        page = (await quan.Change(page, "Đã bổ sung đủ", "14/09/2020 09:00")).Ok();
        Assert.Equal("17:00 21/09/2020", page.Due());
        (await quan.Change(page, "Rút hồ sơ", "15/09/2020 09:00")).Ok().Says("đã dừng");
        var again = (await quan.Record(Watching.Name("Cấp đổi"), ViThanh, "01/09/2020 09:00", "5 ngày làm việc")).Ok();
        again = (await quan.Change(again, "Yêu cầu bổ sung", "03/09/2020 09:00")).Ok();
        again = (await quan.Change(again, "Đã bổ sung đủ", "04/09/2020 09:00")).Ok();
        Assert.Contains("đã được yêu cầu bổ sung 1 lần", again.Document.QuerySelector("details.more")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task A_stale_page_is_refused_and_pressing_twice_is_one_change(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        using var ha = await app.As("ha");
        var page = (await quan.Record(Watching.Name("Việc hai người"), ViThanh, "12/10/2020 09:00", "10 ngày làm việc")).Ok();
        var stale = (await ha.Open($"{page.Url.AbsolutePath}/finish")).Ok();
        var form = (await quan.Open($"{page.Url.AbsolutePath}/pause")).Ok().Fill("Xảy ra lúc", "13/10/2020 08:00").Fill("Lý do", "Chờ nộp tiền");
        (await form.Press("Ghi nhận")).Ok();
        (await form.Press("Ghi nhận")).Ok().Says("đã được ghi nhận trước đó");
        (await stale.Fill("Xảy ra lúc", "14/10/2020 08:00").Fill("Lý do", "Xong").Press("Ghi nhận")).Is(409).Says("vừa được người khác thay đổi");
        Assert.Single((await quan.Open(page.Url.AbsolutePath)).Ok().Document.QuerySelectorAll(".timeline li"), li => li.TextContent.Contains("Chờ nộp tiền", StringComparison.Ordinal));
    }

    [Theory, OnEach]
    public async Task Wrong_and_hostile_input_is_said_at_its_field(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        (await dao.Record("<script>alert(1)</script>", ViThanh, "13/10/2020 09:00", "3 ngày làm việc", "Hộ tịch")).Ok().Says("<script>alert(1)</script>");
        (await dao.Record("", ViThanh, "31/02/2020 09:00", "ba ngày", "Hộ tịch")).IsInvalid().Says("Hãy nhập: Tên việc.").Says("Thời điểm không đúng").Says("Không đọc được thời hạn");
        (await dao.Record("Việc ngày mai", ViThanh, "15/10/2030 09:00", "3 ngày làm việc", "Hộ tịch")).IsInvalid().Says("còn ở tương lai");
        // A unit that is not one's own is not among the choices, and is not taken when it is sent all the same.
        (await dao.Record("Việc của xã khác", $"{DemoUnits.IdOf("hg-31444"):N}", "13/10/2020 09:00", "3 ngày làm việc", "Hộ tịch")).IsInvalid().Says("Lựa chọn này không có trong danh sách");
        (await dao.Record("Việc của lĩnh vực khác", ViThanh, "13/10/2020 09:00", "3 ngày làm việc", "dat-dai")).IsInvalid();
        Assert.Equal(404, (await dao.Open($"/deadlines/{Guid.CreateVersion7()}")).Status);
        Assert.Equal(404, (await dao.Open($"/deadlines/{Guid.CreateVersion7()}/explode")).Status);
    }

    [Theory, OnEach]
    public async Task A_unit_that_ends_leaves_its_open_cases_to_the_one_that_takes_over(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var (open, done) = (Watching.Name("Còn mở"), Watching.Name("Đã xong"));
        (await quan.Record(open, "Xã Vĩnh Trung (Huyện Vị Thủy)", "12/10/2020 09:00", "10 ngày làm việc")).Ok();
        var ended = (await quan.Record(done, "Xã Vĩnh Trung (Huyện Vị Thủy)", "12/10/2020 09:00", "10 ngày làm việc")).Ok();
        (await quan.Change(ended, "Hoàn thành", "14/10/2020 08:00")).Ok();
        var (from, to) = (Watching.UnitOf("hg-31456"), Watching.UnitOf("hg-31459"));
        await app.Inside(async (services, _, act) =>
        {
            var plan = new ReorganisationPlan { Id = Guid.CreateVersion7(), Decision = "1/NQ", EffectiveOn = act.Day, Moves = [new(from, to)] };
            var port = services.GetServices<IReorganise>().OfType<MoveClocks>().Single();
            Assert.Equal(1, Assert.Single(await port.Preview(plan)).Count);
            await port.Apply(plan, act);
            await act.Commit();
        });
        Assert.StartsWith("Xã Vĩnh Tường", Assert.Single((await quan.Open($"/deadlines?q={Uri.EscapeDataString(open)}")).Ok().Rows)[2], StringComparison.Ordinal);
        Assert.StartsWith("Xã Vĩnh Trung", Assert.Single((await quan.Open($"/deadlines?state=ended&q={Uri.EscapeDataString(done)}")).Ok().Rows)[2], StringComparison.Ordinal);
    }
}
