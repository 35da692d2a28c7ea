using ThongSuot.Expressions;

namespace ThongSuot.Mechanisms.Tests.Expressions;

public sealed class ExpressionTests
{
    internal static readonly Dictionary<string, object?> Dossier = new()
    {
        ["age"] = 20m,
        ["name"] = "Nguyễn Văn A",
        ["Monthly Fee"] = 150_000m,
        ["số ngày"] = 10m,
        ["nothing"] = null,
        ["yes"] = true,
        ["received"] = new DateOnly(2025, 1, 31),
        ["papers"] = new List<object?> { Paper("Đơn", 1), Paper("Bản sao", 3), Paper("Ảnh", 2) },
        ["person"] = new Dictionary<string, object?> { ["phone"] = "0912", ["address"] = new Dictionary<string, object?> { ["ward"] = "Trung tâm" } },
        ["numbers"] = new List<object?> { 3m, 1m, 2m },
    };

    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("2 ** 3 ** 2", "64")]
    [InlineData("-2 ** 2", "4")]
    [InlineData("10**-2", "0.01")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("1 / 3", "0.3333333333333333333333333333")]
    [InlineData("1 / 0", "null")]
    [InlineData("1 + null", "null")]
    [InlineData("\"a\" + \"b\"", "ab")]
    [InlineData("\"a\" + 1", "null")]
    [InlineData(".5 * 2", "1")]
    public void Arithmetic(string text, string expected) => Assert.Equal(expected, Said(text));

    [Theory]
    [InlineData("age >= 18", "true")]
    [InlineData("age between 18 and 20", "true")]
    [InlineData("age between 21 and 30", "false")]
    [InlineData("age in [18..20)", "false")]
    [InlineData("age in (18..20]", "true")]
    [InlineData("age in ]18..20]", "true")]
    [InlineData("age in [18..20[", "false")]
    [InlineData("age in (1, 20, 30)", "true")]
    [InlineData("age in (< 10, > 15)", "true")]
    [InlineData("age in numbers", "false")]
    [InlineData("age in > 18", "true")]
    [InlineData("\"a\" < \"b\"", "true")]
    [InlineData("1 = 1.0", "true")]
    [InlineData("1 = \"1\"", "null")]
    [InlineData("nothing = null", "true")]
    [InlineData("age != null", "true")]
    [InlineData("[1, 2] = [1, 2]", "true")]
    [InlineData("{a: 1} = {a: 2}", "false")]
    [InlineData("age instance of number", "true")]
    [InlineData("name instance of number", "false")]
    [InlineData("not(age > 18)", "false")]
    [InlineData("if age > 18 then \"đủ\" else \"chưa\"", "đủ")]
    [InlineData("if nothing then 1 else 2", "2")]
    public void Comparison(string text, string expected) => Assert.Equal(expected, Said(text));

    [Theory]
    [InlineData("true", "true", "true", "true")]
    [InlineData("true", "false", "false", "true")]
    [InlineData("true", "null", "null", "true")]
    [InlineData("false", "true", "false", "true")]
    [InlineData("false", "false", "false", "false")]
    [InlineData("false", "null", "false", "null")]
    [InlineData("null", "true", "null", "true")]
    [InlineData("null", "false", "false", "null")]
    [InlineData("null", "null", "null", "null")]
    [InlineData("1", "true", "null", "true")]
    public void Logic_has_three_values(string left, string right, string and, string or)
    {
        Assert.Equal(and, Said($"{left} and {right}"));
        Assert.Equal(or, Said($"{left} or {right}"));
    }

    [Theory]
    [InlineData("Monthly Fee * 2", "300000")]
    [InlineData("Monthly   Fee + age", "150020")]
    [InlineData("số ngày + 1", "11")]
    [InlineData("age - số ngày", "10")]
    [InlineData("person.phone", "0912")]
    [InlineData("person.address.ward", "Trung tâm")]
    [InlineData("person.nobody", "null")]
    [InlineData("papers.copies", "[1, 3, 2]")]
    [InlineData("papers[copies > 1].title", "[\"Bản sao\", \"Ảnh\"]")]
    [InlineData("papers[2].title", "Bản sao")]
    [InlineData("papers[-1].title", "Ảnh")]
    [InlineData("papers[9]", "null")]
    [InlineData("numbers[item > 1]", "[3, 2]")]
    [InlineData("{a: 1, b: a + 1}.b", "2")]
    [InlineData("{\"lệ phí\": 5}", "{lệ phí: 5}")]
    [InlineData("for x in numbers return x * 2", "[6, 2, 4]")]
    [InlineData("for x in 1..3, y in 1..2 return x * y", "[1, 2, 2, 4, 3, 6]")]
    [InlineData("for i in 3..1 return i", "[3, 2, 1]")]
    [InlineData("some x in numbers satisfies x > 2", "true")]
    [InlineData("every x in numbers satisfies x > 2", "false")]
    [InlineData("every p in papers satisfies p.copies >= 1", "true")]
    public void Names_paths_and_loops(string text, string expected) => Assert.Equal(expected, Said(text));

    [Theory]
    [InlineData("@\"2025-01-31\" + duration(\"P1M\")", "2025-02-28")]
    [InlineData("received + @\"P1D\"", "2025-02-01")]
    [InlineData("date(2025, 2, 28) - received", "P28D")]
    [InlineData("date(2025, 2, 30)", "null")]
    [InlineData("received.year * 100 + received.month", "202501")]
    [InlineData("received.weekday", "5")]
    [InlineData("day of week(received)", "Friday")]
    [InlineData("week of year(received)", "5")]
    [InlineData("date and time(\"2025-01-31T17:00:00\") + duration(\"PT8H\")", "2025-02-01T01:00:00")]
    [InlineData("date and time(\"2025-01-31T10:00:00Z\") = date and time(\"2025-01-31T17:00:00\")", "true")]
    [InlineData("date and time(\"2025-01-31T10:00:00Z\")", "2025-01-31T10:00:00Z")]
    [InlineData("date(date and time(\"2025-01-31T10:00:00\"))", "2025-01-31")]
    [InlineData("time(\"08:30:00\") + duration(\"PT45M\")", "09:15:00")]
    [InlineData("duration(\"P1DT2H\").hours", "2")]
    [InlineData("duration(\"P1Y2M\") + duration(\"P11M\")", "P2Y1M")]
    [InlineData("duration(\"P1D\") / 2", "PT12H")]
    [InlineData("duration(\"P2W\")", "P14D")]
    [InlineData("years and months duration(received, @\"2026-04-30\")", "P1Y2M")]
    [InlineData("received < @\"2025-02-01\"", "true")]
    [InlineData("received in [@\"2025-01-01\"..@\"2025-01-31\"]", "true")]
    [InlineData("today()", "2025-03-01")]
    [InlineData("now()", "2025-03-01T06:30:00")]
    [InlineData("duration(\"P1M1D\")", "null")]
    [InlineData("duration(\"P\")", "null")]
    [InlineData("duration(\"PT\")", "null")]
    public void Days_and_durations(string text, string expected) => Assert.Equal(expected, Said(text));

    [Theory]
    [InlineData("x > 5 &&", "Ký tự 9: Cần một giá trị hoặc biểu thức, nhưng gặp “…”.")]
    [InlineData("a +", "Ký tự 4: Cần một giá trị hoặc biểu thức, nhưng gặp “…”.")]
    [InlineData("(1 + 2", "Ký tự 7: Cần “)”, nhưng gặp “…”.")]
    [InlineData("1 2", "Ký tự 3: Cần hết biểu thức, nhưng gặp “2”.")]
    [InlineData("frobnicate(1)", "Ký tự 1: Không có hàm “frobnicate”.")]
    [InlineData("1 + abs(1, 2)", "Ký tự 5: Hàm “abs” nhận 1 đối số, ở đây có 2.")]
    [InlineData("\"abc", "Ký tự 1: Chuỗi mở bằng dấu nháy mà không đóng.")]
    [InlineData("\"a\\q\"", "Ký tự 3: Dấu “\\” phải đi với n, t, r, nháy, “\\” hoặc u và bốn chữ số.")]
    [InlineData("1 # 2", "Ký tự 3: Ký tự “#” không dùng được ở đây.")]
    [InlineData("@\"soon\"", "Ký tự 1: “soon” không phải ngày, giờ hoặc khoảng thời gian viết theo ISO 8601.")]
    [InlineData("", "Biểu thức đang trống.")]
    [InlineData("if a then b", "Ký tự 12: Cần “else”, nhưng gặp “…”.")]
    [InlineData("{a: 1, a: 2}", "Ký tự 8: Khóa “a” có hai lần.")]
    [InlineData("x instance of thing", "Ký tự 15: Không có kiểu “thing”.")]
    [InlineData("99999999999999999999999999999999", "Ký tự 1: Số “99999999999999999999999999999999” quá lớn hoặc viết sai.")]
    [InlineData("x.y(1)", "Ký tự 4: Chỉ gọi được hàm có tên.")]
    public void A_wrong_expression_says_where_and_what_was_expected(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ExpressionException>(() => Expression.Parse(text, new() { Lenient = text.Contains('&', StringComparison.Ordinal) })).Message);

    [Theory]
    [InlineData("someone > 5", "Không có biến “someone”.")]
    [InlineData("age < name", "Không so sánh được number với string.")]
    [InlineData("age * name", "Không tính được number * string.")]
    [InlineData("substring(age, 1)", "Hàm “substring” không dùng được với các đối số này.")]
    [InlineData("person.nobody", "Giá trị không có phần “nobody”.")]
    public void A_null_that_nobody_asked_for_leaves_a_note(string text, string note)
    {
        var scope = new Scope(Dossier);
        Assert.Null(Expression.Parse(text).Evaluate(scope));
        Assert.Equal([note], scope.Notes);
    }

    [Theory]
    [InlineData("age == 20 && !(name == 'B')", "true")]
    [InlineData("age gt 18 and name ne 'B'", "true")]
    [InlineData("not age > 18", "false")]
    [InlineData("yes ? 'a' : 'b'", "a")]
    [InlineData("empty nothing || empty name", "true")]
    [InlineData("age % 3 == 2", "true")]
    [InlineData("yes == True", "true")]
    [InlineData("age === 20 && name !== 'B'", "true")]
    [InlineData("person['phone']", "0912")]
    public void What_other_engines_write_is_understood_when_asked(string text, string expected)
    {
        Assert.Equal(expected, Values.Written(Expression.Parse(text, new() { Lenient = true, Names = [.. Dossier.Keys] }).Evaluate(new(Dossier))));
        Assert.Throws<ExpressionException>(() => text.Contains('[', StringComparison.Ordinal) || text.StartsWith("not", StringComparison.Ordinal) ? throw new ExpressionException("x", 0) : Expression.Parse(text, new() { Names = [.. Dossier.Keys] }));
    }

    [Theory]
    [InlineData("", 5, true)]
    [InlineData("-", 5, true)]
    [InlineData("5", 5, true)]
    [InlineData("< 5", 5, false)]
    [InlineData(">= 5, 1", 5, true)]
    [InlineData("[1..5]", 5, true)]
    [InlineData("[1..5)", 5, false)]
    [InlineData("not(5)", 5, false)]
    [InlineData("not(4, 6)", 5, true)]
    [InlineData("1, 2, 3", 5, false)]
    [InlineData("? > 4 and ? < 6", 5, true)]
    [InlineData("age - 15", 5, true)]
    [InlineData("[4, 5]", 5, true)]
    [InlineData("!= 4", 5, true)]
    [InlineData("null", 5, false)]
    public void Cells_of_decision_tables(string tests, int input, bool passes) => Assert.Equal(passes, UnaryTests.Parse(tests).Passes(input, new(Dossier)));

    [Fact]
    public void A_name_with_signs_is_known_when_it_is_told()
    {
        var scope = new Scope(new Dictionary<string, object?> { ["Approved/Declined"] = "x", ["a-b"] = 7m, ["a"] = 5m, ["b"] = 2m, ["then and there"] = 1m });
        Assert.Equal("x", Expression.Parse("Approved/Declined", new() { Names = ["Approved/Declined"] }).Evaluate(scope));
        Assert.Equal(7m, Expression.Parse("a-b", new() { Names = ["a-b"] }).Evaluate(scope));
        Assert.Equal(3m, Expression.Parse("a-b").Evaluate(scope));
        Assert.Equal(2m, Expression.Parse("then and there + 1", new() { Names = ["then and there"] }).Evaluate(scope));
    }

    internal static string Said(string text) =>
        Values.Written(Expression.Parse(text, new() { Names = [.. Dossier.Keys] }).Evaluate(new(Dossier, new DateTimeOffset(2025, 3, 1, 6, 30, 0, TimeSpan.FromHours(7)))));

    private static Dictionary<string, object?> Paper(string title, int copies) => new() { ["title"] = title, ["copies"] = (decimal)copies };
}
