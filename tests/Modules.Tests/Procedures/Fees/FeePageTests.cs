using ThongSuot.Support;

namespace ThongSuot.Procedures.Tests;

/// <summary>The box of fees as citizens use it, without script: answers stand in the address.</summary>
public sealed class FeePageTests
{
    [Theory, OnEach]
    public async Task Pages_and_copies_are_typed_and_the_sum_is_explained(On database)
    {
        using var nobody = (await App.With(database)).Visitor();
        var page = (await nobody.Open("/services/2.000815/fee")).Ok().Says("Phải nộp: 2.000 đ").Says("Thông tư 226/2016/TT-BTC");
        page = (await page.Fill("Số trang của bản chính", "10").Fill("Số bản", "3").Press("Tính")).Ok().Says("Phải nộp: 36.000 đ").Says("Trang 1–2: 2 × 2.000 đ = 4.000 đ").Says("3 bản × 12.000 đ = 36.000 đ");
        Assert.Contains("pages=10", page.Url.Query, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task The_channel_is_chosen_and_groups_are_ticked(On database)
    {
        using var nobody = (await App.With(database)).Visitor();
        (await nobody.Open("/services/1.004222/fee")).Ok().Says("Phải nộp: 10.000 đ");
        (await nobody.Open("/services/1.004222/fee?channel=counter")).Ok().Says("Phải nộp: 20.000 đ");
        (await nobody.Open("/services/1.004222/fee?channel=bồ câu")).Ok().Says("Hãy chọn cách nộp hồ sơ").DoesNotSay("Phải nộp");
        (await nobody.Open("/services/1.000656/fee")).Ok().Says("chưa có mức ở đây").DoesNotSay("Phải nộp");
        (await nobody.Open("/services/1.000656/fee?groups=ho-ngheo")).Ok().Says("Phải nộp: 0 đ").Says("Được miễn: Người thuộc hộ nghèo");
        (await nobody.Open("/services/1.001612/fee")).Ok().Says("150.000 đ").Says("mức minh họa");
    }

    [Theory]
    [OnEach("0")]
    [OnEach("-3")]
    [OnEach("1000000000000")]
    [OnEach("mười")]
    [OnEach("1e9")]
    public async Task A_wrong_quantity_is_told_and_nothing_is_summed(On database, string pages)
    {
        using var nobody = (await App.With(database)).Visitor();
        (await nobody.Open($"/services/2.000815/fee?pages={Uri.EscapeDataString(pages)}&copies=1")).Ok().Says("Số trang của bản chính: phải từ 1 đến 10.000.").DoesNotSay("Phải nộp");
    }

    [Theory, OnEach]
    public async Task On_the_page_of_the_procedure_the_answers_stay_with_it(On database)
    {
        using var nobody = (await App.With(database)).Visitor();
        var page = (await nobody.Open("/services/2.000815")).Ok().Says("Tốn bao nhiêu").Says("Phải nộp: 2.000 đ");
        page = (await page.Fill("Số trang của bản chính", "199").Fill("Số bản", "1").Press("Tính")).Ok().Says("Phải nộp: 200.000 đ").Says("Thu tối đa 200.000 đ một bản");
        Assert.Equal("/services/2.000815", page.Url.AbsolutePath);
    }

    [Theory, OnEach]
    public async Task A_procedure_without_known_fees_has_no_such_page(On database)
    {
        using var nobody = (await App.With(database)).Visitor();
        (await nobody.Open("/services/9.999999/fee")).Is(404);
        (await nobody.Open("/services/%3Cscript%3E/fee")).Is(404);
    }
}
