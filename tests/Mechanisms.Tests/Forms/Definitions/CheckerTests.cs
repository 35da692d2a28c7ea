using ThongSuot.Forms;
using static ThongSuot.Mechanisms.Tests.Forms.Definitions.Sample;

namespace ThongSuot.Mechanisms.Tests.Forms.Definitions;

/// <summary>What is wrong with the rules of a form is told before anybody fills it.</summary>
public sealed class CheckerTests
{
    [Theory]
    [InlineData("b = 1", "Không có mục nào mang mã “{0}”.")]
    [InlineData("so >", "Quy tắc viết sai: {0}")]
    [InlineData("so + ngay > 3", "Chạy thử quy tắc không ra giá trị: {0}")]
    [InlineData("so + 1", "Quy tắc này phải cho đúng hoặc sai, nhưng lại cho {0}.")]
    [InlineData("nguoi.tuoi > 3", "Chạy thử quy tắc không ra giá trị: {0}")]
    [InlineData("so / (so - 7) > 1", "Với một số giá trị, quy tắc không ra kết quả: {0}")]
    [InlineData("khong_co(so)", "Quy tắc viết sai: {0}")]
    [InlineData("count(bang[khac > 1]) > 0", "Không có mục nào mang mã “{0}”.")]
    public void A_wrong_rule_is_told_at_its_item(string rule, string finding)
    {
        var form = Compiled(Number("so"), Item("ngay", ItemKind.Date), Item("nguoi", ItemKind.Person), Item("bang", ItemKind.Table) with { Columns = [Number("cot")] }, Item("x") with { Show = rule });
        Assert.Equal(("x.show", finding), form.Findings.Select(f => (f.Place, f.Text)).First());
        Assert.True(Fill(form, ("so", "7")).Items.Count == 5);
    }

    [Theory]
    [InlineData("so > 3 and nguoi.name != null")]
    [InlineData("some x in bang satisfies x.cot > 3")]
    [InlineData("count(bang[cot > so]) > 0")]
    [InlineData("years and months duration(ngay, today()).years >= 18")]
    [InlineData("list contains(nhieu, \"a\")")]
    public void A_right_rule_is_left_alone(string rule)
    {
        var form = Compiled(Number("so"), Item("ngay", ItemKind.Date), Item("nguoi", ItemKind.Person), Item("nhieu", ItemKind.Choices), Item("bang", ItemKind.Table) with { Columns = [Number("cot")] }, Item("x") with { Show = rule });
        Assert.Empty(form.Findings);
    }

    [Fact]
    public void Rules_that_go_in_a_circle_are_told_as_the_way_around_it()
    {
        var form = Compiled(Sum("a", "b + 1"), Sum("b", "c + 1"), Sum("c", "a + 1"), Item("d") with { Show = "d = \"x\"" });
        Assert.Equal(["a → b → c → a", "d → d"], form.Findings.Where(f => f.Text.StartsWith("Các quy tắc chạy vòng", StringComparison.Ordinal)).Select(f => f.Values[0]));
        Assert.False(form.IsSound);
        Assert.Null(Fill(form, ("d", "x"))["c"]!.Value);
    }

    [Fact]
    public void A_column_that_sums_its_own_table_goes_in_a_circle()
    {
        var form = Compiled(Item("bang", ItemKind.Table) with { Columns = [Number("so"), Sum("phan", "so / sum(bang.so)")] });
        Assert.Contains(form.Findings, f => f.Values is ["bang → bang"]);
        Assert.Single(Fill(form, ("bang-0-so", "4"))["bang"]!.Rows);
    }

    [Fact]
    public void A_check_may_read_its_own_item() => Assert.Empty(Compiled(Number("so") with { Check = "so > 3", Message = "Phải hơn 3." }).Findings);

    [Theory]
    [InlineData("a", "a")]
    [InlineData("bang", "bang")]
    public void A_code_stands_once(string one, string other) =>
        Assert.Contains(Compiled(Item(one), Item("b", ItemKind.Table) with { Columns = [Number("c")] }, Item(other)).Findings, f => f.Text.StartsWith("Mã “{0}” đứng hai lần", StringComparison.Ordinal));

    [Fact]
    public void A_long_chain_of_rules_is_no_danger()
    {
        var items = Enumerable.Range(0, 399).Select(i => Sum($"x{i}", i == 398 ? "1" : $"x{i + 1} + 1")).ToArray();
        Assert.Equal(399m, Fill(Compiled(items))["x0"]!.Value);
    }

    [Theory]
    [InlineData("for a in 1..60 return for b in 1..60 return for c in 1..60 return a")]
    [InlineData("[1,2,3][item > ")]
    [InlineData("((((((((((((((1))))))))))))))")]
    [InlineData("string join(for a in 1..40000 return \"aaaaaaaaaaaaaaaaaaaaaaaa\")")]
    public void A_hostile_rule_gives_nothing_and_does_no_harm(string rule)
    {
        var form = Compiled(Sum("a", rule), Item("b") with { Show = rule }, Item("c") with { Require = rule, Check = rule, Message = "không" });
        var filled = Fill(form, ("b", "x"), ("c", "y"));
        _ = filled.Check();
        Assert.Equal(3, filled.Items.Count);
    }
}
