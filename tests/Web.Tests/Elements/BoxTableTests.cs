using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ThongSuot.Forms;
using ThongSuot.Languages;

namespace ThongSuot.Web.Tests.Elements;

public sealed class BoxTableTests
{
    private static readonly TextField Title = new("title", "Tên giấy tờ");
    private static readonly NumberField Copies = new("copies", "Số bản") { Max = 9 };
    private static readonly TableField Papers = new("papers", "Giấy tờ kèm theo", [Title, Copies]) { MaxRows = 10 };

    [Fact]
    public async Task A_table_is_drawn_row_by_row_with_a_label_for_every_cell()
    {
        var form = FormState.Sent(new Dictionary<string, string[]> { ["papers-0-title"] = ["Đơn"], ["papers-0-copies"] = ["99"] }, [], new DateOnly(2020, 10, 15));
        foreach (var row in form.Get(Papers))
        {
            _ = (form.Get(Papers.Cell(Title, row)), form.Get(Papers.Cell(Copies, row)));
        }

        await using var services = new ServiceCollection().AddSingleton(new Texts(new Catalog([new PoEntry("Số bản", null, ["Copies"], 1)]), "en")).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Box>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Of"] = Papers, ["In"] = form }))).ToHtmlString());
        var page = new HtmlParser().ParseDocument(html);

        Assert.Equal(4, page.QuerySelectorAll("fieldset > legend").Length);
        Assert.All(page.QuerySelectorAll("input"), input => Assert.NotNull(page.QuerySelector($"label[for='{input.Id}']")));
        Assert.Equal("Đơn", page.QuerySelector("#papers-0-title")!.GetAttribute("value"));
        Assert.Equal("Copies", page.QuerySelector("label[for='papers-0-copies']")!.TextContent.Trim());
        Assert.Equal("papers-0-copies-error", page.QuerySelector("#papers-0-copies")!.GetAttribute("aria-describedby"));
        Assert.Empty(page.QuerySelectorAll("#papers-1-title-error"));
    }
}
