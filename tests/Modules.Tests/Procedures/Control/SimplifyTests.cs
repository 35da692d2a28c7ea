using ThongSuot.Support;

namespace ThongSuot.Procedures.Tests;

/// <summary>Simplifications: recorded with their inputs, summed, opened down to the items; plans of reviews; duties.</summary>
public sealed class SimplifyTests
{
    [Theory, OnEach]
    public async Task Costs_are_computed_from_what_is_typed_and_the_sums_open_down_to_the_items(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        var year = database is On.Sqlite ? "2041" : "2042";
        var name = Controlling.Name("Cắt giảm");
        (await ha.Simplify(name, year, "10", "9", "10")).Ok().Says("10 ngày × 8 giờ × 40.000 đ × 10 hồ sơ = 32.000.000 đ").Says("28.800.000 đ").Says("3.200.000 đ (10,00 %)");
        (await ha.Simplify(name, year, "25", "23", "10")).Ok().Says("6.400.000 đ (8,00 %)");
        (await ha.Simplify(name, year, "5", "3", "10")).Ok().Says("6.400.000 đ (40,00 %)");

        var list = (await ha.Open(ControlUrls.Simplify)).Ok();
        // 32 + 80 + 16 = 128 million before, 112 after, 16 saved: 12,5 %.
        var sum = Assert.Single(list.Rows, r => r[0] == year);
        Assert.Equal([year, "3", "128.000.000 đ", "112.000.000 đ", "16.000.000 đ", "12,50 %"], sum.Take(6));
        var items = (await list.Follow(year)).Ok().Says("3 nội dung, tiết kiệm 16.000.000 đ mỗi năm trên 128.000.000 đ (12,50 %).");
        Assert.Equal(3, items.Document.QuerySelectorAll("#items tbody tr").Length);
        (await list.Follow($"Bản in {year}")).Ok().Says("Tổng cộng").Says("16.000.000 đ (12,50 %)").Says("Làm song song");
        var file = await ha.Open($"{ControlUrls.Simplify}?year={year}&as=csv");
        Assert.Contains("32000000", file.Source, StringComparison.Ordinal);
        Assert.Equal(3, file.Source.Split('\n').Count(l => l.Contains(name, StringComparison.Ordinal)));

        var first = (await items.Follow(name)).Ok();
        (await (await first.Follow("Sửa")).Fill("Số ngày làm việc sau", "5").Press("Ghi")).Ok().Says("Sửa nội dung đơn giản hóa");
    }

    [Theory, OnEach]
    public async Task The_published_figures_stand_in_the_demo(On database)
    {
        using var khoa = await (await App.With(database)).As("khoa");
        var page = (await khoa.Open($"{ControlUrls.Simplify}?year=2025")).Ok().Says("32.000.000 đ").Says("73.600.000 đ").Says("40,00 %").Says("77,44 %");
        (await page.Follow("Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh")).Ok().Says("Một lần: 1.024.000 đ").Says("3.228 đối tượng");
    }

    [Theory, OnEach]
    public async Task What_is_wrong_is_told_at_its_field(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        (await ha.Simplify("x", "2043", "5", "8", "10")).IsInvalid().Says("Chi phí sau lớn hơn chi phí trước");
        (await ha.Simplify("x", "2043", "", "8", "10")).IsInvalid().Says("Hãy nhập: Số ngày làm việc trước.");
        (await ha.Simplify("x", "1043", "9", "8", "10")).IsInvalid().Says("Số phải từ 2.000 đến 2.100");
        (await ha.Simplify("x", "2043", "9", "8", "1e9")).IsInvalid();
        (await ha.Simplify("x", "2043", "9", "8", "10", p => p.Fill("Nội dung sau khi đơn giản hóa", "9 ngày"))).IsInvalid().Says("Nội dung sau phải khác nội dung hiện nay.");
        (await ha.Open($"{ControlUrls.Simplify}?year=abc")).IsInvalid();
        Assert.DoesNotContain((await ha.Open(ControlUrls.Simplify)).Ok().Rows, r => r[0] == "2043");
    }

    [Theory, OnEach]
    public async Task A_plan_of_reviews_is_written_sent_once_and_its_results_recorded(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        var year = database is On.Sqlite ? 2031 : 2032;
        (await ha.Open(ControlUrls.Review(year))).Ok().Says("Kế hoạch chưa có nội dung nào.");
        (await (await Item("30/06/2020")).Press("Thêm")).IsInvalid().Says($"Hạn hoàn thành phải trong năm {year}.");
        (await (await Item($"30/06/{year}")).Press("Thêm")).Ok().Says("Đã thêm vào kế hoạch");
        (await (await Sent("16/10/2020")).Press("Ghi đã gửi")).IsInvalid().Says("Ngày này còn ở tương lai");
        (await (await Sent("14/10/2020")).Press("Ghi đã gửi")).Ok().Says("đúng hạn").DoesNotSay("Ghi đã gửi");

        using var phuong = await app.As("phuong");
        var result = (await (await phuong.Open(ControlUrls.Review(year))).Follow("Ghi kết quả: Nhóm thử")).Ok();
        (await result.Press("Ghi kết quả")).IsInvalid().Says("Hãy nhập: Kết quả rà soát.");
        (await result.Fill("Kết quả rà soát", "Bỏ một giấy tờ").Press("Ghi kết quả")).Ok().Says("Bỏ một giấy tờ");
        (await phuong.Open(result.Url.AbsolutePath)).Is(409).Says("PRO-108");
        (await ha.Open(ControlUrls.Reviews)).Ok().Says($"Năm {year}").Says("Năm 2020");
        (await ha.Open($"{ControlUrls.Reviews}/99999")).Is(404);

        async Task<Answer> Item(string due) => (await ha.Open(ControlUrls.Review(year))).Fill("Thủ tục hoặc nhóm thủ tục", "Nhóm thử").Fill("Đơn vị chủ trì", Controlling.Justice).Fill("Hạn hoàn thành", due);

        async Task<Answer> Sent(string day) => (await ha.Open(ControlUrls.Review(year))).Fill("Số văn bản gửi kế hoạch", "5/KH").Fill("Ngày gửi", day);
    }

    [Theory, OnEach]
    public async Task Duties_of_publications_are_shown_as_kept_or_broken(On database)
    {
        using var khoa = await (await App.With(database)).As("khoa");
        var page = (await khoa.Open(ControlUrls.Duties)).Ok().Says("Nhập Cơ sở dữ liệu quốc gia").Says("Quy trình điện tử sẵn sàng").Says("đúng hạn");
        Assert.NotEmpty((await khoa.Open($"{ControlUrls.Duties}?state=Broken")).Ok().Rows);
        Assert.All((await khoa.Open($"{ControlUrls.Duties}?state=Kept&year=2019")).Ok().Rows, r => Assert.Equal("đúng hạn", r[5]));
        (await khoa.Open($"{ControlUrls.Duties}?year=x")).IsInvalid();
        Assert.Contains("Số quyết định", (await khoa.Open($"{ControlUrls.Duties}?as=csv")).Source, StringComparison.Ordinal);
        _ = page;
    }
}
