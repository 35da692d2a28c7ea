using System.Globalization;
using System.Xml.Linq;
using ThongSuot.Decisions;
using ThongSuot.Expressions;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Decisions;

/// <summary>The conformance models of the DMN community, compliance level 2: every expected value of every case.</summary>
public sealed class ReferenceModelTests
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static IEnumerable<TheoryDataRow<string>> Models
    {
        get
        {
            var files = ThirdParty.Files("dmn", ".dmn");
            return files.Count > 0 ? files.Select(f => new TheoryDataRow<string>(f)) : [new TheoryDataRow<string>("") { Skip = ThirdParty.Missing }];
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_case_comes_to_the_expected_values(string path)
    {
        using var file = File.OpenRead(path);
        var model = DecisionModel.Read(file);
        var checks = 0;
        foreach (var cases in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*test*.xml").Select(f => XDocument.Load(f).Root!))
        {
            Assert.Equal(Path.GetFileName(path), Part(cases, "modelName")!.Value);
            foreach (var one in Parts(cases, "testCase"))
            {
                var inputs = Parts(one, "inputNode").ToDictionary(i => i.Attribute("name")!.Value, Value);
                foreach (var result in Parts(one, "resultNode"))
                {
                    var (expected, actual) = (Value(Part(result, "expected")!), model.Evaluate(result.Attribute("name")!.Value, inputs));
                    Assert.True(Same(expected, actual.Value), $"{one.Attribute("id")!.Value} {result.Attribute("name")!.Value}: {Values.Written(expected)} ≠ {Values.Written(actual.Value)} ({string.Join(' ', actual.Notes)})");
                    checks++;
                }
            }

            Assert.Equal(cases.Descendants().Count(e => e.Name.LocalName == "resultNode"), checks);
        }

        Assert.True(checks > 0, "No case was compared.");
    }

    [Fact]
    public void All_models_and_cases_are_there()
    {
        var models = ThirdParty.Files("dmn", ".dmn");
        Assert.SkipWhen(models.Count == 0, ThirdParty.Missing);
        Assert.Equal(28, models.Count);
        Assert.Equal(126, ThirdParty.Files("dmn", ".xml").Sum(f => XDocument.Load(f).Descendants().Count(e => e.Name.LocalName == "resultNode")));
    }

    [Fact]
    public void The_comparison_sees_differences()
    {
        Assert.False(Same(1m, 2m));
        Assert.False(Same(null, 0m));
        Assert.False(Same("a", null));
        Assert.False(Same(new List<object?> { 1m }, new List<object?> { 1m, 2m }));
        Assert.False(Same(new Dictionary<string, object?> { ["a"] = 1m }, new Dictionary<string, object?>()));
        Assert.True(Same(0.30000000001m, 0.3m));
    }

    // The suite's own runners compare numbers to eight digits.
    private static bool Same(object? expected, object? actual) => (expected, actual) switch
    {
        (decimal a, decimal b) => Math.Abs(a - b) < 0.00000001m,
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => a.Count == b.Count && a.Zip(b).All(p => Same(p.First, p.Second)),
        (IReadOnlyDictionary<string, object?> a, IReadOnlyDictionary<string, object?> b) => a.Count == b.Count && a.All(p => b.ContainsKey(p.Key) && Same(p.Value, b[p.Key])),
        _ => Equals(expected, actual),
    };

    private static object? Value(XElement holder)
    {
        if (Part(holder, "list") is { } list)
        {
            return Parts(list, "item").Select(Value).ToList();
        }

        if (Parts(holder, "component").ToList() is { Count: > 0 } parts)
        {
            return parts.ToDictionary(p => p.Attribute("name")!.Value, Value);
        }

        var value = Part(holder, "value");
        if (value is null || value.Attribute(Xsi + "nil")?.Value == "true")
        {
            return null;
        }

        return value.Attribute(Xsi + "type")?.Value.Split(':')[^1] switch
        {
            "decimal" or "double" or "integer" => decimal.Parse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
            "boolean" => bool.Parse(value.Value),
            "date" or "time" or "dateTime" or "duration" => Moments.Read(value.Value),
            "string" => value.Value,
            var other => throw new InvalidDataException($"unknown type {other}"),
        };
    }

    private static IEnumerable<XElement> Parts(XElement of, string name) => of.Elements().Where(e => e.Name.LocalName == name);

    private static XElement? Part(XElement of, string name) => Parts(of, name).FirstOrDefault();
}
