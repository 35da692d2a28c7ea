using System.Text.Json;
using ThongSuot.Languages;

namespace ThongSuot.Web.Tests.Elements;

public sealed class ChartTests
{
    private static readonly ChartModel Short = new("Số hồ sơ", "Quý", ["I", "II"], [new("Cấp tỉnh", [1, 2]), new("Cấp xã", [null, 4])]) { Target = 3 };

    [Fact]
    public void Bars_stand_under_short_names_and_begin_at_nought()
    {
        var option = Option(Short);

        Assert.Equal(("category", "value"), (Axis(option, "xAxis"), Axis(option, "yAxis")));
        Assert.False(option.GetProperty("yAxis").GetProperty("scale").GetBoolean());
        Assert.Equal(3, option.GetProperty("series")[0].GetProperty("markLine").GetProperty("data")[0].GetProperty("yAxis").GetDouble());
    }

    [Fact]
    public void Bars_lie_beside_long_names_and_every_name_is_shown_in_the_order_of_the_table()
    {
        var option = Option(Short with { Labels = ["Phòng chuyên môn cấp huyện", "Sở"] });

        Assert.Equal(("value", "category"), (Axis(option, "xAxis"), Axis(option, "yAxis")));
        var names = option.GetProperty("yAxis");
        Assert.True(names.GetProperty("inverse").GetBoolean());
        Assert.Equal(0, names.GetProperty("axisLabel").GetProperty("interval").GetInt32());
        Assert.Equal(3, option.GetProperty("series")[0].GetProperty("markLine").GetProperty("data")[0].GetProperty("xAxis").GetDouble());
    }

    [Fact]
    public void Lines_go_from_left_to_right_whatever_their_names()
    {
        var option = Option(Short with { Kind = ChartKind.Lines, Labels = ["Sáu tháng đầu năm", "Sáu tháng cuối năm"] });

        Assert.Equal(("category", "value"), (Axis(option, "xAxis"), Axis(option, "yAxis")));
        Assert.True(option.GetProperty("yAxis").GetProperty("scale").GetBoolean());
    }

    private static string? Axis(JsonElement option, string name) => option.GetProperty(name).GetProperty("type").GetString();

    private static JsonElement Option(ChartModel chart) => JsonDocument.Parse(chart.Option(new Texts(new Catalog(Array.Empty<PoEntry>()), "vi"))).RootElement;
}
