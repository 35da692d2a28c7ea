using static ThongSuot.Procedures.FeeUnit;

namespace ThongSuot.Procedures.Tests;

/// <summary>Published fees, computed by hand in the comments.</summary>
public sealed class FeeTests
{
    private static readonly DateOnly HalfFrom = new(2025, 7, 1);
    private static readonly DateOnly HalfTo = new(2026, 12, 31);

    [Theory]
    // 2.000 đ each of the first two pages, 1.000 đ from the third, at most 200.000 đ a copy.
    [InlineData(1, 1, 2_000)]
    [InlineData(2, 1, 4_000)]
    [InlineData(3, 1, 5_000)] // 2 × 2.000 + 1 × 1.000
    [InlineData(10, 1, 12_000)] // 2 × 2.000 + 8 × 1.000
    [InlineData(10, 3, 36_000)] // 3 × 12.000
    [InlineData(198, 1, 200_000)] // 4.000 + 196 × 1.000: exactly the cap
    [InlineData(199, 1, 200_000)] // would be 201.000
    [InlineData(500, 2, 400_000)] // 2 × the cap
    public void Certified_copies_cost_by_page_and_copy(int pages, int copies, long dong) => Assert.Equal(dong, Fees.Asked("2.000815", counts: [(Page, pages), (Copy, copies)]).Total);

    [Fact]
    public void The_explanation_can_be_followed_with_a_pencil()
    {
        Assert.Equal("Trang 1–2: 2 × 2.000 đ = 4.000 đ; Từ trang 3: 8 × 1.000 đ = 8.000 đ; Cộng một bản: 12.000 đ; 3 bản × 12.000 đ = 36.000 đ", Fees.Said(Fees.Asked("2.000815", counts: [(Page, 10), (Copy, 3)]).Sums[0]));
        Assert.EndsWith("Thu tối đa 200.000 đ một bản", Fees.Said(Fees.Asked("2.000815", counts: [(Page, 400), (Copy, 1)]).Sums[0]), StringComparison.Ordinal);
        Assert.Equal("Trang 1: 1 × 2.000 đ = 2.000 đ", Fees.Said(Fees.Asked("2.000815", counts: [(Page, 1), (Copy, 1)]).Sums[0]));
        Assert.Equal("4 bản × 8.000 đ = 32.000 đ", Fees.Said(Fees.Asked("2.000635", counts: (Copy, 4)).Sums[0]));
    }

    [Theory]
    [InlineData("2.000884", Case, 3, 30_000)]
    [InlineData("2.001035", Transaction, 2, 100_000)]
    [InlineData("2.001019", Will, 1, 50_000)]
    [InlineData("2.000635", Copy, 5, 40_000)]
    [InlineData("2.001263", Case, 1, 400_000)]
    [InlineData("1.001686", Dossier, 1, 230_000)]
    [InlineData("1.004363", Dossier, 1, 800_000)]
    [InlineData("1.008128", Dossier, 1, 2_300_000)]
    [InlineData("2.001827", Dossier, 1, 700_000)] // typed 700 in the register
    [InlineData("3.000348", Dossier, 1, 135_000)] // "free" in the register's cell
    [InlineData("1.013830", Dossier, 1, 100_000)]
    [InlineData("1.001612", Dossier, 1, 150_000)]
    [InlineData("1.001193", Dossier, 1, 0)]
    public void Each_published_amount_is_what_was_published(string procedure, FeeUnit unit, int count, long dong)
    {
        var answer = Fees.Asked(procedure, counts: (unit, count));
        Assert.True(answer.IsComplete);
        Assert.Equal(dong, answer.Total);
    }

    [Theory]
    [InlineData("1.004222", FilingWay.Online, 10_000)]
    [InlineData("1.004222", FilingWay.Counter, 20_000)]
    [InlineData("1.004194", FilingWay.Online, 7_000)]
    [InlineData("1.002755", FilingWay.Online, 5_000)]
    [InlineData("1.010038", FilingWay.Counter, 10_000)]
    public void The_channel_makes_a_difference(string procedure, FilingWay way, long dong) => Assert.Equal(dong, Fees.Asked(procedure, way: way).Total);

    [Fact]
    public void A_channel_whose_fee_is_not_published_is_asked_for_again()
    {
        Assert.Equal("Hãy chọn cách nộp hồ sơ: mức thu khác nhau theo cách nộp.", Fees.Asked("1.004222", way: FilingWay.Post).Faults[0].Text);
        Assert.Single(Fees.Asked("1.004222").Faults);
        Assert.Equal([FilingWay.Online, FilingWay.Counter], FeeCalculation.Questions(Fees.Of("1.004222"), Fees.Day).Ways);
    }

    [Fact]
    public void Half_is_charged_from_the_first_to_the_last_day_of_the_circular()
    {
        Assert.Equal(50_000, Fees.Asked("1.005319", HalfFrom.AddDays(-1)).Total);
        Assert.Equal(25_000, Fees.Asked("1.005319", HalfFrom).Total);
        Assert.Equal(25_000, Fees.Asked("1.005319", HalfTo).Total);
        Assert.Equal(50_000, Fees.Asked("1.005319", HalfTo.AddDays(1)).Total);
        Assert.Equal("Mỗi hồ sơ 50.000 đ; Từ 01/07/2025 đến 31/12/2026 thu 50 % theo Thông tư 64/2025/TT-BTC: 25.000 đ", Fees.Said(Fees.Asked("1.005319", HalfFrom).Sums[0]));
    }

    [Theory]
    [InlineData("2.001263", "nhan-tre-dac-biet", 0)]
    [InlineData("2.001263", "co-cong ho-hang-nhan-con", 0)]
    [InlineData("2.001263", "ho-ngheo", 400_000)] // not a group of this fee
    [InlineData("2.001263", "", 400_000)]
    public void Who_is_exempt_pays_nothing(string procedure, string groups, long dong) => Assert.Equal(dong, Fees.Asked(procedure, groups: groups, counts: (Case, 1)).Total);

    [Fact]
    public void A_fee_of_the_council_has_no_invented_amount()
    {
        var death = Fees.Asked("1.000656");
        Assert.False(death.IsComplete);
        Assert.Equal("khai-tu", Assert.Single(death.Unpriced).Code);
        var inTime = Fees.Asked("1.000656", groups: "dung-han");
        Assert.True(inTime.IsComplete);
        Assert.Equal(0, inTime.Total);
        Assert.Equal("Được miễn: Đăng ký đúng hạn", Fees.Said(inTime.Sums[0]));
        var company = Fees.Asked("2.001583", way: FilingWay.Counter);
        Assert.Equal((100_000, 1), (company.Total, company.Unpriced.Count));
        Assert.True(Fees.Asked("2.001583", way: FilingWay.Online).IsComplete);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_001)]
    [InlineData(1_000_000_000_000)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void A_quantity_nobody_can_mean_is_refused_with_a_sentence(long pages)
    {
        var answer = Fees.Asked("2.000815", counts: [(Page, pages), (Copy, 1)]);
        Assert.Equal("{0}: phải từ 1 đến {1}.", Assert.Single(answer.Faults).Text);
        Assert.Equal(["Số trang của bản chính", 10_000], answer.Faults[0].Values);
        Assert.Equal((0, 0), (answer.Total, answer.Sums.Count));
    }

    [Fact]
    public void Only_what_the_lines_need_is_asked()
    {
        var copies = FeeCalculation.Questions(Fees.Of("2.000815"), Fees.Day);
        Assert.Equal([Page, Copy], copies.Units);
        Assert.Empty(copies.Ways);
        Assert.Empty(copies.Groups);
        Assert.Empty(FeeCalculation.Questions(Fees.Of("1.001612"), Fees.Day).Units);
        Assert.Equal(2, Fees.Asked("2.000815").Faults.Count);
        Assert.Single(Fees.Asked("9.999999").Faults);
        Assert.Single(Fees.Of("1.004222.000.00.00.H30"), l => l.Ways.Contains(FilingWay.Online));
    }
}
