using System.Diagnostics;
using ThongSuot.Forms;
using static ThongSuot.Mechanisms.Tests.Forms.Definitions.Sample;

namespace ThongSuot.Mechanisms.Tests.Forms.Definitions;

/// <summary>What is asked, what must be filled in and what is computed, from what was typed so far.</summary>
public sealed class FilledFormTests
{
    [Theory]
    [InlineData("nuoc_ngoai = true", "yes", true)]
    [InlineData("nuoc_ngoai = true", "", false)]
    [InlineData("not(nuoc_ngoai)", "", true)]
    [InlineData("1 / 0 = 1", "", true)]
    [InlineData("nuoc_ngoai + 1 > 2", "yes", true)]
    public void An_item_is_asked_when_its_rule_is_true_or_fails(string rule, string typed, bool isShown)
    {
        var filled = Fill(Compiled(Item("nuoc_ngoai", ItemKind.YesNo), Item("ho_chieu") with { Show = rule }), ("nuoc_ngoai", typed));
        Assert.Equal(isShown, filled["ho_chieu"]!.IsShown);
    }

    [Fact]
    public void A_rule_that_waits_for_an_empty_item_hides_and_says_nothing()
    {
        var filled = Fill(Compiled(Number("tuoi"), Item("giam_ho") with { Show = "tuoi < 18" }));
        Assert.False(filled["giam_ho"]!.IsShown);
        Assert.Empty(filled.Notes);
    }

    [Fact]
    public void A_rule_that_divides_by_zero_is_a_quiet_note_and_an_unknown_value()
    {
        var filled = Fill(Compiled(Number("tong"), Number("so"), Sum("binh_quan", "tong / so"), Item("ghi_chu") with { Show = "binh_quan > 3" }), ("tong", "6"), ("so", "0"));
        Assert.Null(filled["binh_quan"]!.Value);
        Assert.Equal("binh_quan.compute", Assert.Single(filled.Notes).Place);
        Assert.True(filled.Check());
    }

    [Fact]
    public void What_is_hidden_counts_for_nothing_and_is_not_sent_but_its_text_stays()
    {
        var form = Compiled(Item("co_them", ItemKind.YesNo), Number("dien_tich"), Number("phu") with { Show = "co_them" }, Sum("tong", "dien_tich + (if phu = null then 0 else phu)"));
        var filled = Fill(form, ("dien_tich", "100"), ("phu", "20"));
        Assert.Equal(100m, filled["tong"]!.Value);
        Assert.DoesNotContain("phu", filled.Values.Keys);
        Assert.Equal("20", filled.State.First("phu"));
        Assert.Equal(120m, Fill(form, ("dien_tich", "100"), ("phu", "20"), ("co_them", "yes"))["tong"]!.Value);
    }

    [Fact]
    public void A_step_and_a_section_hide_all_that_is_in_them()
    {
        var form = CompiledForm.Of(Of(Item("a")) with
        {
            Steps = [new() { Title = "1", Sections = [new() { Items = [Item("ben", ItemKind.YesNo)] }] }, new() { Title = "2", Show = "ben", Sections = [new() { Items = [Item("b") with { Required = true }] }] }],
        });
        Assert.False(Fill(form).Shows(1));
        Assert.True(Fill(form).Check());
        Assert.False(Fill(form, ("ben", "yes")).Check());
    }

    [Fact]
    public void What_must_be_filled_in_may_depend_on_what_comes_later()
    {
        var form = Compiled(Item("ly_do") with { Require = "loai = \"b\"" }, Item("loai", ItemKind.Choice));
        Assert.True(Fill(form, ("loai", "a")).Check());
        var filled = Fill(form, ("loai", "b"));
        Assert.False(filled.Check());
        Assert.Equal("Hãy nhập: {0}.", filled.State.Errors["ly_do"].Text);
    }

    [Theory]
    [InlineData("01/01/2001", false)]
    [InlineData("16/10/2000", false)]
    [InlineData("15/10/2000", true)]
    [InlineData("", true)]
    public void A_check_is_told_at_its_field_when_it_is_false(string born, bool isRight)
    {
        var form = Compiled(Item("ngay_sinh", ItemKind.Date) with { Check = "years and months duration(ngay_sinh, today()).years >= 20", Message = "Nam phải đủ 20 tuổi mới được kết hôn." });
        var filled = Fill(form, ("ngay_sinh", born));
        Assert.Equal(isRight, filled.Check());
        Assert.Equal(isRight ? null : "Nam phải đủ 20 tuổi mới được kết hôn.", filled.State.Errors.GetValueOrDefault("ngay_sinh")?.Text);
    }

    [Theory]
    [InlineData("093190000012", "05/09/1990", "nu", null)]
    [InlineData("093190000012", "05/09/1991", "nu", "Số định danh này là của người sinh năm {0}, không khớp ngày sinh đã ghi. Hãy xem lại cả hai.")]
    [InlineData("093190000012", "05/09/1990", "nam", "Số định danh này không khớp giới tính đã chọn. Hãy xem lại cả hai.")]
    [InlineData("12", "05/09/1990", "nu", "Số định danh không đúng: gồm 12 chữ số (hoặc 9 chữ số của chứng minh nhân dân cũ).")]
    public void The_number_of_a_person_fits_birth_and_sex(string number, string born, string sex, string? error)
    {
        var form = Compiled(Item("nguoi", ItemKind.Person) with { Parts = ["name", "number", "birth", "sex"] });
        var filled = Fill(form, ("nguoi-name", "Nguyễn Thị Đào"), ("nguoi-number", number), ("nguoi-birth", born), ("nguoi-sex", sex));
        Assert.Equal(error is null, filled.Check());
        Assert.Equal(error, filled.State.Errors.GetValueOrDefault("nguoi-number")?.Text);
    }

    [Fact]
    public void A_row_sees_its_columns_and_the_whole_and_the_whole_sees_the_rows()
    {
        var table = Item("thua", ItemKind.Table) with { Columns = [Number("dai"), Number("rong"), Sum("dien_tich", "dai * rong"), Item("ly_do") with { Show = "dien_tich > han_muc", Required = true }] };
        var form = Compiled(Number("han_muc"), table, Sum("tong", "sum(thua.dien_tich)"), Sum("lon", "count(thua[dien_tich > 50])"));
        Assert.Empty(form.Findings);
        var filled = Fill(form, ("han_muc", "100"), ("thua-0-dai", "5"), ("thua-0-rong", "4"), ("thua-3-dai", "20"), ("thua-3-rong", "10"));
        Assert.Equal(220m, filled["tong"]!.Value);
        Assert.Equal(1m, filled["lon"]!.Value);
        Assert.False(filled.Check());
        Assert.Equal(["thua-3-ly_do"], filled.State.Errors.Keys);
    }

    [Fact]
    public void A_table_of_1000_rows_is_worked_out_in_a_second()
    {
        var table = Item("nguoi", ItemKind.Table) with { Rows = 1000, Columns = [Item("ten"), Number("luong"), Number("ngay"), Sum("tien", "luong * ngay"), Item("ghi") with { Show = "tien > tran" }, Item("loai", ItemKind.Choice)] };
        var form = Compiled(Number("tran"), table, Sum("tong", "sum(nguoi.tien)"));
        var typed = Enumerable.Range(0, 1000).SelectMany(r => new[] { ($"nguoi-{r}-ten", $"Người {r}"), ($"nguoi-{r}-luong", "200000"), ($"nguoi-{r}-ngay", "3"), ($"nguoi-{r}-loai", "a") }).Append(("tran", "5")).ToArray();
        Fill(form, typed[..100]).Check();
        var clock = Stopwatch.StartNew();
        var filled = Fill(form, typed);
        Assert.True(filled.Check());
        Assert.Equal(600_000_000m, filled["tong"]!.Value);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), $"{clock.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void A_row_beyond_the_last_is_told_and_not_worked_out()
    {
        var filled = Fill(Compiled(Item("bang", ItemKind.Table) with { Rows = 2, Columns = [Item("ten")] }), ("bang-0-ten", "a"), ("bang-2147483647-ten", "b"));
        Assert.Single(filled["bang"]!.Rows);
        Assert.False(filled.Check());
    }

    [Fact]
    public void A_draft_that_moves_keeps_what_both_versions_ask_and_shows_what_is_lost()
    {
        var before = Of(Item("ten"), Item("bo_di"), Item("loai", ItemKind.Choice), Number("so"));
        var after = Of(Item("ten"), Item("loai", ItemKind.Choice) with { Choices = [new("b", "B")] }, Item("so"));
        var move = FormMove.Between(before, after, new Dictionary<string, string[]> { ["ten"] = ["Đào"], ["bo_di"] = ["x"], ["loai"] = ["a"], ["so"] = ["7"], ["_act"] = ["?"] });
        Assert.Equal(["ten"], move.Kept.Keys);
        Assert.Equal(["bo_di", "loai", "so"], move.Dropped.Select(d => d.Label));
    }
}
