using System.Diagnostics;
using System.Text.Json;
using CsCheck;
using ThongSuot.Expressions;

namespace ThongSuot.Mechanisms.Tests.Expressions;

public sealed class HostileExpressionTests
{
    private static readonly string[] Parts =
    [
        "a", "b c", "1", "2.5", "\"t\"", "true", "null", "+", "-", "*", "/", "**", "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "<", ">=", "=", "!=", "and", "or", "not(", "if", "then", "else",
        "for", "in", "return", "some", "satisfies", "between", "instance of", "number", "?", "@\"P1D\"", "@\"2025-01-01\"", "sum(", "max(", "string(", "matches(", "replace(", "flatten(", "index of(", "1..1000000", "\\", "'", "\"", "đ", "//", "/*", "empty", "&&", "item",
    ];

    public static TheoryData<string, string> TooMuch => new()
    {
        { new string('(', 5_000) + "1" + new string(')', 5_000), "200 mức" },
        { string.Join(" + ", Enumerable.Repeat("1", 3_000)), "200 mức" },
        { new string('-', 3_000) + "1", "200 mức" },
        { string.Concat(Enumerable.Repeat("if a then 1 else ", 1_000)) + "1", "200 mức" },
        { new string('x', 20_001), "20000 ký tự" },
        { "for x in 1..1000000000 return x", "phần tử" },
        { "for x in 1..100000, y in 1..100000 return 0", "phần tử" },
        { "every x in 1..100000000 satisfies true", "bước" },
        { Doubling("concatenate({0}, {0})", "[1, 2, 3, 4]"), "phần tử" },
        { Doubling("{0} + {0}", "\"abcd\""), "ký tự" },
        { $"{Doubling("[{0}, {0}]", "[1]")} = {Doubling("[{0}, {0}]", "[1]")}", "bước" },
        { $"string({Doubling("[{0}, {0}]", "[1]")})", "ký tự" },
        { $"flatten({Doubling("[{0}, {0}]", "[1]")})", "phần tử" },
        { "replace(string(for x in 1..9000 return 1), \"1\", \"" + new string('y', 9_000) + "\")", "ký tự" },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void An_expression_that_asks_for_too_much_ends_with_a_clear_error(string text, string part)
    {
        var watch = Stopwatch.StartNew();
        var fault = Assert.Throws<ExpressionException>(() => Expression.Parse(text).Evaluate(Scope.Empty));
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_function_that_calls_itself_ends()
    {
        var body = Expression.Parse("f(x + 1)", new() { Functions = ["f"] });
        var scope = new Scope(new Dictionary<string, object?> { ["f"] = new ExpressionFunction(["x"], body) });
        Assert.Throws<ExpressionException>(() => body.Evaluate(new Scope(new Dictionary<string, object?>(scope.Variables) { ["x"] = 1m })));
    }

    [Fact]
    public void Any_text_either_is_an_expression_or_says_what_is_wrong() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 14].Select(p => string.Join(' ', p))).Sample(text =>
        {
            try
            {
                Values.Written(Expression.Parse(text, new() { Lenient = text.Length % 2 == 0 }).Evaluate(new(ExpressionTests.Dossier)));
                UnaryTests.Parse(text).Passes(5, Scope.Empty);
            }
            catch (ExpressionException e)
            {
                Assert.True(e.Position <= text.Length);
                Assert.DoesNotContain("{0}", e.Message, StringComparison.Ordinal);
            }
        }, iter: 20_000);

    [Fact]
    public void Decimal_arithmetic_is_that_of_the_machine() =>
        Gen.Select(Gen.Int[-10_000, 10_000], Gen.Int[-10_000, 10_000], Gen.Int[1, 500]).Sample((a, b, c) =>
        {
            Assert.Equal(((decimal)a * b) - ((decimal)a / c), Expression.Parse("a * b - a / c").Evaluate(new(new Dictionary<string, object?> { ["a"] = a, ["b"] = b, ["c"] = c })));
            Assert.Equal(a < b, Expression.Parse($"{a} < {b}").Evaluate(Scope.Empty));
            Assert.Equal(a >= Math.Min(b, c) && a <= c, Expression.Parse($"{a} in [{Math.Min(b, c)}..{c}]").Evaluate(Scope.Empty));
        });

    [Fact]
    public void Not_and_de_Morgan_hold_for_three_values()
    {
        string[] truths = ["true", "false", "null"];
        foreach (var a in truths)
        {
            foreach (var b in truths)
            {
                Assert.Equal(ExpressionTests.Said($"not({a} and {b})"), ExpressionTests.Said($"not({a}) or not({b})"));
                Assert.Equal(ExpressionTests.Said($"not({a} or {b})"), ExpressionTests.Said($"not({a}) and not({b})"));
            }
        }
    }

    [Fact]
    public void Values_survive_JSON()
    {
        var before = new Dictionary<string, object?>(ExpressionTests.Dossier)
        {
            ["at"] = Moments.Moment("2025-01-31T08:00:00"), ["abroad"] = Moments.Moment("2025-01-31T08:00:00Z"), ["time"] = new TimeOnly(8, 30), ["span"] = TimeSpan.FromHours(26), ["months"] = new Months(14), ["text"] = "2025-01-31", ["small"] = 0.0000000001m,
        };
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ValueJson.Write(writer, before);
        }

        using var json = JsonDocument.Parse(stream.ToArray());
        var after = ValueJson.Context(json.RootElement);
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, pair => Assert.Equal(Values.Written(pair.Value), Values.Written(after[pair.Key])));
        Assert.All(before, pair => Assert.True(Values.AreEqual(pair.Value, after[pair.Key])));
    }

    // A context whose entries each hold the one before twice: short to write, huge to look through.
    private static string Doubling(string twice, string first)
    {
        var entries = Enumerable.Range(1, 40).Select(i => $"v{i}: {string.Format(System.Globalization.CultureInfo.InvariantCulture, twice.Replace("{0}, {0}", $"v{i - 1}, v{i - 1}", StringComparison.Ordinal).Replace("{0} + {0}", $"v{i - 1} + v{i - 1}", StringComparison.Ordinal))}");
        return $"{{v0: {first}, {string.Join(", ", entries)}}}.v40";
    }
}
