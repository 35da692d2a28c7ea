using System.Text.Json;
using System.Text.Json.Serialization;
using ThongSuot.Languages;

namespace ThongSuot.Web;

/// <summary>How figures are drawn.</summary>
public enum ChartKind
{
    /// <summary>Bars beside each other.</summary>
    Bars,

    /// <summary>Bars on top of each other: parts of a whole.</summary>
    Stacked,

    /// <summary>Lines: the same figure over time.</summary>
    Lines,
}

/// <summary>One row of figures, one for each label; none where there is no figure.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);

/// <summary>Figures to draw. The table under the picture is made from the same figures, so the two cannot differ.</summary>
/// <param name="Caption">What the figures are.</param>
/// <param name="Heading">What the labels are: quarter, unit.</param>
/// <param name="Labels">Along the axis.</param>
/// <param name="Series">The figures.</param>
public sealed record ChartModel(string Caption, string Heading, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series)
{
    private const int LongName = 12;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Bars, unless said.</summary>
    public ChartKind Kind { get; init; }

    /// <summary>Unit of count: %, hồ sơ.</summary>
    public string? Unit { get; init; }

    /// <summary>The value to reach, drawn as a line.</summary>
    public double? Target { get; init; }

    /// <summary>Decimal places.</summary>
    public int Places { get; init; } = 1;

    // Long names are read only beside the bars, not under them.
    private bool LiesDown => Kind is not ChartKind.Lines && Labels.Any(l => l.Length > LongName);

    private object Names => new { Type = "category", Data = Labels, Inverse = LiesDown, AxisLabel = LiesDown ? new { Interval = 0, Width = 160, Overflow = "truncate" } : null };

    // Bars begin at nought, or they lie; lines may show only the part where they differ.
    private object Values => new { Type = "value", Name = Unit, Scale = Kind is ChartKind.Lines };

    /// <summary>The picture as Apache ECharts reads it. Colours and fonts are the stylesheet's; the script adds them.</summary>
    internal string Option(Texts t) => JsonSerializer.Serialize(
        new
        {
            // Patterns beside the colours: the picture is read without seeing colours, and in print.
            Aria = new { Enabled = true, Label = new { Enabled = false }, Decal = new { Show = Kind is not ChartKind.Lines && Series.Count > 1 } },
            Legend = new { Show = Series.Count > 1, Bottom = 0 },
            Grid = new { Top = 32, Right = 16, Bottom = Series.Count > 1 ? 48 : 24, Left = 8, ContainLabel = true },
            Tooltip = new { Trigger = "axis", RenderMode = "richText" },
            XAxis = LiesDown ? Values : Names,
            YAxis = LiesDown ? Names : Values,
            Series = Series.Select((series, i) => new
            {
                series.Name,
                Type = Kind is ChartKind.Lines ? "line" : "bar",
                Stack = Kind is ChartKind.Stacked ? "all" : null,
                Data = series.Values,
                MarkLine = i == 0 && Target is { } target ? new { Silent = true, Symbol = "none", Data = new[] { Mark(target, t["Mục tiêu"]) } } : null,
            }),
        },
        Json);

    private object Mark(double target, string name) => LiesDown ? new { XAxis = target, Name = name } : new { YAxis = target, Name = name };
}
